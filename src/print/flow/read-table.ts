/** A table as it is read: captions, rows, cells with the columns and rows they take, and what is drawn behind them. */

import type {Element, ElementContent} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import type {Inline} from '../paragraph/index.ts'
import {collectInlines, hide, skipText} from './inline.ts'
import {borderWidth, isFramed} from './margins.ts'
import {languageOf, resolve, stylesOf, type Area, type Walk} from './setting.ts'

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

/** Columns or rows one cell may take. */
const mostSpan = 100

/** A caption, which is set once its table's width is known, and the offset of its text. */
export interface Caption {
  readonly element: Element
  readonly offset: number
}

interface TableParts extends Reading {
  readonly above: Caption[]
  below?: Caption
}

/** The rows of a table and its captions; places in the structure are taken in their order. */
export function readTable(walk: Walk, element: Element, area: Area): TableParts {
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

/** Is an element set in rows and columns? */
export const isTable = (walk: Walk, element: Element, {display}: ComputedStyle): boolean => display === 'table' && hasRows(walk, element)

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
