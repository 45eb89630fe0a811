/** Two lines of plain text or more that all open with `> `, as letters of the net and Markdown have them: a block quotation without the marks. */

import type {Blockquote, Paragraph} from 'mdast'
import type {BlockFacts} from '../types.ts'
import {lineOf, positionIn, runOf, type Line} from './lines.ts'
import type {Block} from './text.ts'

const isMarked = (value: string, line: Line): boolean => {
  const at = line.start + line.margin
  return value.charCodeAt(at) === 62 && (at + 1 >= line.end || value.charCodeAt(at + 1) === 32)
}

/** The block as a quotation; undefined where some line has no mark, or it is one: that may be anything. `toParagraph` reads the lines of one paragraph. */
export function quoteOf(value: string, {lines, blankBefore}: Block, toParagraph: (lines: readonly Line[]) => Paragraph): Blockquote | undefined {
  if (lines.length < 2 || !lines.every((line) => isMarked(value, line))) return undefined
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    const start = Math.min(line.start + line.margin + 2, line.end)
    const rest = lineOf(value, start, line.stop, line.number, line.column + start - line.start)
    if (rest.end - rest.start > rest.margin) paragraphs.at(-1)!.push(rest)
    else paragraphs.push([])
  }
  const filled = paragraphs.filter((each) => each.length > 0)
  if (filled.length === 0) return undefined
  const run = runOf(value, lines)
  const data: BlockFacts = {blankBefore}
  return {type: 'blockquote', children: filled.map(toParagraph), position: positionIn(run, 0, run.value.length), data: data as Blockquote['data']}
}
