/**
 * Leaves set as one: a heading of several lines, a picture with its caption. Inside, they keep their
 * own line depths and spaces; outside, the stack takes whole grid lines, the rest of the last one
 * standing above it.
 * One that holds a picture has as many settings as the picture has sizes.
 */

import {createFrames} from '../pages/frames.ts'
import {Leaf, type Frame, type Grid, type LeafContent, type LeafVariant, type Slice, type Spot} from './leaf.ts'

interface Part {
  readonly leaf: Leaf
  readonly top: number
  readonly slice: Slice
}

/** The leaves in one size of the picture among them. */
interface StackSetting {
  readonly cost: number
  readonly parts: readonly Part[]
  /** Whole lines, points. */
  readonly pitch: number
}

/** One leaf of one line in place of several; `undefined` where they are deeper than `most`, whatever gives way. */
export function stackLeaves(leaves: readonly Leaf[], grid: Grid, most: number): Leaf | undefined {
  const giving = leaves.find(givesWay)
  const settings = (giving?.variants ?? [{cost: 0}]).flatMap(({cost}, setting) => {
    const {parts, depth} = partsOf(leaves, giving, setting)
    const pitch = grid.line * Math.ceil(depth / grid.line - 0.01)
    return pitch > most + 0.01 ? [] : [{cost, parts, depth, pitch}]
  })
  const [largest] = settings
  if (!largest) return undefined
  const {pitch, depth, parts} = largest
  const inset = pitch - depth
  const [{space, isSpaceKept, isSpaceElastic, isHead, breakBefore, edge}] = leaves as [Leaf]
  const frames = framesAround(leaves)
  const isWithoutCalls = parts.every(({leaf}) => leaf.variants[leaf.best]!.calls.length === 0)
  const {isKeptWithNext} = leaves.at(-1)!
  const place = {space, breakBefore, frames, anchors: leaves.flatMap((leaf) => leaf.anchors), strings: leaves.flatMap((leaf) => leaf.strings)}
  const stack = new Leaf(contentOf(settings, inset, frames), {pitch, inset, edge, isWithoutCalls, isKeptWithNext, isOnGrid: true, isUnbroken: true}, place)
  return Object.assign(stack, {isHead, isSpaceKept, isSpaceElastic})
}

/** The frames all the leaves are in; those inside the stack are drawn with it. */
function framesAround(leaves: readonly Leaf[]): Frame | undefined {
  let frame = leaves[0]!.frames
  while (frame && frame.last !== leaves.at(-1)) frame = frame.parent
  return frame
}

function contentOf(settings: readonly StackSetting[], inset: number, outer: Frame | undefined): LeafContent {
  const [{parts, cost}] = settings as [StackSetting]
  const calls = parts.flatMap(({leaf}) => leaf.variants[leaf.best]!.calls.map(({id}) => ({id, line: 0})))
  return {
    settle: () => ({variants: settings.map((each, index): LeafVariant => ({lines: 1, cost: each.cost - cost, calls, ...(index > 0 && {pitch: each.pitch})})), best: 0}),
    offsetOf: () => parts.map(({leaf, slice}) => leaf.offsetOf(slice.variant, 0)).find((offset) => offset >= 0) ?? -1,
    anchorsIn: () => parts.flatMap(({leaf, slice}) => leaf.anchorsIn(slice).map(({key}) => ({key, line: 0}))),
    place({variant}, spot) {
      const frames = createFrames(outer)
      const items: Spot['items'] = []
      for (const {leaf, top, slice} of settings[variant]!.parts) {
        const own = {...spot, y: spot.y + inset + top, items}
        for (const draw of leaf.beside) draw(own)
        leaf.place(slice, own)
        frames.add(leaf, slice, own.y, own.y + (leaf.variants[slice.variant]!.pitch ?? leaf.pitch) * slice.to)
      }
      spot.items.push(...frames.draw(spot.x), ...items)
    }
  }
}

/** A picture whose size is open. */
const givesWay = ({variants}: Leaf): boolean => variants.length > 1 && variants.every(({pitch}) => pitch !== undefined)

/** The leaves one under the other, the one that gives way in the setting of that number. */
function partsOf(leaves: readonly Leaf[], giving: Leaf | undefined, setting: number): {parts: Part[]; depth: number} {
  const parts: Part[] = []
  let depth = 0
  for (const leaf of leaves) {
    if (parts.length > 0) depth += leaf.space
    const variant = leaf === giving ? setting : leaf.best
    const {lines, pitch = leaf.pitch} = leaf.variants[variant]!
    parts.push({leaf, top: depth, slice: {variant, from: 0, to: lines}})
    depth += pitch * lines
  }
  return {parts, depth}
}
