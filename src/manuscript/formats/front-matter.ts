/**
 * The head of a file between `---` and `---` (or `...`), in YAML, or as other programs write it (`other-heads.ts`).
 *
 * Only what reads like a head is one: a scene break on the first line is none. The head is blanked rather than
 * cut, so that every position behind it holds.
 */

import {readFields, readFrontMatter, type BookSettings, type Field} from '../../config/index.ts'
import type {Report, Source} from '../../report/index.ts'
import type {Input} from './format.ts'
import {linesOf, isBlank, type Line} from './lines.ts'
import {findOtherHead} from './other-heads.ts'

interface FrontMatter {
  /** What stands in the head, empty when there is none. */
  readonly head: string
  /** Offset in the file at which `head` begins. */
  readonly offset: number
  /** Of a head that is not in YAML. */
  readonly fields?: readonly Field[]
  /** The file with its head turned to blanks; same length, same lines. */
  readonly body: string
}

const field = /^[A-Za-z][\w-]*[ \t]*:(?:\s|$)/
const continued = /^(?:[ \t]|-[ \t]|#|$)/

/** The first line of such a head; most texts have none, and are asked several times. */
const mayBeOther = /^\s*(?:[A-Za-z][\w -]{0,30}:|%|\+\+\+)/

/** Finds the head of a file. */
export function findFrontMatter(value: string): FrontMatter {
  const none = {head: '', offset: 0, body: value}
  const isMarked = value.startsWith('---')
  if (!isMarked && !mayBeOther.test(value)) return none
  return (isMarked ? findYaml(value, linesOf(value)) : findOther(value, linesOf(value.slice(0, longestOther)))) ?? none
}

/** UTF-16 units in which a head that is not in YAML ends. */
const longestOther = 8000

function findYaml(value: string, lines: readonly Line[]): FrontMatter | undefined {
  const textOf = (line: Line) => value.slice(line.start, line.end)
  if (textOf(lines[0]!) !== '---') return undefined
  const last = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(textOf(line)))
  const inside = lines.slice(1, last)
  const isYaml = inside.every((line) => field.test(textOf(line)) || continued.test(textOf(line)) || isBlank(line))
  const isFilled = inside.some((line) => field.test(textOf(line)))
  if (last < 0 || !isYaml || !isFilled) return undefined
  const offset = lines[1]!.start
  const stop = lines[last]!
  return {head: value.slice(offset, stop.start), offset, body: blanked(value, stop.end)}
}

function findOther(value: string, lines: readonly Line[]): FrontMatter | undefined {
  const found = findOtherHead(value, lines)
  if (!found) return undefined
  const {end} = lines[found.lines - 1]!
  return {head: value.slice(0, end), offset: 0, fields: found.fields, body: blanked(value, end)}
}

const blanked = (value: string, end: number): string => value.slice(0, end).replace(/[^\n]/g, ' ') + value.slice(end)

const unread = /^(?:[ \t]*\n)*(?:---|\+\+\+)[ \t]*\n[ \t]*(?:title|subtitle|author|lang|language|date|draft|series|slug|tags|categories|layout|weight|description|publisher|isbn|chapter)[ \t]*[:=][ \t]*\S/i

const bareKey = /^(?:title|subtitle|author|base header level|latex \w+|css|format|html header)[ \t]*:[ \t]*\S/i

/** Where settings stand without marks, as MultiMarkdown has them: the first lines up to a blank one, each a name and a value. */
function isBareHead(value: string): boolean {
  const [head = ''] = value.trimStart().split(/\n[ \t]*\n/, 1)
  const lines = head.split('\n')
  return lines.length > 1 && bareKey.test(lines[0]!) && lines.every((line) => /^(?:[A-Za-z][\w ]{0,30}:[ \t]+\S|[ \t]+\S)/.test(line))
}

/** Tells of a head that is none: not on the first line, never closed, indented, or not in YAML. Its lines are text. */
export function tellUnreadHead(value: string, path: string, report: Report): void {
  if (!(unread.test(value) || isBareHead(value)) || findFrontMatter(value).head !== '') return
  const line = value.slice(0, value.search(/\S/)).split('\n').length
  report.warn('read:front-matter', {path, at: {line, column: 1}}, 'Found settings at the head of the file that are not read as such; they stay in the text', {hint: 'Begin the file with `---`, write them as `title: The Wick`, and close them with `---`'})
}

/** What the head of a file says of the book, which the file may be as a whole. */
export function settingsIn(source: Source, {isWholeBook}: Pick<Input, 'isWholeBook'>, report: Report): BookSettings {
  const {head, fields} = findFrontMatter(String(source.value))
  if (!fields) return head === '' ? {} : readFrontMatter(source, report, isWholeBook)
  report.info('read:fields', {path: source.path, at: fields[0]!.at}, `Read as settings at the head of the file, not as text: ${fields.map(({name}) => name).join(', ')}`, {hint: 'Put the lines behind a heading, or `<!-- paragraph -->` above them, to keep them as text'})
  return readFields(fields, source.path, report)
}

/** Where a head stands that only its reader knows for one. */
export function headLeftOut(value: string): {start: number; end: number}[] {
  const {head, fields} = findFrontMatter(value)
  return fields ? [{start: 0, end: head.length}] : []
}
