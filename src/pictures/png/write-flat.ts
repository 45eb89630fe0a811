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
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const indices = new Uint8Array(pixels.length)
  const colours = listColours(pixels, indices)
  if (colours === undefined) return undefined
  const palette = Uint8Array.from(colours.flatMap((_, index) => {
    const at = pixels.indexOf(colours[index]!) * 4
    return [data[at]!, data[at + 1]!, data[at + 2]!]
  }))
  const rows = deflateSync(filterRows(indices, width, height), {level: 6, strategy: constants.Z_RLE})
  return Buffer.concat([signature, chunk('IHDR', writeHeader(width, height)), chunk('PLTE', palette), chunk('IDAT', rows), chunk('IEND', new Uint8Array())])
}

/** Colours in the order they occur, and for each pixel the place of its own. */
function listColours(pixels: Uint32Array, indices: Uint8Array): number[] | undefined {
  const alpha = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0xff000000 : 0xff
  const places = new Map<number, number>()
  let last = -1
  let place = 0
  for (let at = 0; at < pixels.length; at++) {
    const colour = pixels[at] as number
    if (colour !== last) {
      const known = places.get(colour)
      if (known === undefined && ((colour & alpha) >>> 0 !== alpha || places.size === mostColours)) return undefined
      place = known ?? places.size
      if (known === undefined) places.set(colour, place)
      last = colour
    }
    indices[at] = place
  }
  return [...places.keys()]
}

function filterRows(indices: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1)
    rows[start] = filterUp
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      rows[start + 1 + x] = (indices[at] as number) - (y === 0 ? 0 : (indices[at - width] as number))
    }
  }
  return rows
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
