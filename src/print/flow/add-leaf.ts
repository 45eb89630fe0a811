/** Puts a leaf into the flow, with the space, breaks and places gathered on the way to it. */

import {Leaf, type Frame, type LeafContent, type LeafSettings, type LeafTraits} from './leaf.ts'
import type {Area, Walk} from './setting.ts'
import {growFrames, takeSpace} from './margins.ts'

/** A leaf that is set in one way alone, as deep as its pitch. */
export const asOneLine = (): LeafSettings => ({variants: [{lines: 1, cost: 0, calls: []}], best: 0})

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
