/** PNGs of any kind, sound or not, made in memory. */

import {crc32, deflateSync} from 'node:zlib'

export interface PngPlan {
  readonly width: number
  readonly height: number
  readonly colourType: 0 | 2 | 3 | 4 | 6
  readonly bitDepth: number
  readonly isInterlaced?: boolean
  /** Chunks between header and data. */
  readonly extra?: readonly Uint8Array[]
  /** Picture data to use in place of the right one. */
  readonly data?: Uint8Array
}

const samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG whose every sample is 0: black, opaque where there is no alpha, clear where there is. */
export function makePng({width, height, colourType, bitDepth, isInterlaced = false, extra = [], data}: PngPlan): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bitDepth, colourType, 0, 0, isInterlaced ? 1 : 0], 8)
  const row = (pixels: number) => 1 + Math.ceil((pixels * bitDepth * samples[colourType]) / 8)
  const size = isInterlaced
    ? passes.reduce((sum, [x, y, stepX, stepY]) => {
        const columns = Math.ceil((width - x) / stepX)
        const rows = Math.ceil((height - y) / stepY)
        return columns > 0 && rows > 0 ? sum + row(columns) * rows : sum
      }, 0)
    : row(width) * height
  const palette = colourType === 3 && !extra.some((each) => each[4] === 0x50) ? [chunk('PLTE', Buffer.from([200, 0, 0, 0, 0, 200]))] : []
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...palette,
    ...extra,
    chunk('IDAT', data ?? deflateSync(Buffer.alloc(size))),
    chunk('IEND', Buffer.alloc(0))
  ])
}
