/** Counters of an e-book, whose files a reader opens one by one, go on as those of the page do. */

import test from 'ava'
import {findRunningCounters} from '../../src/style/index.ts'
import {parseHtml} from './helpers.ts'

const documents = ['<section class="part"><h1>I</h1></section>', '<section class="chapter"><h1>a</h1><h2>b</h2></section>', '<section class="chapter"><h1>c</h1></section>', '<section class="chapter"><h1>d</h1></section>']
  .map((html, index) => ({path: `text/${index}.xhtml`, language: 'en', tree: parseHtml(html)}))

const begins = test.macro({
  exec(t, css: string, expected: readonly (string | undefined)[]) {
    const found = findRunningCounters(documents, css)
    t.deepEqual(documents.map(({path}) => found.get(path)), [...expected])
  },
  title: (what) => what!
})

test('chapters numbered through the book', begins, 'body { counter-reset: ch } .chapter { counter-increment: ch } h1::before { content: counter(ch) }', [undefined, undefined, 'ch 1', 'ch 2'])
test('without a reset', begins, '.chapter { counter-increment: ch } h1::before { content: counter(ch) }', [undefined, undefined, 'ch 1', 'ch 2'])
test('stepped by what is generated', begins, 'body { counter-reset: ch } .chapter h1::before { counter-increment: ch; content: counter(ch) ". " }', [undefined, undefined, 'ch 1', 'ch 2'])
test('begun anew with each chapter', begins, '.chapter { counter-reset: sec } h2::before { counter-increment: sec; content: counter(sec) }', [undefined, undefined, 'sec 1', undefined])
test('a sheet that counts nothing', begins, 'h1 { color: red }', [undefined, undefined, undefined, undefined])
