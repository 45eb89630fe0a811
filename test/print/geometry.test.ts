/**
 * The finished file, read without any of the code that made it: lines on one grid, facing pages level,
 * no widow, no orphan, nothing past the measure.
 */

import test from 'ava'
import {drawBook} from '../../src/print/index.ts'
import {openPdf, readPages, type ReadLine, type ReadPage} from './finished.ts'
import {documentOf, metadata, paragraphs, setPages} from './helpers.ts'

const indent = 16.5
const leading = 14
const [inner, outer, measure] = [54, 43.2, 298.8]

/** The text of full pages: no opening, not the last. */
const body = async (): Promise<{page: ReadPage; side: 'left' | 'right'; lines: ReadLine[]}[]> => {
  const {book} = await setPages([documentOf('chapter', `<h1>One</h1>${paragraphs(150)}`)])
  const pages = await readPages(await openPdf(await drawBook(book, metadata)))
  return pages.map((page, index) => ({page, side: index % 2 === 0 ? 'right' as const : 'left' as const, lines: page.lines.filter(({y}) => y > 50 && y < 575)})).slice(1, -1)
}
const pages = body()

const leftOf = (side: 'left' | 'right'): number => (side === 'right' ? inner : outer)
/** Quotation marks and letters may hang a little. */
const isIndented = (line: ReadLine, side: 'left' | 'right'): boolean => line.x - leftOf(side) > indent / 2

test('every baseline is on one grid', async (t) => {
  for (const {lines} of await pages) {
    for (const {y, text} of lines) t.true(Math.abs((y - 61.3) / leading - Math.round((y - 61.3) / leading)) < 0.02, `${y} ${text}`)
  }
})

test('facing pages end level', async (t) => {
  const all = await pages
  const pairs = all.flatMap(({side, lines}, index) => (side === 'left' && all[index + 1] ? [[lines.at(-1)!.y, all[index + 1]!.lines.at(-1)!.y]] : []))
  t.true(pairs.length >= 4)
  for (const [left, right] of pairs) t.is(left, right)
})

test('no page begins with the last line of a paragraph', async (t) => {
  for (const {side, lines} of await pages) {
    const [first, second] = lines as [ReadLine, ReadLine]
    t.false(!isIndented(first, side) && isIndented(second, side), first.text)
  }
})

test('no page ends with the first line of a paragraph that goes on', async (t) => {
  const all = await pages
  for (const [index, {side, lines}] of all.entries()) {
    const next = all[index + 1]
    const last = lines.at(-1)!
    if (next) t.false(isIndented(last, side) && !isIndented(next.lines[0]!, next.side), last.text)
  }
})

test('no line leaves the measure', async (t) => {
  for (const {side, lines} of await pages) {
    for (const {x, right, text} of lines) t.true(x > leftOf(side) - 6 && right < leftOf(side) + measure + 6, text)
  }
})

test('hyphens at line ends are soft: words are whole again when copied', async (t) => {
  const text = (await pages).flatMap(({lines}) => lines.map((line) => line.text)).join('\n')
  t.false(/[a-z]-\n/.test(text))
})
