/**
 * The proof that a PNG's data can be decoded: it is unpacked in a stream, counted and its filter
 * bytes looked at, and nothing is kept. A stream that is broken, too short or too long for the
 * header would bring pdfkit down.
 */

import {createInflate} from 'node:zlib'
import type {Chunk} from './chunks.ts'
import {rowsOf, type PngHeader} from './header.ts'

/** What is wrong with the picture data, if anything. */
export async function faultOfData(header: PngHeader, chunks: readonly Chunk[]): Promise<string | undefined> {
  const inflate = createInflate()
  const walker = createWalker(header)
  const packed = chunks.filter(({type}) => type === 'IDAT')
  if (packed.length === 0) return 'Found a PNG without a picture'
  for (const {data} of packed) inflate.write(data)
  inflate.end()
  try {
    for await (const piece of inflate) {
      const fault = walker.take(piece as Uint8Array)
      if (fault !== undefined) {
        inflate.destroy()
        return fault
      }
    }
  } catch {
    return 'Found a PNG whose picture data is damaged'
  }
  return walker.isComplete() ? undefined : 'Found a PNG with less of a picture than its header says'
}

/** Follows the rows through the pieces of the stream. */
function createWalker(header: PngHeader) {
  const rows = rowsOf(header)
  let group = 0
  let row = 0
  let inRow = 0
  return {
    take(piece: Uint8Array): string | undefined {
      for (let at = 0; at < piece.length;) {
        const [bytes, count] = rows[group] ?? [0, 0]
        if (bytes === 0) return undefined
        if (inRow === 0 && piece[at]! > 4) return 'Found a PNG whose picture data is damaged'
        const step = Math.min(bytes - inRow, piece.length - at)
        inRow += step
        at += step
        if (inRow < bytes) continue
        inRow = 0
        if (++row < count) continue
        row = 0
        group++
      }
      return undefined
    },
    isComplete: () => group === rows.length
  }
}
