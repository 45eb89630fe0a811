/** Where the cells of a table's rows stand once those that reach over several rows or columns have taken their places. */

import type {XhtmlElement} from '../publication/index.ts'

export interface PlacedCell {
  readonly cell: XhtmlElement
  readonly column: number
  /** Columns it reaches over. */
  readonly columns: number
  /** One past the last row it reaches. */
  readonly end: number
}

/** Row by row (HTML, 4.9.12: forming a table). */
export function placeCells(rows: readonly XhtmlElement[]): PlacedCell[][] {
  /** Row up to which each column is taken. */
  const taken: number[] = []
  return rows.map((row, index) => {
    let column = 0
    return row.children.flatMap((cell) => {
      if (cell.type !== 'element') return []
      while ((taken[column] ?? 0) > index) column++
      const {rowSpan = 1, colSpan = 1} = cell.properties
      const end = Number(rowSpan) === 0 ? rows.length : Math.min(rows.length, index + Number(rowSpan))
      const placed = {cell, column, columns: Math.max(1, Number(colSpan)), end}
      for (let reach = column + placed.columns; column < reach; column++) taken[column] = end
      return [placed]
    })
  })
}
