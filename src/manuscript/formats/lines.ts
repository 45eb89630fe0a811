/**
 * Lines of a source, and the way from an offset to a point.
 *
 * Offsets count UTF-16 code units from 0, lines and columns from 1, as unist has it. A `TextRun` is text taken
 * from a source line by line with its margins trimmed, which still knows where each of its lines came from.
 */

import type {Point, Position} from 'unist'

export interface Line {
  /** Offset of the first character. */
  readonly start: number
  /** Offset behind the last character that is no white space. */
  readonly end: number
  /** Offset of the line end. */
  readonly stop: number
  /** 1-based. */
  readonly number: number
  /** Column of `start`: more than 1 where the mark of a block (`[^1]: `) was taken off. */
  readonly column: number
  /** Characters of leading white space. */
  readonly margin: number
}

const blank = /[^\s\u200B\uFEFF]/u

/** The lines of a text, blank ones included. `\n` is the only line end. */
export function linesOf(value: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let number = 1
  while (start <= value.length) {
    const found = value.indexOf('\n', start)
    const stop = found < 0 ? value.length : found
    lines.push(lineOf(value, start, stop, number))
    number += 1
    start = stop + 1
  }
  return lines
}

/** A line of a text from `start` to `stop`, or what is left of one from `column` on. */
export function lineOf(value: string, start: number, stop: number, number: number, column = 1): Line {
  let end = stop
  while (end > start && isSpace(value.charCodeAt(end - 1))) end -= 1
  let margin = 0
  while (start + margin < end && isSpace(value.charCodeAt(start + margin))) margin += 1
  return {start, end, stop, number, column, margin}
}

/** White space as an author sees it: blanks, tabs, no-break and typographic spaces, stray byte order marks. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  return code >= 0xa0 && !blank.test(String.fromCharCode(code))
}

export const isBlank = (line: Line): boolean => line.end - line.start === line.margin

/** Columns the margin of a line takes; a tab counts as four. */
export function indentOf(value: string, line: Line): number {
  let columns = 0
  for (let index = 0; index < line.margin; index += 1) columns += value.charCodeAt(line.start + index) === 9 ? 4 : 1
  return columns
}

export interface Origin {
  /** In the run. */
  readonly index: number
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface TextRun {
  readonly value: string
  /** For each line of `value`: where it begins in `value`, and in the source. */
  readonly origins: readonly Origin[]
}

/** The text of some lines, margins and trailing blanks trimmed, joined by `\n`. */
export function runOf(value: string, lines: readonly Line[]): TextRun {
  const origins: Origin[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '' || origins.length > 0) text += '\n'
    origins.push({index: text.length, line: line.number, column: line.column + line.margin, offset: line.start + line.margin})
    text += value.slice(line.start + line.margin, line.end)
  }
  return {value: text, origins}
}

/** The source's point for an index into a run. */
export function pointAt(run: TextRun, index: number): Point {
  let low = 0
  let high = run.origins.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (run.origins[middle]!.index <= index) low = middle
    else high = middle - 1
  }
  const origin = run.origins[low]!
  const along = index - origin.index
  return {line: origin.line, column: origin.column + along, offset: origin.offset + along}
}

/** The point behind `text`, which stands at `point` as it was read. */
export function pointBehind({line, column, offset}: Point, text: string): Point {
  const last = text.lastIndexOf('\n')
  const at = offset === undefined ? {} : {offset: offset + text.length}
  return last < 0 ? {line, column: column + text.length, ...at} : {line: line + text.split('\n').length - 1, column: text.length - last, ...at}
}

/** The source's position of a stretch of a run. */
export function positionIn(run: TextRun, start: number, end: number): Position {
  return {start: pointAt(run, start), end: pointAt(run, end)}
}

/** The last part of a run, from `index` on. */
export function restOf(run: TextRun, index: number): TextRun {
  const {line, column, offset} = pointAt(run, index)
  const later = run.origins.filter((origin) => origin.index > index).map((origin) => ({...origin, index: origin.index - index}))
  return {value: run.value.slice(index), origins: [{index: 0, line, column, offset: offset!}, ...later]}
}

/** The point of an offset, by the lines of its source. */
export function pointOf(lines: readonly Line[], offset: number): Point {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const line = lines[low]!
  return {line: line.number, column: line.column + offset - line.start, offset}
}
