/** Every word of a book once: its shape for who draws it, its measures for who breaks lines. */

import {appendWord, createLineLexicon, type GrowingLexicon} from '../../lines/index.ts'
import {createGlyphStore} from './glyphs.ts'
import {leftHang, rightHang} from './protrusion.ts'
import type {WordShape} from './types.ts'
import {stackOf, type Shapes, type Word} from './word.ts'

export interface Lexicon extends Shapes, GrowingLexicon {
  readonly glyphs: Shapes['glyphs']
  readonly words: Word[]
}

export function createLexicon(): Lexicon {
  const glyphs = createGlyphStore()
  return {...createLineLexicon(glyphs), glyphs, words: [], shapes: 0}
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
  lexicon.words.push(word)
  return word
}

/** What a shape's first or last glyph hangs by. */
export function hangOf({texts, store, first, count}: WordShape, side: 'left' | 'right'): number {
  const glyph = side === 'left' ? 0 : count - 1
  const text = texts[glyph]
  if (text === undefined || text === '') return 0
  return (side === 'left' ? leftHang(text[0] as string) : rightHang(text[text.length - 1] as string)) * (store.advances[first + glyph] as number)
}
