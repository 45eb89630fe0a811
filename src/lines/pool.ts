/** The pieces of a book, as they are cut: columns that only grow. */

import {growColumns} from '../layout/index.ts'
import {sharedColumn} from './columns.ts'
import type {LineContext, LinePool, PieceColumns} from './types.ts'

/** A pool and how much it holds. */
export interface GrowingPool<Context extends LineContext> extends LinePool {
  count: number
  sourceCount: number
  otherCount: number
  readonly contexts: readonly Context[]
}

/** `expected`: pieces there will be; room for too many takes no memory, room that has to grow takes it twice. */
export function createLinePool<Context extends LineContext>(contexts: readonly Context[], expected: number): GrowingPool<Context> {
  return {count: 0, sourceCount: 0, otherCount: 0, ...piecesOf(Math.max(16_384, expected)), styles: sharedColumn(Int32Array, 1024), otherWidths: sharedColumn(Float64Array, 64), contexts}
}

/** Appends a piece with no space after it. */
export function appendPiece<Context extends LineContext>(pool: GrowingPool<Context>, word: number, from: number, opportunity: number): number {
  if (pool.count === pool.words.length) growColumns<PieceColumns>(pool, piecesOf(2 * pool.words.length))
  const index = pool.count++
  pool.words[index] = word
  pool.from[index] = from
  pool.gaps[index] = 0
  pool.breaks[index] = opportunity
  return index
}

/** A source of text of the style of this number. */
export function appendSource<Context extends LineContext>(pool: GrowingPool<Context>, style: number): void {
  if (pool.sourceCount === pool.styles.length) growColumns<Pick<LinePool, 'styles'>>(pool, {styles: sharedColumn(Int32Array, 2 * pool.styles.length)})
  pool.styles[pool.sourceCount++] = style
}

/** What is no word: its width, or NaN for what takes no place. */
export function appendOther<Context extends LineContext>(pool: GrowingPool<Context>, width: number): void {
  if (pool.otherCount === pool.otherWidths.length) growColumns<Pick<LinePool, 'otherWidths'>>(pool, {otherWidths: sharedColumn(Float64Array, 2 * pool.otherWidths.length)})
  pool.otherWidths[pool.otherCount++] = width
}

function piecesOf(length: number): PieceColumns {
  return {words: sharedColumn(Int32Array, length), from: sharedColumn(Int32Array, length), gaps: sharedColumn(Float32Array, length), breaks: sharedColumn(Uint8Array, length)}
}
