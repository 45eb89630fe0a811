/** Columns of a table: as wide as their text asks and the measure allows, or as their cells' styles say. */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline} from '../paragraph/index.ts'
import {borderWidth} from './margins.ts'
import {resolve, resolveMaybe, type Walk} from './setting.ts'
import type {Cell, Row} from './table.ts'

export const sidesWidth = (style: ComputedStyle): number =>
  resolve(style.paddingLeft, 0) + resolve(style.paddingRight, 0) + borderWidth(style.borderLeft) + borderWidth(style.borderRight)

/** Room a column is given beyond its text, so that rounding never turns a word over, points. */
const slack = 0.5

interface Columns {
  /** Widths in one line; and those a body is set in, heads turned over. */
  readonly natural: number[]
  readonly bodies: number[]
  /** What the longest figure needs: nothing divides it. */
  readonly figures: number[]
  /** Whose width some cell says. */
  readonly fixed: boolean[]
}

/** Each column its natural width; where the measure is too small, heads turn over first, then narrow columns keep theirs and the others share. */
export function columnWidths(walk: Walk, rows: readonly Row[], wanted: number | undefined, measure: number): number[] {
  const count = rows.reduce((most, {cells}) => cells.reduce((widest, {column, columns}) => Math.max(widest, column + columns), most), 0)
  const columns: Columns = {natural: new Array<number>(count).fill(0), bodies: new Array<number>(count).fill(0), figures: new Array<number>(count).fill(0), fixed: new Array<boolean>(count).fill(false)}
  const all = rows.flatMap(({cells, isHeader}) => cells.map((cell) => ({cell, isHeader})))
  const bySpan = [...all].sort((left, right) => left.cell.columns - right.cell.columns)
  for (const {cell, isHeader} of bySpan) addCell(walk, cell, columns, {isHeader, base: Math.min(wanted ?? measure, measure)})
  const {natural, bodies, figures, fixed} = columns
  const total = sum(natural)
  if (total > measure) return withFigures(shareOut(bodies, measure), figures)
  const open = fixed.map((isFixed) => !isFixed || fixed.every(Boolean))
  const spare = Math.max(0, Math.min(wanted ?? total, measure) - total) / open.filter(Boolean).length
  return natural.map((width, column) => width + (open[column] ? spare : 0))
}

/** A cell over several columns widens them alike where they are too narrow together. */
function addCell(walk: Walk, cell: Cell, {natural, bodies, figures, fixed}: Columns, {isHeader, base}: {isHeader: boolean; base: number}): void {
  const {inlines, style, area, column, columns} = cell
  const said = resolveMaybe(style.width, base)
  const own = walk.setting.typesetter.setLine(inlines, area.language).end + sidesWidth(style) + slack
  const width = said === undefined ? own : typeof style.width === 'number' ? said + sidesWidth(style) : said
  const body = said === undefined && isHeader ? width * longestShare(inlines) : width
  const span = Array.from({length: columns}, (_, index) => column + index)
  if (said !== undefined && columns === 1) fixed[column] = true
  if (columns === 1) figures[column] = Math.max(figures[column]!, figureShare(inlines) * (own - sidesWidth(style)) + sidesWidth(style))
  for (const [widths, wished] of [[natural, width], [bodies, body]] as const) {
    const lacking = wished - sum(span.map((each) => widths[each]!))
    if (lacking > 0) for (const each of span) widths[each]! += lacking / columns
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Share of a head's width its longest word takes, with some to spare: a head turns over, but not inside a word. */
function longestShare(inlines: readonly Inline[]): number {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('').trim()
  const longest = text.split(/\s+/u).reduce((most, word) => Math.max(most, word.length), 0)
  return Math.min(1, (1.25 * longest + 1) / Math.max(1, text.length))
}

/** Share of a line its longest figure takes, a little more where other words stand beside it; 0 without one. */
function figureShare(inlines: readonly Inline[]): number {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('').trim()
  const longest = text.split(/\s+/u).reduce((most, word) => (/\d/.test(word) && !/\p{L}{2}/u.test(word) ? Math.max(most, word.length) : most), 0)
  return longest === text.length ? Math.min(1, longest) : Math.min(1, (1.15 * longest) / Math.max(1, text.length))
}

/** No figure is divided while the other columns have room to give. */
function withFigures(widths: readonly number[], figures: readonly number[]): number[] {
  const raised = widths.map((width, column) => Math.max(width, figures[column]!))
  const lacking = sum(raised) - sum(widths)
  const spare = raised.map((width, column) => Math.max(0, width - Math.max(figures[column]!, width / 2)))
  const room = sum(spare)
  return lacking === 0 || lacking > room ? [...widths] : raised.map((width, column) => width - (lacking * spare[column]!) / room)
}

function shareOut(natural: readonly number[], measure: number): number[] {
  let room = measure
  let open = natural.map((_, column) => column)
  const widths = [...natural]
  for (;;) {
    const share = room / open.length
    const small = open.filter((column) => natural[column]! <= share)
    if (small.length === 0) break
    room -= small.reduce((total, column) => total + natural[column]!, 0)
    open = open.filter((column) => natural[column]! > share)
  }
  const wish = open.reduce((total, column) => total + Math.sqrt(natural[column]!), 0)
  for (const column of open) widths[column] = (room * Math.sqrt(natural[column]!)) / wish
  return widths
}
