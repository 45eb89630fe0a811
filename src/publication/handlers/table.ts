/**
 * Tables: a caption first, header rows in `thead` with scoped cells; alignment by class, since `align` is no longer HTML. A head
 * Markdown asks for and the author left empty is none: nothing is announced, and no line stands open.
 */

import type {Table, TableCell, TableRow} from '../../book/index.ts'
import type {Handler, State} from '../state.ts'
import {createElement, type XhtmlElement} from '../xhtml.ts'

type Alignment = Table['align'][number]

export const table: Handler<Table> = (state, node) => {
  const all = node.children.filter((child) => child.type === 'tableRow')
  const captions = node.children.filter((child) => child.type === 'caption').map((child) => state.element(child, 'caption', {}, state.all(child.children)))
  const filled = all.filter((row) => !row.isHeader || !row.children.every((cell) => cell.rowSpan === undefined && isEmpty(cell)))
  const kept = filled.length > 0 ? filled : all
  const firstBody = kept.findIndex((row) => !row.isHeader)
  const headers = firstBody === -1 ? kept.length : firstBody
  const isHead = kept.slice(0, headers).every((row, index) => row.children.every(({rowSpan = 1}) => index + rowSpan <= headers))
  const rows = kept.map((row, index) => rowOf(state, row, node.align, index < headers))
  // A cell ends with its group of rows: where one reaches below the head, all rows are one group.
  if (!isHead) return state.element(node, 'table', {}, [...captions, createElement('tbody', {}, rows)])
  const groups: XhtmlElement[] = [...captions]
  if (headers > 0) groups.push(createElement('thead', {}, rows.slice(0, headers)))
  if (headers < rows.length) groups.push(createElement('tbody', {}, rows.slice(headers)))
  return state.element(node, 'table', {}, groups)
}

export const tableRow: Handler<TableRow> = (state, node) => rowOf(state, node, [], node.isHeader)
export const tableCell: Handler<TableCell> = (state, node) => cellOf(state, node, null, false)

function rowOf(state: State, row: TableRow, align: readonly Alignment[], isHeader: boolean): XhtmlElement {
  return state.element(row, 'tr', {}, row.children.map((cell, column) => cellOf(state, cell, align[column] ?? null, isHeader)))
}

/** Neither letters nor anything to look at. */
const isEmpty = (node: TableCell | TableCell['children'][number]): boolean =>
  'children' in node ? node.children.every((child) => isEmpty(child as TableCell['children'][number])) : node.type === 'text' && node.value.trim() === ''

function cellOf(state: State, cell: TableCell, align: Alignment, isInHead: boolean): XhtmlElement {
  const isHeader = isInHead && !isEmpty(cell)
  const properties = {
    ...(cell.columnSpan !== undefined && {colSpan: cell.columnSpan}),
    ...(cell.rowSpan !== undefined && {rowSpan: cell.rowSpan}),
    ...(isHeader && {scope: 'col'}),
    ...(align !== null && {className: [`align-${align}`]})
  }
  return state.element(cell, isHeader ? 'th' : 'td', properties, state.all(cell.children))
}
