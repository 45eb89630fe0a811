/** Ways through the file: outline, named destinations, the numbers readers see, how a viewer opens it. */

import type {Destination, OutlineEntry, PrintBook} from '../types.ts'
import type {PdfDocument, PdfOutline} from './library.ts'

const pagesOf = (document: PdfDocument): readonly unknown[] => (document._root.data['Pages'] as {data: {Kids: unknown[]}}).data.Kids

/** Room left above a place one jumps to, points. */
const headroom = 18

const placeOf = (document: PdfDocument, book: PrintBook, {page, y}: Destination): unknown[] =>
  [pagesOf(document)[page], 'XYZ', null, Math.min(book.pages[page]!.height, book.pages[page]!.height - y + headroom), null]

/** Writes all of it; every page must have been added. */
export function addNavigation(document: PdfDocument, book: PrintBook): void {
  addOutline(document, book, book.outline, document.outline)
  addDestinations(document, book)
  const styles = {'lower-roman': 'r', decimal: 'D'} as const
  document._root.data['PageLabels'] = {Nums: book.numbering.flatMap(({from, style, start}) => [from, {S: styles[style], St: start}])}
  document._root.data['PageLayout'] = 'TwoPageRight'
}

function addOutline(document: PdfDocument, book: PrintBook, entries: readonly OutlineEntry[], parent: PdfOutline): void {
  for (const {title, destination, children} of entries) {
    const item = parent.addItem(title, {pageNumber: destination.page, expanded: true})
    item.outlineData['Dest'] = placeOf(document, book, destination)
    addOutline(document, book, children, item)
  }
}

/** Names in the order of their bytes, which pdfkit's own tree does not keep. */
function addDestinations(document: PdfDocument, book: PrintBook): void {
  const names = [...book.destinations.keys()].sort((a, b) => (a < b ? -1 : 1))
  const tree = names.flatMap((key) => [new String(key), placeOf(document, book, book.destinations.get(key)!)])
  const dictionary = document._root.data['Names'] as {data: Record<string, unknown>}
  dictionary.data['Dests'] = {Names: tree}
}
