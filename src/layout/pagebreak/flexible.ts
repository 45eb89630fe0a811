/**
 * Heads that may stand a little higher or lower than the theme has them, for the sake of facing
 * pages that end level: those are compared, not openings twenty pages apart.
 */

import type {BrokenPage, FlowBlock, PageOptions} from './types.ts'

/** Price of lines of space changed, in the page breaker's unit: all that a head may give costs less than one spread off its depth. */
const prices: Readonly<Record<number, number>> = {1: 30, 2: 50}
const priceBelow = 40
const priceElastic = 60

/** Lines of space above the opening of a flow, above a head within it, below a head that may give, and round what stands apart. */
const openingSpace = 3
const headSpace = 2
const spaceBelow = 2
const elasticSpace = 0.9

/** Blocks with heads that may stand elsewhere, and the text below one. A block's further variants are its own ones over again. */
export function withFlexibleSpaces(blocks: readonly FlowBlock[], {isOpeningFirm}: Pick<PageOptions, 'isOpeningFirm'> = {}): readonly FlowBlock[] {
  const firmTo = isOpeningFirm === true ? blocks.findIndex(({isKeptWithNext}) => !isKeptWithNext) : -1
  return blocks.map((block, index) => {
    if (index <= firmTo) return block
    const isBelow = blocks[index - 1]?.isKeptWithNext === true
    const meant = isBelow ? changesBelow(block) : changesOf(block, index)
    const own = block.isSpaceFirm === true ? meant.filter((space) => space > 0) : meant
    const isElastic = own.length === 0 && block.isSpaceElastic === true && index > 0 && block.spaceBefore >= elasticSpace
    const changes = isElastic ? [1] : own
    if (changes.length === 0) return block
    const priceOf = (space: number): number => (isElastic ? priceElastic : isBelow ? priceBelow : prices[Math.abs(space)]!)
    const changed = changes.flatMap((space) => block.variants.map((variant) => ({...variant, cost: variant.cost + priceOf(space), space})))
    return {...block, variants: [...block.variants, ...changed]}
  })
}

const changesBelow = ({spaceBefore, isKeptWithNext}: FlowBlock): readonly number[] => (spaceBefore >= spaceBelow && !isKeptWithNext ? [-1, 1] : [])

function changesOf({spaceBefore, isSpaceKept, isKeptWithNext}: FlowBlock, index: number): readonly number[] {
  if (index === 0) return isSpaceKept === true && spaceBefore >= openingSpace ? [-1, 1, -2, 2] : []
  return isKeptWithNext && spaceBefore >= headSpace ? [-1, 1] : []
}

/** What settings and spaces cost where too much of a book is off its depth: one spread of it weighs more than some loose paragraphs. */
const cheapShare = 0.05

/** The blocks with settings that cost little beside pages that are not level. */
export const withCheapSettings = (blocks: readonly FlowBlock[]): readonly FlowBlock[] =>
  blocks.map((block) => (block.variants.length === 1 ? block : {...block, variants: block.variants.map((variant) => ({...variant, cost: cheapShare * variant.cost}))}))

/** Variants that differ in the space above alone are, to whoever knows the blocks as they were, the same. */
export function withOwnVariants(page: BrokenPage, blocks: readonly FlowBlock[]): BrokenPage {
  return {...page, pieces: page.pieces.map((piece) => ({...piece, variant: piece.variant % blocks[piece.block]!.variants.length}))}
}
