/** Rows A1 to K, by a twelfth hand: files of other programs under a wrong name, notes of what is left out, sheets that move what stands in tables and notes, odd ends of comments, many of one small thing. */

import {archive} from '../archive.ts'
import {docx, jpeg, paragraph, png, repeat} from '../bytes.ts'
import {around, book, chapter, keeps, styled, type Case, type Content, type Files, type Row} from '../case.ts'

const alone = (name: string, content: Content): Files => book({[`manuscript/${name}`]: content})
const times = (count: number, part: (index: number) => string): string => Array.from({length: count}, (_, index) => part(index)).join('')

const strange: readonly Row[] = [
  ['rich-text-named-txt', alone('1.txt', '{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\f0\\fs24 Before words stood there.\\par}'), 'EW', {isHeard: true}],
  ['page-named-txt', alone('1.txt', '<!DOCTYPE html>\n<html><head><title>One</title></head><body><p>Before words stood there.</p></body></html>\n'), 'EW', {...keeps('Before words'), lacks: /&lt;p/}],
  ['page-named-md', alone('1.md', '<!DOCTYPE html>\n<html><head><title>T</title><style>p { color: red }</style><script>x()</script></head><body>\n<p>Before words stood there.</p>\n</body></html>\n'), 'EW', {...keeps('Before words'), lacks: /<script|x\(\)/}],
  ['web-archive-named-html', alone('1.html', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><p>Before words=20stood.</p></body></html>\r\n--b--\r\n'), 'EW', keeps('Before words')],
  ['old-word-xml-named-html', alone('1.html', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>Before words stood there.</w:t></w:r></w:p></w:body></w:wordDocument>'), 'EW', keeps('Before words')],
  ['latex-named-md', alone('1.md', '\\documentclass{book}\n\\begin{document}\n\\chapter{One}\nBefore words stood there.\n\\end{document}\n'), 'EW', keeps('Before words')],
  ['document-named-md', alone('1.md', docx(paragraph('Before words.'))), 'E', {at: /1\.md/}], ['picture-named-txt', alone('1.txt', jpeg), 'E', {at: /1\.txt/}], ['text-named-docx', alone('1.docx', 'Before words stood there.\n'), 'E', {at: /1\.docx/}], ['page-named-docx', alone('1.docx', '<html><body><p>Before words</p></body></html>'), 'E', {at: /1\.docx/}],
  ['compiled-program', alone('1.txt', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(400, 7)])), 'E'], ['packed-text', alone('1.txt', Buffer.from('1f8b0800000000000003', 'hex')), 'E'],
  ['marks-in-every-file', book({'manuscript/1.md': '\ufeff# One\n\nFirst words.\n', 'manuscript/2.md': '\ufeff# Two\n\nSecond words.\n', 'manuscript/3.txt': '\ufeffChapter Three\n\nThird words.\n'}), 'OK', keeps('First words', 'Second words', 'Third words')],
  ['an-encoding-each', book({'manuscript/1.md': Buffer.from('\ufeff# One\n\nFirst wörds.\n', 'utf16le'), 'manuscript/2.md': '# Two\n\nSecond wörds.\n', 'manuscript/3.md': Buffer.from('# Three\n\nThird w\u00f6rds.\n', 'latin1')}), 'W', keeps('First wörds', 'Second wörds', 'Third wörds')],
  ['page-feeds-between-chapters', alone('1.txt', 'Chapter One\n\nFirst words.\n\fChapter Two\n\nSecond words.\n'), 'EW', keeps('First words', 'Second words')],
  ['backspaces-of-a-printer', alone('1.txt', 'Chapter One\n\nB\bBe\bef\bfo\bor\bre\be words stood there.\n'), 'W', {isHeard: true}], ['vertical-tabs', chapter('Before words\u000bstood there.\n\nBehind words.'), 'EW', around], ['damaged-before', chapter('Before words \ufffd\ufffd stood there.\n\nBehind words.'), 'EW', around]
]

const texts: readonly Row[] = [
  ...['<!-->', '<!--->', '<!-- a -- b -->', '<!--a--!>', '<!- a ->', '<! -- a -->', '<!-- a --><!-- b', '<!--\n\n--\n\n-->', '<!', '<!-', '<!--', '<?', '<?a?>', '<![CDATA[a]]>', '<![CDATA[', '</', '</a', '<a', '<a b="', '<a b=\'c"'].map((mark, index): Row => [`odd-mark-${index + 1}`, chapter(`Before words.\n\n${mark}\n\nBehind words.`), 'EW', around]),
  ['odd-marks-in-a-line', chapter('Before words <!--> stood <!---> there <!- x -> and <! y > so <?z on.\n\nBehind words.'), 'EW', around],
  ['words-of-other-tools', chapter('Before words.\n\n[[toc]]\n\n[TOC]\n\n\\newpage\n\n\\pagebreak\n\n{{< pagebreak >}}\n\n%%% a remark\n\n<!-- more -->\n\n$$\nunfinished\n\nBehind words.'), 'EW', around],
  ['blanks-for-paragraphs', chapter(`Before words.\n\n${repeat('&nbsp;\n\n', 20)}${repeat('\\\n\n', 5)}${repeat('<br>\n\n', 20)}${repeat('<p></p>\n\n', 20)}Behind words.`), 'EW', around],
  ['markdown-in-markup', chapter('Before words.\n\n<div markdown="1">\n*Inner words* here.\n</div>\n\n<center>\n\n**Middle words**\n\n</center>\n\nBehind words.'), 'EW', keeps('Before words', 'Inner words', 'Middle words', 'Behind words')],
  ['cells-3000-in-a-row', chapter(`Before words.\n\n| a | b |\n|---|---|\n|${times(3000, (index) => ` c${index} |`)}\n\nBehind words.`), 'EW', {...keeps('c2999', 'Behind words'), within: 20_000}],
  ['columns-300', chapter(`Before words.\n\n|${times(300, (index) => ` h${index} |`)}\n|${repeat('---|', 300)}\n|${times(300, (index) => ` c${index} |`)}\n\nBehind words.`), 'EW', {...keeps('h0', 'h299', 'c299', 'Behind words'), within: 20_000}],
  ['heading-of-10-kilobytes', book({'manuscript/1.md': `# ${times(1500, (index) => `w${index} `)}end\n\nBehind words.\n`}), 'EW', {...keeps('w1499 end', 'Behind words'), within: 20_000}],
  ['notes-3000-in-each-of-two', book(Object.fromEntries(['1', '2'].map((name) => [`manuscript/${name}.md`, `# ${name}\n\n${times(3000, (index) => `a[^${index}] `)}\n\n${times(3000, (index) => `[^${index}]: note ${name} ${index}.\n`)}`]))), 'OK', {...keeps('note 1 2999', 'note 2 2999'), within: 60_000}],
  ['notes-5001-in-one', alone('1.md', `# One\n\n${times(5001, (index) => `a[^${index}] `)}\n\n${times(5001, (index) => `[^${index}]: note.\n`)}`), 'E4', {within: 5000}],
  ['notes-called-by-headings', book({'manuscript/1.md': '# One[^a]\n\n## Lower[^b]\n\nBefore words.\n\n[^a]: First note.\n[^b]: Second note.\n'}), 'EW', keeps('First note', 'Second note', 'Before words')],
  ['emphasis-of-letters', chapter(`${times(2000, (index) => `*${'abcdefgh'[index % 8]}*`)}\n\nBehind words.`), 'EW', keeps('Behind words')],
  ['links-3000', chapter(`${times(3000, (index) => `[w${index}](https://a.example/${index}) `)}\n\nBehind words.`), 'OK', {...keeps('w2999', 'Behind words'), within: 20_000}],
  ['spans-in-spans-90', chapter(`Before words ${repeat('[', 90)}inner${repeat(']{.a}', 90)} there.\n\nBehind words.`), 'EW', keeps('Before words', 'inner', 'Behind words')]
]

const omitting = (what: string): string => `editions: {epub: {${what}: omit}, pdf: {${what}: omit}}\n`
const ending = 'editions: {epub: {authors-notes: end, footnotes: end}, pdf: {authors-notes: end, footnotes: end}}\n'
const story = '# One\n\nBefore words stood there.\n\n'
const behind = '\n\n# Two\n\nBehind words stood here.\n'
const left: readonly Row[] = [
  ['note-with-a-note', book({'manuscript/1.md': `${story}**A/N:** Thanks[^a] all.\n\n[^a]: Noted words.${behind}`}, omitting('authors-notes')), 'OK', around], ['note-with-a-note-in-line', book({'manuscript/1.md': `${story}**A/N:** Thanks^[Noted words] all.${behind}`}, omitting('authors-notes')), 'OK', around],
  ['note-shared', book({'manuscript/1.md': `# One\n\nBefore words[^a] stood there.\n\n**A/N:** Thanks[^a] all.\n\n[^a]: Noted words.${behind}`}, omitting('authors-notes')), 'EW', keeps('Before words', 'Noted words', 'Behind words')],
  ['note-of-a-table', book({'manuscript/1.md': `${story}:::note\n\nTable: Lamps\n\n| a | b |\n|---|---|\n| c | d |\n\n:::${behind}`}, omitting('authors-notes')), 'EW', around], ['note-of-a-picture', book({'manuscript/map.png': png(), 'manuscript/1.md': `${story}:::note\n\n![Alt words](map.png "Captioned words")\n\n:::${behind}`}, omitting('authors-notes')), 'EW', around],
  ['teaser-with-a-note', book({'manuscript/1.md': `${story}:::teaser\n\nNext time^[Noted words] all changes.\n\n:::${behind}`}, omitting('teasers')), 'EW', around],
  ['all-of-it', book({'manuscript/1.md': '**A/N:** Thanks all.\n'}, omitting('authors-notes')), 'EW', {isHeard: true}], ['all-of-a-chapter', book({'manuscript/1.md': story, 'manuscript/2.md': ':::note\n\nThanks all.\n\n:::\n', 'manuscript/3.md': behind}, omitting('authors-notes')), 'EW', {...around, isHeard: true}],
  ['notes-at-the-end', book({'manuscript/1.md': `**A/N:** Thanks^[Noted words] all.\n\n${story}**A/N:** Later[^b] thanks.\n\n[^b]: Deeper words.${behind}`}, ending), 'EW', keeps('Before words', 'Noted words', 'Deeper words', 'Behind words')]
]

const parts = story + 'Table: Captioned words\n\n| alpha | beta |\n|---|---|\n| gamma | delta |\n\n> Quoted words.\n\n- item words\n\nCalled^[Noted words].\n\n![Alt](map.png "Pictured words")\n\nBehind words stood here.\n'
const moved = (css: string): Files => book({'manuscript/1.md': parts, 'manuscript/map.png': png(), 'styles/book.css': css})
const all = keeps('Before words', 'Captioned words', 'gamma', 'Quoted words', 'item words', 'Noted words', 'Behind words')
const sheets: readonly Row[] = [
  'caption { float: left }', 'caption { float: right; width: 30% }', 'caption { display: inline }', 'caption { display: block; position: absolute }', 'caption { caption-side: bottom; float: left }', 'td { float: left }', 'tr { float: right }', 'table { float: left; width: 50% }', 'td { display: block }', 'tr, td, table, tbody, thead, th { display: block }', 'table { display: inline }', 'td::before { content: "x" } caption::after { content: "y" }',
  'figcaption { float: left }', 'figure { float: right; width: 200% }', 'img { float: left; height: 900pt }', 'li { float: left } ul { float: right }', 'blockquote { float: left; width: 1pt }', 'p { float: left }', 'p { float: right; width: 100% }', '* { float: left }', '.footnote { float: left }', '.footnote p { float: right }', '.footnote { display: inline }', '.footnote { display: none }', 'sup { display: none } a { display: none }',
  '* { display: inline }', '* { display: block }', '* { display: table-cell }', '* { display: list-item }', 'body { columns: 9 } p { break-before: column }', 'p::first-letter { float: left; font-size: 900pt }', 'p::first-line { font-size: 200pt; text-transform: uppercase }', '* { width: 1pt }', '* { margin: 90% }', '* { padding: 3in }', '* { border: 100pt solid #333 }', '* { text-indent: 300pt }', '* { letter-spacing: 200pt }', '* { line-height: 0.01 }', '* { font-size: 300% }', '* { break-before: page; break-inside: avoid; break-after: avoid }', '* { white-space: pre; width: 2pt }', '* { direction: rtl; unicode-bidi: bidi-override }', '* { position: fixed; top: -9in }', '* { counter-increment: a; content: counter(a) } *::before { content: counter(a) } *::after { content: counter(a) }', '@page { size: 40pt 40pt; margin: 0 }', '@page { size: 20in 1in; margin: 30pt }', '@page { margin: 49% }'
].map((css, index): Row => [`sheet-${String(index + 1).padStart(2, '0')}`, moved(css), 'EW', /display: none|text-transform/.test(css) ? keeps('Behind words') : all])

const documents: readonly Row[] = [
  ['remark-behind-the-archive', alone('1.docx', Buffer.concat([Buffer.from(docx(paragraph('One') + paragraph('Plain words.'))).subarray(0, -2), Buffer.from([0xff, 0x0f]), Buffer.alloc(4095, 65)])), 'EW', keeps('Plain words')],
  ['method-of-none', alone('1.docx', archive([{name: 'word/document.xml', data: 'x', claims: {method: 9}}])), 'E', {at: /1\.docx/}], ['method-of-all', alone('1.docx', archive([{name: 'word/document.xml', data: 'x', claims: {method: 99, flags: 1}}])), 'E', {at: /1\.docx/}],
  ['pages-in-a-row', alone('1.docx', docx(paragraph('One') + repeat('<w:p><w:r><w:br w:type="page"/></w:r></w:p>', 3000) + paragraph('Plain words.'))), 'EW', {...keeps('Plain words'), within: 20_000}],
  ['bookmarks-30000', alone('1.docx', docx(paragraph('One') + times(30_000, (index) => `<w:bookmarkStart w:id="${index}" w:name="b${index}"/><w:bookmarkEnd w:id="${index}"/>`) + paragraph('Plain words.'))), 'EW', {...keeps('Plain words'), within: 10_000}]
]

const rows = (row: string, kind: string, list: readonly Row[]): Case[] => list.map(([name, files, verdict, asked = {}]) => ({id: `${row.toLowerCase()}12-${kind}-${name}`, row, verdict, files, ...asked}))

export const twelfthHandCases: readonly Case[] = [
  ...rows('C', 'file', strange), ...rows('A5', 'text', texts), ...rows('A5', 'left', left), ...rows('I', 'moved', sheets), ...rows('J', 'word', documents),
  {id: 'k12-link-for-the-outputs', row: 'K', verdict: 'E', files: styled('p { color: #333 }', {'dist': {link: '../elsewhere'}, '../elsewhere': {folder: true}}), says: /--out/}
]
