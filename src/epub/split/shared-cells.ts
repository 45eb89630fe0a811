/**
 * Rows that share cells and are too large for one file: a cell that reaches over the cut ends there, and an
 * empty one goes on in its columns, so that every row keeps its columns and no word is said twice.
 */

import type {XhtmlElement} from '../../publication/index.ts'
import {sizeOf} from './pieces.ts'

/** A cell where it stands in the grid. */
interface Placed {
  readonly cell: XhtmlElement
  readonly column: number
  /** One past the last row it reaches. */
  readonly end: number
}

/** The rows in groups of at most `room` bytes, as far as one row alone is no larger. */
export function cutSharedCells(rows: readonly XhtmlElement[], room: number): XhtmlElement[][] {
  const grid = place(rows)
  const groups: XhtmlElement[][] = []
  for (let from = 0; from < rows.length;) {
    let end = from + 1
    for (let bytes = sizeOf([rows[from]!]); end < rows.length && (bytes += sizeOf([rows[end]!])) <= room;) end++
    groups.push(rows.slice(from, end).map((row, index) => ({...row, children: cellsOf(grid, from + index, {from, end})})))
    from = end
  }
  return groups
}

/** Cells of one row between two cuts: its own, and in the first what those of earlier rows reach down to. */
function cellsOf(grid: readonly (readonly Placed[])[], index: number, {from, end}: {readonly from: number; readonly end: number}): XhtmlElement[] {
  const earlier = index === from ? grid.slice(0, from).flatMap((row) => row.filter((each) => each.end > from)) : []
  const placed = [...earlier.map((each) => ({...each, cell: emptied(each.cell)})), ...grid[index]!]
  return placed.sort((a, b) => a.column - b.column).map((each) => withSpan(each.cell, Math.min(each.end, end) - index))
}

function place(rows: readonly XhtmlElement[]): Placed[][] {
  /** Row up to which each column is taken. */
  const taken: number[] = []
  return rows.map((row, index) => {
    let column = 0
    return row.children.flatMap((cell) => {
      if (cell.type !== 'element') return []
      while ((taken[column] ?? 0) > index) column++
      const {rowSpan = 1, colSpan = 1} = cell.properties
      const end = Number(rowSpan) === 0 ? rows.length : Math.min(rows.length, index + Number(rowSpan))
      const placed = {cell, column, end}
      for (let reach = column + Number(colSpan); column < reach; column++) taken[column] = end
      return [placed]
    })
  })
}

function withSpan(cell: XhtmlElement, rows: number): XhtmlElement {
  const {rowSpan = 1, ...rest} = cell.properties
  return Number(rowSpan) === rows ? cell : {...cell, properties: rows === 1 ? rest : {...rest, rowSpan: rows}}
}

/** A cell without what it says: an id and the head of a row stand where they stood first. */
export function emptied(cell: XhtmlElement): XhtmlElement {
  const {id: _, scope: __, abbr: ___, ...rest} = cell.properties
  return {...cell, tagName: 'td', properties: rest, children: []}
}
