/** Rows A to I, by a sixth hand: books of one odd kind, files that disagree, sheets that hide, drawings and pictures of other programs. */

import {deflateSync, gzipSync} from 'node:zlib'
import {book, chapter, settings, styled, type Case, type Content, type Files, type Verdict} from '../case.ts'
import {chunk, gif, jpeg, png, repeat} from '../bytes.ts'

const many = (count: number, make: (index: number) => string): string => Array.from({length: count}, (_, index) => make(index)).join('')
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Whole books: row, name, files, verdict, words kept. */
const books: readonly (readonly [string, string, Files, Verdict, (readonly string[])?])[] = [
  ['C', 'three-files-three-ends', book({'manuscript/1.md': '# One\r\n\r\nFirst words.\r\n', 'manuscript/2.md': '\ufeff# Two\r\rSecond words.\r\r> Quoted words.\r', 'manuscript/3.md': '# Three\n\nThird words.'}), 'OK', ['First words', 'Second words', 'Quoted words', 'Third words']],
  ['C', 'three-files-three-codes', book({'manuscript/1.md': latin('# One\n\nCaf\xe9 words.\n'), 'manuscript/2.md': utf16('# Two\n\nŁódź words.\n'), 'manuscript/3.md': '# Three\n\nÅngström words.\n'}), 'W', ['Café words', 'Łódź words', 'Ångström words']],
  ['C', 'mark-in-every-place', book({'manuscript/1.md': '\ufeff# One\n\nFirst \ufeffwords.\n\n\ufeff## Sub\n\n\ufeffSecond words.\n'}), 'EW', ['Second words']],
  ['C', 'names-in-two-forms', book({'manuscript/1-e\u0301te\u0301.md': '# Un\n\nFirst words, see [two](2-\u00e9t\u00e9.md).\n', 'manuscript/2-\u00e9t\u00e9.md': '# Deux\n\nSecond words, see [one](1-\u00e9t\u00e9.md) and [again](1-e\u0301te\u0301.md).\n'}), 'EW', ['First words', 'Second words']],
  ['C', 'picture-in-another-form', book({'manuscript/1.md': '# One\n\nFirst words.\n\n![A map](e\u0301.png)\n', 'manuscript/\u00e9.png': png()}), 'EW'],
  ['C', 'cr-in-settings', {'book.yaml': settings.replaceAll('\n', '\r'), 'manuscript/1.md': '# One\r\rFirst words.\r'}, 'EW'],
  ['C', 'next-line', book({'manuscript/1.md': '# One\u0085\u0085First words.\u0085Second words.\n'}), 'EW', ['First words', 'Second words']],
  ['C', 'vertical-tab', book({'manuscript/1.txt': 'Chapter One\n\nFirst words.\u000bSecond words.\u000c\u000cThird words.\n'}), 'EW', ['First words', 'Second words', 'Third words']],
  ['E', 'only-notes', book({'manuscript/1.md': '[^1]: First note.\n\n[^2]: Second note.\n'}), 'EW', ['First note', 'Second note']],
  ['E', 'a-chapter-of-notes', book({'manuscript/1.md': '# One\n\nCalled words.[^1]\n\n[^1]: First note.\n', 'manuscript/2.md': '# Two\n\n[^1]: Second note.\n\n[^2]: Third note.[^1]\n'}), 'W', ['Called words', 'First note', 'Second note', 'Third note']],
  ['E', 'only-a-comment', book({'manuscript/1.md': '<!-- nothing here -->\n'}), 'EW'], ['E', 'only-a-rule', book({'manuscript/1.md': '* * *\n'}), 'E'], ['E', 'only-a-picture', book({'manuscript/1.md': '![A map](map.png)\n', 'manuscript/map.png': png()}), 'OK'],
  ['E', 'only-a-table', book({'manuscript/1.md': '| Head | Other |\n| --- | --- |\n| One cell | Two cell |\n'}), 'OK', ['One cell', 'Two cell']], ['E', 'only-headings', book({'manuscript/1.md': '# One\n\n## Two\n\n### Three\n\n# Four\n'}), 'OK', ['One', 'Two', 'Three', 'Four']],
  ['E', 'only-code', book({'manuscript/1.md': '```\nvar lamp = "1"\n```\n'}), 'OK', ['var lamp = "1"']], ['E', 'only-definitions', book({'manuscript/1.md': '[a]: http://example.org "Title"\n[b]: http://example.org\n'}), 'EW'], ['E', 'only-entities', book({'manuscript/1.md': '&nbsp;&#8203;&shy;\n'}), 'E'],
  ['E', 'only-divisions', book({'manuscript/1.md': ':::letter\n:::\n\n:::verse\n:::\n\n:::epigraph\n:::\n'}), 'E'], ['E', 'only-empty-quotes', book({'manuscript/1.md': '>\n>>\n>>>\n\n-\n\n1.\n'}), 'EW'], ['E', 'only-front-matter', book({'manuscript/1.md': '---\ntitle: Other\n---\n'}), 'EW'], ['E', 'only-a-letter', book({'manuscript/1.md': 'x'}), 'OK', ['x']],
  ['E', 'only-one-mark', book({'manuscript/1.md': '"'}), 'OK'], ['E', 'only-a-title-each', book(Object.fromEntries(Array.from({length: 40}, (_, index) => [`manuscript/${index}.md`, `# Title ${index}\n`]))), 'OK', ['Title 39']], ['E', 'empty-among-full', book({'manuscript/1.md': '# One\n\nFirst words.\n', 'manuscript/2.md': '', 'manuscript/3.md': '\n\n \n', 'manuscript/4.md': '# Four\n\nFourth words.\n'}), 'W', ['First words', 'Fourth words']],
  ['E', 'heading-of-only-a-note', book({'manuscript/1.md': '# [^1]\n\nFirst words.\n\n[^1]: Noted words.\n'}), 'EW', ['First words', 'Noted words']], ['E', 'heading-of-only-a-picture', book({'manuscript/1.md': '# ![A map](map.png)\n\nFirst words.\n', 'manuscript/map.png': png()}), 'EW', ['First words']], ['E', 'heading-of-only-markup', book({'manuscript/1.md': '# <b></b>\n\n# **\u200b**\n\n# &shy;\n\nFirst words.\n'}), 'EW', ['First words']],
  ['E', 'heading-of-2000-words', book({'manuscript/1.md': `# ${repeat('lamp ', 2000)}\n\nFirst words.\n`}), 'EW', ['First words']], ['E', 'note-of-3000-words', book({'manuscript/1.md': `# One\n\nCalled words.[^1]\n\n[^1]: ${repeat('lamps and ferries ', 3000)}end of note.\n`}), 'EW', ['Called words', 'end of note']], ['E', 'cell-of-20000-words', book({'manuscript/1.md': `# One\n\n| Head | Other |\n| --- | --- |\n| ${repeat('lamp ', 20_000)} | end of row |\n`}), 'EW', ['end of row']],
  ['E', 'table-of-200-columns', book({'manuscript/1.md': `# One\n\n|${many(200, (index) => ` h${index} |`)}\n|${repeat(' --- |', 200)}\n|${many(200, (index) => ` c${index} |`)}\n`}), 'EW', ['h199', 'c199']], ['E', 'notes-on-one-word', book({'manuscript/1.md': `# One\n\nWord${many(300, (index) => `[^${index}]`)}.\n\n${many(300, (index) => `[^${index}]: Note number ${index} says so.\n\n`)}`}), 'EW', ['Note number 299 says so']],
  ['E', 'verse-of-5000-lines', book({'manuscript/1.md': `# One\n\n:::verse\n${many(5000, (index) => `Line ${index} of the song\n`)}:::\n`}), 'EW', ['Line 4999 of the song']], ['E', 'quote-of-a-quote-of-a-table', book({'manuscript/1.md': '# One\n\n> > > | Head | Other |\n> > > | --- | --- |\n> > > | One cell | Two cell[^1] |\n> >\n> > Between.\n>\n> After.\n\n[^1]: Noted words.\n'}), 'OK', ['Two cell', 'Between', 'After', 'Noted words']],
  ['E', 'item-of-everything', book({'manuscript/1.md': '# One\n\n1. First words.\n\n   ![A map](map.png)\n\n   > Quoted words.\n   >\n   > - Inner item[^1]\n\n   ```\n   coded words\n   ```\n\n   | Head | Other |\n   | --- | --- |\n   | One cell | Two cell |\n\n2. Last words.\n\n[^1]: Noted words.\n\n    ![Another](map.png)\n', 'manuscript/map.png': png()}), 'OK', ['First words', 'Quoted words', 'Inner item', 'coded words', 'Two cell', 'Last words', 'Noted words']],
  ['D', 'alternate-scripts', book({'manuscript/1.md': `# One\n\n${many(40, () => 'word слово λέξη ')}.\n`}), 'OK', ['слово λέξη']], ['D', 'bidi-in-every-place', book({'manuscript/1.md': '# One \u202eeno\u202c\n\n> \u2067\u05e9\u05dc\u05d5\u05dd (1)\u2069[^1]\n\n- \u202bitem\u202c\n\n| \u2066a | b\u2069 |\n| --- | --- |\n| \u202ac | d\u202c |\n\n[^1]: \u2068Noted\u2069 words\u202e.\n'}), 'W', ['Noted']],
  ['D', 'title-of-directions', {'book.yaml': 'title: "A \\u202Eb\\u2066 c"\nauthor: "\\u05D0\\u05D1 \\u200F(x)"\nlanguage: en\ndate: 2026\n', 'manuscript/1.md': '# One\n\nFirst words.\n'}, 'W', ['First words']], ['D', 'marks-by-the-thousand-apart', book({'manuscript/1.md': `# One\n\n${many(2000, () => 'e\u0301\u0323\u0331 ')}\n`}), 'EW'], ['D', 'mark-on-everything', book({'manuscript/1.md': '# One\u0301\n\n\u0301First\u0301 **\u0301bold** [\u0301link](http://example.org)\u0301 `\u0301code`\u0301.[^\u0301]\n\n[^\u0301]: \u0301Noted.\n'}), 'EW'],
  ['D', 'hyphens-of-every-kind', book({'manuscript/1.md': '# One\n\na-b a\u2010b a\u2011b a\u2012b a\u2013b a\u2014b a\u2015b a\u00adb a\u2212b a\u30a0b.\n'}), 'W'], ['D', 'spaces-of-every-kind', book({'manuscript/1.md': `# One\n\n${many(26, (index) => `w${String.fromCodePoint([0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x200c, 0x200d, 0x2060, 0x202f, 0x205f, 0x3000, 0xfeff, 0x180e, 0x061c, 0x115f, 0x3164][index]!)}`)}end.\n`}), 'EW', ['end']],
  ['A6', 'everything-named-markup', {'book.yaml': `${['title', 'subtitle', 'author', 'publisher', 'rights', 'description'].map((key) => `${key}: '<b onclick="x()">&amp; ${key}</b>]]>'`).join('\n')}\nsubjects: ['<script>', '&']\nseries: {name: '<i>', number: 1}\nlanguage: en\ndate: 2026\n`, 'manuscript/1.md': '# <One> & "two"\n\nFirst words.\n'}, 'EW', ['First words']], ['A6', 'ids-of-markup', book({'manuscript/1.md': '# One {#"><script>}\n\n## Two {#a onclick=x}\n\n[First]{#b"c} words, [a](#"><script>), [b](1.md#%22%3E).\n'}), 'EW', ['First']],
  ['B2', 'titles-of-one-name', book(Object.fromEntries(['A', 'a', 'Á', 'A!', 'A?', '???', '!!!', 'CON', 'con.xhtml', '..'].map((title, index) => [`manuscript/${index}.md`, `# ${title}\n\nWords ${index} here.\n`]))), 'EW', ['Words 9 here']],
  ['A2', 'links-between-odd', book({'manuscript/1.md': '# One\n\n[a](2.md) [b](./2.md#) [c](2.md#nothing) [d](../manuscript/2.md) [e](2.md?x=1) [f](/2.md) [g](2) [h](#) [i]() [j](2.md#%zz) [k](\\2.md) [l](file:2.md) [m](3.md)\n', 'manuscript/2.md': '# Two\n\nSecond words.\n'}), 'W', ['Second words']],
  ['A5', 'comment-over-two-files', book({'manuscript/1.md': '# One\n\nFirst words.\n\n<!-- begins\n', 'manuscript/2.md': 'ends -->\n\n# Two\n\nSecond words.\n'}), 'W', ['First words', 'Second words']], ['A5', 'fence-over-two-files', book({'manuscript/1.md': '# One\n\nFirst words.\n\n```\ncoded\n', 'manuscript/2.md': '```\n\n# Two\n\nSecond words.\n'}), 'W', ['First words', 'coded', 'Second words']], ['A5', 'division-over-two-files', book({'manuscript/1.md': '# One\n\n:::letter\nFirst words.\n', 'manuscript/2.md': ':::\n\n# Two\n\nSecond words.\n'}), 'W', ['First words', 'Second words']],
  ['A5', 'note-of-another-file', book({'manuscript/1.md': '# One\n\nFirst words.[^1]\n', 'manuscript/2.md': '# Two\n\nSecond words.\n\n[^1]: Noted words.\n'}), 'W', ['First words', 'Noted words']], ['A5', 'tags-crossed-with-marks', book({'manuscript/1.md': '# One\n\n**bold <i>both** italic</i> *plain <b>more* bold</b> <div>\n\n*held\n\n</div>* after words.\n'}), 'EW', ['both', 'italic', 'held', 'after words']], ['A5', 'tag-over-paragraphs', book({'manuscript/1.md': '# One\n\nFirst <b>bold words.\n\nSecond words.</b> Third words.\n'}), 'EW', ['First', 'Second words', 'Third words']]
]

