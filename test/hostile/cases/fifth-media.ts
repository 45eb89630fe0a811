/** Rows G and H, by a fifth hand: pictures and fonts that are what they say, or nearly, and each stated limit with one step beyond. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {deflateSync} from 'node:zlib'
import {chapter, settings, styled, type Case, type Content, type Verdict} from '../case.ts'
import {be, chunk, crc32Of, gif, jpeg, png, repeat} from '../bytes.ts'
import {makePng} from '../../pictures/make-png.ts'

const segment = (marker: number, data: Uint8Array): Uint8Array => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
/** Tables of the sound JPEG: one code for each kind, so that a block is eleven bits. */
const tables = jpeg.subarray(20, jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0))
const codes = jpeg.subarray(jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc4), jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xda))
const block = '01010100110'

function packed(bits: string): Buffer {
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  const bytes = Array.from({length: padded.length / 8}, (_, at) => Number.parseInt(padded.slice(at * 8, at * 8 + 8), 2))
  return Buffer.from(bytes.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])))
}

interface Frame {
  readonly components: number
  readonly size?: number
  /** Sampling of the first component. */
  readonly sampling?: number
  readonly marker?: number
  readonly before?: Uint8Array
  readonly bits?: string
  readonly end?: Uint8Array
  readonly scan?: readonly [number, number, number]
}

/** A JPEG of one unit, or what is made of it. */
function jpegOf({components, size = 8, sampling = 0x11, marker = 0xc0, before = new Uint8Array(), bits = repeat(block, components), end = Buffer.from([0xff, 0xd9]), scan = [0, 63, 0]}: Frame): Uint8Array {
  const each = Array.from({length: components}, (_, index) => index + 1)
  const frame = segment(marker, Buffer.from([8, size >> 8, size & 255, size >> 8, size & 255, components, ...each.flatMap((id) => [id, id === 1 ? sampling : 0x11, 0])]))
  const start = segment(0xda, Buffer.from([components, ...each.flatMap((id) => [id, 0]), ...scan]))
  return Buffer.concat([Buffer.from([0xff, 0xd8]), before, tables, frame, codes, start, packed(bits), end])
}

