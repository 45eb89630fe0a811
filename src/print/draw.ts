/**
 * Pages as a PDF. pdfkit writes the objects and cuts the fonts; every content stream is ours, for its
 * text functions can neither justify nor keep the time (docs/architecture.md, decision 2). Drawing
 * decides nothing. Same book, same bytes.
 */

import {setImmediate} from 'node:timers/promises'
import type {Metadata} from '../book/index.ts'
import {compressPages, streamAt, toStreams, type Compress, type Streams} from '../streams/index.ts'
import {collect} from './draw/collect.ts'
import {createFontTable} from './draw/fonts.ts'
import type {PdfDocument, PdfReference} from './draw/library.ts'
import {writeLinks} from './draw/links.ts'
import {addXmp, infoOf} from './draw/metadata.ts'
import {addNavigation} from './draw/navigation.ts'
import {createObjectWriter} from './draw/objects.ts'
import {drawPage, type DrawnPage} from './draw/page.ts'
import {createPictureTable} from './draw/pictures.ts'
import {createStructureLog} from './draw/structure.ts'
import type {PrintBook, PrintPage} from './types.ts'

/** Pages compressed at a time. */
const batchSize = 48

const load = () => import('pdfkit')

/** Loads the library ahead, for whoever has to wait for something else. */
export const loadDrawing = async (): Promise<void> => void (await load())

/** The bytes of the file; `compress` may do its work beside ours. */
export async function drawBook(book: PrintBook, metadata: Metadata, compress: Compress = compressPages): Promise<Uint8Array> {
  const {default: PDFDocument} = await load()
  const document = new PDFDocument({
    pdfVersion: '1.7', autoFirstPage: false, font: null, lang: metadata.language, displayTitle: true, info: infoOf(metadata)
  })
  const bytes = collect(document)
  addXmp(document, metadata)
  const objects = createObjectWriter(document)
  const structure = createStructureLog(book.structure, book.pages.length)
  const drawing = {fonts: createFontTable(document), pictures: await createPictureTable(document, book), structure, nodes: book.structure}
  const links = {objects, structure, destinations: book.destinations, labelOf: (page: number) => book.pages[page]!.label}
  const batches: Batch[] = []
  for (let from = 0; from < book.pages.length; from += batchSize) {
    const drawn = book.pages.slice(from, from + batchSize).map((page, index) => ({page, ...drawPage(drawing, page, from + index)}))
    const pages = drawn.map(({content: _, links: boxes, ...page}, index) => ({...page, annotations: writeLinks(boxes, from + index, links)}))
    batches.push({pages, compressed: compress(toStreams(drawn.map(({content}) => content)))})
    await setImmediate()
  }
  await addPages(document, batches)
  structure.write(document, objects)
  addNavigation(document, book)
  document.end()
  if (document._waiting > 0) throw new Error(`\`${document._waiting}\` objects of the PDF were never ended`)
  return bytes
}

interface Batch {
  readonly pages: readonly (Omit<DrawnPage, 'content' | 'links'> & {readonly page: PrintPage; readonly annotations: readonly {toString(): string}[]})[]
  readonly compressed: Promise<Streams>
}

/** Puts the drawn pages into the file, in order. */
async function addPages(document: PdfDocument, batches: readonly Batch[]): Promise<void> {
  let index = 0
  for (const {pages, compressed} of batches) {
    const streams = await compressed
    for (const [place, {page, fonts, pictures, annotations}] of pages.entries()) {
      document.addPage({size: [page.width, page.height], margin: 0})
      const {dictionary, content} = document.page
      Object.assign(dictionary.data, {TrimBox: [0, 0, page.width, page.height], StructParents: index++, Tabs: 'S'})
      Object.assign(document.page.fonts, fonts)
      Object.assign(document.page.xobjects, pictures)
      document.page.annotations.push(...annotations)
      writeContent(content, streamAt(streams, place))
    }
  }
}

/** A stream that is compressed already, in place of what pdfkit began. */
function writeContent(content: PdfReference, bytes: Uint8Array): void {
  content.buffer.length = 0
  content.uncompressedLength = 0
  content.compress = false
  content.data = {Length: 0, Filter: 'FlateDecode'}
  content.write(bytes)
}
