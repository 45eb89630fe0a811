/** Reads a finished PDF and nothing else: pages as lines of text with their places, by pdf.js. */

import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadLine {
  readonly text: string
  /** From the left edge, and the baseline from the top of the page; points. */
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

export interface ReadPage {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly lines: readonly ReadLine[]
}

export type PdfFile = Awaited<ReturnType<typeof openPdf>>

export const openPdf = (bytes: Uint8Array) => getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise

export async function readPages(file: PdfFile): Promise<ReadPage[]> {
  const labels = await file.getPageLabels()
  const pages: ReadPage[] = []
  for (let index = 1; index <= file.numPages; index++) {
    const page = await file.getPage(index)
    const {width, height} = page.getViewport({scale: 1})
    const lines = new Map<number, ReadLine>()
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue
      const [size, , , , x, up] = item.transform as [number, number, number, number, number, number]
      const y = Math.round((height - up) * 10) / 10
      const known = lines.get(y)
      const text = `${known?.text ?? ''}${item.str}`
      lines.set(y, {text, x: Math.min(x, known?.x ?? x), y, right: item.str.trim() === '' ? (known?.right ?? x) : Math.max(x + item.width, known?.right ?? 0), size: Math.max(Math.abs(size), known?.size ?? 0)})
    }
    pages.push({label: labels?.[index - 1] ?? String(index), width, height, lines: [...lines.values()].filter(({text}) => text.trim() !== '').sort((a, b) => a.y - b.y)})
  }
  return pages
}
