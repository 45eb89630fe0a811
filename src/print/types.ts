/**
 * Pages: what print/ hands to draw and to `describe`. Everything has its absolute position in
 * points, growing right and down from the top left of the page; drawing decides nothing.
 */

import type {DrawingFonts} from '../fonts/index.ts'
import type {Resource} from '../publication/index.ts'
import type {Colour} from '../style/index.ts'
import type {SetLine} from './paragraph/index.ts'

/** Whatever can give its set lines by number: a setting of a paragraph, or one line. */
export interface LineSource {
  line(index: number): SetLine
}

/** One line of text; `x` is the left edge of its block, `y` its baseline. */
export interface LineItem {
  readonly type: 'line'
  readonly x: number
  readonly y: number
  readonly source: LineSource
  readonly index: number
  /** Said before, and set again: decoration. */
  readonly isRepeated?: boolean
}

/** Half axes across and down of the four corners' curves, from the top left with the clock. */
export type Corners = readonly [Axes, Axes, Axes, Axes]
export type Axes = readonly [across: number, down: number]

/** A picture or ornament in its box. */
export interface PictureItem {
  readonly type: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Round corners cut what reaches over them. */
  readonly corners?: Corners
  readonly picture: Resource
  /** Colour of an ornament's `currentColor`. */
  readonly colour: Colour
  /** Place in the structure tree; absent = decoration (Artifact). */
  readonly tag?: number
}

/** A rectangle, its corners round or not. */
export interface RoundBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly corners?: Corners
}

/** A filled rectangle: rules, borders, backgrounds. Always decoration. */
export interface BoxItem extends RoundBox {
  readonly type: 'box'
  readonly colour: Colour
  /** What stays open in it: a border with round corners. */
  readonly hole?: RoundBox
  /** What is outside of it is not drawn. */
  readonly clip?: RoundBox
  /** Drawn as a line of this width in place of filled, of marks as long as the gaps between them. */
  readonly line?: {readonly width: number; readonly mark: number}
}

export type PageItem = LineItem | PictureItem | BoxItem

/** What an inline picture leaves in a line (`SetLine.boxes`). */
export interface InlinePicture {
  readonly picture: Resource
  readonly width: number
  readonly height: number
  /** Of its foot above the baseline, points. */
  readonly rise?: number
  readonly corners?: Corners
  readonly tag?: number
}

export interface PrintPage {
  /** As the reader sees it: `iv`, `17`. */
  readonly label: string
  readonly side: 'left' | 'right'
  readonly width: number
  readonly height: number
  /** Document the page belongs to; absent on a blank. */
  readonly document?: string
  /** In reading order: boxes behind text first, then text, then notes. */
  readonly items: readonly PageItem[]
  /** Running heads and folios. */
  readonly furniture: readonly LineItem[]
}

/** Where a link leads: index of the page and the height on it. */
export interface Destination {
  readonly page: number
  readonly y: number
}

/** A node of the structure tree, by PDF's standard types; node 0 is the Document, a parent comes before its children. */
export interface StructureNode {
  readonly type: string
  readonly parent: number
  readonly language?: string
  readonly alt?: string
  /** Table headers: the cells they speak for. */
  readonly scope?: 'Column' | 'Row'
  /** Lists of terms: their labels are text, not numbers of Octavo's own (ISO 32000-1, table 347). */
  readonly areLabelsText?: true
  /** Cells: how many columns and rows they take. */
  readonly columns?: number
  readonly rows?: number
}

export interface OutlineEntry {
  readonly title: string
  readonly destination: Destination
  readonly children: readonly OutlineEntry[]
}

/** A paragraph of which the style sheets hide a part. */
export interface ShortenedText {
  readonly whole: string
  readonly shown: string
}

/** The printed book, before it is a file. */
export interface PrintBook {
  readonly pages: readonly PrintPage[]
  readonly structure: readonly StructureNode[]
  /** Every picture shown. */
  readonly pictures: readonly Resource[]
  /** The faces the lettering of a drawing asks for; none where it has no text. */
  readonly fontsOf: (drawing: string) => DrawingFonts | undefined
  readonly outline: readonly OutlineEntry[]
  /** Texts the style sheets wrote into it. */
  readonly generated: readonly string[]
  /** Texts they hide, paragraph by paragraph. */
  readonly hidden: readonly string[]
  readonly shortened: readonly ShortenedText[]
  /** They set captions below their tables (`caption-side`). */
  readonly hasLoweredCaptions: boolean
  /** By `path#fragment`: places that are linked to. */
  readonly destinations: ReadonlyMap<string, Destination>
  /** Stretches of pages numbered alike: index of the first page, style, number of that page. */
  readonly numbering: readonly PageNumbering[]
}

export interface PageNumbering {
  readonly from: number
  readonly style: 'lower-roman' | 'decimal'
  readonly start: number
}
