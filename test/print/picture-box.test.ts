/** Borders, padding and grounds of what a heading or a figure holds: close around it, not around the whole. */

import test from 'ava'
import type {BoxItem, PageItem, PictureItem} from '../../src/print/types.ts'
import type {Resource} from '../../src/publication/index.ts'
import {documentOf, setPages} from './helpers.ts'

const picture = {
  path: 'images/face.svg', source: 'face.svg', role: 'image', mediaType: 'image/svg+xml', width: 80, height: 80,
  data: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><path d="M0 0h80v80z"/></svg>')
} as unknown as Resource

async function itemsOf(css: string, html: string): Promise<readonly PageItem[]> {
  const {book} = await setPages([documentOf('chapter', html)], {css, resources: [picture]})
  return book.pages[0]!.items
}

const figure = '<p>Above.</p><figure><img src="../images/face.svg" alt="A face"><figcaption>A face.</figcaption></figure><p>Below.</p>'
const isBox = (item: PageItem): item is BoxItem => item.type === 'box'
const pictureIn = (items: readonly PageItem[]): PictureItem => items.find((item): item is PictureItem => item.type === 'picture')!

test('the border of a picture is around the picture, its caption below it', async (t) => {
  const items = await itemsOf('img { width: 100pt; border: 2pt solid; padding: 4pt }', figure)
  const {x, y, width, height} = pictureIn(items)
  t.deepEqual([width, height], [100, 100])
  const boxes = items.filter(isBox)
  t.is(boxes.length, 4)
  const top = boxes.reduce((highest, box) => (box.y < highest.y ? box : highest))
  t.deepEqual([top.x, top.y, top.width, top.height].map(Math.round), [x - 6, y - 6, 112, 2].map(Math.round))
  const caption = items.filter((item) => item.type === 'line').find((item) => item.y > y)!
  t.true(caption.y > y + height + 6)
})

test('a picture as wide as the text has its border within it; the whole is centred', async (t) => {
  const items = await itemsOf('img { width: 100%; border: 3pt solid } figure { margin: 0 }', figure)
  const boxes = items.filter(isBox)
  const [left, right] = [Math.min(...boxes.map(({x}) => x)), Math.max(...boxes.map(({x, width}) => x + width))]
  t.true(Math.abs(right - left - 298.8) < 0.1, `${right - left}`)
  const narrow = pictureIn(await itemsOf('img { width: 50%; box-sizing: border-box; border: 3pt solid } figure { margin: 0 }', figure))
  t.true(Math.abs(narrow.width - (149.4 - 6)) < 0.1, `${narrow.width}`)
})

test('round corners of a picture lie inside its border', async (t) => {
  const items = await itemsOf('img { width: 60pt; border: 2pt solid; border-radius: 8pt }', figure)
  t.deepEqual(pictureIn(items).corners![0], [6, 6])
  const [border] = items.filter(isBox)
  t.deepEqual([border!.corners![0], border!.width], [[8, 8], 64])
})

test('a picture at the side stands in its border', async (t) => {
  const items = await itemsOf('figure { float: left } figcaption { display: none } img { width: 60pt; border: 2pt solid; padding: 3pt }', `${figure}<p>${'Words beside it. '.repeat(30)}</p>`)
  const {x, width} = pictureIn(items)
  const boxes = items.filter(isBox)
  t.deepEqual([width, x - Math.min(...boxes.map((box) => box.x))].map(Math.round), [60, 5])
})

const heading = '<h1><span class="label">One</span><span class="title">Tides</span></h1><p>Words.</p>'

test('a border of one part of a heading is around that part', async (t) => {
  const above = await itemsOf('h1 .label { border-bottom: 1pt solid }', heading)
  const [label, title] = above.filter((item) => item.type === 'line')
  const [line] = above.filter(isBox)
  t.true(line!.y > label!.y && line!.y < title!.y, `${line!.y}`)
})

test('a rule that a pseudo-element without words makes, by its border or by its ground', async (t) => {
  for (const rule of ['border-top: 1pt solid', 'height: 1pt; background: black']) {
    const items = await itemsOf(`h1::after { content: ""; display: block; width: 3em; margin: 1em auto 0; ${rule} }`, heading)
    const lines = items.filter((item) => item.type === 'line')
    const [drawn] = items.filter(isBox)
    t.true(drawn!.y > lines[1]!.y && drawn!.y < lines[2]!.y && drawn!.width < 100, rule)
  }
})
