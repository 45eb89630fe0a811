/** Fenced code; and what looks like it in a novel: a `~~~` unclosed or by itself is a scene break, an unclosed ``` swallows nothing. */

import type {RootContent} from 'mdast'
import {positionIn, runOf} from '../lines.ts'
import {type BlockContext, type Cursor, typed} from './context.ts'
import {closes, isTildeBreak} from './fence-lines.ts'
import {fence} from './patterns.ts'
import {readRawText} from './raw-text.ts'
import {parseRegion} from './region.ts'

/** Reads code up to its closing fence. */
export function readFence(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const line = cursor.lines[cursor.index]!
  const open = fence.exec(typed(context, line))?.[1]
  if (!open) return undefined
  const isBreak = isTildeBreak(context.value, cursor.lines, cursor.index)
  const end = isBreak ? undefined : closingFence(context, cursor, open)
  if (end !== undefined) {
    const lines = cursor.lines.slice(cursor.index, end + 1)
    cursor.index = end + 1
    return readRawText(context, lines) ?? parseRegion(context, lines)
  }
  const run = runOf(context.value, [line])
  const position = positionIn(run, 0, run.value.length)
  cursor.index += 1
  if (open.startsWith('~') && run.value === open) {
    context.report.info('read:unclosed-tildes', {path: context.path, at: position}, `Found \`${open}\` that opens nothing; it was read as a scene break`, {hint: 'Write `* * *` for a scene break; code begins right below its fence and ends with another'})
    return [{type: 'thematicBreak', position}]
  }
  context.report.warn('read:unclosed-fence', {path: context.path, at: position}, `Found ${open} that is never closed; the lines behind it were read as prose`, {hint: `Close the code with a line of ${open}`})
  return [{type: 'paragraph', children: [{type: 'text', value: run.value, position}], position}]
}

function closingFence(context: BlockContext, cursor: Cursor, open: string): number | undefined {
  const key = `${open} ${cursor.to}`
  if (context.hopeless.has(key)) return undefined
  for (let index = cursor.index + 1; index < cursor.to; index += 1) {
    if (closes(context.value, cursor.lines[index]!, open)) return index
  }
  context.hopeless.add(key)
  return undefined
}
