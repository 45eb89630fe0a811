/**
 * Quotes of nothing but paragraphs, every line marked, read line by line: remark makes itself ready anew for each
 * quotation, and a manuscript may hold thousands.
 *
 * Anything else in one (another block, a definition, a lazy line) leaves the whole quote to remark.
 */

import type {Paragraph, RootContent} from 'mdast'
import {positionIn, runOf, type Line} from '../lines.ts'
import {typed, type BlockContext} from './context.ts'
import {opening} from './patterns.ts'
import {blanksBefore} from './region.ts'
import {takeAttributes} from './trailing.ts'

const mark = /^> ?/

/** The quote that some lines are, or `undefined` when they are not plain. The phrasing is left for later. */
export function readPlainQuote(context: BlockContext, lines: readonly Line[]): RootContent[] | undefined {
  const paragraphs = paragraphsOf(context, lines)
  if (!paragraphs || paragraphs.length === 0) return undefined
  const children = paragraphs.map((inside): Paragraph => {
    const run = runOf(context.value, inside)
    const position = positionIn(run, 0, run.value.length)
    const blank = blanksBefore(context.value, position.start.offset!)
    const {facts, rest} = takeAttributes('paragraph', run)
    const node = {type: 'paragraph' as const, children: [], position, data: {...facts, ...(blank !== undefined && {blankBefore: blank})} as object}
    context.pending.push({node, run: rest})
    return node
  })
  return [{type: 'blockquote', children, position: {start: startOf(lines[0]!), end: endOf(lines.at(-1)!)}}]
}

/** The lines of each paragraph without their marks. */
function paragraphsOf(context: BlockContext, lines: readonly Line[]): Line[][] | undefined {
  const paragraphs: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    const text = typed(context, line)
    const width = mark.exec(text)?.[0].length
    if (line.margin > 0 || line.end < line.stop || width === undefined) return undefined
    if (width === text.length) {
      isOpen = false
      continue
    }
    if (opening.test(text.slice(width))) return undefined
    const inside: Line = {...line, start: line.start + width, column: line.column + width}
    if (isOpen) paragraphs.at(-1)!.push(inside)
    else paragraphs.push([inside])
    isOpen = true
  }
  return paragraphs
}

const startOf = ({number, column, start}: Line) => ({line: number, column, offset: start})

const endOf = ({number, column, start, end}: Line) => ({line: number, column: column + end - start, offset: end})
