import test from 'ava'
import {fromHtml} from 'hast-util-from-html'
import {strFromU8, unzipSync} from 'fflate'
import type {Book} from '../../src/book/index.ts'
import {defaultSettings} from '../../src/config/index.ts'
import {findFaintText} from '../../src/style/index.ts'
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

test('colours are vouched for where they stand out from their ground: WCAG 2.2, 1.4.3', async (t) => {
  const isClaimed = async (css: string) => /conformsTo/.test((await build(image('A map'), css)).opf)
  for (const css of ['p { color: inherit }', 'p { color: #767676 }', 'p { color: #fff; background-color: #222 }', 'h1 { color: #949494; font-size: 2em }', 'img { background-color: #888 }', '.absent { color: #eee }', '.chapter { background: #000; color: #eee }', 'p { color: rgba(0, 0, 0, 0.6) }']) t.true(await isClaimed(css), css)
  for (const css of ['p { color: #777 }', 'p { color: #999 }', 'h1 { color: #949494 }', '.chapter { background-color: #333; color: #333 }', 'p { color: rgba(0, 0, 0, 0.3) }', '.title::before { content: "x"; color: #ccc }', '.chapter { background-color: #444; color: #fff } p { color: #111 }']) t.false(await isClaimed(css), css)
})

test('links told from the words around them by colour alone are no conformance: WCAG 2.2, 1.4.1', async (t) => {
  const faults = (css: string) => findFaintText([{path: 'a.xhtml', language: 'en', tree: fromHtml('<p>Words and <a href="#x">a link</a>.</p><p><a href="#y">Alone</a></p>', {fragment: true})}], css).map(({isLink, ratio}) => [isLink, ratio])
  for (const css of ['a { color: navy }', 'a { color: inherit; text-decoration: none }', 'a { color: #767676; text-decoration: none }', 'a { color: navy; text-decoration: none; font-weight: bold }', 'a { color: navy; text-decoration: none; border-bottom: 1px solid }']) t.deepEqual(faults(css), [], css)
  t.deepEqual(faults('a { color: navy; text-decoration: none }'), [[true, 1.3]])
})

test('faint text is said with its place, its colours and their contrast', async (t) => {
  const report = createReport()
  const publication = await publish(image('A map'), {edition: defaultSettings.editions.epub, settings: defaultSettings, folder: memoryFolder(everyNodeFiles), report})
  await writeEpub(publication, {sheet: {css: 'p { color: #999 }', fontFaces: []}}, report)
  const [contrast] = report.messages
  t.is(contrast!.reason, 'Found text whose colour #999999 stands out from #ffffff by 2.8 to 1, expected 4.5 to 1')
  t.is(contrast!.file, publication.documents.find(({id}) => id === 'c')!.source)
})

test('the summary says what is true', async (t) => {
  const summary = async (alt: string | undefined) => of((await build(image(alt))).opf, 'accessibilitySummary')[0]!
  t.regex(await summary('A map'), /read aloud in full. Its pictures are described.$/)
  t.notRegex(await summary(undefined), /aloud/)
  t.regex(await summary(undefined), /Not all of its pictures/)
  t.notRegex(await summary(''), /pictures/)
})
