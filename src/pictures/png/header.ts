/** What a PNG's first chunk says of it. */

import type {Size} from '../limits.ts'

export interface PngHeader extends Size {
  readonly bitDepth: number
  readonly colourType: number
  readonly isInterlaced: boolean
}

/** Samples a pixel and legal depths, by colour type. */
const kinds: Readonly<Record<number, {samples: number; depths: readonly number[]}>> = {
  0: {samples: 1, depths: [1, 2, 4, 8, 16]},
  2: {samples: 3, depths: [8, 16]},
  3: {samples: 1, depths: [1, 2, 4, 8]},
  4: {samples: 2, depths: [8, 16]},
  6: {samples: 4, depths: [8, 16]}
}

/** The header, or `undefined` when it is no PNG header. */
export function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  if (bytes.length < 33 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [bitDepth, colourType, compression, filter, interlace] = [...bytes.subarray(24, 29)] as [number, number, number, number, number]
  if (!kinds[colourType]?.depths.includes(bitDepth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined
  return {width: view.getUint32(16), height: view.getUint32(20), bitDepth, colourType, isInterlaced: interlace === 1}
}

/** The seven passes of Adam7: first column, first row, steps. */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

/** Bytes of each row of the uncompressed data, filter byte included, as [bytes, rows] in order. */
export function rowsOf({width, height, bitDepth, colourType, isInterlaced}: PngHeader): [number, number][] {
  const bits = bitDepth * kinds[colourType]!.samples
  const row = (pixels: number) => 1 + Math.ceil((pixels * bits) / 8)
  if (!isInterlaced) return [[row(width), height]]
  return passes.flatMap(([x, y, stepX, stepY]): [number, number][] => {
    const columns = Math.ceil((width - x) / stepX)
    const rows = Math.ceil((height - y) / stepY)
    return columns > 0 && rows > 0 ? [[row(columns), rows]] : []
  })
}
