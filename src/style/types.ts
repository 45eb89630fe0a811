/** Style sheets in, styles out: the two uses of one cascade. */

import type {Element, Root} from 'hast'
import type {Condition} from './syntax.ts'
import type {ComputedStyle, ElementStyles, FontFace, PageQuery, PageStyle} from './computed.ts'

/** `agent` is Octavo's own sheet, `theme` a theme's, `author` the book's. */
export type Origin = 'agent' | 'theme' | 'author'

export interface StyleSheet {
  /** For messages; relative to the book, or `octavo:classic/theme.css`. */
  readonly path: string
  readonly origin: Origin
  readonly text: string
  /** What an `@import` stands under. */
  readonly conditions?: readonly Condition[]
  /** Pictures the sheet names, by address relative to the book (or `octavo:genre/star.svg`). */
  readonly pictures?: ReadonlyMap<string, SheetPicture>
  /** The book runs from right to left. */
  readonly isRightToLeft?: boolean
}

/** A plain drawing a sheet names: shapes alone, so that it can be set in any colour. */
export interface SheetPicture {
  readonly data: Uint8Array
  readonly mediaType: 'image/svg+xml'
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

export type Medium = 'print' | 'screen'

/** The sheets of a book, parsed and resolved for one medium. */
export interface Cascade {
  /** Styles of every element of a document; equal styles are one object. `path` is the manuscript file, for messages. */
  stylesOf(tree: Root, language: string, path?: string): ReadonlyMap<Element, ElementStyles>
  /** Style of the `body` around every document. */
  body(): ComputedStyle
  /** The page box and its margin boxes; equal queries give one object. */
  page(query: PageQuery): PageStyle
  readonly fontFaces: readonly FontFace[]
  /** The drawings of `content: url()`, by the address that stands in the style. */
  readonly pictures: ReadonlyMap<string, SheetPicture>
}

/** What the book's settings say over every sheet; points. */
export interface CascadeOptions {
  readonly page?: {
    readonly trim?: {readonly width: number; readonly height: number}
    readonly margins?: {readonly inner?: number; readonly outer?: number; readonly top?: number; readonly bottom?: number}
  }
}
