/**
 * Which of the known faces answers a query: CSS Fonts 4, "Font matching algorithm" (5.2), for the
 * two axes a novel has, style and weight.
 */

import type {FaceQuery, FontSource} from './types.ts'

/** The sources of one family, best first. */
export function rankSources(sources: readonly FontSource[], query: Omit<FaceQuery, 'families'>): readonly FontSource[] {
  return [...sources].sort((one, other) => distanceOf(one, query) - distanceOf(other, query))
}

/** Style counts before weight; between weights, the side CSS prefers wins. */
function distanceOf(source: FontSource, query: Omit<FaceQuery, 'families'>): number {
  const gap = source.weight - query.weight
  const isPreferredSide = query.weight > 500 ? gap >= 0 : query.weight < 400 ? gap <= 0 : gap >= 0 && source.weight <= 500
  const weight = gap === 0 ? 0 : Math.abs(gap) + (isPreferredSide ? 0 : query.weight > 500 || query.weight < 400 ? 1000 : gap < 0 ? 1000 : 2000)
  return weight + (source.style === query.style ? 0 : 10_000)
}
