/** A flow broken into level pages; where heads that give way are not enough, with wider spaces. */

import type {BrokenPage, EvenFlow, FlowBlock, Levelness, PageOptions, Tally} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid} from '../flow/leaf.ts'
import {blocksOf, type Origin} from './blocks.ts'

export interface FlowBreaks {
  readonly pages: readonly BrokenPage[]
  readonly origins: readonly Origin[]
  readonly levelness: Levelness
}

/** `breakEvenly`, here or on another thread. */
export type PageBreaker = (blocks: readonly FlowBlock[], options: PageOptions, tally: Tally) => Promise<EvenFlow>

export interface FlowTerms {
  readonly grid: Grid
  /** A short book leaves no page blank. */
  readonly isShort: boolean
  readonly options: PageOptions
  readonly tally: Tally
  readonly breakPages: PageBreaker
}

export async function breakFlow(flow: Flow, {grid, isShort, options, tally, breakPages}: FlowTerms): Promise<FlowBreaks> {
  const {blocks, origins} = blocksOf(flow, grid, options.depth, isShort)
  const first = await breakPages(blocks, options, tally)
  if (first.isLevel) return {...first, origins}
  for (const leaf of flow.leaves) leaf.widen?.()
  const wide = blocksOf(flow, grid, options.depth, isShort)
  return {...(await breakPages(wide.blocks, {...options, bound: first.cost}, tally)), origins: wide.origins}
}
