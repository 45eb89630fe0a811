/** Round corners: of grounds, borders and pictures, on one page and over the end of it. */

import test from 'ava'
import {drawPage} from '../../src/print/draw/page.ts'
import type {BoxItem, PageItem, PictureItem} from '../../src/print/types.ts'
import type {Resource} from '../../src/publication/index.ts'
import {documentOf, paragraphs, setPages} from './helpers.ts'

async function boxesOf(css: string, html = '<div class="box"><p>Words.</p></div>'): Promise<BoxItem[][]> {
  const {book} = await setPages([documentOf('chapter', html)], {css})
  return book.pages.map(({items}) => items.filter((item: PageItem): item is BoxItem => item.type === 'box'))
}

test('a ground has the curves its style asks for, from the top left with the clock', async (t) => {
  const [[ground]] = await boxesOf('.box { background: #eee; border-radius: 1pt 2pt 3pt 4pt / 5pt }') as [[BoxItem]]
  t.deepEqual(ground.corners, [[1, 5], [2, 5], [3, 5], [4, 5]])
})

test('corners by name, by the flow of the text and by shares', async (t) => {
  const [[ground]] = await boxesOf('.box { background: #eee; width: 200pt; border-top-left-radius: 5pt; border-end-end-radius: 10% 0 }') as [[BoxItem]]
  t.deepEqual(ground.corners, [[5, 5], [0, 0], [20, 0], [0, 0]])
})

test('curves that would meet are made smaller alike', async (t) => {
  const [[ground]] = await boxesOf('.box { background: #eee; width: 100pt; height: 40pt; border-radius: 80pt 40pt }') as [[BoxItem]]
  t.deepEqual(ground.corners, [[ground.height * 2 / 3, ground.height * 2 / 3], [ground.height / 3, ground.height / 3], [ground.height * 2 / 3, ground.height * 2 / 3], [ground.height / 3, ground.height / 3]])
})

test('one border all round is one figure with a hole; a double one is two', async (t) => {
  const [[border]] = await boxesOf('.box { border: 2pt solid; border-radius: 6pt }') as [[BoxItem]]
  t.deepEqual(border.hole, {x: border.x + 2, y: border.y + 2, width: border.width - 4, height: border.height - 4, corners: [[4, 4], [4, 4], [4, 4], [4, 4]]})
  const [double] = await boxesOf('.box { border: 3pt double; border-radius: 6pt }')
  t.deepEqual(double!.map(({hole}) => hole!.corners![0]), [[5, 5], [3, 3]])
})

test('dashes follow the curve along the middle of the border', async (t) => {
  const [[border]] = await boxesOf('.box { border: 2pt dashed; border-radius: 6pt }') as [[BoxItem]]
  t.deepEqual([border.line, border.corners![0]], [{width: 2, mark: 6}, [5, 5]])
})

test('borders that differ are cut by the corners', async (t) => {
  const [boxes] = await boxesOf('.box { border-left: 3pt solid; border-bottom: 1pt solid red; border-radius: 6pt }')
  t.deepEqual(boxes!.map(({clip, width}) => [clip!.corners![0], width === 3]), [[[6, 6], false], [[6, 6], true]])
})

test('square corners are plain rectangles', async (t) => {
  const [boxes] = await boxesOf('.box { background: #eee; border: 1pt solid; border-radius: 0 }')
  t.true(boxes!.length === 5 && boxes!.every((box) => !('corners' in box) && !('hole' in box) && !('clip' in box)))
})

test('a box that goes on over the page is square at the break', async (t) => {
  const pages = await boxesOf('.box { background: #eee; border-radius: 6pt }', `<div class="box">${paragraphs(40)}</div>`)
  t.true(pages.length > 2)
  t.deepEqual(pages[0]![0]!.corners, [[6, 6], [6, 6], [0, 0], [0, 0]])
  t.is(pages[1]![0]!.corners, undefined)
  t.deepEqual(pages.at(-1)![0]!.corners, [[0, 0], [0, 0], [6, 6], [6, 6]])
})

const picture = {
  path: 'images/face.svg', source: 'face.svg', role: 'image', mediaType: 'image/svg+xml', width: 80, height: 80,
  data: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><path d="M0 0h80v80z"/></svg>')
} as unknown as Resource

test('a picture is cut by its corners', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<figure><img src="../images/face.svg" alt="A face"></figure>')], {css: 'img { border-radius: 50%; width: 60pt }', resources: [picture]})
  const face = book.pages[0]!.items.find((item): item is PictureItem => item.type === 'picture')!
  t.deepEqual(face.corners![0], [30, 30])
})

test('a path in the file: curves, the hole by the rule of even and odd, the cut', (t) => {
  const around = {x: 0, y: 0, width: 10, height: 10}
  const corners = [[2, 2], [0, 0], [0, 0], [0, 0]] as const
  const item: BoxItem = {type: 'box', ...around, corners, colour: [0, 0, 0, 1], hole: {x: 1, y: 1, width: 8, height: 8}}
  const cut: BoxItem = {type: 'box', ...around, colour: [1, 0, 0, 1], clip: {...around, corners}}
  const {content} = drawPage({} as never, {label: '1', side: 'right', width: 10, height: 10, items: [item, cut], furniture: []}, 0)
  t.regex(content, /^2 10 m 10 10 l .*c h 1 1 8 8 re f\*$/m)
  t.regex(content, /^q 2 10 m .* W n 1 0 0 rg 0 0 10 10 re f Q$/m)
})
