/** Rows of a table as leaves: the depth of their cells, what is drawn behind them, and their text. */

import type {SetParagraph} from '../paragraph/index.ts'
import {addLeaf} from './add-leaf.ts'
import {drawBorders, drawSides, type Rectangle} from './borders.ts'
import type {Mark} from './inline.ts'
import type {Leaf, LineAnchor, NoteCall, Slice, Spot} from './leaf.ts'
import {addMargin, borderWidth} from './margins.ts'
import {linesOf, resolve, type Area, type Walk} from './setting.ts'
import {sidesWidth} from './table-columns.ts'
import type {Cell, Row} from './read-table.ts'
import {anchorsIn, callsIn, setText} from './text-leaf.ts'

/** Rows deeper than this are divided, lines. */
const deepRow = 14
/** Share of a page that rows joined by their cells may take; beyond it each is set for itself. */
const mostJoined = 0.8

interface SetCell {
  readonly cell: Cell
  readonly left: number
  readonly width: number
  readonly paragraph: SetParagraph
  readonly lines: number
  readonly pitch: number
  readonly ascent: number
  readonly above: number
  readonly below: number
}

interface SetRow {
  readonly row: Row
  readonly cells: readonly SetCell[]
  /** Of the cells that end in it. */
  depth: number
}

/** The leaves of all rows, in order. */
export function addRows(walk: Walk, rows: readonly Row[], widths: readonly number[], area: Area): {leaf: Leaf; isHeader: boolean}[] {
  const set = rows.map((row): SetRow => ({row, cells: row.cells.map((cell) => setCell(walk, cell, widths, area)), depth: 0}))
  const isBare = hasBareRows(set)
  return groupsOf(set).flatMap((group) => {
    fitDepths(group)
    const depth = group.reduce((sum, each) => sum + each.depth, 0)
    const apart = group.length > 1 && depth > mostJoined * walk.pageDepth ? group.map((each) => alone(each)) : [group]
    return apart.map((each) => ({leaf: addGroup(walk, each, {widths, area, isBare}), isHeader: each[0]!.row.isHeader}))
  })
}

/** Rows of a table stand on the grid where nothing is between their lines; one that does not would leave a gap before the next. */
const hasBareRows = (rows: readonly SetRow[]): boolean => {
  const cells = rows.flatMap((row) => row.cells)
  return cells.every(({above, below, pitch}) => above + below === 0 && pitch === cells[0]!.pitch)
}

function setCell(walk: Walk, cell: Cell, widths: readonly number[], area: Area): SetCell {
  const {style, column, columns} = cell
  const left = area.x + widths.slice(0, column).reduce((sum, width) => sum + width, 0)
  const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0)
  const content: Area = {...cell.area, x: 0, width: Math.max(1, width - sidesWidth(style))}
  const paragraph = setText(walk, {inlines: cell.inlines, style, area: content})
  const {pitch, ascent} = linesOf(walk, style)
  return {
    cell, left, width, paragraph, pitch, ascent,
    lines: Math.max(1, paragraph.variants[paragraph.best]!.lineCount),
    above: resolve(style.paddingTop, area.width) + borderWidth(style.borderTop),
    below: resolve(style.paddingBottom, area.width) + borderWidth(style.borderBottom)
  }
}

/** Rows that a cell joins stand together. */
function groupsOf(rows: readonly SetRow[]): SetRow[][] {
  const groups: SetRow[][] = []
  let open = 0
  for (const row of rows) {
    if (open > 0) groups.at(-1)!.push(row)
    else groups.push([row])
    open = Math.max(open - 1, ...row.row.cells.map((cell) => cell.rows - 1))
  }
  return groups
}

/** Each row as deep as its own cells; the last of those a cell spans takes what that cell lacks. */
function fitDepths(group: readonly SetRow[]): void {
  for (const [index, row] of group.entries()) {
    const single = row.cells.filter((each) => spanIn(group, index, each) === 1)
    const above = Math.max(0, ...single.map((each) => each.above))
    row.depth = Math.max(row.depth, ...single.map((each) => above + each.lines * each.pitch + each.below), 0)
  }
  for (const [index, row] of group.entries()) {
    for (const each of row.cells) {
      const span = spanIn(group, index, each)
      const own = each.above + each.lines * each.pitch + each.below
      if (span > 1) group[index + span - 1]!.depth += Math.max(0, own - depthOf(group, index, span))
    }
  }
}

const spanIn = (group: readonly SetRow[], index: number, {cell}: SetCell): number => Math.min(cell.rows, group.length - index)
const depthOf = (group: readonly SetRow[], from: number, count: number): number => group.slice(from, from + count).reduce((sum, row) => sum + row.depth, 0)

/** A row for itself: its cells end in it. */
function alone(row: SetRow): SetRow[] {
  const group = [{...row, depth: 0}]
  fitDepths(group)
  return group
}

interface TablePlace {
  readonly widths: readonly number[]
  readonly area: Area
  /** Do all rows of the table stand on the grid? */
  readonly isBare: boolean
}

