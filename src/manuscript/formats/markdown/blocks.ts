/**
 * The blocks of a Markdown file.
 *
 * Plain paragraphs, headings and scene rules, which are nearly all of a novel, are read here line by line; divisions and
 * notes are Octavo's own; lists, quotes, tables and code go to remark in the smallest stretch that holds them. The result
 * is CommonMark's (a property test compares), except for the listed departures of `departures.ts`.
 */

import type {RootContent} from 'mdast'
import {indentOf, isBlank, pointAt, positionIn, restOf, runOf, type Line, type TextRun} from '../lines.ts'
import type {BlockFacts} from '../../types.ts'
import {type BlockContext, type BlockReader, type Cursor, typed} from './context.ts'
import {addAttributes, isAttributeLine, readAttributeLine} from './attribute-lines.ts'
import {isCaption, placeCaptions} from './captions.ts'
import {readContentsMark} from './contents-mark.ts'
import {meaningBelow, readDefinitionList} from './definition-list.ts'
import {divisionReader} from './divisions.ts'
import {breakCountedLines} from './enumerated-lines.ts'
import {readGridTable} from './drawn-tables/grid.ts'
import {mayRule, readRuledTable} from './drawn-tables/ruled.ts'
import {readFence} from './fences.ts'
import {readHtmlBlock} from './html-blocks.ts'
import {readNote, takeQuotedNotes} from './notes.ts'
import {readPageBreak} from './page-breaks.ts'
import {atxHeading, blockTag, fence, interruptingList, linkDefinition, listItem, noteDefinition, openEnded, setextUnderline, tableRule, thematicBreak} from './patterns.ts'
import {readPlainList} from './plain-list.ts'
import {readPlainQuote} from './plain-quote.ts'
import {parseList, parseRegion, runWithBreaks} from './region.ts'
import {readTagLine} from './tag-lines.ts'
import {isTemplateMark, readTemplateMark} from './template-marks.ts'
import {takeAttributes} from './trailing.ts'

const readers: Readonly<Record<string, readonly BlockReader[]>> = {
  '#': [readHeading, readTagLine, readList],
  '*': [readRule, readList],
  '-': [readRule, readList],
  _: [readRule],
  '+': [readGridTable, readList],
  '`': [readFence],
  '~': [readFence],
  '>': [readQuote],
  '<': [readHtmlBlock],
  '\\': [readPageBreak],
  '[': [readContentsMark, (context, cursor) => readNote(context, cursor, readBlocks), readDefinitions],
  '{': [readPageBreak, readContentsMark, readTemplateMark],
  $: [readContentsMark],
  ':': [divisionReader(readBlocks)],
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, [readNumbered, readList]]))
}

/** The blocks from the cursor to its end. */
export function readBlocks(context: BlockContext, cursor: Cursor): RootContent[] {
  const blocks: RootContent[] = []
  let waiting: BlockFacts['attributes']
  while (cursor.index < cursor.to) {
    const line = cursor.lines[cursor.index]!
    if (isBlank(line)) {
      cursor.blank += 1
      cursor.index += 1
      continue
    }
    const said = readAttributeLine(context, cursor, line)
    if (said) {
      const above = blocks.at(-1)
      if (!said.isOfAbove) waiting = said.attributes
      else if (above) addAttributes(above, said.attributes)
      continue
    }
    const {blank} = cursor
    cursor.blank = 0
    const [first, ...others] = readOne(context, cursor, line)
    if (!first) {
      cursor.blank += blank
      continue
    }
    first.data = {...first.data, blankBefore: blank, indent: line.margin} as object
    if (waiting) addAttributes(first, waiting)
    waiting = undefined
    blocks.push(first, ...others)
  }
  return placeCaptions(context, blocks)
}

