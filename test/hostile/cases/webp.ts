/** Row G: WebP pictures, sound, broken, cut, vast and false. */

import {dataOf, samples, webpChunk, webpExif, webpFile, webpFrame, webpHead} from '../../pictures/make-webp.ts'
import {repeat} from '../bytes.ts'
import {chapter, settings, type Case, type Verdict} from '../case.ts'

const whole = {x: 0, y: 0, width: 8, height: 4}
const still = dataOf(samples.lossless)
const vp8l = (bits: number, length: number): Buffer => {
  const data = Buffer.alloc(length, 0x5a)
  data[0] = 0x2f
  data.writeUInt32LE(bits >>> 0, 1)
  return webpChunk('VP8L', data)
}
const withLength = (file: Buffer, length: number): Buffer => {
  const made = Buffer.from(file)
  made.writeUInt32LE(length, 4)
  return made
}

const pictures: readonly (readonly [name: string, content: Buffer, verdict: Verdict])[] = [
  ['lossless', samples.lossless, 'OK'], ['lossless-clear', samples.losslessClear, 'OK'], ['lossy', samples.lossy, 'OK'], ['lossy-clear', samples.lossyClear, 'OK'],
  ['extended', webpFile(webpHead(8, 4, 0x2c), webpChunk('ICCP', Buffer.alloc(9)), still, webpExif(6), webpChunk('XMP ', Buffer.from('<script>alert(1)</script>'))), 'OK'],
  ['exif-false', webpFile(webpHead(8, 4, 8), still, webpChunk('EXIF', Buffer.from('MM\0*\0\0\0\x08\xff\xff', 'latin1'))), 'OK'],
  ['exif-empty', webpFile(webpHead(8, 4, 8), still, webpChunk('EXIF', Buffer.alloc(0))), 'OK'],
  ['animated', webpFile(webpHead(8, 4, 2), webpChunk('ANIM', Buffer.alloc(6)), webpFrame(samples.lossless, whole), webpFrame(samples.lossless, whole)), 'W'],
  ['animated-long', webpFile(webpHead(8, 4, 2), ...Array.from({length: 20_000}, () => webpFrame(samples.lossless, whole))), 'W'],
  ['frame-beyond', webpFile(webpHead(8, 4, 2), webpFrame(samples.lossless, {...whole, x: 2})), 'E'],
  ['frame-empty', webpFile(webpHead(8, 4, 2), webpChunk('ANMF', Buffer.alloc(16))), 'E'],
  ['frame-in-frame', webpFile(webpHead(8, 4, 2), webpChunk('ANMF', Buffer.concat([Buffer.alloc(16), webpFrame(samples.lossless, whole)]))), 'E'],
  ['no-picture', webpFile(webpHead(8, 4)), 'E'], ['no-chunk', webpFile(), 'E'], ['chunks-of-nothing', webpFile(Buffer.concat(Array.from({length: 200_000}, () => webpChunk('JUNK', Buffer.alloc(0))))), 'E'],
  ['length-short', withLength(samples.lossless, 10), 'E'], ['length-long', withLength(samples.lossless, 0xffffffff), 'E'], ['bytes-behind', Buffer.concat([samples.lossless, Buffer.from('<script>alert(1)</script>')]), 'OK'],
  ['chunk-beyond', webpFile(webpChunk('VP8L', Buffer.alloc(40))).subarray(0, 30), 'E'],
  ['vast', webpFile(vp8l(0x0fffffff, 40)), 'E'], ['vast-said', webpFile(webpHead(16_777_216, 16_777_216, 2), webpFrame(samples.lossless, whole)), 'E'], ['wide-of-nothing', webpFile(vp8l(0x3fff, 40)), 'E'],
  ['version', webpFile(vp8l(0xe0000000, 40)), 'E'], ['noise', webpFile(vp8l(7 | (3 << 14), 4000)), 'EW'], ['noise-large', webpFile(vp8l(1999 | (1999 << 14), 4000)), 'EW'],
  ['no-key-frame', webpFile(webpChunk('VP8 ', Buffer.from('310100' + '9d012a' + '08000400' + '00'.repeat(20), 'hex'))), 'E'],
  ['alpha-false', webpFile(webpHead(16, 8, 0x10), webpChunk('ALPH', Buffer.alloc(20, 0xff)), dataOf(samples.lossy)), 'EW'],
  ['size-said-otherwise', webpFile(webpHead(4, 4), still), 'E']
]

const about = 'Before the ferry.\n\n![A map](map.webp)\n\nAfter the ferry.'

export const webpCases: readonly Case[] = [
  ...pictures.map(([name, content, verdict]): Case => ({id: `g-webp-${name}`, row: 'G', verdict, files: chapter(about, {'manuscript/map.webp': content}), keeps: ['Before the ferry', 'After the ferry'], within: 4000, lacks: /<script/})),
  {id: 'g-webp-cover', row: 'G', verdict: 'EW', files: {'book.yaml': `${settings}cover: map.webp\n`, 'manuscript/1.md': '# One\n\nBefore.\n', 'map.webp': samples.lossy}},
  {id: 'g-webp-many', row: 'G', verdict: 'OK', files: chapter(repeat('![A map](map.webp)\n\n', 300), {'manuscript/map.webp': samples.lossyClear}), within: 8000},
  {id: 'g-webp-written-out', row: 'G', verdict: 'OK', files: chapter(`Before the ferry.\n\n![A map](data:image/webp;base64,${samples.lossless.toString('base64')})`), keeps: ['Before the ferry']}
]
