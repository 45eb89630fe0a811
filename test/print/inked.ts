/** Which lines of a finished PDF end in a hyphen the book put there: readers leave it out of the text. By pdf.js, from the drawing operators. */

import {OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {PdfFile} from './finished.ts'

interface Pen {
  y: number
  /** Last sign of each baseline. */
  readonly last: Map<number, string>
}

type Glyph = {readonly unicode?: string} | number

/** What an operator does to the pen. */
const moves: Readonly<Record<number, (pen: Pen, args: readonly unknown[]) => void>> = {
  [OPS.beginText]: (pen) => (pen.y = 0),
  [OPS.moveText]: (pen, [, y]) => (pen.y += y as number),
  [OPS.showText]: (pen, [glyphs]) => {
    for (const glyph of glyphs as readonly Glyph[]) {
      if (typeof glyph === 'object' && glyph.unicode !== undefined && glyph.unicode.trim() !== '') pen.last.set(Math.round(pen.y * 10) / 10, glyph.unicode)
    }
  }
}

/** By page, baselines from the top of the page. */
export async function readHyphens(file: PdfFile): Promise<readonly number[][]> {
  const pages: number[][] = []
  for (let index = 1; index <= file.numPages; index++) {
    const page = await file.getPage(index)
    const {height} = page.getViewport({scale: 1})
    const {fnArray, argsArray} = await page.getOperatorList()
    const pen: Pen = {y: 0, last: new Map()}
    for (const [at, operator] of fnArray.entries()) moves[operator]?.(pen, argsArray[at] as readonly unknown[])
    pages.push([...pen.last].filter(([, sign]) => sign === '\u00ad').map(([y]) => height - y))
  }
  return pages
}
