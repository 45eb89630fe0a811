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

/** What a leaf holds: how it is set, placed and found again. */
export interface LeafContent {
  /** Called once, when the leaf is first asked for its settings. */
  settle(): LeafSettings
  place(slice: Slice, spot: Spot): void
  /** Further settings, in other numbers of lines; called once. `best`: the setting chosen. */
  widen?(best: number): readonly LeafVariant[]
  /** Settings looser than those, after them; called once. */
  loosen?(best: number): readonly LeafVariant[]
  /** Document text offset of a line's first character; -1 where all is generated, as without it. */
  offsetOf?(variant: number, line: number): number
  /** Places linked to inside the slice, with the line each stands in; none without it. */
  anchorsIn?(slice: Slice): readonly LineAnchor[]
}

export interface LineAnchor {
  readonly key: string
  readonly line: number
}

/** What tells one leaf from another, its content apart; most have no need to say much. */
export interface LeafTraits {
  /** Depth of one line. */
  readonly pitch: number
  /** Its lines stand on the grid of the body text. */
  readonly isOnGrid: boolean
  /** Its whole depth is rounded up to grid lines when it is placed; part of the depth above its content. */
  readonly inset?: number
  readonly orphans?: number
  readonly widows?: number
  readonly isKeptWithNext?: boolean
  readonly isUnbroken?: boolean
  /** No line of it calls a note. */
  readonly isWithoutCalls?: boolean
  /** A blank scene break: the ornament it shows at a page's edge. */
  readonly edge?: ((spot: Spot) => void) | undefined
}

/** What was gathered on the way to a leaf. */
export interface LeafPlace {
  /** Space above: collapsed margins, borders and padding. */
  readonly space: number
  readonly breakBefore: 'page' | 'left' | 'right' | undefined
  readonly frames: Frame | undefined
  /** Places linked to that begin here. */
  readonly anchors: readonly string[]
  /** Named strings set here. */
  readonly strings: readonly NamedString[]
}

export type NamedString = readonly [name: string, value: string]

/** A class, and not an object a leaf: a novel has ten thousand, and each would carry its own functions. */
export class Leaf implements LeafTraits, LeafPlace {
  readonly pitch: number
  readonly isOnGrid: boolean
  space: number
  /** The space above stays at the top of a page. */
  isSpaceKept = false
  /** The space above parts it from something unlike it, and may be a line more. */
  isSpaceElastic = false
  readonly inset: number
  orphans: number
  readonly widows: number
  isKeptWithNext: boolean
  isUnbroken: boolean
  /** A heading. */
  isHead = false
  readonly isWithoutCalls: boolean
  readonly breakBefore: 'page' | 'left' | 'right' | undefined
  readonly edge: ((spot: Spot) => void) | undefined
  readonly frames: Frame | undefined
  readonly anchors: readonly string[]
  readonly strings: readonly NamedString[]
  /** Set beside the first line: list markers, initials, boxes at the side. */
  beside: readonly ((spot: Spot) => void)[] = none
  /** Document text offset of what is set beside it and read before its first line. */
  openingOffset: number | undefined = undefined
  /** What is set again above it where a page begins with it: the head of its table. */
  head: {readonly depth: number; place(spot: Spot): void} | undefined = undefined
  private content: LeafContent
  private settings: LeafSettings | undefined = undefined
  private isWidened = false
  /** Settings that were added because nothing else made pages level; `undefined` before they were asked for. */
  private looseCount: number | undefined = undefined

  constructor(content: LeafContent, traits: LeafTraits, place: LeafPlace) {
    this.content = content
    this.pitch = traits.pitch
    this.isOnGrid = traits.isOnGrid
    this.space = place.space
    this.inset = traits.inset ?? 0
    this.orphans = traits.orphans ?? 1
    this.widows = traits.widows ?? 1
    this.isKeptWithNext = traits.isKeptWithNext ?? false
    this.isUnbroken = traits.isUnbroken ?? false
    this.isWithoutCalls = traits.isWithoutCalls ?? false
    this.edge = traits.edge
    this.breakBefore = place.breakBefore
    this.frames = place.frames
    this.anchors = place.anchors
    this.strings = place.strings
  }

  /** To ask for them, or for the best, has the lines of a paragraph broken. */
  get variants(): readonly LeafVariant[] {
    return this.settled().variants
  }

  set variants(variants) {
    this.settings = {variants, best: this.best}
  }

  get best(): number {
    return this.settled().best
  }

  private settled(): LeafSettings {
    return (this.settings ??= this.content.settle())
  }

  /** Adds settings in further numbers of lines to the variants, once: for pages nothing else makes level. `false`: there are none. */
  widen(): boolean {
    if (this.isWidened) return false
    this.isWidened = true
    return this.add(this.content.widen?.(this.best)) > 0
  }

  /** Adds looser settings, once, for a book that has too many pages nothing else makes level. `false`: it has none. */
  loosen(): boolean {
    this.looseCount ??= this.add(this.content.loosen?.(this.best))
    return this.looseCount > 0
  }

  private add(more: readonly LeafVariant[] = none): number {
    if (more.length > 0) this.variants = [...this.variants, ...more]
    return more.length
  }

  place(slice: Slice, spot: Spot): void {
    this.content.place(slice, spot)
  }

  offsetOf(variant: number, line: number): number {
    return line === 0 && this.openingOffset !== undefined ? this.openingOffset : (this.content.offsetOf?.(variant, line) ?? -1)
  }

  anchorsIn(slice: Slice): readonly LineAnchor[] {
    return this.content.anchorsIn?.(slice) ?? none
  }

  /** Its content in another's hands, which may set it in further ways. */
  fill(wrap: (content: LeafContent) => LeafContent): void {
    this.content = wrap(this.content)
  }

  addBeside(draw: (spot: Spot) => void): void {
    this.beside = [...this.beside, draw]
  }
}

const none: readonly never[] = []

/** Depth of a leaf as it is set when pages have no wish, without the space above it, points. */
export const depthOfLeaf = ({pitch, variants, best}: Leaf): number => pitch * variants[best]!.lines

/** Baseline grid of the book. */
export interface Grid {
  /** Depth of one line of body text. */
  readonly line: number
  /** From a grid line's top to its baseline. */
  readonly ascent: number
}

