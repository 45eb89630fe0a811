/** Rows B1, C, D, F to K, by an eleventh hand: files of odd kinds, sheets of new syntax, documents of other programs, words of many marks. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {be, chunk, contentTypes, docx, gif, jpeg, paragraph, png, repeat} from '../bytes.ts'
import {around, book, chapter, configured, keeps, styled, type Case, type Content, type Files, type Row, type Verdict} from '../case.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const pictured = (name: string, bytes: Content): Files => chapter(`Before words.\n\n![A map](${name})\n\nBehind words.`, {[`manuscript/${name}`]: bytes})

/** A picture of two frames (Animated PNG, 1.0): the first is the picture itself. */
const apng = ((): Uint8Array => {
  const whole = Buffer.from(png())
  const control = (number: number): Buffer => chunk('fcTL', Buffer.from([...be(number), ...be(8), ...be(8), ...be(0), ...be(0), 0, 1, 0, 10, 0, 0]))
  const data = whole.subarray(33 + 8, whole.length - 12 - 4)
  return Buffer.concat([whole.subarray(0, 33), chunk('acTL', Buffer.from([...be(2), ...be(0)])), control(0), whole.subarray(33, -12), control(1), chunk('fdAT', Buffer.concat([Buffer.from(be(2)), data])), whole.subarray(-12)])
})()
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'
const jp2 = Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.alloc(60)])
const frames = (count: number): Uint8Array => Buffer.concat([gif.subarray(0, -1), ...Array.from({length: count}, () => gif.subarray(-15, -1)), Buffer.from([0x3b])])

const pictures: readonly Row[] = [
  ['moving-png', pictured('map.png', apng), 'W', around], ['jpeg-2000-named-jpg', pictured('map.jpg', jp2), 'E', {places: ['manuscript/1.md:5']}], ['drawing-named-png', pictured('map.png', drawing), 'W', around], ['png-named-jpg', pictured('map.jpg', png()), 'W', around],
  ['page-named-png', pictured('map.png', '<!DOCTYPE html><html><body>Not found</body></html>'), 'E', {places: ['manuscript/1.md:5']}], ['empty', pictured('map.png', ''), 'E', {places: ['manuscript/1.md:5']}], ['pointer-to-large-storage', pictured('map.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n'), 'E', {places: ['manuscript/1.md:5']}],
  ['gif-of-3000-frames', pictured('map.gif', frames(3000)), 'W', {...around, within: 4000}], ['png-without-an-end', pictured('map.png', png().subarray(0, -12)), 'EW', {isHeard: true}], ['jpeg-cut-before-its-end', pictured('map.jpg', jpeg.subarray(0, -2)), 'EW'], ['words-behind-the-end', pictured('map.png', Buffer.concat([png(), Buffer.from('<script>x()</script>')])), 'OK', {...around, lacks: /<script/}],
  ['cover-of-a-page', book({'manuscript/1.md': '# One\n\nWords.\n', 'cover.jpg': '<html></html>'}, 'cover: cover.jpg\n'), 'E', {at: /cover|book\.yaml/}], ['cover-one-point', book({'manuscript/1.md': '# One\n\nWords.\n', 'cover.png': png({width: 1, height: 1})}, 'cover: cover.png\n'), 'EW', keeps('Words')]
]

