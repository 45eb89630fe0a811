/**
 * Pages as a PDF. pdfkit writes the objects and cuts the fonts; every content stream is ours, for its
 * text functions can neither justify nor keep the time (docs/architecture.md, decision 2). Drawing
 * decides nothing. Same book, same bytes.
 */

import type {Metadata} from '../book/index.ts'
import {createFontTable} from './draw/fonts.ts'
import type {PdfDocument} from './draw/library.ts'
import {writeLinks} from './draw/links.ts'
import {addXmp, infoOf} from './draw/metadata.ts'
import {addNavigation} from './draw/navigation.ts'
import {createObjectWriter} from './draw/objects.ts'
import {drawPage} from './draw/page.ts'
import {createPictureTable} from './draw/pictures.ts'
import {createStructureLog} from './draw/structure.ts'
import type {PrintBook} from './types.ts'

/** The bytes of the file. */
export async function drawBook(book: PrintBook, metadata: Metadata): Promise<Uint8Array> {
  const {default: PDFDocument} = await import('pdfkit')
  const document = new PDFDocument({
    pdfVersion: '1.7', autoFirstPage: false, font: null, lang: metadata.language, displayTitle: true, info: infoOf(metadata)
  })
  const bytes = collect(document)
  addXmp(document, metadata)
  const objects = createObjectWriter(document)
  const structure = createStructureLog(book.structure, book.pages.length)
  const drawing = {document, fonts: createFontTable(document), pictures: await createPictureTable(document, book.pictures), structure, nodes: book.structure}
  const links = {objects, structure, destinations: book.destinations, labelOf: (page: number) => book.pages[page]!.label}
  for (const [index, page] of book.pages.entries()) {
    document.addPage({size: [page.width, page.height], margin: 0})
    const {dictionary} = document.page
    Object.assign(dictionary.data, {TrimBox: [0, 0, page.width, page.height], StructParents: index, Tabs: 'S'})
    writeLinks(drawPage(drawing, page, index), document.page, index, links)
  }
  structure.write(document, objects)
  addNavigation(document, book)
  document.end()
  if (document._waiting > 0) throw new Error(`\`${document._waiting}\` objects of the PDF were never ended`)
  return bytes
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
  })
}
