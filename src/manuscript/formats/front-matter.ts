/**
 * The head of a file between `---` and `---` (or `...`), in YAML.
 *
 * Only what reads like YAML is a head: a scene break on the first line is none. The head is blanked rather than
 * cut, so that every position behind it holds.
 */

import {readFrontMatter, type BookSettings} from '../../config/index.ts'
import type {Report, Source} from '../../report/index.ts'
import type {Input} from './format.ts'
import {linesOf, isBlank, type Line} from './lines.ts'

interface FrontMatter {
  /** The YAML between the marks, empty when there is none. */
  readonly yaml: string
  /** Offset in the file at which `yaml` begins. */
  readonly offset: number
  /** The file with its head turned to blanks; same length, same lines. */
  readonly body: string
}

const field = /^[A-Za-z][\w-]*[ \t]*:(?:\s|$)/
const continued = /^(?:[ \t]|-[ \t]|#|$)/

/** Finds the head of a file. */
export function findFrontMatter(value: string): FrontMatter {
  const none = {yaml: '', offset: 0, body: value}
  if (!value.startsWith('---')) return none
  const lines = linesOf(value)
  const textOf = (line: Line) => value.slice(line.start, line.end)
  if (textOf(lines[0]!) !== '---') return none
  const last = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(textOf(line)))
  const inside = lines.slice(1, last)
  const isYaml = inside.every((line) => field.test(textOf(line)) || continued.test(textOf(line)) || isBlank(line))
  const isFilled = inside.some((line) => field.test(textOf(line)))
  if (last < 0 || !isYaml || !isFilled) return none
  const offset = lines[1]!.start
  const stop = lines[last]!
  const yaml = value.slice(offset, stop.start)
  return {yaml, offset, body: value.slice(0, stop.end).replace(/[^\n]/g, ' ') + value.slice(stop.end)}
}

const unread = /^(?:[ \t]*\n)*(?:---|\+\+\+)[ \t]*\n[ \t]*(?:title|subtitle|author|lang|language|date|draft|series|slug|tags|categories|layout|weight|description|publisher|isbn|chapter)[ \t]*[:=][ \t]*\S/i

const bareKey = /^(?:title|subtitle|author|base header level|latex \w+|css|format|html header)[ \t]*:[ \t]*\S/i
/** What structure/ leaves out by itself. */
const pageFields = /^(?:title|subtitle|authors?|by|date):/i

/** Where settings stand without marks, as MultiMarkdown has them: the first lines up to a blank one, each a name and a value. */
function isBareHead(value: string): boolean {
  const [head = ''] = value.trimStart().split(/\n[ \t]*\n/, 1)
  const lines = head.split('\n')
  return lines.length > 1 && bareKey.test(lines[0]!) && lines.every((line) => /^(?:[A-Za-z][\w ]{0,30}:[ \t]+\S|[ \t]+\S)/.test(line)) && !lines.every((line) => pageFields.test(line))
}

/** Tells of a head that is none: not on the first line, never closed, indented, or not in YAML. Its lines are text. */
export function tellUnreadHead(value: string, path: string, report: Report): void {
  if (!(unread.test(value) || isBareHead(value)) || findFrontMatter(value).yaml !== '') return
  const line = value.slice(0, value.search(/\S/)).split('\n').length
  report.warn('read:front-matter', {path, at: {line, column: 1}}, 'Found settings at the head of the file that are not read as such; they stay in the text', {hint: 'Begin the file with `---`, write them as `title: The Wick`, and close them with `---`'})
}

/** What the head of a file says of the book, which the file may be as a whole. */
export function settingsIn(source: Source, {isWholeBook}: Pick<Input, 'isWholeBook'>, report: Report): BookSettings {
  return findFrontMatter(String(source.value)).yaml === '' ? {} : readFrontMatter(source, report, isWholeBook)
}
