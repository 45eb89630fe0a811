/** Puts a leaf into the flow, with the space, breaks and places gathered on the way to it. */

import type {ComputedStyle} from '../../style/index.ts'
import {Leaf, type Frame, type LeafContent, type LeafSettings, type LeafTraits} from './leaf.ts'
import type {Area, Walk} from './setting.ts'
import {borderWidth, growFrames, takeSpace} from './margins.ts'

/** A leaf that is set in one way alone, as deep as its pitch. */
export const asOneLine = (): LeafSettings => ({variants: [{lines: 1, cost: 0, calls: []}], best: 0})

/** Ends the flow with it, and gives it back. */
export function addLeaf(walk: Walk, area: Area, traits: LeafTraits, content: LeafContent): Leaf {
  growFrames(walk, area.frame)
  const {anchors, strings, breakBefore} = walk
  const leaf = new Leaf(content, traits, {space: takeSpace(walk), frames: area.frame, anchors, strings, breakBefore})
  walk.anchors = []
  walk.strings = []
  walk.breakBefore = undefined
  walk.leaves.push(leaf)
  markFrames(area.frame, leaf)
  return leaf
}

function markFrames(frame: Frame | undefined, leaf: Leaf): void {
  for (let each = frame; each; each = each.parent) {
    each.first ??= leaf
    each.last = leaf
  }
}

/** A box of nothing but its ground and borders. */
export function addEmpty(walk: Walk, style: ComputedStyle, area: Area): void {
  const heights = [style.height, style.minHeight].map((each) => (typeof each === 'number' ? each : 0))
  const {borderTop, borderBottom} = style
  if (Math.max(...heights) === 0 && borderWidth(borderTop) + borderWidth(borderBottom) === 0) return
  addLeaf(walk, area, {pitch: Math.max(0.01, ...heights), isOnGrid: false, isUnbroken: true}, {settle: asOneLine, place: () => undefined})
}
