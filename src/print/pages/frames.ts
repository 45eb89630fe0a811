/** Boxes around what stands on a page: each frame from its first leaf here to its last, inner ones inside outer ones. */

import {drawBorders} from '../flow/borders.ts'
import type {Frame, Leaf, Slice} from '../flow/leaf.ts'
import type {PageItem} from '../types.ts'

interface Extent {
  top: number
  bottom: number
  isBegun: boolean
  isEnded: boolean
}

interface Frames {
  /** Takes in a slice of a leaf standing between two heights of the page. */
  add(leaf: Leaf, slice: Slice, top: number, bottom: number): void
  /** The boxes, outermost first. */
  draw(x: number): PageItem[]
}

/** `outer`: the innermost frame that is not drawn here. */
export function createFrames(outer?: Frame): Frames {
  const extents = new Map<Frame, Extent>()
  return {
    add(leaf, slice, top, bottom) {
      let inner = {top: top + leaf.inset, bottom, isBegun: slice.from === 0, isEnded: slice.to === leaf.variants[slice.variant]!.lines}
      for (let frame = leaf.frames; frame && frame !== outer; frame = frame.parent) {
        const isBegun = inner.isBegun && frame.first === leaf
        const isEnded = inner.isEnded && frame.last === leaf
        inner = {top: inner.top - (isBegun ? frame.above : 0), bottom: inner.bottom + (isEnded ? frame.below : 0), isBegun, isEnded}
        const known = extents.get(frame)
        if (known) {
          known.bottom = Math.max(known.bottom, inner.bottom)
          known.isEnded ||= isEnded
        } else extents.set(frame, {...inner})
      }
    },
    draw(x) {
      const outermostFirst = [...extents].sort(([a], [b]) => depthOf(a) - depthOf(b))
      const items: PageItem[] = []
      for (const [{style, left, width}, {top, bottom, isBegun, isEnded}] of outermostFirst) {
        drawBorders(style, {x: x + left, y: top, width, height: bottom - top}, items, style.boxDecorationBreak === 'clone' ? {} : {top: !isBegun, bottom: !isEnded})
      }
      return items
    }
  }
}

function depthOf(frame: Frame): number {
  let depth = 0
  for (let each = frame.parent; each; each = each.parent) depth++
  return depth
}
