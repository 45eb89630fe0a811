/** Questions about one line or block of text: small tests every recogniser shares. Linear in the text, no backtracking. */

import {countWords} from '../../book/index.ts'

const openQuotes = '"“‘„«»「『\''

/** Begins with an opening quotation mark (a straight one counts). */
export const opensQuote = (text: string): boolean => openQuotes.includes(text.trimStart()[0] ?? ' ')

/** Speech at its head or its end: a block of dialogue. */
export const isDialogue = (text: string): boolean => opensQuote(text) || /["”’»」』]$/.test(text.trimEnd())

/** Letters are there and all of them are capitals. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** Ends as a sentence or clause does. */
export const endsSentence = (text: string): boolean => /[.,;:。，、；：؟،؛]["”’」』'»)\]]*\s*$/.test(text)

/** Share of the words that begin with a capital, small joining words left out. */
export function capitalShare(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? []
  let long = 0
  let capitals = 0
  for (const [index, word] of words.entries()) {
    if (index > 0 && small.has(word.toLowerCase())) continue
    long += 1
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals += 1
  }
  return long === 0 ? 0 : capitals / long
}

const small: ReadonlySet<string> = new Set(
  'a an and as at but by de del der des die das du en et for from in into is it its la le les nor not of off on or out over per so the to too up und upon van via von vs was with y'.split(' ')
)

/** Set as titles are: short, no full stop, most words capitalised or all in capitals. */
export const isTitleLike = (text: string): boolean =>
  text.length <= 90 && countWords(text) <= 14 && !endsSentence(text) && /\p{L}/u.test(text) && (isCapitals(text) || capitalShare(text) >= 0.75)

/** "The Bell Rang. Nobody Came.": every word with a capital, as no sentence is typed. */
export const isTitleOfSentences = (text: string): boolean =>
  text.length <= 90 && /^[\p{L}\p{N}\s’'.,!?-]+[.!?]$/u.test(text.trim()) && countWords(text) >= 3 && countWords(text) <= 12 && !isCapitals(text) && capitalShare(text) === 1

/** Characters at the head that belong to a typed heading mark: `# `, `## `. */
export const headingMark = (text: string): number => /^\s*#{1,6}[ \t]+/.exec(text)?.[0].length ?? 0

const longestVerse = 60

/** Lines parted on purpose: short ones, and well short of the measure where the manuscript's prose is wrapped by hand. */
export function isSetInLines(lines: readonly string[], wrapWidth: number | undefined): boolean {
  if (lines.length < 2 || lines.some((line) => line === '' || line.length > longestVerse)) return false
  return wrapWidth === undefined || lines.slice(1).every((line, before) => lines[before]!.length + 1 + /^\S*/.exec(line)![0].length < wrapWidth - 4)
}
