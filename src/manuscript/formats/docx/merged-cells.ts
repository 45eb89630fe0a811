/**
 * Cells that take more than one column or row (ECMA-376, 17.4.17 `gridSpan`, 17.4.84 `vMerge`): the first says how many
 * columns, those below say that they go on with it and are empty.
 */

import type {XmlElement} from '../../../xml/index.ts'
import {childOf, elementsIn, valueOf} from './xml.ts'

interface Spans {
  readonly columnSpan?: number
  readonly rowSpan?: number
}

/** Columns or rows one cell may take. */
const most = 100

/** The cells of each row that stand for themselves, each with what it takes; `hasWords` tells a cell that may not go. */
export function mergeCells(rows: readonly XmlElement[], cells: readonly (readonly XmlElement[])[], hasWords: (cell: XmlElement) => boolean): (readonly [XmlElement, Spans])[][] {
  const heights = new Map<XmlElement, number>()
  const gone = new Set<XmlElement>()
  let above = new Map<number, XmlElement>()
  for (const [index, row] of cells.entries()) {
    const here = new Map<number, XmlElement>()
    let column = numberOf(childOf(rows[index]!, 'w:trPr'), 'w:gridBefore') ?? 0
    for (const cell of row) {
      const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge')
      const over = merge && merge.attributes['w:val'] !== 'restart' && !hasWords(cell) ? above.get(column) : undefined
      if (over && (heights.get(over) ?? 1) < most) {
        heights.set(over, (heights.get(over) ?? 1) + 1)
        gone.add(cell)
        here.set(column, over)
      } else if (merge) here.set(column, cell)
      column += widthOf(cell)
    }
    above = here
  }
  return cells.map((row) => row.filter((cell) => !gone.has(cell)).map((cell) => [cell, spansOf(widthOf(cell), heights.get(cell) ?? 1)] as const))
}

const spansOf = (columns: number, rows: number): Spans => ({...(columns > 1 && {columnSpan: columns}), ...(rows > 1 && {rowSpan: rows})})

const widthOf = (cell: XmlElement): number => Math.min(most, Math.max(1, numberOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1))

function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = Number(valueOf(properties, name) ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 ? value : undefined
}

/** Whether any run of a cell holds text or a picture. */
export const holdsWords = (cell: XmlElement): boolean =>
  elementsIn(cell).some((child) => (/^w:(?:t|drawing|pict|object|sym|footnoteReference|endnoteReference)$/.test(child.name) ? true : !/Pr$/.test(child.name) && holdsWords(child)))
