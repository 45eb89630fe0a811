import test from 'ava'
import {strFromU8, unzipSync} from 'fflate'
import type {Book} from '../../src/book/index.ts'
import {defaultSettings} from '../../src/config/index.ts'
import {writeEpub} from '../../src/epub/index.ts'
import {publish} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {epubcheck, faultsIn} from '../helpers/epubcheck.ts'
import {everyNode, everyNodeFiles, heading, paragraph, section} from '../helpers/every-node.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const image = (alt: string | undefined): Book => ({
  type: 'book',
  metadata: everyNode().metadata,
  children: [section('chapter', 'c', [heading(undefined, 'T'), paragraph('x', {type: 'image', url: 'images/Map of the reef.png', ...(alt !== undefined && {alt})})])]
})

async function build(book: Book, css = '') {
  const report = createReport()
  const publication = await publish(book, {edition: defaultSettings.editions.epub, settings: defaultSettings, folder: memoryFolder(everyNodeFiles), report})
  const bytes = await writeEpub(publication, {sheet: {css, fontFaces: []}}, report)
  return {bytes, opf: strFromU8(unzipSync(bytes)['OEBPS/content.opf']!), rules: report.messages.map(({ruleId}) => ruleId)}
}

const of = (opf: string, property: string): string[] => [...opf.matchAll(new RegExp(`property="schema:${property}">([^<]*)`, 'g'))].map(([, value]) => value!)

test('described pictures are claimed, and conformance with them', async (t) => {
  const {opf, rules} = await build(image('A map'))
  t.deepEqual(of(opf, 'accessMode'), ['textual', 'visual'])
  t.true(of(opf, 'accessibilityFeature').includes('alternativeText'))
  t.regex(opf, /conformsTo/)
  t.deepEqual(rules, [])
})

test('one missing description takes both claims back, and says where; the book stays sound', async (t) => {
  const {bytes, opf, rules} = await build(image(undefined))
  t.false(of(opf, 'accessibilityFeature').includes('alternativeText'))
  t.deepEqual(of(opf, 'accessModeSufficient'), ['textual,visual'])
  t.notRegex(opf, /conformsTo/)
  t.deepEqual(rules, ['missing-alt', 'conformance'])
  for (const findings of (await epubcheck([bytes])) ?? []) t.deepEqual(faultsIn(findings), [])
})

test('decoration is not a picture to be described', async (t) => {
  const {opf} = await build(image(''))
  t.deepEqual(of(opf, 'accessMode'), ['textual'])
  t.regex(opf, /conformsTo/)
})

test('a sheet with colours of its own is not vouched for', async (t) => {
  t.notRegex((await build(image('A map'), 'p { color: #999 }')).opf, /conformsTo/)
  t.regex((await build(image('A map'), 'p { color: inherit }')).opf, /conformsTo/)
})
