/**
 * Heads that may stand a little higher or lower than the theme has them, for the sake of facing
 * pages that end level: those are compared, not openings twenty pages apart.
 */

import type {BrokenPage, FlowBlock, FlowVariant} from './types.ts'

/** Price of space changed, in the page breaker's unit: a line costs more than a spread off its depth, two lines less than facing pages that end apart. */
const prices: Readonly<Record<number, number>> = {1: 130, 2: 280}

/** Lines of space above the opening of a flow, and above a head within it, that may give. */
const openingSpace = 3
const headSpace = 2

/** Blocks with heads that may stand elsewhere, but for a head right under another. A block's further variants are its own ones over again. */
export function withFlexibleSpaces(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  return blocks.map((block, index) => {
    const changes = blocks[index - 1]?.isKeptWithNext === true ? [] : changesOf(block, index)
    if (changes.length === 0) return block
    return {...block, variants: [...block.variants, ...changes.flatMap((space) => block.variants.map((variant) => changed(variant, space)))]}
  })
}

function changesOf({spaceBefore, isSpaceKept, isKeptWithNext}: FlowBlock, index: number): readonly number[] {
  if (index === 0) return isSpaceKept === true && spaceBefore >= openingSpace ? [-1, 1, -2, 2] : []
  return isKeptWithNext && spaceBefore >= headSpace ? [-1, 1] : []
}

const changed = (variant: FlowVariant, space: number): FlowVariant => ({...variant, cost: variant.cost + prices[Math.abs(space)]!, space})

/** Variants that differ in the space above alone are, to whoever knows the blocks as they were, the same. */
export function withOwnVariants(page: BrokenPage, blocks: readonly FlowBlock[]): BrokenPage {
  return {...page, pieces: page.pieces.map((piece) => ({...piece, variant: piece.variant % blocks[piece.block]!.variants.length}))}
}
