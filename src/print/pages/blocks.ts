/**
 * A flow in the page breaker's terms: depths in grid lines. Space between blocks is rounded to whole
 * lines, so that body text stays on the grid; what stands off the grid (pictures, smaller leading)
 * keeps its depth, and the space after it brings the text back.
 */

import type {FlowBlock, FlowVariant} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid, Leaf, LeafVariant} from '../flow/leaf.ts'

/** Space under this share of a line is not worth one. */
const leastSpace = 0.3

export function blocksOf({leaves, notes}: Flow, grid: Grid): FlowBlock[] {
  let overhang = 0
  return leaves.map((leaf) => {
    const wanted = leaf.space / grid.line
    const spaceBefore = leaf.isOnGrid ? wholeLines(wanted, overhang) : wanted
    const depth = (leaf.variants[leaf.best]!.lines * leaf.pitch) / grid.line
    overhang = leaf.isOnGrid ? 0 : fraction(overhang + spaceBefore + depth)
    const noteDepth = (id: string): number => (notes.get(id)?.depth ?? 0) / grid.line
    return toBlock(leaf, {grid, spaceBefore, noteDepth})
  })
}

/** Whole lines counted from the grid line before the overhang of the block above. */
function wholeLines(wanted: number, overhang: number): number {
  const total = wanted + overhang
  const rounded = total < leastSpace ? 0 : Math.max(1, Math.round(total))
  return Math.max(rounded, Math.ceil(overhang - 0.001)) - overhang
}

const fraction = (value: number): number => {
  const rest = value - Math.floor(value)
  return rest > 0.999 || rest < 0.001 ? 0 : rest
}

interface Terms {
  readonly grid: Grid
  readonly spaceBefore: number
  noteDepth(id: string): number
}

function toBlock(leaf: Leaf, {grid, spaceBefore, noteDepth}: Terms): FlowBlock {
  return {
    variants: leaf.variants.map((variant) => toVariant(variant, noteDepth)),
    best: leaf.best,
    lineDepth: leaf.pitch / grid.line,
    spaceBefore,
    isSpaceKept: leaf.isSpaceKept,
    orphans: leaf.orphans,
    widows: leaf.widows,
    isKeptWithNext: leaf.isKeptWithNext,
    isUnbroken: leaf.isUnbroken,
    ...(leaf.breakBefore && {breakBefore: leaf.breakBefore}),
    ...(leaf.edge && {isSceneGap: true})
  }
}

function toVariant({lines, cost, hyphenated, calls}: LeafVariant, noteDepth: Terms['noteDepth']): FlowVariant {
  const variant = {lines, cost, ...(hyphenated && {hyphenated})}
  if (calls.length === 0) return variant
  const notes = new Float64Array(lines + 1)
  for (const {id, line} of calls) notes[line + 1]! += noteDepth(id)
  for (let line = 1; line <= lines; line++) notes[line]! += notes[line - 1]!
  return {...variant, notes}
}
