/**
 * Computed styles: one object per distinct style, shared by all elements that have it. Lengths in
 * points, numbers without unit as numbers. `lineHeight` is resolved to points.
 */

import type {Place} from '../report/index.ts'

/** Grey 0 (black) to 1, or RGB 0 to 1; print writes black as DeviceGray. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

export type Break = 'auto' | 'avoid' | 'page' | 'left' | 'right' | 'recto' | 'verso'

export interface BorderSide {
  readonly width: number
  readonly style: 'none' | 'solid' | 'double' | 'dotted' | 'dashed'
  readonly colour: Colour
}

/** Half axes of a corner's curve; a share is of the border box's width, and of its height. */
export type Radius = readonly [across: LengthOrShare, down: LengthOrShare]

/** A piece of generated content. */
export type ContentPart =
  | {readonly type: 'string'; readonly value: string}
  | {readonly type: 'counter'; readonly name: string; readonly format: string; /** `counters()`: all in force, with this between. */ readonly separator?: string}
  /** A mark of quotation, shown or only counted; `marks` by depth, open and close by turns. */
  | {readonly type: 'quote'; readonly isOpening: boolean; readonly isShown: boolean; readonly marks: readonly string[] | 'auto' | 'none'}
  | {readonly type: 'namedString'; readonly name: string; readonly which: 'first' | 'start' | 'last' | 'first-except'}
  | {readonly type: 'targetCounter'; readonly url: string; readonly name: string; readonly format: string}
  | {readonly type: 'targetText'; readonly url: string}
  | {readonly type: 'leader'; readonly pattern: string}
  | {readonly type: 'image'; readonly url: string}

/**
 * A length in points; or a share of the containing block's width (0.5 = 50 %) and points beside it;
 * or the least or the most of such.
 */
export type LengthOrShare = number | {readonly share: number; readonly points?: number} | {readonly choose: 'min' | 'max'; readonly of: readonly LengthOrShare[]}

/** A line of `text-decoration`. */
export interface Decoration {
  readonly line: 'underline' | 'overline' | 'line-through'
  readonly style: 'solid' | 'double' | 'dotted' | 'dashed'
  readonly colour: Colour
  /** Points; `auto` is the face's business. */
  readonly thickness: number | 'auto'
  /** Points below the usual place of an underline. */
  readonly offset: number | 'auto'
}

export interface ComputedStyle {
  readonly display: 'block' | 'inline' | 'inline-block' | 'list-item' | 'table' | 'table-row' | 'table-row-group' | 'table-cell' | 'none'
  readonly float: 'none' | 'left' | 'right' | 'footnote'
  readonly clear: 'none' | 'left' | 'right' | 'both'
  readonly fontFamily: readonly string[]
  readonly fontSize: number
  readonly fontStyle: 'normal' | 'italic'
  readonly fontWeight: number
  /** OpenType features asked for by font-variant-*, font-kerning and font-feature-settings: tag to value. */
  readonly fontFeatures: Readonly<Record<string, number>>
  readonly color: Colour
  readonly lineHeight: number
  readonly letterSpacing: number
  readonly wordSpacing: number
  readonly direction: 'ltr' | 'rtl'
  readonly textAlign: 'left' | 'right' | 'center' | 'justify'
  readonly textAlignLast: 'auto' | 'left' | 'right' | 'center' | 'justify'
  readonly textIndent: LengthOrShare
  /** `hanging`: all lines but the first are indented; `each-line`: after every forced break as well. */
  readonly textIndentKind: {readonly isHanging: boolean; readonly isEachLine: boolean}
  readonly textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize'
  /** Lines drawn along the text, those of the elements around it first. */
  readonly decorations: readonly Decoration[]
  readonly textWrap: 'wrap' | 'nowrap' | 'balance' | 'pretty'
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line'
  /** A tab, in points. */
  readonly tabSize: number
  readonly hyphens: 'none' | 'manual' | 'auto'
  /** Word, before, after: shortest word and fewest letters on either side; `undefined` = the language's. */
  readonly hyphenateLimitChars: readonly [number | undefined, number | undefined, number | undefined]
  readonly hangingPunctuation: boolean
  readonly overflowWrap: 'normal' | 'anywhere'
  /** `top`, `middle`, `bottom`: margin boxes and table cells; points above the baseline. */
  readonly verticalAlign: 'baseline' | 'super' | 'sub' | 'top' | 'middle' | 'bottom' | number
  readonly marginTop: LengthOrShare
  readonly marginRight: LengthOrShare | 'auto'
  readonly marginBottom: LengthOrShare
  readonly marginLeft: LengthOrShare | 'auto'
  readonly paddingTop: LengthOrShare
  readonly paddingRight: LengthOrShare
  readonly paddingBottom: LengthOrShare
  readonly paddingLeft: LengthOrShare
  readonly borderTop: BorderSide
  readonly borderRight: BorderSide
  readonly borderBottom: BorderSide
  readonly borderLeft: BorderSide
  readonly borderTopLeftRadius: Radius
  readonly borderTopRightRadius: Radius
  readonly borderBottomRightRadius: Radius
  readonly borderBottomLeftRadius: Radius
  readonly backgroundColor: Colour | undefined
  readonly width: LengthOrShare | 'auto' | 'fit-content'
  readonly height: LengthOrShare | 'auto'
  readonly minWidth: LengthOrShare | 'auto'
  readonly minHeight: LengthOrShare | 'auto'
  readonly maxWidth: LengthOrShare | 'none'
  readonly maxHeight: LengthOrShare | 'none'
  readonly boxSizing: 'content-box' | 'border-box'
  readonly objectFit: 'fill' | 'contain'
  readonly orphans: number
  readonly widows: number
  readonly breakBefore: Break
  readonly breakAfter: Break
  readonly breakInside: 'auto' | 'avoid'
  /** `page`: the named page this element asks for. */
  readonly page: string
  readonly initialLetter: {readonly size: number; readonly sink: number} | undefined
  readonly listStyleType: string
  readonly listStylePosition: 'inside' | 'outside'
  readonly borderCollapse: 'separate' | 'collapse'
  readonly captionSide: 'top' | 'bottom'
  readonly boxDecorationBreak: 'slice' | 'clone'
  readonly content: readonly ContentPart[] | 'normal' | 'none'
  readonly counterReset: Readonly<Record<string, number>>
  readonly counterIncrement: Readonly<Record<string, number>>
  readonly counterSet: Readonly<Record<string, number>>
  /** `string-set`: name to the text it takes ('content' = the element's own). */
  readonly stringSet: Readonly<Record<string, readonly (ContentPart | {readonly type: 'content'})[]>>
  /** What CSS cannot say; one entry each in `style/properties`. */
  readonly octavo: OctavoProperties
}