const adobe = (transform: number): Uint8Array => segment(0xee, Buffer.concat([Buffer.from('Adobe\0d\0\0\0\0', 'latin1'), Buffer.from([transform])]))
const exif = (...entries: readonly (readonly number[])[]): Uint8Array => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), Buffer.from([0, entries.length]), ...entries.map((entry) => Buffer.from(entry)), Buffer.alloc(4)]))
const orientation = (value: number, type = 3, count = 1): readonly number[] => [1, 0x12, 0, type, ...be(count), value >> 8, value & 255, 0, 0]
const inPng = (...chunks: readonly Uint8Array[]): Uint8Array => Buffer.concat([png().subarray(0, 33), ...chunks, png().subarray(33)])
const riff = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(`WEBP${kind}`, 'latin1'), Buffer.from([data.length & 255, data.length >> 8, 0, 0]), data])
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), Buffer.from([body.length & 255, body.length >> 8, 0, 0]), body])
}
const gifFrame = gif.subarray(gif.indexOf(0x2c), gif.length - 1)
const gifHead = gif.subarray(0, 13 + 6)
const control = (delay: number): Buffer => Buffer.from([0x21, 0xf9, 4, 8, delay & 255, delay >> 8, 0, 0])
const loop = Buffer.from('21ff0b4e45545343415045322e300301000000', 'hex')
const vector = (attributes: string, inside = '<circle cx="4" cy="4" r="4"/>'): string => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`

const pictures: readonly (readonly [string, string, Content, Verdict])[] = [
  ['jpeg-grey-own', 'map.jpg', jpegOf({components: 1}), 'OK'], ['jpeg-colour', 'map.jpg', jpegOf({components: 3}), 'OK'], ['jpeg-adobe-rgb', 'map.jpg', jpegOf({components: 3, before: adobe(0)}), 'OK'], ['jpeg-subsampled', 'map.jpg', jpegOf({components: 3, sampling: 0x22, size: 16, bits: repeat(block, 6)}), 'OK'],
  ['cmyk', 'map.jpg', jpegOf({components: 4}), 'W'], ['cmyk-adobe', 'map.jpg', jpegOf({components: 4, before: adobe(0)}), 'W'], ['ycck-adobe', 'map.jpg', jpegOf({components: 4, before: adobe(2)}), 'W'], ['cmyk-adobe-9', 'map.jpg', jpegOf({components: 4, before: adobe(9)}), 'EW'], ['cmyk-adobe-twice', 'map.jpg', jpegOf({components: 4, before: Buffer.concat([adobe(0), adobe(2)])}), 'EW'], ['cmyk-turned', 'map.jpg', jpegOf({components: 4, before: Buffer.concat([exif(orientation(6)), adobe(2)])}), 'W'],
  ['jpeg-progressive', 'map.jpg', jpegOf({components: 1, marker: 0xc2, bits: '0101010011', scan: [0, 0, 0]}), 'OK'], ['jpeg-five', 'map.jpg', jpegOf({components: 5}), 'E'], ['jpeg-255', 'map.jpg', jpegOf({components: 255}), 'E'], ['jpeg-sampling-0', 'map.jpg', jpegOf({components: 3, sampling: 0}), 'E'], ['jpeg-sampling-15', 'map.jpg', jpegOf({components: 3, sampling: 0xff}), 'EW'], ['jpeg-no-end', 'map.jpg', jpegOf({components: 1, end: new Uint8Array()}), 'EW'], ['jpeg-no-bits', 'map.jpg', jpegOf({components: 3, bits: ''}), 'EW'], ['jpeg-too-many-bits', 'map.jpg', jpegOf({components: 1, bits: repeat(block, 4000)}), 'EW'],
  ['jpeg-restart-storm', 'map.jpg', jpegOf({components: 1, before: segment(0xdd, Buffer.from([0, 1])), end: Buffer.from([...Array.from({length: 4000}, (_, index) => [0xff, 0xd0 + (index % 8)]).flat(), 0xff, 0xd9])}), 'EW'], ['jpeg-fill-bytes', 'map.jpg', Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(3000, 0xff), jpeg.subarray(3)]), 'EW'], ['jpeg-wide-limit', 'map.jpg', jpegOf({components: 1, size: 25_001}), 'E'],
  ['exif-many', 'map.jpg', jpegOf({components: 1, before: exif(...Array.from({length: 200}, () => orientation(8)))}), 'EW'], ['exif-type-odd', 'map.jpg', jpegOf({components: 1, before: exif(orientation(6, 12, 0x7fffffff))}), 'EW'], ['exif-count-lies', 'map.jpg', Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, Buffer.from('457869660000492a00ffffffff', 'hex')), jpeg.subarray(2)]), 'EW'], ['exif-in-png', 'map.png', inPng(chunk('eXIf', Buffer.concat([Buffer.from('MM\0*\0\0\0\x08\0\x01', 'latin1'), Buffer.from(orientation(6)), Buffer.alloc(4)]))), 'EW'],
  ['png-adam7-1x1', 'map.png', makePng({width: 1, height: 1, colourType: 6, bitDepth: 16, isInterlaced: true}), 'OK'], ['png-adam7-2x3', 'map.png', makePng({width: 2, height: 3, colourType: 3, bitDepth: 1, isInterlaced: true, extra: [chunk('PLTE', Buffer.alloc(6))]}), 'OK'], ['png-16-clear', 'map.png', makePng({width: 5, height: 5, colourType: 2, bitDepth: 16, extra: [chunk('tRNS', Buffer.alloc(6))]}), 'OK'], ['png-grey-clear', 'map.png', makePng({width: 9, height: 2, colourType: 0, bitDepth: 2, extra: [chunk('tRNS', Buffer.from([0, 1]))]}), 'OK'], ['png-alpha-clear-too', 'map.png', makePng({width: 5, height: 5, colourType: 6, bitDepth: 8, extra: [chunk('tRNS', Buffer.alloc(6))]}), 'EW'],
  ['png-of-a-telephone', 'map.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('CgBI', Buffer.from([0x50, 0, 0x20, 2])), png().subarray(8)]), 'EW'], ['png-signs-broken', 'map.png', Buffer.concat([Buffer.from('89504e470a1a0a', 'hex'), png().subarray(8)]), 'E'], ['png-sum-wrong', 'map.png', png().map((byte, at) => (at === 30 ? byte ^ 1 : byte)), 'EW'], ['png-data-in-crumbs', 'map.png', (() => {
    const stream = deflateSync(Buffer.alloc(25 * 8))
    return Buffer.concat([png().subarray(0, 33), ...[...stream].map((byte) => chunk('IDAT', Buffer.from([byte]))), chunk('IEND', Buffer.alloc(0))])
  })(), 'OK'], ['png-data-apart', 'map.png', (() => {
    const stream = deflateSync(Buffer.alloc(25 * 8))
    return Buffer.concat([png().subarray(0, 33), chunk('IDAT', stream.subarray(0, 4)), chunk('tEXt', Buffer.from('a\0b')), chunk('IDAT', stream.subarray(4)), chunk('IEND', Buffer.alloc(0))])
  })(), 'EW'], ['png-colours', 'map.png', inPng(chunk('sRGB', Buffer.from([0])), chunk('gAMA', Buffer.from(be(45_455))), chunk('cHRM', Buffer.alloc(32)), chunk('sBIT', Buffer.from([8, 8, 8])), chunk('pHYs', Buffer.from([...be(0xffffffff), ...be(1), 1])), chunk('tIME', Buffer.alloc(7, 255)), chunk('bKGD', Buffer.alloc(6))), 'OK'], ['png-moving', 'map.png', inPng(chunk('acTL', Buffer.from([...be(4_000_000_000), ...be(0)])), chunk('fcTL', Buffer.alloc(26))), 'EW'],
  ['png-chunk-of-nothing', 'map.png', inPng(...Array.from({length: 5000}, () => chunk('prVt', Buffer.alloc(0)))), 'OK'], ['png-name-of-controls', 'map.png', inPng(chunk('a\0\u0001z', Buffer.alloc(3))), 'EW'], ['png-length-negative', 'map.png', Buffer.concat([png().subarray(0, 33), Buffer.from('ffffffff49444154', 'hex'), png().subarray(41)]), 'E'],
  ['pixels-at-the-limit', 'map.png', makePng({width: 10_000, height: 10_000, colourType: 0, bitDepth: 1}), 'EW'], ['pixels-beyond-the-limit', 'map.png', png({width: 10_001, height: 10_000, depth: 1, colour: 0}), 'E'], ['side-at-the-limit', 'map.png', makePng({width: 25_000, height: 1, colourType: 0, bitDepth: 1}), 'EW'], ['side-beyond-the-limit', 'map.png', png({width: 25_001, height: 1, depth: 1, colour: 0}), 'E'], ['height-at-the-limit', 'map.png', makePng({width: 1, height: 25_000, colourType: 0, bitDepth: 1}), 'EW'], ['height-beyond-the-limit', 'map.png', png({width: 1, height: 25_001, depth: 1, colour: 0}), 'E'],
  ['gif-87a', 'map.gif', Buffer.concat([Buffer.from('GIF87a', 'latin1'), gif.subarray(6)]), 'OK'], ['gif-looped', 'map.gif', Buffer.concat([gifHead, loop, control(5), gifFrame, control(5), gifFrame, Buffer.from([0x3b])]), 'W'], ['gif-one-frame-looped', 'map.gif', Buffer.concat([gifHead, loop, control(5), gifFrame, Buffer.from([0x3b])]), 'OK'], ['gif-interlaced', 'map.gif', Buffer.concat([gifHead, gifFrame.map((byte, at) => (at === 9 ? byte | 0x40 : byte)), Buffer.from([0x3b])]), 'OK'], ['gif-no-colours', 'map.gif', Buffer.from('47494638396101000100000000002c000000000100010000020144003b', 'hex'), 'EW'], ['gif-remark', 'map.gif', Buffer.concat([gifHead, Buffer.from([0x21, 0xfe, 9]), Buffer.from('<script>x'), Buffer.from([0]), gifFrame, Buffer.from([0x3b])]), 'OK'], ['gif-blocks-endless', 'map.gif', Buffer.concat([gifHead, Buffer.from([0x21, 0xfe]), Buffer.alloc(90_000, 1)]), 'E'], ['gif-90a', 'map.gif', Buffer.concat([Buffer.from('GIF90a', 'latin1'), gif.subarray(6)]), 'E'],
  ['webp-lossy', 'map.webp', riff('VP8 ', Buffer.from('30010 09d012a01000100'.replace(' ', ''), 'hex')), 'E'], ['webp-lossless', 'map.webp', riff('VP8L', Buffer.from('2f00000000071011fd0f4444ff03', 'hex')), 'OK'], ['webp-moving', 'map.webp', riff('VP8X', Buffer.from('02000000000000000000', 'hex')), 'E'], ['webp-named-jpg', 'map.jpg', riff('VP8L', Buffer.from('2f00000000071011fd0f4444ff03', 'hex')), 'W'], ['wave-named-webp', 'map.webp', Buffer.from('RIFF\x10\0\0\0WAVEfmt ', 'latin1'), 'E'],
  ['tiff-big', 'map.tiff', Buffer.from('4d4d002b00080000', 'hex'), 'E'], ['jxl', 'map.jxl', Buffer.from('ff0a7f90', 'hex'), 'E'], ['jp2', 'map.jp2', Buffer.from('0000000c6a5020200d0a870a', 'hex'), 'E'], ['icon', 'map.ico', Buffer.from('00000100010001010000010018003000', 'hex'), 'E'], ['photoshop', 'map.psd', Buffer.from('384250530001000000000000', 'hex'), 'E'], ['postscript', 'map.eps', '%!PS-Adobe-3.0 EPSF-3.0\n', 'E'], ['camera', 'map.heic', Buffer.from('000000186674797068656963', 'hex'), 'E'],
  ['svg-mark', 'map.svg', `\ufeff${vector('width="9" height="9"')}`, 'OK'], ['svg-latin', 'map.svg', Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${vector('width="9" height="9"', '<title>caf\u00e9</title><circle r="4"/>')}`, 'latin1'), 'OK'], ['svg-packed', 'map.svgz', Buffer.from('1f8b0800000000000003', 'hex'), 'E'], ['svg-slice', 'map.svg', vector('width="99" height="9" viewBox="0 0 1e-9 1e9" preserveAspectRatio="xMinYMax slice"'), 'OK'], ['svg-negative', 'map.svg', vector('width="-9" height="-9"'), 'E'], ['svg-in-inches', 'map.svg', vector('width="1in" height="2.54cm" viewBox="0 0 9 9"'), 'OK'], ['svg-of-text', 'map.svg', vector('width="90" height="20"', '<text x="1" y="9">Lamp of the quay</text>'), 'OK'], ['svg-words-before', 'map.svg', `words ${vector('width="9" height="9"')}`, 'E'], ['svg-letters-at-the-limit', 'map.svg', vector('width="90" height="20"', `<text x="1" y="9">${repeat('a', 20_000)}</text>`), 'OK'], ['svg-letters-beyond', 'map.svg', vector('width="90" height="20"', `<text x="1" y="9">${repeat('a', 20_001)}</text>`), 'E'], ['svg-of-the-limit', 'map.svg', vector('width="9" height="9"', `<!-- ${repeat('lamp ', 800_000)} --><circle r="4"/>`), 'OK'], ['svg-beyond-the-limit', 'map.svg', vector('width="9" height="9"', `<!-- ${repeat('lamp ', 850_000)} --><circle r="4"/>`), 'E']
]

