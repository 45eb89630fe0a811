/** What stands on one line, in reading order, in parallel arrays. */

import type {WordShape} from './types.ts'

export interface LineItems {
  count: number
  /** Piece of the pool. */
  indices: Int32Array
  /** Undefined = a box, leader, mark or blank. */
  readonly shapes: (WordShape | undefined)[]
  /** Points. */
  widths: Float64Array
  gaps: Float64Array
}

export const createItems = (): LineItems => ({count: 0, shapes: [], ...arraysOf(256)})

/** Room for a line of so many items; what stood there is of no more use. */
export function clearItems(items: LineItems, count: number): void {
  if (count > items.indices.length) Object.assign(items, arraysOf(2 * count))
  items.count = count
}

function arraysOf(length: number): Pick<LineItems, 'indices' | 'widths' | 'gaps'> {
  return {indices: new Int32Array(length), widths: new Float64Array(length), gaps: new Float64Array(length)}
}
