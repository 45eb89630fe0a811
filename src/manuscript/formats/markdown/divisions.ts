/**
 * Divisions an author marks: `:::letter` ... `:::`, and one-line `::the-end[THE END]`.
 *
 * A name that is not in the table is the class of a plain division, and told; one that is never closed stays as typed. Divisions nest; a closing
 * line closes the innermost open one of its own size, else the innermost.
 */

import type {RootContent} from 'mdast'
import type {Report} from '../../../report/index.ts'
import {attributesOf} from '../inline/attributes.ts'
import {isBlank, lineOf, pointAt, positionIn, runOf, type Line} from '../lines.ts'
import {limitFault, limits} from '../limits.ts'
import type {BlockContext, BlockReader, Cursor, DivisionTable} from './context.ts'

/** Name as typed to the book's node. */
const directives: Readonly<Record<string, string>> = {
  letter: 'letter', verse: 'verse', poem: 'verse', lyrics: 'verse', epigraph: 'epigraph', attribution: 'attribution', dateline: 'dateline',
  signature: 'signature', salutation: 'salutation', postscript: 'postscript', sign: 'sign', telegram: 'telegram',
  message: 'conversation', messages: 'conversation', conversation: 'conversation', system: 'systemMessage', 'system-message': 'systemMessage',
  note: 'authorsNote', 'authors-note': 'authorsNote', 'content-warning': 'authorsNote', disclaimer: 'authorsNote', summary: 'authorsNote', replies: 'authorsNote', teaser: 'teaser', 'sign-off': 'signOff', dedication: 'blockDedication',
  'the-end': 'theEnd', quote: 'blockquote', blockquote: 'blockquote', 'scene-break': 'sceneBreak', paragraph: 'paragraph', prose: 'paragraph',
  container: 'container', div: 'container', section: 'container', caption: 'caption', figure: 'figure'
}

const opening = /^(:{3,})[ \t]*(?:([a-z][\w-]*)[ \t]*)?(?:\[([^\n]*)\])?[ \t]*(\{[^{}]*\})?$/i
const closing = /^(:{3,})$/
const leaf = /^::([a-z][\w-]*)(?:\[([^\n]*)\])?(\{[^{}]*\})?$/i

interface Opened {
  readonly name: string
  readonly line: Line
  readonly offset: number
  readonly size: number
  readonly isKnown: boolean
}

/** Pairs the lines that open divisions with those that close them, in one pass. */
export function pairDivisions(value: string, lines: readonly Line[], path: string, report: Report): DivisionTable {
  const closers = new Set<number>()
  const closes = new Map<number, number | undefined>()
  const open: Opened[] = []
  for (const line of lines) {
    if (value.charCodeAt(line.start + line.margin) !== 58 || line.margin > 3) continue
    const text = value.slice(line.start + line.margin, line.end)
    const end = closing.exec(text)
    if (end && open.length > 0) {
      const size = end[1]!.length
      const at = open.findLastIndex((each) => each.size === size)
      const [matched] = open.splice(at < 0 ? open.length - 1 : at)
      if (!matched!.isKnown) tellUnknown(matched!, 'it is a division of that class', {path, report})
      closes.set(matched!.offset, line.start)
      closers.add(line.start)
    } else if (!end) openDivision(text, line, open, closes)
    if (open.length > limits.blockDepth) throw limitFault('read:block-depth', path, {line: line.number, column: 1, offset: line.start}, `Found divisions more than ${limits.blockDepth} deep`)
  }
  for (const each of open) {
    if (each.isKnown) warnUnclosed(lines, each.offset, path, report)
    else tellUnknown(each, 'the line stays as typed', {path, report})
  }
  return {closing: closes, closers}
}

function openDivision(text: string, line: Line, open: Opened[], closes: Map<number, number | undefined>): void {
  const start = opening.exec(text)
  const name = start ? nameOf(start) : undefined
  if (!start || name === undefined) return
  const isKnown = Object.hasOwn(directives, name)
  open.push({name, offset: line.start, line, size: start[1]!.length, isKnown})
  if (isKnown) closes.set(line.start, undefined)
}

/** Divisions pandoc writes by a class, `::: {.letter}`, where nothing else is meant by it. */
const byClass: ReadonlySet<string> = new Set(['letter', 'verse', 'poem', 'lyrics', 'epigraph', 'dedication', 'dateline', 'signature', 'telegram', 'sign', 'conversation'])

function nameOf([, , name, , braces]: RegExpExecArray): string | undefined {
  if (name !== undefined || braces === undefined) return name?.toLowerCase()
  return attributesOf(braces).classes?.find((each) => byClass.has(each)) ?? 'div'
}

