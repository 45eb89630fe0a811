/**
 * Heads that may stand a little higher or lower than the theme has them, for the sake of facing
 * pages that end level: those are compared, not openings twenty pages apart.
 */

import type {BrokenPage, FlowBlock} from './types.ts'

/** Price of lines of space changed, in the page breaker's unit: all that a head may give costs less than one spread off its depth. */
const prices: Readonly<Record<number, number>> = {1: 30, 2: 50}
const priceBelow = 40

/** Lines of space above the opening of a flow, above a head within it, and below a head that may give. */
const openingSpace = 3
const headSpace = 2
const spaceBelow = 2

/** Blocks with heads that may stand elsewhere, and the text below one. A block's further variants are its own ones over again. */
export function withFlexibleSpaces(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  return blocks.map((block, index) => {
    const isBelow = blocks[index - 1]?.isKeptWithNext === true
    const changes = isBelow ? changesBelow(block) : changesOf(block, index)
    if (changes.length === 0) return block
    const changed = changes.flatMap((space) => block.variants.map((variant) => ({...variant, cost: variant.cost + (isBelow ? priceBelow : prices[Math.abs(space)]!), space})))
    return {...block, variants: [...block.variants, ...changed]}
  })
}

const changesBelow = ({spaceBefore, isKeptWithNext}: FlowBlock): readonly number[] => (spaceBefore >= spaceBelow && !isKeptWithNext ? [-1, 1] : [])

function changesOf({spaceBefore, isSpaceKept, isKeptWithNext}: FlowBlock, index: number): readonly number[] {
  if (index === 0) return isSpaceKept === true && spaceBefore >= openingSpace ? [-1, 1, -2, 2] : []
  return isKeptWithNext && spaceBefore >= headSpace ? [-1, 1] : []
}

/** Variants that differ in the space above alone are, to whoever knows the blocks as they were, the same. */
export function withOwnVariants(page: BrokenPage, blocks: readonly FlowBlock[]): BrokenPage {
  return {...page, pieces: page.pieces.map((piece) => ({...piece, variant: piece.variant % blocks[piece.block]!.variants.length}))}
}
