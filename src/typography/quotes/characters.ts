/** Classes of the characters that stand beside quotation marks. */

/**
 * `edge`: start or end of the run; `space`; `word`: letter, digit, object, currency sign; `opener`: bracket,
 * inverted mark; `stop`: closing punctuation; `pause`: comma, semicolon, colon; `dash`; `hyphen`; `ellipsis`.
 */
export type CharacterClass = 'edge' | 'space' | 'word' | 'opener' | 'stop' | 'pause' | 'dash' | 'hyphen' | 'ellipsis'

const table = new Map<string, CharacterClass>()
const enter = (characters: string, name: CharacterClass): void => {
  for (const character of characters) table.set(character, name)
}
enter(' \t\n\r\u00A0\u2002\u2003\u2009\u200A\u202F\u2005\u2006\u2007\u2008\u3000', 'space')
enter('([{¿¡', 'opener')
enter('.!?)]}‽', 'stop')
enter(',;:', 'pause')
enter('–—―⸺⸻−/', 'dash')
enter('-‐‑', 'hyphen')
enter('…', 'ellipsis')

/** UTF-16 units looked at beyond a mark; a longer row of signs is no prose. */
const farthest = 24

const isSeenThrough = (character: string | undefined): boolean => character === '*' || character === '_' || character === '\u2060'
const isDot = (character: string | undefined): boolean => character === '.'

/**
 * The class of the character at `at`, looking in `direction` (-1 left of a mark, 1 right of it).
 * Two hyphens are a dash, and so is one after a space; two dots are an ellipsis, whether or not another rule has set them yet; marks of
 * emphasis left in the text are seen through.
 */
export function classOf(text: string, at: number, direction: 1 | -1): CharacterClass {
  let position = at
  while (isSeenThrough(text[position]) && Math.abs(position - at) < farthest) position += direction
  const character = text[position]
  if (character === undefined) return 'edge'
  const name = table.get(character) ?? 'word'
  if (name === 'hyphen') return /^[-\s]?$/.test(text[position + direction] ?? '') ? 'dash' : 'hyphen'
  if (name === 'stop' && isDot(character) && isDot(text[position + direction])) return 'ellipsis'
  return name
}

/** Whether a letter or digit, or an opening of one, follows `at` once dots, dashes and spaces are passed over. */
export function hasWordAfter(text: string, at: number): boolean {
  let position = at
  while (position < at + farthest && /[.…\-–—]/.test(text[position] ?? '')) position++
  const character = text[position]
  return character !== undefined && (table.get(character) ?? 'word') === 'word'
}

export const isUpper = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toLowerCase()

export const isLetter = (character: string | undefined): boolean =>
  character !== undefined && (character.toLowerCase() !== character.toUpperCase() || /\p{L}/u.test(character))

export const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'
