/** Rows G, H and I: pictures, fonts, style sheets. */

import {deflateSync} from 'node:zlib'
import {chapter, settings, styled, type Case, type Content, type Verdict} from '../case.ts'
import {gif, jpeg, png, repeat} from '../bytes.ts'

const cut = (bytes: Uint8Array, at: number): Uint8Array => bytes.subarray(0, at)
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte))

const pictures: readonly (readonly [string, string, Content, Verdict])[] = [
  ['png', 'map.png', png(), 'OK'], ['png-grey', 'map.png', png({colour: 0}), 'OK'], ['png-alpha', 'map.png', png({colour: 6}), 'OK'], ['png-palette', 'map.png', png({colour: 3}), 'OK'], ['png-16-bit', 'map.png', png({depth: 16}), 'OK'], ['jpeg', 'map.jpg', jpeg, 'OK'],
  ['gif', 'map.gif', gif, 'OK'], ['png-named-jpg', 'map.jpg', png(), 'EW'], ['jpeg-named-png', 'map.png', jpeg, 'EW'], ['png-cut-header', 'map.png', cut(png(), 20), 'E'], ['png-cut-stream', 'map.png', cut(png(), 50), 'E'], ['png-empty', 'map.png', new Uint8Array(), 'E'], ['png-signature-only', 'map.png', cut(png(), 8), 'E'],
  ['png-broken-stream', 'map.png', png({data: Buffer.from('not a zlib stream')}), 'E'], ['png-alpha-broken-stream', 'map.png', png({colour: 6, data: Buffer.from('not a zlib stream')}), 'E'], ['png-short-stream', 'map.png', png({width: 64, height: 64, data: deflateSync(Buffer.alloc(10))}), 'EW'], ['png-lying', 'map.png', png({width: 4000, height: 4000}), 'EW'], ['png-flipped', 'map.png', flipped(png(), 45), 'EW'],
  ['png-900-megapixel', 'map.png', png({width: 30_000, height: 30_000}), 'E'], ['png-wide', 'map.png', png({width: 100_000, height: 1}), 'E'], ['png-zero', 'map.png', png({width: 0, height: 0}), 'E'], ['png-huge', 'map.png', png({width: 0x7fffffff, height: 0x7fffffff}), 'E'], ['png-depth-3', 'map.png', png({depth: 3}), 'E'], ['png-colour-9', 'map.png', png({colour: 9}), 'E'],
  ['png-bomb', 'map.png', png({width: 8, height: 8, data: deflateSync(Buffer.alloc(20_000_000))}), 'EW'], ['jpeg-cut', 'map.jpg', cut(jpeg, jpeg.length - 10), 'EW'], ['jpeg-cut-header', 'map.jpg', cut(jpeg, 30), 'E'], ['jpeg-start-only', 'map.jpg', cut(jpeg, 2), 'E'], ['gif-cut', 'map.gif', cut(gif, 12), 'EW'],
  ['text-named-png', 'map.png', 'no picture', 'E'], ['html-named-png', 'map.png', '<html><script>alert(1)</script></html>', 'E'], ['bmp', 'map.bmp', Buffer.from('424d3a000000000000003600000028000000', 'hex'), 'E'], ['tiff', 'map.tif', Buffer.from('49492a0008000000', 'hex'), 'E'], ['webp-cut', 'map.webp', Buffer.from('524946461a000000574542505650384c', 'hex'), 'E'],
  ['svg', 'map.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>', 'OK'], ['svg-no-size', 'map.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="4" cy="4" r="4"/></svg>', 'EW'], ['svg-huge', 'map.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="999999" height="999999"/>', 'EW']
]

const fonts: readonly (readonly [string, Content, Verdict])[] = [
  ['empty', new Uint8Array(), 'E'], ['text', 'no font', 'E'], ['cut', Buffer.from('0001000000100100000400', 'hex'), 'E'], ['lying-tables', Buffer.concat([Buffer.from('00010000ffff0000ffff0000', 'hex'), Buffer.alloc(200, 0xff)]), 'E'], ['woff2-cut', Buffer.from('774f463200010000', 'hex'), 'E'], ['picture', png(), 'E'], ['folder', {folder: true}, 'W'], ['pipe', {pipe: true}, 'W']
]
const missingFont = '@font-face { font-family: Own; src: url("fonts/none.ttf") } p { font-family: Own }'

