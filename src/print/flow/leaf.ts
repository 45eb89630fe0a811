/**
 * A flow is a row of leaves: paragraphs, headings, pictures, table rows, one after the other down
 * the page. What contains them (quotations, lists, boxes) is flattened into their left edges, the
 * space above them and the frames drawn around them. Lengths are points.
 */

import type {ComputedStyle} from '../../style/index.ts'
import type {PageItem} from '../types.ts'

/** A stretch of a leaf's lines in one of its settings. */
export interface Slice {
  readonly variant: number
  readonly from: number
  readonly to: number
}

/** Where a slice is to stand: left edge of the page's text, top of the slice, and the page. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly items: PageItem[]
}

/** A note called in a line. */
export interface NoteCall {
  readonly id: string
  readonly line: number
}

/** The settings of a leaf. */
export interface LeafSettings {
  readonly variants: readonly LeafVariant[]
  readonly best: number
}

export interface LeafVariant {
  readonly lines: number
  readonly cost: number
  readonly hyphenated?: readonly number[]
  readonly calls: readonly NoteCall[]
  /** Depth of one line in this setting, where it is not the leaf's: a picture that gives way. */
  readonly pitch?: number
}

/** Borders and background around leaves; `left` and `width` are those of the border box. */
export interface Frame {
  readonly style: ComputedStyle
  readonly left: number
  readonly width: number
  /** From the border's edge to the first leaf, and from the last: border, padding, and the margins that lie inside them. */
  above: number
  below: number
  /** Space gathered for the first leaf when the border began; absent where nothing keeps the margins inside. */
  readonly begins?: number
  /** The same after the last leaf, when the border ended. */
  ends?: number
  readonly parent: Frame | undefined
  first?: Leaf
  last?: Leaf
}

export interface Leaf {
  /** Space above: collapsed margins, borders and padding. */
  space: number
  /** The space above stays at the top of a page. */
  isSpaceKept: boolean
  /** The space above parts it from something unlike it, and may be a line more. */
  isSpaceElastic: boolean
  /** Depth of one line. */
  readonly pitch: number
  /** Its lines stand on the grid of the body text. */
  readonly isOnGrid: boolean
  /** Its whole depth is rounded up to grid lines when it is placed; part of the depth above its content. */
  readonly inset: number
  /** To ask for them, or for the best, has the lines of a paragraph broken. */
  variants: readonly LeafVariant[]
  readonly best: number
  /** No line of it calls a note. */
  readonly isWithoutCalls: boolean
  /** Adds settings in further numbers of lines to the variants, once: for pages nothing else makes level. */
  widen: (() => void) | undefined
  readonly orphans: number
  readonly widows: number
  isKeptWithNext: boolean
  isUnbroken: boolean
  /** A heading. */
  isHead: boolean
  breakBefore: 'page' | 'left' | 'right' | undefined
  /** A blank scene break: the ornament it shows at a page's edge. */
  readonly edge: ((spot: Spot) => void) | undefined
  readonly frames: Frame | undefined
  /** Places linked to that begin here. */
  readonly anchors: readonly string[]
  /** Named strings set here. */
  readonly strings: readonly (readonly [name: string, value: string])[]
  /** Set beside the first line: list markers, initials. */
  readonly beside: ((spot: Spot) => void)[]
  /** What is set again above it where a page begins with it: the head of its table. */
  head: {readonly depth: number; place(spot: Spot): void} | undefined
  /** Document text offset of a line's first character; -1 where all is generated. */
  offsetOf(variant: number, line: number): number
  /** Places linked to inside the slice, with the line each stands in. */
  anchorsIn(slice: Slice): readonly {readonly key: string; readonly line: number}[]
  place(slice: Slice, spot: Spot): void
}

/** Depth of a leaf as it is set when pages have no wish, without the space above it, points. */
export const depthOfLeaf = ({pitch, variants, best}: Leaf): number => pitch * variants[best]!.lines

/** Baseline grid of the book. */
export interface Grid {
  /** Depth of one line of body text. */
  readonly line: number
  /** From a grid line's top to its baseline. */
  readonly ascent: number
}

