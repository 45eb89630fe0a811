/** Numbers and strings as PDF writes them (ISO 32000-1, 7.3). */

/** Thousandths at most, no exponent. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) || Math.abs(rounded) < 0.0005 ? '0' : String(rounded)
}

const special: Readonly<Record<string, string>> = {'(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r', '\n': '\\n'}

/** Bytes of a literal string, escaped. */
export const escapeBytes = (bytes: string): string => bytes.replace(/[()\\\r\n]/g, (byte) => special[byte]!)

/** A text string: as it is where it is plain ASCII, else UTF-16 with its mark. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${escapeBytes(text)})`
  let bytes = '\u00fe\u00ff'
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return `(${escapeBytes(bytes)})`
}
