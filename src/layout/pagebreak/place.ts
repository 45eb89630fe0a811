/**
 * Placing one block, in one setting, from one state: every way its lines may fall on this page and
 * the next. A page ends full, or pays for what it lacks; the right page of a spread is as deep as
 * the left one, and two spreads in a row do not both leave the nominal depth.
 */

import {PageCost, shortSquared} from './costs.ts'
import {addState, ends, type Spot} from './states.ts'
import type {FlowBlock, FlowVariant, PageOptions} from './types.ts'

/** A block in one of its settings, among its neighbours. */
export interface Placement {
  readonly block: FlowBlock
  readonly variant: FlowVariant
  readonly variantIndex: number
  readonly before: FlowBlock | undefined
  readonly options: PageOptions
  /** Ways that cost more than this are not followed. */
  readonly limit: number
  /** State it is placed from. */
  readonly previous: number
}

/** Rounding of sums may not push a line off the page. */
const slack = 1 / 64

interface Step extends Spot {
  /** Lines of the block already set. */
  line: number
}

/** Adds every state that may follow. */
export function placeBlock(placement: Placement, start: Spot): void {
  const {block, variant, options} = placement
  const steps: Step[] = [{...start, cost: start.cost + variant.cost, record: -1, line: 0}]
  if (block.breakBefore !== undefined && start.used + start.notes > 0) {
    steps.pop()
    turnPage(placement, {...start, cost: start.cost + variant.cost, record: -1, line: 0}, 0, true, steps)
  }
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const depth = options.depth + step.shift
    const space = spaceAt(placement, step)
    const rest = variant.lines - step.line
    const used = step.used + space + rest * block.lineDepth
    const notes = notesAfter(placement, step, variant.lines)
    const fits = used + notes <= depth + slack
    if (fits) addState({...step, cost: step.cost + headCost(block, step), used, notes}, placement.previous, placement.variantIndex)
    offerTurns(placement, step, fits, steps)
  }
}

function spaceAt({block, variant}: Placement, step: Step): number {
  if (step.line > 0) return 0
  return step.used === 0 && block.isSpaceKept !== true ? 0 : block.spaceBefore + (variant.space ?? 0)
}

/** Depth of the notes on the page once lines up to `line` stand on it. */
function notesAfter({variant, options}: Placement, step: Step, line: number): number {
  if (variant.notes === undefined) return step.notes
  const added = (variant.notes[line] as number) - (variant.notes[step.line] as number)
  return added > 0 ? step.notes + added + (step.notes === 0 ? options.noteRule : 0) : step.notes
}

function headCost(block: FlowBlock, step: Step): number {
  return block.isSceneGap === true && step.used === 0 ? PageCost.gapAtHead : 0
}

/** Page ends before the block and between its lines, the fullest pages first. */
function offerTurns(placement: Placement, step: Step, fits: boolean, steps: Step[]): void {
  const {block, variant, before, options} = placement
  const depth = options.depth + step.shift
  const missing = depth - step.used - step.notes
  if (step.line === 0 && step.used > 0 && (!fits || missing < 1 || block.isKeptWithNext)) {
    const parted = before?.isKeptWithNext === true ? PageCost.parted : 0
    const gap = before?.isSceneGap === true ? PageCost.gapAtFoot : 0
    turnPage(placement, {...step, cost: step.cost + parted + gap}, 0, false, steps)
  }
  const space = spaceAt(placement, step)
  if (fits) {
    const last = variant.lines - block.widows
    if (block.isKeptWithNext && block.isUnbroken !== true && last - step.line >= block.orphans) offerCut(placement, step, last, space, cutCost(placement, step, last), steps)
    return
  }
  let fullest = step.line
  while (fullest + 1 < variant.lines && step.used + space + (fullest + 1 - step.line) * block.lineDepth + notesAfter(placement, step, fullest + 1) <= depth + slack) fullest++
  if (fullest === step.line && step.used === 0) return overflow(placement, step, steps)
  for (let line = fullest; line > step.line && line > fullest - 3; line--) {
    const cost = cutCost(placement, step, line)
    offerCut(placement, step, line, space, cost, steps)
    if (cost < PageCost.shortOnce) break
  }
  if (variant.notes !== undefined && fullest < variant.lines) offerCarry(placement, step, fullest + 1, space, steps)
}

