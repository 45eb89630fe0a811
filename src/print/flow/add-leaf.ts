/** Puts a leaf into the flow, with the space, breaks and places gathered on the way to it. */

import type {Frame, Leaf} from './leaf.ts'
import type {Area, Walk} from './setting.ts'
import {takeSpace} from './margins.ts'

/** What differs from leaf to leaf; the walk gives the rest. */
export type LeafContent = Pick<Leaf, 'pitch' | 'isOnGrid' | 'variants' | 'place'> &
  Partial<Pick<Leaf, 'best' | 'orphans' | 'widows' | 'isUnbroken' | 'isKeptWithNext' | 'inset' | 'edge' | 'offsetOf' | 'anchorsIn' | 'beside' | 'widen'>>

export function addLeaf(walk: Walk, area: Area, content: LeafContent): Leaf {
  const leaf: Leaf = {
    space: takeSpace(walk),
    isSpaceKept: false,
    inset: 0,
    best: 0,
    orphans: 1,
    widows: 1,
    isKeptWithNext: false,
    isUnbroken: false,
    frames: area.frame,
    anchors: walk.anchors,
    strings: walk.strings,
    beside: [],
    offsetOf: () => -1,
    anchorsIn: () => [],
    ...(walk.breakBefore && {breakBefore: walk.breakBefore}),
    ...content
  }
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