function readOne(context: BlockContext, cursor: Cursor, line: Line): RootContent[] {
  const ruled = mayRule(context, cursor) ? readRuledTable(context, cursor) : undefined
  if (ruled) return ruled
  if (line.margin > 0 && indentOf(context.value, line) > 3) return isIndentedSentence(context, cursor) ? readIndented(context, cursor) : readRegion(context, cursor, indentedEnd(context, cursor))
  for (const reader of readers[context.value[line.start + line.margin]!] ?? []) {
    const found = reader(context, cursor)
    if (found) return found
  }
  return readParagraph(context, cursor)
}

const sentence = /^["“„«‘'(*_—–-]*\p{Lu}[^]*[.!?…]["”“»’')*_]*$/u

/** A typist's indent: a line on its own that is a sentence is no code. */
function isIndentedSentence(context: BlockContext, cursor: Cursor): boolean {
  const [before, line, next] = [-1, 0, 1].map((step) => cursor.lines[cursor.index + step])
  if ((before && !isBlank(before)) || (next && cursor.index + 1 < cursor.to && !isBlank(next))) return false
  return sentence.test(context.value.slice(line!.start + line!.margin, line!.end))
}

function readIndented(context: BlockContext, cursor: Cursor): RootContent[] {
  const line = cursor.lines[cursor.index]!
  const at = {line: line.number, column: line.column, offset: line.start}
  context.report.info('read:indented-paragraph', {path: context.path, at}, 'Found a sentence indented like code; it was read as a paragraph', {hint: 'Put lines of ``` round it if it is code'})
  return readParagraph(context, cursor)
}

function readHeading(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const line = cursor.lines[cursor.index]!
  const run = runOf(context.value, [line])
  const found = atxHeading.exec(run.value)
  if (!found) return undefined
  cursor.index += 1
  const position = positionIn(run, 0, run.value.length)
  const inside = withoutClosing(run.value)
  if (inside.length <= found[1]!.length || inside === '') {
    context.report.info('read:empty-heading', {path: context.path, at: position}, 'Found an empty heading; it was read as a scene break', {hint: 'Write the title behind the marks, or `* * *` for a scene break'})
    return [{type: 'thematicBreak', position}]
  }
  const node = {type: 'heading' as const, depth: found[1]!.length as 1, children: [], position}
  return [withRun(context, node, {...restOf(run, found[0].length), value: inside.slice(found[0].length)})]
}

/** A heading without the marks that close it; they stand behind a blank. */
function withoutClosing(text: string): string {
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  if (end === text.length || (end > 0 && !/[ \t]/.test(text[end - 1]!))) return text
  while (end > 0 && /[ \t]/.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/** Leaves a block's phrasing for later, and takes the attributes off its end. */
function withRun<T extends RootContent & {children: unknown[]}>(context: BlockContext, node: T, run: TextRun): T {
  const {facts, rest} = takeAttributes(node.type, run)
  const result = facts ? {...node, data: {...node.data, ...facts}} : node
  context.pending.push({node: result as never, run: rest})
  return result
}

function readRule(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const line = cursor.lines[cursor.index]!
  if (!thematicBreak.test(typed(context, line))) return undefined
  cursor.index += 1
  const run = runOf(context.value, [line])
  return [{type: 'thematicBreak', position: positionIn(run, 0, run.value.length)}]
}

function readQuote(context: BlockContext, cursor: Cursor): RootContent[] {
  const end = runEnd(context, cursor)
  const {kept, notes} = takeQuotedNotes(context, cursor.lines.slice(cursor.index, end), readBlocks)
  cursor.index = end
  const isEmpty = notes.length > 0 && kept.every((line) => /^[\s>]*$/.test(typed(context, line)))
  return isEmpty ? [...notes] : [...(readPlainQuote(context, kept) ?? parseRegion(context, kept)), ...notes]
}

function readList(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  if (!listItem.test(typed(context, cursor.lines[cursor.index]!))) return undefined
  const end = listEnd(context, cursor)
  const {kept, notes} = takeQuotedNotes(context, cursor.lines.slice(cursor.index, end), readBlocks)
  cursor.index = end
  return [...(readPlainList(context, kept) ?? parseList(context, kept)), ...notes]
}

/** `1. Mud` right above a rule: to Markdown an item and a rule, to its author a heading. */
const numberedTitle = /^\d{1,3}[.)][ \t]+(?=.*\p{L})\S.{0,80}[^.,;:\s]$/u
function readNumbered(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const [line, rule, below] = [0, 1, 2].map((step) => cursor.index + step < cursor.to ? cursor.lines[cursor.index + step] : undefined)
  if (!line || !rule || (below && !isBlank(below)) || !numberedTitle.test(typed(context, line))) return undefined
  const mark = typed(context, rule)
  if (mark.length < 3 || rule.margin > 0 || !setextUnderline.test(mark)) return undefined
  const run = runOf(context.value, [line])
  context.report.info('read:heading-numbered', {path: context.path, at: pointAt(run, 0)}, `Found \`${run.value.slice(0, 24)}\` with a rule right below it; it was read as a heading`, {hint: 'Put a blank line between them if they are a list and a scene break'})
  return readSetext(context, cursor, cursor.index + 1)
}

function readDefinitions(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const end = runEnd(context, cursor)
  const text = context.value.slice(cursor.lines[cursor.index]!.start, cursor.lines[end - 1]!.end)
  return text.includes(']:') ? readRegion(context, cursor, end) : undefined
}

function readRegion(context: BlockContext, cursor: Cursor, end: number): RootContent[] {
  const lines = cursor.lines.slice(cursor.index, end)
  cursor.index = end
  return parseRegion(context, lines)
}

/** A caption right below the last row of a table is none of its rows. */
function tableEnd(context: BlockContext, cursor: Cursor, rule: number): number {
  const end = runEnd(context, cursor)
  const caption = cursor.lines.slice(rule + 1, end).findIndex((line) => isCaption(context, line))
  return caption < 0 ? end : rule + 1 + caption
}

/** Lines up to a blank one, or one that Octavo keeps for itself. */
function runEnd(context: BlockContext, cursor: Cursor): number {
  let index = cursor.index + 1
  while (index < cursor.to && !isBlank(cursor.lines[index]!) && !isOurs(context, cursor.lines[index]!) && !(cursor.lines[index]!.margin === 0 && isAttributeLine(context, cursor.lines[index]!))) index += 1
  return index
}

function isOurs(context: BlockContext, line: Line): boolean {
  const code = context.value.charCodeAt(line.start + line.margin)
  if (code === 58) return context.divisions.closers.has(line.start) || context.divisions.closing.has(line.start)
  return code === 91 && line.margin < 4 && isNote(context, line)
}

function isNote(context: BlockContext, line: Line): boolean {
  const found = noteDefinition.exec(typed(context, line))
  return found !== null && context.notes.has(found[1]!.toLowerCase())
}

/** A list goes on over blank lines while what follows is indented or an item. */
function listEnd(context: BlockContext, cursor: Cursor): number {
  let end = runEnd(context, cursor)
  for (;;) {
    let next = end
    while (next < cursor.to && isBlank(cursor.lines[next]!)) next += 1
    const line = cursor.lines[next]
    if (next >= cursor.to || next === end || !line) return end
    const goesOn = indentOf(context.value, line) >= 2 || (listItem.test(typed(context, line)) && !thematicBreak.test(typed(context, line)))
    if (!goesOn || isOurs(context, line)) return end
    end = runEnd(context, {...cursor, index: next})
  }
}

function indentedEnd(context: BlockContext, cursor: Cursor): number {
  const isIndented = (line: Line) => indentOf(context.value, line) > 3
  let end = cursor.index + 1
  for (let index = end; index < cursor.to; index += 1) {
    const line = cursor.lines[index]!
    if (isBlank(line)) continue
    if (!isIndented(line)) break
    end = index + 1
  }
  return end
}

function readParagraph(context: BlockContext, cursor: Cursor): RootContent[] {
  const start = cursor.index
  let index = start + 1
  for (; index < cursor.to; index += 1) {
    const line = cursor.lines[index]!
    if (isBlank(line)) break
    const text = mayInterrupt(context, line) ? typed(context, line) : ''
    if (text === '') continue
    if (tableRule.test(text) && text.includes('|')) return readRegion(context, cursor, tableEnd(context, cursor, index))
    if (setextUnderline.test(text)) return readSetext(context, cursor, index)
    if (interrupts(context, line, text)) break
    if (/^[:~] /.test(text) || text.startsWith(':\t')) {
      const below = meaningBelow(context, cursor, index)
      if (below !== undefined) return readDefinitionList(context, cursor, below, readBlocks)
    }
  }
  const below = meaningBelow(context, cursor, index)
  if (below !== undefined) return readDefinitionList(context, cursor, below, readBlocks)
  cursor.index = index
  const lines = cursor.lines.slice(start, index)
  const run = breakCountedLines(runWithBreaks(context.value, lines))
  if (lines.length === 1 && closedUp.test(run.value)) tellClosedUp(context, run)
  const data: BlockFacts = lines.length > 1 && lines.some(({margin}) => margin > 0) ? {indents: lines.map((line) => indentOf(context.value, line))} : {}
  return [withRun(context, {type: 'paragraph', children: [], position: positionIn(run, 0, run.value.length), data: data as object}, run)]
}

function mayInterrupt(context: BlockContext, line: Line): boolean {
  const code = context.value.charCodeAt(line.start + line.margin)
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127 || code === 34 || code === 39
  return !isLetter && indentOf(context.value, line) < 4
}

function readSetext(context: BlockContext, cursor: Cursor, underline: number): RootContent[] {
  const run = runWithBreaks(context.value, cursor.lines.slice(cursor.index, underline))
  const line = cursor.lines[underline]!
  const end = {line: line.number, column: line.column + line.end - line.start, offset: line.end}
  const depth = context.value[line.start + line.margin] === '=' ? 1 : 2
  if (depth === 2 && isProse(run.value)) tellUnderlined(context, run)
  cursor.index = underline + 1
  return [withRun(context, {type: 'heading', depth, children: [], position: {start: pointAt(run, 0), end}}, run)]
}

/** `#Two` on a line of its own: a heading to its author, and to Markdown a tag. */
const closedUp = /^#{1,6}\p{Lu}[^#]{0,60}$/u

function tellClosedUp(context: BlockContext, run: TextRun): void {
  context.report.info('read:heading-closed-up', {path: context.path, at: pointAt(run, 0)}, `Found \`${run.value.slice(0, 24)}\`, which is text: no blank stands behind the marks`, {hint: 'Write `# Title` if it is a heading'})
}

/** Ends as a sentence does, and is as long as one. */
const isProse = (text: string): boolean => /[.!?…]["”’'»)*_]*$/.test(text) && (text.includes('\n') || text.trim().split(/\s+/, 7).length > 5)

function tellUnderlined(context: BlockContext, run: TextRun): void {
  context.report.warn('read:heading-underlined', {path: context.path, at: pointAt(run, 0)}, 'Found a sentence with a line of hyphens right below it, which makes it a heading', {hint: 'Put a blank line between them if the hyphens part two scenes'})
}

function interrupts(context: BlockContext, line: Line, text: string): boolean {
  if (/^[>]/.test(text) || atxHeading.test(text) || thematicBreak.test(text) || fence.test(text) || interruptingList.test(text) || isTemplateMark(text)) return true
  if (text.startsWith('<')) return blockTag.test(text) || openEnded.some(({start}) => start.test(text))
  return isOurs(context, line) && !linkDefinition.test(text)
}
