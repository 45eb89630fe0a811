/** Faces of type: found by family and style, shaped by HarfBuzz, subset for the EPUB. */

import type {Place} from '../report/index.ts'

export interface FaceQuery {
  readonly families: readonly string[]
  readonly style: 'normal' | 'italic'
  readonly weight: number
}

/** A font file to draw on. `font:<package>/<file>` is a file of an installed npm package, anything else a path of the book. */
export interface FontSource {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly source: string
  /** Where a sheet names it; messages stand there. */
  readonly place?: Place
}

export interface FontSources {
  readonly faces: readonly FontSource[]
  /** Reads a font of the book, `undefined` where there is no such file; rejects with the fault to show. */
  readFile(path: string): Promise<Uint8Array | undefined>
  /** Where a sheet first names a family; `undefined` where none does. */
  placeOf?(family: string): Place | undefined
}

/** OpenType features by tag: `{onum: 1}`. */
export type Features = Readonly<Record<string, number>>

/** Shaped text; parallel arrays, one entry a glyph, in visual order of a left-to-right run. */
export interface Shaped {
  readonly glyphs: readonly number[]
  /** 1/1000 em, kerning included. */
  readonly advances: readonly number[]
  /** Offset in the shaped text (UTF-16) where the glyph's cluster begins; absent = one glyph for each unit, in order. */
  readonly clusters?: readonly number[]
  /** 1/1000 em; present only where some glyph is moved. */
  readonly offsets?: Float32Array
  /** Sum of the advances. */
  readonly width: number
}

/** The box of a glyph's outline, 1/1000 em, y upwards. */
export interface Ink {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Face {
  /** Unique name, usable as a PDF resource name. */
  readonly id: string
  readonly family: string
  /** The font file: static TTF or OTF. */
  readonly data: Uint8Array
  /** 1/1000 em, y upwards. */
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  readonly unitsPerEm: number
  /** True where the outline may be drawn on but not cut: the whole file goes into the book (fsType 0x0100). */
  readonly isEmbeddedWhole: boolean
  has(codePoint: number): boolean
  /** Each character of a text without surrogates. */
  hasEach(text: string): boolean
  /** Advance of a glyph as the font states it (hmtx), 1/1000 em. */
  advanceOf(glyph: number): number
  inkOf(glyph: number): Ink
  /** Features by tag; cached by text and features. */
  shape(text: string, features: Features, language: string): Shaped
  /** The same without keeping the result, for callers that keep it themselves. */
  shapeAnew(text: string, features: Features, language: string): Shaped
}

export interface FontStore {
  /** Those declared whose files are there, in order. */
  readonly faces: readonly FontSource[]
  /** The best face of the query that has every letter asked for by `has`; `undefined` only when no family exists. */
  find(query: FaceQuery): Face | undefined
  /** The face for a character that the one found lacks; `isPicture` asks for an emoji's picture before any letter-like form. */
  fallback(query: FaceQuery, codePoint: number, isPicture?: boolean): Face | undefined
}
