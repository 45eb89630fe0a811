/**
 * Commands of programs that build sites and books from Markdown, on lines of their own: `{{< figure … >}}` (Hugo, Quarto),
 * `{% include … %}` (Liquid, Nunjucks), `{mainmatter}` (Markua). No reader is meant to see them.
 */

import type {RootContent} from 'mdast'
import {positionIn} from '../lines.ts'
import {takeLine, typed, type BlockContext, type Cursor} from './context.ts'

const mark = /^(?:\{\{[<%].*[%>]\}\}|\{%.*%\}|\{(?:front|main|back)matter\})$/

export const isTemplateMark = (text: string): boolean => text.startsWith('{') && mark.test(text)

/** Takes such a line at the cursor out of the text. */
export function readTemplateMark(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  if (!isTemplateMark(typed(context, cursor.lines[cursor.index]!))) return undefined
  const run = takeLine(context, cursor)
  context.report.warn('read:template-mark', {path: context.path, at: positionIn(run, 0, run.value.length)}, `Found a command for another program, left out: ${run.value.slice(0, 60)}`, {hint: 'Write in Markdown what should stand there; behind a backslash it is text: \\{'})
  return []
}
