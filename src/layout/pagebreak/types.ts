/**
 * What the page breaker knows of a flow: blocks of lines on a grid. All depths are in grid lines
 * (one line of body text = 1); fractions are allowed for notes and pictures.
 */

/** One way of setting a block. */
export interface FlowVariant {
  /** Number of lines; each `FlowBlock.lineDepth` deep. */
  readonly lines: number
  /** Price of this setting against the block's best, 0 = the best. */
  readonly cost: number
  /** 1 where the line ends in a hyphen; absent = none does. */
  readonly hyphenated?: readonly number[] | undefined
  /** Depth of the notes called up to the end of each line, prefix sums of `lines + 1` entries; absent = no notes. */
  readonly notes?: Float64Array | undefined
  /** Depth of each line of those notes: what is carried over is whole lines. Absent: any depth. */
  readonly noteLines?: Float64Array | undefined
  /** Lines added to the space above the block; negative takes from it. */
  readonly space?: number | undefined
  /** Depth of one line in this setting, where it is not the block's: a picture that gives way. */
  readonly lineDepth?: number | undefined
}

export interface FlowBlock {
  /** At least one; those after the first are other line counts. */
  readonly variants: readonly FlowVariant[]
  /** Index of the variant set when pages have no wish. */
  readonly best: number
  /** Depth of one line; 1 for body text. A block that cannot be split is one line of its whole depth. */
  readonly lineDepth: number
  /** Space above, already collapsed with the space below the block before; vanishes at the top of a page. */
  readonly spaceBefore: number
  /** The space above stays at the top of a page. */
  readonly isSpaceKept?: boolean | undefined
  /** The space above may be a line more where that makes pages level: it parts unlike things, a picture or verse from the text. */
  readonly isSpaceElastic?: boolean | undefined
  /** The space above may not be less: the edge of a box stands in it. */
  readonly isSpaceFirm?: boolean | undefined
  /** Depth of what is set again above it where a page begins with it, or in it: the head of a table. */
  readonly headDepth?: number | undefined
  /** Depth of the edge of a box that begins with it: it stands at the top of a page, too, where the space above vanishes. */
  readonly edgeAbove?: number | undefined
  /** Depth of the edge of a box that ends with it: it stands on the page of its last line. The space above the next block is without it. */
  readonly edgeBelow?: number | undefined
  /** Fewest lines at the foot of a page, and at the head of the next. */
  readonly orphans: number
  readonly widows: number
  /** No page ends between this block and the next. */
  readonly isKeptWithNext: boolean
  /** No page ends inside the block. */
  readonly isUnbroken?: boolean
  /** Begins a new page: `left` and `right` may leave a page blank. */
  readonly breakBefore?: 'page' | 'left' | 'right' | undefined
  /** A blank-line scene break: `lineDepth` of nothing inside a page; first or last on a page it shows its ornament. */
  readonly isSceneGap?: boolean
}

export interface PageOptions {
  /** Lines of a full page. */
  readonly depth: number
  /** Lines the first page has left (an opening), where it differs from `depth`. */
  readonly firstDepth?: number
  /** Lines a spread may be longer or shorter than `depth`, both of its pages alike. */
  readonly spreadDepth: number
  /** Lines it may be longer where that is fewer: what stands below the text leaves no room for more. */
  readonly spreadLonger?: number
  /** True when the flow's first page is a left-hand page. */
  readonly startsLeft: boolean
  /** Depth lost to the rule and space above notes on a page that has any. */
  readonly noteRule: number
  /** Price of a way that is known: the search goes further than it does alone, and no way dearer is followed. */
  readonly bound?: number
  /** The head of the flow's first page stands where it is meant to, and the text below it: another faces it. */
  readonly isOpeningFirm?: boolean
  /** Level pages come before the best settings; with a bound. */
  readonly isLevelFirst?: boolean
}

/** A stretch of one block on one page. */
export interface PagePiece {
  readonly block: number
  readonly variant: number
  /** First line and the line after the last. */
  readonly from: number
  readonly to: number
  /** Top of the piece, grid lines from the top of the page. */
  readonly top: number
}

export interface BrokenPage {
  readonly pieces: readonly PagePiece[]
  /** Depth the page was made for (the spread's). */
  readonly depth: number
  /** Depth of what stands on it. */
  readonly used: number
  /** Depth of the notes set on this page, and of what was carried over from the page before. */
  readonly notes: number
  readonly carried: number
  readonly side: 'left' | 'right'
  readonly isBlank: boolean
  /** Scene gaps that stand first or last on the page and show their ornament. */
  readonly edges: readonly number[]
}

/** A flow on its pages, and what that cost. */
export interface BrokenFlow {
  readonly pages: readonly BrokenPage[]
  readonly cost: number
}
