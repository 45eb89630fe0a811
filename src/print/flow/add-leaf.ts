/** Puts a leaf into the flow, with the space, breaks and places gathered on the way to it. */

import type {Frame, Leaf, LeafSettings} from './leaf.ts'
import type {Area, Walk} from './setting.ts'
import {takeSpace} from './margins.ts'

/** What differs from leaf to leaf; the walk gives the rest. */
type LeafContent = Pick<Leaf, 'pitch' | 'isOnGrid' | 'place'> &
  Partial<Pick<Leaf, 'orphans' | 'widows' | 'isUnbroken' | 'isKeptWithNext' | 'isWithoutCalls' | 'inset' | 'edge' | 'offsetOf' | 'anchorsIn' | 'beside' | 'widen'>> & {
    /** Called once, when the leaf is first asked for its settings. */
    settle(): LeafSettings
  }

/** A leaf that is set in one way alone, as deep as its pitch. */
export const asOneLine = (): LeafSettings => ({variants: [{lines: 1, cost: 0, calls: []}], best: 0})

export function addLeaf(walk: Walk, area: Area, {settle, ...content}: LeafContent): Leaf {
  let settings: LeafSettings | undefined
  const leaf: Leaf = {
    get variants() {
      return (settings ??= settle()).variants
    },
    set variants(variants) {
      settings = {variants, best: this.best}
    },
    get best() {
      return (settings ??= settle()).best
    },
    space: takeSpace(walk),
    isSpaceKept: false,
    inset: 0,
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
