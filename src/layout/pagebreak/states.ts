/**
 * States of the page breaker: how far the page is filled once a block has been set, and what it
 * cost to come there. Parallel arrays, used again for every flow; states of one block lie together.
 *
 * Two states with the same filling, side and depth are one, the cheaper: what follows cannot tell
 * them apart.
 */

import {growColumns} from '../grow.ts'
import {clearEnds} from './ends.ts'
import type {Step} from './steps.ts'

/** Depths in grid lines. */
interface States {
  count: number
  cost: Float64Array
  used: Float64Array
  notes: Float64Array
  /** 0 = left, 1 = right. */
  side: Uint8Array
  /** Difference of the page's depth from the flow's: -spread .. +spread. */
  shift: Int8Array
  /** Last page end inside the block, or -1. */
  record: Int32Array
  previous: Int32Array
  variant: Uint8Array
}

export const states: States = {count: 0, ...arraysOf(16_384)}

/** Sixteenths of a line tell fillings apart; pages deeper than this many lines share the map of those with notes. A spread is at most five lines off its depth. */
const parts = 16
const deepest = 128
const shifts = 16

/** Index of a state by filling, side and shift, valid where the stamp is the block's. */
const table = new Int32Array(deepest * parts * 2 * shifts)
const stamps = new Int32Array(table.length)
let stamp = 0
/** The same for pages with notes. */
const withNotes = new Map<number, number>()

/** Begins a flow. */
export function clearStates(): void {
  states.count = 0
  clearEnds()
  nextBlock()
}

/** The states of the next block are kept apart from those before. */
export function nextBlock(): void {
  stamp = stamp === 0x7fffffff ? 1 : stamp + 1
  withNotes.clear()
}

/** Keeps the state a step has come to if no cheaper one stands at the same place; the numbers, not the object: a book has some millions. */
export function addState({cost, used, notes, side, shift, record}: Readonly<Omit<Step, 'line'>>, previous: number, variant: number): void {
  const place = (Math.round(used * parts) * 2 + side) * shifts + shift + shifts / 2
  const isPlain = notes === 0 && place < table.length
  const key = isPlain ? place : place * 4096 + Math.round(notes * parts)
  const found = isPlain ? (stamps[place] === stamp ? (table[place] as number) : -1) : (withNotes.get(key) ?? -1)
  if (found >= 0 && (states.cost[found] as number) <= cost) return
  const index = found < 0 ? newState() : found
  if (found < 0 && isPlain) {
    stamps[place] = stamp
    table[place] = index
  } else if (found < 0) withNotes.set(key, index)
  states.cost[index] = cost
  states.used[index] = used
  states.notes[index] = notes
  states.side[index] = side
  states.shift[index] = shift
  states.record[index] = record
  states.previous[index] = previous
  states.variant[index] = variant
}

function newState(): number {
  if (states.count === states.cost.length) growColumns<ReturnType<typeof arraysOf>>(states, arraysOf(2 * states.cost.length))
  return states.count++
}

function arraysOf(length: number): Omit<States, 'count'> {
  return {
    cost: new Float64Array(length), used: new Float64Array(length), notes: new Float64Array(length),
    side: new Uint8Array(length), shift: new Int8Array(length), record: new Int32Array(length),
    previous: new Int32Array(length), variant: new Uint8Array(length)
  }
}
