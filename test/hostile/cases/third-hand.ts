/** Rows B, C, F, G, H, I and J, by a third hand: combinations the others left out. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {deflateSync} from 'node:zlib'
import {chapter, cases, configured, settings, styled, type Case, type Content, type Verdict} from '../case.ts'
import {chunk, docx, gif, jpeg, paragraph, png, repeat} from '../bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const ttf = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'))

/** Offset of a table of the font. */
function tableAt(tag: string): number {
  for (let at = 12; at < 12 + 16 * ttf.readUInt16BE(4); at += 16) if (ttf.toString('latin1', at, at + 4) === tag) return ttf.readUInt32BE(at + 8)
  throw new Error(`no ${tag}`)
}

function patched(change: (font: Buffer) => void): Uint8Array {
  const font = Buffer.from(ttf)
  change(font)
  return font
}

const licensed = (type: number): Uint8Array => patched((font) => font.writeUInt16BE(type, tableAt('OS/2') + 8))
const renamed = (tag: string, other: string): Uint8Array => patched((font) => {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) if (font.toString('latin1', at, at + 4) === tag) font.write(other, at, 'latin1')
})
const headed = (head: string, rest: Uint8Array = ttf.subarray(4)): Uint8Array => Buffer.concat([Buffer.from(head, 'latin1'), rest])

const fonts: readonly (readonly [string, Content, Verdict])[] = [
  ['sound', ttf, 'OK'], ['restricted', licensed(0x0002), 'E'], ['bitmaps-only', licensed(0x0200), 'E'], ['whole', licensed(0x0100), 'OK'], ['editable', licensed(0x0008), 'OK'], ['restricted-and-editable', licensed(0x000a), 'EW'], ['every-bit', licensed(0xffff), 'E'],
  ['woff', headed('wOFF'), 'E'], ['woff2', headed('wOF2'), 'E'], ['collection', headed('ttcf', Buffer.concat([Buffer.from('00010000000000010000000c', 'hex'), ttf])), 'E'], ['postscript', '%!PS-AdobeFont-1.0: Own', 'E'], ['variable', renamed('gasp', 'fvar'), 'EW'],
  ['no-cmap', renamed('cmap', 'cmaq'), 'E'], ['no-head', renamed('head', 'hesd'), 'E'], ['no-glyf', renamed('glyf', 'glxf'), 'E'], ['no-os2', renamed('OS/2', 'OS/3'), 'OK'], ['em-of-zero', patched((font) => font.writeUInt16BE(0, tableAt('head') + 18)), 'E'], ['em-of-a-million', patched((font) => font.writeUInt16BE(0xffff, tableAt('head') + 18)), 'E'],
  ['no-glyphs', patched((font) => font.writeUInt16BE(0, tableAt('maxp') + 4)), 'E'], ['all-glyphs', patched((font) => font.writeUInt16BE(0xffff, tableAt('maxp') + 4)), 'E'], ['cut-in-half', ttf.subarray(0, ttf.length >> 1), 'E'], ['cut-by-one', ttf.subarray(0, ttf.length - 1), 'EW'], ['bytes-behind', Buffer.concat([ttf, Buffer.alloc(5000, 0x41)]), 'OK'],
  ['cmap-garbage', patched((font) => font.fill(0xff, tableAt('cmap') + 4, tableAt('cmap') + 300)), 'EW'], ['gsub-garbage', patched((font) => font.fill(0xff, tableAt('GSUB') + 4, tableAt('GSUB') + 200)), 'EW'], ['gpos-garbage', patched((font) => font.fill(0xff, tableAt('GPOS') + 4, tableAt('GPOS') + 200)), 'EW'], ['glyf-garbage', patched((font) => font.fill(0xa5, tableAt('glyf') + 10, tableAt('glyf') + 4000)), 'EW'],
  ['ascent-of-nothing', patched((font) => font.writeInt16BE(0, tableAt('hhea') + 4)), 'EW'], ['ascent-turned', patched((font) => font.writeInt16BE(-32_768, tableAt('hhea') + 4)), 'EW'], ['descent-huge', patched((font) => font.writeInt16BE(-32_768, tableAt('hhea') + 6)), 'EW']
]

