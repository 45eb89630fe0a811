/**
 * Opaque pixels of few colours to a PNG: a palette, each row as its difference from the row above,
 * runs alone compressed, so that the bytes are the same whatever the processor. PNG specification,
 * third edition, sections 5, 9 and 11.
 */

import {constants, crc32, deflateSync} from 'node:zlib'
import type {Bitmap} from '../bitmap.ts'
import {signature} from './chunks.ts'

const mostColours = 256
const filterUp = 2

/** The PNG; `undefined` where more colours than a palette holds, or clear ones, ask for another writer. */
export function writeFlatPng({width, height, data}: Bitmap): Uint8Array | undefined {
  const places = new Map<number, number>()
  const rows = filterRows(new Uint32Array(data.buffer, data.byteOffset, width * height), width, places)
  if (rows === undefined) return undefined
  const palette = Uint8Array.from([...places.keys()].flatMap((colour) => [...bytesOf(colour).subarray(0, 3)]))
  const packed = deflateSync(rows, {level: 6, strategy: constants.Z_RLE})
  return Buffer.concat([signature, chunk('IHDR', writeHeader(width, height)), chunk('PLTE', palette), chunk('IDAT', packed), chunk('IEND', new Uint8Array())])
}

/** Red, green, blue and opacity, as they lie in memory. */
const bytesOf = (colour: number): Uint8Array => new Uint8Array(Uint32Array.of(colour).buffer)

/** Rows of places of colours, less the row above; `places` is filled in the order the colours occur. */
function filterRows(pixels: Uint32Array, width: number, places: Map<number, number>): Uint8Array | undefined {
  const height = pixels.length / width
  const rows = new Uint8Array((width + 1) * height)
  let [above, row] = [new Uint8Array(width), new Uint8Array(width)]
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1)
    rows[start] = filterUp
    // Most rows of a drawing are the row above once more: nothing to be told of them.
    if (y > 0 && isRowAbove(pixels, y, width)) continue
    if (!placeRow(pixels.subarray(y * width, (y + 1) * width), row, places)) return undefined
    for (let x = 0; x < width; x++) rows[start + 1 + x] = (row[x] as number) - (above[x] as number)
    ;[above, row] = [row, above]
  }
  return rows
}

function isRowAbove({buffer, byteOffset}: Uint32Array, y: number, width: number): boolean {
  const row = Buffer.from(buffer, byteOffset + 4 * y * width, 4 * width)
  return row.equals(Buffer.from(buffer, byteOffset + 4 * (y - 1) * width, 4 * width))
}

/** The places of a row's colours; `false` where one is clear, or one too many. */
function placeRow(pixels: Uint32Array, row: Uint8Array, places: Map<number, number>): boolean {
  let last = -1
  let place = 0
  for (let x = 0; x < pixels.length; x++) {
    const colour = pixels[x] as number
    if (colour !== last) {
      const known = places.get(colour)
      if (known === undefined && (bytesOf(colour)[3] !== 0xff || places.size === mostColours)) return false
      place = known ?? places.size
      if (known === undefined) places.set(colour, place)
      last = colour
    }
    row[x] = place
  }
  return true
}

/** Eight bits a pixel, by palette, not interlaced. */
function writeHeader(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 3, 0, 0, 0], 8)
  return header
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index++) whole[4 + index] = type.charCodeAt(index)
  whole.set(data, 8)
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)))
  return whole
}