function tellUnknown({name, line}: Opened, becomes: string, {path, report}: {readonly path: string; readonly report: Report}): void {
  const at = {line: line.number, column: line.column, offset: line.start}
  report.warn('read:unknown-division', {path, at}, `Found the unknown division \`${name}\`; ${becomes}`, {hint: `Known are ${Object.keys(directives).join(', ')}`})
}

function warnUnclosed(lines: readonly Line[], offset: number, path: string, report: Report): void {
  const line = lines.find(({start}) => start === offset)!
  report.warn('read:unclosed-division', {path, at: {line: line.number, column: line.column, offset}}, 'Found a division that is never closed; it was taken to reach the end', {hint: 'Close it with a line of `:::`'})
}

/** Reads a division at the cursor: its inside by `readInside`. */
export function divisionReader(readInside: (context: BlockContext, cursor: Cursor) => RootContent[]): BlockReader {
  return (context, cursor) => {
    const line = cursor.lines[cursor.index]!
    const {closing: table, closers} = context.divisions
    if (closers.has(line.start)) {
      cursor.index += 1
      return []
    }
    if (!table.has(line.start)) return readLeaf(context, cursor, line)
    const run = runOf(context.value, [line])
    const typedHead = opening.exec(run.value)!
    const [, , , label, braces] = typedHead
    const end = table.get(line.start)
    const found = end === undefined ? cursor.to : cursor.lines.findIndex((each, index) => index > cursor.index && each.start === end)
    const to = found < 0 ? cursor.to : Math.min(found, cursor.to)
    const inside = readInside({...context, depth: context.depth + 1}, {lines: cursor.lines, index: cursor.index + 1, to, blank: 0})
    const last = cursor.lines[Math.min(to, cursor.to - 1)]!
    cursor.index = to + (end === undefined ? 0 : 1)
    const position = {start: pointAt(run, 0), end: {line: last.number, column: last.column + last.end - last.start, offset: last.end}}
    const head = label ? [labelOf(context, line, run.value.indexOf('[') + 1, label)] : []
    return [division(nameOf(typedHead)!, [...head, ...inside], braces, position)]
  }
}

function labelOf(context: BlockContext, line: Line, index: number, label: string): RootContent {
  const start = line.start + line.margin + index
  const run = runOf(context.value, [lineOf(context.value, start, start + label.length, line.number, line.column + line.margin + index)])
  const node = {type: 'paragraph' as const, children: [], position: positionIn(run, 0, run.value.length), data: {directiveLabel: true} as object}
  context.pending.push({node, run})
  return node
}

/** A division opened by a line of plain text, still empty. */
export function divisionOf(value: string, line: Line, blankBefore: number): RootContent {
  const run = runOf(value, [line])
  const typedHead = opening.exec(run.value)!
  const [, , , label, braces] = typedHead
  const position = positionIn(run, 0, run.value.length)
  const head = label ? [{type: 'paragraph', children: [{type: 'text', value: label, position}], position, data: {directiveLabel: true}} as unknown as RootContent] : []
  const node = division(nameOf(typedHead) ?? 'div', head, braces, position)
  return {...node, data: {...node.data, blankBefore}} as RootContent
}

function division(name: string, children: RootContent[], braces: string | undefined, position: object): RootContent {
  const typed = braces ? attributesOf(braces) : undefined
  const isKnown = Object.hasOwn(directives, name)
  const classes = [...(isKnown ? [] : [name]), ...(typed?.classes ?? []).filter((each) => each !== name)]
  const attributes = typed || classes.length > 0 ? {...typed, classes} : undefined
  const data = {directive: isKnown ? directives[name]! : 'container', ...(attributes && {attributes})}
  return {type: 'containerDirective', name, children, position, data} as unknown as RootContent
}

function readLeaf(context: BlockContext, cursor: Cursor, line: Line): RootContent[] | undefined {
  const run = runOf(context.value, [line])
  const found = leaf.exec(run.value)
  const name = found?.[1]!.toLowerCase()
  if (!found || !Object.hasOwn(directives, name!) || isBlank(line)) return undefined
  const attributes = found[3] ? attributesOf(found[3]) : undefined
  const node = {type: 'paragraph' as const, children: [], position: positionIn(run, 0, run.value.length), data: {directive: directives[name!]!, ...(attributes && {attributes})} as object}
  if (found[2]) {
    const start = line.start + line.margin + run.value.indexOf('[') + 1
    const column = line.column + line.margin + run.value.indexOf('[') + 1
    context.pending.push({node, run: runOf(context.value, [lineOf(context.value, start, start + found[2].length, line.number, column)])})
  }
  cursor.index += 1
  return [node]
}
