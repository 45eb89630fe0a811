/**
 * Whole sheets of novels in the voices of those who write them: e-book makers, exporters, templates
 * for formatters of pages, designers. Each is set over one small book: what the author is told is a
 * golden file, the pages hold every letter, and the e-reader sheet keeps its rules.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import test from 'ava'
import type {SectionKind} from '../../src/book/index.ts'
import {describePages} from '../../src/print/index.ts'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, writeReaderSheet} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {documentOf, setPages} from '../print/helpers.ts'
import {messagesOf} from './helpers.ts'

const folder = new URL('../fixtures/style/novels/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const [, ...parts] = read('novel.html').split(/<!--doc (\w+)-->\n/)
const documents = parts.flatMap((kind, index) => (index % 2 === 0 ? [documentOf(kind as SectionKind, parts[index + 1]!, `${kind}-${index}`)] : []))

/** What stands in a sheet outside `@supports`. */
function unguarded(css: string): string {
  let [depth, text] = [0, '']
  for (const line of css.split('\n')) {
    if (/^@supports/.test(line) || depth > 0) depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0)
    else text += `${line}\n`
  }
  return text
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.css')).map((file) => file.slice(0, -4)).sort()) {
  test(`${name} in print`, async (t) => {
    const {book, messages} = await setPages(documents, {css: read(`${name}.css`), isLong: true})
    const told = messagesOf({messages} as never)
    const golden = new URL(`${name}.txt`, folder)
    if (process.env['UPDATE'] || !existsSync(golden)) writeFileSync(golden, told)
    t.is(told, readFileSync(golden, 'utf8'))
    const pages = describePages(book)
    for (const words of ['nobody', 'counted', 'Tuesday', 'downward', 'fourth step', 'asks the door', 'was over before']) t.regex(pages, new RegExp(words, 'i'), words)
  })

  test(`${name} in the e-book`, async (t) => {
    const sheets = await loadSheets({theme: 'classic', styles: ['book.css']}, memoryFolder({'book.css': read(`${name}.css`)}), createReport())
    const {css} = writeReaderSheet(sheets, createReport())
    const plain = unguarded(css)
    t.notRegex(plain, /(?:display|flex[\w-]*|grid[\w-]*): (?:inline-)?(?:flex|grid)|\b(?:gap|order|align-items|justify-content):/)
    t.notRegex(plain, /\b(?:calc|var|min|max|clamp|oklch|color-mix|round|pow)\(/)
    t.notRegex(plain, /@page|@layer|@media|::footnote-|(?:margin|padding)-(?:inline|block)/)
    t.notRegex(plain, /^(?:html|body|:root)[^{]*\{[^}]*[\s;](?:font-size|line-height|color|margin|padding):/m)
    for (const [, side] of plain.matchAll(/^ {2}break-(before|after|inside):/gm)) t.regex(plain, new RegExp(`page-break-${side}`))
    for (const rule of plain.match(/\{[^}]*[\s;]hyphens:[^}]*\}/g) ?? []) t.regex(rule, /-epub-hyphens:/)
  })
}
