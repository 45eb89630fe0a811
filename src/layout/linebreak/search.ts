/**
 * The search behind `breakLines`: cheapest paths from the start of a paragraph to its end.
 *
 * [KP] Knuth and Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
 *      (1981), 1119-1184. A node is a break at a line number with a class of fitness; the active
 *      nodes are those at the breakpoints from `low` on, for a line only grows as it begins earlier.
 *
 * Departures: every line number is kept (looseness comes for nothing, widths may differ by line);
 * demerits are a sum of squares and sixth powers of ratios, not the square of a sum; neighbours
 * are compared by their ratios, the classes only keep unlike paths apart.
 */

import {costOfJustified, costOfRagged, createTrial, Overfull, TooLoose, type LineTrial} from './measure.ts'
import {addNode, clearNodes, nodes} from './nodes.ts'
import {anyHyphen, BreakFlag, type Breakpoints, type LineOptions} from './types.ts'

export interface SearchLimits {
  readonly maxRatio: number
  readonly withHyphens: boolean
  /** Finds a way at any price: lines may be overfull. */
  readonly isForced: boolean
  /** Breakpoints that may not be used, with the price of using them all the same. */
  readonly dear: ReadonlyMap<number, number>
}

interface State {
  readonly points: Breakpoints
  readonly widths: readonly number[]
  readonly options: LineOptions
  readonly limits: SearchLimits
  readonly trial: LineTrial
  /** A line naturally shorter than this that is too loose: all that begin later are, too. */
  readonly hopeless: number
  readonly narrowest: number
  /** Breakpoints with nodes, in order: those before `low` are of no more use. */
  readonly live: Int32Array
  low: number
  count: number
}

const fits = 4
const span = 12
/** Best path into the breakpoint at hand, by line and class. */
const costs = new Float64Array(span * fits)
const sources = new Int32Array(span * fits)
const ratios = new Float64Array(span * fits)

/** Fills `nodes`; true when the end of the paragraph was reached (its nodes are the last ones). */
export function search(points: Breakpoints, widths: readonly number[], options: LineOptions, limits: SearchLimits): boolean {
  const narrowest = Math.min(...widths)
  clearNodes(points.count)
  addNode({line: 0, fit: 1, run: 0, demerits: 0, previous: -1, ratio: 0})
  nodes.last[0] = 1
  const {live} = nodes
  live[0] = 0
  const hopeless = narrowest === Math.max(...widths) ? Infinity : 0.9 * narrowest
  const state: State = {points, widths, options, limits, trial: createTrial(), narrowest, hopeless, live, low: 0, count: 1}
  const end = points.count - 1
  for (let at = 1; at <= end; at++) {
    nodes.first[at] = nodes.last[at] = nodes.count
    const flags = points.flags[at] as number
    if ((flags & BreakFlag.hyphen) !== 0 && !limits.withHyphens) continue
    if ((flags & BreakFlag.emergency) !== 0 && !limits.isForced) continue
    extend(state, at)
    nodes.last[at] = nodes.count
    if (nodes.first[at] !== nodes.count) live[state.count++] = at
  }
  return nodes.first[end] !== nodes.last[end]
}

/** Tries every line that may end at a breakpoint. */
function extend(state: State, at: number): void {
  const {points, limits, hopeless, narrowest, live, low, count} = state
  if (low === count) return
  const {starts, ends} = points
  const isEnd = at === points.count - 1
  if (!isEnd && isHopeless(state, live[low] as number, at)) return
  const base = lowestLine(state) + 1
  const isInsideWord = isAmongEmergencies(state, at)
  costs.fill(Infinity)
  for (let place = low; place < count; place++) {
    const start = live[place] as number
    if (isInsideWord && (ends[at + 1] as number) - (starts[start] as number) <= narrowest) break
    const verdict = tryNodes(state, start, at, base)
    if (verdict === Overfull) {
      if (place !== state.low) continue
      if (limits.isForced && place + 1 === count && costs.every((cost) => cost === Infinity)) force(state, start, at, base)
      state.low++
    } else if (verdict === TooLoose && !isEnd && (ends[at] as number) - (starts[start] as number) < hopeless) {
      break
    }
  }
  keepBest(state, at, base)
}

/**
 * Inside a word that fits no line, at a place no better than the next: a line that would hold one more letter is not
 * ended here, or each of thousands of letters would end a hundred lines. Lines as long as one another may be.
 */
function isAmongEmergencies({points: {flags}, options}: State, at: number): boolean {
  return options.shape !== 'balanced' && ((flags[at] as number) & (flags[at + 1] as number) & BreakFlag.emergency) !== 0
}

/** Even the longest line that may end here is too loose, as most are: there is nothing to weigh yet. */
function isHopeless({points, options, limits, hopeless, narrowest}: State, start: number, at: number): boolean {
  const natural = (points.ends[at] as number) - (points.starts[start] as number)
  if (natural >= hopeless) return false
  if (options.shape !== 'justified') return false
  const spaces = (points.endSpaces[at] as number) - (points.startSpaces[start] as number)
  return natural + options.limits.expansion * (natural - spaces) + spaces * options.limits.stretch * limits.maxRatio < narrowest
}

