/** Both books of web pages and word processor documents: sound elements in any order and mix, and what sites and programs put round them. */

import fc from 'fast-check'
import {keepsLetters} from './keep-letters.ts'
import {pieces, place, some, words} from './pieces.ts'
import {settings, sheet} from './sheets.ts'

const wrapped = (tag: string, inside: string | fc.Arbitrary<string>): fc.Arbitrary<string> => pieces(`<${tag}>`, inside, `</${tag.split(' ', 1)[0]!}>`)

const inline = some(fc.oneof(
  {weight: 8, arbitrary: words(10)},
  ...['em', 'strong', 'i', 'b', 'u', 's', 'small', 'code', 'sup', 'sub', 'q', 'cite', 'kbd', 'mark', 'span class="own"', 'span style="font-style:italic"', 'span style="font-variant:small-caps"', 'span lang="de"', 'font color="red"', 'a href="https://a.example/b"', 'a href="#own"', 'a name="own"', 'abbr title="x"', 'ins', 'del', 'tt', 'big', 'bdi', 'var', 'time', 'label', 'nobr', 'span style="font-weight:700"', 'span style="text-decoration:underline"'].map((tag) => wrapped(tag, words(3))),
  wrapped('em', pieces(words(2), ' <strong>', words(2), '</strong>')), pieces('<ruby>', place, '<rp>(</rp><rt>', place, '</rt><rp>)</rp></ruby>'), fc.constantFrom('<br>', '<br/>', '<wbr>', '&nbsp;', '&shy;', '&amp;', '&lt;', '&hellip;', '&mdash;', '<!-- a -->', '<img src="map.png" alt="A map">', '\n', '&#8217;', 'a&zwj;b', '<span></span>', '<br><br>', '<em>a', '</em>', '<i><b>b</i></b>', '<x-own>b</x-own>', '[1]', '*'), pieces(words(1), '<sup><a href="#fn1" id="ref1">1</a></sup>'), pieces(words(1), '<a href="#fn2" id="ref2">[2]</a>'), pieces(words(1), '<sup>', words(1), '</sup>')
), 6, ' ')
const paragraph = fc.constantFrom('p', 'p', 'p', 'p class="own"', 'p style="text-align:center"', 'p align="right"', 'p style="text-indent:2em"', 'div', 'p dir="rtl"', 'p id="own"', 'p style="margin-left:40px"').chain((tag) => wrapped(tag, inline))
const item = fc.oneof(wrapped('li', inline), wrapped('li', paragraph), pieces('<li>', words(3), '<ul><li>', words(3), '</li></ul></li>'), pieces('<li>', words(3)))
const cell = fc.oneof(wrapped('td', inline), wrapped('td', paragraph), wrapped('td colspan="2"', words(3)), wrapped('td rowspan="2"', words(2)), wrapped('th', words(2)), pieces('<td>', words(2)))
const row = wrapped('tr', some(cell, 3, ''))
const simple = fc.oneof({weight: 8, arbitrary: paragraph}, wrapped('ul', some(item, 3, '\n')), wrapped('ol', some(item, 3, '')), wrapped('blockquote', some(paragraph, 2, '\n')), wrapped('blockquote', inline), wrapped('pre', pieces(words(3), '\n   ', words(3))), pieces(words(5), '\n'), wrapped('h3', words(3)), wrapped('center', words(3)))
const block = fc.oneof(
  {weight: 10, arbitrary: paragraph}, {weight: 4, arbitrary: simple},
  ...['h1', 'h2', 'h3', 'h4', 'h2 class="chapter"', 'h2 id="own"', 'p class="chapter-title"'].map((tag) => wrapped(tag, words(4))), wrapped('h2', pieces('Chapter 2<br>', words(3))), wrapped('h1', pieces('Chapter <em>', words(2), '</em>')),
  fc.constantFrom('<hr>', '<hr/>', '<p>* * *</p>', '<p>&nbsp;</p>', '<p></p>', '<br>', '<p align="center">***</p>', '<p><img src="map.png"></p>', '<a id="own"></a>', '<p><strong>Part Two</strong></p>', '<h2>Prologue</h2>', '<div><hr></div>', '<p>The End</p>', '<h1>Notes</h1>'),
  wrapped('table', some(row, 3, '\n')), pieces('<table><caption>', words(3), '</caption><thead>', row, '</thead><tbody>', some(row, 3, ''), '</tbody></table>'), pieces('<table><tr><td>', some(simple, 3, ''), '</td></tr></table>'), pieces('<table><tbody>', row, '</tbody><tfoot>', row, '</tfoot></table>'),
  pieces('<figure><img src="map.png" alt="A map"><figcaption>', inline, '</figcaption></figure>'), pieces('<figure>', paragraph, '<figcaption>', words(3), '</figcaption></figure>'), pieces('<dl><dt>', words(2), '</dt><dd>', inline, '</dd><dd>', words(3), '</dd></dl>'), pieces('<details><summary>', words(3), '</summary>', some(simple, 2, ''), '</details>'),
  ...['div', 'div class="own"', 'section', 'article', 'div class="letter"', 'div class="note"', 'div class="author-note"', 'div class="authors-note"', 'aside', 'div class="verse"', 'div class="epigraph"', 'div align="center"', 'div class="poem"', 'fieldset', 'div class="spoiler"', 'header', 'footer', 'main', 'div class="chapter-content"', 'div id="notes"', 'address', 'div class="portlet"', 'div dir="rtl"'].map((tag) => wrapped(tag, some(simple, 3, '\n'))),
  wrapped('p', pieces(fc.constantFrom('<b>A/N:</b> ', 'A/N: ', 'Author’s Note: ', '<em>Note:</em> '), inline)), wrapped('p', pieces(words(4), '<br>\n', words(4), '<br>', words(3))), wrapped('p', pieces('“', words(8), '”<br>— ', words(2))), pieces('<p>Dear ', words(1), ',</p><p>', inline, '</p><p>Yours,<br>', words(1), '</p>'), wrapped('p', pieces('<strong>', words(3), '</strong>')), wrapped('p', pieces('[1] ', words(5))), pieces('<p>', inline, '<p>', inline), pieces('<div>', inline, '<p>', inline, '</p>', inline, '</div>'),
  wrapped('ul', pieces(words(3), '<li>', words(3), '</li>', words(2))), wrapped('blockquote', pieces(words(3), '<blockquote>', words(3), '</blockquote>', words(2)))
)
const notes = fc.constantFrom('', '<div id="fn1"><a href="#ref1">1</a> \u0001 \u0001.</div>', '<hr><p id="fn1">1. \u0001 <a href="#ref1">↩</a></p><p id="fn2">[2] \u0001 \u0001</p>', '<section class="footnotes"><hr><ol><li id="fn1"><p>\u0001 \u0001 <a href="#ref1">↩</a></p></li><li id="fn2">\u0001 <em>\u0001</em></li></ol></section>', '<aside epub:type="footnote" id="fn1"><p>\u0001 \u0001</p></aside>')
const body = pieces('<h1>', words(4), '</h1>\n', some(block, 14, '\n'), notes)
/** One page, as sites write it. */
export const page = fc.tuple(body, fc.constantFrom<(text: string) => string>(
  (text) => text, (text) => `<!DOCTYPE html>\n<html><head><title>The Test</title></head><body>\n${text}\n</body></html>`,
  (text) => `<html><head><title>A page | A Site</title><style>p {margin: 0}</style></head><body><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main><article>${text}</article></main><footer>© A Site <a href="/about">About</a></footer></body></html>`,
  (text) => `<html><body><div class="site"><div class="entry-content">${text}<div class="sharedaddy">Share this: <a href="#">Twitter</a></div></div><div id="comments"><h3>2 comments</h3><p>Great chapter!</p></div></div></body></html>`,
  (text) => `<html><body><div id="workskin"><div class="summary module"><h3>Summary:</h3><blockquote class="userstuff"><p>\u0001 \u0001</p></blockquote></div><div class="userstuff module" role="article"><h3 class="landmark heading">Chapter Text</h3>${text}</div></div></body></html>`
)).map(([text, site]) => site(text))

const sites = fc.array(page, {minLength: 1, maxLength: 2}).map((all) => Object.fromEntries(all.map((text, index) => [`${index + 1}.html`, text])))

export const pageProperties = [
  {name: 'any web page under any sheet keeps its letters', property: fc.asyncProperty(fc.record({yaml: settings, css: sheet, files: sites}), keepsLetters)}
]
