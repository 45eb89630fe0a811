/** WebP pictures become JPEG or PNG; those that are broken, too large or cut are refused before they are decoded. */

import test from 'ava'
import jpeg from 'jpeg-js'
import {PNG} from 'pngjs'
import {readPicture} from '../../src/pictures/index.ts'
import {createReport} from '../../src/report/index.ts'
import {dataOf, samples, webpChunk, webpExif, webpFile, webpFrame, webpHead} from './make-webp.ts'

async function read(bytes: Uint8Array) {
  const report = createReport()
  const picture = await readPicture(bytes, 'a.webp', report)
  return {picture, rules: report.messages.map(({source, ruleId}) => `${source}:${ruleId}`)}
}

type Colour = readonly [number, number, number]
const [red, blue, white] = [[200, 0, 0], [0, 0, 200], [255, 255, 255]] as const

/** Bytes, the kind they become, their size, the colours of the first and last pixel. */
const becomes = test.macro({
  async exec(t, bytes: Uint8Array, kind: 'png' | 'jpg', [width, height]: readonly [number, number], [first, last]: readonly [Colour, Colour], rules: readonly string[] = []) {
    const found = await read(bytes)
    t.deepEqual(found.rules, rules)
    const {data} = kind === 'png' ? PNG.sync.read(Buffer.from(found.picture!.data)) : jpeg.decode(found.picture!.data)
    t.deepEqual([found.picture!.extension, found.picture!.width, found.picture!.height], [kind, width, height])
    for (const [at, colour] of [[0, first], [data.length - 4, last]] as const) {
      for (const channel of [0, 1, 2]) t.true(Math.abs(data[at + channel]! - colour[channel]!) < 12, `${data.subarray(at, at + 4).join()} is ${colour.join()}`)
    }
  },
  title: (name = '') => name
})

test('lossless', becomes, samples.lossless, 'png', [8, 4], [red, blue])
test('lossless, clear is white', becomes, samples.losslessClear, 'png', [6, 4], [white, red])
test('lossy', becomes, samples.lossy, 'jpg', [16, 8], [red, red])
test('lossy, clear is white', becomes, samples.lossyClear, 'jpg', [16, 8], [white, red])
test('extended, with what no reader needs', becomes, webpFile(webpHead(8, 4), webpChunk('ICCP', Buffer.alloc(5)), dataOf(samples.lossless), webpChunk('XMP ', Buffer.from('<x/>'))), 'png', [8, 4], [red, blue])
test('held on its head', becomes, webpFile(webpHead(8, 4, 8), dataOf(samples.lossless), webpExif(3)), 'png', [8, 4], [blue, red])
test('held sideways', becomes, webpFile(webpHead(8, 4, 8), dataOf(samples.lossless), webpExif(6)), 'png', [4, 8], [red, blue])
test('the first frame of an animation, where it stands', becomes, webpFile(webpHead(12, 6, 2), webpChunk('ANIM', Buffer.alloc(6)), webpFrame(samples.lossless, {x: 4, y: 2, width: 8, height: 4}), webpFrame(samples.lossless, {x: 0, y: 0, width: 8, height: 4})), 'png', [12, 6], [white, blue], ['pictures:animated'])
test('one frame is no animation', becomes, webpFile(webpHead(16, 8, 2), webpFrame(webpFile(dataOf(samples.lossyClear).subarray(18)), {x: 0, y: 0, width: 16, height: 8})), 'jpg', [16, 8], [white, red])

const refused = test.macro({
  async exec(t, bytes: Uint8Array, rule: string) {
    const {picture, rules} = await read(bytes)
    t.is(picture, undefined)
    t.deepEqual(rules, [`pictures:${rule}`])
  },
  title: (name = '') => `refused: ${name}`
})

const vp8l = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(40)
  data[0] = 0x2f
  data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1)
  return webpChunk('VP8L', data)
}
test('a header alone', refused, samples.lossy.subarray(0, 12), 'damaged')
test('half of one', refused, samples.lossy.subarray(0, 30), 'damaged')
test('no chunk', refused, webpFile(), 'damaged')
test('no picture in it', refused, webpFile(webpHead(8, 4)), 'damaged')
test('a picture of another size than is said', refused, webpFile(webpHead(4, 4), dataOf(samples.lossless)), 'damaged')
test('a frame beyond the canvas', refused, webpFile(webpHead(8, 4, 2), webpFrame(samples.lossless, {x: 4, y: 0, width: 8, height: 4})), 'damaged')
test('a frame without a picture', refused, webpFile(webpHead(8, 4, 2), webpChunk('ANMF', Buffer.alloc(10))), 'damaged')
test('data that is none', refused, webpFile(vp8l(8, 4)), 'damaged')
test('268 megapixels in a few bytes', refused, webpFile(vp8l(16_384, 16_384)), 'size')
test('more than is converted', refused, webpFile(vp8l(8000, 6000)), 'size')
test('a side of 16 million', refused, webpFile(webpHead(16_777_216, 4, 2), webpFrame(samples.lossless, {x: 0, y: 0, width: 8, height: 4})), 'size')

test('no byte of one, whatever it becomes, brings the program down', async (t) => {
  for (const sample of Object.values(samples)) {
    for (let at = 12; at < sample.length; at++) {
      const {picture, rules} = await read(sample.map((byte, index) => (index === at ? byte ^ 0xff : byte)))
      t.is(picture === undefined, rules.some((rule) => /damaged|size/.test(rule)), `byte ${at}: ${rules.join()}`)
    }
  }
})
