/**
 * Every word of a book once, with its measures in typed arrays: the line breaker reads numbers by
 * word, not objects. Measures are in 1/1000 em, so that they serve every size.
 */

import {growColumns} from '../../layout/index.ts'
import {createGlyphStore} from './glyphs.ts'
import {createHyphenStore, type HyphenStore} from './hyphens.ts'
import {leftHang, rightHang} from './protrusion.ts'
import type {WordShape} from './types.ts'
import {stackOf, type Shapes, type Word} from './word.ts'

export interface Lexicon extends Shapes {
  readonly words: Word[]
  widths: Float64Array
  /** What hangs into the margin at a line's start and end. */
  lefts: Float32Array
  rights: Float32Array
  /** Visible characters. */
  letters: Int32Array
  /** Same number = same letters, marks and case aside; 0 = fewer than three letters. */
  stacks: Int32Array
  /** First place in `hyphens`, and how many there are; -1 = not looked for. */
  hyphenFirsts: Int32Array
  hyphenCounts: Int32Array
  readonly hyphens: HyphenStore
}

export function createLexicon(): Lexicon {
  return {words: [], shapes: 0, glyphs: createGlyphStore(), hyphens: createHyphenStore(), ...arraysOf(4096)}
}

/** Enters a word; `soft` are its soft hyphens. */
export function addWord(lexicon: Lexicon, shape: WordShape, text: string, soft?: readonly number[]): Word {
  const index = lexicon.words.length
  if (index === lexicon.widths.length) growColumns<ReturnType<typeof arraysOf>>(lexicon, arraysOf(2 * lexicon.widths.length))
  const word: Word = {index, text, shape, soft}
  lexicon.words.push(word)
  lexicon.widths[index] = shape.width
  lexicon.lefts[index] = hangOf(shape, 'left')
  lexicon.rights[index] = hangOf(shape, 'right')
  lexicon.letters[index] = text.length
  lexicon.stacks[index] = stackOf(text)
  return word
}

/** What a shape's first or last glyph hangs by. */
export function hangOf({texts, store, first, count}: WordShape, side: 'left' | 'right'): number {
  const glyph = side === 'left' ? 0 : count - 1
  const text = texts[glyph]
  if (text === undefined || text === '') return 0
  return (side === 'left' ? leftHang(text[0] as string) : rightHang(text[text.length - 1] as string)) * (store.advances[first + glyph] as number)
}

function arraysOf(length: number): Pick<Lexicon, 'widths' | 'lefts' | 'rights' | 'letters' | 'stacks' | 'hyphenFirsts' | 'hyphenCounts'> {
  return {
    widths: new Float64Array(length), lefts: new Float32Array(length), rights: new Float32Array(length),
    letters: new Int32Array(length), stacks: new Int32Array(length),
    hyphenFirsts: new Int32Array(length), hyphenCounts: new Int32Array(length).fill(-1)
  }
}