function offerCut(placement: Placement, step: Step, line: number, space: number, price: number, steps: Step[]): void {
  const used = step.used + space + (line - step.line) * placement.block.lineDepth
  const cut: Step = {...step, cost: step.cost + headCost(placement.block, step) + price, used, notes: notesAfter(placement, step, line), line}
  turnPage(placement, cut, 0, false, steps)
}

function cutCost({block, variant}: Placement, step: Step, line: number): number {
  if (line === variant.lines) return 0
  const hyphen = variant.hyphenated?.[line - 1] === 1 ? (step.side === 1 ? PageCost.turnHyphen : PageCost.hyphen) : 0
  return hyphen +
    (step.line === 0 && line < block.orphans ? PageCost.orphan : 0) +
    (variant.lines - line < block.widows ? PageCost.widow : 0) +
    (block.isUnbroken === true ? PageCost.broken : 0)
}

/** A line (the block's last one, too) whose note does not fit whole: at least a line of the note stays, the rest goes to the next page. */
function offerCarry(placement: Placement, step: Step, line: number, space: number, steps: Step[]): void {
  const {block, options} = placement
  const depth = options.depth + step.shift
  const used = step.used + space + (line - step.line) * block.lineDepth
  const notes = notesAfter(placement, step, line)
  const carried = wholeLines(used + notes - depth, options.noteLine)
  const own = notes - notesAfter(placement, step, line - 1)
  if (carried <= slack || own - carried < 1 + options.noteRule) return
  const cost = PageCost.carry + PageCost.carriedLine * carried + cutCost(placement, step, line)
  turnPage(placement, {...step, cost: step.cost + cost, used, notes: notes - carried, line}, carried, false, steps)
}

const wholeLines = (depth: number, line: number | undefined): number => (line === undefined ? depth : Math.ceil(depth / line - slack) * line)

/** One line that is deeper than a page stands alone on its page all the same. */
function overflow(placement: Placement, step: Step, steps: Step[]): void {
  const {block, variant} = placement
  const line = step.line + 1
  const used = step.used + spaceAt(placement, step) + block.lineDepth
  const cost = step.cost + PageCost.overfull
  const notes = notesAfter(placement, step, line)
  if (line >= variant.lines) addState({...step, cost, used, notes}, placement.previous, placement.variantIndex)
  else turnPage(placement, {...step, cost, used, notes, line}, 0, false, steps)
}

/** Ends the page where the step stands; a forced end is free. */
function turnPage({block, options, limit}: Placement, step: Step, carried: number, isForced: boolean, steps: Step[]): void {
  const missing = options.depth + step.shift - step.used - step.notes
  const short = isForced || missing <= slack ? 0 : shortCost(missing)
  if (step.cost + short > limit) return
  const wanted = block.breakBefore === 'left' ? 0 : 1
  const isSided = isForced && block.breakBefore !== 'page'
  const blanks = isSided && 1 - step.side !== wanted ? 1 : 0
  const side = blanks === 1 ? step.side : 1 - step.side
  const notes = carried > 0 ? carried + options.noteRule : 0
  const base = {cost: step.cost + short, used: 0, notes, side, line: step.line}
  if (side === 1 && blanks === 0) return begin(base, step.shift, step.record, carried, 0, steps)
  for (let shift = -options.spreadDepth; shift <= options.spreadDepth; shift++) {
    if (shift !== 0 && step.shift !== 0) continue
    begin({...base, cost: base.cost + PageCost.offDepth * Math.abs(shift)}, shift, step.record, carried, blanks, steps)
  }
}

function shortCost(missing: number): number {
  const squared = Math.min(missing, shortSquared)
  return PageCost.shortOnce + PageCost.short * squared * squared + PageCost.shortLine * (missing - squared)
}

function begin(base: Omit<Step, 'shift' | 'record'>, shift: number, previous: number, carried: number, blanks: number, steps: Step[]): void {
  const record = ends.push({line: base.line, shift, side: base.side, carried, blanks, previous}) - 1
  steps.push({...base, shift, record})
}
