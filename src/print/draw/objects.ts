/**
 * Many small objects written at once: pdfkit's own way costs an object and a walk through its data
 * for each, and a novel's structure tree has tens of thousands. Numbers are given out first, so that
 * objects can name one another; each must be written.
 */

import type {PdfDocument} from './library.ts'

export interface ObjectWriter {
  /** Numbers of `count` new objects: the first of them. */
  reserve(count: number): number
  /** Writes an object under a reserved number; `body` is Latin-1. To be flushed before pdfkit writes anything. */
  write(id: number, body: string): void
  flush(): void
}

const fullBuffer = 1 << 18

export function createObjectWriter(document: PdfDocument): ObjectWriter {
  let text = ''
  const flush = (): void => {
    if (text !== '') document._write(Buffer.from(text, 'latin1'))
    text = ''
  }
  return {
    reserve(count) {
      const first = document._offsets.length + 1
      for (let index = 0; index < count; index++) document._offsets.push(null)
      return first
    },
    write(id, body) {
      document._offsets[id - 1] = document._offset + text.length
      text += `${id} 0 obj\n${body}\nendobj\n`
      if (text.length > fullBuffer) flush()
    },
    flush
  }
}
