/**
 * Rows that share cells and are too large for one file: a cell that reaches over the cut ends there, and an
 * empty one goes on in its columns, so that every row keeps its columns and no word is said twice.
 */

import type {XhtmlElement} from '../../publication/index.ts'
import {placeCells, type PlacedCell} from '../table-grid.ts'
import {sizeOf} from './pieces.ts'

/** The rows in groups of at most `room` bytes, as far as one row alone is no larger. */
export function cutSharedCells(rows: readonly XhtmlElement[], room: number): XhtmlElement[][] {
  const grid = placeCells(rows)
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
function cellsOf(grid: readonly (readonly PlacedCell[])[], index: number, {from, end}: {readonly from: number; readonly end: number}): XhtmlElement[] {
  const earlier = index === from ? grid.slice(0, from).flatMap((row) => row.filter((each) => each.end > from)) : []
  const placed = [...earlier.map((each) => ({...each, cell: emptied(each.cell)})), ...grid[index]!]
  return placed.sort((a, b) => a.column - b.column).map((each) => withSpan(each.cell, Math.min(each.end, end) - index))
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
