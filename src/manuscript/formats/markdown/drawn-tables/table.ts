/** A table from the cells that were found in a drawing. */

import type {AlignType, RootContent, TableCell, TableRow} from 'mdast'
import {isBlank, type Line, type Origin, type TextRun} from '../../lines.ts'
import type {BlockContext} from '../context.ts'

export interface DrawnCell {
  readonly lines: readonly Line[]
  readonly columnSpan?: number
  readonly rowSpan?: number
}

interface Drawing {
  /** The first is the head; of a table without one it is empty. */
  readonly rows: readonly (readonly DrawnCell[])[]
  readonly align: AlignType[]
  /** All lines of the drawing. */
  readonly lines: readonly Line[]
}

/** The table; the words of its cells are left for later, as those of a paragraph are. */
export function tableOf(context: BlockContext, {rows, align, lines}: Drawing): RootContent {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const position = {start: pointOf(first, first.start + first.margin), end: pointOf(last, last.end)}
  const children = rows.map((row): TableRow => ({type: 'tableRow', children: row.map((cell) => cellOf(context, cell)), position}))
  if (rows.some(isInterleaved)) {
    context.leftOut.push({start: first.start, end: last.stop})
    context.reordered.push(...children)
  }
  return {type: 'table', align, children, position}
}

/** The lines of its cells stand beside one another: in the source their words are in another order than in the book. */
const isInterleaved = (row: readonly DrawnCell[]): boolean => row.some(({lines, rowSpan = 1}) => rowSpan > 1 || lines.filter((line) => !isBlank(line)).length > 1)

const pointOf = ({number, column, start}: Line, offset: number) => ({line: number, column: column + offset - start, offset})

function cellOf(context: BlockContext, {lines, columnSpan = 1, rowSpan = 1}: DrawnCell): TableCell {
  const data = {...(columnSpan > 1 && {columnSpan}), ...(rowSpan > 1 && {rowSpan})}
  const filled = lines.filter((line) => !isBlank(line))
  if (filled.length === 0) return {type: 'tableCell', children: [], data: data as object}
  const [first, last] = [filled[0]!, filled.at(-1)!]
  const cell = {type: 'tableCell' as const, children: [], data: data as object, position: {start: pointOf(first, first.start + first.margin), end: pointOf(last, last.end)}}
  context.pending.push({node: cell, run: runOfCell(context.value, lines)})
  return cell
}

const item = /^(?:[-+*]|\d{1,3}[.)])[ \t]+(?=\S)/
const bullet = /^[-+*][ \t]+/

/** A cell holds a line of phrasing: its paragraphs and the items of its lists are parted by line breaks. */
function runOfCell(value: string, lines: readonly Line[]): TextRun {
  const origins: Origin[] = []
  let text = ''
  let isParted = false
  for (const line of lines) {
    if (isBlank(line)) {
      isParted = true
      continue
    }
    const typed = value.slice(line.start + line.margin, line.end)
    if (text !== '') text += text.endsWith('\\') ? '\n' : isParted || item.test(typed) ? '  \n' : ' '
    origins.push({index: text.length, line: line.number, column: line.column + line.margin, offset: line.start + line.margin})
    text += typed.replace(bullet, '• ')
    isParted = false
  }
  return {value: text, origins}
}