const addresses: readonly (readonly [string, string, Readonly<Record<string, Content>>, Verdict])[] = [
  ['with-a-query', '![A map](map.png?size=large#top)', {'manuscript/map.png': png()}, 'EW'], ['capitals-meet', '![A map](MAP.PNG)', {'manuscript/map.png': png()}, 'EW'], ['of-data', `![A map](data:image/png;base64,${Buffer.from(png()).toString('base64')})`, {}, 'EW'], ['of-data-open', '![A map](data:image/png;base64,AAAA', {}, 'EW'], ['a-thousand-times', repeat('![A map](map.png)\n\n', 400), {'manuscript/map.png': png()}, 'OK'], ['one-of-each', Array.from({length: 300}, (_, index) => `![A map](m${index}.png)`).join('\n\n'), Object.fromEntries(Array.from({length: 300}, (_, index) => [`manuscript/m${index}.png`, png({width: 1 + (index % 60)})])), 'OK'],
  ['in-a-line', 'A ![map](map.png) in words, ![](map.png), and [![a](map.png)](http://example.org).', {'manuscript/map.png': png()}, 'EW'], ['in-a-title', '## A ![map](map.png) title\n\nWords.', {'manuscript/map.png': png()}, 'EW'], ['in-a-note', 'Words.[^a]\n\n[^a]: A ![map](map.png) noted.', {'manuscript/map.png': png()}, 'EW'], ['in-a-cell', '| a | b |\n| - | - |\n| ![map](map.png) | c |', {'manuscript/map.png': png()}, 'EW'], ['with-a-long-description', `![${repeat('lamp ', 9000)}](map.png)`, {'manuscript/map.png': png()}, 'EW'], ['with-a-wrong-escape', '![A map](map%ZZ.png)', {'manuscript/map%ZZ.png': png()}, 'EW']
]

