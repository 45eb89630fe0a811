/**
 * Pages an author begins by hand: `\newpage` on a line of its own, as pandoc passes it on to LaTeX, `{pagebreak}` of Markua, or an empty element of HTML
 * that breaks the page. What stands below begins one; a chapter begins its own.
 */

import type {RootContent} from 'mdast'
import type {BlockFacts} from '../../types.ts'
import {positionIn} from '../lines.ts'
import {takeMark, type BlockContext, type Cursor} from './context.ts'

const commands = /^(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\}|\[\d\])?\s*)+$|^\{pagebreak\}$|^\{\{< *pagebreak *>\}\}$/
const element = /^<(div|p|br|hr|span)\b[^<>]*(?:(?:page-)?break-(?:before|after)\s*:\s*(?:always|page)|class\s*=\s*["']?page-?break)[^<>]*>(?:\s|&nbsp;)*(?:<\/\1>)?$/i

/** Whether a text does nothing but begin a page. */
export const beginsPage = (text: string): boolean => commands.test(text.trim()) || element.test(text.trim())

/** Reads a command at the cursor. */
export function readPageBreak(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const run = takeMark(commands, context, cursor)
  if (!run) return undefined
  return [{type: 'html', value: run.value, position: positionIn(run, 0, run.value.length)}]
}

/** The blocks without what begins pages; those that stand behind begin them. */
export function beginPages(blocks: readonly RootContent[]): RootContent[] {
  let begins = false
  return blocks.filter((block) => {
    if (block.type === 'html' && beginsPage(block.value)) {
      begins = true
      return false
    }
    if (!begins || block.type === 'html') return true
    begin(block)
    begins = false
    return true
  })
}

function begin(block: RootContent): void {
  const {attributes, ...facts} = (block.data ?? {}) as BlockFacts
  block.data = {...facts, pageBreakBefore: true, attributes: {...attributes, settings: {break: 'page', ...attributes?.settings}}} as object
}
