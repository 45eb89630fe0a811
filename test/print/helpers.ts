/** Books for the printed page's tests: documents written as XHTML, set with the default theme. */

import {fromHtml} from 'hast-util-from-html'
import type {Metadata, SectionKind} from '../../src/book/index.ts'
import {createFontStore} from '../../src/fonts/index.ts'
import {setBook, type PrintBook} from '../../src/print/index.ts'
import type {OutlineItem, Pagination, Publication, PublicationDocument, Resource, XhtmlElement} from '../../src/publication/index.ts'
import {createReport, type Message} from '../../src/report/index.ts'
import {createCascade, loadSheets} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

export const metadata: Metadata = {
  title: 'Tides & <Other> Matters', creators: [{name: 'Ann O’Brien', role: 'aut'}], language: 'en', identifier: 'urn:uuid:0', isbn: {},
  modified: '2026-01-02T03:04:05Z', subjects: ['Fiction']
}

export interface BookOptions {
  /** The author's sheet. */
  readonly css?: string
  readonly resources?: readonly Resource[]
  readonly isLong?: boolean
  readonly outline?: readonly OutlineItem[]
}

export interface SetResult {
  readonly book: PrintBook
  readonly pagination: Pagination
  readonly messages: readonly Message[]
}

/** A document from the inside of its section; `kind` is its class and role. */
export function documentOf(kind: SectionKind, html: string, id: string = kind): PublicationDocument {
  const className = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const [section] = fromHtml(`<section class="${className}" id="${id}">${html}</section>`, {fragment: true}).children as XhtmlElement[]
  return {path: `text/${id}.xhtml`, id, title: id, role: kind, language: 'en', source: `${id}.md`, outputs: ['epub', 'pdf'], tree: {type: 'root', children: [section!]}}
}

export async function setPages(documents: readonly PublicationDocument[], options: BookOptions = {}): Promise<SetResult> {
  const report = createReport()
  const folder = memoryFolder({'book.css': options.css ?? ''})
  const sheets = await loadSheets({theme: 'classic', styles: ['book.css']}, folder, report)
  const cascade = createCascade(sheets, 'print', {}, report)
  const fonts = await createFontStore({faces: cascade.fontFaces, readFile: (path) => folder.read(path, 1e6)}, report)
  const publication: Publication = {metadata, documents, outline: options.outline ?? [], resources: options.resources ?? [], isShort: options.isLong !== true}
  const broken = await setBook({publication, cascade, fonts}, {}, report)
  return {book: broken.compose(), pagination: broken.pagination, messages: report.messages}
}

/** Paragraphs of many words, alike from run to run. */
export function paragraphs(count: number, seed = 7): string {
  const words = 'harbour lantern the of tide a window under slowly morning and salt nobody keeper rope in bell grey to evening with stone letters were'.split(' ')
  let state = seed
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647
    return state % below
  }
  const sentence = (): string => {
    const text = Array.from({length: 5 + next(14)}, () => words[next(words.length)]).join(' ')
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`
  }
  return Array.from({length: count}, () => `<p>${Array.from({length: 1 + next(6)}, sentence).join(' ')}</p>`).join('\n')
}
