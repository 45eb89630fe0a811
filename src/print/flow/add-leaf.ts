/** Puts a leaf into the flow, with the space, breaks and places gathered on the way to it. */

import type {Frame, Leaf, LeafSettings} from './leaf.ts'
import type {Area, Walk} from './setting.ts'
import {growFrames, takeSpace} from './margins.ts'

/** What differs from leaf to leaf; the walk gives the rest. */
type LeafContent = Pick<Leaf, 'pitch' | 'isOnGrid' | 'place'> &
  Partial<Pick<Leaf, 'orphans' | 'widows' | 'isUnbroken' | 'isKeptWithNext' | 'isWithoutCalls' | 'inset' | 'edge' | 'offsetOf' | 'anchorsIn' | 'beside' | 'widen'>> & {
    /** Called once, when the leaf is first asked for its settings. */
    settle(): LeafSettings
  }

/** A leaf that is set in one way alone, as deep as its pitch. */
export const asOneLine = (): LeafSettings => ({variants: [{lines: 1, cost: 0, calls: []}], best: 0})

export function addLeaf(walk: Walk, area: Area, content: LeafContent): Leaf {
  growFrames(walk, area.frame)
  const leaf = new FlowLeaf(walk, area, content)
  walk.anchors = []
  walk.strings = []
  walk.breakBefore = undefined
  walk.leaves.push(leaf)
  markFrames(area.frame, leaf)
  return leaf
}

const nowhere = (): number => -1
const noAnchors: Leaf['anchorsIn'] = () => []

/** A class, so that the tens of thousands of a book are of one shape. */
class FlowLeaf implements Leaf {
  space: number
  isSpaceKept = false
  isSpaceElastic = false
  readonly pitch: number
  readonly isOnGrid: boolean
  readonly inset: number
  readonly isWithoutCalls: boolean
  widen: Leaf['widen']
  readonly orphans: number
  readonly widows: number
  isKeptWithNext: boolean
  isUnbroken: boolean
  isHead = false
  breakBefore: Leaf['breakBefore']
  readonly edge: Leaf['edge']
  readonly frames: Frame | undefined
  readonly anchors: Leaf['anchors']
  readonly strings: Leaf['strings']
  readonly beside: Leaf['beside']
  head: Leaf['head'] = undefined
  readonly offsetOf: Leaf['offsetOf']
  readonly anchorsIn: Leaf['anchorsIn']
  readonly place: Leaf['place']
  readonly #settle: () => LeafSettings
  #settings: LeafSettings | undefined

  constructor(walk: Walk, {frame}: Area, content: LeafContent) {
    this.space = takeSpace(walk)
    this.pitch = content.pitch
    this.isOnGrid = content.isOnGrid
    this.inset = content.inset ?? 0
    this.isWithoutCalls = content.isWithoutCalls ?? false
    this.widen = content.widen
    this.orphans = content.orphans ?? 1
    this.widows = content.widows ?? 1
    this.isKeptWithNext = content.isKeptWithNext ?? false
    this.isUnbroken = content.isUnbroken ?? false
    this.breakBefore = walk.breakBefore
    this.edge = content.edge
    this.frames = frame
    this.anchors = walk.anchors
    this.strings = walk.strings
    this.beside = content.beside ?? []
    this.offsetOf = content.offsetOf ?? nowhere
    this.anchorsIn = content.anchorsIn ?? noAnchors
    this.place = content.place
    this.#settle = content.settle
  }

  get variants(): Leaf['variants'] {
    return this.#settled.variants
  }

  set variants(variants) {
    this.#settings = {variants, best: this.best}
  }

  get best(): number {
    return this.#settled.best
  }

  get #settled(): LeafSettings {
    return (this.#settings ??= this.#settle())
  }
}

function markFrames(frame: Frame | undefined, leaf: Leaf): void {
  for (let each = frame; each; each = each.parent) {
    each.first ??= leaf
    each.last = leaf
  }
}
