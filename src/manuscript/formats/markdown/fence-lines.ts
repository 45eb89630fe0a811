/** Which lines open and close code, and which only part scenes. */

import {isBlank, type Line} from '../lines.ts'
import {fence} from './patterns.ts'

/** What stands on a line, where it could be a fence. */
const marksOf = (value: string, line: Line): string => (isBlank(line) || line.margin > 3 ? '' : value.slice(line.start + line.margin, line.end))

/** The marks that open code on a line. */
export const openingOf = (value: string, line: Line): string | undefined => fence.exec(marksOf(value, line))?.[1]

/** Whether a line closes the code that the marks `open` have opened (CommonMark 0.31.2, 4.5). */
export function closes(value: string, line: Line, open: string): boolean {
  const text = marksOf(value, line)
  return text.length >= open.length && text === open[0]!.repeat(text.length)
}

/**
 * Tildes by themselves between blank lines: a change of scene, as novels of the web have it, though CommonMark would
 * read all up to the next ones as code. Code begins right below its fence.
 */
export function isTildeBreak(value: string, lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]]
  return /^~{3,}$/.test(marksOf(value, line)) && before !== undefined && isBlank(before) && (after === undefined || isBlank(after))
}
