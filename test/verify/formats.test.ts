/** The oracle over whole builds: every format passes in silence, and a printed book with injured pages does not. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {compileBook} from '../../src/compile.ts'
import {readBook} from '../../src/read-book.ts'
import {BookFault, createReport} from '../../src/report/index.ts'
import {readDocxText, readPdfText, verifyBooks} from '../../src/verify/index.ts'
import {docxOf, paragraph, run, style} from '../helpers/docx.ts'
import {countShown, injurePdf, type Injury} from '../helpers/injure-pdf.ts'

const box = '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>' +
  '<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>'
const note = (id: number, text: string, type = '') => `<w:footnote ${type} w:id="${id}">${paragraph(text)}</w:footnote>`
const document = docxOf({
  styles: style('H1', 'heading 1') + style('T1', 'toc 1'),
  body: [
    paragraph('The harbour and the mill', '<w:pStyle w:val="T1"/>'), paragraph('One', '<w:pStyle w:val="H1"/>'),
    paragraph(`${run('The ferry left at ')}${run('six', '<w:i/>')}${run(' &amp; a half')}<w:del><w:r><w:delText>, they say</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`),
    paragraph(`${run('Nobody had told her of the mill.')}${run('Hidden words.', '<w:vanish/>')}`),
    paragraph(`${run('Before the box. ')}<w:r>${box}</w:r>`), paragraph(`<w:ins>${run('An added sentence stands here.')}</w:ins>`),
    paragraph(`${run('The sign said ')}<w:r><w:ruby><w:rt>${run('tahyd')}</w:rt><w:rubyBase>${run('tide')}</w:rubyBase></w:ruby></w:r>${run(' in chalk.')}`)
  ].join(''),
  footnotes: note(0, '', 'w:type="separator"') + note(2, 'By the clock of the church.') + note(3, 'A note without a call.')
})
const page = `<html><head><title>x</title></head><body><nav><a href="/">Home of all stories</a></nav><div class="story-content"><h2>Chapter 1</h2>
<p>The ferry left at six &amp; nobody had told her, so she walked along the harbour to the mill and back again before it was light.</p><div class="share">Share this now</div>
<p>The <em>mill</em> stood as <ruby>it<rt>the thing</rt></ruby> always had.</p><img src="data:image/webp;base64,UklGRg==" alt="A weir"><img src="http://example.org/a.png" alt="A view of the mill"></div><aside>Also read: The Lighthouse</aside><!-- end --></body></html>`

const drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'%3E%3Ccircle r='1'/%3E%3C/svg%3E"
const written = `# One\n\nThe <ruby>tide<rt>tahyd</rt></ruby> rose. ![A weir](data:image/webp;base64,UklGRg==)\n\n![][a] <img src="${drawing}" alt="A buoy">\n\n[a]: <${drawing}>`

async function messagesOf(name: string, data: string | Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-verify-'))
  try {
    await writeFile(join(folder, name), data)
    const path = join(folder, name)
    const {messages} = await compileBook({path, out: join(folder, 'dist'), shouldWrite: false, shouldVerify: true}).catch((error: unknown) => {
      if (error instanceof BookFault) return error
      throw error
    })
    return messages.filter(({source}) => source === 'verify').map(String)
  } finally {
    await rm(folder, {recursive: true})
  }
}

test('a document of a word processor passes in silence', async (t) => t.deepEqual(await messagesOf('one.docx', document), []))
test('a saved page passes in silence', async (t) => t.deepEqual(await messagesOf('one.html', page), []))
test('Markdown with ruby and with pictures written out passes in silence', async (t) => t.deepEqual(await messagesOf('one.md', written), []))

/** Marks of code where code is not all there is. */
const coded: Readonly<Record<string, string>> = {
  'code in a line by three marks, at the head of an item, above a fence': '# One\n\n* ```row``` out at six.\n```sh\nrow in\n```\n\nThe ferry left.\n',
  'a fence in a quotation and one in a list': '# One\n\n> ```js\n> let tide = 6\n> ```\n\n- First\n  ```sh\n  row out\n  ```\n\nThe ferry left.\n',
  'a comment that holds marks of code': '# One\n\n<!-- the `tide` field is\nno `to` field -->\n\nThe `ferry` left.\n',
  'a mark that is never closed in its item': '# One\n\n- Rowed with `oars. (As well as `sails`.)\n- The `tide`, the `mill` ([12](https://example.org/12))\n\nThe ferry left.\n',
  'what a label of code stands for': '# One\n\nSee [`tide()`][] and [the mill][`mill()`], not [this][`weir()`].\n\n[`tide()`]: https://example.org/tide\n[`mill()`]:\n  https://example.org/mill\n',
  'a title of a link that holds marks of code': '# One\n\nSee [the mill](https://example.com/mill "The `mill` at night") and [the weir](https://example.com/weir).\n',
  'links without words': '# One\n\n[](https://example.org/a)\n[](https://example.org/b)\n\nThe ferry left.\n',
  'a motto between the title and what the book is': '# The Long Way\n\n> All roads lead home.\n\nA novel in two parts\n\n## One\n\nIt rained.\n\n## Two\n\nIt rained on.\n',
  'a motto between the title and the author': '# The Long Way\n\n> All roads lead home.\n>\n> -- A carter\n\nBy Anna Reed\n\n## One\n\nIt rained.\n\n## Two\n\nIt rained on.\n',
  'words above a dedication': 'Generation of the tide\n\nTo the keepers of the mill\n\n# One\n\nIt rained.\n\n# Two\n\nIt rained on.\n',
  'an imprint between the title and the author': 'The Long Way\n\nCopyright 2020\n\nby Anna Reed\n\nChapter One\n\nIt rained.\n\nChapter Two\n\nIt rained on.\n'
}
for (const [name, text] of Object.entries(coded)) test(`passes in silence: ${name}`, async (t) => t.deepEqual(await messagesOf('one.md', text), []))

