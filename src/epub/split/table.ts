/**
 * A table between its rows: each part repeats the head, so that a cell is heard with its column's
 * name, and the columns. Rows that share a cell stay together while a file has room for them. A row
 * too large for a file goes on in a second row.
 */

import type {XhtmlContent, XhtmlElement} from '../../publication/index.ts'
import {isPageMark} from '../page-marks.ts'
import {groupPieces, shareOf, sizeOf, takeApart, type Piece} from './pieces.ts'
import {cutSharedCells, emptied} from './shared-cells.ts'

interface Row extends Piece {
  /** The `tbody` and the like it stands in; the table itself where it stands in none. */
  readonly group: XhtmlElement
}

const heads: ReadonlySet<string> = new Set(['caption', 'colgroup', 'thead'])
const elementsOf = (children: readonly XhtmlContent[]): XhtmlElement[] => children.filter((child) => child.type === 'element')

/** Tables of at most `room` bytes where rows can be parted. */
export function takeTableApart(table: XhtmlElement, room: number): XhtmlElement[] {
  const children = elementsOf(table.children)
  const top = children.filter(({tagName}) => heads.has(tagName))
  const head = sizeOf(top) > room / 2 ? top.filter(({tagName}) => tagName !== 'thead') : top
  const rest = children.filter((child) => !head.includes(child))
  const forRows = room - sizeOf(head)
  const groups = groupPieces(rest.flatMap((child) => rowsOf(child, table, forRows)), forRows)
  return groups.map((rows, index) => {
    const own = index === 0 ? head : head.filter(({tagName}) => tagName !== 'caption').map(repeat)
    return shareOf(table, [...own, ...groupsOfRows(rows, table, index > 0)], {isFirst: index === 0, isLast: index === groups.length - 1})
  })
}

/** The rows of a group, those that share a cell as one piece. */
function rowsOf(child: XhtmlElement, table: XhtmlElement, room: number): Row[] {
  const group = child.tagName === 'tr' ? table : child
  const rows: XhtmlElement[][] = []
  let reach = 0
  for (const [index, row] of (child.tagName === 'tr' ? [child] : elementsOf(child.children)).entries()) {
    if (index < reach) rows.at(-1)!.push(row)
    else rows.push([row])
    reach = Math.max(reach, ...elementsOf(row.children).map(({properties: {rowSpan = 1}}) => (Number(rowSpan) === 0 ? Infinity : index + Number(rowSpan))))
  }
  return rows.flatMap((together) => {
    const bytes = sizeOf(together)
    if (bytes <= room) return [{nodes: together, bytes, group}]
    const parts = cutSharedCells(together, room).flatMap((rows) => withoutExcess(rows, room))
    return parts.map((nodes) => ({nodes, bytes: sizeOf(nodes), group}))
  })
}

const withoutExcess = (rows: readonly XhtmlElement[], room: number): (readonly XhtmlElement[])[] =>
  rows.length === 1 && sizeOf(rows) > room ? takeRowApart(rows[0]!, room).map((row) => [row]) : [rows]

/** A row whose cells hold too much: what there is no room for goes on in the same columns of the next. */
function takeRowApart(row: XhtmlElement, room: number): XhtmlElement[] {
  const cells = elementsOf(row.children)
  const shares = cells.map((cell) => takeApart(cell, Math.floor(room / cells.length) - 100))
  const count = Math.max(...shares.map(({length}) => length))
  return Array.from({length: count}, (_, index) => {
    const own = cells.map((cell, column) => shares[column]![index] ?? emptied(cell))
    return shareOf(row, own, {isFirst: index === 0, isLast: index === count - 1})
  })
}

/** Rows in the groups they came from. */
function groupsOfRows(rows: readonly Row[], table: XhtmlElement, isLater: boolean): XhtmlContent[] {
  const made: XhtmlContent[] = []
  for (let from = 0, end = 0; from < rows.length; from = end) {
    const {group} = rows[from]!
    end = from
    while (end < rows.length && rows[end]!.group === group) end++
    const own = rows.slice(from, end).flatMap(({nodes}) => nodes)
    if (group === table) made.push(...own)
    else made.push({...(isLater && from === 0 ? withoutIds({...group, children: []}) : group), children: own})
  }
  return made
}

/** A head said again: its ids and the marks of its pages are where it stood first. */
function repeat(element: XhtmlElement): XhtmlElement {
  const again = withoutIds(element)
  return element.tagName === 'thead' ? {...again, properties: {...again.properties, className: ['repeated']}} : again
}

function withoutIds(element: XhtmlElement): XhtmlElement {
  const {id: _, ...rest} = element.properties
  const kept = element.children.filter((child) => !isPageMark(child))
  return {...element, properties: rest, children: kept.map((child) => (child.type === 'element' ? withoutIds(child) : child))}
}
