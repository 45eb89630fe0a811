/** Names of the author's sheets that nothing answers to. */

import type {Root} from 'hast'
import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, warnOfClasses, warnOfRunOn} from '../../src/style/index.ts'

const root = (...classes: string[]): Root => ({type: 'root', children: classes.map((name) => ({type: 'element', tagName: 'p', properties: {className: [name]}, children: []}))})

/** Messages over a sheet, the book's elements having these classes. */
async function messagesOf(css: string, ...classes: string[]): Promise<string[]> {
  const report = createReport()
  const sheets = await loadSheets({theme: 'classic', styles: ['own.css']}, {exists: async () => true, read: async () => new TextEncoder().encode(css)}, report)
  warnOfClasses(sheets, [root(...classes)], report)
  return report.messages.map(({line, column, ruleId, actual, expected}) => `${line}:${column} ${ruleId} ${actual} ${expected}`)
}

test('a class but for its spelling that of the vocabulary or of an element', async (t) => {
  t.deepEqual(await messagesOf('p { color: red }\n.epigaph p { color: red }'), ['2:1 unknown-class epigaph epigraph'])
  t.deepEqual(await messagesOf('h1.Chapter, .handbil { color: red }', 'handbill'), ['1:1 unknown-class Chapter chapter', '1:1 unknown-class handbil handbill'])
  t.deepEqual(await messagesOf('.chapters > p { color: red }'), ['1:1 unknown-class chapters chapter'])
})

test('no class that resembles none, is short, or is told apart by a number', async (t) => {
  t.deepEqual(await messagesOf('.recipe, .sing, .lime, .note-2, .indent-15, .verse-b { color: red }', 'note-1', 'handbill'), [])
  t.deepEqual(await messagesOf('.letter { color: red } .letters { color: blue } [data-x=".epigaph"] { color: red }'), [])
  t.deepEqual(await messagesOf('.handbil { color: red }', 'handbil'), [])
})

test('a break before a section taken away, and none inside it or taken back', (t) => {
  const told = (css: string): string[] => {
    const report = createReport()
    const tree: Root = {type: 'root', children: [{type: 'element', tagName: 'section', properties: {className: ['chapter']}, children: []}]}
    warnOfRunOn([{path: 'own.css', origin: 'author', text: css}], [tree], report)
    return report.messages.map(({line, column, ruleId, actual}) => `${line}:${column} ${ruleId} ${actual}`)
  }
  t.deepEqual(told('.part,\n.chapter { page-break-before: avoid }'), ['2:12 run-on avoid'])
  t.deepEqual(told('.chapter + .chapter { break-before: auto } body > section { break-before: auto }'), ['1:23 run-on auto', '1:61 run-on auto'])
  t.deepEqual(told('.chapter h1, .chapter::before, .part { break-before: auto } .chapter { break-before: auto; break-before: recto } section { break-after: avoid }'), [])
})

test('a knob no rule reads, and none that the sheet itself reads', async (t) => {
  t.deepEqual(await messagesOf(':root { --book-indnet: 2em; --book-size: 12pt }'), ['1:9 unknown-knob --book-indnet --book-indent'])
  t.deepEqual(await messagesOf(':root { --book-sizes: 2em; --mine: 3 } p { margin: var(--book-sizes) }'), [])
  t.deepEqual(await messagesOf('@page { margin: var(--book-faces) } :root { --book-faces: 2cm; --book-lead-in: normal; --octavo-edge-contents: none }'), [])
})

test('a named string no rule sets, and none that a theme or the sheet sets', async (t) => {
  t.deepEqual(await messagesOf('@page :left { @top-left { content: string(author-name) } }'), ['1:27 unknown-string author-name book-author,book-title,chapter-title'])
  t.deepEqual(await messagesOf('@page { @top-left { content: "x " string(chapter-titel, first) } }'), ['1:21 unknown-string chapter-titel chapter-title'])
  t.deepEqual(await messagesOf('h1 { string-set: one content(), two "x" } @page { @top-left { content: string(one) string(two) string(book-title) } }'), [])
})
