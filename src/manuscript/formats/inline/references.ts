/** Character references and backslashes in strings that are not phrasing: addresses, titles, info strings. */

/** Sticky: set `lastIndex` first. */
export const referencePattern = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y

/** The text of a reference such as `&amp;` or `&#38;`; `undefined` for an unknown name. */
export function decodeReference(typed: string, decodeName: (name: string) => string | undefined): string | undefined {
  if (typed[1] !== '#') return decodeName(typed.slice(1, -1))
  const isHex = typed[2] === 'x' || typed[2] === 'X'
  return characterOf(Number.parseInt(typed.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10))
}

/** U+FFFD for what no XML document may hold. */
function characterOf(code: number): string {
  const isControl = (code < 32 && code !== 9 && code !== 10 && code !== 13) || (code > 126 && code < 160)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const isNoncharacter = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe
  return isControl || isSurrogate || isNoncharacter || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}

const encoded = /\\([!-/:-@[-`{-~])|&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g

/** A string with its escapes and references resolved. */
export function decodeString(typed: string, decodeName: (name: string) => string | undefined): string {
  if (!/[\\&]/.test(typed)) return typed
  return typed.replace(encoded, (whole, escaped: string | undefined) => escaped ?? decodeReference(whole, decodeName) ?? whole)
}