function addGroup(walk: Walk, group: readonly SetRow[], {widths, area, isBare}: TablePlace): Leaf {
  const [first] = group as [SetRow]
  const lines = Math.max(1, ...first.cells.map((each) => each.lines))
  const {pitch, isOnGrid} = linesOf(walk, first.row.cells[0]!.style)
  const isDeep = group.length === 1 && lines > deepRow
  const depth = group.reduce((sum, row) => sum + row.depth, 0)
  const width = widths.reduce((sum, each) => sum + each, 0)
  addMargin(walk, 0)
  return addLeaf(walk, area, {pitch: isDeep ? pitch : depth, isOnGrid: isOnGrid && (isDeep || isBare), isUnbroken: !isDeep}, {
    settle: () => ({variants: [{lines: isDeep ? lines : 1, cost: 0, calls: cellsOf(group).flatMap((each) => callsOf(each, isDeep))}], best: 0}),
    offsetOf: (_, line) => offsetOf(group, line),
    anchorsIn: (slice) => cellsOf(group).flatMap((each) => anchorsOf(each, isDeep ? slice : undefined)),
    place(slice, spot) {
      const shown = isDeep ? [{...first, depth: (slice.to - slice.from) * pitch}] : group
      const tops = shown.map((_, index) => spot.y + depthOf(shown, 0, index))
      for (const index of shown.keys()) placeGrounds(shown, index, {x: spot.x + area.x, y: tops[index]!, width, height: shown[index]!.depth}, spot)
      for (const index of shown.keys()) placeCells(shown, index, {spot: {...spot, y: tops[index]!}, slice: isDeep ? slice : undefined})
    }
  })
}

const cellsOf = (group: readonly SetRow[]): readonly SetCell[] => group.flatMap(({cells}) => cells)

/** A row that is not divided is one line, and all its notes are called there. */
function callsOf({paragraph, lines}: SetCell, isDeep: boolean): NoteCall[] {
  const calls = callsIn(paragraph.variants[paragraph.best]!, paragraph.marks as readonly Mark[])
  return calls.map(({id, line}) => ({id, line: isDeep ? Math.min(line, lines - 1) : 0}))
}

function anchorsOf({paragraph, lines}: SetCell, slice: Slice | undefined): readonly LineAnchor[] {
  const {from, to} = slice ?? {from: 0, to: lines}
  const anchors = anchorsIn(paragraph.variants[paragraph.best]!, paragraph.marks as readonly Mark[], from, to)
  return slice ? anchors : anchors.map(({key}) => ({key, line: 0}))
}

function offsetOf(group: readonly SetRow[], line: number): number {
  const offsets = group.flatMap(({cells}) => cells.map(({paragraph}) => paragraph.variants[paragraph.best]!.offsets[line] ?? -1)).filter((offset) => offset >= 0)
  return offsets.length === 0 ? -1 : Math.min(...offsets)
}

/** Grounds lie behind the cells of the row, also where these reach into the next; borders are the row's. */
function placeGrounds(group: readonly SetRow[], index: number, box: Rectangle, {x, items}: Spot): void {
  const {row, cells} = group[index]!
  for (const {style, isFirst, isLast} of row.grounds) {
    const {backgroundColor: colour} = style
    if (colour) for (const each of cells) items.push({type: 'box', x: x + each.left, y: box.y, width: each.width, height: depthOf(group, index, spanIn(group, index, each)), colour})
    drawSides(style, box, items, {top: !isFirst, bottom: !isLast})
  }
}

interface RowPlace {
  readonly spot: Spot
  /** Of a row that goes on over pages: the lines shown. */
  readonly slice: Slice | undefined
}

function placeCells(group: readonly SetRow[], index: number, {spot, slice}: RowPlace): void {
  const {cells} = group[index]!
  const above = Math.max(0, ...cells.map((each) => each.above))
  for (const each of cells) {
    const box = {x: spot.x + each.left, y: spot.y, width: each.width, height: depthOf(group, index, spanIn(group, index, each))}
    drawBorders(each.cell.style, box, spot.items, each.cell.shared)
    placeText(each, box, {spot, above: slice ? 0 : above, slice})
  }
}

function placeText({cell: {style}, paragraph, lines, pitch, ascent, below, left}: SetCell, box: Rectangle, {spot, above, slice}: {spot: Spot; above: number; slice: Slice | undefined}): void {
  const source = paragraph.variants[paragraph.best]!
  const x = spot.x + left + resolve(style.paddingLeft, 0) + borderWidth(style.borderLeft)
  const spare = Math.max(0, box.height - above - lines * pitch - below)
  const y = box.y + above + (slice ? 0 : style.verticalAlign === 'middle' ? spare / 2 : style.verticalAlign === 'bottom' ? spare : 0)
  const {from, to} = slice ?? {from: 0, to: lines}
  for (let line = from; line < Math.min(to, source.lineCount); line++) {
    spot.items.push({type: 'line', x, y: y + (line - from) * pitch + ascent, source, index: line})
  }
}
