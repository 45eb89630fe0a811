/** The words beside a mark: what follows a leading apostrophe, what a trailing one cut short. */

import type {Locale} from '../../language/index.ts'
import {isLetter} from './characters.ts'

/** UTF-16 units of a word worth reading. */
const longest = 40

/** The letters from `at` on, in lower case. */
export function wordAfter(text: string, at: number): string {
  let end = at
  while (end < at + longest && isLetter(text[end])) end++
  return text.slice(at, end).toLowerCase()
}

/** The letters that end at `at` (inclusive), in lower case. */
export function wordBefore(text: string, at: number): string {
  let start = at
  while (start > at - longest && isLetter(text[start])) start--
  return text.slice(start + 1, at + 1).toLowerCase()
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function setOf(words: readonly string[]): ReadonlySet<string> {
  let set = sets.get(words)
  if (!set) sets.set(words, set = new Set(words))
  return set
}

export const isCertainElision = (word: string, locale: Locale): boolean => setOf(locale.elisions).has(word)
export const isPossibleElision = (word: string, locale: Locale): boolean => setOf(locale.possibleElisions).has(word)

/** A word that ends as one cut short does (`runnin`, `o`, `an`, `th`), or in the s of a possessive. */
export const isCutShort = (word: string): boolean => /(?:.in|^(?:o|an|th|wi|ol|fo|yo|mo|ha|hev|t|d|i|a|lan|han|roun|tha|mos|jus|las|firs|mus|don|couldn))$/.test(word)
export const isPossessive = (word: string): boolean => /[sxz]$/.test(word)
