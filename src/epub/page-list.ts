/**
 * Which printed pages the EPUB marks, and where: the PDF's pages by document. Pages of documents
 * only the printed book has (half title) have no place here; the printed copyright page
 * stands for its counterpart, the printed contents for the navigation document.
 */

import type {PageStart, Pagination, Publication} from '../publication/index.ts'
import {mapStarts} from './page-map.ts'
import type {PageMark} from './types.ts'

const navPath = 'toc.xhtml'

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

/** Label of the page the printed contents begin on; they are made for print, and the navigation document stands for them. */
export function contentsLabel(pagination: Pagination, {documents}: Publication): string | undefined {
  const contents = documents.find(({role, outputs}) => role === 'contents' && !outputs.includes('epub'))
  return contents && pagination.find(({document}) => document === contents.path)?.label
}

/** The contents' page among the others, in the order of the files. */
export function withContentsPage(pages: readonly PageMark[], label: string, paths: readonly string[]): PageMark[] {
  const own = paths.indexOf(navPath)
  const after = pages.findIndex(({href}) => paths.indexOf(href.replace(/#.*/, '')) > own)
  return pages.toSpliced(after === -1 ? pages.length : after, 0, {label, href: `${navPath}#${toPageId(label)}`})
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
