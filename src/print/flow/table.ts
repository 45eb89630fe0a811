/**
 * Simple tables: columns as wide as their text asks and the measure allows, a row a leaf. A row is
 * not divided unless it is deep; then its cells go on line by line on the next page.
 */

import type {Element} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import type {SetParagraph} from '../paragraph/index.ts'
import type {Inline} from '../paragraph/index.ts'
import {addBlock} from './block.ts'
import {addLeaf} from './add-leaf.ts'
import {drawBorders} from './borders.ts'
import {collectInlines, skipText} from './inline.ts'
import type {Leaf, Slice, Spot} from './leaf.ts'
import {addMargin, borderWidth, closeBlock, openBlock} from './margins.ts'
import {linesOf, resolve, resolveMaybe, stylesOf, type Area, type Walk} from './setting.ts'
import {setText} from './text-leaf.ts'

interface Cell {
  readonly style: ComputedStyle
  readonly inlines: readonly Inline[]
  readonly tag: number
  readonly area: Area
}

interface Row {
  readonly cells: readonly Cell[]
  readonly isHeader: boolean
}

/** Rows deeper than this are divided, lines. */
const deepRow = 14

export function addTable(walk: Walk, element: Element, area: Area): void {
  const {own} = stylesOf(walk, element)
  const rows: Row[] = []
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'caption') addBlock(walk, child, area, own)
    else if (child.type === 'element') collectRows(walk, child, area, rows)
    else if (child.type === 'text') walk.offset += child.value.length
  }
  if (rows.length === 0) return
  const inner = openBlock(walk, own, area)
  const widths = columnWidths(walk, rows, resolveMaybe(own.width, area.width), inner.width)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const isCentred = own.marginLeft === 'auto' && own.marginRight === 'auto'
  const left = inner.x + (isCentred ? Math.max(0, inner.width - total) / 2 : 0)
  const leaves = rows.map((row) => addRow(walk, row, widths, {...inner, x: left}))
  keepEnds(rows, leaves)
  closeBlock(walk, own, area)
}

/** A header stays with its rows, and no row alone on either side of a page's end. */
function keepEnds(rows: readonly Row[], leaves: readonly Leaf[]): void {
  for (const [index, leaf] of leaves.entries()) {
    leaf.isKeptWithNext = index < leaves.length - 1 && (rows[index]!.isHeader || index === leaves.length - 2 || index === 0)
  }
}

function collectRows(walk: Walk, element: Element, area: Area, rows: Row[]): void {
  const {own} = stylesOf(walk, element)
  if (own.display === 'none') {
    skipText(walk, element)
    return
  }
  const tag = walk.setting.structure.addElement(element, area.tag)
  if (element.tagName === 'tr') {
    const cells = element.children.flatMap((child) => (child.type === 'element' ? [readCell(walk, child, {...area, tag})] : []))
    if (cells.length > 0) rows.push({cells, isHeader: element.children.every((child) => child.type !== 'element' || child.tagName === 'th')})
    return
  }
  for (const child of element.children) {
    if (child.type === 'element') collectRows(walk, child, {...area, tag}, rows)
    else if (child.type === 'text') walk.offset += child.value.length
  }
}

function readCell(walk: Walk, element: Element, area: Area): Cell {
  const {own} = stylesOf(walk, element)
  const tag = walk.setting.structure.addElement(element, area.tag)
  const inlines = collectInlines(walk, element.children, {style: own, tag, language: area.language, width: area.width})
  return {style: own, inlines, tag, area: {...area, tag}}
}

const sidesWidth = (style: ComputedStyle): number => resolve(style.paddingLeft, 0) + resolve(style.paddingRight, 0) + borderWidth(style.borderLeft) + borderWidth(style.borderRight)

/** Room a column is given beyond its text, so that rounding never turns a word over, points. */
const slack = 0.5

/** Each column its natural width; where the measure is too small, heads turn over first, then narrow columns keep theirs and the others share. */
function columnWidths(walk: Walk, rows: readonly Row[], wanted: number | undefined, measure: number): number[] {
  const count = Math.max(...rows.map(({cells}) => cells.length))
  const natural = new Array<number>(count).fill(0)
  const bodies = new Array<number>(count).fill(0)
  for (const {cells, isHeader} of rows) {
    for (const [column, {inlines, style, area}] of cells.entries()) {
      const width = walk.setting.typesetter.setLine(inlines, area.language).end + sidesWidth(style) + slack
      natural[column] = Math.max(natural[column]!, width)
      bodies[column] = Math.max(bodies[column]!, isHeader ? width * longestShare(inlines) : width)
    }
  }
  const total = natural.reduce((sum, width) => sum + width, 0)
  if (total <= measure) {
    const spare = Math.max(0, Math.min(wanted ?? total, measure) - total)
    return natural.map((width) => width + spare / count)
  }
  return shareOut(bodies, measure)
}

