/**
 * The page list against the printed file itself, as another program reads it: what stands after a
 * page's mark in the EPUB is what the PDF's page of that label begins with. The numbers of items, which a
 * list has in both books and in the text of neither, may stand on the page.
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
      return startsWith(text, shown) ? [] : [`${label}: "${shown}", marked "${text.slice(0, length)}"`]
    })
  }
}

/** Stands where an item of a numbered list begins, its number behind it. */
const item = '\uE000'
const numbered = /^\uE000(\d+);/

/** Whether a text goes on as the page does, each item with its number on the page or without. */
function startsWith(text: string, shown: string): boolean {
  if (shown === '') return true
  const found = numbered.exec(text)
  if (!found) return text[0] === shown[0] && startsWith(text.slice(1), shown.slice(1))
  const rest = text.slice(found[0].length)
  return ['', ...numeralsOf(Number(found[1]))].some((numeral) => (numeral.length > shown.length ? numeral.startsWith(shown) : shown.startsWith(numeral) && startsWith(rest, shown.slice(numeral.length))))
}

/** A number as lists write it. */
function numeralsOf(number: number): string[] {
  const romans: readonly [number, string][] = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
  let [roman, left] = ['', number]
  for (const [value, sign] of romans) for (; left >= value; left -= value) roman += sign
  let letters = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return [String(number), letters, roman]
}

/** A document with the number of each item where it begins; a mark that opens an item stands before it. */
function withNumbers(markup: string): string {
  const lists: {readonly isNumbered: boolean; next: number}[] = []
  const numbers = markup.replace(/<(\/?)(ol|ul|li)\b([^>]*)>/g, (tag, isEnd: string, name: string, attributes: string) => {
    if (name !== 'li') {
      if (isEnd) lists.pop()
      else lists.push({isNumbered: name === 'ol', next: Number(/ start="(-?\d+)"/.exec(attributes)?.[1] ?? 1)})
      return tag
    }
    const list = lists.at(-1)
    return isEnd || list?.isNumbered !== true || attributes.includes('continued') ? tag : `${tag}${item}${list.next++};`
  })
  const mark = String.raw`<span epub:type="pagebreak"[^>]*><\/span>`
  return numbers.replace(new RegExp(String.raw`(\uE000\d+;)((?:<(?!span epub:type="pagebreak")[^>]*>)*)(${mark})`, 'g'), '$2$3$1')
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
  for (const [path, written] of entries) {
    if (!path.endsWith('.xhtml')) continue
    const text = path === 'toc.xhtml' ? written : withNumbers(written)
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
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\uE000\d+;|[^\p{L}\p{M}\p{N}]/gu, (found) => (found.startsWith(item) ? found : '')).toLowerCase()
