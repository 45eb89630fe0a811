/**
 * A change of scene that may stand in a line more or a line less of white, its ornament in the middle all the same:
 * what a compositor opens or closes first when two pages do not end level.
 */

import type {Grid, Leaf, Slice} from './leaf.ts'

/** Prices in the page breaker's unit: less than a spread off its depth. */
const wider = 40
const narrower = 60

/** Adds the settings when the pages of its flow ask for more than they were offered. `least`: depth it keeps, points. */
export function giveSpace(leaf: Leaf, {line}: Grid, least: number): void {
  const {pitch, best, variants} = leaf
  const own = variants.length
  const only = variants[best]!
  if (only.lines !== 1) return
  const changes = [line, ...(pitch - line >= least ? [-line] : [])]
  const unchanged = (slice: Slice): Slice => (slice.variant < own ? slice : {...slice, variant: best})
  leaf.fill((content) => ({
    settle: () => content.settle(),
    widen: () => changes.map((change) => ({...only, cost: change > 0 ? wider : narrower, pitch: pitch + change})),
    place: (slice, spot) => content.place(unchanged(slice), {...spot, y: spot.y + (changes[slice.variant - own] ?? 0) / 2}),
    offsetOf: (variant, at) => content.offsetOf?.(variant < own ? variant : best, at) ?? -1,
    anchorsIn: (slice) => content.anchorsIn?.(unchanged(slice)) ?? []
  }))
}
