/** Fenced code; and what looks like it in a novel: an unclosed `~~~` is a scene break, an unclosed ``` swallows nothing. */

import type {RootContent} from 'mdast'
import {isBlank, positionIn, runOf} from '../lines.ts'
import {type BlockContext, type Cursor, typed} from './context.ts'
import {fence} from './patterns.ts'
import {parseRegion} from './region.ts'

/** Reads code up to its closing fence. */
export function readFence(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const line = cursor.lines[cursor.index]!
  const open = fence.exec(typed(context, line))?.[1]
  if (!open) return undefined
  const end = closingFence(context, cursor, open)
  if (end !== undefined) {
    const lines = cursor.lines.slice(cursor.index, end + 1)
    cursor.index = end + 1
    return parseRegion(context, lines)
  }
  const run = runOf(context.value, [line])
  const position = positionIn(run, 0, run.value.length)
  cursor.index += 1
  if (open.startsWith('~') && run.value === open) {
    context.report.info('read:unclosed-tildes', {path: context.path, at: position}, `Found \`${open}\` that opens nothing; it was read as a scene break`, {hint: 'Write `* * *` for a scene break, or put lines between two fences for code'})
    return [{type: 'thematicBreak', position}]
  }
  context.report.warn('read:unclosed-fence', {path: context.path, at: position}, `Found ${open} that is never closed; the lines behind it were read as prose`, {hint: `Close the code with a line of ${open}`})
  return [{type: 'paragraph', children: [{type: 'text', value: run.value, position}], position}]
}

function closingFence(context: BlockContext, cursor: Cursor, open: string): number | undefined {
  const key = `${open} ${cursor.to}`
  if (context.hopeless.has(key)) return undefined
  for (let index = cursor.index + 1; index < cursor.to; index += 1) {
    const line = cursor.lines[index]!
    if (isBlank(line) || line.margin > 3 || context.value[line.start + line.margin] !== open[0]) continue
    const text = typed(context, line)
    if (text.length >= open.length && text === open[0]!.repeat(text.length)) return index
  }
  context.hopeless.add(key)
  return undefined
}
