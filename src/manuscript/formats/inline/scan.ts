/** What the readers of inline marks share: the run, where they are, and what has been found. */

import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import {positionIn, type TextRun} from '../lines.ts'
import type {Changes} from './changes.ts'
import {append, type Item, type List} from './items.ts'

export interface LinkTarget {
  readonly url: string
  readonly title?: string | undefined
}

/** Offsets in the source. */
export interface HiddenStretch {
  readonly start: number
  readonly end: number
}

export interface InlineContext {
  readonly mode: 'markdown' | 'text'
  readonly path: string
  /** Plain text in which its author typed pairs of tags: where they stand, filled on the way. */
  readonly tags?: {start: number; end: number}[] | undefined
  /** Links are read as notebooks write them, `[[page|words]]`; else such brackets are text. */
  readonly isOfNotebook?: boolean
  /** What is not shown of the text, filled on the way. */
  readonly leftOut?: HiddenStretch[] | undefined
  /** Changes and comments of other editors, filled on the way; absent: their marks are text. */
  readonly changes?: Changes | undefined
  /** Says that text for another kind of file was left out. */
  tellRawText?(format: string, at: Position): void
  /** Whether the file holds marks few do: of changes, or of raised signs. */
  readonly hasRareMarks?: boolean
  /** Target of a link label, normalised; counts the definition as used. */
  findTarget(label: string): LinkTarget | undefined
  /** Takes the words of a note typed where it is called, `^[words]`, and gives its identifier; absent: such a note is text. */
  addNote?(children: PhrasingContent[], position: Position): string
  /** Whether a note of this label is defined. */
  hasNote(label: string): boolean
  /** The characters of a named reference such as `hellip`, or `undefined`. */
  decodeName(name: string): string | undefined
}

export interface Bracket {
  readonly item: Item
  /** Index of the first character inside. */
  readonly inside: number
  readonly kind: 'link' | 'image' | 'directive' | 'note'
  /** Delimiters up to here stand before the bracket. */
  readonly floor: Item | undefined
  /** Name of the directive. */
  readonly name?: string
  hasBracketInside: boolean
}

export interface Scan {
  readonly run: TextRun
  readonly value: string
  readonly context: InlineContext
  readonly list: List
  readonly brackets: Bracket[]
  /** Links do not nest: link brackets below this index can open none. */
  inactiveBelow: number
  /** A note within the line is open: another inside it is text. */
  isInNote: boolean
  /** Where the text not yet in the list begins. */
  text: number
  /** Closers known to be missing from some index on, so that each is looked for once. */
  readonly hopeless: Record<string, number>
  /** Where marks stand that close a change opened before. */
  readonly closers: Set<number>
  /** Backtick runs by length, ascending. */
  ticks: Map<number, number[]> | undefined
}

/** Puts a finished node into the list in place of the characters from `start` to `end`. */
export function put(scan: Scan, start: number, end: number, node: PhrasingContent): void {
  if (start > scan.text) append(scan.list, {start: scan.text, end: start})
  append(scan.list, {start, end, node})
  scan.text = end
}

/** Takes the characters from `start` to `end` out of the text; gives their number. */
export function drop(scan: Scan, start: number, end: number): number {
  if (start > scan.text) append(scan.list, {start: scan.text, end: start})
  scan.text = end
  return end - start
}

/** Notes that some characters are not shown. */
export function markLeftOut({run, context: {leftOut}}: Scan, start: number, end: number): void {
  const position = positionIn(run, start, end)
  leftOut?.push({start: position.start.offset!, end: position.end.offset!})
}

/** Takes words out of the text that the book does not show, with the blank before them where one stands behind them too. */
export function leaveOut(scan: Scan, start: number, end: number): number {
  const {value} = scan
  markLeftOut(scan, start, end)
  const isApart = start - 1 > scan.text && value[start - 1] === ' ' && (end === value.length || /\s/.test(value[end]!))
  drop(scan, isApart ? start - 1 : start, end)
  return end - start
}

/** Index of `closer` at or behind `from`, or -1; a second search behind a failed one costs nothing. */
export function findCloser(scan: Scan, closer: string, from: number): number {
  const known = scan.hopeless[closer]
  if (known !== undefined && from >= known) return -1
  const found = scan.value.indexOf(closer, from)
  if (found < 0) scan.hopeless[closer] = from
  return found
}
