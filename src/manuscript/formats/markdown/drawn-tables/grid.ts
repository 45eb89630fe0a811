/**
 * Grid tables, as pandoc and reStructuredText have them: every cell in a frame of `+---+` and bars, the head closed by `+===+`.
 *
 * The corners of all rules are the columns. A cell goes on to the right where no bar stands in the way, and down where no rule
 * does; what is no rectangle is cut into its first row and column, and no word is left out.
 */

import type {AlignType, RootContent} from 'mdast'
import type {Line} from '../../lines.ts'
import {typed, type BlockContext, type Cursor} from '../context.ts'
import {DrawnLine} from './columns.ts'
import {tableOf, type DrawnCell} from './table.ts'

const frame = /^\+(?:[:=-]+\+)+$/

interface Grid {
  readonly lines: readonly DrawnLine[]
  /** Columns of the corners, and the lines that hold rules. */
  readonly corners: readonly number[]
  readonly rules: readonly number[]
}

/** Reads a grid table at the cursor. */
export function readGridTable(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const lines = linesOfGrid(context, cursor)
  if (!lines) return undefined
  const grid = gridOf(lines.map((line) => new DrawnLine(context.value, line)))
  const rows = rowsOf(context, grid)
  const head = grid.rules.slice(1).findIndex((index) => typed(context, lines[index]!).includes('='))
  const columns = grid.corners.slice(1).map((): DrawnCell => ({lines: []}))
  cursor.index += lines.length
  return [tableOf(context, {rows: head >= 0 ? rows : [columns, ...rows], align: alignmentOf(grid, head < 0 ? 0 : head + 1), lines})]
}

/** The lines from frame to frame, each begun and ended by its border. */
function linesOfGrid(context: BlockContext, {lines, index, to}: Cursor): Line[] | undefined {
  if (!frame.test(typed(context, lines[index]!))) return undefined
  let end = index
  while (end < to && /^[|+].*[|+]$/.test(typed(context, lines[end]!)) && lines[end]!.margin === lines[index]!.margin) end += 1
  while (end > index && !frame.test(typed(context, lines[end - 1]!))) end -= 1
  return end - index > 2 ? lines.slice(index, end) : undefined
}

function gridOf(lines: readonly DrawnLine[]): Grid {
  const rules = [...lines.keys()].filter((index) => /^\s*[|+].*\+[-=:]{3,}\+|^\s*\+[-=:]{3,}\+/.test(lines[index]!.text))
  const corners = new Set<number>()
  for (const index of rules) for (let column = 0; column <= lines[index]!.width; column += 1) if (isCorner(lines[index]!, column)) corners.add(column)
  return {lines, rules, corners: [...corners].sort((one, other) => one - other)}
}

const isCorner = (line: DrawnLine, column: number): boolean => line.at(column) === '+' && (/[-=:]/.test(line.at(column - 1)) || /[-=:]/.test(line.at(column + 1)))

function rowsOf(context: BlockContext, grid: Grid): DrawnCell[][] {
  const {lines, corners, rules} = grid
  const taken = new Set<string>()
  const rows: DrawnCell[][] = []
  for (let row = 0; row < rules.length - 1; row += 1) {
    const cells: DrawnCell[] = []
    for (let column = 0; column < corners.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue
      const [width, height] = sizeOf(grid, row, column)
      for (let y = row; y < row + height; y += 1) for (let x = column; x < column + width; x += 1) taken.add(`${y} ${x}`)
      const inside = lines.slice(rules[row]! + 1, rules[row + height]!)
      cells.push({columnSpan: width, rowSpan: height, lines: inside.map((line) => line.slice(context.value, corners[column]! + 1, corners[column + width]!))})
    }
    rows.push(cells)
  }
  return rows
}

/** Columns and rows the cell in a place takes. */
function sizeOf(grid: Grid, row: number, column: number): [number, number] {
  let width = 1
  let height = 1
  while (column + width < grid.corners.length - 1 && !isParted(grid, row, column + width)) width += 1
  while (row + height < grid.rules.length - 1 && !isClosed(grid, row + height, column)) height += 1
  return [width, height]
}

/** Whether bars stand at a corner's column all the way down a row. */
const isParted = ({lines, rules, corners}: Grid, row: number, corner: number): boolean => lines.slice(rules[row]! + 1, rules[row + 1]!).every((line) => line.at(corners[corner]!) === '|')

/** Whether a rule stands below a column. */
const isClosed = ({lines, rules, corners}: Grid, below: number, column: number): boolean => /[-=]/.test(lines[rules[below]!]!.at(corners[column]! + 1)) && /[-=]/.test(lines[rules[below]!]!.at(corners[column + 1]! - 2))

/** `:---` to the left, `---:` to the right, `:---:` in the middle, in the rule below the head, else above the table. */
function alignmentOf({lines, rules, corners}: Grid, at: number): AlignType[] {
  const line = lines[rules[at]!]!
  return corners.slice(1).map((corner, index) => {
    const [isLeft, isRight] = [line.at(corners[index]! + 1) === ':', line.at(corner - 1) === ':']
    return isLeft && isRight ? 'center' : isRight ? 'right' : isLeft ? 'left' : null
  })
}