/** A book of every construct, for sheets that hide, move or change. */
const rich = `An opening paragraph of some words, "quoted" and *slanted* and **strong**.

> Quoted words of another.
>
> -- Their Source

- First item with a call.[^1]
- Last item of it

| Head cell | Other head |
| --- | --- |
| One cell | Two cell |

![A map](map.png "Caption words")

* * *

:::verse
First line of verse
Second line of verse
:::

:::letter
Dear Captain,

Letter words.

Yours,
Anne
:::

## Inner heading

\`\`\`
coded words
\`\`\`

A last paragraph with [small words]{.smallcaps} and [a link](http://example.org).

[^1]: Noted words.
`

const sheets: readonly (readonly [string, string, Verdict])[] = [
  ['hide-notes-and-the-heading', '.chapter > h1 { display: none } aside, .footnote, [role="doc-footnote"] { display: none } li { font-weight: bold }', 'EW'],
  ['hide-calls', 'a[epub|type="noteref"], a[role="doc-noteref"], .noteref, sup { display: none }', 'EW'], ['hide-by-half', 'li:nth-child(odd), tr:first-child, td:last-child, p:nth-of-type(2n) { display: none }', 'EW'], ['hide-all-children', 'section > *, body > *, article > * { display: none }', 'EW'],
  ['hide-the-first-and-the-last', 'p:first-child, p:last-child, :first-child > :first-child { display: none !important }', 'EW'], ['contents-of-lists', 'ul, li, blockquote, table, tbody, tr { display: contents }', 'EW'], ['inline-blocks', 'p, li, blockquote, h1, h2, figure, table { display: inline }', 'EW'], ['block-inlines', 'em, strong, a, span, sup, code { display: block }', 'EW'],
  ['as-wide-as-its-words', 'h1, h2, blockquote, .verse, .letter { display: table; margin: 0 auto } p { display: table-row } li { display: table-cell } em { display: table }', 'EW'], ['table-of-divisions', '.letter, .verse { display: table } .letter > *, .stanza { display: table-row } .verse p { display: table-cell }', 'EW'],
  ['table-of-prose', 'p { display: table-cell } section { display: table } li { display: table-row } h1 { display: list-item }', 'EW'], ['first-letters-of-everything', '*::first-letter { font-size: 3em; text-transform: lowercase } *::first-line { text-transform: uppercase; letter-spacing: 2pt }', 'EW'], ['made-words-everywhere', '*::before { content: "pre " } *::after { content: " post" }', 'EW'],
  ['made-instead-of', 'p { content: "instead" } h1 { content: none } li { content: normal; } em { content: attr(class) "x" }', 'EW'], ['counted-everywhere', 'body { counter-reset: all } * { counter-increment: all } *::before { content: counter(all, upper-roman) "." counters(all, "-") " " }', 'EW'],
  ['transformed-turkish', 'p { text-transform: capitalize } h1, h2 { text-transform: uppercase } em { text-transform: lowercase } strong { text-transform: full-width } li { font-variant: all-small-caps }', 'EW'], ['letters-apart', '* { letter-spacing: 0.3em; word-spacing: 1em; font-variant-ligatures: none }', 'EW'], ['letters-onto-one-another', '* { letter-spacing: -1em; word-spacing: -2em }', 'EW'],
  ['ten-thousand-selectors', `${many(10_000, (index) => `.a${index} > p:nth-child(${index + 1}) em, `)}p { text-indent: 2em }`, 'EW'], ['five-thousand-media', `${many(5000, (index) => `@media (min-width: ${index}px) { p { margin-left: ${index % 3}pt } }\n`)}`, 'EW'], ['nested-a-hundred', `${repeat('p { & ', 100)}em { color: #333 }${repeat('}', 100)}`, 'EW'], ['nested-ten-thousand', `${repeat('& p {', 10_000)} color: #333 ${repeat('}', 10_000)}`, 'EW'],
  ['divided-by-zero', 'p { margin-left: calc(1em / 0); text-indent: calc(0 / 0 * 1em); line-height: calc(1 / (1 - 1)); width: calc(100% / 0); font-size: calc(12pt / (0 * 1)); letter-spacing: calc(-1em / 0) }', 'EW'], ['numbers-beyond', 'p { margin-left: 1e308em; margin-right: -1e308em; text-indent: 1e-320em; line-height: 1e400; font-size: 99999999999999999999pt; padding: 1e39pt }', 'EW'],
  ['urls-of-all-kinds', 'p { background: url(), url(""), url( ), url(#x), url(?x), url(.), url(..), url(/), url(//), url(///etc/passwd), url(http:), url(http://), url(data:), url("data:,x"), url(blob:x), url(about:blank), url(\\0), url(a b), url("a\\\nb"), url(%2e%2e/x.png), url(\\\\server\\share) }', 'W'], ['strings-open-in-every-line', 'p { content: "open\n color: red }\np { content: \'open\n } em { color: #333 }\n', 'EW'],
  ['columns-and-floats', 'p { float: right; width: 10%; column-count: 5 } li { float: left } table { float: footnote } h1 { position: running(head) }', 'EW'], ['pages-forced-everywhere', '* { break-before: page; break-after: page; break-inside: avoid }', 'EW'], ['pages-of-sides', 'p { break-before: recto } li { break-before: left } td { break-after: right }', 'EW'], ['kept-everything', '* { break-inside: avoid; break-before: avoid; break-after: avoid; orphans: 99; widows: 99 }', 'EW'],
  ['no-room-for-words', 'p { margin-left: 99%; margin-right: 99%; text-indent: 50em } li { padding-left: 40em } td { padding: 30em }', 'EW'], ['page-without-room', '@page { margin: 49% } @page :left { margin-left: 100mm; margin-right: 100mm }', 'EW'], ['ink-of-paper', '* { color: #fff; background: #fff; visibility: hidden; opacity: 0; font-size: 0.01pt }', 'EW'], ['turned', '* { direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-rl; text-orientation: sideways }', 'EW'],
  ['pre-everything', '* { white-space: pre; overflow-wrap: normal; hyphens: none }', 'EW'], ['nowrap-everything', 'p, li, td, h1 { white-space: nowrap }', 'EW'], ['justified-last', '* { text-align: justify-all; text-align-last: justify; text-justify: inter-character }', 'EW'], ['footnotes-of-paragraphs', 'p { float: footnote } p::footnote-call { content: "*" } p::footnote-marker { content: none }', 'EW'], ['named-strings-of-all', '* { string-set: all content(text), head content(before) } @page { @top-center { content: string(all, last) string(nothing) counter(page) counter(pages) } }', 'EW'],
  ['leaders-and-targets', 'a::after { content: leader(".") target-counter(attr(href), page) target-text(attr(href)) } li::after { content: leader("ab") }', 'EW'], ['quotes-of-quotes', 'em { quotes: "<" ">" "{" "}" } em::before { content: open-quote open-quote no-close-quote } em::after { content: close-quote close-quote close-quote }', 'EW'], ['lists-of-everything', '* { display: list-item; list-style: "x " inside; list-style-type: hebrew }', 'EW'], ['font-of-nothing', '* { font: 0/0 "" ; font-family: ; font-family: "a" "b", ,serif; font-weight: 1001; font-style: oblique 400deg }', 'EW']
]

