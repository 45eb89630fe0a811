/** Faces of the EPUB: cut where the licence lets them be cut. */

import test from 'ava'
import {embedFonts} from '../../src/epub/embedded-fonts.ts'
import type {FontStore} from '../../src/fonts/index.ts'

const data = Uint8Array.of(0, 1, 0, 0)
const sheet = {css: 'body { font-family: "Own" }', fontFaces: [{family: 'Own', style: 'normal', weight: 400, source: ''}] as const}

function store(isEmbeddedWhole: boolean): FontStore {
  const face = {family: 'Own', data, isEmbeddedWhole} as ReturnType<FontStore['find']>
  return {find: () => face, fallbacks: () => []}
}

test('a face that may not be cut goes in whole', async (t) => {
  const [font] = await embedFonts([], sheet, store(true), async () => t.fail('it was cut') as never)
  t.is(font!.data, data)
})

test('another is cut to the characters of the book', async (t) => {
  const cut = Uint8Array.of(0, 1, 0, 0, 9)
  const [font] = await embedFonts([], sheet, store(false), async (_, characters) => (characters.includes(0x30) ? cut : undefined))
  t.is(font!.data, cut)
})

test('a face the cutter gives up on goes in whole', async (t) => {
  const [font] = await embedFonts([], sheet, store(false), async () => undefined)
  t.is(font!.data, data)
})