/** The heading the book sets over a note says what its label said: the label is not said again. */
for (const label of ["Author's note", 'DISCLAIMER', 'A/N', '**A/N**', 'Disclaimer:']) {
  test(`passes in silence: a note below “${label}” on a line of its own`, async (t) => {
    t.deepEqual(await messagesOf('one.txt', `${label}\nI do not own these people, and thank you all for reading.\n\nThe ferry left.\n`), [])
  })
}

test('passes in silence: a title of a document that is the call of a note alone', async (t) => t.deepEqual(await messagesOf('one.docx', docxOf({
  styles: style('T', 'Title'),
  body: `${paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:pStyle w:val="T"/>')}${paragraph('The ferry left at six, and nobody waved.')}`,
  footnotes: note(2, 'By the clock of the church.')
})), []))

test('passes in silence: a note between the items of a list, of which the call is left out with its footer', async (t) => {
  const body = '<footer><p>To be read on <a href="#n1" id="r1">1</a></p></footer><ol><li id="n1"><p>By the clock. <a href="#r1">↩</a></p></li><li id="n2">By the sun.</li></ol>'
  t.deepEqual(await messagesOf('one.html', page.replace('</div><aside>', `${body}</div><aside>`)), [])
})

test('passes in silence: a comment in a plain text', async (t) => t.deepEqual(await messagesOf('one.txt', 'Chapter 1\n\nThe ferry left at six.\n\n<!-- not yet told -->\n\nNobody waved.\n'), []))

test('passes in silence: a picture nobody defines among the paragraphs of a note', async (t) => t.deepEqual(await messagesOf('one.md',
  '# One\n\nHello readers, thank you for reading this chapter!\n\n![A weir][img]\n\nThanks for all the comments, everyone.\n\nThe ferry left.\n\nNobody waved.\n'), []))

test('passes in silence: a reference behind a reverse solidus in a page', async (t) =>
  t.deepEqual(await messagesOf('one.html', page.replace('always had', 'always had \\&lt;nl&gt;')), []))

test('the text of a document: no deletion, no hidden run, one of two alternatives, notes last', (t) => {
  t.is(readDocxText(document).replaceAll(/\s+/g, ' ').trim(), 'The harbour and the mill One The ferry left at six & a half. Nobody had told her of the mill. Before the box. Boxed words. An added sentence stands here. The sign said tidetahyd in chalk. A note without a call. By the clock of the church.')
})

const prose = Array.from({length: 40}, (_, index) => `Line ${index} of the log says that the ${['tide', 'mill', 'ferry', 'lamp'][index % 4]} was seen ${index * 7} times by the keeper.`).join('\n\n')
const injuries: Readonly<Record<string, Injury>> = {
  deleted: (all, at) => all.map((operator, index) => (index === at ? '' : operator)),
  doubled: (all, at) => all.map((operator, index) => (index === at ? `${operator}\n${operator}` : operator)),
  swapped: (all, at) => all.map((operator, index) => (index === at ? all[at + 1]! : index === at + 1 ? all[at]! : operator))
}

test('text of a printed page deleted, doubled or swapped is caught, wherever it stands', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-verify-'))
  const path = join(folder, 'one.md')
  await writeFile(path, `# One\n\n${prose}\n`)
  const {outputs} = await compileBook({path, out: join(folder, 'dist'), formats: ['pdf'], shouldWrite: true})
  const {readFile} = await import('node:fs/promises')
  const data = await readFile(outputs[0]!.path)
  const whole = readPdfText(data)
  const {files} = await readBook({path}, createReport())
  const sources = files.map(({source}) => ({path: source.path, format: 'md' as const, text: String(source.value)}))
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const made = whole.slice(0, whole.indexOf('Line 0')).split(/\s+/)
  const verdict = (bytes: Uint8Array) => verifyBooks(sources, [{name: 'one.pdf', format: 'pdf', data: bytes, ledger: {omitted: ['One'], moved: [], generated: made}}], createReport())
  t.true(verdict(data), 'the book as it was written')
  const count = countShown(data)
  for (const [name, injure] of Object.entries(injuries)) {
    for (let at = 8; at < count - 2; at += Math.ceil(count / 12)) {
      const injured = injurePdf(data, injure, at)
      if (letters(readPdfText(injured)) !== letters(whole)) t.false(verdict(injured), `${name} at ${at} of ${count}`)
    }
  }
  await rm(folder, {recursive: true})
})
