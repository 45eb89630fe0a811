/** The chunks of a WebP. RFC 9649, section 2; key frames of VP8: RFC 6386, section 9.1; VP8L: RFC 9649, section 3.4. */

import type {Size} from '../limits.ts'

export interface Chunk {
  /** Four letters. */
  readonly name: string
  readonly data: Uint8Array
  /** With its name and length, and the byte that makes its length even. */
  readonly whole: Uint8Array
}

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
/** Three bytes, the least first. */
export const uint24 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)

/** Length of the header of a file. */
const header = 12
/** No picture has more chunks; most have one, an animation one a frame. */
const mostChunks = 100_000

/** The chunks of a file, or `undefined` where it ends before the last does. */
export function chunksOfFile(bytes: Uint8Array): Chunk[] | undefined {
  if (bytes.length < header) return undefined
  const end = viewOf(bytes).getUint32(4, true) + 8
  return end > bytes.length + 1 ? undefined : chunksIn(bytes.subarray(header, end))
}

/** The chunks that fill some bytes. */
export function chunksIn(bytes: Uint8Array): Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= bytes.length && chunks.length < mostChunks;) {
    const length = viewOf(bytes).getUint32(at + 4, true)
    const end = at + 8 + length
    if (end > bytes.length) return undefined
    chunks.push({name: nameAt(bytes, at), data: bytes.subarray(at + 8, end), whole: bytes.subarray(at, end + (length & 1))})
    at = end + (length & 1)
  }
  return chunks
}

/** Size of the picture a chunk of picture data holds; `undefined` for data that begins as none. */
export function sizeIn({name, data}: Chunk): Size | undefined {
  if (name === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = viewOf(data).getUint32(1, true)
    return bits >>> 29 === 0 ? {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1} : undefined
  }
  const isKeyFrame = name === 'VP8 ' && data.length >= 10 && (data[0]! & 1) === 0 && data[3] === 0x9d && data[4] === 0x01 && data[5] === 0x2a
  return isKeyFrame ? {width: viewOf(data).getUint16(6, true) & 0x3fff, height: viewOf(data).getUint16(8, true) & 0x3fff} : undefined
}

/** A file of some chunks. */
export function fileOf(chunks: readonly Uint8Array[]): Uint8Array {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const head = Buffer.alloc(header)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(length + 4, 4)
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, ...chunks])
}

/** The chunk that says a picture of this size has an alpha channel of its own. */
export function extended({width, height}: Size): Uint8Array {
  const chunk = Buffer.alloc(18)
  chunk.write('VP8X', 0, 'latin1')
  chunk.writeUInt32LE(10, 4)
  chunk[8] = 0x10
  chunk.writeUIntLE(width - 1, 12, 3)
  chunk.writeUIntLE(height - 1, 15, 3)
  return chunk
}
