/** What a file is by its first bytes, when it is not the text its suffix promises. */

interface Signature {
  readonly name: string
  readonly bytes: readonly number[]
}

const signatures: readonly Signature[] = [
  {name: 'a ZIP archive (DOCX, ODT, EPUB or Pages)', bytes: [0x50, 0x4b, 0x03, 0x04]},
  {name: 'an old Word or a password-protected file', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]},
  {name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d]},
  {name: 'an RTF document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66]},
  {name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47]},
  {name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff]},
  {name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]},
  {name: 'a gzip archive', bytes: [0x1f, 0x8b, 0x08]},
  {name: 'text in UTF-32', bytes: [0xff, 0xfe, 0x00, 0x00]},
  {name: 'text in UTF-32', bytes: [0x00, 0x00, 0xfe, 0xff]}
]

/** The name of what the bytes are, or `undefined` when they may well be text. */
export function nameOfContent(bytes: Uint8Array): string | undefined {
  const known = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
  if (known) return known.name
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return undefined
  const head = bytes.subarray(0, 65536)
  const found = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1').match(untyped) ?? []
  const zeros = found.filter((unit) => unit === '\0').length
  const controls = found.length - zeros
  if (zeros > 8 && zeros > head.length / 20) return 'bytes that are no text (or UTF-16 without its mark)'
  return controls > fewestControls && controls > head.length / 3 ? 'bytes that are no text' : undefined
}

/** Control characters but tab, line feed, line tabulation, form feed, carriage return, backspace and escape: what programs and printers of text used. */
const untyped = /[\0-\x07\x0e-\x1a\x1c-\x1f]/g
const fewestControls = 64
