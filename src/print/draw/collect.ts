/**
 * The bytes of the file as pdfkit writes them: a few to each object, some hundreds of thousands in a long book, which
 * its stream would keep as a buffer each.
 */

import type {PdfDocument} from './library.ts'

const blockSize = 1 << 20

/** Takes what the document writes from now on, and what it has written; the whole once it has ended. */
export function collect(document: PdfDocument): Promise<Uint8Array> {
  const blocks: Uint8Array[] = []
  let block = Buffer.allocUnsafeSlow(blockSize)
  let filled = 0
  const close = (): void => {
    blocks.push(block.subarray(0, filled))
    filled = 0
  }
  const add = (chunk: Uint8Array): void => {
    if (filled + chunk.length > blockSize) {
      close()
      block = Buffer.allocUnsafeSlow(Math.max(blockSize, chunk.length))
    }
    block.set(chunk, filled)
    filled += chunk.length
  }
  const begun = document.read()
  if (begun) add(begun)
  return new Promise((resolve) => {
    document.push = (chunk) => {
      if (chunk) add(chunk)
      else {
        close()
        resolve(Buffer.concat(blocks))
      }
      return true
    }
  })
}
