import test from 'ava'
import {PNG} from 'pngjs'
import {designCover} from '../../src/epub/cover/design.ts'
import {makeCover} from '../../src/epub/cover/cover.ts'
import {rasterise} from '../../src/pictures/index.ts'
import {createFontStore} from '../../src/fonts/index.ts'
import type {Publication, Resource} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {dot, everyNode} from '../helpers/every-node.ts'

const {metadata} = everyNode()
const store = () => createFontStore({faces: [], readFile: async () => new Uint8Array()}, createReport())
const sheet = {css: '', fontFaces: [{family: 'EB Garamond', style: 'normal', weight: 400, source: ''} as const]}
const publication = (...resources: Resource[]): Publication => ({metadata, documents: [], outline: [], resources})
const resource = (mediaType: string, data: Uint8Array): Resource => ({path: 'images/mine.svg', source: 'mine.svg', mediaType, role: 'cover', data, width: 20, height: 30})

test('a book without a cover gets one designed for it, the same each time', async (t) => {
  const [first, second] = [await makeCover(publication(), {sheet, fonts: await store()}, rasterise), await makeCover(publication(), {sheet, fonts: await store()}, rasterise)]
  t.deepEqual(first!.data, second!.data)
  const {width, height} = PNG.sync.read(Buffer.from(first!.data))
  t.deepEqual([width, height, first!.path], [1200, 1800, 'images/cover.png'])
})

test('another title, another cover; any title keeps inside the frame', async (t) => {
  const face = (await store()).find({families: ['EB Garamond'], style: 'normal', weight: 400})!
  const covers = ['Ash', 'The Long and Winding Story of a Ferry and the Nine People Who Would Not Leave It', 'Donaudampfschifffahrtsgesellschaft'].map((title) => designCover({...metadata, title}, face))
  t.is(new Set(covers).size, 3)
  for (const cover of covers) {
    const lines = [...cover.matchAll(/font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)]
    for (const [, size, text] of lines) t.true((face.shape(text!, {}, 'en').width * Number(size)) / 1000 <= 1080, text)
  }
})

test('a drawn cover becomes a picture', async (t) => {
  const cover = await makeCover(publication(resource('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><rect width="20" height="30" fill="#123456"/></svg>'))), {sheet, fonts: await store()}, rasterise)
  t.deepEqual([cover!.mediaType, cover!.path, cover!.width, cover!.height], ['image/png', 'images/mine.png', 1400, 2100])
})

test('a cover of pixels stays as it is; without type none is designed', async (t) => {
  const given = resource('image/png', dot)
  t.is(await makeCover(publication(given), {sheet, fonts: undefined}, rasterise), given)
  t.is(await makeCover(publication(), {sheet, fonts: undefined}, rasterise), undefined)
})
