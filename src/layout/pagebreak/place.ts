/**
 * Placing one block, in one setting, from one state: every way its lines may fall on this page and
 * the next. A page ends full, or pays for what it lacks; the right page of a spread is as deep as
 * the left one, and two spreads in a row do not both leave the nominal depth.
 */

import {PageCost, shortSquared} from './costs.ts'
import {addEnd} from './ends.ts'
import {addState} from './states.ts'
import {copyStep, createStep, popStep, pushStep, type Step} from './steps.ts'
import {isCheapestTurn} from './turns.ts'
import type {FlowBlock, FlowVariant, PageOptions} from './types.ts'

/** A block in one of its settings, among its neighbours. */
export interface Placement {
  readonly block: FlowBlock
  readonly before: FlowBlock | undefined
  readonly options: PageOptions
  /** Ways that cost more than this are not followed. */
  readonly limit: number
  variant: FlowVariant
  variantIndex: number
  lineDepth: number
  /** State it is placed from. */
  previous: number
}

/** Rounding of sums may not push a line off the page. */
export const pageSlack = 1 / 64

/** The step at hand, that with all lines set, the page end that is thought of, and the page that begins after it. */
const step = createStep()
const done = createStep()
const end = createStep()
const next = createStep()

/** Adds every state that may follow; `start` has set no line yet. */
export function placeBlock(placement: Placement, start: Step): void {
  const {block, variant, lineDepth, options} = placement
  copyStep(start, step)
  step.cost += variant.cost
  if (block.breakBefore !== undefined && step.used + step.notes > 0) turnPage(placement, step, 0, true)
  else pushStep(step)
  while (popStep(step)) {
    const depth = options.depth + step.shift
    const used = step.used + spaceAt(placement) + (variant.lines - step.line) * lineDepth + (block.edgeBelow ?? 0)
    const notes = notesAfter(placement, variant.lines)
    const fits = used + notes <= depth + pageSlack
    if (fits) finish(placement, step.cost + headCost(block), used, notes)
    offerTurns(placement, fits)
  }
}

/** All lines of the block stand. */
function finish({previous, variantIndex}: Placement, cost: number, used: number, notes: number): void {
  copyStep(step, done)
  done.cost = cost
  done.used = used
  done.notes = notes
  addState(done, previous, variantIndex)
}

function spaceAt({block, variant}: Placement): number {
  const head = step.used === 0 ? (block.headDepth ?? 0) : 0
  if (step.line > 0) return head
  if (step.used === 0 && block.isSpaceKept !== true) return head + (block.edgeAbove ?? 0)
  return head + block.spaceBefore + (variant.space ?? 0)
}

/** Depth of the notes on the page once lines up to `line` stand on it. */
function notesAfter({variant, options}: Placement, line: number): number {
  if (variant.notes === undefined) return step.notes
  const added = (variant.notes[line] as number) - (variant.notes[step.line] as number)
  return added > 0 ? step.notes + added + (step.notes === 0 ? options.noteRule : 0) : step.notes
}

function headCost(block: FlowBlock): number {
  return block.isSceneGap === true && step.used === 0 ? PageCost.gapAtHead : 0
}

/** Page ends before the block and between its lines, the fullest pages first. */
function offerTurns(placement: Placement, fits: boolean): void {
  const {block, variant, before, options} = placement
  const depth = options.depth + step.shift
  const missing = depth - step.used - step.notes
  if (step.line === 0 && step.used > 0 && (!fits || missing < 1 || block.isKeptWithNext)) {
    copyStep(step, end)
    if (before?.isKeptWithNext === true) end.cost += PageCost.parted
    if (before?.isSceneGap === true) end.cost += PageCost.gapAtFoot
    turnPage(placement, end, 0, false)
  }
  if (fits) {
    const last = variant.lines - block.widows
    if (block.isKeptWithNext && block.isUnbroken !== true && last - step.line >= block.orphans) offerCut(placement, last, cutCost(placement, last))
    return
  }
  const space = spaceAt(placement)
  let fullest = step.line
  while (fullest + 1 < variant.lines && step.used + space + (fullest + 1 - step.line) * placement.lineDepth + notesAfter(placement, fullest + 1) <= depth + pageSlack) fullest++
  if (fullest === step.line && step.used === 0) return overflow(placement)
  for (let line = fullest; line > step.line && line > fullest - 3; line--) {
    const cost = cutCost(placement, line)
    offerCut(placement, line, cost)
    if (cost < PageCost.shortOnce) break
  }
  if (variant.notes !== undefined && fullest < variant.lines) offerCarry(placement, fullest + 1)
}