const ttf = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'))
const own = '@font-face { font-family: Own; src: url("own.ttf") } p { font-family: Own }'
const face = (bytes: Content, css = own): Files => styled(css, {'styles/own.ttf': bytes})
/** Every table of a name renamed. */
const renamed = (from: string, to: string): Uint8Array => {
  const font = Buffer.from(ttf)
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) if (font.toString('latin1', at, at + 4) === from) font.write(to, at, 'latin1')
  return font
}
const fonts: readonly Row[] = [
  ['outlines-of-the-second-kind', face(renamed('glyf', 'CFF2')), 'E'], ['bitmaps-alone', face(renamed('glyf', 'EBDT')), 'E'], ['printer-font', face(Buffer.concat([Buffer.from([0x80, 1, 9, 0, 0, 0]), Buffer.from('%!PS-AdobeFont-1.0: Own')])), 'E'], ['embedded-opentype', face(Buffer.concat([Buffer.from([...be(0x10000000), ...be(0), 0, 0, 2, 0]), Buffer.alloc(80)])), 'E'], ['resource-fork', face(Buffer.concat([Buffer.from(be(256)), Buffer.alloc(500)])), 'E'], ['web-font-2', face(Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(100)])), 'E'],
  ['page-in-its-place', face('<!DOCTYPE html><title>404</title>'), 'E', {at: /own\.ttf|book\.css/}], ['folder-in-its-place', styled(own, {'styles/own.ttf': {folder: true}}), 'W'], ['pipe-in-its-place', styled(own, {'styles/own.ttf': {pipe: true}}), 'W'], ['link-out-in-its-place', styled(own, {'styles/own.ttf': {link: '/etc/passwd'}}), 'E'], ['sound-by-its-data', styled(`@font-face { font-family: Own; src: url("data:font/ttf;base64,${ttf.subarray(0, 3000).toString('base64')}") } p { font-family: Own }`), 'EW', {isHeard: true}],
  ['one-face-for-all', face(ttf, '@font-face { font-family: "Own \\"Face\\" <b>"; src: url("own.ttf") } * { font-family: "Own \\"Face\\" <b>" }'), 'EW', keeps('Before the ferry')]
]

const words = keeps('Before the ferry left')
const sheets: readonly Row[] = [
  ['layers', styled('@layer base, own; @layer own { p { color: #333 } } @layer base { p { color: #000; text-indent: 2em } } @layer { p { margin: 0 } }'), 'EW', words], ['nested', styled('.chapter { & p { color: #333; &:first-child { color: #000 } } > h1 { margin: 0 } @media print { p { color: #222 } } }'), 'EW', words], ['nested-200', styled(`${repeat('p { & ', 200)}${repeat('}', 200)}`), 'EW', words], ['scope', styled('@scope (.chapter) to (blockquote) { p { color: #333 } } @starting-style { p { opacity: 0 } } @container (width > 1px) { p { color: #222 } }'), 'EW', words],
  ['selector-of-a-thousand', styled(`${Array.from({length: 1000}, (_, index) => `.c${index}`).join(' ')} p { color: #333 }`), 'EW', words], ['not-of-not', styled(`p${repeat(':not(', 150)}.x${repeat(')', 150)} { color: #333 }`), 'EW', words], ['has-of-has', styled('body:has(p:has(em), :is(p, :where(p, p:nth-child(2n + 1 of p)))) p { color: #333 }'), 'EW', words],
  ['content-of-all', styled('p::before { content: attr(title) counter(x) counters(x, ".") open-quote "A\\a B" url("none.png") "\\0 \\110000 \\d800" } p { counter-reset: x 99999999999; counter-increment: x -99999999999 }'), 'EW', words], ['counter-of-letters', styled('p { counter-increment: x 1000000 } p::before { content: counter(x, upper-roman) counter(x, lower-greek) counter(x, symbols("*" "+")) counter(x, lower-alpha) }'), 'EW', words],
  ['numbers', styled('p { margin: 1e400em -1e400em +.5em 00000001em; text-indent: 1e-400em; line-height: 1.e3; font-size: 1e3e3; width: 1_000px; letter-spacing: .e1 }'), 'W', words], ['calc-of-calc', styled(`p { margin-left: ${repeat('calc(1px + ', 300)}1px${repeat(')', 300)} }`), 'EW', words], ['escapes', styled('\\70 { c\\6flor: \\72 ed; \\000063olor: #333 } p\\{ { color: red } \\@import "http://evil.test/a"; p { background: \\75\\72\\6c(http://evil.test/b) }'), 'W', {...words, lacks: /evil\.test/}],
  ['escaped-signs', styled('.md\\:flex, .w-1\\/2, .\\31 0, .a\\{b\\}c, .a\\;b, .a\\}, p\\{ { color: #333 } [data-x="a\\"b"], [data-x=\\31 ] { text-indent: 0 } p { text-indent: 2em }'), 'EW', words],
  ['important-of-all', styled('* { all: unset !important; display: revert !important; color: inherit !important }'), 'EW', words], ['hidden-words', styled('p { color: transparent; opacity: 0; visibility: hidden; clip-path: inset(100%); font-size: 0; text-indent: -9999px }'), 'W', {isHeard: true}], ['white-on-white', styled('p { color: #fff; background: #fff }'), 'W', words], ['variables-of-themselves', styled(':root { --a: var(--b); --b: var(--a); --c: var(--c, var(--d, red)) } p { color: var(--a); margin: var(--c); text-indent: var(--none, 2em) }'), 'EW', words],
  ['charset-lies', styled('@charset "utf-16"; p { color: #333 }'), 'EW', words], ['old-signs', styled('<!-- p { color: #333 } --> p { *zoom: 1; _height: 1px; filter: progid:DXImageTransform.Microsoft.Alpha(opacity=0) }'), 'EW', words], ['of-a-preprocessor', styled('$ink: #333; @mixin a { color: $ink } p { @include a; // words\n color: darken($ink, 5%); @extend .x; #{$a}: 1 }'), 'W', words], ['empty-of-all', styled('\ufeff'), 'OK', words], ['never-closed', styled('p { color: #333; text-indent: 2em'), 'EW', words], ['nul', styled('p { color: \u0000#333 }\u0000'), 'EW', words]
]

