/**
 * Which printed pages the EPUB marks, and where: the PDF's pages by document. Pages of documents
 * only the printed book has (half title, contents) have no place here; the printed copyright page
 * stands for its counterpart.
 */

import type {PageStart, Pagination, Publication} from '../publication/index.ts'

/** Id of a page's mark; labels are unique in a book, ids in a document. */
export const toPageId = (label: string): string => `page-${label.replace(/[^\w.-]/g, '-')}`

/** Page starts by path of the EPUB document, in order of their offset. */
export function pagesByDocument(publication: Publication, pagination: Pagination): Map<string, PageStart[]> {
  const pages = new Map<string, PageStart[]>()
  const roles = new Map(publication.documents.map((document) => [document.path, document]))
  const inEpub = publication.documents.filter(({outputs}) => outputs.includes('epub'))
  for (const start of pagination) {
    const printed = roles.get(start.document)
    const shared = printed?.outputs.includes('epub')
    const counterpart = shared ? printed : inEpub.find(({role}) => role === printed?.role && role === 'copyrightPage')
    if (!counterpart) continue
    const own = pages.get(counterpart.path) ?? []
    pages.set(counterpart.path, [...own, shared ? start : {...start, offset: 0}])
  }
  return pages
}
