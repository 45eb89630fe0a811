/** Tables: header rows in `thead` with scoped cells; alignment by class, since `align` is no longer HTML. */

import type {Table, TableCell, TableRow} from '../../book/index.ts'
import type {Handler, State} from '../state.ts'
import {createElement, type XhtmlElement} from '../xhtml.ts'

type Alignment = Table['align'][number]

export const table: Handler<Table> = (state, node) => {
  const firstBody = node.children.findIndex((row) => !row.isHeader)
  const headers = firstBody === -1 ? node.children.length : firstBody
  const isHead = node.children.slice(0, headers).every((row, index) => row.children.every(({rowSpan = 1}) => index + rowSpan <= headers))
  const rows = node.children.map((row, index) => rowOf(state, row, node.align, index < headers))
  // A cell ends with its group of rows: where one reaches below the head, all rows are one group.
  if (!isHead) return state.element(node, 'table', {}, [createElement('tbody', {}, rows)])
  const groups: XhtmlElement[] = []
  if (headers > 0) groups.push(createElement('thead', {}, rows.slice(0, headers)))
  if (headers < rows.length) groups.push(createElement('tbody', {}, rows.slice(headers)))
  return state.element(node, 'table', {}, groups)
}

export const tableRow: Handler<TableRow> = (state, node) => rowOf(state, node, [], node.isHeader)
export const tableCell: Handler<TableCell> = (state, node) => cellOf(state, node, null, false)

function rowOf(state: State, row: TableRow, align: readonly Alignment[], isHeader: boolean): XhtmlElement {
  return state.element(row, 'tr', {}, row.children.map((cell, column) => cellOf(state, cell, align[column] ?? null, isHeader)))
}

function cellOf(state: State, cell: TableCell, align: Alignment, isHeader: boolean): XhtmlElement {
  const properties = {
    ...(cell.columnSpan !== undefined && {colSpan: cell.columnSpan}),
    ...(cell.rowSpan !== undefined && {rowSpan: cell.rowSpan}),
    ...(isHeader && {scope: 'col'}),
    ...(align !== null && {className: [`align-${align}`]})
  }
  return state.element(cell, isHeader ? 'th' : 'td', properties, state.all(cell.children))
}
