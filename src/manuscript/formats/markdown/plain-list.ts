/**
 * Lists whose every item is a paragraph, read line by line: remark takes seconds over thousands of them.
 *
 * Anything else in an item (another block, a definition, a lazy line) leaves the whole list to remark.
 */

import type {ListItem, RootContent} from 'mdast'
import {indentOf, isBlank, pointAt, positionIn, restOf, runOf, type Line} from '../lines.ts'
import {typed, type BlockContext, type Pending} from './context.ts'
import {breakCountedLines} from './enumerated-lines.ts'
import {opening, thematicBreak} from './patterns.ts'
import {takeAttributes} from './trailing.ts'

const item = /^(?:([-+*])|(\d{1,9}|#)([.)])) (?=\S)/

interface PlainItem {
  readonly lines: Line[]
  /** Length of the marker and its blank. */
  readonly width: number
  readonly blanksBefore: number
}

/** The list that some lines are, or `undefined` when they are not plain. The phrasing is left for later. */
export function readPlainList(context: BlockContext, lines: readonly Line[]): RootContent[] | undefined {
  const items = itemsOf(context, lines)
  if (!items) return undefined
  const children: ListItem[] = []
  for (const each of items) {
    const {child, pending} = readItem(context, each)
    children.push(child)
    context.pending.push(pending)
  }
  const [, , number] = item.exec(typed(context, lines[0]!))!
  const position = {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}
  const isLoose = items.some(({blanksBefore}) => blanksBefore > 0)
  return [{type: 'list', ordered: number !== undefined, start: number === undefined ? null : number === '#' ? 1 : Number(number), spread: isLoose, children, position}]
}

function itemsOf(context: BlockContext, lines: readonly Line[]): PlainItem[] | undefined {
  const items: PlainItem[] = []
  let mark: string | undefined
  let blanks = 0
  for (const line of lines) {
    if (line.end < line.stop) return undefined
    if (isBlank(line)) {
      blanks += 1
      continue
    }
    const text = typed(context, line)
    const last = items.at(-1)
    const found = line.margin === 0 ? item.exec(text) : null
    if (opening.test(found ? text.slice(found[0].length) : text) || thematicBreak.test(text)) return undefined
    if (found) {
      mark ??= found[1] ?? found[3]!
      if ((found[1] ?? found[3]) !== mark) return undefined
      items.push({lines: [line], width: found[0].length, blanksBefore: blanks})
    } else if (last && blanks === 0 && line.margin === last.width && indentOf(context.value, line) === last.width) last.lines.push(line)
    else return undefined
    blanks = 0
  }
  return items
}

function readItem(context: BlockContext, {lines, width, blanksBefore}: PlainItem): {child: ListItem; pending: Pending} {
  const run = runOf(context.value, lines)
  const inside = restOf(run, width)
  const {facts, rest} = takeAttributes('paragraph', inside)
  const paragraph = {type: 'paragraph' as const, children: [], position: positionIn(inside, 0, inside.value.length), ...(facts && {data: facts as object})}
  const position = {start: pointAt(run, 0), end: pointAt(run, run.value.length)}
  const child = {type: 'listItem' as const, spread: false, checked: null, children: [paragraph], position, data: {blankBefore: blanksBefore} as object}
  return {child, pending: {node: paragraph, run: breakCountedLines(rest)}}
}
