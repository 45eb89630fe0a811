/**
 * Optimal page breaking over a whole flow (a chapter).
 *
 * Blocks are placed one after the other, each in every setting it offers; the states after a block
 * (how full the page is, which side, how deep the spread) are few, so the best way through all
 * pages at once is found by dynamic programming. After Plass, "Optimal Pagination Techniques for
 * Automatic Typesetting Systems" (1981), with paragraph variants and spread depths as in Mittelbach,
 * "A General LuaTeX Framework for Globally Optimized Pagination" (2018).
 */

import {PageCost, sparseLines} from './costs.ts'
import {placeBlock} from './place.ts'
import {addState, clearStates, nextBlock, states, type Spot} from './states.ts'
import {tracePages} from './trace.ts'
import type {BrokenPage, FlowBlock, PageOptions} from './types.ts'

/** States dearer than the cheapest by this much are given up. */
const reach = 900

/** The pages of a flow; an empty flow has none. */
export function breakPages(blocks: readonly FlowBlock[], options: PageOptions): readonly BrokenPage[] {
  if (blocks.length === 0) return []
  clearStates()
  begin(options)
  let from = 0
  blocks.forEach((block, index) => {
    const to = states.count
    nextBlock()
    placeFromAll(block, {before: blocks[index - 1], isLast: index === blocks.length - 1, options}, from, to)
    from = to
  })
  return tracePages(blocks, options, cheapestEnd(from))
}

function begin(options: PageOptions): void {
  const side = options.startsLeft ? 0 : 1
  const lost = options.firstDepth === undefined ? 0 : options.depth - options.firstDepth
  for (let shift = -options.spreadDepth; shift <= options.spreadDepth; shift++) {
    addState({cost: PageCost.offDepth * Math.abs(shift), used: lost, notes: 0, side, shift, record: -1}, -1, 0)
  }
}

interface Around {
  readonly before: FlowBlock | undefined
  readonly isLast: boolean
  readonly options: PageOptions
}

function placeFromAll(block: FlowBlock, around: Around, from: number, to: number): void {
  let least = Infinity
  for (let state = from; state < to; state++) least = Math.min(least, states.cost[state] as number)
  for (let state = from; state < to; state++) {
    if ((states.cost[state] as number) > least + reach) continue
    const start = spotOf(state)
    block.variants.forEach((variant, variantIndex) => {
      placeBlock({...around, block, variant, variantIndex, previous: state}, start)
    })
  }
}

function spotOf(state: number): Spot {
  return {
    cost: states.cost[state] as number, used: states.used[state] as number, notes: states.notes[state] as number,
    side: states.side[state] as number, shift: states.shift[state] as number, record: -1
  }
}

/** The last page may be short, but not nearly empty. */
function cheapestEnd(from: number): number {
  let best = from
  let least = Infinity
  for (let state = from; state < states.count; state++) {
    const lines = states.used[state] as number
    const cost = (states.cost[state] as number) + (lines < sparseLines ? (PageCost.sparse * (sparseLines - lines)) / sparseLines : 0)
    if (cost < least) {
      least = cost
      best = state
    }
  }
  return best
}
