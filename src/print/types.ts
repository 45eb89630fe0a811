/**
 * Pages: what print/ hands to draw and to `describe`. Everything has its absolute position in
 * points, growing right and down from the top left of the page; drawing decides nothing.
 */

import type {Face} from '../fonts/index.ts'
import type {Colour} from '../style/index.ts'

/** Glyphs of one face and size on one baseline. */
export interface GlyphRun {
  readonly face: Face
  readonly size: number
  readonly x: number
  readonly y: number
  readonly glyphs: Uint16Array
  /** Points from each glyph's origin to the next, justification and tracking included. */
  readonly advances: Float32Array
  /** The text the run stands for, cluster by cluster (one entry a glyph; '' continues a cluster). */
  readonly texts: readonly string[]
  readonly colour: Colour
  /** Horizontal scale, 1 = as designed. */
  readonly stretch: number
  /** Tag of the structure tree the run belongs to; absent = furniture (Artifact). */
  readonly tag?: number
}
