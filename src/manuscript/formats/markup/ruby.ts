/**
 * Readings of ruby (HTML, 4.5.10 to 4.5.14) in brackets behind their words: not every reader sets them above, and the page does not.
 * Where the author has written the brackets, in `<rp>` or plainly, they stand as written.
 */

import type {PhrasingContent} from 'mdast'
import type {Point, Position} from 'unist'
import {toText} from '../inline/to-text.ts'

/** The parts of ruby, whose end tags may be left out. */
export const rubyParts: ReadonlySet<string> = new Set(['rb', 'rt', 'rtc', 'rp'])

const opening = /[([{<（〔［｛〈《「【]\s*$/u
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u

/** What a reading adds behind `before`. */
export function readingBehind(before: readonly PhrasingContent[], reading: PhrasingContent[], {start, end}: Position): PhrasingContent[] {
  const words = toText(before.slice(-2))
  if (toText(reading).trim() === '' || opening.test(words)) return reading
  const [open, close] = bracketsFor(words)
  return [sign(open, start), ...reading, sign(close, end)]
}

/** Full-width ones behind words of East Asia. */
export const bracketsFor = (words: string): readonly [string, string] => (eastAsian.test(words.trim().slice(-2)) ? ['（', '）'] : ['(', ')'])

const sign = (value: string, at: Point): PhrasingContent => ({type: 'text', value, position: {start: at, end: at}})