const svg = (inside: string, attributes = 'width="20" height="20"'): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`
const box = (kind: string, data: Uint8Array): Buffer => Buffer.concat([Buffer.from([0, 0, 0, data.length + 8]), latin(kind), data])

/** Pictures and drawings of other programs: name, file, bytes, verdict. */
const media: readonly (readonly [string, string, Content, Verdict])[] = [
  ['avif-moving', 'map.avif', Buffer.concat([box('ftyp', latin('avis\0\0\0\0avifmsf1')), box('meta', Buffer.alloc(40))]), 'E'], ['avif-named-png', 'map.png', Buffer.concat([box('ftyp', latin('avif\0\0\0\0mif1')), box('mdat', Buffer.alloc(9))]), 'E'], ['webp-with-a-profile', 'map.webp', Buffer.concat([latin('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x20\0\0\0\0\0\0\0\0\0')]), 'E'], ['png-packed-twice', 'map.png', gzipSync(png()), 'E'],
  ['png-with-a-page-behind', 'map.png', Buffer.concat([png(), latin('<html><script>alert(1)</script></html>')]), 'EW'], ['png-in-a-text', 'map.png', Buffer.concat([png().subarray(0, 33), chunk('tEXt', latin('Comment\0<script>alert(1)</script>')), png().subarray(33)]), 'OK'], ['jpeg-and-archive', 'map.jpg', Buffer.concat([jpeg, latin('PK\x05\x06'), Buffer.alloc(18)]), 'EW'], ['gif-and-script', 'map.gif', Buffer.concat([gif.subarray(0, gif.length - 1), latin('!\xfe\x09*/=1//<x>\0;')]), 'EW'],
  ['png-bad-sum-of-data', 'map.png', (() => { const data = Buffer.from(png()); data[data.length - 14] = data[data.length - 14]! ^ 255; return data })(), 'EW'], ['png-data-of-gzip', 'map.png', png({data: gzipSync(Buffer.alloc(200))}), 'E'], ['png-data-too-long', 'map.png', png({data: deflateSync(Buffer.alloc(5_000_000))}), 'EW'], ['jpeg-of-nothing-but-markers', 'map.jpg', Buffer.concat([Buffer.from([255, 216]), Buffer.alloc(60_000, 255), Buffer.from([255, 217])]), 'E'],
  ['svg-tricks-of-names', 'map.svg', svg('<a xlink:href="&#x6a;avascript:x()"><text x="1" y="9">words</text></a><IMAGE href="http://evil.test/a"/><circle r="4" xlink:onclick="x()" on:click="x()"/>'), 'W'], ['svg-styles-that-load', 'map.svg', svg('<style>@font-face { font-family: x; src: url(http://evil.test/x) } text { font-family: x; fill: url(http://evil.test/y#a) }</style><text y="9">words</text>'), 'W'], ['svg-entity-in-value', 'map.svg', `<!DOCTYPE svg [<!ENTITY x "javascript:x()">]>${svg('<a href="&x;"><circle r="4"/></a>')}`, 'W'],
  ['svg-in-svg', 'map.svg', svg(`${repeat('<svg x="1" width="19" height="19">', 60)}<circle r="4"/>${repeat('</svg>', 60)}`), 'E'], ['svg-words-in-places', 'map.svg', svg('<title>Titled words</title><desc>Described</desc><text y="9">Drawn <tspan>words</tspan></text><switch><text>one</text><text>two</text></switch>'), 'OK'], ['svg-of-symbols', 'map.svg', svg('<defs><symbol id="a" viewBox="0 0 1 1"><rect width="1" height="1"/></symbol></defs><use href="#a" width="9" height="9"/><use xlink:href="map.svg#a"/>'), 'W'], ['svg-space-kept', 'map.svg', svg('<text xml:space="preserve" y="9">  a   b  </text><![CDATA[<script>x()</script>]]><circle r="3"/>'), 'OK'],
  ['svg-of-another-program', 'map.svg', '<?xml version="1.0" standalone="no"?><!-- made by a program --><svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="9mm" height="9mm" viewBox="0 0 9 9"><sodipodi:namedview id="v" pagecolor="#fff"/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><g inkscape:label="Layer 1"><path d="m 1,1 h 7 v 7 z" style="fill:#000;-inkscape-x:1"/></g></svg>', 'OK'],
  ['svg-clip-and-mask-deep', 'map.svg', svg(`${many(200, (index) => `<clipPath id="c${index}" clip-path="url(#c${index + 1})"><rect width="9" height="9"/></clipPath>`)}<rect width="9" height="9" clip-path="url(#c0)"/>`), 'OK'], ['svg-gradient-of-thousands', 'map.svg', svg(`<linearGradient id="g">${many(20_000, (index) => `<stop offset="${index / 20_000}" stop-color="#${String(index % 1000).padStart(3, '0')}"/>`)}</linearGradient><rect width="20" height="20" fill="url(#g)"/>`), 'OK'], ['svg-of-a-hundred-thousand', 'map.svg', svg(many(60_000, (index) => `<circle cx="${index % 20}" cy="9" r="1"/>`)), 'OK']
]

const about = (file: string): string => `Before the ferry.\n\n![A map](${file})\n\nAfter the ferry.`

export const sixthHandCases: readonly Case[] = [
  ...books.map(([row, name, files, verdict, keeps = []]): Case => ({id: `${row.toLowerCase()}-sixth-${name}`, row, verdict, files, keeps, lacks: /<script|<b onclick/})),
  ...sheets.map(([name, css, verdict]): Case => ({id: `i6-${name}`, row: 'I', verdict, files: chapter(rich, {'styles/book.css': css, 'manuscript/map.png': png()}), keeps: ['An opening paragraph', 'Noted words', 'Two cell'], lacks: /evil\.test|passwd/})),
  ...media.map(([name, file, content, verdict]): Case => ({id: `g6-${name}`, row: 'G', verdict, files: chapter(about(file), {[`manuscript/${file}`]: content}), keeps: ['Before the ferry', 'After the ferry'], lacks: /<script|evil\.test|script:x|onclick/})),
  {id: 'i6-plain', row: 'I', verdict: 'OK', files: {...styled('p { text-indent: 1em }'), ...chapter(rich, {'manuscript/map.png': png()})}, keeps: ['Noted words', 'Caption words', 'Letter words']}
]
