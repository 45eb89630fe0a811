/** Columns of a table: as wide as their text asks and the measure allows, or as their cells' styles say. */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineText} from '../paragraph/index.ts'
import {borderWidth} from './margins.ts'
import {resolve, resolveMaybe, type Walk} from './setting.ts'
import type {Cell, Row} from './read-table.ts'

export const sidesWidth = (style: ComputedStyle): number =>
  resolve(style.paddingLeft, 0) + resolve(style.paddingRight, 0) + borderWidth(style.borderLeft) + borderWidth(style.borderRight)

/** Room a column is given beyond its text, so that rounding never turns a word over, points. */
const slack = 0.5
/** Share of the measure beyond which a word is too long to be kept whole: an address. */
const longWord = 0.4

export interface Columns {
  /** Widths in one line; and those a body is set in, heads turned over. */
  readonly natural: number[]
  readonly bodies: number[]
  /** What the longest word needs, and the longest figure. */
  readonly words: number[]
  readonly figures: number[]
  /** Whose width some cell says. */
  readonly fixed: boolean[]
}

/** What the columns ask for; `wanted` is the width the table says. */
export function measureColumns(walk: Walk, rows: readonly Row[], wanted: number | undefined, measure: number): Columns {
  const count = rows.reduce((most, {cells}) => cells.reduce((widest, {column, columns}) => Math.max(widest, column + columns), most), 0)
  const none = (): number[] => new Array<number>(count).fill(0)
  const columns: Columns = {natural: none(), bodies: none(), words: none(), figures: none(), fixed: new Array<boolean>(count).fill(false)}
  const all = rows.flatMap(({cells, isHeader}) => cells.map((cell) => ({cell, isHeader})))
  const bySpan = [...all].sort((left, right) => left.cell.columns - right.cell.columns)
  for (const {cell, isHeader} of bySpan) addCell(walk, cell, columns, {isHeader, base: Math.min(wanted ?? measure, measure)})
  if (sum(columns.natural) > measure) for (const {cell} of bySpan) if (cell.columns === 1) addWords(walk, cell, columns, measure)
  return columns
}

/** By how much the letters of a table are to be smaller so that no word of it is divided; 1 = they may stay. */
export const shareThatFits = ({natural, words}: Columns, measure: number): number => (sum(natural) <= measure ? 1 : Math.min(1, measure / sum(words)))

/** Each column its natural width; where the measure is too small, heads turn over first, then narrow columns keep theirs and the others share. */
export function columnWidths({natural, bodies, words, figures, fixed}: Columns, wanted: number | undefined, measure: number): number[] {
  const total = sum(natural)
  if (total > measure) return withLeast(shareOut(bodies, measure), [words, figures])
  const open = fixed.map((isFixed) => !isFixed || fixed.every(Boolean))
  const spare = Math.max(0, Math.min(wanted ?? total, measure) - total) / open.filter(Boolean).length
  return natural.map((width, column) => width + (open[column] ? spare : 0))
}

/** A cell over several columns widens them alike where they are too narrow together. */
function addCell(walk: Walk, cell: Cell, {natural, bodies, fixed}: Columns, {isHeader, base}: {isHeader: boolean; base: number}): void {
  const {inlines, style, area, column, columns} = cell
  const said = resolveMaybe(style.width, base)
  const own = walk.setting.typesetter.setLine(inlines, area.language).end + sidesWidth(style) + slack
  const width = said === undefined ? own : typeof style.width === 'number' ? said + sidesWidth(style) : said
  const body = said === undefined && isHeader ? width * longestShare(inlines) : width
  const span = Array.from({length: columns}, (_, index) => column + index)
  if (said !== undefined && columns === 1) fixed[column] = true
  for (const [widths, wished] of [[natural, width], [bodies, body]] as const) {
    const lacking = wished - sum(span.map((each) => widths[each]!))
    if (lacking > 0) for (const each of span) widths[each]! += lacking / columns
  }
}

/** The width of the longest word of a cell, and of its longest figure. */
function addWords({setting: {typesetter}}: Walk, {inlines, style, area, column}: Cell, {words, figures}: Columns, measure: number): void {
  const sides = sidesWidth(style) + slack
  for (const word of longestWords(inlines)) {
    const width = typesetter.setLine([word], area.language).end + sides
    words[column] = Math.max(words[column]!, Math.min(width, longWord * measure))
    if (isFigure(word.text)) figures[column] = Math.max(figures[column]!, width)
  }
}

const isFigure = (word: string): boolean => /\d/.test(word) && !/\p{L}{2}/u.test(word)

/** Share of the letters of the longest word from which another may be wider: `Window` is, beside `railway`. */
const mayBeWider = 0.6
/** Words of a phrase that are measured. */
const mostMeasured = 12

/** Of each phrase the words that may be its widest, and the longest figure, by their letters. */
function longestWords(inlines: readonly Inline[]): readonly InlineText[] {
  return inlines.flatMap((inline) => {
    if (inline.type !== 'text') return []
    const words = [...new Set(inline.text.split(/[\s\u2012-\u2014-]+/u))].sort((one, other) => other.length - one.length)
    const wide = words.filter((word) => word.length >= mayBeWider * words[0]!.length).slice(0, mostMeasured)
    const figure = words.find(isFigure)
    return [...new Set([...wide, ...(figure === undefined ? [] : [figure])])].filter((text) => text !== '').map((text): InlineText => ({...inline, text, offset: -1}))
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Share of a head's width its longest word takes, with some to spare: a head turns over, but not inside a word. */
function longestShare(inlines: readonly Inline[]): number {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('').trim()
  const longest = text.split(/\s+/u).reduce((most, word) => Math.max(most, word.length), 0)
  return Math.min(1, (1.25 * longest + 1) / Math.max(1, text.length))
}

/** No word is divided, or at least no figure, where the others have that much room to give. */
function withLeast(widths: readonly number[], leasts: readonly (readonly number[])[]): number[] {
  const least = leasts.find((each) => sum(each) <= sum(widths) + slack)
  if (!least) return [...widths]
  const raised = widths.map((width, column) => Math.max(width, least[column]!))
  const lacking = sum(raised) - sum(widths)
  const spare = raised.map((width, column) => width - least[column]!)
  return lacking === 0 ? [...widths] : raised.map((width, column) => width - (lacking * spare[column]!) / Math.max(slack, sum(spare)))
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
