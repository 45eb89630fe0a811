/** Notes at the foot of the page: called anywhere, printed once. */

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {compileBook} from '../../src/compile.ts'
import {levelOf} from '../../src/report/index.ts'
import {readPdfText} from '../../src/verify/index.ts'
import {documentOf, setPages} from './helpers.ts'

const printed = test.macro<[markdown: string, css?: string, settings?: string]>({
  async exec(t, markdown, css = '', settings = '') {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-notes-'))
    try {
      for (const name of ['manuscript', 'styles']) await mkdir(join(folder, name))
      await writeFile(join(folder, 'book.yaml'), `title: One\nauthor: Ann\nlanguage: en\n${settings}`)
      await writeFile(join(folder, 'styles/book.css'), css)
      await writeFile(join(folder, 'manuscript/one.md'), `# One\n\nProse before.\n\n${markdown}\n\nProse after.\n\n[^a]: Alpha stands here.\n[^b]: Beta stands here.\n`)
      const {messages} = await compileBook({path: folder, out: join(folder, 'out'), formats: ['pdf'], shouldWrite: true, shouldVerify: true})
      t.deepEqual(messages.filter((message) => levelOf(message) === 'error').map(String), [])
      const text = readPdfText(await readFile(join(folder, 'out', 'one.pdf')))
      for (const note of ['Alpha stands here', 'Beta stands here']) t.is(text.split(note).length, 2, note)
    } finally {
      await rm(folder, {recursive: true})
    }
  },
  title: (name) => `both notes are printed once: ${name}`
})

test('called in cells', printed, '| a | b |\n| - | - |\n| one[^a] | two |\n| three | four[^b] |')
test('called in a deep cell', printed, `| a | b |\n| - | - |\n| one[^a] | ${'word upon word '.repeat(120)}two[^b] |`)
test('called again', printed, 'One[^a] two[^b] and one[^a] again.\n\nAnd two[^b] again.')
test('called again on a later page', printed, `One[^a] two[^b].\n\n${'A paragraph of no account at all.\n\n'.repeat(80)}One[^a] again.`)
test('called in a heading and a list', printed, '## Head[^a]\n\n- item\n- item[^b]')
test('called in a heading of two lines, then by a note and in the text', printed, 'One before.\n\n# Chapter Two: Head[^a]\n\nOne[^c] and two[^b] and three[^a].\n\n[^c]: Gamma[^a] stands here.')
test('called by a note', printed, 'One[^c].\n\n[^c]: Gamma[^a] stands here.[^b]')
test('called by a note that a note calls', printed, 'One[^c].\n\n[^c]: Gamma[^d] stands here.\n\n[^d]: Delta[^b] stands here.[^a][^d]')
test('called by a note, then in the text', printed, 'One[^c] and more.\n\n[^c]: Gamma[^a] stands here.[^b]\n\nTwo[^a].')
test('with a call that is a block', printed, 'One[^a].\n\n- item[^b]', 'a { display: block }')
test('with a call that is a row, in a cell', printed, 'One[^a].\n\n| a | b |\n| - | - |\n| one | two[^b] |', 'a { display: table-row }')
test('at the end of the book, with paragraphs at the side', printed, 'One[^a] two[^b].', 'p { float: right }', 'editions: {pdf: {footnotes: end}}\n')
test('with paragraphs at the side', printed, 'One[^a] two[^b].', 'p { float: left }')

const words = (count: number): string => Array.from({length: count}, (_, index) => ['salt', 'rope', 'harbour', 'tide', 'a', 'lantern'][(index * 5) % 6]).join(' ')

test('a note that goes on overleaf ends there, wherever on the page it is called, and no line of it alone', async (t) => {
  for (let above = 20; above < 36; above++) {
    const html = `${'<p>One line.</p>'.repeat(above)}<p>Called here<sup><a role="doc-noteref" href="#n">1</a></sup>.</p>${'<p>More.</p>'.repeat(90)}
      <aside class="footnote" id="n" role="doc-footnote"><p>${words(50)}</p><p>${words(34)}</p><p>${words(34)}</p></aside>`
    const {book} = await setPages([documentOf('chapter', html)], {css: '.footnote p { margin: 0 0 5.3pt }'})
    const counts = book.pages.map(({items}) => items.filter((item) => item.type === 'line' && item.source.line(item.index).runs[0]!.size === 9).length)
    const from = counts.findIndex((count) => count > 0)
    t.true(counts.slice(from + 2).every((count) => count === 0), `${above}: ${counts.join(' ')}`)
    t.not(counts[from + 1], 1, `${above}: ${counts.join(' ')}`)
  }
})
