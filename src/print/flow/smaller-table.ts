/** A table too wide for the measure in smaller letters, down to those that can still be read. */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline} from '../paragraph/index.ts'
import {resolve, resolveMaybe, type Walk} from './setting.ts'
import {columnWidths, measureColumns, shareThatFits} from './table-columns.ts'
import type {Cell, Row} from './read-table.ts'

/** Smallest letters a table is set in for want of room, points. */
const leastSize = 7.5
/** Rounding and kerning: letters a little smaller are not narrower by as much. */
const safety = 0.985

interface FittedTable {
  readonly rows: readonly Row[]
  readonly widths: readonly number[]
}

/** The rows, in letters as large as no word of theirs is divided, and the widths of their columns. */
export function fitTable(walk: Walk, rows: readonly Row[], style: ComputedStyle, measure: number): FittedTable {
  const wanted = resolveMaybe(style.width, measure)
  const columns = measureColumns(walk, rows, wanted, measure)
  const least = Math.min(1, leastSize / smallestOf(rows))
  const share = Math.max(least, shareThatFits(columns, measure) * safety)
  if (shareThatFits(columns, measure) === 1 || share >= 1) return {rows, widths: columnWidths(columns, wanted, measure)}
  const smaller = rows.map((row) => ({...row, cells: row.cells.map((cell) => smallerCell(cell, share))}))
  return {rows: smaller, widths: columnWidths(measureColumns(walk, smaller, wanted, measure), wanted, measure)}
}

const smallestOf = (rows: readonly Row[]): number => Math.min(...rows.flatMap(({cells}) => cells.map(({style}) => style.fontSize)))

const smallerCell = (cell: Cell, share: number): Cell => ({...cell, style: smallerStyle(cell.style, share), inlines: cell.inlines.map((inline) => smallerInline(inline, share))})

const smallerInline = (inline: Inline, share: number): Inline => (inline.type === 'text' || inline.type === 'leader' ? {...inline, style: smallerStyle(inline.style, share)} : inline)

const smallerStyle = (style: ComputedStyle, share: number): ComputedStyle => ({
  ...style,
  fontSize: style.fontSize * share,
  lineHeight: style.lineHeight * share,
  paddingLeft: resolve(style.paddingLeft, 0) * share,
  paddingRight: resolve(style.paddingRight, 0) * share
})
