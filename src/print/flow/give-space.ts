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
  const {pitch, best, variants, place, offsetOf, anchorsIn} = leaf
  const own = variants.length
  const only = variants[best]!
  if (only.lines !== 1) return
  const changes = [line, ...(pitch - line >= least ? [-line] : [])]
  const unchanged = (slice: Slice): Slice => (slice.variant < own ? slice : {...slice, variant: best})
  leaf.widen = () => {
    leaf.variants = [...variants, ...changes.map((change) => ({...only, cost: change > 0 ? wider : narrower, pitch: pitch + change}))]
    leaf.widen = () => undefined
  }
  leaf.place = (slice, spot) => place(unchanged(slice), {...spot, y: spot.y + (changes[slice.variant - own] ?? 0) / 2})
  leaf.offsetOf = (variant, at) => offsetOf(variant < own ? variant : best, at)
  leaf.anchorsIn = (slice) => anchorsIn(unchanged(slice))
}
