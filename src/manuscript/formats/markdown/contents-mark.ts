/** `[TOC]`, `[[_TOC_]]`, `{{TOC}}`, `{:toc}`: where other programs put a list of contents. The books make their own. */

import type {RootContent} from 'mdast'
import {positionIn} from '../lines.ts'
import {takeMark, type BlockContext, type Cursor} from './context.ts'

const mark = /^(?:\[\[?_?toc_?\]\]?|\{\{toc(?::\d(?:-\d)?)?\}\}|\{:toc\}|\$\{toc\})$/i

/** Reads such a mark on a line of its own at the cursor: nothing stands there. */
export function readContentsMark(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const run = takeMark(mark, context, cursor)
  if (!run) return undefined
  context.report.info('read:contents-mark', {path: context.path, at: positionIn(run, 0, run.value.length)}, `Found \`${run.value}\`, where another program puts a list of contents; it was left out`, {hint: 'Nothing to do: the books make their own list'})
  return []
}
