/** Texts no page was made for: every letter is set, inside the page, in a moment. */

import test from 'ava'
import {describePages} from '../../src/print/index.ts'
import {documentOf, paragraphs, setPages, type BookOptions} from './helpers.ts'

const letters = (text: string): string => [...text.replace(/[^\p{L}]/gu, '')].sort().join('')
const wordsOf = (pages: string): string => pages.split('\n').flatMap((line) => /r \S+ {2}(.*)$/.exec(line)?.[1] ?? []).join('')

const isSet = test.macro({
  async exec(t, html: string, options?: BookOptions) {
    const {book} = await setPages([documentOf('chapter', html)], options)
    t.is(letters(wordsOf(describePages(book))), letters(html.replace(/<[^>]*>/g, '')))
    for (const {width, height, items} of book.pages) for (const {x, y} of items) t.true(x > -20 && x < width && y > 0 && y < height, `${x} ${y}`)
  },
  title: (what) => what ?? ''
})

const nested = (tag: string, count: number): string => `${`<${tag}>`.repeat(count)}deep${`</${tag}>`.repeat(count)}`
const call = (id: number): string => `<sup><a role="doc-noteref" href="#n${id}">x</a></sup> `
const note = (id: number, text: string): string => `<aside class="footnote" id="n${id}"><p>${text}</p></aside>`

test('a word of ten thousand letters', isSet, `<p>${'x'.repeat(10_000)}</p>`)
test('a paragraph of many pages', isSet, `<p>${'word and more '.repeat(6000)}</p>`)
test('a heading of many pages', isSet, `<h1>${'Heading words '.repeat(300)}</h1><p>x</p>`)
test('quotations in quotations', isSet, nested('blockquote', 90))
test('margins wider than the page', isSet, '<p style="margin:0 400pt">hello there everyone</p>')
test('padding deeper than the page', isSet, '<div style="padding:5000pt"><p>inside the box</p></div><p>after</p>')
test('a margin of many pages', isSet, '<p>a</p><p style="margin-top:90000pt">b</p>')
test('lines without depth', isSet, `<p style="line-height:0">${'some words '.repeat(100)}</p>`)
test('lines without depth beside a floated paragraph', isSet, '<p class="f">some words of a paragraph at the side</p><p>and more words</p><p>again</p>', {css: 'p { line-height: 0 } .f { float: left; width: 40%; line-height: 1.2 }'})
test('a floated line without depth beside lines without depth', isSet, '<p>some words</p><p>and more words</p><p>again</p>', {css: 'p { line-height: 0; float: left }'})
test('lines a third of a page deep', isSet, paragraphs(24, 11), {css: 'p { line-height: 14 }'})
test('eighty columns', isSet, `<table><tr>${'<td>cell</td>'.repeat(80)}</tr></table>`)
test('a cell of many pages', isSet, `<table><tr><td>${'words in a cell '.repeat(600)}</td><td>b</td></tr></table>`)
test('two hundred paragraphs kept together', isSet, Array.from({length: 200}, () => '<p style="break-after:avoid">kept</p>').join(''))
test('an undivided block of many pages', isSet, `<div style="break-inside:avoid">${'<p>line</p>'.repeat(300)}</div>`)
test('a note of many pages', isSet, `<p>a${call(1)}</p>${note(1, 'note words here '.repeat(2000))}`)
test('three hundred notes in one paragraph', isSet, `<p>${Array.from({length: 300}, (_, id) => `w${call(id)}`).join('')}</p>${Array.from({length: 300}, (_, id) => note(id, 'note')).join('')}`)
test('a note that calls itself', isSet, `<p>a${call(1)}</p>${note(1, `self${call(1)}`)}`)
test('a page of two inches', isSet, `<p>${'some words '.repeat(200)}</p>`, {css: '@page{size:160pt 160pt;margin:20pt}'})
test('nothing but a break', isSet, '<hr class="scene-break">')
