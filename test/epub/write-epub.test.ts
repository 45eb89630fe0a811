import test from 'ava'
import {strFromU8, unzipSync} from 'fflate'
import {writeEpub, type EpubOptions, type PageOptions} from '../../src/epub/index.ts'
import {publish, type Pagination} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {defaultSettings} from '../../src/config/index.ts'
import {epubcheck, faultsIn} from '../helpers/epubcheck.ts'
import {everyNode, everyNodeFiles} from '../helpers/every-node.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const sheet = {css: '.title { font-style: italic }\n', fontFaces: []}
const pagination: Pagination = [
  {label: 'ii', document: 'text/copyright-print.xhtml', offset: 0},
  {label: '1', document: 'text/log-i.xhtml', offset: 0},
  {label: '2', document: 'text/log-i.xhtml', offset: 200},
  {label: '3', document: 'text/log-ii.xhtml', offset: 0}
]

async function build(options: Partial<EpubOptions & PageOptions> = {}, isShort = false, interfaceLanguage?: string): Promise<Uint8Array> {
  const report = createReport()
  const settings = defaultSettings
  const book = everyNode()
  if (interfaceLanguage !== undefined) book.metadata = {...book.metadata, interfaceLanguage}
  const publication = await publish(book, {edition: settings.editions.epub, settings, folder: memoryFolder(everyNodeFiles), report})
  return writeEpub({...publication, isShort}, {sheet, ...options}, report)
}

const open = (book: Uint8Array, path: string): string => strFromU8(unzipSync(book)[`OEBPS/${path}`]!)

test('EPUBCheck finds no fault in a book of every node, short or long, with pages or without', async (t) => {
  const found = await epubcheck([await build({}, true), await build({pagination})])
  if (!found) return t.pass('skipped: no Java')
  for (const findings of found) t.deepEqual(faultsIn(findings), [])
})

test('the words of the package are in the language asked for', async (t) => {
  const [plain, german] = [await build({pagination}), await build({pagination}, false, 'de')]
  t.regex(open(plain, 'toc.xhtml'), /<title>Contents<[^]*aria-label="Pages"/)
  t.regex(open(german, 'toc.xhtml'), /<title>Inhalt<[^]*>Umschlag<[^]*aria-label="Seiten"/)
  t.regex(open(german, 'text/cover.xhtml'), /alt="Umschlag: /)
})

test('the same book gives the same bytes', async (t) => {
  t.deepEqual(await build({pagination}), await build({pagination}))
})

test('a page is marked before the very character it begins with', async (t) => {
  const text = open(await build({pagination}), 'text/log-i.xhtml')
  const unmarked = open(await build(), 'text/log-i.xhtml')
  t.regex(text, /aria-label="1"><\/span><h1/)
  t.is(text.replace(/<span epub:type="pagebreak"[^>]*><\/span>/g, ''), unmarked)
  const plain = (part: string) => part.slice(part.indexOf('<body>')).replace(/<[^>]*>/g, '').replace(/&#x26;/g, '&').replace(/&#x3C;/g, '<')
  t.is(plain(text.slice(0, text.indexOf('<span epub:type="pagebreak" role="doc-pagebreak" id="page-2"'))).length, 200)
})

test('the page list names each page and the printed book', async (t) => {
  const book = await build({pagination})
  t.deepEqual([...open(book, 'toc.xhtml').matchAll(/href="([^"]*#page-[^"]*)">([^<]*)/g)].map(([, href, label]) => `${label} ${href}`), [
    'ii text/copyright.xhtml#page-ii',
    '1 text/log-i.xhtml#page-1',
    '2 text/log-i.xhtml#page-2',
    '3 text/log-ii.xhtml#page-3'
  ])
  t.regex(open(book, 'content.opf'), /<meta property="pageBreakSource">urn:isbn:9781861972712</)
  t.regex(open(book, 'toc.ncx'), /<pageTarget id="page-target-1" class="page" type="front"/)
})

test('pages are claimed only with a page list', async (t) => {
  t.notRegex(open(await build(), 'content.opf'), /pageBreak/)
})

test('a book set from top to bottom says which way its pages turn', async (t) => {
  const opf = open(await build({sheet: {...sheet, css: 'body {\n  -epub-writing-mode: vertical-rl;\n  writing-mode: vertical-rl;\n}\n'}}), 'content.opf')
  t.regex(opf, /<spine toc="ncx" page-progression-direction="rtl">/)
  t.regex(opf, /<meta name="primary-writing-mode" content="vertical-rl"\/>/)
  const ofAClass = open(await build({sheet: {...sheet, css: '.seal { writing-mode: vertical-rl }\n'}}), 'content.opf')
  t.notRegex(ofAClass, /progression|writing-mode/)
})

test('pages of an edition with notes are marked where the edition without them has the same words', async (t) => {
  const settings = defaultSettings
  const make = (authorsNotes: 'keep' | 'omit') =>
    publish(everyNode(), {edition: {...settings.editions.epub, authorsNotes}, settings, folder: memoryFolder(everyNodeFiles), report: createReport()})
  const [printed, publication] = [await make('keep'), await make('omit')]
  const plain = (document: string) => strFromU8(unzipSync(withNotes)[`OEBPS/${document}`]!).replace(/^[^]*<body>/, '').replace(/<[^>]*>/g, '')
  const withNotes = await writeEpub(printed, {sheet}, createReport())
  const offset = plain('text/log-i.xhtml').indexOf('so was she')
  const starts: Pagination = [{label: '1', document: 'text/log-i.xhtml', offset: 0}, {label: '2', document: 'text/log-i.xhtml', offset}]
  const text = open(await writeEpub(publication, {sheet, pagination: starts, printed}, createReport()), 'text/log-i.xhtml')
  t.regex(text, /aria-label="2"><\/span>so was she/)
  t.regex(text, /aria-label="1"><\/span><h1/)
})