const after = (bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
/** A JPEG's segment: marker, length, content. */
const segment = (marker: number, data: Uint8Array): Uint8Array => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
const turned = (value: number): Uint8Array => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from('4d4d002a0000000800010112000300000001', 'hex'), Buffer.from([value >> 8, value & 255, 0, 0, 0, 0, 0, 0])]))
const profile = (size: number): Uint8Array => segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(size, 0x41)]))
const inPng = (type: string, data: Uint8Array): Uint8Array => after(png(), 33, chunk(type, data))
const frames = (count: number): Uint8Array => {
  const image = gif.subarray(gif.indexOf(0x2c), gif.length - 1)
  return Buffer.concat([gif.subarray(0, gif.length - 1), ...Array.from({length: count}, () => image), Buffer.from([0x3b])])
}

const pictures: readonly (readonly [string, string, Content, Verdict])[] = [
  ...[0, 1, 3, 6, 8, 9, 65_535].map((value) => [`turned-${value}`, 'map.jpg', after(jpeg, 2, turned(value)), value === 1 ? 'OK' : 'EW'] as const),
  ['turned-twice', 'map.jpg', after(after(jpeg, 2, turned(6)), 2, turned(8)), 'EW'], ['turned-and-named-png', 'map.png', after(jpeg, 2, turned(6)), 'EW'], ['jpeg-profile', 'map.jpg', after(jpeg, 2, profile(3000)), 'OK'], ['jpeg-comment', 'map.jpg', after(jpeg, 2, segment(0xfe, utf8('<script>alert(1)</script>'))), 'OK'], ['jpeg-bytes-behind', 'map.jpg', Buffer.concat([jpeg, utf8('PK\u0003\u0004 and more')]), 'EW'], ['jpeg-twice', 'map.jpg', Buffer.concat([jpeg, jpeg]), 'EW'],
  ['png-profile', 'map.png', inPng('iCCP', Buffer.concat([utf8('x\0\0'), deflateSync(Buffer.alloc(500))])), 'OK'], ['png-profile-bomb', 'map.png', inPng('iCCP', Buffer.concat([utf8('x\0\0'), deflateSync(Buffer.alloc(30_000_000))])), 'EW'], ['png-text-bomb', 'map.png', inPng('zTXt', Buffer.concat([utf8('Comment\0\0'), deflateSync(Buffer.alloc(30_000_000, 0x20))])), 'EW'], ['png-gamma-zero', 'map.png', inPng('gAMA', Buffer.alloc(4)), 'EW'], ['png-animated', 'map.png', inPng('acTL', Buffer.from('0000000200000000', 'hex')), 'W'], ['png-unknown-critical', 'map.png', inPng('ABCD', Buffer.alloc(8)), 'EW'], ['png-16-alpha', 'map.png', png({depth: 16, colour: 6}), 'OK'], ['png-interlaced', 'map.png', png({interlace: 1}), 'EW'], ['png-interlace-7', 'map.png', png({interlace: 7}), 'E'], ['png-palette-16', 'map.png', png({depth: 16, colour: 3}), 'E'], ['png-bytes-behind', 'map.png', Buffer.concat([png(), Buffer.alloc(9000, 0x41)]), 'EW'], ['png-named-gif', 'map.gif', png(), 'EW'],
  ['gif-frames', 'map.gif', frames(3), 'W'], ['gif-frames-many', 'map.gif', frames(20_000), 'EW'], ['gif-named-svg', 'map.svg', gif, 'EW'], ['svg-named-jpg', 'map.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'EW'], ['avif', 'map.avif', Buffer.from('0000001c6674797061766966000000006d696631', 'hex'), 'E'], ['heic-named-jpg', 'map.jpg', Buffer.from('0000001c667479706865696300000000', 'hex'), 'E'], ['pdf-named-png', 'map.png', '%PDF-1.7\n%%EOF\n', 'E'], ['no-suffix', 'map', png(), 'EW']
]

const sheets: readonly (readonly [string, string, Verdict])[] = [
  ['import-itself-by-dots', '@import "../styles/book.css"; p { color: #333 }', 'EW'], ['import-out', '@import "../../../etc/passwd";', 'EW'], ['import-data', '@import url(data:text/css,p%7Bcolor:red%7D);', 'EW'], ['import-javascript', '@import "javascript:alert(1)";', 'EW'], ['import-escaped', '@i\\6dport "\\2e\\2e/x.css";', 'EW'], ['import-late', 'p { color: #333 } @import "other.css";', 'EW'], ['import-many', Array.from({length: 2000}, (_, index) => `@import "none${index}.css";`).join('\n'), 'EW'],
  ['url-file', 'p { background: url(file:///etc/passwd) }', 'EW'], ['url-escaped', 'p { background: u\\72l(http://evil.test/x.png) }', 'EW'], ['url-upper', 'p { background: URL("HTTP://evil.test/x.png") }', 'EW'], ['url-nul', 'p { background: url("a\\0 b.png") }', 'EW'], ['url-protocol-relative', 'p { background: url(//evil.test/x.png) }', 'EW'], ['image-set', 'p { background: image-set("http://evil.test/x.png" 1x) }', 'EW'], ['src', '@font-face { font-family: Own; src: local("Arial"), url(http://evil.test/x.woff2) } p { font-family: Own }', 'EW'], ['cursor', 'p { cursor: url(http://evil.test/x.cur), auto }', 'EW'],
  ['number-long', `p { font-size: ${repeat('9', 400)}pt }`, 'EW'], ['number-tiny', 'p { font-size: 1e-400pt; line-height: 1e-300 }', 'EW'], ['number-sign', 'p { margin-left: +-5pt; text-indent: --5pt }', 'EW'], ['number-exponent', 'p { margin: 1e999999999pt }', 'EW'], ['zero-font', 'p { font-size: 0 }', 'EW'], ['zero-font-body', 'body { font-size: 0 }', 'EW'], ['zero-root-em', 'html { font-size: 0 } p { margin: 2rem; font-size: 1rem }', 'EW'], ['line-of-a-mile', 'p { line-height: 5000 }', 'EW'], ['negative-leading', 'p { line-height: -2 }', 'EW'], ['negative-word-space', 'p { word-spacing: -50em }', 'EW'], ['negative-letter-space', 'p { letter-spacing: -5em }', 'EW'], ['indent-of-a-page', 'p { text-indent: 3000pt }', 'EW'], ['indent-out', 'p { text-indent: -3000pt }', 'EW'], ['padding-wide', 'p { padding: 0 400pt }', 'EW'], ['width-zero', 'p { width: 0 }', 'EW'], ['height-zero', 'p { height: 0 }', 'EW'], ['height-huge', 'p { height: 100000pt }', 'EW'], ['border-huge', 'p { border: 9000pt solid }', 'EW'], ['nan-by-name', 'p { width: calc(nan * 1px); margin: calc(infinity * 1pt); padding: calc(-infinity * 1pt) }', 'EW'],
  ['page-margins-meet', '@page { size: 400pt 600pt; margin: 0 200pt }', 'EW'], ['page-margins-negative', '@page { margin: -100pt }', 'EW'], ['page-line', '@page { size: 1pt 600pt }', 'EW'], ['page-bleed', '@page { bleed: 900pt; marks: crop cross }', 'EW'], ['page-left-narrow', '@page :left { size: 100pt 100pt } @page :right { size: 500pt 700pt }', 'EW'], ['page-nth-zero', '@page :nth(0n+0) { margin: 10pt }', 'EW'], ['page-nth-huge', '@page :nth(999999999999n-5) { margin: 10pt }', 'EW'], ['page-in-page', '@page { @page { margin: 1pt } }', 'EW'], ['page-box-loop', '@page { @top-center { content: counter(page) counters(page, ".") string(none) element(none) } }', 'EW'], ['page-box-tall', '@page { @top-center { content: "a"; font-size: 900pt } }', 'EW'], ['pages-named-by-all', 'p { page: a } p + p { page: b } @page a { size: 300pt 500pt } @page b { size: 500pt 300pt }', 'EW'], ['break-everywhere', 'p, em, h1 { break-before: page; break-after: page; break-inside: avoid }', 'EW'], ['keep-everything', '* { break-inside: avoid; break-after: avoid; break-before: avoid }', 'EW'],
  ['float-all', '* { float: left; width: 100% }', 'EW'], ['drop-cap-of-a-page', 'p::first-letter { float: left; font-size: 700pt; line-height: 1 }', 'EW'], ['footnote-all', 'p { float: footnote }', 'EW'], ['counter-huge', 'body { counter-reset: a 99999999999999999999 } p { counter-increment: a 99999999999999999999 } p::before { content: counter(a, lower-roman) counter(a, cjk-decimal) }', 'EW'], ['counter-none', 'p::before { content: counter(a, upper-roman) }', 'EW'], ['quotes-odd', 'p { quotes: "a" } p::before { content: open-quote open-quote close-quote close-quote close-quote }', 'EW'], ['target-nothing', 'p::before { content: target-counter("#none", page) target-text(attr(href)) }', 'EW'], ['attr-title', 'p::before { content: attr(onclick) attr(__proto__) attr(constructor) }', 'EW'],
  ['custom-prototype', ':root { --__proto__: red; --constructor: 5pt } p { color: var(--__proto__); margin: var(--constructor); width: var(--toString) }', 'EW'], ['layers', Array.from({length: 3000}, (_, index) => `@layer l${index} { p { color: #333 } }`).join(''), 'EW'], ['layer-deep', `${repeat('@layer a {', 300)}p { color: #333 }${repeat('}', 300)}`, 'EW'], ['media-deep', `${repeat('@media print {', 300)}p { color: #333 }${repeat('}', 300)}`, 'EW'], ['nesting-deep', `${repeat('p { & ', 300)}{ color: #333 }${repeat('}', 300)}`, 'EW'], ['nesting-bomb', `${Array.from({length: 12}, () => '.a, .b, .c { & ').join('')}p { color: #333 }${repeat('}', 12)}`, 'EW'], ['not-bomb', `${repeat(':is(p, ', 60)}p${repeat(')', 60)} { color: #333 }`, 'EW'], ['supports', '@supports (display: grid) and (not ((((display: none))))) { p { color: #333 } }', 'EW'], ['charset-inside', 'p { color: #333 } @charset "latin1";', 'EW'], ['html-comment', '<!-- p { color: #333 } -->', 'EW'], ['close-style', 'p { color: #333 } </style><script>alert(1)</script>', 'EW'], ['bidi-override', 'p { unicode-bidi: bidi-override; direction: rtl }', 'EW'], ['sum-long', `p { margin: calc(1pt${repeat(' + 1pt', 30_000)}) }`, 'EW'], ['product-long', `p { margin: calc(1pt${repeat(' * 1', 30_000)}) }`, 'EW'], ['min-long', `p { margin: min(1pt${repeat(', 1pt', 30_000)}) }`, 'EW'], ['hypot-long', `p { margin: hypot(1pt${repeat(', 1pt', 200_000)}) }`, 'EW'], ['abs-deep', `p { margin: ${repeat('abs(', 28)}1pt${repeat(')', 28)} }`, 'EW'], ['sums-in-sums', `p { margin: ${repeat('calc(1pt + ', 90)}1pt${repeat(')', 90)} }`, 'EW'],
  ['important-all', 'p { all: unset !important; display: contents }', 'EW']
]

const yamls: readonly (readonly [string, Verdict])[] = [
  ['title: A\nauthor: *x', 'E'], ['title: A\n<<: *x', 'E'], ['title: A\n<<: {author: B}', 'E'], ['1: A', 'E'], ['true: A', 'E'], ['null: A', 'E'], ['2026-01-01: A', 'E'], ['title: A\ntitle : B', 'E'], ['title: A\n"title": B', 'E'], ['[title]: A', 'E'], ['title: A\ndate: 0o17', 'E'], ['title: A\ndate: 2026-02-30', 'E'], ['title: A\ndate: 99999999999999999999', 'E'], ['title: A\ndate: [2026]', 'E'], ['title: {a: b}', 'E'], ['language: [en, de]', 'E'], ['language: {en: de}', 'E'], ['cover: [a.png]', 'E'], ['isbn: 9.78e12', 'E'], ['page: {trim: -5 x -8 in}', 'E'], ['page: {trim: 0 x 0 in}', 'E'], ['page: {trim: nan x nan in}', 'E'], ['page: {trim: 1e3 x 1e3 mm}', 'E'], ['page: {margins: {inner: -1in}}', 'E'], ['page: {margins: {inner: 1e999in}}', 'E'], ['page: {margins: {inner: 0x10pt}}', 'E'], ['series: {name: A, number: [1]}', 'E'], ['series: {name: A, number: {a: 1}}', 'E'], ['hyphenation: {exceptions: {a: b}}', 'E'],
  ['title: !!binary aGk=', 'E'], ['title: !!js/function "x"', 'E'], ['%YAML 9.9\n---\ntitle: A', 'EW'], ['title: "\\x41\\u0042\\U00000043"', 'OK'], ['title: "\\ud800"', 'EW'], ['title: "\\U0011FFFF"', 'EW'], ['title: 0777', 'OK'], ['title: 1_000', 'OK'], ['title: .inf', 'OK'], ['title: 12:30:45', 'OK'], ['title: 99999999999999999999999999', 'OK'], ['title: "\u202eA"', 'W'], ['title: "   "', 'OK']
]

const names: readonly (readonly [string, Verdict])[] = [
  ['a\u200fb.md', 'OK'], ['a\u202eb.md', 'EW'], ['trailing..md', 'OK'], ['con.md', 'OK'], ['aux.tar.md', 'OK'], ['com1.md', 'OK'], ['a:b.md', 'EW'], ['a|b<c>d.md', 'EW'], ['%2e%2e%2f.md', 'OK'], ['&amp;.md', 'OK'], ['caf\u0065\u0301.md', 'OK'], ['\u{1f600}.md', 'OK'], ['a b  c .md', 'OK'], ['.md', 'EW'], ['-rf.md', 'OK'], ['a\tb.md', 'EW'], ['a\nb.md', 'EW'], ['UPPER.MD', 'OK']
]

const encodings: readonly (readonly [string, Content, Verdict])[] = [
  ['utf16-html', Buffer.from('\ufeff<h1>One</h1><p>Before the ferry left, the deckhand counted the lamps.</p>', 'utf16le'), 'EW'], ['latin-html-declared', Buffer.concat([utf8('<meta charset="iso-8859-1"><h1>One</h1><p>Before the caf'), Buffer.from([0xe9]), utf8(' closed, the deckhand counted the lamps along the quay.</p>')]), 'EW'], ['utf8-html-declared-latin', utf8('<meta charset="iso-8859-1"><h1>One</h1><p>Before the caf\u00e9 closed.</p>'), 'EW'], ['html-nul', '<h1>One</h1><p>Be\0fore the ferry left.</p>', 'EW'], ['html-surrogates', '<h1>One</h1><p>Before &#xD800;&#xDC00; the ferry &#x110000; left.</p>', 'EW']
]

const relationships = (list: string): Uint8Array => utf8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`)
const story = paragraph('Chapter One') + paragraph('Before the ferry left.')
const one = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const blip = (id: string): string => `<w:p><w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${one}"><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`
const documents: readonly (readonly [string, Uint8Array, Verdict])[] = [
  ['same-id-twice', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target="media/a.png"/><Relationship Id="r5" Type="${one}/image" Target="../../../etc/passwd"/>`), 'word/media/a.png': png()}), 'EW'], ['image-is-style', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/styles" Target="document.xml"/>`)}), 'EW'], ['styles-is-image', docx(story, {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/styles" Target="media/a.png"/>`), 'word/media/a.png': png()}), 'EW'], ['image-external', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target="http://evil.test/x.png" TargetMode="External"/>`)}), 'EW'],
  ['target-absolute', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target="/word/media/a.png"/>`), 'word/media/a.png': png()}), 'EW'], ['target-percent', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target="media/%61.png"/>`), 'word/media/a.png': png()}), 'EW'], ['target-empty', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target=""/>`)}), 'EW'], ['relations-many', docx(story, {'word/_rels/document.xml.rels': relationships(Array.from({length: 50_000}, (_, index) => `<Relationship Id="r${index}" Type="${one}/image" Target="media/${index}.png"/>`).join(''))}), 'EW'], ['picture-500-times', docx(story + repeat(blip('r5'), 500), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target="media/a.png"/>`), 'word/media/a.png': png()}), 'EW'], ['picture-bomb', docx(story + blip('r5'), {'word/_rels/document.xml.rels': relationships(`<Relationship Id="r5" Type="${one}/image" Target="media/a.png"/>`), 'word/media/a.png': png({width: 30_000, height: 30_000})}), 'EW'], ['runs-many', docx(`${story}<w:p>${repeat('<w:r><w:t>a</w:t></w:r>', 40_000)}</w:p>`), 'EW'], ['prefix-of-nothing', docx(`${story}<x:p><x:r><x:t>Lost?</x:t></x:r></x:p>`), 'EW']
]

