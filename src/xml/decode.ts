/** The text of an XML document's bytes: by its byte order mark, else by the encoding it declares, else UTF-8 (XML 1.0, F.1). */

/** Damaged bytes become U+FFFD; so does all of an encoding nobody knows beyond ASCII. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** The text, or `undefined` where a byte is damaged: for documents that are a fault when they cannot be read whole. */
export function decodeSoundXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if (first === 0xef) return 'utf-8'
  const label = declared.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1] ?? 'utf-8'
  return isKnown(label) && !/^utf-?16/i.test(label) ? label : 'utf-8'
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined
  } catch {
    return false
  }
}
