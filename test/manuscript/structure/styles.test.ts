/** What the styles of a word processor say of a paragraph's place in the book. */

import test from 'ava'
import {docx} from '../../../src/manuscript/formats/docx.ts'
import {assemble, describeTree} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {docxOf, paragraph, style} from '../../helpers/docx.ts'
import {structure} from './marked.ts'

const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
const styles = [style('Title', 'Title', centred), style('Author', 'Author', centred), style('Date', 'Date', centred), style('Heading1', 'heading 1'), style('DefinitionTerm', 'Definition Term', '<w:rPr><w:b/></w:rPr>')].join('')
const story = 'The ferry left without its lights, and nobody on the quay could say who had the tiller, or where it was bound. '.repeat(20)

async function treeOf(paragraphs: readonly (readonly [style: string, words: string])[]): Promise<string> {
  const body = paragraphs.map(([name, words]) => paragraph(words, name && `<w:pStyle w:val="${name}"/>`)).join('')
  const relations = '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
  const report = createReport()
  const file = await docx.parse({path: 'a.docx', bytes: Buffer.from(docxOf({body, styles, relations})), encoding: undefined}, report)
  return describeTree(assemble([file], {settings: {book: {}, structure}, fallbackName: 'a'}, report))
}

test('a date below title and author stands on the title page', async (t) => {
  const tree = await treeOf([['Title', 'The Long Water'], ['Author', 'Ines Calder'], ['Date', '12 May 2026'], ['Heading1', 'The Oar'], ['', story], ['Heading1', 'The Mud'], ['', story]])
  t.is([...tree.matchAll(/^  (?:titlePage|chapter) id="[^"]*"/gm)].join(' ').trim(), 'titlePage id="title-page"   chapter id="the-oar"   chapter id="the-mud"')
  t.true(tree.indexOf('"12 May 2026"') < tree.indexOf('chapter id='))
})

test('a month and a year below a title are no publisher, a place and a year are', async (t) => {
  const dated = (line: string) => treeOf([['Title', 'The Long Water'], ['Author', 'Ines Calder'], ['Date', line], ['Heading1', 'The Oar'], ['', story]])
  t.notRegex(await dated('May 2026'), /publisher/)
  t.regex(await dated('Harbourtown 2026'), /publisher/)
})

test('terms with their definitions are no chapters', async (t) => {
  const tree = await treeOf([['Heading1', 'Words'], ['', story], ['DefinitionTerm', 'Oar'], ['', story], ['DefinitionTerm', 'Mud'], ['', story]])
  t.is([...tree.matchAll(/^  chapter /gm)].length, 1)
  t.is([...(await treeOf([['', story], ['DefinitionTerm', 'Oar'], ['', story], ['DefinitionTerm', 'Mud'], ['', story]])).matchAll(/^ +heading /gm)].length, 0)
})
