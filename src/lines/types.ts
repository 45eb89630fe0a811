/**
 * Text as the breaking of lines knows it: words and the gaps between them, as columns of numbers. It needs no font and
 * no style. What grows with the book lies in memory two threads see, so that either may break what the other has cut.
 */

import type {LineOptions} from '../layout/index.ts'
import type {Hyphenation} from './hyphenators.ts'
import type {HyphenIndex} from './hyphens.ts'

/** Pieces of text one after the other: words, boxes, leaders and marks, with the space and the break that follow each. */
export interface PieceColumns {
  /** Word of the lexicon; -1 - n = entry n of `otherWidths`. */
  words: Int32Array
  /** Index into `styles`; -1 = not text. */
  from: Int32Array
  /** Natural width of the space after a piece, points; 0 = none. */
  gaps: Float32Array
  /** What a line may end in after a piece (`Opportunity`). */
  breaks: Uint8Array
}

export interface LinePool extends PieceColumns {
  /** Of pieces that are no word, points; NaN = a mark, which takes no place in its line. */
  otherWidths: Float64Array
  /** Of each source of text, index into `contexts`. */
  styles: Int32Array
  readonly contexts: readonly LineContext[]
}

/** What a style means for where its text may be broken. */
export interface LineContext {
  /** Points. */
  readonly size: number
  /** Word of the lexicon that is set at the end of a line broken inside a word. */
  readonly hyphen: number
  /** Where words may be broken; `undefined` = never automatically. */
  readonly hyphenation: Hyphenation | undefined
  /** Where a word wider than its line is divided, though no other may be; `undefined` = anywhere, without a hyphen. */
  readonly division: Hyphenation | undefined
  readonly keepsSoftHyphens: boolean
}

/** By word; measures in 1/1000 em, so that they serve every size. */
export interface WordColumns {
  widths: Float64Array
  /** What hangs into the margin at a line's start and end. */
  lefts: Float32Array
  rights: Float32Array
  /** Length in UTF-16 units. */
  letters: Int32Array
  /** Same number = same letters, marks and case aside; 0 = fewer than three letters. */
  stacks: Int32Array
  /** First unit in `units`. */
  texts: Int32Array
  /** First glyph in `glyphs`, and how many there are. */
  glyphFirsts: Int32Array
  glyphCounts: Int32Array
  /** Where break points typed as soft hyphens stand in `softHyphens`, a count before them; -1 = none typed. */
  softs: Int32Array
}

/** By glyph. */
export interface GlyphColumns {
  /** 1/1000 em. */
  advances: Float32Array
  /** UTF-16 units the glyph's cluster stands for; 0 continues a cluster. */
  clusters: Int32Array
}

export interface LineLexicon extends WordColumns {
  /** A number of its own in this run of the program. */
  readonly id: number
  readonly glyphs: GlyphColumns
  /** UTF-16 units of all words. */
  readonly letterStore: {units: Uint16Array}
  readonly softStore: {softHyphens: Int32Array}
  /** Found by this thread. */
  readonly hyphens: HyphenIndex
}

export interface BreakableText {
  readonly pool: LinePool
  readonly lexicon: LineLexicon
}

/** One stretch between forced breaks: pieces of the pool. */
export interface Segment {
  readonly first: number
  /** The piece after the last. */
  readonly end: number
}

/** A segment, and how it is to be broken. */
export interface SegmentTerms extends Segment {
  /** Points, one a line; the last holds for all further lines. */
  readonly widths: readonly number[]
  readonly options: LineOptions
  /** Marks hang into the margins. */
  readonly hangs: boolean
  /** Surely longer than one line: a setting without hyphens is not tried. */
  readonly isLong: boolean
}

export const LineFlag = {
  hyphen: 1,
  /** The hyphen is not in the text. */
  ownHyphen: 2,
  /** Ends its segment. */
  last: 4,
  /** Not the first line of its segment. */
  turned: 8
} as const

/** Numbers a line: the piece it ends in, the character of that piece (0 = after the whole of it), and flags. */
export const lineStride = 3

/** Lines, by `lineStride` numbers each, and the pool's first piece of them. */
export interface Lines {
  readonly first: number
  readonly ends: readonly number[]
  readonly demerits: number
}

/** A segment's settings by number of lines, fewest first, and the index of the best. */
export interface Broken {
  readonly lines: readonly Lines[]
  readonly best: number
}
