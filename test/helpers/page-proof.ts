/**
 * The page list against the printed file itself, as another program reads it: what stands after a
 * page's mark in the EPUB is what the PDF's page of that label begins with.
 */

import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {entriesOf} from './build.ts'
import {readPages} from './pdf-reader.ts'

/** How much of a page's beginning is compared: its first word and what follows. */
const wholeReach = 24
/** The printed contents say pages after each line. */
const contentsReach = 8

export interface Proof {
  readonly compared: number
  /** Pages only the printed book has. */
  readonly unmarked: readonly string[]
  readonly wrong: readonly string[]
}

/** The marks of the EPUB against the pages of the PDF, by label; `reach` is less where one edition moves what the other leaves. */
export async function provePages(files: ReadonlyMap<string, Uint8Array>, reach = wholeReach): Promise<Proof> {
  const marks = marksOf(entriesOf(files.get('epub')!))
  const labels = await labelsOf(files.get('pdf')!)
  const pages = (await readPages(files.get('pdf')!)).map((text, index) => ({label: labels[index]!, begins: squeeze(text)}))
  const printed = pages.filter(({begins}) => begins !== '')
  const marked = printed.filter(({label}) => marks.has(label))
  return {
    compared: marked.length,
    unmarked: printed.filter(({label}) => !marks.has(label)).map(({label, begins}) => `${label}: ${begins}`),
    wrong: marked.flatMap(({label, begins}) => {
      const {text, isContents} = marks.get(label)!
      const length = isContents ? Math.min(contentsReach, reach) : reach
      const shown = begins.slice(0, length)
      return text.startsWith(shown) ? [] : [`${label}: "${shown}", marked "${text.slice(0, length)}"`]
    })
  }
}

async function labelsOf(data: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({data: data.slice(), verbosity: 0}).promise
  const labels = await document.getPageLabels()
  await document.destroy()
  return labels ?? []
}

interface Mark {
  /** What follows it in its document. */
  readonly text: string
  readonly isContents: boolean
}

function marksOf(entries: ReadonlyMap<string, string>): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const [path, text] of entries) {
    if (!path.endsWith('.xhtml')) continue
    for (const {0: mark, 1: label, index} of text.matchAll(/<span epub:type="pagebreak"[^>]*aria-label="([^"]*)"><\/span>/g)) {
      marks.set(label!, {text: squeeze(plain(text.slice(index + mark.length, index + 4000))), isContents: path === 'toc.xhtml'})
    }
  }
  return marks
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'}

const plain = (markup: string): string =>
  markup.replace(/<[^>]*(?:>|$)/g, '').replace(/&(?:#x([0-9A-F]+)|(\w+));/gi, (_, code: string | undefined, name: string) => (code === undefined ? entities[name]! : String.fromCodePoint(Number.parseInt(code, 16))))

/** Letters and numbers in one case: what a sheet sets around them (dashes before a source, dots after a note's number) is the page's alone. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase()
