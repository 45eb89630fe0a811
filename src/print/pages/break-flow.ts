/**
 * A flow broken into level pages; where heads that give way are not enough, with wider spaces, and with loose ones in
 * a book that has too many others.
 */

import {isFarFromEven, isMoreEven, isWithin, type BrokenPage, type EvenFlow, type FlowBlock, type Levelness, type PageOptions, type Tally} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid, Leaf} from '../flow/leaf.ts'
import {blocksOf, type Origin} from './blocks.ts'

interface FlowBreaks {
  readonly pages: readonly BrokenPage[]
  readonly origins: readonly Origin[]
  readonly levelness: Levelness
}

/** `breakEvenly`, here or on another thread. */
export type PageBreaker = (blocks: readonly FlowBlock[], options: PageOptions, tally: Tally) => Promise<EvenFlow>

interface FlowTerms {
  readonly grid: Grid
  readonly options: PageOptions
  readonly tally: Tally
  readonly breakPages: PageBreaker
}

/** Breaks a flow, a second time where the first pages are not level, and a third where too many of the book are not. */
export async function breakFlow(flow: Flow, terms: FlowTerms): Promise<FlowBreaks> {
  const {options, tally, breakPages} = terms
  const {blocks, origins} = blocksOf(flow, terms.grid, options.depth)
  const first = {...await breakPages(blocks, options, tally), origins}
  if (first.isLevel) return first
  const second = offer(flow, (leaf) => leaf.widen()) ? await breakAgain(flow, terms, first) : first
  if (!isFarFromEven(second, tally) || !offer(flow, (leaf) => leaf.loosen())) return second
  const third = await breakAgain(flow, {...terms, options: {...options, isLevelFirst: true}}, first)
  return isMoreEven(third, second) ? third : second
}

type Broken = EvenFlow & FlowBreaks

/** With the settings its leaves have by now; as it was where that comes to nothing better. */
async function breakAgain(flow: Flow, {grid, options, tally, breakPages}: FlowTerms, first: Broken): Promise<Broken> {
  const {blocks, origins} = blocksOf(flow, grid, options.depth)
  const again = await breakPages(blocks, {...options, bound: first.cost}, tally)
  return isWithin(again, first.cost) ? {...again, origins} : first
}

/** Offers the pages further settings; false where no leaf has any, and breaking anew would come to the same. */
function offer({leaves}: Flow, add: (leaf: Leaf) => boolean): boolean {
  let hasMore = false
  for (const leaf of leaves) {
    if (add(leaf)) hasMore = true
  }
  return hasMore
}
