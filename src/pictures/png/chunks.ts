/** The chunks of a PNG, each with its sum checked. PNG specification, third edition, section 5. */

import {crc32} from 'node:zlib'

export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** The chunk as it stands in the file: length, type, data, sum. */
  readonly whole: Uint8Array
}

export const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Chunks up to the end chunk, or what is wrong with the file. */
export function readChunks(bytes: Uint8Array): Chunk[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return 'Found a PNG that ends before its picture does'
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return `Found a PNG with a damaged ${/^\w{4}$/.test(type) ? type : 'unknown'} chunk`
    chunks.push({type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end)})
    if (type === 'IEND') return chunks
    at = end
  }
  return 'Found a PNG that ends before its picture does'
}
