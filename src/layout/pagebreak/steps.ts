/**
 * Where the lines of the block at hand have come to: steps still to be gone on from, in objects that are used again
 * for every block of the book.
 */

/** Position on a page; depths in grid lines. */
export interface Step {
  cost: number
  used: number
  notes: number
  /** 0 = left, 1 = right. */
  side: number
  /** Difference of the page's depth from the flow's: -spread .. +spread. */
  shift: number
  /** Last page end inside the block, or -1. */
  record: number
  /** Lines of the block already set. */
  line: number
}

export const createStep = (): Step => ({cost: 0, used: 0, notes: 0, side: 0, shift: 0, record: -1, line: 0})

/** Copies all fields, so that no object is made. */
export function copyStep(from: Step, to: Step): void {
  to.cost = from.cost
  to.used = from.used
  to.notes = from.notes
  to.side = from.side
  to.shift = from.shift
  to.record = from.record
  to.line = from.line
}

const waiting: Step[] = []
let count = 0

/** Keeps a copy. */
export function pushStep(step: Step): void {
  if (count === waiting.length) waiting.push(createStep())
  copyStep(step, waiting[count++] as Step)
}

/** Copies the last one kept into `step`; false = there is none. */
export function popStep(step: Step): boolean {
  if (count === 0) return false
  copyStep(waiting[--count] as Step, step)
  return true
}
