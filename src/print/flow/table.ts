/**
 * Simple tables: rows that share no cell are a leaf each; rows joined by a cell that spans them are
 * one. A row is not divided unless it is deep; then its cells go on line by line on the next page.
 */

import type {Element, ElementContent} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import type {Inline} from '../paragraph/index.ts'
import {addBlock} from './block.ts'
import {collectInlines, hide, skipText} from './inline.ts'
import {depthOfLeaf, type Leaf} from './leaf.ts'
import {addMargin, borderBox, borderWidth, closeBlock, isFramed, openBlock, roomIn} from './margins.ts'
import {languageOf, resolve, stylesOf, type Area, type Walk} from './setting.ts'
import {repeatHead} from './repeat-head.ts'
import {fitTable} from './smaller-table.ts'
import {addRows} from './table-rows.ts'

export interface Cell {
  readonly style: ComputedStyle
  readonly inlines: readonly Inline[]
  readonly area: Area
  /** First column, and how many columns and rows it takes. */
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Sides whose border is the neighbour's, where borders collapse. */
  readonly shared: {readonly left: boolean; readonly top: boolean}
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly isHeader: boolean
  /** Of the group it stands in, and its own: what is drawn behind its cells. */
  readonly grounds: readonly Ground[]
}

interface Ground {
  readonly style: ComputedStyle
  isFirst: boolean
  isLast: boolean
}

/** Share of a page up to which a table is kept whole: a foot as empty as that is uglier than a table in two pieces. */
const mostKept = 0.3

/** Columns or rows one cell may take. */
const mostSpan = 100

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

/** Is an element set in rows and columns? */
export const isTable = (walk: Walk, element: Element, {display}: ComputedStyle): boolean => display === 'table' && hasRows(walk, element)

/** A caption, which is set once its table's width is known, and the offset of its text. */
interface Caption {
  readonly element: Element
  readonly offset: number
}

interface TableParts extends Reading {
  readonly above: Caption[]
  below?: Caption
}

function readTable(walk: Walk, element: Element, area: Area): TableParts {
  const parts: TableParts = {rows: [], taken: [], above: []}
  for (const child of element.children) {
    if (child.type === 'text') walk.offset += child.value.length
    else if (child.type !== 'element') continue
    else if (child.tagName !== 'caption') collectRows(walk, child, {area, grounds: []}, parts)
    else {
      const caption = {element: child, offset: walk.offset}
      if (stylesOf(walk, child).own.captionSide === 'bottom') {
        walk.setting.lowered.add(child)
        parts.below = caption
      } else {
        parts.above.push(caption)
        walk.setting.structure.reserve(child, area.tag, languageOf(child))
      }
      skipText(walk, child)
    }
  }
  return parts
}

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

/** The row of a table whose first column is the one on the right. */
const turnedRow = (row: Row, count: number): Row => ({
  ...row,
  cells: row.cells.map((cell, index) => ({...cell, column: count - cell.column - cell.columns, shared: {...cell.shared, left: row.cells[index + 1]?.shared.left ?? false}}))
})

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

/**
 * Whether an element shown as a table is one: rows made of cells, and nothing else. Any other (a heading told to be
 * as wide as its words) is a block, or its words would stand in no cell.
 */
function hasRows(walk: Walk, element: Element): boolean {
  if (element.tagName === 'table') return true
  const parts = partsOf(walk, element)
  return parts.length > 0 && parts.every((part) => part.type === 'element' && (isRow(walk, part) || (displayOf(walk, part) === 'table-row-group' && hasRows(walk, part))))
}

function isRow(walk: Walk, element: Element): boolean {
  const parts = partsOf(walk, element)
  return displayOf(walk, element) === 'table-row' && parts.length > 0 && parts.every((part) => part.type === 'element' && displayOf(walk, part) === 'table-cell')
}

const displayOf = (walk: Walk, element: Element): ComputedStyle['display'] => stylesOf(walk, element).own.display

/** Children that are more than blanks, and shown. */
const partsOf = (walk: Walk, {children}: Element): readonly ElementContent[] =>
  children.filter((child) => (child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && displayOf(walk, child) !== 'none'))

interface Reading {
  readonly rows: Row[]
  /** Rows still to come that a cell above reaches into, by column. */
  taken: number[]
}

interface Around {
  readonly area: Area
  readonly grounds: readonly Ground[]
}

