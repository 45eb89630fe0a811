/** Text for one kind of file alone, as pandoc writes it (```` ```{=latex} ````): that for web pages is read as such, no other belongs in a book. */

import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import type {Report} from '../../../report/index.ts'
import {isHtmlName} from '../inline/atoms.ts'
import {positionIn, runOf, type Line} from '../lines.ts'
import {typed, type BlockContext} from './context.ts'
import {beginsPage} from './page-breaks.ts'

const opening = /^(?:`{3,}|~{3,})[ \t]*\{=([a-z][a-z0-9_]*)\}$/i
const wordPage = /^<w:p\b[^>]*>\s*<w:r>\s*<w:br w:type="page"\s*\/>\s*<\/w:r>\s*<\/w:p>$/

/** The blocks of fenced lines that are such text; `undefined` for code. */
export function readRawText(context: BlockContext, lines: readonly Line[]): RootContent[] | undefined {
  const name = opening.exec(typed(context, lines[0]!))?.[1]
  if (name === undefined) return undefined
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const inside = lines.slice(1, -1)
  const run = runOf(context.value, inside.length > 0 ? inside : [first])
  const position = positionIn(run, 0, run.value.length)
  const text = inside.length > 0 ? run.value : ''
  if (isHtmlName(name)) {
    context.leftOut.push({start: first.start, end: first.stop}, {start: last.start, end: last.stop})
    return text === '' ? [] : [{type: 'html', value: text, position}]
  }
  context.leftOut.push({start: first.start, end: last.stop})
  if (beginsPage(text)) return [{type: 'html', value: text, position}]
  if (wordPage.test(text.trim())) return [{type: 'html', value: '\\newpage', position}]
  tellRawText(name, position, context)
  return []
}

/** Tells of text that is left out. */
export function tellRawText(name: string, at: Position, {path, report}: {readonly path: string; readonly report: Report}): void {
  report.warn('read:raw-text', {path, at}, `Found text for another kind of file (${name}), left out of the book`, {hint: 'Write its words as Markdown if they are to be read'})
}
