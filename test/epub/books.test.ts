/**
 * Whole books unlike the sample, from manuscript to both files: what every one of them must hold,
 * and what each was written for.
 */

import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {askSecondOpinion} from '../../src/epubcheck/index.ts'
import {build, entriesOf, type Built} from '../helpers/build.ts'
import {epubcheck, faultsIn} from '../helpers/epubcheck.ts'
import {provePages} from '../helpers/page-proof.ts'

const folder = fileURLToPath(new URL('../fixtures/epub/', import.meta.url))
const names = readdirSync(folder)
const books = new Map<string, Promise<Built>>(names.map((name) => [name, build(`${folder}${name}`)]))

async function entries(name: string): Promise<ReadonlyMap<string, string>> {
  return entriesOf((await books.get(name)!).files.get('epub')!)
}

/** Where the two books part soon after a page's first word: notes one edition leaves out, two ISBNs, scripts that run against each other. */
const reaches: Readonly<Record<string, number>> = {'two-editions-of-a-serial': 4, 'many-hands': 4, 'many-tongues': 20}

const hrefs = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, href]) => href!)

test('EPUBCheck and the second checker find nothing', async (t) => {
  const files = await Promise.all(names.map(async (name) => (await books.get(name)!).files.get('epub')!))
  const found = await epubcheck(files)
  for (const [index, findings] of (found ?? []).entries()) t.deepEqual(faultsIn(findings), [], names[index])
  for (const [index, file] of files.entries()) {
    const {findings} = (await askSecondOpinion(file)) as {findings?: readonly {severity: string}[]}
    t.deepEqual(findings?.filter(({severity}) => severity !== 'usage' && severity !== 'info'), [], names[index])
  }
})

for (const name of names) {
  test(`pages, contents and guide agree: ${name}`, async (t) => {
    const {files} = await books.get(name)!
    const {compared, wrong, unmarked} = await provePages(files, reaches[name])
    t.deepEqual(wrong, [])
    t.true(compared > 2 && unmarked.length <= 2, unmarked.join(' | '))
    const all = await entries(name)
    const [nav, ncx, opf] = ['toc.xhtml', 'toc.ncx', 'content.opf'].map((path) => all.get(path)!) as [string, string, string]
    const contents = nav.slice(nav.indexOf('epub:type="toc"'), nav.indexOf('epub:type="landmarks"'))
    t.deepEqual(hrefs(ncx.slice(0, ncx.indexOf('<pageList')), /<content src="([^"]*)"/g), hrefs(contents, /<a href="([^"]*)"/g))
    t.deepEqual(hrefs(ncx.slice(ncx.indexOf('<pageList')), /<content src="([^"]*)"/g), hrefs(nav.slice(nav.indexOf('epub:type="page-list"')), /<a href="([^"]*)"/g))
    for (const type of ['cover', 'title-page', 'toc', 'text']) t.regex(opf, new RegExp(`<reference type="${type}"`), type)
  })
}

test('notes of equal words keep ids of their own, and each leads back to where it was called', async (t) => {
  const all = await entries('notes-alike-gathered-at-the-end')
  const notes = all.get('text/endnotes.xhtml')!
  const backs = hrefs(notes, /role="doc-backlink" href="([^"]*)"/g)
  t.deepEqual(backs.map((href) => href!.replace(/#.*/, '')), ['one.xhtml', 'two.xhtml', '', ''])
  for (const href of backs) t.true(all.get(href!.startsWith('#') ? 'text/endnotes.xhtml' : `text/${href!.replace(/#.*/, '')}`)!.includes(`id="${href!.replace(/.*#/, '')}"`))
  t.is(new Set(hrefs(notes, /id="(note-[^"]*)"/g)).size, 4)
  t.deepEqual(hrefs(notes, /id="(before[^"]*)"/g), ['before', 'before-2'])
})

test('a link into what this edition leaves out keeps its words and says so', async (t) => {
  const {messages} = await books.get('notes-alike-gathered-at-the-end')!
  const [broken] = messages.filter(({ruleId}) => ruleId === 'broken-link')
  t.is(`${broken!.file}:${broken!.line}`, 'manuscript/1.md:3')
  t.regex((await entries('notes-alike-gathered-at-the-end')).get('text/one.xhtml')!, /See <span>what I said<\/span>/)
})

test('chapters named like our own marks lend them no ids', async (t) => {
  const all = await entries('chapters-called-page-and-note')
  t.regex(all.get('text/page-2.xhtml')!, /<section class="chapter" id="x-page-2"/)
  t.regex(all.get('text/note-1.xhtml')!, /<a href="#x-note-1">Above<\/a>, <a href="#x-call-1">again<\/a>, <a href="page-2.xhtml">/)
})

test('hands, titles and numbers are told apart', async (t) => {
  const opf = (await entries('many-hands')).get('content.opf')!
  const refined = (property: string) => hrefs(opf, new RegExp(`property="${property}"[^>]*>([^<]*)`, 'g'))
  t.deepEqual(refined('role'), ['aut', 'aut', 'aut', 'edt', 'trl', 'trl', 'ill'])
  t.deepEqual(refined('file-as'), ['&lt;Sea&gt; &amp; ‘Us’, The', 'de la Cruz, Anna', 'Plato', 'Smith, John', 'Itor, Ed', 'One, T.', 'Two, T.', 'Lustrator, Il'])
  t.deepEqual(refined('title-type'), ['main', 'subtitle'])
  t.deepEqual([refined('identifier-type'), refined('collection-type'), refined('group-position'), refined('term')], [['15'], ['series'], ['2.5'], ['FIC028010', 'FIC009020']])
  t.deepEqual([refined('dcterms:modified'), refined('pageBreakSource')], [['2024-02-29T10:00:00Z'], ['urn:isbn:9781861972712']])
  t.regex(opf, /<meta name="calibre:series" content="Shore &amp; Sea"\/>\s*<meta name="calibre:series_index" content="2.5"\/>/)
})

test('a book set from top to bottom turns its pages to the left, and reads ruby as its words', async (t) => {
  const all = await entries('from-top-to-bottom')
  t.regex(all.get('content.opf')!, /<spine toc="ncx" page-progression-direction="rtl">/)
  t.regex(all.get('css/book.css')!, /writing-mode: vertical-rl/)
  t.true([...all.values()].some((text) => text.includes('「波止場（はとば）へ行こう」')))
  for (const path of ['toc.xhtml', 'text/title-page.xhtml']) t.notRegex(all.get(path)!, /dir="rtl"/, path)
})

test('a book that runs from right to left says so wherever a reader looks', async (t) => {
  const all = await entries('right-to-left')
  t.regex(all.get('content.opf')!, /<spine toc="ncx" page-progression-direction="rtl">/)
  for (const path of ['toc.xhtml', 'text/title-page.xhtml', 'text/cover.xhtml']) t.regex(all.get(path)!, /<html [^>]*dir="rtl"/, path)
  t.true([...all.values()].some((text) => text.includes('<span lang="en" xml:lang="en" dir="ltr">Good morning</span>')))
})
