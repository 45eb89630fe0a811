/**
 * Page ends that were thought of while a flow is broken, as parallel arrays that are used again for every flow: there
 * are a thousand for each that is taken. States point into them.
 */

import {growColumns} from '../grow.ts'

/** A page end inside, or before, a block. */
export interface PageEnd {
  /** Lines of the block set before it. */
  readonly line: number
  /** The page that begins. */
  readonly shift: number
  readonly side: number
  readonly carried: number
  /** Blank pages between. */
  readonly blanks: number
  /** The end before it inside the same block, or -1. */
  readonly previous: number
}

interface Ends {
  count: number
  line: Int32Array
  shift: Int8Array
  side: Uint8Array
  carried: Float64Array
  blanks: Uint8Array
  previous: Int32Array
}

const ends: Ends = {count: 0, ...arraysOf(4096)}

/** Begins a flow. */
export function clearEnds(): void {
  ends.count = 0
}

/** Keeps an end; gives its index. */
export function addEnd({line, shift, side, carried, blanks, previous}: PageEnd): number {
  if (ends.count === ends.line.length) growColumns<ReturnType<typeof arraysOf>>(ends, arraysOf(2 * ends.line.length))
  const index = ends.count++
  ends.line[index] = line
  ends.shift[index] = shift
  ends.side[index] = side
  ends.carried[index] = carried
  ends.blanks[index] = blanks
  ends.previous[index] = previous
  return index
}

/** The page end of a row, as an object. */
export function endAt(index: number): PageEnd {
  return {
    line: ends.line[index] as number, shift: ends.shift[index] as number, side: ends.side[index] as number,
    carried: ends.carried[index] as number, blanks: ends.blanks[index] as number, previous: ends.previous[index] as number
  }
}

function arraysOf(length: number): Omit<Ends, 'count'> {
  return {
    line: new Int32Array(length), shift: new Int8Array(length), side: new Uint8Array(length),
    carried: new Float64Array(length), blanks: new Uint8Array(length), previous: new Int32Array(length)
  }
}
