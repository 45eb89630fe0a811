import test from 'ava'
import {lintReaders, traps} from '../../../src/lint/index.ts'
import {defaultSettings} from '../../../src/config/index.ts'
import {publish, type Publication} from '../../../src/publication/index.ts'
import {createReport} from '../../../src/report/index.ts'
import type {Block, Book, FootnoteDefinition} from '../../../src/book/index.ts'
import {everyNode, everyNodeFiles, heading, paragraph, section, text} from '../../helpers/every-node.ts'
import {memoryFolder} from '../../helpers/memory-folder.ts'

const make = (book: Book): Promise<Publication> =>
  publish(book, {edition: defaultSettings.editions.epub, settings: defaultSettings, folder: memoryFolder(everyNodeFiles), report: createReport()})

const chapter = (block: Block, notes: FootnoteDefinition[] = []): Promise<Publication> =>
  make({type: 'book', metadata: {...everyNode().metadata, cover: 'none.png'}, children: [section('chapter', 'c', [heading(undefined, 'T'), block], notes)]})

function rulesOf(publication: Publication, css: string): string[] {
  const report = createReport()
  lintReaders({publication, css}, report)
  return report.messages.map(({ruleId}) => String(ruleId))
}

test('every trap names its source and when it was read, once', (t) => {
  t.is(new Set(traps.map(({id}) => id)).size, traps.length)
  for (const {id, source, read, hint} of traps) {
    t.regex(id, /^[a-z]+(?:-[a-z]+)*$/)
    t.regex(read, /^\d{4}-\d{2}$/)
    t.true(source.length > 10 && hint.length > 5, id)
  }
})

const trips = test.macro({
  async exec(t, css: string, rule: string | undefined) {
    t.deepEqual(rulesOf(await chapter(paragraph('x')), css), rule === undefined ? [] : [rule])
  },
  title: (_, css: string, rule) => `sheet ${css}: ${rule ?? 'nothing'}`
})
test(trips, 'p { margin: calc(1em + 2px) }', 'calculated-values')
test(trips, '@supports (width: calc(1px)) { p { margin: calc(1em + 2px) } }', undefined)
test(trips, 'p::before { content: "calc(1)" }', undefined)
test(trips, 'div { display: flex }', 'modern-layout')
test(trips, '@media all and (min-width: 30em) { p { margin: 0 } }', 'width-queries')
test(trips, 'body { font-size: 12pt }', 'fixed-text-size')
test(trips, 'p { text-indent: 5em }', 'deep-indents')
test(trips, 'p { text-indent: 1.5em }', undefined)
test(trips, 'p { background: #eee }', 'grounds-at-night')
test(trips, 'p { color: #111; background: #eee }', undefined)
test(trips, 'p { position: absolute }', 'placed-boxes')
test(trips, 'section[epub|type~="x"] { margin: 0 }', 'structural-selectors')
test(trips, '@font-face { src: url("a.woff2") }', 'web-fonts')

test('a trap of the author’s own sheet is told where it stands', async (t) => {
  const publication = await chapter(paragraph('x'))
  const told = (text: string, css: string) => {
    const report = createReport()
    lintReaders({publication, css, sheets: [{path: 'styles/own.css', origin: 'author', text}]}, report)
    return report.messages.map(({file, line, column}) => `${file}:${line}:${column}`)
  }
  t.deepEqual(told('/* text-indent: 9em */\n.speech {\n  text-indent: 6em;\n}\n', '.speech { text-indent: 6em }'), ['styles/own.css:3:3'])
  t.deepEqual(told('.speech { text-indent: 60pt }\n', '.speech { text-indent: 5.5em }'), ['css/book.css:undefined:undefined'])
})

const textTrips = test.macro({
  async exec(t, value: string, rule: string | undefined) {
    t.deepEqual(rulesOf(await chapter(paragraph(value)), ''), rule === undefined ? [] : [rule])
  },
  title: (_, value: string, rule) => `text ${JSON.stringify(value)}: ${rule ?? 'nothing'}`
})
test(textTrips, 'a\u2060b', 'word-joiners')
test(textTrips, '\u00A0\u00A0\u00A0x', 'spaces-for-indents')
test(textTrips, 'back ↩', 'return-arrows')
test(textTrips, 'plain', undefined)

test('a note longer than a pop-up holds', async (t) => {
  const note: FootnoteDefinition = {type: 'footnoteDefinition', identifier: 'n', label: '1', children: [paragraph('x'.repeat(5001))]}
  t.deepEqual(rulesOf(await chapter(paragraph({type: 'footnoteReference', identifier: 'n', label: '1'}), [note]), ''), ['long-notes'])
})

test('a table wider than a phone', async (t) => {
  const cells = Array.from({length: 8}, () => ({type: 'tableCell' as const, children: [text('x')]}))
  t.deepEqual(rulesOf(await chapter({type: 'table', align: [], children: [{type: 'tableRow', isHeader: false, children: cells}]}), ''), ['wide-tables'])
})

test('a cover of one pixel', async (t) => {
  t.deepEqual(rulesOf(await make(everyNode()), ''), ['small-cover'])
})