const yaml = (text: string): Files => configured(`title: A\nauthor: B\nlanguage: en\n${text}`)
const yamls: readonly Row[] = [
  ['merge-key', yaml('page: {<<: {trim: a5}}\n'), 'E', {places: ['book.yaml:4']}], ['anchor', yaml('publisher: &a C\nseries: *a\n'), 'E', {at: /book\.yaml/}], ['two-documents', yaml('---\ntitle: C\n'), 'E', {at: /book\.yaml/}], ['tab-before-a-key', yaml('page:\n\ttrim: a5\n'), 'E', {places: ['book.yaml:5']}], ['key-of-another-script', yaml('\u0430uthor: C\n'), 'E', {places: ['book.yaml:4']}], ['key-with-a-joiner', yaml('pub\u200dlisher: C\n'), 'E', {places: ['book.yaml:4']}], ['proto', yaml('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n'), 'E', {places: ['book.yaml:4', 'book.yaml:5']}],
  ['key-of-nothing', yaml('"": C\n'), 'E', {places: ['book.yaml:4']}], ['key-of-a-list', yaml('? [a, b]\n: C\n'), 'E', {at: /book\.yaml/}], ['types', configured('title: 007\nauthor: no\nlanguage: en\npublisher: 1e3\nseries: 12:30:45\ndate: 2026\n'), 'OK', keeps('007')], ['tagged', yaml('publisher: !!binary aGVsbG8=\n'), 'E', {places: ['book.yaml:4']}], ['script-tag', yaml('publisher: !!js/function "function () {}"\n'), 'E', {places: ['book.yaml:4']}], ['lines-of-paragraphs', yaml(`description: |\n${repeat('  A line of words.\n\n', 300)}`), 'OK'], ['front-alone', book({'manuscript/1.md': '---\ntitle: One\n---\n'}), 'EW', {isHeard: true}], ['front-twice', book({'manuscript/1.md': '---\ntitle: One\n---\n---\ntitle: Two\n---\n\nWords.\n'}), 'EW', keeps('Words')]
]

