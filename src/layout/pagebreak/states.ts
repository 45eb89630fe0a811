/**
 * States of the page breaker: how far the page is filled once a block has been set, and what it
 * cost to come there. Parallel arrays, used again for every flow; states of one block lie together.
 *
 * Two states with the same filling, side and depth are one, the cheaper: what follows cannot tell
 * them apart.
 */

/** Position on a page; depths in grid lines. */
export interface Spot {
  cost: number
  used: number
  notes: number
  /** 0 = left, 1 = right. */
  side: number
  /** Difference of the page's depth from the flow's: -spread .. +spread. */
  shift: number
  /** Last page end inside the block being placed, or -1. */
  record: number
}

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
  readonly previous: number
}

interface States {
  count: number
  cost: Float64Array
  used: Float64Array
  notes: Float64Array
  side: Uint8Array
  shift: Int8Array
  record: Int32Array
  previous: Int32Array
  variant: Uint8Array
}

export const states: States = {count: 0, ...arraysOf(16_384)}

/** Page ends of the flow at hand; states point into them. */
export const ends: PageEnd[] = []

/** Index of a state by filling, side and depth, for the block at hand. */
const seen = new Map<number, number>()

export function clearStates(): void {
  states.count = 0
  ends.length = 0
  seen.clear()
}

/** The states of the next block are kept apart from those before. */
export function nextBlock(): void {
  seen.clear()
}

/** Keeps a state if no cheaper one stands at the same place. */
export function addState(spot: Spot, previous: number, variant: number): void {
  const key = (Math.round(spot.used * 16) * 2048 + Math.round(spot.notes * 16)) * 16 + spot.side * 8 + spot.shift + 4
  const found = seen.get(key)
  if (found !== undefined && (states.cost[found] as number) <= spot.cost) return
  const index = found ?? newState()
  if (found === undefined) seen.set(key, index)
  states.cost[index] = spot.cost
  states.used[index] = spot.used
  states.notes[index] = spot.notes
  states.side[index] = spot.side
  states.shift[index] = spot.shift
  states.record[index] = spot.record
  states.previous[index] = previous
  states.variant[index] = variant
}

function newState(): number {
  if (states.count === states.cost.length) growStates()
  return states.count++
}

function growStates(): void {
  const larger = arraysOf(2 * states.cost.length)
  for (const name of ['cost', 'used', 'notes', 'side', 'shift', 'record', 'previous', 'variant'] as const) larger[name].set(states[name])
  Object.assign(states, larger)
}

function arraysOf(length: number): Omit<States, 'count'> {
  return {
    cost: new Float64Array(length), used: new Float64Array(length), notes: new Float64Array(length),
    side: new Uint8Array(length), shift: new Int8Array(length), record: new Int32Array(length),
    previous: new Int32Array(length), variant: new Uint8Array(length)
  }
}