/** The `--octavo-*` properties, resolved. */
export interface OctavoProperties {
  /** `--octavo-edge-content`: what a blank scene break shows when it falls on a page edge. */
  readonly edgeContent: readonly ContentPart[] | 'none'
  /** `--octavo-looseness`: lines more or fewer than the best setting. */
  readonly looseness: number
  /** `--octavo-spread-depth`: lines a spread may be longer or shorter than the page. */
  readonly spreadDepth: number
  /** `--octavo-keep-with-next`: stays on the page of what follows it. */
  readonly isKeptWithNext: boolean
}

export interface ElementStyles {
  readonly own: ComputedStyle
  readonly before?: ComputedStyle
  readonly after?: ComputedStyle
  readonly marker?: ComputedStyle
  readonly firstLetter?: ComputedStyle
  readonly firstLine?: ComputedStyle
  /** The number in the text that calls this note, and the one before the note. */
  readonly footnoteCall?: ComputedStyle
  readonly footnoteMarker?: ComputedStyle
}

export type MarginBoxName =
  | 'top-left-corner' | 'top-left' | 'top-center' | 'top-right' | 'top-right-corner'
  | 'bottom-left-corner' | 'bottom-left' | 'bottom-center' | 'bottom-right' | 'bottom-right-corner'
  | 'left-top' | 'left-middle' | 'left-bottom' | 'right-top' | 'right-middle' | 'right-bottom'

/** One page's box, points; margin boxes that have content. */
export interface PageStyle {
  readonly width: number
  readonly height: number
  readonly marginTop: number
  readonly marginRight: number
  readonly marginBottom: number
  readonly marginLeft: number
  readonly boxes: Readonly<Partial<Record<MarginBoxName, ComputedStyle>>>
  readonly background: Colour | undefined
  /** `@footnote` area: the rule above the notes and its distance. */
  readonly footnote: ComputedStyle
}

export interface PageQuery {
  readonly name: string
  readonly side: 'left' | 'right'
  /** First page of its section (each section opens a run of its named page). */
  readonly isFirst: boolean
  /** First page of the book: `@page :first` without a name. Absent: as `isFirst`. */
  readonly isFirstOfBook?: boolean
  readonly isBlank: boolean
  /** Place in the book, from 1; absent: no page is meant that `:nth()` picks out. */
  readonly number?: number
}

export interface FontFace {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** Path of the font file relative to the book, or `font:<package>/<file>`, a file of an npm package. */
  readonly source: string
  /** Where the sheet names it. */
  readonly place?: Place
}