const ttf = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'))
const entries = Array.from({length: ttf.readUInt16BE(4)}, (_, index) => {
  const at = 12 + 16 * index
  return {tag: ttf.toString('latin1', at, at + 4), data: ttf.subarray(ttf.readUInt32BE(at + 8), ttf.readUInt32BE(at + 8) + ttf.readUInt32BE(at + 12))}
})

interface FontPlan {
  readonly head?: string
  readonly change?: (tables: readonly {tag: string; data: Buffer}[]) => readonly {tag: string; data: Buffer}[]
}

/** A font of the tables, laid out anew. */
function fontOf({head = '\0\u0001\0\0', change = (all) => all}: FontPlan): Uint8Array {
  const own = change(entries)
  const directory = Buffer.alloc(12 + 16 * own.length)
  directory.write(head, 0, 'latin1')
  directory.writeUInt16BE(own.length, 4)
  let at = directory.length
  const bodies = own.map(({tag, data}, index) => {
    const entry = 12 + 16 * index
    directory.write(tag.padEnd(4), entry, 'latin1')
    directory.writeUInt32BE(crc32Of(data), entry + 4)
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    at += body.length
    return body
  })
  return Buffer.concat([directory, ...bodies])
}

const edited = (tag: string, edit: (data: Buffer) => Buffer): FontPlan => ({change: (all) => all.map((table) => (table.tag === tag ? {tag, data: edit(Buffer.from(table.data))} : table))})
const poke = (tag: string, at: number, value: number): Uint8Array => fontOf(edited(tag, (data) => (data.writeUInt16BE(value, at), data)))