function collectRows(walk: Walk, element: Element, {area, grounds}: Around, reading: Reading): void {
  const {own} = stylesOf(walk, element)
  if (own.display === 'none') {
    hide(walk, element)
    return
  }
  const tag = walk.setting.structure.addElement(element, area.tag)
  const ground = {style: own, isFirst: true, isLast: true}
  const inner = {area: {...area, tag}, grounds: [...grounds, ground]}
  if (element.tagName === 'tr' || own.display === 'table-row') {
    readRow(walk, element, inner, reading)
    return
  }
  reading.taken = []
  const from = reading.rows.length
  for (const child of element.children) {
    if (child.type === 'element') collectRows(walk, child, inner, reading)
    else if (child.type === 'text') walk.offset += child.value.length
  }
  markEnds(reading.rows.slice(from), grounds.length)
}

/** A group's borders are drawn above its first row and below its last. */
function markEnds(rows: Row[], depth: number): void {
  for (const [index, row] of rows.entries()) {
    ;(row.grounds as Ground[])[depth] = {...row.grounds[depth]!, isFirst: index === 0, isLast: index === rows.length - 1}
  }
}

function readRow(walk: Walk, element: Element, {area, grounds}: Around, {rows, taken}: Reading): void {
  const cells: Cell[] = []
  let column = 0
  for (const child of element.children) {
    if (child.type !== 'element') continue
    while ((taken[column] ?? 0) > 0) taken[column++]!--
    const cell = apart(withShared(readCell(walk, child, area, column), cells.at(-1), rows.at(-1)), besideOf(column, cells, rows))
    for (let index = 0; index < cell.columns; index++) taken[column++] = cell.rows - 1
    cells.push(cell)
  }
  for (; column < taken.length; column++) if ((taken[column] ?? 0) > 0) taken[column]!--
  const isHeader = element.children.every((child) => child.type !== 'element' || child.tagName === 'th')
  if (cells.length > 0) rows.push({cells, isHeader: isHeader || isInHead(grounds, rows), grounds: [...grounds]})
}

/** Rows of a head of several are heads as well, whatever their cells are. */
const isInHead = (grounds: readonly Ground[], rows: readonly Row[]): boolean => grounds.length > 1 && rows.at(-1)?.isHeader === true && rows.at(-1)?.grounds[0]?.style === grounds[0]?.style

const spanOf = (value: unknown): number => Math.max(1, Math.min(mostSpan, Math.round(Number(value ?? 1)) || 1))

function readCell(walk: Walk, element: Element, area: Area, column: number): Cell {
  const {own} = stylesOf(walk, element)
  const tag = walk.setting.structure.addElement(element, area.tag)
  const {colSpan, rowSpan} = element.properties
  const language = languageOf(element) ?? area.language
  const inlines = collectInlines(walk, element.children, {style: own, tag, language, width: area.width})
  return {style: own, inlines, area: {...area, tag, language}, column, columns: spanOf(colSpan), rows: spanOf(rowSpan), shared: {left: false, top: false}}
}

/** White between the words of two cells with nothing drawn between them, whatever sheet takes their padding away, em. */
const leastBetween = 0.5

function apart(cell: Cell, before: Cell | undefined): Cell {
  const {style} = cell
  if (!before || isFramed(style) || isFramed(before.style)) return cell
  const [near, far] = style.direction === 'ltr' ? ['paddingLeft', 'paddingRight'] as const : ['paddingRight', 'paddingLeft'] as const
  const least = leastBetween * style.fontSize - resolve(before.style[far], 0)
  return resolve(style[near], 0) >= least ? cell : {...cell, style: {...style, [near]: least}}
}

/** The cell a column begins beside: of its own row, as far as that is read, or of one above that reaches into it. */
function besideOf(start: number, cells: readonly Cell[], rows: readonly Row[]): Cell | undefined {
  const ends = ({column, columns}: Cell): boolean => column + columns === start
  const last = cells.at(-1)
  if (start === 0 || (last && ends(last))) return last
  return rows.findLast((row) => row.cells.some(ends))?.cells.find(ends)
}

/** Of two borders that meet the one before stays, unless the other is wider (CSS 2.2, 17.6.2.1). */
function withShared(cell: Cell, before: Cell | undefined, above: Row | undefined): Cell {
  if (cell.style.borderCollapse !== 'collapse') return cell
  const over = above?.cells.find(({column, columns}) => column <= cell.column && cell.column < column + columns)
  const left = before !== undefined && borderWidth(before.style.borderRight) > 0 && borderWidth(before.style.borderRight) >= borderWidth(cell.style.borderLeft)
  const top = over !== undefined && borderWidth(over.style.borderBottom) > 0 && borderWidth(over.style.borderBottom) >= borderWidth(cell.style.borderTop)
  return {...cell, shared: {left, top}}
}
