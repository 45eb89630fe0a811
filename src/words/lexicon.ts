/** Every word of a book once: its shape for who draws it, its measures for who breaks lines. */

import type {Face} from '../fonts/index.ts'
import {appendWord, createLineLexicon, type GrowingLexicon} from '../lines/index.ts'
import type {WordsAhead} from './ahead.ts'
import {createGlyphStore} from './glyphs.ts'
import {leftHang, rightHang} from './protrusion.ts'
import type {GlyphTexts, WordShape} from './types.ts'
import {stackOf, type Shapes, type Word} from './word.ts'

export interface Lexicon extends Shapes, GrowingLexicon {
  readonly glyphs: Shapes['glyphs']
  /** By their index; one entered ahead is there once it is taken. */
  readonly words: Word[]
  readonly ahead: WordsAhead | undefined
}

/** Its first words may have been entered ahead. */
export function createLexicon(ahead?: WordsAhead): Lexicon {
  const glyphs = ahead?.glyphs ?? createGlyphStore()
  return {...createLineLexicon(glyphs, ahead?.columns), glyphs, words: new Array<Word>(ahead?.columns.count ?? 0), shapes: 0, ahead}
}

/** A word that was entered ahead, at its first use. */
export function takeWord(lexicon: Lexicon, index: number, face: Face, text: string): Word {
  const taken = lexicon.words[index]
  if (taken !== undefined) return taken
  const {glyphs, glyphFirsts, glyphCounts, widths} = lexicon
  const first = glyphFirsts[index] as number
  const count = glyphCounts[index] as number
  const shape: WordShape = {id: lexicon.shapes++, face, store: glyphs, first, count, offsets: undefined, texts: textsOf(glyphs.clusters, first, count, text), width: widths[index] as number}
  const word: Word = {index, text, shape}
  lexicon.words[index] = word
  return word
}

/** The text of each glyph, which stand in the order of the text. */
function textsOf(clusters: Int32Array, first: number, count: number, text: string): GlyphTexts {
  if (count === text.length && isOneByOne(clusters, first, count)) return text
  const texts = new Array<string>(count)
  for (let glyph = 0, at = 0; glyph < count; glyph++) texts[glyph] = text.slice(at, (at += clusters[first + glyph] as number))
  return texts
}

function isOneByOne(clusters: Int32Array, first: number, count: number): boolean {
  for (let glyph = first; glyph < first + count; glyph++) if (clusters[glyph] !== 1) return false
  return true
}

/** Enters a word; `soft` are its soft hyphens. */
export function addWord(lexicon: Lexicon, shape: WordShape, text: string, soft?: readonly number[]): Word {
  const {first, count, texts, width} = shape
  const index = appendWord(lexicon, {
    text, width, soft,
    left: hangOf(shape, 'left'),
    right: hangOf(shape, 'right'),
    stack: stackOf(text),
    glyphFirst: first,
    glyphCount: count,
    glyphTexts: texts
  })
  const word: Word = {index, text, shape}
  lexicon.words[index] = word
  return word
}

/** What a shape's first or last glyph hangs by. */
export function hangOf({texts, store, first, count}: WordShape, side: 'left' | 'right'): number {
  const glyph = side === 'left' ? 0 : count - 1
  const text = texts[glyph]
  if (text === undefined || text === '') return 0
  return (side === 'left' ? leftHang(text[0] as string) : rightHang(text[text.length - 1] as string)) * (store.advances[first + glyph] as number)
}