/** Makes `end` the page end after some lines of the block. */
function endAfter(placement: Placement, line: number): void {
  const {block, variant} = placement
  copyStep(step, end)
  end.used += spaceAt(placement) + (line - step.line) * placement.lineDepth + (line === variant.lines ? (block.edgeBelow ?? 0) : 0)
  end.notes = notesAfter(placement, line)
  end.line = line
}

function offerCut(placement: Placement, line: number, price: number): void {
  endAfter(placement, line)
  end.cost += headCost(placement.block)
  end.cost += price
  turnPage(placement, end, 0, false)
}

function cutCost({block, variant}: Placement, line: number): number {
  if (line === variant.lines) return 0
  const hyphen = variant.hyphenated?.[line - 1] === 1 ? (step.side === 1 ? PageCost.turnHyphen : PageCost.hyphen) : 0
  return hyphen +
    (step.line === 0 && line < block.orphans ? PageCost.orphan : 0) +
    (variant.lines - line < block.widows ? PageCost.widow : 0) +
    (block.isUnbroken === true ? PageCost.broken : 0)
}

/**
 * A line (the block's last one, too) whose note does not fit whole: at least a line of the note stays, the rest goes to the
 * next page, two lines of it where the note has them to give.
 */
function offerCarry(placement: Placement, line: number): void {
  const {variant, options} = placement
  endAfter(placement, line)
  const {used, notes} = end
  const over = used + notes - (options.depth + step.shift)
  if (over <= pageSlack) return
  const own = notes - notesAfter(placement, line - 1)
  const carried = tailOf(variant, line, over, 1)
  const two = tailOf(variant, line, over, 2)
  offerCarried(placement, {line, own, carried}, two > carried ? PageCost.noteWidow : 0)
  if (two > carried) offerCarried(placement, {line, own, carried: two}, 0)
}

function offerCarried(placement: Placement, {line, own, carried}: {line: number; own: number; carried: number}, price: number): void {
  if (own - carried < 1 + placement.options.noteRule) return
  endAfter(placement, line)
  end.cost += price + PageCost.carry + PageCost.carriedLine * carried + cutCost(placement, line)
  end.notes -= carried
  turnPage(placement, end, carried, false)
}

/** Depth of the last lines of the notes called up to a line: as many as come to `depth`, and not fewer than `least`. */
function tailOf({notes, noteLines}: FlowVariant, line: number, depth: number, least: number): number {
  if (noteLines === undefined) return depth
  const all = (notes as Float64Array)[line] as number
  let end = 0
  for (let sum = 0; end < noteLines.length && sum < all - pageSlack; end++) sum += noteLines[end] as number
  let tail = 0
  for (let count = 0; end > 0 && (count < least || tail < depth - pageSlack); count++) tail += noteLines[--end] as number
  return tail
}

/** One line that is deeper than a page stands alone on its page all the same. */
function overflow(placement: Placement): void {
  const line = step.line + 1
  endAfter(placement, line)
  end.cost += PageCost.overfull
  if (line >= placement.variant.lines) finish(placement, end.cost, end.used, end.notes)
  else turnPage(placement, end, 0, false)
}

/** Ends the page where `at` stands; a forced end is free. */
function turnPage({block, options, limit}: Placement, at: Step, carried: number, isForced: boolean): void {
  const missing = options.depth + at.shift - at.used - at.notes
  const short = isForced || missing <= pageSlack ? 0 : shortCost(missing)
  if (at.cost + short > limit) return
  const wanted = block.breakBefore === 'left' ? 0 : 1
  const isSided = isForced && block.breakBefore !== 'page'
  const blanks = isSided && 1 - at.side !== wanted ? 1 : 0
  const side = blanks === 1 ? at.side : 1 - at.side
  const isBound = side === 1 && blanks === 0
  for (let shift = -options.spreadDepth; shift <= (options.spreadLonger ?? options.spreadDepth); shift++) {
    if (isBound ? shift !== at.shift : shift !== 0 && at.shift !== 0) continue
    const cost = at.cost + short + (isBound ? 0 : PageCost.offDepth * Math.abs(shift))
    if (at.line === 0 && carried === 0 && !isCheapestTurn(cost, side, shift)) continue
    next.cost = cost
    next.used = 0
    next.notes = carried > 0 ? carried + options.noteRule : 0
    next.side = side
    next.shift = shift
    next.line = at.line
    next.record = addEnd({line: at.line, shift, side, carried, blanks, previous: at.record})
    pushStep(next)
  }
}

function shortCost(missing: number): number {
  const squared = Math.min(missing, shortSquared)
  return PageCost.shortOnce + PageCost.short * squared * squared + PageCost.shortLine * (missing - squared)
}
