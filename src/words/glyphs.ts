/** The glyphs of all words of a book, one after the other: arrays of its own would weigh more than the word. */

import type {Shaped} from '../fonts/index.ts'
import {growColumns} from '../layout/index.ts'
import {sharedColumn, type GlyphColumns} from '../lines/index.ts'

export interface GlyphStore extends GlyphColumns {
  count: number
  /** Numbers in the face; OpenType has no more than 65,535. */
  ids: Uint16Array
}

/** An empty store, which grows. */
export function createGlyphStore(): GlyphStore {
  return {count: 0, ...arraysOf(16_384)}
}

/** Adds the glyphs of a shape; gives the place of the first. */
export function addGlyphs(store: GlyphStore, {glyphs, advances}: Pick<Shaped, 'glyphs' | 'advances'>): number {
  const first = store.count
  store.count += glyphs.length
  while (store.count > store.ids.length) growColumns<ReturnType<typeof arraysOf>>(store, arraysOf(2 * store.ids.length))
  const {ids, advances: kept} = store
  for (let glyph = 0; glyph < glyphs.length; glyph++) {
    ids[first + glyph] = glyphs[glyph] as number
    kept[first + glyph] = advances[glyph] as number
  }
  return first
}

/** A stretch of a store: the glyphs of one shape. */
export interface GlyphStretch {
  readonly store: GlyphStore
  readonly first: number
  readonly count: number
}

/** Numbers of a shape's glyphs. */
export const idsOf = ({store, first, count}: GlyphStretch): number[] => Array.from(store.ids.subarray(first, first + count))

/** Advances of a shape's glyphs, 1/1000 em. */
export const advancesOf = ({store, first, count}: GlyphStretch): number[] => Array.from(store.advances.subarray(first, first + count))

function arraysOf(length: number): Omit<GlyphStore, 'count'> {
  return {ids: sharedColumn(Uint16Array, length), advances: sharedColumn(Float32Array, length), clusters: sharedColumn(Int32Array, length)}
}