/** WOFF 1.0: every table packed by itself. */
function woff(): Uint8Array {
  const packedTables = entries.map(({tag, data}) => ({tag, data, packed: deflateSync(data)}))
  const directory = Buffer.alloc(44 + 20 * packedTables.length)
  directory.write('wOFF', 0, 'latin1')
  directory.writeUInt32BE(0x00010000, 4)
  directory.writeUInt16BE(packedTables.length, 12)
  directory.writeUInt32BE(ttf.length, 16)
  let at = directory.length
  packedTables.forEach(({tag, data, packed: body}, index) => {
    directory.write(tag, 44 + 20 * index, 'latin1')
    for (const [place, value] of [at, body.length, data.length, crc32Of(data)].entries()) directory.writeUInt32BE(value, 48 + 20 * index + 4 * place)
    at += body.length
  })
  directory.writeUInt32BE(at, 8)
  return Buffer.concat([directory, ...packedTables.map(({packed: body}) => body)])
}

const fonts: readonly (readonly [string, Content, Verdict])[] = [
  ['laid-out-anew', fontOf({}), 'OK'], ['woff-whole', woff(), 'E'], ['true', fontOf({head: 'true'}), 'EW'], ['typ1', fontOf({head: 'typ1'}), 'E'], ['otto-of-outlines', fontOf({head: 'OTTO'}), 'E'], ['collection-of-two', Buffer.concat([Buffer.from('74746366000100000000000200000014000000145f5f5f5f', 'hex'), ttf]), 'E'], ['tables-twice', fontOf({change: (all) => [...all, ...all]}), 'EW'], ['tables-backwards', fontOf({change: (all) => [...all].reverse()}), 'EW'], ['tables-of-nothing', fontOf({change: (all) => all.map(({tag}) => ({tag, data: Buffer.alloc(0)}))}), 'E'], ['tables-more', fontOf({change: (all) => [...all, ...Array.from({length: 400}, (_, index) => ({tag: `x${index}`, data: Buffer.alloc(4)}))]}), 'EW'], ['no-tables', fontOf({change: () => []}), 'E'], ['drawn-in-svg', fontOf({change: (all) => [...all, {tag: 'SVG ', data: Buffer.from('<svg onload="x()"/>')}]}), 'EW'], ['colours', fontOf({change: (all) => [...all, {tag: 'COLR', data: Buffer.alloc(14, 255)}, {tag: 'CPAL', data: Buffer.alloc(12, 255)}]}), 'EW'],
  ['embedding-none', poke('OS/2', 8, 0x0002), 'E'], ['embedding-preview', poke('OS/2', 8, 0x0004), 'EW'], ['embedding-whole', poke('OS/2', 8, 0x0100), 'OK'], ['embedding-bitmap', poke('OS/2', 8, 0x0200), 'E'], ['embedding-bitmap-and-whole', poke('OS/2', 8, 0x0300), 'E'], ['embedding-reserved', poke('OS/2', 8, 0xf001), 'EW'],
  ['os2-short', fontOf(edited('OS/2', (data) => data.subarray(0, 9))), 'EW'], ['os2-version', poke('OS/2', 0, 0xffff), 'EW'], ['head-short', fontOf(edited('head', (data) => data.subarray(0, 20))), 'E'], ['head-long-offsets', poke('head', 50, 7), 'EW'], ['hhea-no-metrics', poke('hhea', 34, 0), 'E'], ['hhea-too-many-metrics', poke('hhea', 34, 0xffff), 'EW'], ['hmtx-short', fontOf(edited('hmtx', (data) => data.subarray(0, 6))), 'EW'], ['maxp-short', fontOf(edited('maxp', (data) => data.subarray(0, 5))), 'E'], ['maxp-one', poke('maxp', 4, 1), 'EW'], ['loca-short', fontOf(edited('loca', (data) => data.subarray(0, 8))), 'E'], ['loca-descending', fontOf(edited('loca', (data) => Buffer.from([...data].reverse()))), 'EW'], ['glyf-empty', fontOf(edited('glyf', () => Buffer.alloc(0))), 'E'], ['glyf-of-itself', fontOf(edited('glyf', (data) => {
    for (let at = 0; at + 12 < data.length; at += 2) if (data.readInt16BE(at) === -1) data.writeUInt16BE(3, at + 12)
    return data
  })), 'EW'],
  ['cmap-empty', fontOf(edited('cmap', (data) => data.subarray(0, 4))), 'E'], ['cmap-of-a-circle', fontOf(edited('cmap', (data) => (data.writeUInt32BE(0, 8), data))), 'EW'], ['cmap-endless', fontOf(edited('cmap', (data) => {
    const sub = Buffer.alloc(16 + 12)
    sub.writeUInt16BE(12, 0)
    sub.writeUInt32BE(28, 4)
    sub.writeUInt32BE(0x7fffffff, 12)
    sub.writeUInt32BE(0x10ffff, 20)
    return Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12]), sub, data])
  })), 'EW'], ['cmap-of-one-segment-again', fontOf(edited('cmap', () => {
    const count = 8000
    const head = Buffer.from([0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0xff, 0xff, 0, 0, (2 * count) >> 8, (2 * count) & 255, 0, 0, 0, 0, 0, 0])
    return Buffer.concat([head, Buffer.alloc(2 * count, Buffer.from([0xff, 0xfe])), Buffer.alloc(2), Buffer.alloc(2 * count), Buffer.alloc(2 * count, 1), Buffer.alloc(2 * count)])
  })), 'E'], ['name-endless', fontOf(edited('name', (data) => (data.fill(255, 0, 40), data))), 'EW'], ['post-short', fontOf(edited('post', (data) => data.subarray(0, 8))), 'EW'], ['gsub-empty', fontOf(edited('GSUB', () => Buffer.alloc(0))), 'EW'], ['gpos-short', fontOf(edited('GPOS', (data) => data.subarray(0, 12))), 'EW'], ['gdef-of-ones', fontOf(edited('GDEF', (data) => (data.fill(255, 4), data))), 'EW'], ['fvar-short', fontOf({change: (all) => [...all, {tag: 'fvar', data: Buffer.alloc(4, 255)}]}), 'EW'], ['instructions-endless', fontOf(edited('prep', () => Buffer.alloc(60_000, 0x1c))), 'EW']
]

