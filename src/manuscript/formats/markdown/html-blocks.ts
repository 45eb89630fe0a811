/**
 * Raw HTML between the paragraphs, found as CommonMark finds it (section 4.6), kept as `html` nodes for `markup/`.
 *
 * One departure: what CommonMark lets run to the end of the file (`<!--` never closed) swallows nothing here; the
 * mark stays as typed and is reported.
 */

import type {RootContent} from 'mdast'
import {isBlank, positionIn, type Line, type TextRun} from '../lines.ts'
import {isWordTag} from '../markup/policy.ts'
import {type BlockContext, type Cursor, typed} from './context.ts'
import {blockTag, loneTag, openEnded} from './patterns.ts'

/** Reads a block of raw HTML. */
export function readHtmlBlock(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const text = typed(context, cursor.lines[cursor.index]!)
  const open = openEnded.find(({start}) => start.test(text))
  if (open) return readOpenEnded(context, cursor, open)
  if (!blockTag.test(text) && (!loneTag.test(text) || isWordTag(text))) return undefined
  let end = cursor.index + 1
  while (end < cursor.to && !isBlank(cursor.lines[end]!)) end += 1
  return [take(context, cursor, end)]
}

function readOpenEnded(context: BlockContext, cursor: Cursor, {end, name}: {end: RegExp; name: string}): RootContent[] {
  const found = closingLine(context, cursor, end)
  if (found !== undefined) return [take(context, cursor, found + 1)]
  const line = cursor.lines[cursor.index]!
  const at = {line: line.number, column: line.column + line.margin, offset: line.start + line.margin}
  context.report.warn('read:unclosed-html', {path: context.path, at}, `Found ${name} that is never closed; it stays in the text`, {hint: 'Close it, or delete it'})
  return [literal(context, cursor)]
}

/** Searched once for each kind of mark: where one search failed, the next fails too. */
function closingLine(context: BlockContext, cursor: Cursor, end: RegExp): number | undefined {
  const key = `${end.source} ${cursor.to}`
  if (context.hopeless.has(key)) return undefined
  for (let index = cursor.index; index < cursor.to; index += 1) {
    const line = cursor.lines[index]!
    const from = index === cursor.index ? line.start + line.margin + 2 : line.start
    if (end.test(context.value.slice(from, line.stop))) return index
  }
  context.hopeless.add(key)
  return undefined
}

function take(context: BlockContext, cursor: Cursor, end: number): RootContent {
  const lines = cursor.lines.slice(cursor.index, end)
  cursor.index = end
  const run = rawRun(context.value, lines)
  return {type: 'html', value: run.value, position: positionIn(run, 0, run.value.length)}
}

function rawRun(value: string, lines: readonly Line[]): TextRun {
  const origins = []
  let text = ''
  for (const line of lines) {
    if (origins.length > 0) text += '\n'
    origins.push({index: text.length, line: line.number, column: line.column, offset: line.start})
    text += value.slice(line.start, line.stop)
  }
  return {value: text, origins}
}

/** The paragraph that begins at the cursor as typed, marks and all. */
function literal(context: BlockContext, cursor: Cursor): RootContent {
  let end = cursor.index + 1
  while (end < cursor.to && !isBlank(cursor.lines[end]!)) end += 1
  const lines = cursor.lines.slice(cursor.index, end)
  cursor.index = end
  const origins = []
  let text = ''
  for (const line of lines) {
    if (origins.length > 0) text += '\n'
    origins.push({index: text.length, line: line.number, column: line.column + line.margin, offset: line.start + line.margin})
    text += context.value.slice(line.start + line.margin, line.end)
  }
  const run = {value: text, origins}
  const position = positionIn(run, 0, text.length)
  return {type: 'paragraph', children: [{type: 'text', value: text, position}], position}
}