const links: readonly (readonly [string, Record<string, Content>, Verdict])[] = [
  ['chapter-loop', {'book.yaml': settings, 'manuscript/1.md': {link: '1.md'}}, 'E3'], ['chapter-pair-loop', {'book.yaml': settings, 'manuscript/1.md': {link: '2.md'}, 'manuscript/2.md': {link: '1.md'}}, 'E3'], ['folder-loop', {...chapter('Before the ferry.'), 'manuscript/again': {link: '.'}}, 'EW'], ['folder-loop-up', {...chapter('Before the ferry.'), 'manuscript/again': {link: '../manuscript'}}, 'EW'], ['sheet-loop', {...styled('p { color: #333 }'), 'styles/more.css': {link: 'more.css'}}, 'E3'], ['dangling', {...chapter('Before the ferry.'), 'manuscript/2.md': {link: 'nowhere.md'}}, 'E'], ['settings-loop', {'book.yaml': {link: 'book.yaml'}, 'manuscript/1.md': '# One\n\nBefore.\n'}, 'E3']
]

export const thirdHandCases: readonly Case[] = [
  ...fonts.map(([name, content, verdict]): Case => ({id: `h3-${name}`, row: 'H', verdict, files: styled('@font-face { font-family: Own; src: url("own.ttf") } p { font-family: Own }', {'styles/own.ttf': content}), keeps: verdict === 'OK' ? ['Before the ferry'] : []})),
  ...pictures.map(([name, file, content, verdict]): Case => ({id: `g3-${name}`, row: 'G', verdict, files: chapter(`Before.\n\n![A map](${file})\n\nAfter.`, {[`manuscript/${file}`]: content}), within: 4000, lacks: /<script|PK/})),
  ...sheets.map(([name, css, verdict]): Case => ({id: `i3-${name}`, row: 'I', verdict, files: styled(css), keeps: [], lacks: /<script|evil\.test|file:|javascript:|root:x/})),
  ...cases('F', 'third', yamls, ([yaml, verdict]) => ({verdict, files: configured(`${yaml.includes('title') || verdict === 'E' ? '' : settings.replace(/^language.*\n/m, '')}${yaml}\n`), ...(verdict === 'E' && {at: /^book\.yaml$/})})),
  ...cases('B3', 'name', names, ([name, verdict]) => ({verdict, files: {'book.yaml': settings, [`manuscript/${name}`]: '# One\n\nBefore the ferry.\n'}, keeps: []})),
  ...encodings.map(([name, content, verdict]): Case => ({id: `c3-${name}`, row: 'C', verdict, files: {'book.yaml': settings, 'manuscript/1.html': content}})),
  ...documents.map(([name, content, verdict]): Case => ({id: `j3-${name}`, row: 'J', verdict, files: {'book.yaml': settings, 'manuscript/1.docx': content}, lacks: /evil\.test|root:x/})),
  ...links.map(([name, files, verdict]): Case => ({id: `b3-link-${name}`, row: 'B1', verdict, files}))
]
