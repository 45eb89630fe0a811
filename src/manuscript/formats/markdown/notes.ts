/**
 * Footnotes: `[^1]` in a line, `[^1]: words` at the head of one, in one linear pass (remark's take 38 s for 10,000).
 *
 * A definition nobody calls and a second one of the same label stay in the text as typed, with a warning: they would
 * vanish otherwise.
 */

import type {RootContent} from 'mdast'
import type {Point} from 'unist'
import type {Report} from '../../../report/index.ts'
import {isBlank, lineOf, pointOf, positionIn, runOf, type Line} from '../lines.ts'
import {limitFault, limits} from '../limits.ts'
import {blankCode} from './blank-code.ts'
import type {BlockContext, Cursor} from './context.ts'
import {typed} from './context.ts'
import {noteDefinition} from './patterns.ts'

const call = /\[\^([^\]\s[]+)\]/g

/** What a definition would be, were there no blank in its name. */
const spacedDefinition = /^\[\^([^\]\s[][^\][]*\s[^\][]*)\]:/

/** The marks of the quotations a line stands in, and what indents them. */
const quoteMarks = /^[ \t]*(?:>[ \t]?)+(?=[^\s>])/

/** Where a definition would begin: at the head of a line, or behind the marks of quotations. */
function headOf(value: string, line: Line): number | undefined {
  const start = line.start + line.margin
  if (value.charCodeAt(start) === 91) return line.margin > 3 ? undefined : start
  if (value.charCodeAt(start) !== 62) return undefined
  const head = line.start + (quoteMarks.exec(value.slice(line.start, line.end))?.[0].length ?? 0)
  return value.charCodeAt(head) === 91 ? head : undefined
}

/** Labels that are defined at the head of a line and called somewhere; what looks like either in code is code. */
export function findNotes(text: string, lines: readonly Line[], path: string, report: Report): Set<string> {
  const defined = new Map<string, Point>()
  if (!text.includes('[^')) return new Set()
  const value = blankCode(text, lines)
  for (const line of lines) {
    const head = headOf(value, line)
    if (head === undefined) continue
    const definition = value.slice(head, line.end)
    const label = noteDefinition.exec(definition)?.[1]!.toLowerCase()
    const at = {line: line.number, column: head - line.start + 1, offset: head}
    const spaced = label === undefined ? spacedDefinition.exec(definition)?.[1] : undefined
    if (spaced !== undefined) report.warn('read:note-name', {path, at}, `Found the note \`${spaced.slice(0, 40)}\`, whose name has a blank; it and its calls stay in the text`, {hint: `Write [^${spaced.trim().replaceAll(/\s+/g, '-').slice(0, 40)}] in both places`})
    if (label === undefined) continue
    if (defined.has(label)) report.warn('read:note-twice', {path, at}, `Found a second definition of the note \`${label}\`; it stays in the text`, {hint: 'Give it a label of its own'})
    else defined.set(label, at)
    if (defined.size > limits.notes) throw limitFault('read:notes', path, at, `Found more than ${limits.notes} notes in one file`)
  }
  const called = findCalls(value)
  for (const [label, at] of defined) {
    if (called.has(label)) continue
    report.warn('read:note-unused', {path, at}, `Found the note \`${label}\`, which nothing refers to; it stays in the text`, {hint: `Write [^${label}] where it belongs`})
    defined.delete(label)
  }
  for (const [label, offset] of called) {
    if (defined.has(label) || !/^[\p{L}\p{N}-]+$/u.test(label)) continue
    const hint = `Write [^${label}]: and the note on a line of its own`
    report.warn('read:note-undefined', {path, at: pointOf(lines, offset)}, `Found a call for the note \`${label}\`, which is defined nowhere; it stays in the text`, {hint})
  }
  return new Set(defined.keys())
}

/** Labels called anywhere but in their own definitions, with the offset of the first call. */
function findCalls(value: string): Map<string, number> {
  const calls = new Map<string, number>()
  let lineStart = 0
  let lineEnd = value.indexOf('\n')
  for (const found of value.matchAll(call)) {
    const label = found[1]!.toLowerCase()
    while (lineEnd >= 0 && lineEnd < found.index) {
      lineStart = lineEnd + 1
      lineEnd = value.indexOf('\n', lineStart)
    }
    const isDefinition = value[found.index + found[0].length] === ':' && /^(?: {0,3}|[ \t]*(?:>[ \t]?)+)$/.test(value.slice(lineStart, found.index))
    if (!isDefinition && !calls.has(label)) calls.set(label, found.index)
  }
  return calls
}

