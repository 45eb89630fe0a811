/** SVG to PDF operators. */

import {inflateSync} from 'node:zlib'
import test from 'ava'
import {drawBook} from '../../src/print/index.ts'
import type {Resource} from '../../src/publication/index.ts'
import {pathOperators} from '../../src/print/svg/path.ts'
import {isPlainDrawing, readDrawing} from '../../src/print/svg/drawing.ts'
import {documentOf, metadata, setPages} from './helpers.ts'

const draws = test.macro({
  exec(t, data: string, ...operators: string[]) {
    t.deepEqual(pathOperators(data).trimEnd().split('\n'), operators)
  },
  title: (what, data) => `${what}: ${data}`
})

test('lines', draws, 'M1 2 L3 4', '1 2 m', '3 4 l')
test('further pairs after a move are lines', draws, 'M1 2 3 4', '1 2 m', '3 4 l')
test('relative, from the pen', draws, 'm1 2 l3 4 h-1 v.5 z', '1 2 m', '4 6 l', '3 6 l', '3 6.5 l', 'h')
test('after closing, from the start', draws, 'M1 1h2zl1 0', '1 1 m', '3 1 l', 'h', '2 1 l')
test('smooth curves mirror the last control point', draws, 'M0 0C1 1 2 2 3 0S5 1 6 0', '0 0 m', '1 1 2 2 3 0 c', '4 -2 5 1 6 0 c')
test('quadratic curves are raised', draws, 'M0 0Q3 3 6 0', '0 0 m', '2 2 4 2 6 0 c')
test('an arc without radius is a line', draws, 'M0 0A0 5 0 0 1 4 4', '0 0 m', '4 4 l')
test('a quarter turn is one curve', draws, 'M1 0A1 1 0 0 1 0 1', '1 0 m', '1 0.552 0.552 1 0 1 c')
test('arc flags need no separators', draws, 'M1 0A1 1 0 010 1', '1 0 m', '1 0.552 0.552 1 0 1 c')
test('numbers need none either', draws, 'M.5.5-1-1', '0.5 0.5 m', '-1 -1 l')
test('what follows a fault is left out', draws, 'M1 2 L3', '1 2 m')

test('black and currentColor take the colour of the text', (t) => {
  const {operators} = readDrawing('<svg viewBox="0 0 9 9"><path d="M0 0H9" fill="currentColor"/><path d="M0 0H9" fill="#000"/></svg>', [0.5, 0.5, 0.5, 1])
  t.is(operators.match(/0\.5 g/g)?.length, 2)
})

test('colours are those of CSS', (t) => {
  const {operators} = readDrawing('<svg viewBox="0 0 9 9"><path d="M0 0H9" fill="teal"/><path d="M0 0H9" fill="hsl(0 100% 50%)"/></svg>', [0, 0, 0, 1])
  t.deepEqual(operators.match(/.*rg/g), ['0 0.502 0.502 rg', '1 0 0 rg'])
})

test('lines have their colour, too', (t) => {
  const {operators} = readDrawing('<svg viewBox="0 0 9 9"><path d="M0 0H9" fill="none" stroke="teal"/><path d="M0 0H9" fill="none" stroke="#777"/></svg>', [0, 0, 0, 1])
  t.deepEqual(operators.match(/.*G(?= )/g), ['0 0.502 0.502 RG', '0.467 G'])
})

test('the view box is the drawing’s room', (t) => {
  const {x, y, width, height} = readDrawing('<svg viewBox="-1 -2 30 40" width="300"/>', [0, 0, 0, 1])
  t.deepEqual([x, y, width, height], [-1, -2, 30, 40])
})

const isPlain = test.macro({
  exec(t, inside: string, expected: boolean) {
    t.is(isPlainDrawing(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`), expected)
  },
  title: (_, inside, expected) => `${inside} is ${expected ? 'drawn' : 'rasterised'}`
})

test(isPlain, '<g><path d="M0 0"/></g>', true)
test(isPlain, '<rect width="9" height="9" fill="teal" stroke="#123" style="display:inline"/>', true)
test(isPlain, '<rect width="100%" height="100%"/>', false)
test(isPlain, '<rect width="9" height="9" style="display:none"/>', false)
test(isPlain, '<rect width="9" height="9" fill="context-fill"/>', false)
test(isPlain, '<rect width="9" height="9" fill="#11223380"/>', false)
test(isPlain, '<text>A</text>', false)
test(isPlain, '<rect fill="url(#g)"/>', false)

test('a shaded drawing lies on white paper: print has no transparency', async (t) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><linearGradient id="a"><stop offset="0" stop-color="red" stop-opacity=".2"/><stop offset="1" stop-color="blue"/></linearGradient><circle cx="40" cy="30" r="25" fill="url(#a)"/></svg>'
  const moon = {path: 'images/moon.svg', source: 'moon.svg', role: 'image', mediaType: 'image/svg+xml', width: 90, height: 60, data: new TextEncoder().encode(svg)} as Resource
  const {book} = await setPages([documentOf('chapter', '<p><img src="../images/moon.svg" alt="moon"></p>')], {resources: [moon]})
  const file = Buffer.from(await drawBook(book, metadata)).toString('latin1')
  t.true(file.includes('/Subtype /Image'))
  t.notRegex(file, /\/SMask|\/ca |\/Transparency/)
})

test('a drawing keeps its proportions in a picture of others, in the middle unless it says where', async (t) => {
  const matrixOf = async (attributes: string): Promise<number[]> => {
    const data = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" viewBox="0 0 100 100" ${attributes}><circle cx="50" cy="50" r="40"/></svg>`)
    const resource = {path: 'images/a.svg', source: 'a.svg', role: 'image', mediaType: 'image/svg+xml', width: 300, height: 200, data} as unknown as Resource
    const {book} = await setPages([documentOf('chapter', '<p>Words.</p><img src="../images/a.svg" alt="a">')], {resources: [resource]})
    const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
    const file = Buffer.from(await drawBook(book, metadata)).toString('latin1')
    const streams = [...file.matchAll(/\/FlateDecode\n>>\nstream\n([^]*?)\nendstream/g)].map(([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    }).join('')
    const [a, , , d, e] = /([-\d. ]+) cm\n[^]*?c\n/.exec(streams)![1]!.trim().split(' ').map(Number) as [number, number, number, number, number]
    return [a, d, Math.round((e - placed.x) * 10) / 10]
  }
  t.deepEqual(await matrixOf(''), [1.5, -1.5, 37.5])
  t.deepEqual(await matrixOf('preserveAspectRatio="xMinYMin meet"'), [1.5, -1.5, 0])
  t.deepEqual(await matrixOf('preserveAspectRatio="none"'), [2.25, -1.5, 0])
})
