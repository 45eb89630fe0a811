/** Faces of type: found by family and style, shaped by HarfBuzz, subset for the EPUB. */

export interface FaceQuery {
  readonly families: readonly string[]
  readonly style: 'normal' | 'italic'
  readonly weight: number
}

/** Shaped text; parallel arrays, one entry a glyph, in visual order of a left-to-right run. */
export interface Shaped {
  readonly glyphs: Uint16Array
  /** 1/1000 em, kerning included. */
  readonly advances: Float32Array
  /** Offset in the shaped text (UTF-16) where the glyph's cluster begins. */
  readonly clusters: Uint32Array
  /** 1/1000 em; present only where some glyph is moved. */
  readonly offsets?: Float32Array
  /** Sum of the advances. */
  readonly width: number
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
  has(codePoint: number): boolean
  /** Features by tag; cached by text and features. */
  shape(text: string, features: Readonly<Record<string, number>>, language: string): Shaped
}

export interface FontStore {
  /** The best face of the query that has every letter asked for by `has`; `undefined` only when no family exists. */
  find(query: FaceQuery): Face | undefined
  /** Faces to try, in order, for a character `face` lacks. */
  fallbacks(query: FaceQuery): readonly Face[]
  /** A face cut to the given characters, for the EPUB; TTF stays TTF. */
  subset(face: Face, text: Iterable<number>): Uint8Array
}
