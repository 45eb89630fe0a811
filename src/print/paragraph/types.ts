/**
 * One block's inline content in, its set lines out.
 *
 * Lengths are points, x grows to the right from the start of the block's content box. A line is a
 * row of runs; a run is a row of words that share face, size and style. Words are shared objects:
 * the same word in the same face is one `WordShape` all over the book, so that drawing may keep
 * what it made of it (by `id`).
 */

import type {Face} from '../../fonts/index.ts'
import type {Point, Position} from 'unist'
import type {ComputedStyle} from '../../style/index.ts'
import type {WordShape} from '../../words/index.ts'

export type {GlyphTexts, WordShape} from '../../words/index.ts'

/** Text of one style. White space is as in the source: collapsing and transforms happen here. */
export interface InlineText {
  readonly type: 'text'
  readonly text: string
  readonly style: ComputedStyle
  /** BCP 47. */
  readonly language: string
  /** Offset of the text's first character in the document's text nodes (UTF-16); -1 = generated content. */
  readonly offset: number
  /** Tag of the structure tree. */
  readonly tag?: number
  /** Target of the link the text stands in. */
  readonly link?: string
  /** Styles of the inline elements it stands in that have a ground or a border, outermost first. */
  readonly grounds?: readonly ComputedStyle[] | undefined
  /** For messages. */
  readonly at?: Point | Position | undefined
}

/** Something of fixed size that stands on the baseline: an image, an inline block. */
export interface InlineBox {
  readonly type: 'box'
  readonly width: number
  /** The caller's handle, given back in `SetLine.boxes`; `undefined` is the margin or padding of a phrase, where no line ends. */
  readonly box: unknown
}

/** Fills what is left of the line with a repeated pattern (contents lists). */
export interface InlineLeader {
  readonly type: 'leader'
  readonly pattern: string
  readonly style: ComputedStyle
}

/** No width: a note reference, an anchor, an index mark. It falls in the line of the text before it. */
export interface InlineMark {
  readonly type: 'mark'
  readonly mark: unknown
}

export interface InlineBreak {
  readonly type: 'break'
}

export type Inline = InlineText | InlineBox | InlineLeader | InlineMark | InlineBreak

/** Where lines stand: one entry a line, the last one holds for all further lines. */
export interface Measure {
  readonly widths: readonly number[]
  /** Distance of the line's start from the block's left edge (text-indent included); negative hangs. */
  readonly starts: readonly number[]
  /** The first entry holds after every forced break, the second for lines that turn over. */
  readonly isEachLine?: boolean
}

export interface ParagraphContent {
  readonly inlines: readonly Inline[]
  /** The block's own style: alignment, hyphens, wrapping, hanging punctuation, looseness. */
  readonly style: ComputedStyle
  readonly language: string
  readonly measure: Measure
  /** Manuscript file, for messages. */
  readonly path: string
  /** `verse`: a line that turns over hangs by this many points; absent = no hanging indent. */
  readonly turnover?: number
  /** Set to be measured, and again when it counts: what is missing is told then. */
  readonly isTrial?: boolean
}

/** Words of one style on one line. */
export interface LineRun {
  readonly face: Face
  readonly size: number
  /** From the start of the block's content box. */
  readonly x: number
  /** Above the line's baseline (superscripts), points. */
  readonly rise: number
  readonly width: number
  readonly style: ComputedStyle
  readonly tag: number | undefined
  readonly link: string | undefined
  readonly grounds?: readonly ComputedStyle[] | undefined
  readonly words: readonly WordShape[]
  /**
   * Distance from the end of each word to the next thing on the line, points; one entry a word.
   * 0 = nothing stands between; otherwise a space glyph of that advance (the last word's space
   * belongs to this run too, where a run of another style follows; at a line's end it is 0).
   */
  readonly gaps: readonly number[]
  /** Reads from right to left: words, and the glyphs of each, stand here from left to right. */
  readonly isReversed?: boolean
  /** Glyph expansion, 1 = as designed; widths, gaps and x are already those of the set line. */
  readonly stretch: number
}

export interface SetLine {
  /** In reading order. */
  readonly runs: readonly LineRun[]
  readonly boxes: readonly {readonly box: unknown; readonly x: number}[]
  readonly marks: readonly {readonly mark: unknown; readonly x: number}[]
  /** Left edge of the first glyph and right edge of the last, protrusion included. */
  readonly start: number
  readonly end: number
  /** Adjustment ratio: 0 = natural, 1 = all stretch used, -1 = all shrink used. */
  readonly ratio: number
  readonly isHyphenated: boolean
  /** Document text offset of its first character; -1 where all is generated. */
  readonly offset: number
}

/** The paragraph in a given number of lines. */
export interface ParagraphVariant {
  readonly lineCount: number
  /** Total demerits, TeX's scale; only differences between variants of one paragraph mean something. */
  readonly demerits: number
  /** 1 where the line ends in a hyphen. */
  readonly hyphenated: readonly number[]
  /** Document text offset of each line's first character. */
  readonly offsets: Int32Array
  /** Line of each mark, in the order of the content. */
  readonly markLines: Int32Array
  /** Builds the line's runs; call it once, for lines that are drawn. */
  line(index: number): SetLine
}

export interface SetParagraph {
  /** By number of lines, fewest first; at least one. */
  readonly variants: readonly ParagraphVariant[]
  /** Index of the setting chosen when pages have no wish. */
  readonly best: number
  /** Marks of the content, in order. */
  readonly marks: readonly unknown[]
  /** Known before the lines are: to ask for the variants or the best has them broken. */
  readonly hasLines: boolean
  /** Settings in yet other numbers of lines, with wider spaces: for pages nothing else makes level. */
  wider?(): readonly ParagraphVariant[]
  /** The same with spaces of nearly twice their width, those it knows among them: for a book most of whose pages are hard to make level. */
  loose?(): readonly ParagraphVariant[]
}

/** Sets paragraphs with one store of faces; keeps the shapes of words from one to the next. */
export interface Typesetter {
  /** An empty paragraph has one variant of no lines. */
  setParagraph(content: ParagraphContent): SetParagraph
  /**
   * Has the lines of the paragraphs set since the last call broken on another thread, where there is one: but for those
   * already asked for. Told when they are; what is asked for meanwhile is broken at once.
   */
  breakSet(): Promise<void>
  /** One line of text (folios, running heads, markers), never broken; x starts at 0. */
  setLine(inlines: readonly Inline[], language: string): SetLine
  /** Reports what was found missing while setting; called once, at the end. */
  reportMissing(): void
}
