/**
 * Decides every mark of a run at once: the cheapest reading of the whole paragraph.
 *
 * A Viterbi search over the marks in order. A hypothesis is what stands open (outermost first, `ds` is a
 * single quotation inside a double one) and what it has cost: the neighbours of each mark (costs.ts) and
 * every fault of nesting. Faults are cheaper than going against clear neighbours, so a missing mark is
 * absorbed where it is missing and turns nothing else.
 */

import type {Context} from '../rule.ts'
import {costsOf, type Costs, type Habits} from './costs.ts'
import type {Kind, Mark} from './marks.ts'

type Reading = 'open' | 'close' | 'apostrophe' | 'prime'

export interface Decision {
  readonly mark: Mark
  readonly reading: Reading
  /** Levels open outside this mark, 0 for the outermost. */
  readonly depth: number
}

interface Hypothesis {
  /** Open kinds, outermost first. */
  readonly open: string
  /** Offset of the innermost open mark. */
  readonly since: number
  readonly cost: number
  readonly reading: Reading
  readonly before: Hypothesis | undefined
}

const deepest = 4
/** UTF-16 units a quoted word or phrase may run to; what is longer is speech, and ends in a stop. */
const longestPhrase = 60
const fault = {
  /** A mark closes what nobody opened. */
  unopened: 2.6,
  /** A mark opens inside its own kind: the one before was never closed. */
  unclosed: {d: 2.6, s: 3.4},
  /** A double mark closes over a single quotation still open. */
  crossed: 3.8,
  /** A long quotation closed after a bare word, which may as well be one cut short. */
  unstopped: 1.2,
  /** A single quotation outside any double one, in a text whose dialogue has double marks. */
  bareSingle: 0.8
}

/** The reading of each mark, in order. */
export function resolve(text: string, marks: readonly Mark[], context: Context, habits: Habits): Decision[] {
  let live: Hypothesis[] = [{open: '', since: 0, cost: 0, reading: 'open', before: undefined}]
  for (const mark of marks) live = step(live, mark, costsOf(text, mark, context, habits), context.speech.primary)
  return trace(cheapest(live, context), marks)
}

const impossible = 40

function step(live: readonly Hypothesis[], mark: Mark, costs: Costs, primary: Kind): Hypothesis[] {
  const next: Hypothesis[] = []
  const offer: Offer = (before, reading, open, cost) => {
    const candidate = {open, since: reading === 'open' ? mark.index : before.since, cost: before.cost + cost, reading, before}
    const rival = next.findIndex((each) => each.open === open)
    if (rival < 0) next.push(candidate)
    else if (candidate.cost < (next[rival] as Hypothesis).cost) next[rival] = candidate
  }
  for (const before of live) {
    if (costs.open < impossible) offer(before, 'open', ...opened(before.open, mark, costs.open, primary))
    if (costs.close < impossible) offerClose(before, mark, costs.close, offer)
    if (costs.apostrophe < impossible) offer(before, 'apostrophe', before.open, costs.apostrophe)
    if (costs.prime < impossible) offer(before, 'prime', before.open, costs.prime)
  }
  return next
}

type Offer = (before: Hypothesis, reading: Reading, open: string, cost: number) => void

/** What stands open after an opening mark, and what that costs. */
function opened(open: string, mark: Mark, cost: number, primary: Kind): [string, number] {
  if (open.endsWith(mark.kind) || open.length >= deepest) return [open, cost + fault.unclosed[mark.kind]]
  const bare = mark.kind === 's' && primary === 'd' && !open.includes('d') ? fault.bareSingle : 0
  return [open + mark.kind, cost + bare]
}

function offerClose(before: Hypothesis, mark: Mark, cost: number, offer: Offer): void {
  const at = before.open.lastIndexOf(mark.kind)
  if (at < 0) {
    if (mark.kind === 'd' || mark.role === 'close') offer(before, 'close', before.open, cost + fault.unopened)
    return
  }
  const crossed = before.open.length - 1 - at
  const isLong = mark.kind === 's' && mark.left === 'word' && mark.index - before.since > longestPhrase
  offer(before, 'close', before.open.slice(0, at), cost + crossed * fault.crossed + (isLong ? fault.unstopped : 0))
}

/** What it costs to end a paragraph with `open` still open, given how the next one begins. */
function endCost(open: string, context: Context): number {
  const {after, primary} = context.speech
  if (open === '') return 0
  const continues = after.startsWith(open)
  if (open === 'd') return continues ? 0.4 : 2
  if (open === 's') return primary === 's' ? (continues ? 0.4 : 2) : 3.6
  if (open[0] !== primary) return 4
  const innermost = continues ? 0.3 : after.startsWith(open[0] as Kind) ? 2.8 : 0.8
  return endCost(open[0] as string, context) + innermost * (open.length - 1)
}

function cheapest(live: readonly Hypothesis[], context: Context): Hypothesis {
  let best = live[0] as Hypothesis
  let bestCost = Infinity
  for (const each of live) {
    const cost = each.cost + endCost(each.open, context)
    if (cost < bestCost) [best, bestCost] = [each, cost]
  }
  return best
}

function trace(last: Hypothesis, marks: readonly Mark[]): Decision[] {
  const decisions: Decision[] = new Array<Decision>(marks.length)
  let hypothesis = last
  for (let index = marks.length - 1; index >= 0; index--) {
    const {reading, before, open} = hypothesis
    const depth = reading === 'open' ? Math.max(0, open.length - 1) : open.length
    decisions[index] = {mark: marks[index] as Mark, reading, depth}
    if (before) hypothesis = before
  }
  return decisions
}
