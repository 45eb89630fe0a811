/**
 * Where the words of a book may be hyphenated, and how wide each is up to there: one after the other, found when a
 * word first stands near a line's end.
 */

import {growColumns, type Hyphenator} from '../layout/index.ts'
import {hyphenatorOf} from './hyphenators.ts'
import {softOf, textOf} from './lexicon.ts'
import type {LineContext, LineLexicon} from './types.ts'

export interface HyphenIndex {
  count: number
  /** By word: its first entry, and how many there are; -1 = not looked for. */
  firsts: Int32Array
  counts: Int32Array
  /** By entry: offset in the word's text, and the width before it in 1/1000 em. */
  offsets: Int32Array
  widths: Float64Array
}

/** An index without a word; it grows with the book. */
export function createHyphenIndex(): HyphenIndex {
  return {count: 0, ...wordsOf(4096), ...entriesOf(4096)}
}

/** How many places a word may be hyphenated at, found when it is first asked. */
export function countHyphens(lexicon: LineLexicon, word: number, context: LineContext): number {
  const {hyphens} = lexicon
  while (word >= hyphens.counts.length) growColumns<ReturnType<typeof wordsOf>>(hyphens, wordsOf(2 * hyphens.counts.length))
  if ((hyphens.counts[word] as number) < 0) {
    if (context.hyphenation === undefined && (lexicon.softs[word] as number) < 0) return 0
    findHyphens(lexicon, word, context)
  }
  return hyphens.counts[word] as number
}

function findHyphens(lexicon: LineLexicon, word: number, context: LineContext): void {
  const {hyphens} = lexicon
  const offsets = hyphensOf(lexicon, word, context)
  const widths = offsets.length === 0 ? offsets : widthsAt(lexicon, word, offsets)
  hyphens.firsts[word] = hyphens.count
  hyphens.counts[word] = offsets.length
  while (hyphens.count + offsets.length > hyphens.offsets.length) growColumns<ReturnType<typeof entriesOf>>(hyphens, entriesOf(2 * hyphens.offsets.length))
  for (let entry = 0; entry < offsets.length; entry++) {
    hyphens.offsets[hyphens.count] = offsets[entry] as number
    hyphens.widths[hyphens.count++] = widths[entry] as number
  }
}

/** Soft hyphens if the author typed any; else those the language allows in each run of letters. */
function hyphensOf(lexicon: LineLexicon, word: number, {hyphenation, keepsSoftHyphens}: Pick<LineContext, 'hyphenation' | 'keepsSoftHyphens'>): readonly number[] {
  const soft = keepsSoftHyphens ? softOf(lexicon, word) : undefined
  if (soft !== undefined) return soft.filter((at) => at > 0 && at < (lexicon.letters[word] as number))
  return hyphenation === undefined ? [] : hyphensIn(textOf(lexicon, word), hyphenatorOf(hyphenation))
}

/** Where a word wider than its line is divided, at a hyphen; `undefined` = anywhere, as its style says or an address is. */
export function divisionsOf(lexicon: LineLexicon, word: number, context: LineContext): readonly number[] | undefined {
  const {division, keepsSoftHyphens} = context
  if (division === undefined || softOf(lexicon, word)?.length === 0) return undefined
  return hyphensOf(lexicon, word, {hyphenation: division, keepsSoftHyphens})
}

const letterRun = /[\p{L}\p{M}]+/gu
const plainWord = /^[“‘]?([A-Za-z]+)(?:[,.;:!?”’]*|’s[,.;:!?”]*)$/
const never = /[\p{N}@_/\\.:#=?&%+~]\p{L}/u

function hyphensIn(text: string, hyphenator: Hyphenator): readonly number[] {
  const plain = plainWord.exec(text)?.[1]
  if (plain !== undefined) {
    const lead = text.indexOf(plain)
    const offsets = hyphenator(plain)
    return lead === 0 ? offsets : offsets.map((at) => at + lead)
  }
  if (never.test(text)) return []
  return [...text.matchAll(letterRun)].flatMap(({0: letters, index}) => hyphenator(letters).map((at) => at + index))
}

/** Width of a word before each of some offsets, by the glyphs whose clusters end there; 1/1000 em. */
export function widthsAt({glyphs: {advances, clusters}, glyphFirsts, glyphCounts}: LineLexicon, word: number, offsets: readonly number[]): readonly number[] {
  const widths: number[] = []
  let at = 0
  let width = 0
  let glyph = glyphFirsts[word] as number
  const end = glyph + (glyphCounts[word] as number)
  for (const offset of offsets) {
    while (glyph < end && at < offset) {
      at += clusters[glyph] as number
      width += advances[glyph++] as number
      while (glyph < end && clusters[glyph] === 0) width += advances[glyph++] as number
    }
    widths.push(width)
  }
  return widths
}

const wordsOf = (length: number): Pick<HyphenIndex, 'firsts' | 'counts'> => ({firsts: new Int32Array(length), counts: new Int32Array(length).fill(-1)})

const entriesOf = (length: number): Pick<HyphenIndex, 'offsets' | 'widths'> => ({offsets: new Int32Array(length), widths: new Float64Array(length)})
