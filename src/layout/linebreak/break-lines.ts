/**
 * Total-fit line breaking.
 *
 * Takes breakpoints and line widths, gives the breaks: the best setting, and the best one for each
 * other number of lines near it. Knows nothing of fonts, words or books.
 *
 * [KP]  Knuth and Plass, "Breaking Paragraphs into Lines" (1981).
 * [TTP] Knuth, "TeX: The Program", 813-890: a pass without hyphens, a pass with them, and a last
 *       one that always ends (862-863).
 */

import {isFaulty} from './faults.ts'
import {nodes} from './nodes.ts'
import {search, type SearchLimits} from './search.ts'
import {findStack} from './stacks.ts'
import type {Breaking, Breakpoints, LineOptions, LineResult} from './types.ts'

/**
 * The paragraph's breakpoints for a pass: 0 needs none at hyphens (`undefined` leaves the pass out),
 * 1 those at hyphens where a line within the limits may end, 2 all.
 */
export type BreakpointSource = (pass: 0 | 1 | 2) => Breakpoints | undefined

/** `widths`: one a line, the last holds for all further lines. */
export function breakLines(source: BreakpointSource, widths: readonly number[], options: LineOptions): LineResult {
  const {tolerance, contentment} = options
  const passes: readonly Omit<SearchLimits, 'dear'>[] = [
    {maxRatio: tolerance, withHyphens: false, isForced: false},
    {maxRatio: tolerance, withHyphens: true, isForced: false},
    {maxRatio: Infinity, withHyphens: true, isForced: true}
  ]
  for (const [pass, limits] of passes.entries()) {
    const points = source(pass as 0 | 1 | 2)
    if (points === undefined || (pass === 0 && contentment < 0 && !isOneLine(points, widths))) continue
    const breakings = settle(points, widths, options, limits)
    if (breakings === undefined) continue
    const best = bestOf(breakings, options)
    if (pass === 0 && best.loosest > Math.max(0, contentment)) continue
    if (pass === 1 && options.patience > tolerance && isFaulty(points, best.breaks)) {
      const wider = breakWider(source, widths, options, best.demerits)
      if (wider) return wider
      source(1)
    }
    return {...offer(breakings, points, options), pass}
  }
  throw new Error('`breakLines` found no way through a paragraph')
}

/** With looser lines, where that is cheaper than a fault. */
function breakWider(source: BreakpointSource, widths: readonly number[], options: LineOptions, price: number): LineResult | undefined {
  const points = source(2)
  const breakings = points && settle(points, widths, options, {maxRatio: options.patience, withHyphens: true, isForced: false})
  return points && breakings && bestOf(breakings, options).demerits < price ? {...offer(breakings, points, options), pass: 2} : undefined
}

function offer(breakings: readonly Breaking[], points: Breakpoints, options: LineOptions): Pick<LineResult, 'breakings' | 'best'> {
  const best = bestOf(breakings, options)
  const offered = breakings.filter((breaking) => breaking === best || isWorthOffering(breaking, best, points, options))
  return {breakings: offered, best: offered.indexOf(best)}
}

function isOneLine({count, ends, starts}: Breakpoints, widths: readonly number[]): boolean {
  return (ends[count - 1] as number) - (starts[0] as number) <= (widths[0] as number)
}

/** Other numbers of lines are offered where they cost no more than asked, stack no word and have no fault the best has not. */
function isWorthOffering({breaks, demerits, loosest}: Breaking, best: Breaking, points: Breakpoints, options: LineOptions): boolean {
  return loosest <= options.loosest && demerits - best.demerits <= options.dearest && findStack(points, breaks) === undefined &&
    (!isFaulty(points, breaks) || isFaulty(points, best.breaks))
}

/** Searches again, at most three times, while the best setting stacks one word on three lines. */
function settle(points: Breakpoints, widths: readonly number[], options: LineOptions, limits: Omit<SearchLimits, 'dear'>): readonly Breaking[] | undefined {
  const dear = new Map<number, number>()
  for (let attempt = 0; ; attempt++) {
    if (!search(points, widths, options, {...limits, dear})) return undefined
    const breakings = collect(points, options)
    const stack = attempt < 3 ? findStack(points, bestOf(breakings, options).breaks) : undefined
    if (stack === undefined) return breakings
    dear.set(stack, options.costs.stack)
  }
}

/** The cheapest path for each number of lines, near the best number. */
function collect(points: Breakpoints, options: LineOptions): readonly Breaking[] {
  const end = points.count - 1
  const byLine = new Map<number, number>()
  let best = nodes.first[end] as number
  for (let node = best; node < (nodes.last[end] as number); node++) {
    const line = nodes.line[node] as number
    const rival = byLine.get(line)
    if (rival === undefined || isCheaper(node, rival)) byLine.set(line, node)
    if (isCheaper(node, best)) best = node
  }
  const bestLine = nodes.line[best] as number
  return [...byLine]
    .filter(([line]) => Math.abs(line - bestLine) <= options.variants)
    .sort(([one], [other]) => one - other)
    .map(([, node]) => trace(node))
}

function isCheaper(node: number, rival: number): boolean {
  return (nodes.demerits[node] as number) < (nodes.demerits[rival] as number)
}

function trace(node: number): Breaking {
  const breaks = new Array<number>(nodes.line[node] as number)
  const demerits = nodes.demerits[node] as number
  let loosest = 0
  let tightest = 0
  let line = breaks.length
  for (let at = node; line > 0; at = nodes.previous[at] as number) {
    breaks[--line] = nodes.at[at] as number
    const ratio = nodes.ratio[at] as number
    if (ratio > loosest) loosest = ratio
    if (ratio < tightest) tightest = ratio
  }
  return {breaks, demerits, loosest, tightest}
}

/** Balanced text takes the fewest lines; other text whatever is best. */
function bestOf(breakings: readonly Breaking[], options: LineOptions): Breaking {
  const [first] = breakings as readonly [Breaking]
  if (options.shape === 'balanced') return first
  return breakings.reduce((best, breaking) => (breaking.demerits < best.demerits ? breaking : best), first)
}