/** Share of a head's width its longest word takes, with some to spare: a head turns over, but not inside a word. */
function longestShare(inlines: readonly Inline[]): number {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('').trim()
  const longest = text.split(/\s+/u).reduce((most, word) => Math.max(most, word.length), 0)
  return Math.min(1, (1.25 * longest + 1) / Math.max(1, text.length))
}

function shareOut(natural: readonly number[], measure: number): number[] {
  let room = measure
  let open = natural.map((_, column) => column)
  const widths = [...natural]
  for (;;) {
    const share = room / open.length
    const small = open.filter((column) => natural[column]! <= share)
    if (small.length === 0) break
    room -= small.reduce((sum, column) => sum + natural[column]!, 0)
    open = open.filter((column) => natural[column]! > share)
  }
  const wish = open.reduce((sum, column) => sum + Math.sqrt(natural[column]!), 0)
  for (const column of open) widths[column] = (room * Math.sqrt(natural[column]!)) / wish
  return widths
}

interface PlacedCell {
  readonly cell: Cell
  readonly left: number
  readonly width: number
  readonly paragraph: SetParagraph
  readonly ascent: number
}

function addRow(walk: Walk, row: Row, widths: readonly number[], area: Area): Leaf {
  let left = area.x
  const cells = row.cells.map((cell, column): PlacedCell => {
    const width = widths[column]!
    const content: Area = {...cell.area, x: 0, width: Math.max(1, width - sidesWidth(cell.style))}
    const placed = {cell, left, width, paragraph: setText(walk, {inlines: cell.inlines, style: cell.style, area: content}), ascent: linesOf(walk, cell.style).ascent}
    left += width
    return placed
  })
  const {pitch, isOnGrid} = linesOf(walk, row.cells[0]!.style)
  const lines = Math.max(1, ...cells.map(({paragraph}) => paragraph.variants[paragraph.best]!.lineCount))
  const above = Math.max(...row.cells.map(({style}) => resolve(style.paddingTop, area.width) + borderWidth(style.borderTop)))
  const below = Math.max(...row.cells.map(({style}) => resolve(style.paddingBottom, area.width) + borderWidth(style.borderBottom)))
  addMargin(walk, 0)
  const isDeep = lines > deepRow
  const depth = isDeep ? pitch : above + lines * pitch + below
  return addLeaf(walk, area, {
    pitch: depth,
    isOnGrid: isOnGrid && (isDeep || above + below === 0),
    variants: [{lines: isDeep ? lines : 1, cost: 0, calls: []}],
    isUnbroken: !isDeep,
    offsetOf: (_, line) => offsetOf(cells, line),
    place(slice, spot) {
      const shown = isDeep ? slice : {...slice, from: 0, to: lines}
      for (const cell of cells) placeCell(cell, shown, {spot, above: isDeep ? 0 : above, pitch, depth: isDeep ? (slice.to - slice.from) * pitch : depth})
    }
  })
}

function offsetOf(cells: readonly PlacedCell[], line: number): number {
  const offsets = cells.map(({paragraph}) => paragraph.variants[paragraph.best]!.offsets[line] ?? -1).filter((offset) => offset >= 0)
  return offsets.length === 0 ? -1 : Math.min(...offsets)
}

function placeCell(placed: PlacedCell, {from, to}: Slice, row: {spot: Spot; above: number; pitch: number; depth: number}): void {
  const {cell, left, width, paragraph, ascent} = placed
  const {spot, above, pitch, depth} = row
  const source = paragraph.variants[paragraph.best]!
  drawBorders(cell.style, {x: spot.x + left, y: spot.y, width, height: depth}, spot.items)
  const x = spot.x + left + resolve(cell.style.paddingLeft, 0) + borderWidth(cell.style.borderLeft)
  for (let line = from; line < Math.min(to, source.lineCount); line++) {
    spot.items.push({type: 'line', x, y: spot.y + above + (line - from) * pitch + ascent, source, index: line})
  }
}
