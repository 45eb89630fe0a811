/**
 * Lists of terms and what they mean, as PHP Markdown Extra and pandoc have them: a line or several of terms, and below
 * them, each behind a colon and a blank, what they mean. Blocks that belong to a meaning are indented.
 *
 * A colon at the head of a line is rare in prose, and stays as typed unless short lines stand right above it. Pandoc's other
 * mark, an indented tilde, many set before the source of a motto: it stands below a term that is no sentence, and not once.
 */

import type {RootContent} from 'mdast'
import type {MdastDefinitionDescription, MdastDefinitionList, MdastDefinitionTerm} from '../../types.ts'
import {indentOf, isBlank, lineOf, positionIn, runOf, type Line} from '../lines.ts'
import {limits} from '../limits.ts'
import {tableRule} from './patterns.ts'
import {typed, type BlockContext, type Cursor} from './context.ts'

const mark = /^[:~][ \t]+(?=\S)/
const ended = /[.!?…,;"”“’'»)*_]$/
/** Lines among which a tilde has its next. */
const nearby = 9
/** Terms of one meaning, and letters of one. */
const mostTerms = 6
const longestTerm = 120

type ReadBlocks = (context: BlockContext, cursor: Cursor) => RootContent[]

function isMeaning(context: BlockContext, line: Line): boolean {
  const code = context.value.charCodeAt(line.start + line.margin)
  return (code === 58 || (code === 126 && line.margin > 0)) && indentOf(context.value, line) < 4 && mark.test(typed(context, line))
}

/** Whether what stands below the terms at the cursor is no source of a motto. */
function isSure(context: BlockContext, {lines, index, to}: Cursor, below: number): boolean {
  const isTilde = (line: Line): boolean => typed(context, line).startsWith('~') && isMeaning(context, line)
  if (!isTilde(lines[below]!)) return true
  return !ended.test(typed(context, lines[index]!)) && (lines.slice(below + 1, Math.min(to, below + nearby)).some(isTilde) || lines.slice(Math.max(0, index - nearby), index).some(isTilde))
}

/** The line of the first meaning below the terms at the cursor, whose lines end before `end`; `undefined`: they are none. */
export function meaningBelow(context: BlockContext, {lines, index, to}: Cursor, end: number): number | undefined {
  if (end - index > mostTerms || context.depth > limits.blockDepth) return undefined
  let below = end
  while (below < to && below <= end && isBlank(lines[below]!)) below += 1
  const line = below < to ? lines[below] : undefined
  if (!line || !isMeaning(context, line) || (below > end && isAboveTable(context, lines, below)) || !isSure(context, {lines, index, to, blank: 0}, below)) return undefined
  return lines.slice(index, end).every((term) => term.end - term.start - term.margin <= longestTerm && !isMeaning(context, term)) ? below : undefined
}

/** A line on its own with a table below it is its caption. */
function isAboveTable(context: BlockContext, lines: readonly Line[], index: number): boolean {
  const rows = lines.slice(index + 1, index + 4).filter((line) => !isBlank(line))
  return rows.length > 1 && tableRule.test(typed(context, rows[1]!)) && typed(context, rows[0]!).includes('|')
}

/** Reads the list whose first meaning is at `below`. */
export function readDefinitionList(context: BlockContext, cursor: Cursor, below: number, readBlocks: ReadBlocks): RootContent[] {
  tell(context, cursor.lines[below]!)
  const children: MdastDefinitionList['children'] = []
  let isSpread = false
  for (let next: number | undefined = below; next !== undefined; next = nextEntry(context, cursor)) {
    isSpread ||= isBlank(cursor.lines[next - 1]!)
    for (; cursor.index < next; cursor.index += 1) if (!isBlank(cursor.lines[cursor.index]!)) children.push(termOf(context, cursor.lines[cursor.index]!))
    for (let meaning: number | undefined = next; meaning !== undefined; meaning = nextMeaning(context, cursor)) {
      cursor.index = meaning
      children.push(readMeaning(context, cursor, readBlocks))
    }
  }
  const position = {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}
  return [{type: 'definitionList', spread: isSpread, children, position} as unknown as RootContent]
}

function tell({report, path}: BlockContext, {number, column, margin, start}: Line): void {
  report.info('read:definition-list', {path, at: {line: number, column: column + margin, offset: start + margin}}, 'Found a colon and a blank below a short line; they were read as a term and what it means', {hint: 'Write `\\:` if the line is text'})
}

function termOf(context: BlockContext, line: Line): MdastDefinitionTerm {
  const run = runOf(context.value, [line])
  const node: MdastDefinitionTerm = {type: 'definitionTerm', children: [], position: positionIn(run, 0, run.value.length)}
  context.pending.push({node, run})
  return node
}

function readMeaning(context: BlockContext, cursor: Cursor, readBlocks: ReadBlocks): MdastDefinitionDescription {
  const first = cursor.lines[cursor.index]!
  const end = endOfMeaning(context, cursor)
  const start = first.start + first.margin + mark.exec(typed(context, first))![0].length
  const body = [lineOf(context.value, start, first.stop, first.number, first.column + start - first.start), ...cursor.lines.slice(cursor.index + 1, end).map((line) => dedent(context.value, line))]
  cursor.index = end
  const last = body.at(-1)!
  const position = {start: positionIn(runOf(context.value, [first]), 0, 0).start, end: {line: last.number, column: last.column + last.end - last.start, offset: last.end}}
  const children = readBlocks({...context, depth: context.depth + 1}, {lines: body, index: 0, to: body.length, blank: 0})
  return {type: 'definitionDescription', children, position}
}

/** A meaning goes on with the lines right below it that are neither terms nor meanings, and with what is indented. */
function endOfMeaning(context: BlockContext, {lines, index, to}: Cursor): number {
  let end = index + 1
  let isOpen = true
  for (let next = end; next < to; next += 1) {
    const line = lines[next]!
    if (isBlank(line)) {
      isOpen = false
      continue
    }
    const isOwn = !isMeaning(context, line) && (isIndented(context.value, line) || (isOpen && isLazy(context, lines, next, to)))
    if (!isOwn) break
    isOpen = true
    end = next + 1
  }
  return end
}

const isIndented = (value: string, line: Line): boolean => indentOf(value, line) >= 2

/** What goes on with the words of a meaning: no block of its own, and no term of the meaning below it. */
function isLazy(context: BlockContext, lines: readonly Line[], index: number, to: number): boolean {
  const next = index + 1 < to ? lines[index + 1] : undefined
  return !(next && isMeaning(context, next)) && !/^(?:[[#>:<`~|]|[*+-][ \t]|\d{1,9}[.)][ \t])/.test(typed(context, lines[index]!))
}

/** Where the next meaning of the same term is. */
function nextMeaning(context: BlockContext, {lines, index, to}: Cursor): number | undefined {
  let next = index
  while (next < to && isBlank(lines[next]!)) next += 1
  return next < to && isMeaning(context, lines[next]!) ? next : undefined
}

/** Moves to the terms of the next entry and tells where their meaning is; where there is none the cursor stays. */
function nextEntry(context: BlockContext, cursor: Cursor): number | undefined {
  let start = cursor.index
  while (start < cursor.to && isBlank(cursor.lines[start]!)) start += 1
  let end = start
  while (end < cursor.to && end - start <= mostTerms && !isBlank(cursor.lines[end]!) && !isMeaning(context, cursor.lines[end]!)) end += 1
  if (end === start || /^(?:#{1,6}[ \t]|:::|```|~~~|[>|<])/.test(typed(context, cursor.lines[start]!))) return undefined
  const below = meaningBelow(context, {...cursor, index: start}, end)
  if (below !== undefined) cursor.index = start
  return below
}

function dedent(value: string, line: Line): Line {
  const size = /^(?: {0,3}\t| {1,4})?/.exec(value.slice(line.start, line.start + 4))![0].length
  return lineOf(value, line.start + size, line.stop, line.number, line.column + size)
}
