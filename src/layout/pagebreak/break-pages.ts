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
import {placeBlock, type Placement} from './place.ts'
import {addState, clearStates, nextBlock, states} from './states.ts'
import {createStep, type Step} from './steps.ts'
import {tracePages} from './trace.ts'
import {clearTurns} from './turns.ts'
import type {BrokenFlow, FlowBlock, FlowVariant, PageOptions} from './types.ts'

/**
 * States dearer than the cheapest by this much are given up, except while blocks are kept
 * together: there the cheap states may be about to pay for parting them.
 */
const reach = 300

/** The same where the price of some way is known: no way dearer than that can be the best. */
const farReach = 2000

/**
 * States of a flow, thirty times what a chapter has, beyond which few go on from a block: thousands of short blocks
 * have a hundred ways to every place, and what the dearer ones save is not worth their time.
 */
const crowd = 100_000
const cheapest = 32
/** While blocks are kept together, for the cheap ones may be about to pay for parting them. */
const cheapestKept = 64

/** What is given back where the last spread of a flow turns out to have one full page alone. */
const aloneAgain = PageCost.offDepth - PageCost.offAlone

/** The pages of a flow; an empty flow has none. */
export function breakPages(blocks: readonly FlowBlock[], options: PageOptions): BrokenFlow {
  if (blocks.length === 0) return {pages: [], cost: 0}
  clearStates()
  begin(options)
  let from = 0
  blocks.forEach((block, index) => {
    const to = states.count
    nextBlock()
    placeFromAll(block, {before: blocks[index - 1], options}, from, to)
    from = to
  })
  const {state, cost} = cheapestEnd(from)
  return {pages: tracePages(blocks, options, state), cost}
}

function begin(options: PageOptions): void {
  const side = options.startsLeft ? 0 : 1
  const lost = options.firstDepth === undefined ? 0 : options.depth - options.firstDepth
  for (let shift = -options.spreadDepth; shift <= (options.spreadLonger ?? options.spreadDepth); shift++) {
    const cost = (side === 1 ? PageCost.offAlone : PageCost.offDepth) * Math.abs(shift)
    addState(Object.assign(createStep(), {cost, used: lost, side, shift}), -1, 0)
  }
}

interface Around {
  readonly before: FlowBlock | undefined
  readonly options: PageOptions
}

function placeFromAll(block: FlowBlock, around: Around, from: number, to: number): void {
  let least = Infinity
  for (let state = from; state < to; state++) least = Math.min(least, states.cost[state] as number)
  const isKept = around.before?.isKeptWithNext === true || block.isKeptWithNext
  const isCrowded = states.count > crowd && to - from > cheapest
  const limit = Math.min(limitOf(least, isKept, around.options.bound), isCrowded ? crowdLimit(least, isKept, from, to) : Infinity)
  const first = states.count
  placeWithin(block, around, [from, to], limit)
  if (states.count === first) placeWithin(block, around, [from, to], Infinity)
}

/** Price beyond which a state is given up, where the cheapest costs `least`. */
function limitOf(least: number, isKept: boolean, bound: number | undefined): number {
  if (bound === undefined) return isKept ? Infinity : least + reach
  return Math.min(bound + aloneAgain, isKept ? Infinity : least + farReach)
}

/** The same in a crowd: the cheapest alone go on; while blocks are kept together more of them do, none that parting those would cost less than. */
function crowdLimit(least: number, isKept: boolean, from: number, to: number): number {
  const dearest = states.cost.slice(from, to).sort()[(isKept ? cheapestKept : cheapest) - 1] ?? Infinity
  return isKept ? Math.min(least + PageCost.parted, dearest) : dearest
}

function placeWithin(block: FlowBlock, {before, options}: Around, [from, to]: readonly [number, number], limit: number): void {
  const isPlain = block.breakBefore === undefined && block.headDepth === undefined && block.edgeAbove === undefined && block.edgeBelow === undefined && block.isSceneGap !== true && !block.isKeptWithNext
  const placement: Placement = {block, before, options, limit, variant: block.variants[0]!, variantIndex: 0, lineDepth: block.lineDepth, previous: 0}
  for (let variantIndex = 0; variantIndex < block.variants.length; variantIndex++) {
    const variant = block.variants[variantIndex] as FlowVariant
    clearTurns()
    placement.variant = variant
    placement.variantIndex = variantIndex
    const isQuick = isPlain && variant.notes === undefined
    placement.lineDepth = variant.lineDepth ?? block.lineDepth
    for (let state = from; state < to; state++) {
      if ((states.cost[state] as number) > limit) continue
      placement.previous = state
      if (isQuick && fitsPlainly(placement)) continue
      placeBlock(placement, readStep(state))
    }
  }
}

/** A page to which the block was added as it is. */
const filled = createStep()

/** Nearly always a block fits its page with room to spare, and there is nothing to weigh. */
function fitsPlainly({block, variant, variantIndex, lineDepth, options, previous: state}: Placement): boolean {
  const before = states.used[state] as number
  const notes = states.notes[state] as number
  const shift = states.shift[state] as number
  const depth = options.depth + shift
  const used = before + variant.lines * lineDepth + (before === 0 && block.isSpaceKept !== true ? 0 : block.spaceBefore + (variant.space ?? 0))
  if (used + notes > depth || depth - before - notes < 1) return false
  filled.cost = (states.cost[state] as number) + variant.cost
  filled.used = used
  filled.notes = notes
  filled.side = states.side[state] as number
  filled.shift = shift
  addState(filled, state, variantIndex)
  return true
}

const start = createStep()

/** The step a block is placed from: no line of it set. */
function readStep(state: number): Step {
  start.cost = states.cost[state] as number
  start.used = states.used[state] as number
  start.notes = states.notes[state] as number
  start.side = states.side[state] as number
  start.shift = states.shift[state] as number
  return start
}

function hasTurned(state: number): boolean {
  for (let at = state; at >= 0; at = states.previous[at] as number) if ((states.record[at] as number) >= 0) return true
  return false
}

/** The last page may be short, but not nearly empty. */
function cheapestEnd(from: number): {readonly state: number; readonly cost: number} {
  let best = from
  let least = Infinity
  for (let state = from; state < states.count; state++) {
    const lines = states.used[state] as number
    const isAlone = states.side[state] === 1 && states.shift[state] !== 0 && hasTurned(state)
    const cost = (states.cost[state] as number) + (lines < sparseLines ? (PageCost.sparse * (sparseLines - lines)) / sparseLines : 0) - (isAlone ? aloneAgain : 0)
    if (cost < least) {
      least = cost
      best = state
    }
  }
  return {state: best, cost: least}
}
