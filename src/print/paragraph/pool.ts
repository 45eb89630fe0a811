/**
 * The pieces of all paragraphs of a book: words, boxes, leaders and marks, with the space and the break that follow
 * each. A paragraph is a stretch of them.
 */

import {growColumns} from '../../layout/index.ts'
import {appendOther, appendPiece, appendSource, createLinePool, type GrowingPool} from '../../lines/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {TextContext} from './context.ts'
import type {InlineBox, InlineLeader, InlineMark, InlineText} from './types.ts'

/** White space kept at a line's start (`pre`): no word, only the space that follows. */
interface InlineBlank {
  readonly type: 'blank'
}

export type OtherPiece = InlineBox | InlineLeader | InlineMark | InlineBlank

/** Text of one style and place in the tree: what a run is made of. */
interface Source {
  readonly context: TextContext
  readonly text: InlineText
}

export interface Pool extends GrowingPool<TextContext> {
  /** Document offset of a piece's first character; -1 = generated. */
  offsets: Int32Array
  readonly others: OtherPiece[]
  readonly sources: Source[]
  /** The last source of each style: a leader has a style but no text of its own. */
  readonly sourceOf: Map<ComputedStyle, Source>
}

/** An empty pool with room for so many pieces; it grows. */
export function createPool(contexts: readonly TextContext[], expected: number): Pool {
  const pool = createLinePool(contexts, expected)
  return {...pool, offsets: new Int32Array(pool.words.length), others: [], sources: [], sourceOf: new Map()}
}

/** Appends a piece with neither space nor break after it. */
export function addPiece(pool: Pool, word: number, from: number, offset: number, opportunity: number): void {
  const index = appendPiece(pool, word, from, opportunity)
  if (index === pool.offsets.length) growColumns<Pick<Pool, 'offsets'>>(pool, {offsets: new Int32Array(pool.words.length)})
  pool.offsets[index] = offset
}

/** Adds a text's source; gives its number. */
export function addSource(pool: Pool, source: Source): number {
  appendSource(pool, source.context.index)
  pool.sourceOf.set(source.text.style, source)
  return pool.sources.push(source) - 1
}

/** Em: what a leader leads to never touches what it leads from. */
const leastLeader = 1.5

/** Appends a piece that is no word. */
export function addOther(pool: Pool, piece: OtherPiece): void {
  appendOther(pool, widthOf(piece))
  addPiece(pool, -pool.others.push(piece), -1, -1, 0)
}

function widthOf(piece: OtherPiece): number {
  if (piece.type === 'mark') return NaN
  return piece.type === 'box' ? piece.width : piece.type === 'leader' ? leastLeader * piece.style.fontSize : 0
}

/** The piece that is no word at an index; `undefined` = a word. */
export function otherAt({words, others}: Pool, index: number): OtherPiece | undefined {
  const word = words[index] as number
  return word < 0 ? others[-1 - word] : undefined
}
