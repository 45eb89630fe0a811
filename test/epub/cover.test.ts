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
  const [first, second] = [(await makeCover(publication(), {sheet, fonts: await store()}, rasterise))!.picture, (await makeCover(publication(), {sheet, fonts: await store()}, rasterise))!.picture]
  t.deepEqual(first!.data, second!.data)
  const {width, height} = PNG.sync.read(Buffer.from(first!.data))
  t.deepEqual([width, height, first!.path], [1200, 1800, 'images/cover.png'])
})

test('another title, another cover; any title keeps inside the frame', async (t) => {
  const face = (await store()).find({families: ['EB Garamond'], style: 'normal', weight: 400})!
  const covers = ['Ash', 'The Long and Winding Story of a Ferry and the Nine People Who Would Not Leave It', 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle'].map((title) => designCover({...metadata, title}, {face, canSet: () => true}))
  t.is(new Set(covers).size, 3)
  for (const cover of covers) {
    const lines = [...cover.matchAll(/font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)]
    for (const [, size, text] of lines) t.true((face.shape(text!, {}, 'en').width * Number(size)) / 1000 <= 1080, text)
  }
})

test('a drawn cover becomes a picture', async (t) => {
  const {picture: cover} = (await makeCover(publication(resource('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><rect width="20" height="30" fill="#123456"/></svg>'))), {sheet, fonts: await store()}, rasterise))!
  t.deepEqual([cover.mediaType, cover.path, cover.width, cover.height], ['image/png', 'images/mine.png', 1400, 2100])
})

test('a drawn cover without a ground stands on white paper, by night too', async (t) => {
  const drawn = await makeCover(publication(resource('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><path d="M2 2h4v4h-4z"/></svg>'))), {sheet, fonts: await store()}, rasterise)
  const {data, width, height} = PNG.sync.read(Buffer.from(drawn!.picture.data))
  t.deepEqual([...data.subarray(4 * (width * height - 1))], [255, 255, 255, 255])
})

test('a cover of pixels stays as it is; without type none is designed', async (t) => {
  const given = resource('image/png', dot)
  t.is((await makeCover(publication(given), {sheet, fonts: undefined}, rasterise))!.picture, given)
  t.is(await makeCover(publication(), {sheet, fonts: undefined}, rasterise), undefined)
})

test('a title breaks into even lines, and not where a space holds its words together', async (t) => {
  const face = (await store()).find({families: ['EB Garamond'], style: 'normal', weight: 400})!
  const linesOf = (title: string) => [...designCover({...metadata, title, language: 'fr'}, {face, canSet: () => true}).matchAll(/font-size="\d+" font-style="normal"[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line!)
  t.deepEqual(linesOf('The Theme of genre').slice(0, 2), ['The Theme', 'of genre'])
  t.deepEqual(linesOf('Le Phare\u00A0: «\u00A0le jour\u00A0»').slice(0, 2), ['Le Phare\u00A0:', '«\u00A0le jour\u00A0»'])
})

test('letters no face has are left out of the cover, not set as boxes', async (t) => {
  const fonts = await store()
  const shown = async (title: string) => Buffer.from((await makeCover({...publication(), metadata: {...metadata, title, creators: []}}, {sheet, fonts}, async (svg) => Buffer.from(svg)))!.picture.data).toString()
  t.regex(await shown('Дом у моря'), />Дом у моря</)
  const drawing = await shown('春の海')
  t.notRegex(drawing, /春/)
  t.regex(drawing, /<(?:circle|path)/)
})

test('one name in letters no face has does not take the others from the cover', async (t) => {
  const creators = ['Ann Example', '森田 葵', 'Бен Пример'].map((name) => ({name, role: 'aut' as const}))
  const made = await makeCover({...publication(), metadata: {...metadata, creators}}, {sheet, fonts: await store()}, async (svg) => Buffer.from(svg))
  t.deepEqual(made!.unset, ['森田 葵'])
  t.regex(Buffer.from(made!.picture.data).toString(), />Ann Example, Бен Пример</)
})

test('what a cover could not be lettered with is told', async (t) => {
  const made = await makeCover({...publication(), metadata: {...metadata, title: '春の海', subtitle: 'Low water', creators: [{name: '森田 葵', role: 'aut'}]}}, {sheet, fonts: await store()}, async (svg) => Buffer.from(svg))
  t.deepEqual(made!.unset, ['春の海', '森田 葵'])
  t.deepEqual((await makeCover(publication(), {sheet, fonts: await store()}, async (svg) => Buffer.from(svg)))!.unset, [])
})

test('a cover is lettered in the face of the theme\'s titles', async (t) => {
  const face = (family: string, source: string) => ({family, style: 'normal', weight: 400, source: `font:@expo-google-fonts/${source}`}) as const
  const faces = [face('EB Garamond', 'eb-garamond/400Regular/EBGaramond_400Regular.ttf'), face('Alegreya', 'alegreya/400Regular/Alegreya_400Regular.ttf')]
  const css = 'body { font-family: "EB Garamond", serif }\nh1, h2 { font-family: "Alegreya", serif }'
  const drawing = Buffer.from((await makeCover(publication(), {sheet: {css, fontFaces: faces}, fonts: await createFontStore({faces, readFile: async () => new Uint8Array()}, createReport())}, async (svg) => Buffer.from(svg)))!.picture.data).toString()
  t.regex(drawing, /font-family="Alegreya"/)
})

test('a title longer than any cover is cut at a word, and costs no more than a long one', async (t) => {
  const face = (await store()).find({families: ['EB Garamond'], style: 'normal', weight: 400})!
  const drawing = designCover({...metadata, title: 'tide '.repeat(20_000)}, {face, canSet: () => true})
  t.true(drawing.length < 20_000)
  t.regex(drawing, /tide…<\/text>/)
  t.true(designCover({...metadata, title: 'a'.repeat(100_000)}, {face, canSet: () => true}).length < 20_000)
})
