/**
 * The page list against the printed file itself, as another program reads it: what stands after a
 * page's mark in the EPUB is what the PDF's page of that label begins with.
 */

import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {entriesOf} from './build.ts'
import {readPages} from './pdf-reader.ts'

/** How much of a page's beginning is compared: its first word and what follows, blanks apart. */
const reach = 24

export interface Proof {
  readonly compared: number
  /** Pages only the printed book has. */
  readonly unmarked: readonly string[]
  readonly wrong: readonly string[]
}

/** The marks of the EPUB against the pages of the PDF, by label. */
export async function provePages(files: ReadonlyMap<string, Uint8Array>): Promise<Proof> {
  const marks = marksOf(entriesOf(files.get('epub')!))
  const labels = await labelsOf(files.get('pdf')!)
  const pages = (await readPages(files.get('pdf')!)).map((text, index) => ({label: labels[index]!, begins: squeeze(text).slice(0, reach)}))
  const printed = pages.filter(({begins}) => begins !== '')
  const marked = printed.filter(({label}) => marks.has(label))
  return {
    compared: marked.length,
    unmarked: printed.filter(({label}) => !marks.has(label)).map(({label, begins}) => `${label}: ${begins}`),
    wrong: marked.filter(({label, begins}) => !marks.get(label)!.startsWith(begins)).map(({label, begins}) => `${label}: "${begins}", marked "${marks.get(label)!.slice(0, reach)}"`)
  }
}

async function labelsOf(data: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({data: data.slice(), verbosity: 0}).promise
  const labels = await document.getPageLabels()
  await document.destroy()
  return labels ?? []
}

/** What follows each mark to the end of its document, by label. */
function marksOf(entries: ReadonlyMap<string, string>): Map<string, string> {
  const marks = new Map<string, string>()
  for (const [path, text] of entries) {
    if (!path.endsWith('.xhtml')) continue
    for (const {0: mark, 1: label, index} of text.matchAll(/<span epub:type="pagebreak"[^>]*aria-label="([^"]*)"><\/span>/g)) {
      marks.set(label!, squeeze(plain(text.slice(index + mark.length, index + 4000))))
    }
  }
  return marks
}

const plain = (markup: string): string =>
  markup.replace(/<[^>]*(?:>|$)/g, '').replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>')

/** Letters and marks without blanks, soft hyphens, the marks of list items, the colons of the contents and the difference of cases. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u200B\u2060•:]/g, '').toLowerCase()
