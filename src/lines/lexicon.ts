/** Every word of a book once, its measures as numbers: the line breaker reads numbers by word, not objects. */

import {growColumns} from '../layout/index.ts'
import {sharedColumn} from './columns.ts'
import {createHyphenIndex} from './hyphens.ts'
import type {GlyphColumns, LineLexicon, WordColumns} from './types.ts'

/** A lexicon and how much it holds. */
export interface GrowingLexicon extends LineLexicon {
  count: number
  readonly letterStore: {units: Uint16Array; count: number}
  readonly softStore: {softHyphens: Int32Array; count: number}
}

let made = 0

/** A lexicon's words as a message: columns are seen, not copied. */
export type LexiconColumns = WordColumns & Pick<GrowingLexicon, 'count' | 'letterStore' | 'softStore'>

/** The columns alone, as another thread can be handed them. */
export function columnsOfLexicon({count, letterStore, softStore, widths, lefts, rights, letters, stacks, texts, glyphFirsts, glyphCounts, softs}: GrowingLexicon): LexiconColumns {
  return {count, letterStore, softStore, widths, lefts, rights, letters, stacks, texts, glyphFirsts, glyphCounts, softs}
}

const emptyColumns = (): LexiconColumns => ({
  count: 0, ...columnsOf(4096),
  letterStore: {count: 0, units: sharedColumn(Uint16Array, 32_768)},
  softStore: {count: 0, softHyphens: sharedColumn(Int32Array, 256)}
})

/** A lexicon, in memory both threads see; it goes on from the words it is given, with their glyphs. */
export function createLineLexicon(glyphs: GlyphColumns, words = emptyColumns()): GrowingLexicon {
  return {id: made++, glyphs, hyphens: createHyphenIndex(), ...words}
}

/** A word to be entered: measures in 1/1000 em, its glyphs as in `GlyphColumns`. */
interface NewWord {
  readonly text: string
  readonly width: number
  readonly left: number
  readonly right: number
  readonly stack: number
  readonly glyphFirst: number
  readonly glyphCount: number
  /** Text of each glyph's cluster. */
  readonly glyphTexts: string | readonly string[]
  /** Break points typed as soft hyphens. */
  readonly soft: readonly number[] | undefined
}

/** Enters a word; gives its number. */
export function appendWord(lexicon: GrowingLexicon, {text, width, left, right, stack, glyphFirst, glyphCount, glyphTexts, soft}: NewWord): number {
  if (lexicon.count === lexicon.widths.length) growColumns<WordColumns>(lexicon, columnsOf(2 * lexicon.widths.length))
  const word = lexicon.count++
  lexicon.widths[word] = width
  lexicon.lefts[word] = left
  lexicon.rights[word] = right
  lexicon.letters[word] = text.length
  lexicon.stacks[word] = stack
  lexicon.texts[word] = appendText(lexicon.letterStore, text)
  lexicon.glyphFirsts[word] = glyphFirst
  lexicon.glyphCounts[word] = glyphCount
  lexicon.softs[word] = soft === undefined ? -1 : appendSoft(lexicon.softStore, soft)
  const {clusters} = lexicon.glyphs
  for (let glyph = 0; glyph < glyphCount; glyph++) clusters[glyphFirst + glyph] = (glyphTexts[glyph] as string).length
  return word
}

function appendText(store: GrowingLexicon['letterStore'], text: string): number {
  const first = store.count
  while (first + text.length > store.units.length) growColumns<Pick<typeof store, 'units'>>(store, {units: sharedColumn(Uint16Array, 2 * store.units.length)})
  for (let at = 0; at < text.length; at++) store.units[first + at] = text.charCodeAt(at)
  store.count += text.length
  return first
}

function appendSoft(store: GrowingLexicon['softStore'], soft: readonly number[]): number {
  const first = store.count
  while (first + soft.length + 1 > store.softHyphens.length) growColumns<Pick<typeof store, 'softHyphens'>>(store, {softHyphens: sharedColumn(Int32Array, 2 * store.softHyphens.length)})
  store.softHyphens[first] = soft.length
  store.softHyphens.set(soft, first + 1)
  store.count += soft.length + 1
  return first
}

/** A word's letters. */
export function textOf({texts, letters, letterStore}: LineLexicon, word: number): string {
  const first = texts[word] as number
  let text = ''
  for (let at = first; at < first + (letters[word] as number); at++) text += String.fromCharCode(letterStore.units[at] as number)
  return text
}

/** Blanks among a word's letters (White_Space of the Unicode data that a word may hold). */
export function blanksIn({texts, letters, letterStore}: LineLexicon, word: number): number {
  const first = texts[word] as number
  let count = 0
  for (let at = first; at < first + (letters[word] as number); at++) {
    const code = letterStore.units[at] as number
    if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000) count++
  }
  return count
}

/** Break points typed into a word; `undefined` = none, an empty list = it has none at all. */
export function softOf({softs, softStore}: LineLexicon, word: number): readonly number[] | undefined {
  const first = softs[word] as number
  if (first < 0) return undefined
  return Array.from(softStore.softHyphens.subarray(first + 1, first + 1 + (softStore.softHyphens[first] as number)))
}

function columnsOf(length: number): WordColumns {
  return {
    widths: sharedColumn(Float64Array, length), lefts: sharedColumn(Float32Array, length), rights: sharedColumn(Float32Array, length),
    letters: sharedColumn(Int32Array, length), stacks: sharedColumn(Int32Array, length), texts: sharedColumn(Int32Array, length),
    glyphFirsts: sharedColumn(Int32Array, length), glyphCounts: sharedColumn(Int32Array, length), softs: sharedColumn(Int32Array, length)
  }
}