const faces: readonly (readonly [string, string, Verdict])[] = [
  ['two-of-a-name', '@font-face { font-family: Own; src: url("own.ttf") } @font-face { font-family: Own; src: url("own.ttf") } p { font-family: Own }', 'EW'], ['named-as-a-theme', '@font-face { font-family: serif; src: url("own.ttf") } p { font-family: serif }', 'EW'], ['ranges', '@font-face { font-family: Own; src: url("own.ttf"); unicode-range: U+0-10FFFF, U+26, U+4??, U+FFFFFFF } p { font-family: Own }', 'EW'], ['sources', '@font-face { font-family: Own; src: url("http://evil.test/a.woff2") format("woff2"), local("Own"), url("own.ttf") format("truetype") tech(color-COLRv1) } p { font-family: Own }', 'EW'], ['no-source', '@font-face { font-family: Own } @font-face { src: url("own.ttf") } p { font-family: Own }', 'EW'], ['descriptors', '@font-face { font-family: Own; src: url("own.ttf"); font-weight: 900 100; ascent-override: 1e9%; size-adjust: 0%; font-display: none; font-style: oblique 90deg -90deg } p { font-family: Own }', 'EW'], ['unused', '@font-face { font-family: Own; src: url("own.ttf") } p { color: #333 }', 'EW'], ['name-of-signs', '@font-face { font-family: "Own\\22 \\3c script\\3e"; src: url("own.ttf") } p { font-family: "Own\\22 \\3c script\\3e" }', 'EW']
]

