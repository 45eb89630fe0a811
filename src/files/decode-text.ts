/** Bytes of a small text (settings, style sheets) to characters: UTF-8, UTF-16, or Windows-1252 where they are neither. */

/** A text, and what had to be guessed of it: the encoding, and the place of the first byte that told. */
export interface DecodedText {
  readonly text: string
  readonly guess?: {readonly encoding: string; readonly at: {readonly line: number; readonly column: number; readonly offset: number}}
}

const start = {line: 1, column: 1, offset: 0}

/** Line ends are read alike, and a byte order mark is no character. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: read(bytes, 'utf-16le')}
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: read(bytes, 'utf-16be')}
  const wide = unmarked(bytes)
  if (wide) return {text: read(bytes, wide), guess: {encoding: 'UTF-16 without its mark', at: start}}
  try {
    return {text: endLines(new TextDecoder('utf-8', {fatal: true}).decode(bytes))}
  } catch {
    const text = decode1252(bytes)
    return {text: endLines(text), guess: {encoding: 'Windows-1252', at: firstHigh(text)}}
  }
}

const read = (bytes: Uint8Array, label: string): string => endLines(new TextDecoder(label).decode(bytes))
const endLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** Every other byte of Western text in UTF-16 is zero, on the side its order tells. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(32, bytes.length >> 1)
  let [even, odd] = [0, 0]
  for (let index = 0; index < pairs; index += 1) {
    if (bytes[index * 2] === 0) even += 1
    if (bytes[index * 2 + 1] === 0) odd += 1
  }
  if (pairs < 4 || Math.max(even, odd) < pairs * 0.8 || Math.min(even, odd) > 0) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function firstHigh(text: string): {line: number; column: number; offset: number} {
  const offset = Math.max(0, text.search(/[^\u0000-\u007f]/))
  const lines = endLines(text.slice(0, offset)).split('\n')
  return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
}

/** 80 to 9F of Windows-1252; Node's own decoder takes them for control characters (it reads Latin-1). */
const high1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Every byte is a character. */
export const decode1252 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009F]/g, (sign) => high1252[sign.charCodeAt(0) - 0x80]!)
