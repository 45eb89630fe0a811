/** What gives way at the foot of a page: pictures that may be smaller, tables that may be divided. */

import test from 'ava'
import type {Resource} from '../../src/publication/index.ts'
import {describePages} from '../../src/print/index.ts'
import {documentOf, paragraphs, setPages} from './helpers.ts'

const svg = (width: number, height: number): Resource => ({
  path: `images/${width}x${height}.svg`, source: `${width}x${height}.svg`, role: 'image', mediaType: 'image/svg+xml', width, height,
  data: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)
}) as unknown as Resource

const plan = svg(360, 360)
const figure = (inside = ''): string => `<figure><img src="../images/360x360.svg" alt="plan"><figcaption>Plan of the Cut</figcaption></figure>${inside}`
const short = Array.from({length: 17}, (_, index) => `<p>Line ${index}.</p>`).join('')

async function picturesOf(html: string, css = '') {
  const {book} = await setPages([documentOf('chapter', html)], {css, resources: [plan]})
  return book.pages.flatMap(({items}, page) => items.flatMap((item) => (item.type === 'picture' ? [{page, height: Math.round(item.height), width: Math.round(item.width)}] : [])))
}

test('a picture that would leave the foot of the page empty is set smaller, by whole lines', async (t) => {
  const [picture] = await picturesOf(`${short}${figure()}${paragraphs(6)}`)
  t.is(picture!.page, 0)
  t.true(picture!.height < 270 && picture!.height > 160, `${picture!.height}`)
  t.is((270 - picture!.height) % 14, 0)
  t.is(picture!.width, picture!.height)
})

test('a picture with room has its own size', async (t) => {
  const [picture] = await picturesOf(`${figure()}${paragraphs(6)}`)
  t.deepEqual(picture, {page: 0, height: 270, width: 270})
})

test('a picture keeps the size its author wrote', async (t) => {
  const [picture] = await picturesOf(`${short}${figure()}${paragraphs(6)}`, 'img { width: 270pt }')
  t.deepEqual(picture, {page: 1, height: 270, width: 270})
})

test('a picture that is to be a share of the line gives way by a tenth at most', async (t) => {
  const line = '<p>A line.</p>'
  const shares = new Set<number>()
  for (let above = 12; above < 24; above++) {
    const pictures = await picturesOf(`${line.repeat(above)}${figure()}${paragraphs(6)}`, 'img { width: 90% }')
    t.is(pictures.length, 1)
    shares.add(Math.round((100 * pictures[0]!.width) / (0.9 * 298.8)))
  }
  t.true(Math.min(...shares) >= 90 && shares.size > 1, [...shares].join())
})

test('a picture is never less than three fifths of itself', async (t) => {
  const [picture] = await picturesOf(`${short}${short.slice(0, 160)}${figure()}${paragraphs(6)}`)
  t.deepEqual(picture, {page: 1, height: 270, width: 270})
})

test('a picture as deep as the page gives way to its caption', async (t) => {
  const caption = Array.from({length: 60}, () => 'harbour').join(' ')
  const {book} = await setPages([documentOf('chapter', `${short}<figure><img src="../images/300x1500.svg" alt="mast"><figcaption>${caption}</figcaption></figure>${paragraphs(6)}`)], {resources: [svg(300, 1500)]})
  const pages = describePages(book).split('\n\n').map((page) => page.match(/harbour/g)?.length ?? 0)
  t.is(Math.max(...pages), 60)
})

const table = (rows: number): string =>
  `<table><thead><tr><th>Lamp</th><th>Oil</th></tr></thead><tbody>${Array.from({length: rows}, (_, row) => `<tr><td>lamp ${row}</td><td>${row}</td></tr>`).join('')}</tbody></table>`

async function rowsByPage(lines: number, rows: number, css = ''): Promise<number[]> {
  const text = Array.from({length: lines}, (_, index) => `<p>Line ${index}.</p>`).join('')
  const {book} = await setPages([documentOf('chapter', `${text}${table(rows)}`)], {css})
  return describePages(book).split('\n\n').map((page) => page.match(/ lamp \d+/g)?.length ?? 0)
}

