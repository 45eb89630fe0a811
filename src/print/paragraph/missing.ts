/** Characters no face has: gathered while setting, reported once a file with code points, count and places. */

import {fileOf, type Report} from '../../report/index.ts'
import type {InlineText} from './types.ts'

interface MissingGlyphs {
  add(codes: readonly number[], text: InlineText, path: string): void
  report(report: Report): void
}

interface Missing {
  readonly counts: Map<number, number>
  readonly lines: Set<number>
  readonly first: InlineText
}

/** None so far. */
export function createMissingGlyphs(): MissingGlyphs {
  const files = new Map<string, Missing>()
  return {
    add(codes, text, document) {
      const path = fileOf({path: document, at: text.at})
      const missing = files.get(path) ?? {counts: new Map<number, number>(), lines: new Set<number>(), first: text}
      files.set(path, missing)
      for (const code of codes) missing.counts.set(code, (missing.counts.get(code) ?? 0) + 1)
      const line = lineOf(text)
      if (line !== undefined) missing.lines.add(line)
    },
    report(report) {
      for (const [path, {counts, lines, first}] of files) {
        const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
        report.warn('print:missing-glyph', {path, at: first.at}, `Found ${listOf(counts)}, expected characters one of the book’s fonts has (${total} ${total === 1 ? 'place' : 'places'}${whereOf(lines)})`, {
          hint: 'Declare a font that has them with @font-face and add its family to font-family'
        })
      }
    }
  }
}

const listed = 12

function listOf(counts: ReadonlyMap<number, number>): string {
  const names = [...counts].slice(0, listed).map(([code, count]) => {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${String.fromCodePoint(code)}`
    return count > 1 ? `${name} (${count})` : name
  })
  return counts.size > listed ? `${names.join(', ')} and ${counts.size - listed} more` : names.join(', ')
}

function whereOf(lines: ReadonlySet<number>): string {
  if (lines.size < 2) return ''
  const some = [...lines].slice(0, listed)
  return `, lines ${some.join(', ')}${lines.size > some.length ? ' …' : ''}`
}

function lineOf({at}: InlineText): number | undefined {
  return at === undefined ? undefined : 'start' in at ? at.start.line : at.line
}
