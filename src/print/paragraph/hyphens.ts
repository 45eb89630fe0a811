/**
 * Where the words of a book may be hyphenated, and how wide each is up to there: one after the other, found when a
 * word first stands near a line's end.
 */

import {growColumns} from '../../layout/index.ts'
import type {TextContext} from './context.ts'
import type {Lexicon} from './lexicon.ts'
import {widthsAt, type Word} from './word.ts'

export interface HyphenStore {
  count: number
  /** Offsets in the word's text. */
  offsets: Int32Array
  /** Width before each offset, 1/1000 em. */
  widths: Float64Array
}

export function createHyphenStore(): HyphenStore {
  return {count: 0, ...arraysOf(4096)}
}

/** Finds a word's break points once; `lexicon` tells where in the store they are. */
export function findHyphens(lexicon: Lexicon, word: Word, context: TextContext): void {
  const {hyphens} = lexicon
  const offsets = hyphensOf(word, context)
  const widths = offsets.length === 0 ? offsets : widthsAt(word, offsets)
  lexicon.hyphenFirsts[word.index] = hyphens.count
  lexicon.hyphenCounts[word.index] = offsets.length
  while (hyphens.count + offsets.length > hyphens.offsets.length) growColumns<ReturnType<typeof arraysOf>>(hyphens, arraysOf(2 * hyphens.offsets.length))
  for (let entry = 0; entry < offsets.length; entry++) {
    hyphens.offsets[hyphens.count] = offsets[entry] as number
    hyphens.widths[hyphens.count++] = widths[entry] as number
  }
}

const letterRun = /[\p{L}\p{M}]+/gu
const plainWord = /^[“‘]?([A-Za-z]+)(?:[,.;:!?”’]*|’s[,.;:!?”]*)$/
const never = /[\p{N}@_/\\.:#=?&%+~]\p{L}/u

/** Soft hyphens if the author typed any; else those the language allows in each run of letters. */
function hyphensOf({text, soft}: Word, {hyphenator, keepsSoftHyphens}: TextContext): readonly number[] {
  if (soft !== undefined && keepsSoftHyphens) return soft.filter((at) => at > 0 && at < text.length)
  if (hyphenator === undefined) return []
  const plain = plainWord.exec(text)?.[1]
  if (plain !== undefined) {
    const lead = text.indexOf(plain)
    const offsets = hyphenator(plain)
    return lead === 0 ? offsets : offsets.map((at) => at + lead)
  }
  if (never.test(text)) return []
  return [...text.matchAll(letterRun)].flatMap(({0: letters, index}) => hyphenator(letters).map((at) => at + index))
}

function arraysOf(length: number): Pick<HyphenStore, 'offsets' | 'widths'> {
  return {offsets: new Int32Array(length), widths: new Float64Array(length)}
}
