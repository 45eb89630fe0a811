/**
 * Leaves set as one: a heading of several lines, a picture with its caption. Inside, they keep their
 * own line depths and spaces; outside, the stack takes whole grid lines, the rest of the last one
 * standing above it.
 */

import type {Leaf, Slice} from './leaf.ts'
import type {Grid} from './leaf.ts'

interface Part {
  readonly leaf: Leaf
  readonly top: number
  readonly slice: Slice
}

/** One leaf of one line in place of several. */
export function stackLeaves(leaves: readonly Leaf[], grid: Grid): Leaf {
  const parts: Part[] = []
  let depth = 0
  for (const leaf of leaves) {
    if (parts.length > 0) depth += leaf.space
    parts.push({leaf, top: depth, slice: {variant: leaf.best, from: 0, to: leaf.variants[leaf.best]!.lines}})
    depth += leaf.pitch * leaf.variants[leaf.best]!.lines
  }
  const [first] = leaves as [Leaf]
  const pitch = grid.line * Math.ceil(depth / grid.line - 0.01)
  const inset = pitch - depth
  return {
    ...first,
    pitch,
    isOnGrid: true,
    inset,
    variants: [{lines: 1, cost: 0, calls: parts.flatMap(({leaf}) => leaf.variants[leaf.best]!.calls.map(({id}) => ({id, line: 0})))}],
    best: 0,
    orphans: 1,
    widows: 1,
    isUnbroken: true,
    isKeptWithNext: leaves.at(-1)!.isKeptWithNext,
    anchors: leaves.flatMap((leaf) => leaf.anchors),
    strings: leaves.flatMap((leaf) => leaf.strings),
    beside: [],
    offsetOf: () => parts.map(({leaf, slice}) => leaf.offsetOf(slice.variant, 0)).find((offset) => offset >= 0) ?? -1,
    anchorsIn: () => parts.flatMap(({leaf, slice}) => leaf.anchorsIn(slice).map(({key}) => ({key, line: 0}))),
    place(_, spot) {
      for (const {leaf, top, slice} of parts) {
        const own = {...spot, y: spot.y + inset + top}
        for (const draw of leaf.beside) draw(own)
        leaf.place(slice, own)
      }
    }
  }
}
