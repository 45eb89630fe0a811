/** A book of short speeches, whose paragraphs leave the pages little freedom: how many of its spreads are off their depth, and what that costs its lines. */

import test from 'ava'
import {documentOf, paragraphs, setPages} from './helpers.ts'

const chapterCount = 16
const words = [...paragraphs(40).matchAll(/[a-z]+/g)].map(([word]) => word)

/** Speeches of one to five lines, from a fixed seed. */
function speeches(seed: number): string {
  let state = seed
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below
  const speech = (): string => `<p>“O${Array.from({length: 8 + next(44)}, () => words[next(words.length)]).join(' ')}.”</p>`
  return Array.from({length: 110}, speech).join('')
}

const chapters = Array.from({length: chapterCount}, (_, index) => documentOf('chapter', `<h1>Chapter ${index + 1}</h1>${speeches(11 + 12 * index)}`, `chapter-${index + 1}`))

test('few spreads of a book of talk are off the depth of the page, none of its facing pages end apart, and no space is as wide as two', async (t) => {
  const {book} = await setPages(chapters, {isLong: true})
  const lines = book.pages.map(({items}) => items.flatMap((item) => (item.type === 'line' ? [item] : [])))
  const feet = lines.map((own) => Math.max(0, ...own.map(({y}) => Math.round(y))))
  const heads = lines.map((own) => Math.min(...own.map(({y}) => y)))
  const openings = new Set(heads.flatMap((head, page) => (head > Math.min(...heads) + 20 ? [page] : [])))
  t.is(openings.size, chapterCount)
  const isFull = (page: number): boolean => page + 1 < feet.length && !openings.has(page + 1)
  const depth = feet.filter((_, page) => isFull(page)).sort((a, b) => a - b)[Math.floor(feet.length / 2)]!
  const pairs = feet.flatMap((left, page) => (page % 2 === 1 && isFull(page) && isFull(page + 1) ? [[left, feet[page + 1]!] as const] : []))
  t.true(pairs.length > 40)
  t.deepEqual(pairs.filter(([left, right]) => left !== right), [])
  const off = pairs.filter(([left]) => left !== depth).length
  t.true(off <= 0.05 * pairs.length, `${off} of ${pairs.length}`)
  t.true(lines.flat().every(({source, index}) => source.line(index).ratio <= 1.9))
})

test('chapters that open on facing pages have their heads at one height', async (t) => {
  for (const seed of [3, 4, 5, 6, 7, 8]) {
    const brief = ['one', 'two'].map((id) => documentOf('chapter', `<h1>Chapter ${id}</h1><p>It rained.</p>`, id))
    const {book} = await setPages([...brief, documentOf('chapter', `<h1>Chapter three</h1>${speeches(seed)}`, 'three')], {isLong: true})
    const [, left, right] = book.pages.map(({items}) => items.flatMap((item) => (item.type === 'line' ? [item.y] : [])).slice(0, 2))
    t.deepEqual(left, right)
  }
})