test('a long table is divided between its rows', async (t) => {
  t.deepEqual(await rowsByPage(18, 26), [16, 10])
})
test('the head of a divided table stands above it again, and is said once', async (t) => {
  const text = Array.from({length: 18}, (_, index) => `<p>Line ${index}.</p>`).join('')
  const {book} = await setPages([documentOf('chapter', `${text}${table(60)}`)])
  const pages = describePages(book).split('\n\n')
  t.deepEqual(pages.map((page) => page.match(/  Lamp$/gm)?.length ?? 0), [1, 1, 1])
  t.deepEqual(pages.map((page) => page.match(/ lamp \d+/g)?.length ?? 0).reduce((sum, each) => sum + each), 60)
  const again = book.pages[1]!.items.filter((item) => item.type === 'line' && item.isRepeated)
  t.is(again.length, 2)
  t.is(Math.min(...again.map(({y}) => y)), Math.min(...book.pages[1]!.items.map(({y}) => y)))
})
test('a short table stays whole', async (t) => {
  t.deepEqual(await rowsByPage(30, 8), [0, 8])
})
test('a long table is kept whole where a sheet says so', async (t) => {
  t.deepEqual(await rowsByPage(18, 26, 'table { break-inside: avoid }'), [0, 26])
})
test('no head of a table stands alone at the foot of a page', async (t) => {
  const [first] = await rowsByPage(34, 26)
  t.is(first, 0)
})

test('a small picture among words is a sign in their line', async (t) => {
  const sign = (size: string, style = ''): string => `<p>He drew <img src="../images/${size}.svg" alt="a cross" style="${style}"> on the door, as his father had.</p>`
  const boxesOf = async (html: string) => {
    const {book} = await setPages([documentOf('chapter', html)], {resources: [plan, svg(40, 36)]})
    return book.pages[0]!.items.flatMap((item) => (item.type === 'line' ? item.source.line(item.index).boxes.map(({box}) => box) : [item.type]))
  }
  const [box] = (await boxesOf(sign('40x36'))) as [{height: number; rise: number}]
  t.is(box.height, 14)
  t.true(box.rise < -3 && box.rise > -5, `${box.rise}`)
  t.deepEqual(await boxesOf(sign('360x360')), ['picture'])
  t.deepEqual(await boxesOf(sign('40x36', 'height: 27pt')), ['picture'])
})

test('ragged text does not look narrower than its neighbours to fill a page that a picture leaves short', async (t) => {
  const css = 'p { text-align: left; hyphens: none; text-indent: 0 } .deep { height: 300pt; border: 1pt solid }'
  for (const seed of [3, 4, 5, 6, 7, 8]) {
    const {book} = await setPages([documentOf('chapter', `${paragraphs(9, seed)}<div class="deep"></div>${paragraphs(5, seed + 1)}<div class="deep"></div>${paragraphs(9, seed)}`)], {css})
    const widths = new Map<object, number[]>()
    for (const {items} of book.pages) {
      for (const item of items) {
        if (item.type !== 'line') continue
        const {start, end} = item.source.line(item.index)
        const lines = widths.get(item.source) ?? []
        lines[item.index] = end - start
        widths.set(item.source, lines)
      }
    }
    for (const lines of widths.values()) {
      const full = lines.slice(0, -1)
      if (full.length > 1) t.true(full.reduce((sum, width) => sum + width, 0) / full.length > 0.8 * 298.8, `${seed}: ${full.map(Math.round).join()}`)
    }
  }
})

test('ragged text runs a line longer or shorter where its pages would not end level', async (t) => {
  const css = 'p { text-align: left; hyphens: none; text-indent: 0; margin-bottom: 1rlh }'
  for (const seed of [7, 11, 12, 19]) {
    const {book} = await setPages([documentOf('chapter', paragraphs(70, seed))], {css})
    const feet = book.pages.slice(0, -1).map(({items}) => Math.max(...items.map(({y}) => y)))
    t.is(new Set(feet).size, 1, `${seed}: ${feet.join()}`)
  }
})