const about = (file: string): string => `Before the ferry.\n\n![A map](${file})\n\nAfter the ferry.`
const kept = ['Before the ferry', 'After the ferry']

export const fifthMediaCases: readonly Case[] = [
  ...pictures.map(([name, file, content, verdict]): Case => ({id: `g5-${name}`, row: 'G', verdict, files: chapter(about(file), {[`manuscript/${file}`]: content}), keeps: kept, within: 4000, lacks: /<script|onload/})),
  ...addresses.map(([name, text, files, verdict]): Case => ({id: `g5-address-${name}`, row: 'G', verdict, files: chapter(`Before the ferry.\n\n${text}\n\nAfter the ferry.`, files), keeps: kept})),
  ...['cmyk-adobe', 'jpeg-progressive', 'gif-looped', 'png-16-clear', 'svg-of-text', 'webp-lossless', 'pixels-at-the-limit', 'side-at-the-limit', 'height-at-the-limit'].map((name): Case => {
    const [, file, content, verdict] = pictures.find(([each]) => each === name)!
    return {id: `g5-cover-${name}`, row: 'G', verdict: verdict === 'E' ? 'E' : 'EW', files: {'book.yaml': `${settings}cover: ${file}\n`, 'manuscript/1.md': '# One\n\nBefore.\n', [file]: content}}
  }),
  ...fonts.map(([name, content, verdict]): Case => ({id: `h5-${name}`, row: 'H', verdict, files: styled('@font-face { font-family: Own; src: url("own.ttf") } p { font-family: Own }', {'styles/own.ttf': content}), ...(verdict === 'OK' && {keeps: ['Before the ferry']})})),
  ...faces.map(([name, css, verdict]): Case => ({id: `h5-face-${name}`, row: 'H', verdict, files: styled(css, {'styles/own.ttf': ttf}), lacks: /<script|evil\.test/}))
]
