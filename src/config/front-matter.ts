/**
 * The head of a Markdown file between `---` and `---` (or `...`): the keys of `book.yaml` that describe the book, and pandoc's.
 *
 * A file may come from any other tool, so an unknown key is only a warning here.
 */

import type {Report, Source} from '../report/index.ts'
import {assign} from './assign.ts'
import {readMap} from './read-map.ts'
import type {BookSettings} from './settings.ts'
import {parseYaml, type YamlText} from './yaml.ts'

/** What the head of `source` says of the book; empty when it has none. */
export function readFrontMatter(source: Source, report: Report): BookSettings {
  const yaml = frontMatterOf(source.path, String(source.value))
  const map = yaml && parseYaml(yaml, report)
  if (!map) return {}
  const values = readMap(map, {
    path: source.path,
    report,
    onUnknown(context, at, nearest) {
      const hint = nearest === undefined ? 'It is not printed; move it to the text if it should be' : `Did you mean \`${nearest}\`?`
      report.warn('config:unknown-key', {path: context.path, at}, `Found an unknown key \`${context.key.slice(0, 60)}\` in the front matter, expected a setting`, {hint})
    }
  })
  const settings: {book: BookSettings} = {book: {}}
  for (const [path, value] of values) {
    if (path.startsWith('book.')) assign(settings, path, value)
  }
  return settings.book
}

/** The YAML between the marks, with the place where it begins. */
export function frontMatterOf(path: string, text: string): YamlText | undefined {
  const opening = /^\ufeff?---[ \t]*\n/.exec(text)
  if (!opening) return undefined
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length))
  if (!closing) return undefined
  const start = opening[0].length
  return {path, text: text.slice(start, start + closing.index), offset: start, line: 1}
}
