/**
 * The pieces of all paragraphs of a book, in arrays: words, boxes, leaders and marks, with the space
 * and the break that follow each. A paragraph is a stretch of them.
 */

import {growColumns} from '../../layout/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {TextContext} from './context.ts'
import type {InlineBox, InlineLeader, InlineMark, InlineText} from './types.ts'

/** White space kept at a line's start (`pre`): no word, only the space that follows. */
export interface InlineBlank {
  readonly type: 'blank'
}

export type OtherPiece = InlineBox | InlineLeader | InlineMark | InlineBlank

/** Text of one style and place in the tree: what a run is made of. */
export interface Source {
  readonly context: TextContext
  readonly text: InlineText
}

export interface Pool {
  count: number
  /** Word of the lexicon; -1 - n = entry n of `others`. */
  words: Int32Array
  /** Index into `sources`; -1 = not text. */
  from: Int32Array
  /** Natural width of the space after a piece, points; 0 = none. */
  gaps: Float32Array
  /** What a line may end in after a piece (`Opportunity`). */
  breaks: Uint8Array
  /** Document offset of a piece's first character; -1 = generated. */
  offsets: Int32Array
  readonly others: OtherPiece[]
  readonly sources: Source[]
  /** The last source of each style: a leader has a style but no text of its own. */
  readonly sourceOf: Map<ComputedStyle, Source>
}

export function createPool(): Pool {
  return {count: 0, ...arraysOf(16_384), others: [], sources: [], sourceOf: new Map()}
}

/** Appends a piece with neither space nor break after it. */
export function addPiece(pool: Pool, word: number, from: number, offset: number, opportunity: number): void {
  if (pool.count === pool.words.length) growColumns<ReturnType<typeof arraysOf>>(pool, arraysOf(2 * pool.words.length))
  const index = pool.count++
  pool.words[index] = word
  pool.from[index] = from
  pool.gaps[index] = 0
  pool.breaks[index] = opportunity
  pool.offsets[index] = offset
}

/** The piece that is no word at an index; `undefined` = a word. */
export function otherAt({words, others}: Pool, index: number): OtherPiece | undefined {
  const word = words[index] as number
  return word < 0 ? others[-1 - word] : undefined
}

function arraysOf(length: number): Pick<Pool, 'words' | 'from' | 'gaps' | 'breaks' | 'offsets'> {
  return {
    words: new Int32Array(length), from: new Int32Array(length), gaps: new Float32Array(length),
    breaks: new Uint8Array(length), offsets: new Int32Array(length)
  }
}
