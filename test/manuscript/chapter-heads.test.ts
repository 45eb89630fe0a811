/** What the front matter of a chapter says of the chapter. */

import test from 'ava'
import {assemble} from '../../src/manuscript/index.ts'
import {readManuscript} from '../../src/manuscript/read.ts'
import {defaultSettings, type BookSettings} from '../../src/config/index.ts'
import {textOf} from '../../src/book/index.ts'
import {createReport} from '../../src/report/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

async function bookOf(files: Readonly<Record<string, string>>, book: BookSettings = {}) {
  const report = createReport()
  const settings = {...structuredClone(defaultSettings), book}
  const parsed = await readManuscript(memoryFolder(files), {settings}, report)
  const {metadata, children} = assemble(parsed, {settings, fallbackName: 'Draft'}, report)
  const titles = children.map(({children: [first], type}) => (first?.type === 'heading' ? textOf(first) : type))
  return {metadata, titles, said: report.messages.map(({file, ruleId}) => `${file}: ${ruleId}`)}
}

const head = (lines: string, text: string): string => `---\n${lines}\n---\n\n${text}`

test('a title in front matter heads the chapter that has no heading', async (t) => {
  const {titles, metadata, said} = await bookOf({'1 a.md': head('title: The Ferry', 'It left at six.'), '2 b.md': head('title: "The Quay"', '> A motto.\n\nIt was empty.')})
  t.deepEqual(titles, ['The Ferry', 'The Quay'])
  t.is(metadata.title, 'Draft')
  t.false(said.some((line) => line.includes('heading-from-name')))
})

test('a title that only the first file has is the book\'s, unless the book has one', async (t) => {
  const files = {'1 a.md': head('title: Tides', 'It left at six.'), '2 b.md': 'It was empty.'}
  t.is((await bookOf(files)).metadata.title, 'Tides')
  t.is((await bookOf(files, {title: 'Low Water'})).titles[0], 'Tides')
})

test('a heading of the text stands over the title, and a bare line may be one', async (t) => {
  const {titles} = await bookOf({'1 a.md': head('title: X', '# The Ferry\n\nIt left.'), '2 b.md': head('title: Y', 'Chapter Two\n\nIt was empty.'), '3 c.md': head('title: Z', 'by Ann Marr\n\nIt sank.')})
  t.is(titles[0], 'The Ferry')
  t.false(titles.includes('Y'))
  t.regex(titles[2]!, /^Z/)
})

test('what chapters say differently is not the book\'s', async (t) => {
  const {metadata} = await bookOf({'1.md': head('date: 2024-01-01\npublisher: Tern', '# A\n\nSo.'), '2.md': head('date: 2024-02-01\nsubtitle: Part two\npublisher: Tern', '# B\n\nSo.')})
  t.is(metadata.date, undefined)
  t.is(metadata.subtitle, undefined)
  t.is(metadata.publisher, 'Tern')
})

test('authors of single chapters are asked about until their names are printed', async (t) => {
  const files = {'1.md': head('author: Ann Marr', '# A\n\nSo.'), '2.md': head('author: Ben Low', '# B\n\nSo.')}
  const {said, metadata} = await bookOf(files)
  t.deepEqual(said.filter((line) => line.includes('author-of-chapter')), ['1.md: author-of-chapter', '2.md: author-of-chapter'])
  t.deepEqual(metadata.creators, [])
  const signed = await bookOf({'1.md': head('author: Ann Marr', '# A\n\nby Ann Marr\n\nSo.'), '2.md': head('author: Ben Low', '# B\n\nby Ben Low\n\nSo.')})
  t.false(signed.said.some((line) => line.includes('author-of-chapter')))
  const one = await bookOf({'1.md': head('author: Ann Marr', '# A\n\nSo.'), '2.md': '# B\n\nSo.'})
  t.deepEqual(one.metadata.creators.map(({name}) => name), ['Ann Marr'])
  t.false(one.said.some((line) => line.includes('author-of-chapter')))
})
