import test from 'ava'
import {PNG} from 'pngjs'
import {writeFlatPng} from '../../src/pictures/png/write-flat.ts'

const bitmap = (width: number, height: number, colour: (pixel: number) => readonly number[]) =>
  ({width, height, data: Uint8Array.from(Array.from({length: width * height}, (_, pixel) => [...colour(pixel)]).flat())})

for (const count of [1, 2, 37, 256]) {
  test(`${count} colours come back as they were`, (t) => {
    const drawn = bitmap(31, 29, (pixel) => [(pixel * 7) % count, pixel % count, 255 - (pixel % count), 255])
    const read = PNG.sync.read(Buffer.from(writeFlatPng(drawn)!))
    t.deepEqual([read.width, read.height], [31, 29])
    t.deepEqual(new Uint8Array(read.data), drawn.data)
  })
}

test('more colours than a palette holds are left to another writer', (t) => {
  t.is(writeFlatPng(bitmap(31, 29, (pixel) => [pixel & 255, pixel >> 8, 0, 255])), undefined)
})

test('a clear pixel is left to another writer', (t) => {
  t.is(writeFlatPng(bitmap(3, 3, (pixel) => [1, 2, 3, pixel === 4 ? 128 : 255])), undefined)
})
