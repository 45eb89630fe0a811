/** Where title and author come from when a file says one thing and its text another. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {readBook} from '../../src/read-book.ts'
import {createReport, ruleOf} from '../../src/report/index.ts'
import {docxOf, paragraph, run, style} from '../helpers/docx.ts'

const centred = '<w:jc w:val="center"/>'
const newPage = paragraph('<w:r><w:br w:type="page"/></w:r>')
const titlePage = paragraph(run('Low Water', '<w:b/><w:sz w:val="48"/>'), centred) + paragraph('A Novel', centred) + paragraph('Wren Halloran', centred) + newPage
const story = ['One', 'Two'].map((number) => paragraph(`Chapter ${number}`, '<w:pStyle w:val="Heading1"/>') + paragraph('The ferry left without its lights, and nobody on the quay could say who had the tiller.').repeat(3)).join('')

const states = test.macro({
  async exec(t, body: string, core: string, expected: readonly [title: string, author: string | undefined], assumed: readonly string[]) {
    const root = await mkdtemp(join(tmpdir(), 'octavo-metadata-'))
    try {
      await writeFile(join(root, 'draft.docx'), docxOf({body, core, styles: style('Heading1', 'heading 1')}))
      const report = createReport()
      const {book} = await readBook({path: join(root, 'draft.docx')}, report)
      t.deepEqual([book.metadata.title, book.metadata.creators[0]?.name], [...expected])
      t.deepEqual(report.messages.map(ruleOf).filter((rule) => /^book:(?:title|author)/.test(rule)), [...assumed])
    } finally {
      await rm(root, {recursive: true})
    }
  },
  title: (name = '') => name
})

test('the title page of a Word file stands over the properties of its template', states, titlePage + story, '<dc:title>Novel Format</dc:title><dc:creator>me</dc:creator>', ['Low Water', 'Wren Halloran'], ['book:title-assumed', 'book:author-assumed'])
test('properties that agree with it leave no question', states, titlePage + story, '<dc:title>Low Water</dc:title><dc:creator>Wren Halloran</dc:creator>', ['Low Water', 'Wren Halloran'], [])
test('properties stand where no title page does', states, story, '<dc:title>Low Water</dc:title><dc:creator>W. Halloran</dc:creator>', ['Low Water', 'W. Halloran'], [])
