/** Words as who draws them sees them. */

import type {Face} from '../fonts/index.ts'
import type {GlyphStretch} from './glyphs.ts'

/** By glyph. */
export type GlyphTexts = string | readonly string[]

/** A shaped word of one face, features and tracking, which are in its advances; one object for all its uses. */
export interface WordShape extends GlyphStretch {
  /** Dense, from 0, unique within one typesetter. */
  readonly id: number
  readonly face: Face
  /** 1/1000 em, x and y by turns; present only where some glyph is moved. */
  readonly offsets: Float32Array | undefined
  /** Text of each glyph's cluster ('' continues a cluster); a string = one glyph for each unit. A line-end hyphen is '\u00AD'. */
  readonly texts: GlyphTexts
  /** 1/1000 em. */
  readonly width: number
}
