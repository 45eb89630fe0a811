/**
 * The head of a Markdown file between `---` and `---` (or `...`): the keys of `book.yaml` that describe the book, and pandoc's.
 *
 * A file may come from any other tool (`cover: {image: …}`, `series: [One, Two]`), so an unknown key, or a value that is
 * none of ours, is only a warning here.
 */

import type {Point} from 'unist'
import type {Report, Source} from '../report/index.ts'
import {assign} from './assign.ts'
import {namesIn} from './book-types.ts'
import {namesBelow, settingOf} from './known-keys.ts'
import {readMap} from './read-map.ts'
import type {BookSettings} from './settings.ts'
import {keyOf, type Advice} from './unknown-keys.ts'
import type {Context} from './value-types.ts'
import {parseYaml, type MapNode, type YamlText} from './yaml.ts'

/** What the head of `source` says of the book; empty when it has none. A head `isWholeBook` may hold every setting, which `readSettings` reads. */
export function readFrontMatter(source: Source, report: Report, isWholeBook = false): BookSettings {
  const yaml = frontMatterOf(source.path, String(source.value))
  const map = yaml && parseYaml(yaml, report)
  if (!map) return {}
  const book = readBook(map, source.path, report)
  if (!isWholeBook) tellMisplaced(map, source.path, report)
  return book
}

/** A line of a head that is not in YAML: `Title: The Wick`, `title = "The Wick"`, `% The Wick`. */
export interface Field {
  readonly name: string
  readonly at: Point
  /** Several of a list. */
  readonly values: readonly string[]
}

/** What such a head says of the book. */
export function readFields(fields: readonly Field[], path: string, report: Report): BookSettings {
  const entries = fields.map(({name, at, values}) => {
    const items = (settingOf(keyOf(name))?.to === 'book.creators' ? values.flatMap(namesIn) : values).map((value) => ({kind: 'text' as const, value, at}))
    return {key: keyOf(name), keyAt: at, value: items.length === 1 ? items[0]! : {kind: 'list' as const, items, at}}
  })
  return readBook({kind: 'map', entries, at: fields[0]!.at}, path, report)
}

function readBook(map: MapNode, path: string, report: Report): BookSettings {
  const settings: {book: BookSettings} = {book: {}}
  for (const [to, value] of readMap(map, {path, report: lenient(report), onUnknown: tellUnknown})) {
    if (to.startsWith('book.')) assign(settings, to, value)
  }
  return settings.book
}

/** A word of another program is mentioned; what may have been meant for the book is a warning. */
function tellUnknown({key, path, report}: Context, at: Point, {hint, isForeign}: Advice): void {
  const shown = key.slice(0, 60)
  if (isForeign) report.info('config:unknown-key', {path, at}, `Found a key \`${shown}\` of another program in the front matter`, {hint: 'It is not printed, and no book needs it'})
  else report.warn('config:unknown-key', {path, at}, `Found an unknown key \`${shown}\` in the front matter, expected a setting`, {hint: hint ?? 'It is not printed; move it to the text if it should be'})
}

/** What holds for the whole book is not taken from one of its chapters. */
function tellMisplaced(map: MapNode, path: string, report: Report): void {
  for (const {key, keyAt} of map.entries) {
    const to = settingOf(key)?.to ?? namesBelow(key)?.map((name) => settingOf(`${key}.${name}`)?.to ?? '')[0]
    if (to === undefined || to.startsWith('book.')) continue
    report.warn('config:chapter-setting', {path, at: keyAt}, `Found \`${key.slice(0, 60)}\` in the front matter of a chapter, expected it in book.yaml, where it holds for the whole book`, {hint: 'Move the line to book.yaml, beside the folder of the manuscript'})
  }
}

/** The same report, to which a value that cannot be used is no error: the book is built without it. */
export const lenient = (report: Report): Report => ({...report, error: (...message) => report.warn(...message)})

/** The YAML between the marks, with the place where it begins. */
export function frontMatterOf(path: string, text: string): YamlText | undefined {
  const opening = /^\ufeff?---[ \t]*\n/.exec(text)
  if (!opening) return undefined
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length))
  if (!closing) return undefined
  const start = opening[0].length
  return {path, text: text.slice(start, start + closing.index), offset: start, line: 1}
}
