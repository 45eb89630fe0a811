/** The buffers `fillPoints` fills: one set for all paragraphs, grown where one needs more. */

import {growColumns, type Breakpoints} from '../layout/index.ts'

/** Breakpoints and what each one means in the pool. */
export interface Points extends Breakpoints {
  count: number
  /** The line ends in this piece ... */
  readonly pieces: Int32Array
  /** ... before this character of it; 0 = after the whole piece. */
  readonly characters: Int32Array
}

interface Buffers {
  readonly points: Points
  /** Letters of the segment before each point. */
  letters: Int32Array
}

export const buffers: Buffers = {points: {count: 0, ...columnsOf(1024)}, letters: new Int32Array(1024)}

/** Forgets every point; the buffers stay. */
export function clearPoints(): void {
  buffers.points.count = 0
  buffers.letters[0] = 0
}

/** Appends a point with `spaces` before it; what it means, and what spaces it skips, is filled in by the caller. */
export function addPoint(end: number, start: number, spaces: number, penalty: number, flags: number): number {
  if (buffers.points.count === buffers.letters.length) growPoints()
  const {points} = buffers
  const index = points.count++
  points.ends[index] = end
  points.endSpaces[index] = spaces
  points.starts[index] = start
  points.startSpaces[index] = spaces
  points.penalties[index] = penalty
  points.flags[index] = flags
  points.firstWords[index] = 0
  points.lastWords[index] = 0
  points.pieces[index] = -1
  points.characters[index] = 0
  return index
}

function growPoints(): void {
  const length = 2 * buffers.letters.length
  growColumns<ReturnType<typeof columnsOf>>(buffers.points, columnsOf(length))
  growColumns<Pick<Buffers, 'letters'>>(buffers, {letters: new Int32Array(length)})
}

function columnsOf(length: number): Omit<Points, 'count'> {
  const numbers = (): Float64Array => new Float64Array(length)
  return {
    ends: numbers(), starts: numbers(), endSpaces: numbers(), startSpaces: numbers(), penalties: numbers(),
    flags: new Uint8Array(length), firstWords: new Int32Array(length), lastWords: new Int32Array(length),
    pieces: new Int32Array(length), characters: new Int32Array(length)
  }
}
