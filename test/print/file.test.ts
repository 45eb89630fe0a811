/** What the file says of itself, and to those who hear it: structure, labels, outline, links, metadata. */

import {spawnSync} from 'node:child_process'
import {writeFileSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {drawBook} from '../../src/print/index.ts'
import {openPdf, readPages} from './finished.ts'
import {documentOf, metadata, paragraphs, setPages} from './helpers.ts'

const chapter = `<h1 id="top"><span class="label">Log I</span> <span class="title">The Tide</span></h1>
  <div class="epigraph"><p>Keep the lamp.</p><p class="attribution">Old rule</p></div>
  <p>Officers <span class="small-caps">Office</span> met<sup><a role="doc-noteref" href="#n1">1</a></sup> <a href="https://example.org/a?b=(c)">there</a> and <a href="two.xhtml">later</a>.</p>
  <p lang="fr">Bonjour.</p><ol><li>first</li></ol><table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
  <aside class="footnote" id="n1" role="doc-footnote"><p>A note.</p></aside>`
const outline = [{title: 'The Tide', label: 'Log I', href: 'text/one.xhtml', role: 'chapter' as const, children: []}, {title: 'Two', href: 'text/two.xhtml', role: 'chapter' as const, children: []}]
const make = async (): Promise<Uint8Array> => {
  const {book} = await setPages([documentOf('titlePage', '<h1>T</h1>'), documentOf('chapter', chapter, 'one'), documentOf('chapter', `<p>${'x'.repeat(3)}</p>${paragraphs(10)}`, 'two')], {isLong: true, outline})
  return drawBook(book, metadata)
}
const bytes = make()

interface Tree { readonly role?: string; readonly type?: string; readonly lang?: string; readonly children?: readonly Tree[] }
const shape = ({role, children}: Tree): string => {
  const inside = (children ?? []).filter((child) => child.role !== undefined).map(shape).join(' ')
  return inside === '' ? role! : `${role}(${inside})`
}

test('the structure is the tree’s', async (t) => {
  const page = await (await openPdf(await bytes)).getPage(3)
  t.is(shape((await page.getStructTree()) as Tree),
    'Root(Document(Sect(H1 Div(P P) P(Reference(Link) Link Link) P L(LI(Lbl LBody)) Table(THead(TR(TH)) TBody(TR(TD))) Note(P))))')
})

test('what is copied is what was written', async (t) => {
  const [, , page] = await readPages(await openPdf(await bytes))
  t.regex(page!.lines.map(({text}) => text).join('\n'), /Officers Office met ?there and later\./)
})

test('pages are labelled as they are numbered', async (t) => {
  t.deepEqual((await (await openPdf(await bytes)).getPageLabels())?.slice(0, 4), ['i', 'ii', '1', '2'])
})

test('the outline leads to the chapters', async (t) => {
  const file = await openPdf(await bytes)
  const items = await file.getOutline()
  t.deepEqual(items.map(({title}) => title), ['Log I: The Tide', 'Two'])
  t.is(await file.getPageIndex((items[0]!.dest as [{num: number; gen: number}])[0]), 2)
})

test('links lead out of the book and to its places', async (t) => {
  const file = await openPdf(await bytes)
  const links = await (await file.getPage(3)).getAnnotations() as {url?: string; dest?: string}[]
  t.deepEqual(links.map(({url, dest}) => url ?? dest), ['text/one.xhtml#n1', 'https://example.org/a?b=(c)', 'text/two.xhtml'])
  t.truthy(await file.getDestination('text/two.xhtml'))
})

test('signs and pictures no face of text has are drawn and read, those of several characters, too', async (t) => {
  const signs = '😀 👍🏽 👩‍👩‍👦‍👦 ❤️ 🇫🇷 ♞ ☽ ░▓ 𝔄'
  const {book, messages} = await setPages([documentOf('chapter', `<p>She sent ${signs} and went.</p><pre>HP ██░░ 3/9</pre>`)])
  t.deepEqual(messages, [])
  const drawn = await drawBook(book, metadata)
  const [page] = await readPages(await openPdf(drawn))
  const marks = (text: string): string => text.replace(/[\s\ufe0f\u200d]/gu, '')
  t.is(marks(page!.lines.map(({text}) => text).join('')), marks(`She sent ${signs} and went.HP ██░░ 3/91`))
  const path = join(mkdtempSync(join(tmpdir(), 'octavo-')), 'signs.pdf')
  writeFileSync(path, drawn)
  for (const [tool, args] of [['pdftotext', ['-enc', 'UTF-8', path, '-']], ['mutool', ['draw', '-q', '-F', 'txt', path]]] as const) {
    const {error, stdout} = spawnSync(tool, args)
    if (error) t.log(`skipped: ${tool} is not installed`)
    else t.true(marks(new TextDecoder('utf-8', {fatal: true}).decode(stdout)).includes(marks(signs)), tool)
  }
})

test('metadata is escaped', async (t) => {
  const {info, metadata: xmp} = await (await openPdf(await bytes)).getMetadata()
  t.is((info as {Title: string}).Title, metadata.title)
  t.is(xmp.get('dc:title'), metadata.title)
})

test('the same book is the same bytes', async (t) => {
  t.deepEqual(Buffer.from(await bytes), Buffer.from(await make()))
})

test('qpdf finds nothing wrong', async (t) => {
  const path = join(mkdtempSync(join(tmpdir(), 'octavo-')), 'book.pdf')
  writeFileSync(path, await bytes)
  const {error, status, stdout} = spawnSync('qpdf', ['--check', path], {encoding: 'utf8'})
  if (error) {
    t.log('skipped: qpdf is not installed')
    t.is(process.env['CI'], undefined)
    return
  }
  t.is(status, 0, stdout)
})
