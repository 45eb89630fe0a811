/**
 * Simple tables: rows that share no cell are a leaf each; rows joined by a cell that spans them are
 * one. A row is not divided unless it is deep; then its cells go on line by line on the next page.
 */

import type {Element} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import {addBlock} from './block.ts'
import {depthOfLeaf, type Leaf} from './leaf.ts'
import {addMargin, borderBox, borderWidth, closeBlock, openBlock, roomIn} from './margins.ts'
import {readTable, type Caption, type Row} from './read-table.ts'
import {repeatHead} from './repeat-head.ts'
import {resolve, stylesOf, type Area, type Walk} from './setting.ts'
import {fitTable} from './smaller-table.ts'
import {addRows} from './table-rows.ts'

/** Share of a page up to which a table is kept whole: a foot as empty as that is uglier than a table in two pieces. */
const mostKept = 0.3

/** The margins of a table stand round its captions as well. */
export function addTable(walk: Walk, element: Element, area: Area, {own} = stylesOf(walk, element)): void {
  const {rows: read, above, below} = readTable(walk, element, area)
  if (read.length === 0) {
    addAbove(walk, above, area, own)
    return
  }
  const {rows, widths} = fitTable(walk, read, own, roomIn(own, area))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const box: ComputedStyle = {...own, display: 'block', width: total, minWidth: 'auto', maxWidth: 'none', boxSizing: 'content-box'}
  const captioned = areaOfCaption(box, area)
  const marginTop = addAbove(walk, above, captioned, own)
  const inner = openBlock(walk, {...box, marginTop}, area)
  const isLeft = own.direction === 'ltr'
  const leaves = addRows(walk, isLeft ? rows : rows.map((row) => turnedRow(row, widths.length)), isLeft ? widths : widths.toReversed(), inner)
  repeatHead(walk, leaves)
  keepEnds(leaves, depthOf(leaves) <= mostKept * walk.pageDepth)
  closeBlock(walk, below ? {...own, marginBottom: 0} : own, area)
  if (!below) return
  addBelow(walk, below, captioned, own)
  addMargin(walk, resolve(own.marginBottom, area.width))
}

/** Width of a table's columns with nothing asked of them, points. */
export const naturalTableWidth = (walk: Walk, element: Element, style: ComputedStyle, area: Area): number =>
  fitTable(walk, readTable(walk, element, area).rows, style, roomIn(style, area)).widths.reduce((sum, width) => sum + width, 0)

/** The row of a table whose first column is the one on the right. */
const turnedRow = (row: Row, count: number): Row => ({
  ...row,
  cells: row.cells.map((cell, index) => ({...cell, column: count - cell.column - cell.columns, shared: {...cell.shared, left: row.cells[index + 1]?.shared.left ?? false}}))
})

/** Narrowest measure of a caption beside whose table there is room, em. */
const leastCaption = 8

/** Where a caption has its lines: in the middle of its table, as far as the page reaches on both sides alike. */
function areaOfCaption(table: ComputedStyle, area: Area): Area {
  const {left, outer} = borderBox(table, area)
  const before = left - area.x
  const after = area.width - before - outer
  const width = Math.min(area.width, Math.max(outer + 2 * Math.min(before, after), leastCaption * table.fontSize))
  return {...area, x: before <= after ? area.x : area.x + area.width - width, width}
}

/** White between a caption and the upper border of its table, beyond the caption's own padding, lines. */
const captionGap = 0.2

function addBelow(walk: Walk, caption: Caption, area: Area, table: ComputedStyle): void {
  const last = walk.leaves.at(-1)
  if (last) last.isKeptWithNext = true
  addCaption(walk, caption, area, table)
}

/** Captions over a table, and the space that is then above the table itself. */
function addAbove(walk: Walk, captions: readonly Caption[], area: Area, table: ComputedStyle): ComputedStyle['marginTop'] {
  let {marginTop} = table
  for (const caption of captions) {
    const from = walk.leaves.length
    addMargin(walk, resolve(marginTop, area.width))
    addCaption(walk, caption, area, table)
    for (const leaf of walk.leaves.slice(from)) leaf.isKeptWithNext = true
    marginTop = borderWidth(table.borderTop) > 0 ? captionGap * table.lineHeight : 0
  }
  return marginTop
}

function addCaption(walk: Walk, {element, offset}: Caption, area: Area, table: ComputedStyle): void {
  const after = walk.offset
  walk.offset = offset
  addBlock(walk, element, area, table)
  walk.offset = after
}

const depthOf = (leaves: readonly {leaf: Leaf}[]): number => leaves.reduce((sum, {leaf}) => sum + leaf.space + depthOfLeaf(leaf), 0)

/** A short table is not divided; in a long one a header stays with its rows, and no row alone on either side of a page's end. */
function keepEnds(leaves: readonly {leaf: Leaf; isHeader: boolean}[], isShort: boolean): void {
  for (const [index, {leaf, isHeader}] of leaves.entries()) {
    leaf.isKeptWithNext = index < leaves.length - 1 && (isShort || isHeader || index === 0 || leaves[index - 1]!.isHeader || index === leaves.length - 2)
  }
}
