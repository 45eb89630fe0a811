import test from 'ava'
import {strFromU8, unzipSync} from 'fflate'
import type {Block, Book} from '../../src/book/index.ts'
import {defaultSettings} from '../../src/config/index.ts'
import {writeEpub} from '../../src/epub/index.ts'
import {publish, type Pagination} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {epubcheck, faultsIn} from '../helpers/epubcheck.ts'
import {everyNode, heading, paragraph, section} from '../helpers/every-node.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const metadata = {...everyNode().metadata, isbn: {}, cover: ''}
delete (metadata as {cover?: string}).cover

/** A chapter of about 700 kB with a scene break after each tenth paragraph, calls and links across its length. */
function longChapter(hasBreaks: boolean): Book {
  const blocks = Array.from({length: 700}, (_, index): Block[] => {
    const words = `Paragraph ${index} goes on ${'and on '.repeat(140)}`
    const plain = index === 690
      ? paragraph(words, {type: 'link', url: '#start', children: [{type: 'text', value: 'back'}]})
      : index === 5 ? {...paragraph(words, {type: 'footnoteReference', identifier: 'n', label: '1'}), data: {attributes: {id: 'start'}}} : paragraph(words)
    return hasBreaks && index % 10 === 9 ? [plain, {type: 'sceneBreak', mark: ''}] : [plain]
  })
  const note = {type: 'footnoteDefinition', identifier: 'n', label: '1', children: [paragraph('A note at the far end.')]} as const
  return {
    type: 'book',
    metadata,
    children: [
      section('chapter', 'long', [heading('Log I', 'Long'), ...blocks.flat()], [{...note, children: [...note.children]}]),
      section('chapter', 'next', [heading('Log II', 'Next'), paragraph({type: 'link', url: '#start', children: [{type: 'text', value: 'far back'}]})])
    ]
  }
}

async function build(book: Book, pagination?: Pagination): Promise<Uint8Array> {
  const report = createReport()
  const publication = await publish(book, {edition: defaultSettings.editions.epub, settings: defaultSettings, folder: memoryFolder({}), report})
  return writeEpub(publication, {sheet: {css: '', fontFaces: []}, pagination}, report)
}

const parts = (book: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(book)).filter(([path]) => path.includes('/long')).map(([path, data]) => [path.replace('OEBPS/text/', ''), strFromU8(data)])

const pagination: Pagination = [{label: '1', document: 'text/long.xhtml', offset: 0}, {label: '2', document: 'text/long.xhtml', offset: 600_000}]

test('a long chapter is several files, cut at scene breaks, none over the limit, nothing lost, sound', async (t) => {
  const book = await build(longChapter(true), pagination)
  const files = parts(book)
  t.true(files.length >= 3)
  for (const [path, text] of files) t.true(Buffer.byteLength(text) <= 260_000, path)
  for (const [, text] of files.slice(1)) t.true(/<section[^>]*class="chapter continuation"[^>]*><hr class="scene-break"/.test(text))
  const all = files.map(([, text]) => text).join('')
  for (let index = 0; index < 700; index++) if (!all.includes(`Paragraph ${index} goes on`)) t.fail(`paragraph ${index} is lost`)
  const found = await epubcheck([book])
  for (const findings of found ?? []) t.deepEqual(faultsIn(findings), [])
})

test('links and pages follow what they point at into its part', async (t) => {
  const files = new Map(parts(await build(longChapter(true), pagination)))
  const last = [...files.keys()].at(-1)!
  t.regex(files.get('long.xhtml')!, new RegExp(`href="${last}#note-\\w+"`))
  t.regex(files.get(last)!, /href="long.xhtml#start"/)
  t.regex(files.get(last)!, /href="long.xhtml#call-\w+"/)
  const nav = strFromU8(unzipSync(await build(longChapter(true), pagination))['OEBPS/toc.xhtml']!)
  const [, page] = /href="text\/([^"#]*)#page-2"/.exec(nav)!
  t.regex(files.get(page!)!, /id="page-2"/)
})

test('a scene longer than a file is cut between paragraphs', async (t) => {
  for (const [path, text] of parts(await build(longChapter(false)))) t.true(Buffer.byteLength(text) <= 260_000, path)
})

test('a poem of one block is cut between stanzas, and no heading is left alone', async (t) => {
  const stanza = (index: number): Block => ({type: 'stanza', children: [{type: 'line', indent: 0, children: [{type: 'text', value: `Line ${index} ${'and on '.repeat(140)}`}]}]}) as unknown as Block
  const verse = {type: 'verse', children: Array.from({length: 700}, (_, index) => stanza(index))} as unknown as Block
  const one = paragraph('and on '.repeat(50_000))
  const book: Book = {type: 'book', metadata, children: [section('chapter', 'long', [heading('Log I', 'Long'), verse]), section('chapter', 'longer', [heading('Log II', 'One paragraph'), one])]}
  const files = parts(await build(book, [{label: '1', document: 'text/long.xhtml', offset: 0}, {label: '2', document: 'text/longer.xhtml', offset: 0}]))
  const poem = files.filter(([path]) => !path.startsWith('longer'))
  t.is(poem.length, 3)
  const sizes = poem.map(([, text]) => Buffer.byteLength(text))
  t.true(Math.max(...sizes) < 260_000 && Math.min(...sizes) > 0.9 * Math.max(...sizes), String(sizes))
  for (const [path, text] of poem) t.regex(text, /<div class="verse(?: continued)?(?: continues)?"><div class="stanza">/, path)
  t.is(poem.map(([, text]) => text.match(/Line \d+ /g)!.length).reduce((sum, count) => sum + count), 700)
  t.deepEqual(files.filter(([path]) => path.startsWith('longer')).map(([path]) => path), ['longer.xhtml', 'longer-part-2.xhtml'])
})
