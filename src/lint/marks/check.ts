/** What a check of marks is: it reads the lines of the book and says what looks wrong, with a fix where one is certain. */

import type {Line} from './line.ts'

export interface Finding {
  readonly line: Line
  /** UTF-16 offsets in the line; end exclusive. */
  readonly start: number
  readonly end: number
  readonly reason: string
  /** The one text that would be right. */
  readonly expected?: string
  readonly hint: string
}

export interface Check {
  /** Permanent; the messages are `lint:<id>`. */
  readonly id: string
  find(lines: readonly Line[]): Finding[]
}

/** One finding for each match of a global pattern in each line, unless `judge` gives nothing. */
export function findEach(lines: readonly Line[], pattern: RegExp, judge: (match: RegExpExecArray, line: Line) => Omit<Finding, 'line'> | undefined): Finding[] {
  return lines.flatMap((line) => [...line.text.matchAll(pattern)].flatMap((match) => {
    const finding = judge(match, line)
    return finding ? [{line, ...finding}] : []
  }))
}
