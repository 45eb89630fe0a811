/**
 * What the line breaker is told of a paragraph: where it may be broken, as arrays of numbers.
 *
 * Entry 0 is the start of the paragraph, the last entry its end; a line runs from entry a to a
 * later entry b. Its natural width is `ends[b] - starts[a]`, of which `endSpaces[b] -
 * startSpaces[a]` are word spaces. Lengths are points, measured from the paragraph's start.
 */

export interface Breakpoints {
  readonly count: number
  /** Natural width up to the end of a line broken here: its hyphen added, what hangs into the margin taken off. */
  readonly ends: Float64Array
  /** Natural width up to the start of a line that begins after this break: skipped space and hanging marks added. */
  readonly starts: Float64Array
  /** Natural width of the word spaces before the end, and before the start. */
  readonly endSpaces: Float64Array
  readonly startSpaces: Float64Array
  /** Price of breaking here, in the unit of `LineCosts`. */
  readonly penalties: Float64Array
  /** Sum of `BreakFlag`. */
  readonly flags: Uint8Array
  /** Identity of the word that begins a line after this break, and of the one that ends a line here; 0 = never counts. */
  readonly firstWords: Int32Array
  readonly lastWords: Int32Array
}

export const BreakFlag = {
  /** The line ends in a hyphen the breaker put there; not used in the pass without hyphens. */
  hyphen: 1,
  /** The line ends in a hyphen of the text. */
  hardHyphen: 2,
  /** What follows is too short for a last line. */
  runt: 4,
  /** Inside a word, without a hyphen: only when nothing else is left. */
  emergency: 8
} as const

/** A line that ends in a hyphen, typed or not. */
export const anyHyphen = BreakFlag.hyphen | BreakFlag.hardHyphen

/** `justified`: to the full measure; `ragged`: natural spaces; `balanced`: fewest lines, equally long. */
export type LineShape = 'justified' | 'ragged' | 'balanced'

/** How far a line may be altered, as shares of the natural width. */
export interface LineLimits {
  /** Of the spaces, for an adjustment ratio of 1 and of -1. */
  readonly stretch: number
  readonly shrink: number
  /** Of everything else: glyph expansion, used up before the spaces are touched. */
  readonly expansion: number
}

/** Prices of faults; a line at adjustment ratio 1 costs 1. */
export interface LineCosts {
  /** Weight of the eighth power of the ratio beside its square: one bad line is worse than two middling ones. */
  readonly extreme: number
  /** Weight of a tight line beside a loose one of the same ratio; the unit of shrink is the smaller. */
  readonly tightness: number
  /** Paid once by a line that uses up nearly all its shrink. */
  readonly cramped: number
  /** Weight of the square of the expansion used (1 = all of it). */
  readonly expansion: number
  /** Weight of the square of the difference between neighbours' ratios. */
  readonly unevenness: number
  readonly hyphen: number
  readonly doubleHyphen: number
  readonly tripleHyphen: number
  readonly finalHyphen: number
  readonly runt: number
  readonly stack: number
}

export interface LineOptions {
  readonly shape: LineShape
  /** The last line is set to the full measure like the others. */
  readonly isLastJustified?: boolean
  readonly limits: LineLimits
  readonly costs: LineCosts
  /** A setting without hyphens whose loosest line is at most this loose is taken; negative = only a single line is. */
  readonly contentment: number
  /** Largest ratio tried before the limits are given up. */
  readonly tolerance: number
  /** The same where a setting has three hyphens running, or a runt. */
  readonly patience: number
  /** Lines more and fewer than the best that are worth knowing. */
  readonly variants: number
  /** What such a setting may cost more than the best, and how loose its loosest line may be. */
  readonly dearest: number
  readonly loosest: number
}

/** One way of breaking the paragraph. */
export interface Breaking {
  /** Breakpoint each line ends at; the last is the paragraph's end. */
  readonly breaks: readonly number[]
  readonly demerits: number
  /** Largest and smallest adjustment ratio but the last line's. */
  readonly loosest: number
  readonly tightest: number
}

export interface LineResult {
  /** By number of lines, fewest first. */
  readonly breakings: readonly Breaking[]
  /** Index of the one with the least demerits. */
  readonly best: number
  /** Which pass it took: 0 without hyphens, 1 with them, 2 = the limits were given up. */
  readonly pass: number
}