function lowestLine({live, low, count}: State): number {
  let lowest = Infinity
  for (let place = low; place < count; place++) lowest = Math.min(lowest, nodes.line[nodes.first[live[place] as number] as number] as number)
  return lowest
}

/** Offers a line from `start` to `at` to each node there; the verdict is that of the widest line. */
function tryNodes(state: State, start: number, at: number, base: number): number {
  const {points, widths, options, limits, trial} = state
  trial.natural = (points.ends[at] as number) - (points.starts[start] as number)
  trial.spaces = (points.endSpaces[at] as number) - (points.startSpaces[start] as number)
  trial.isEnd = at === points.count - 1
  trial.width = NaN
  const startFlags = points.flags[start] as number
  const fixed = fixedCost(state, startFlags, at)
  const priceLine = options.shape === 'justified' ? costOfJustified : costOfRagged
  const last = nodes.last[start] as number
  let verdict = Overfull
  let outcome = 0
  for (let node = nodes.first[start] as number; node < last; node++) {
    const line = nodes.line[node] as number
    const width = widths[line < widths.length ? line : widths.length - 1] as number
    if (trial.width !== width) {
      trial.width = width
      outcome = priceLine(trial, options, limits.maxRatio)
      if (outcome !== Overfull) verdict = verdict === 0 ? 0 : outcome
    }
    if (outcome !== 0) continue
    const change = trial.ratio - (nodes.ratio[node] as number)
    const run = nodes.run[node] as number
    const cost = (nodes.demerits[node] as number) + trial.cost + fixed + options.costs.unevenness * change * change + hyphenRunCost(state, at, run)
    offer(line + 1 - base, trial.ratio, cost, node)
  }
  return verdict
}

/** What a break costs whatever the node: its penalty, and at the end the faults of the line before. */
function fixedCost({points, options, limits}: State, startFlags: number, at: number): number {
  const {costs: prices} = options
  if (at === points.count - 1) {
    return ((startFlags & BreakFlag.hyphen) !== 0 ? prices.finalHyphen : 0) + ((startFlags & BreakFlag.runt) !== 0 ? prices.runt : 0)
  }
  const dear = limits.dear.size === 0 ? 0 : (limits.dear.get(at) ?? 0)
  const isHyphen = ((points.flags[at] as number) & BreakFlag.hyphen) !== 0
  return (points.penalties[at] as number) + (isHyphen ? prices.hyphen : 0) + dear
}

/** The second hyphen in a row costs, the third is as good as forbidden. */
function hyphenRunCost({points, options}: State, at: number, run: number): number {
  if (run === 0 || ((points.flags[at] as number) & anyHyphen) === 0) return 0
  return run === 1 ? options.costs.doubleHyphen : options.costs.tripleHyphen
}

function offer(line: number, ratio: number, cost: number, node: number): void {
  if (line >= span) return
  const fit = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
  const slot = line * fits + fit
  if (cost >= (costs[slot] as number)) return
  costs[slot] = cost
  sources[slot] = node
  ratios[slot] = ratio
}

/** [TTP 854]: nothing reaches this breakpoint; a line that is too long, at a price. */
function force(state: State, start: number, at: number, base: number): void {
  const {points, widths} = state
  for (let node = nodes.first[start] as number; node < (nodes.last[start] as number); node++) {
    const line = nodes.line[node] as number
    const width = widths[Math.min(line, widths.length - 1)] as number
    const excess = (points.ends[at] as number) - (points.starts[start] as number) - width
    offer(line + 1 - base, -1, (nodes.demerits[node] as number) + 1000 + excess, node)
  }
}

/** Makes nodes of the best paths: those no other can be cheaper than later on. */
function keepBest({points, options}: State, at: number, base: number): void {
  let best = Infinity
  let bestLine = 0
  for (let slot = 0; slot < costs.length; slot++) {
    if ((costs[slot] as number) < best) {
      best = costs[slot] as number
      bestLine = (slot / fits) | 0
    }
  }
  const reach = options.variants + 1
  const isHyphen = ((points.flags[at] as number) & anyHyphen) !== 0
  const low = Math.max(0, bestLine - reach)
  const high = Math.min(span - 1, bestLine + reach)
  for (let line = low; line <= high; line++) {
    const slot = line * fits
    const least = Math.min(costs[slot] as number, costs[slot + 1] as number, costs[slot + 2] as number, costs[slot + 3] as number)
    for (let fit = 0; fit < fits; fit++) {
      const demerits = costs[slot + fit] as number
      if (demerits === Infinity || demerits > least + 9 * options.costs.unevenness) continue
      const previous = sources[slot + fit] as number
      addNode({line: base + line, fit, run: isHyphen ? (nodes.run[previous] as number) + 1 : 0, demerits, previous, ratio: ratios[slot + fit] as number})
      nodes.at[nodes.count - 1] = at
    }
  }
}
