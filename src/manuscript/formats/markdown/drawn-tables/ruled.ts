/**
 * Tables ruled with dashes, as pandoc writes them: below the head each column has a run of dashes, and its cells stand below
 * that. In a simple one a row is a line; in one of several lines the rows are parted by blank lines, between two rules.
 *
 * `--- ---` is a scene break to many authors: a table needs words in two columns, and blanks between the columns all the way down.
 */

import type {AlignType, RootContent} from 'mdast'
import {indentOf, isBlank, type Line} from '../../lines.ts'
import {typed, type BlockContext, type Cursor} from '../context.ts'
import {DrawnLine} from './columns.ts'
import {tableOf, type DrawnCell} from './table.ts'

const columnRule = /^-{2,}(?: +-{2,})+$/
const fullRule = /^-{6,}$/
/** Lines of a head of several. */
const mostHeadLines = 8

interface Parts {
  readonly head: readonly Line[]
  /** The runs of dashes. */
  readonly rule: Line
  readonly body: readonly Line[]
  /** The line behind the last of the table. */
  readonly end: number
  readonly isOfLines: boolean
}

/** Whether a line may be the first of such a table, or the one below it its rule. */
export function mayRule({value}: BlockContext, {lines, index, to}: Cursor): boolean {
  const isDash = (line: Line | undefined): boolean => line !== undefined && value.startsWith('--', line.start + line.margin)
  return isDash(lines[index]) || (index + 1 < to && isDash(lines[index + 1]))
}

/** Reads a ruled table at the cursor. */
export function readRuledTable(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const parts = framedParts(context, cursor) ?? headedParts(context, cursor) ?? headlessParts(context, cursor)
  if (!parts) return undefined
  const {value} = context
  const columns = columnsOf(context, parts.rule)
  const rows = parts.isOfLines ? groupsOf(parts.body) : parts.body.map((line) => [line])
  const filled = [parts.head, ...rows].map((row) => row.map((line) => new DrawnLine(value, line)))
  if (!isAligned(filled, columns)) return undefined
  const lines = cursor.lines.slice(cursor.index, parts.end)
  cursor.index = parts.end
  const cells = filled.map((row) => columns.map(({from, to}): DrawnCell => ({lines: row.map((line) => line.slice(value, from, to))})))
  return [tableOf(context, {rows: cells, align: alignmentOf(filled.find((row) => row.length > 0)!, columns), lines})]
}

/** A rule, a head of one or several lines, the rule of the columns, rows, a rule. */
function framedParts(context: BlockContext, {lines, index, to}: Cursor): Parts | undefined {
  const frame = lines[index]!
  if (!fullRule.test(typed(context, frame))) return undefined
  let rule = index + 1
  while (rule < to && rule <= index + mostHeadLines && !isBlank(lines[rule]!) && !columnRule.test(typed(context, lines[rule]!))) rule += 1
  if (rule === index + 1 || rule >= to || !columnRule.test(typed(context, lines[rule]!)) || extentOf(lines[rule]!) !== extentOf(frame)) return undefined
  const close = closing(context, {lines, index: rule, to}, extentOf(frame))
  return close === undefined ? undefined : {head: lines.slice(index + 1, rule), rule: lines[rule]!, body: lines.slice(rule + 1, close), end: close + 1, isOfLines: true}
}

/** A line of heads right above the rule of the columns, and rows up to a blank line. */
function headedParts(context: BlockContext, {lines, index, to}: Cursor): Parts | undefined {
  const [head, rule] = [lines[index]!, index + 1 < to ? lines[index + 1] : undefined]
  if (!rule || isBlank(head) || columnRule.test(typed(context, head)) || !columnRule.test(typed(context, rule))) return undefined
  let end = index + 2
  while (end < to && !isBlank(lines[end]!)) end += 1
  const last = lines[end - 1]!
  const isRuled = end > index + 2 && columnRule.test(typed(context, last))
  const body = lines.slice(index + 2, isRuled ? end - 1 : end)
  return body.length === 0 ? undefined : {head: [head], rule, body, end, isOfLines: false}
}

/** The rule of the columns, rows, and the rule again. */
function headlessParts(context: BlockContext, {lines, index, to}: Cursor): Parts | undefined {
  const rule = lines[index]!
  if (!columnRule.test(typed(context, rule)) || index + 1 >= to || isBlank(lines[index + 1]!)) return undefined
  const close = closing(context, {lines, index, to}, extentOf(rule))
  if (close === undefined) return undefined
  const body = lines.slice(index + 1, close)
  return {head: [], rule, body, end: close + 1, isOfLines: body.some(isBlank)}
}

const extentOf = ({start, margin, end}: Line): string => `${margin} ${end - start}`

/** The rule that ends a table, of the extent of the one that began it; a blank line or nothing stands below. */
function closing(context: BlockContext, {lines, index, to}: Pick<Cursor, 'lines' | 'index' | 'to'>, extent: string): number | undefined {
  const key = `table ${extent} ${to}`
  if (context.hopeless.has(key)) return undefined
  for (let at = index + 2; at < to; at += 1) {
    const line = lines[at]!
    if (extentOf(line) === extent && /^-[- ]*-$/.test(typed(context, line)) && (at + 1 >= to || isBlank(lines[at + 1]!))) return at
  }
  context.hopeless.add(key)
  return undefined
}

interface Column {
  readonly from: number
  /** Where the next begins. */
  readonly to: number
  /** Of its dashes. */
  readonly start: number
  readonly end: number
}

/** The columns of a rule: each from its dashes up to those of the next. */
function columnsOf(context: BlockContext, rule: Line): Column[] {
  const margin = indentOf(context.value, rule)
  const runs = [...typed(context, rule).matchAll(/-+/g)].map(({index, 0: run}) => ({start: margin + index, end: margin + index + run.length}))
  return runs.map(({start, end}, at) => ({start, end, from: at === 0 ? 0 : start, to: runs[at + 1]?.start ?? Infinity}))
}

/** Lines between blank ones. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (!isBlank(line)) groups.at(-1)!.push(line)
    else if (groups.at(-1)!.length > 0) groups.push([])
  }
  return groups.filter(({length}) => length > 0)
}

/** Words stand in two columns of some row, and none across the blanks before a column. */
function isAligned(rows: readonly (readonly DrawnLine[])[], columns: readonly Column[]): boolean {
  const lines = rows.flat()
  const isClear = lines.every((line) => columns.slice(1).every(({start}) => line.at(start - 1).trim() === ''))
  return isClear && lines.some((line) => columns.filter(({from, to}) => line.hasWords(from, to)).length > 1)
}

/** Where the first row stands over its dashes: flush on one side, in the middle, or all along. */
function alignmentOf(row: readonly DrawnLine[], columns: readonly Column[]): AlignType[] {
  return columns.map(({start, end}) => {
    const [isLeft, isRight] = [row.some((line) => line.at(start).trim() !== ''), row.some((line) => line.at(end - 1).trim() !== '')]
    return isLeft ? (isRight ? null : 'left') : isRight ? 'right' : 'center'
  })
}
