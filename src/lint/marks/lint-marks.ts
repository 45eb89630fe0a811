/**
 * Suspicious marks of the manuscript, each with its file, line and column.
 *
 * Works on the book as parsed, before typography: what it points at is what was typed. A false report
 * costs trust, so every check keeps silent where it is not sure.
 */

import type {Book} from '../../book/index.ts'
import type {Report, Source} from '../../report/index.ts'
import {linesOf, placeOf} from './line.ts'
import {checks} from './table.ts'

/** Reports every suspicious mark; `sources` are the files the book was read from. */
export function lintMarks(book: Book, sources: readonly Source[], report: Report): void {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const lines = linesOf(book)
  for (const check of checks) {
    for (const {line, start, end, reason, expected, hint} of check.find(lines)) {
      const source = byPath.get(line.path)
      const at = placeOf(line, start, end, source)
      const found = at ? String(source?.value).slice(at.start.offset, at.end.offset) : line.text.slice(start, end)
      report.warn(`lint:${check.id}`, {path: line.path, at}, reason, {
        found,
        ...(expected !== undefined && at !== undefined && {expected: [expected]}),
        hint
      })
    }
  }
}
