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

/** Talk: paragraphs of one line and of two, which no setting makes longer or shorter. */
const talk = (count: number): string => {
  let state = 7
  const random = (below: number): number => Math.floor((state = (state * 69069 + 12345) % 2147483648) / 65536) % below
  const words = 'the lamp was lit and nobody came to answer it though she had called them twice'.split(' ')
  return Array.from({length: count}, () => `<p>“${Array.from({length: 4 + random(16)}, () => words[random(words.length)]).join(' ')}.”</p>`).join('')
}

test('chapters of talk: facing pages end level, no spread is off its depth by more than a line', async (t) => {
  const chapters = Array.from({length: 6}, (_, index) => documentOf('chapter', `<h1>${index + 1}</h1>${talk(190 + 7 * index)}`, `talk-${index}`))
  const {book} = await setPages(chapters)
  const pages = await readPages(await openPdf(await drawBook(book, metadata)))
  const feet = pages.map(({lines}) => Math.max(...lines.filter(({y}) => y > 50 && y < 580).map(({y}) => y)))
  const opens = pages.map(({lines}) => lines.some(({text, y}) => /^[1-6]$/.test(text) && y > 100 && y < 300))
  const isFull = (page: number): boolean => page + 1 < pages.length && !opens[page + 1]!
  const spreads = pages.flatMap((_, page) => (page % 2 === 1 && isFull(page) && isFull(page + 1) ? [[feet[page]!, feet[page + 1]!] as const] : []))
  t.true(spreads.length >= 10)
  const unequal = spreads.filter(([left, right]) => Math.abs(left - right) > 1)
  t.true(unequal.length <= spreads.length * 0.03, `${unequal.length} of ${spreads.length}`)
  const nominal = 61.3 + 35 * leading
  t.true(spreads.every(([left]) => Math.abs(left - nominal) < leading + 1))
})