const sheets: readonly (readonly [string, string, Verdict])[] = [
  ['empty', '', 'OK'], ['comment-open', 'p { color: red } /* open', 'EW'], ['brace-open', 'p { color: red', 'EW'], ['string-open', 'p { content: "open }', 'EW'], ['binary', '\u0000\u0001\u0002', 'EW'], ['deep-braces', repeat('a{', 5000), 'EW'], ['deep-parens', `p { width: ${repeat('calc(', 5000)}`, 'EW'],
  ['deep-not', `${repeat(':not(', 3000)}p${repeat(')', 3000)} { color: red }`, 'EW'], ['var-bomb', `:root { --a: x; ${Array.from({length: 40}, (_, index) => `--b${index}: var(--${index ? `b${index - 1}` : 'a'}) var(--${index ? `b${index - 1}` : 'a'});`).join('')} } p { font-family: var(--b39) }`, 'EW'], ['var-circle', ':root { --a: var(--b); --b: var(--a) } p { color: var(--a) }', 'EW'],
  ['huge-size', 'p { font-size: 1e30pt }', 'EW'], ['negative-size', 'p { font-size: -5pt }', 'EW'], ['zero-leading', 'p { line-height: 0 }', 'EW'], ['huge-margin', 'p { margin: 99999999px }', 'EW'], ['negative-margin', 'p { margin-left: -99999px }', 'EW'], ['zero-page', '@page { size: 0 0 }', 'EW'], ['huge-page', '@page { size: 999in 999in }', 'EW'], ['page-of-margins', '@page { margin: 90in }', 'EW'],
  ['nan', 'p { font-size: calc(0/0 * 1px) }', 'EW'], ['infinite', 'p { font-size: calc(1/0 * 1px) }', 'EW'], ['none-shown', 'body { display: none }', 'EW'], ['fixed', 'p { position: fixed; top: 0 }', 'EW'], ['charset', '@charset "utf-16"; p { color: red }', 'EW'], ['million-selectors', `${Array.from({length: 20_000}, (_, index) => `.a${index}`).join(',')} { color: red }`, 'EW'],
  ['many-rules', Array.from({length: 5000}, (_, index) => `.a${index} { color: red }`).join('\n'), 'EW'], ['universal', `${repeat('* ', 500)} { color: red }`, 'EW'], ['has', `p:has(${repeat('a ', 300)}) { color: red }`, 'EW'], ['content-script', 'p::before { content: "</style><script>alert(1)</script>" }', 'EW'], ['escape', 'p { font-family: "a\\22 ; } script { x" }', 'EW'], ['orphans', 'p { orphans: 9999; widows: 9999 }', 'EW'],
  ['columns', 'section { column-count: 999999 }', 'EW'], ['import-circle', '@import "book.css";', 'EW'], ['sound', '.chapter > h1 { text-transform: uppercase; letter-spacing: 0.1em } p { text-indent: 1.5em }', 'OK']
]

export const mediaCases: readonly Case[] = [
  ...pictures.map(([name, file, content, verdict]): Case => ({id: `g-${name}`, row: 'G', verdict, files: chapter('Before.\n\n![A map](MAP)\n\nAfter.'.replace('MAP', file), {[`manuscript/${file}`]: content}), within: 4000, lacks: /<script/})),
  ...pictures.filter(([name]) => /cut|broken|megapixel|text/.test(name)).map(([name, file, content]): Case => ({id: `g-cover-${name}`, row: 'G', verdict: 'EW', files: {'book.yaml': `${settings}cover: ${file}\n`, 'manuscript/1.md': '# One\n\nBefore.\n', [file]: content}, within: 4000})),
  ...fonts.map(([name, content, verdict]): Case => ({id: `h-${name}`, row: 'H', verdict, files: styled('@font-face { font-family: Own; src: url("own.ttf") } p { font-family: Own }', {'styles/own.ttf': content})})),
  {id: 'h-missing', row: 'H', verdict: 'W', files: styled(missingFont), says: /none\.ttf/},
  {id: 'h-unknown-family', row: 'H', verdict: 'EW', files: styled('p { font-family: "Nobody Has This" }')},
  ...sheets.map(([name, css, verdict]): Case => ({id: `i-${name}`, row: 'I', verdict, files: styled(css), within: 6000, lacks: /<script/}))
]
