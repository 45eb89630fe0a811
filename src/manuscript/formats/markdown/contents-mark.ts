/** `[TOC]`, `[[_TOC_]]`, `{{TOC}}`, `{:toc}`: where other programs put a list of contents. The books make their own. */

import type {RootContent} from 'mdast'
import {isBlank, positionIn, runOf} from '../lines.ts'
import {typed, type BlockContext, type Cursor} from './context.ts'

const mark = /^(?:\[\[?_?toc_?\]\]?|\{\{toc(?::\d(?:-\d)?)?\}\}|\{:toc\}|\$\{toc\})$/i

/** Reads such a mark on a line of its own at the cursor: nothing stands there. */
export function readContentsMark(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const [line, next] = [cursor.lines[cursor.index]!, cursor.lines[cursor.index + 1]]
  if (!mark.test(typed(context, line)) || (next && cursor.index + 1 < cursor.to && !isBlank(next))) return undefined
  cursor.index += 1
  const run = runOf(context.value, [line])
  context.leftOut.push({start: line.start, end: line.stop})
  context.report.info('read:contents-mark', {path: context.path, at: positionIn(run, 0, run.value.length)}, `Found \`${run.value}\`, where another program puts a list of contents; it was left out`, {hint: 'Nothing to do: the books make their own list'})
  return []
}