/** Reads a definition: the rest of its line, the lines that follow at once, and indented paragraphs. */
export function readNote(context: BlockContext, cursor: Cursor, readBlocks: (context: BlockContext, cursor: Cursor) => RootContent[]): RootContent[] | undefined {
  const line = cursor.lines[cursor.index]!
  const found = noteDefinition.exec(typed(context, line))
  const label = found?.[1]!.toLowerCase()
  if (!found || !context.notes.has(label!) || context.notesRead.has(label!)) return undefined
  context.notesRead.add(label!)
  const end = endOfNote(context, cursor)
  const [first, ...others] = cursor.lines.slice(cursor.index, end)
  const start = first!.start + first!.margin + found[0].length
  const body = [lineOf(context.value, start, first!.stop, first!.number, first!.column + start - first!.start), ...others.map((each) => dedent(context.value, each))]
  cursor.index = end
  const last = body.at(-1)!
  const position = {start: positionIn(runOf(context.value, [first!]), 0, 0).start, end: {line: last.number, column: last.column + last.end - last.start, offset: last.end}}
  const children = readBlocks({...context, depth: context.depth + 1}, {lines: body, index: 0, to: body.length, blank: 0})
  return [{type: 'footnoteDefinition', identifier: label!, label: found[1]!, children: children as never, position}]
}

/** The first marks of a fence in a quotation: what looks like a note in code is code. */
const quotedFence = /^[ \t>]*>[ \t]*(```|~~~)/

/** The notes defined within the quotations of some lines, and the lines without them. */
export function takeQuotedNotes(context: BlockContext, lines: readonly Line[], readBlocks: (context: BlockContext, cursor: Cursor) => RootContent[]): {readonly kept: readonly Line[]; readonly notes: readonly RootContent[]} {
  if (context.notes.size === 0) return {kept: lines, notes: []}
  const kept: Line[] = []
  const notes: RootContent[] = []
  let fence: string | undefined
  for (let index = 0; index < lines.length; ) {
    const ticks = quotedFence.exec(context.value.slice(lines[index]!.start, lines[index]!.end))?.[1]
    if (ticks !== undefined && (fence === undefined || fence === ticks)) fence = fence === undefined ? ticks : undefined
    const inside = fence === undefined && isQuotedNote(context, lines[index]!) ? linesOfNote(context, lines, index) : []
    const cursor = {lines: inside, index: 0, to: inside.length, blank: 0}
    const note = inside.length > 0 ? readNote(context, cursor, readBlocks) : undefined
    if (note) notes.push(...note)
    else kept.push(lines[index]!)
    index += Math.max(1, cursor.index)
  }
  return {kept, notes}
}

function isQuotedNote({value, notes}: BlockContext, line: Line): boolean {
  const head = value.charCodeAt(line.start + line.margin) === 62 ? headOf(value, line) : undefined
  const label = head === undefined ? undefined : noteDefinition.exec(value.slice(head, line.end))?.[1]
  return label !== undefined && notes.has(label.toLowerCase())
}

/** The lines from a definition to the next one that stand in as many quotations, without their marks. */
function linesOfNote({value}: BlockContext, lines: readonly Line[], from: number): Line[] {
  const depth = quoteMarks.exec(value.slice(lines[from]!.start, lines[from]!.end))![0].split('>').length - 1
  const marks = new RegExp(`^[ \\t]*(?:>[ \\t]?){${depth}}`)
  const inside: Line[] = []
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]!
    const width = marks.exec(value.slice(line.start, line.stop))?.[0].length
    if (width === undefined || (index > from && value.startsWith('[^', line.start + width))) break
    inside.push(lineOf(value, line.start + width, line.stop, line.number, line.column + width))
  }
  return inside
}

function endOfNote(context: BlockContext, cursor: Cursor): number {
  let end = cursor.index + 1
  let isOpen = true
  for (let index = end; index < cursor.to; index += 1) {
    const line = cursor.lines[index]!
    if (isBlank(line)) {
      isOpen = false
      continue
    }
    const isIndented = /^(?: {4}| {0,3}\t)/.test(context.value.slice(line.start, line.start + 4))
    const isLazy = isOpen && !isIndented && !/^[[#>:<`~*+-]|^\d{1,9}[.)]/.test(typed(context, line))
    if (!isIndented && !isLazy) break
    isOpen = true
    end = index + 1
  }
  return end
}

function dedent(value: string, line: Line): Line {
  const size = /^(?: {0,3}\t| {1,4})?/.exec(value.slice(line.start, line.start + 4))![0].length
  return lineOf(value, line.start + size, line.stop, line.number, line.column + size)
}