const part = (body: string): string => `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${body}</w:body></w:document>`
const types = (main: string): Uint8Array => utf8(contentTypes.replace('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', main))
const document = (name: string, bytes: Uint8Array): Files => book({[`manuscript/${name}`]: bytes})
const cells = (depth: number): string => (depth === 0 ? paragraph('Inner words.') : `<w:tbl><w:tr><w:tc>${cells(depth - 1)}</w:tc></w:tr></w:tbl>`)
const documents: readonly Row[] = [
  ['strict', document('1.docx', docx('', {'word/document.xml': utf8(part(paragraph('One') + paragraph('Plain words.')))})), 'EW', keeps('Plain words')], ['with-macros', document('1.docx', docx(paragraph('One') + paragraph('Plain words.'), {'[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'), 'word/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex')})), 'EW', {...keeps('Plain words'), lacks: /vba/i}], ['named-docm', book({'manuscript/1.docm': docx(paragraph('One') + paragraph('Plain words.'))}), 'OK', keeps('Plain words')],
  ['template', document('1.docx', docx(paragraph('One') + paragraph('Plain words.'), {'[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml')})), 'EW', keeps('Plain words')], ['spreadsheet', document('1.docx', docx('', {'[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'word/document.xml': utf8('<workbook/>')})), 'E'], ['names-that-climb', document('1.docx', docx(paragraph('One') + paragraph('Plain words.'), {'../../evil.txt': utf8('x'), '/etc/evil': utf8('x'), 'C:\\evil': utf8('x'), 'word/..\\..\\evil': utf8('x')})), 'EW', keeps('Plain words')],
  ['main-part-missing', document('1.docx', docx('', {'_rels/.rels': utf8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/none.xml"/></Relationships>')})), 'E'], ['main-part-outside', document('1.docx', docx('', {'_rels/.rels': utf8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../../etc/passwd"/></Relationships>')})), 'E'],
  ['tables-of-30', document('1.docx', docx(paragraph('One') + cells(30) + paragraph('Behind words.'))), 'EW', keeps('Inner words', 'Behind words')], ['tables-of-3000', document('1.docx', docx(paragraph('One') + cells(3000))), 'EW', {isHeard: true}], ['locked-by-a-password', document('1.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')])), 'E'], ['old-binary', book({'manuscript/1.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)])}), 'E'], ['rich-text', book({'manuscript/1.rtf': '{\\rtf1\\ansi Words.}'}), 'E'], ['of-another-office', book({'manuscript/1.odt': docx('')}), 'E'], ['an-e-book', book({'manuscript/1.epub': docx('')}), 'E'], ['paged', book({'manuscript/1.pdf': '%PDF-1.7\n'}), 'E']
]

const marks = (count: number): string => Array.from({length: count}, (_, index) => String.fromCharCode(0x300 + (index % 0x60))).join('')
const texts: readonly Row[] = [
  ['a-thousand-marks', chapter(`Before words. a${marks(1000)}b\n\nBehind words.`), 'EW', keeps('Before words', 'Behind words')], ['marks-on-every-letter', chapter([...'Before words stood there'].map((letter) => letter + marks(8)).join('')), 'EW'], ['overrides', chapter('Before \u202ewords\u202c stood \u2066there\u2069 and \u202dhere.\n\nBehind words.'), 'EW', keeps('Behind words')], ['override-never-closed', chapter('Before \u202ewords stood there.\n\nBehind words.'), 'EW', keeps('Behind words')], ['isolates-200', chapter(`${repeat('\u2067', 200)}Before words.\n\nBehind words.`), 'EW', keeps('Before words', 'Behind words')], ['override-in-a-title', book({'manuscript/1.md': '# One \u202egpj.exe\n\nWords.\n'}), 'W', {...keeps('Words'), places: ['manuscript/1.md:1']}],
  ['override-in-a-link', chapter('Before [words \u202egpj.exe](https://a.example/) stood.'), 'W', {...keeps('Before'), places: ['manuscript/1.md:3']}], ['nothing-seen', chapter('\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u115f\u3164\n\nBehind words.'), 'EW', keeps('Behind words')], ['private-letters', chapter('Before \ue000\uf8ff\u{f0000}\u{10fffd} words.'), 'W', keeps('Before', 'words')], ['invisible-between-letters', chapter('B\u200be\u200bf\u200bo\u200br\u200be words.'), 'EW'], ['address-of-9000', chapter(`See https://a.example/${repeat('abc-def/', 1100)}end now.\n\nBehind words.`), 'EW', keeps('end now', 'Behind words')], ['word-of-5000', chapter(`Before ${repeat('Donaudampfschiff', 320)} words.`), 'EW', keeps('Before', 'words')], ['signs-5000', chapter(`Before ${repeat('!?…—', 1250)} words.`), 'EW', keeps('Before', 'words')],
  ['headings-alone', book({'manuscript/1.md': '# One\n\n## Two\n\n### Three\n', 'manuscript/2.md': '# Four\n'}), 'EW', keeps('Two', 'Three', 'Four')], ['files-of-nothing', book({'manuscript/1.md': '', 'manuscript/2.md': '\n\n \t\n', 'manuscript/3.md': '# Three\n\nWords.\n', 'manuscript/4.txt': '\ufeff'}), 'EW', keeps('Words')], ['notes-in-a-circle', chapter('Words.[^a]\n\n[^a]: First.[^b]\n[^b]: Second.[^a]\n[^c]: Third.[^c]'), 'EW', keeps('First', 'Second', 'Third')], ['notes-of-notes-100', chapter(`Words.[^0]\n\n${Array.from({length: 100}, (_, index) => `[^${index}]: Noted ${index}.${index < 99 ? `[^${index + 1}]` : ''}`).join('\n')}`), 'EW', keeps('Noted 0', 'Noted 99')], ['note-with-itself-in-a-table', chapter('| a[^1] | b |\n| - | - |\n| c | d[^1] |\n\n[^1]: Noted [^1] words.'), 'EW', keeps('Noted')]
]

const outside: readonly Row[] = [
  ['links-in-a-circle', book({'manuscript/1.md': '# One\n\nWords.\n', 'manuscript/loop': {link: '.'}, 'manuscript/deep/up': {link: '../..'}}), 'EW', keeps('Words')], ['link-to-itself', book({'manuscript/1.md': '# One\n\nWords.\n', 'manuscript/2.md': {link: '2.md'}}), 'E3'], ['link-to-nothing', book({'manuscript/1.md': '# One\n\nWords.\n', 'manuscript/2.md': {link: 'none.md'}}), 'EW', {isHeard: true}], ['folders-of-tools', book({'manuscript/1.md': '# One\n\nWords.\n', 'manuscript/.git/config': '[core]', 'manuscript/node_modules/a/README.md': '# Package\n\nNot a chapter.\n', 'manuscript/.obsidian/app.json': '{}', 'manuscript/__MACOSX/._1.md': Buffer.from([0, 5, 22, 7])}), 'EW', keeps('Words')], ['pipe-beside', book({'manuscript/1.md': '# One\n\nWords.\n', 'manuscript/2.txt': {pipe: true}}), 'EW', {isHeard: true}], ['picture-through-a-link', chapter('![A map](in/map.png)', {'manuscript/in': {link: '../../out'}, '../out/map.png': png()}), 'E']
]

const lines: readonly (readonly [name: string, words: readonly string[], verdict: Verdict])[] = [
  ['out-is-the-manuscript', ['build', 'PROJECT', '--out', 'PROJECT/manuscript'], 'OK'], ['out-is-a-chapter', ['build', 'PROJECT', '--out', 'PROJECT/manuscript/1.md'], 'E3'], ['out-is-the-sheet', ['build', 'PROJECT', '--out', 'PROJECT/book.yaml'], 'E3'], ['format-of-junk', ['build', 'PROJECT', '--format', 'epub,,pdf,\u0000'], 'E2'], ['format-twice', ['build', 'PROJECT', '--format', 'epub,epub'], 'EW'], ['option-of-a-prototype', ['build', 'PROJECT', '--__proto__', 'x'], 'E2'], ['theme-that-climbs', ['build', 'PROJECT', '--theme', '../../../etc'], 'E'], ['title-of-60000', ['build', 'PROJECT', '--title', repeat('a', 60_000)], 'EW'], ['lang-of-60000', ['build', 'PROJECT', '--lang', repeat('a-', 30_000)], 'E2'], ['import-onto-itself', ['import', 'PROJECT', '--out', 'PROJECT'], 'E3'], ['educate-two', ['educate', 'PROJECT/book.yaml', 'PROJECT/book.yaml'], 'E2']
]

const rows = (row: string, kind: string, all: readonly Row[]): Case[] => all.map(([name, files, verdict, asked = {}]) => ({id: `${row.toLowerCase()}11-${kind}-${name}`, row, verdict, files, ...asked}))

export const eleventhFileCases: readonly Case[] = [
  ...rows('G', 'picture', pictures), ...rows('H', 'font', fonts), ...rows('I', 'sheet', sheets), ...rows('F', 'yaml', yamls), ...rows('J', 'document', documents), ...rows('D', 'text', texts), ...rows('B1', 'folder', outside),
  ...['dedication', 'contents', 'half-title', 'copyright'].map((name): Case => ({id: `b311-book-of-a-${name}`, row: 'B3', verdict: 'OK', files: book({[`manuscript/${name}.md`]: 'For Anna, who kept the lamps.\n'}), keeps: ['For Anna, who kept the lamps']})),
  ...lines.map(([name, command, verdict]): Case => ({id: `k11-line-${name}`, row: 'K', verdict, files: book({'manuscript/1.md': '# One\n\nWords.\n'}), command}))
]
