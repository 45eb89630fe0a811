/**
 * Breaks a flow as it is meant to be set; where its pages do not come out level, again with heads that stand a little
 * higher or lower. Where that is not enough for the book, the caller may offer wider settings and ask once more.
 */

import {breakPages} from './break-pages.ts'
import {withCheapSettings, withFlexibleSpaces, withOwnVariants} from './flexible.ts'
import {levelnessOf, type Levelness} from './level.ts'
import type {BrokenPage, FlowBlock, PageOptions} from './types.ts'

/** Spreads broken so far in the book, and those that are a line deeper or shallower than the page. */
export interface Tally {
  spreads: number
  off: number
}

export interface EvenFlow {
  readonly pages: readonly BrokenPage[]
  readonly levelness: Levelness
  readonly isLevel: boolean
  /** Price of the flow as it is meant to be set, the bound for whoever asks once more; with a bound given, of these pages. */
  readonly cost: number
}

/** Share of a book's spreads that may be off the depth of the page before spaces are widened for it. */
const mostOff = 0.035

/** With a bound the flow was broken once before: its heads are flexible at once. */
export function breakEvenly(blocks: readonly FlowBlock[], options: PageOptions, tally: Tally): EvenFlow {
  if (options.bound !== undefined) return breakFlexibly(blocks, {...options, bound: options.bound}, tally)
  const {pages, cost} = breakPages(blocks, options)
  const levelness = levelnessOf(pages, blocks, options)
  const isLevel = isGoodEnough(levelness, tally) || options.spreadDepth === 0
  const meant = {pages, levelness, isLevel, cost}
  if (isLevel) return meant
  const flexible = breakFlexibly(blocks, {...options, bound: cost}, tally)
  return isWithin(flexible, cost) ? {...flexible, cost} : meant
}

/** Under a bound the search may lose every way but those that part what is kept together: their price tells. */
export const isWithin = ({cost}: EvenFlow, bound: number): boolean => cost <= bound + 1

function breakFlexibly(blocks: readonly FlowBlock[], options: PageOptions & {readonly bound: number}, tally: Tally): EvenFlow {
  const spaced = withFlexibleSpaces(blocks, options)
  const flexible = options.isLevelFirst === true ? withCheapSettings(spaced) : spaced
  const {pages, cost} = breakPages(flexible, options)
  const levelness = levelnessOf(pages, flexible, options)
  return {pages: pages.map((page) => withOwnVariants(page, blocks)), levelness, isLevel: isGoodEnough(levelness, tally), cost}
}

const isGoodEnough = ({spreads, off, short, hyphens}: Levelness, tally: Tally): boolean =>
  short === 0 && hyphens === 0 && tally.off + off <= mostOff * (tally.spreads + spreads)

/** Share of a book's spreads off the depth of the page for the sake of which text is set loose; a single one in a book is not worth it. */
const tooManyOff = 0.045

/** Pages for which looser text than any yet is worth a trial. */
export const isFarFromEven = ({levelness: {spreads, off}}: EvenFlow, tally: Tally): boolean =>
  off > 0 && tally.off + off > Math.max(1, tooManyOff * (tally.spreads + spreads))

export const isMoreEven = ({levelness: one}: EvenFlow, {levelness: other}: EvenFlow): boolean =>
  one.hyphens <= other.hyphens && (one.short < other.short || (one.short === other.short && one.off < other.off))
