/**
 * Which printed pages the EPUB marks, and where: the PDF's pages by document. Pages of documents
 * only the printed book has (half title, contents) have no place here; the printed copyright page
 * stands for its counterpart.
 */

import type {PageStart, Pagination, Publication} from '../publication/index.ts'
import {mapStarts} from './page-map.ts'

/** Id of a page's mark; labels are unique in a book, ids in a document. */
export const toPageId = (label: string): string => `page-${label.replace(/[^\w.-]/g, '-')}`

/** Page starts by path of the EPUB document, in order of their offset there. */
export function pagesByDocument(publication: Publication, pagination: Pagination, printed: Publication = publication): Map<string, PageStart[]> {
  const pages = new Map<string, PageStart[]>()
  const inEpub = publication.documents.filter(({outputs}) => outputs.includes('epub'))
  for (const [path, starts] of groupByDocument(pagination)) {
    const source = printed.documents.find((document) => document.path === path)
    const shared = inEpub.find((document) => document.path === path)
    const counterpart = shared ?? inEpub.find(({role}) => role === source?.role && role === 'copyrightPage')
    const [from, to] = [source?.tree.children[0], counterpart?.tree.children[0]]
    if (!counterpart || !from || !to) continue
    const own = shared ? mapStarts(starts, from, to) : starts.slice(0, 1).map((start) => ({...start, offset: 0}))
    if (own.length > 0) pages.set(counterpart.path, own)
  }
  return pages
}

function groupByDocument(pagination: Pagination): Map<string, PageStart[]> {
  const groups = new Map<string, PageStart[]>()
  for (const start of pagination) {
    const group = groups.get(start.document)
    if (group) group.push(start)
    else groups.set(start.document, [start])
  }
  return groups
}
