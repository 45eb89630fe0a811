/**
 * Breaks a flow as it is meant to be set; where its pages do not come out level, again with heads
 * that stand a little higher or lower; and where that is not enough for the book, with wider spaces.
 */

import {levelnessOf, type BrokenFlow, type BrokenPage, type FlowBlock, type Levelness, type PageOptions} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid} from '../flow/leaf.ts'
import {blocksOf, type Blocks, type Origin} from './blocks.ts'
import {withFlexibleSpaces} from './flexible.ts'

export interface FlowBreaks {
  readonly pages: readonly BrokenPage[]
  readonly origins: readonly Origin[]
  readonly levelness: Levelness
}

/** Spreads broken so far in the book, and those that are a line deeper or shallower than the page. */
export interface Tally {
  spreads: number
  off: number
}

/** Share of a book's spreads that may be off the depth of the page before spaces are widened for it. */
const mostOff = 0.035

/** `breakPages`, here or on another thread. */
export type PageBreaker = (blocks: readonly FlowBlock[], options: PageOptions) => Promise<BrokenFlow>

export interface FlowTerms {
  readonly grid: Grid
  /** A short book leaves no page blank. */
  readonly isShort: boolean
  readonly options: PageOptions
  readonly tally: Tally
  readonly breakPages: PageBreaker
}

export async function breakFlow(flow: Flow, {grid, isShort, options, tally, breakPages}: FlowTerms): Promise<FlowBreaks> {
  const plain = blocksOf(flow, grid, options.depth, isShort)
  const first = await breakPages(plain.blocks, options)
  const breaks = {pages: first.pages, origins: plain.origins, levelness: levelnessOf(first.pages, plain.blocks, options)}
  if (isGoodEnough(breaks.levelness, tally) || options.spreadDepth === 0) return breaks
  const bounded = {...options, bound: first.cost}
  const second = await breakFlexibly(plain, bounded, breakPages)
  if (isGoodEnough(second.levelness, tally)) return second
  for (const leaf of flow.leaves) leaf.widen?.()
  return breakFlexibly(blocksOf(flow, grid, options.depth, isShort), bounded, breakPages)
}

const isGoodEnough = ({spreads, off, short, hyphens}: Levelness, tally: Tally): boolean =>
  short === 0 && hyphens === 0 && tally.off + off <= mostOff * (tally.spreads + spreads)

async function breakFlexibly({blocks, origins}: Blocks, options: PageOptions, breakPages: PageBreaker): Promise<FlowBreaks> {
  const flexible = withFlexibleSpaces(blocks)
  const {pages} = await breakPages(flexible, options)
  return {pages: pages.map((page) => withOwnVariants(page, blocks)), origins, levelness: levelnessOf(pages, flexible, options)}
}

/** Variants that differ in the space above alone are, to a leaf, the same. */
function withOwnVariants(page: BrokenPage, blocks: readonly FlowBlock[]): BrokenPage {
  return {...page, pieces: page.pieces.map((piece) => ({...piece, variant: piece.variant % blocks[piece.block]!.variants.length}))}
}
