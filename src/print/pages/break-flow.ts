/** A flow broken into level pages; where heads that give way are not enough, with wider spaces. */

import {isWithin, type BrokenPage, type EvenFlow, type FlowBlock, type Levelness, type PageOptions, type Tally} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid} from '../flow/leaf.ts'
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

/** Breaks a flow, a second time where the first pages are not level. */
export async function breakFlow(flow: Flow, {grid, options, tally, breakPages}: FlowTerms): Promise<FlowBreaks> {
  const {blocks, origins} = blocksOf(flow, grid, options.depth)
  const first = await breakPages(blocks, options, tally)
  if (first.isLevel) return {...first, origins}
  if (!widen(flow)) return {...first, origins}
  const wide = blocksOf(flow, grid, options.depth)
  const second = await breakPages(wide.blocks, {...options, bound: first.cost}, tally)
  return isWithin(second, first.cost) ? {...second, origins: wide.origins} : {...first, origins}
}

/** Offers the pages wider settings; false where no leaf has any, and breaking anew would come to the same. */
function widen({leaves}: Flow): boolean {
  let hasMore = false
  for (const leaf of leaves) {
    if (leaf.widen()) hasMore = true
  }
  return hasMore
}
