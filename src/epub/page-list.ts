/**
 * Which printed pages the EPUB marks, and where: the PDF's pages by document. Pages of documents
 * only the printed book has (half title) have no place here; the printed copyright page
 * stands for its counterpart, the printed contents for the navigation document.
 */

import type {PageStart, Pagination, Publication, XhtmlElement} from '../publication/index.ts'
import {mapStarts} from './page-map.ts'
import type {PageMark} from './types.ts'

const navPath = 'toc.xhtml'

/** Id of a page's mark; labels are unique in a book, ids in a document. */
export const toPageId = (label: string): string => `page-${label.replace(/[^\w.-]/g, '-')}`

/** Page starts by path of the EPUB document, in order of their offset there. */
export function pagesByDocument(publication: Publication, pagination: Pagination, printed: Publication = publication): Map<string, PageStart[]> {
  const pages = new Map<string, PageStart[]>()
  const inEpub = publication.documents.filter(({outputs}) => outputs.includes('epub'))
  const byPath = new Map(inEpub.map((document) => [document.path, document]))
  const sources = new Map(printed.documents.map((document) => [document.path, document]))
  for (const [path, starts] of groupByDocument(pagination)) {
    const source = sources.get(path)
    const shared = byPath.get(path)
    const counterpart = shared ?? inEpub.find(({role}) => role === source?.role && role === 'copyrightPage')
    const [from, to] = [source?.tree.children[0], counterpart?.tree.children[0]]
    if (!counterpart || !from || !to) continue
    const own = shared ? mapStarts(starts, from, to) : starts.slice(0, 1).map((start) => ({...start, offset: 0}))
    if (own.length > 0) pages.set(counterpart.path, own)
  }
  return pages
}

/** Marks of the pages the printed contents stand on; they are made for print, and the navigation document stands for them. */
export function contentsPages(pagination: Pagination, {documents}: Publication): PageMark[] {
  const contents = documents.find(({role, outputs}) => role === 'contents' && !outputs.includes('epub'))
  if (!contents) return []
  const ends = contents.tree.children.flatMap((element) => endsOfLinks(element))
  let entry = 0
  return pagination.filter(({document}) => document === contents.path).map(({label, offset}) => {
    while (entry < ends.length && ends[entry]! <= offset) entry++
    return {label, href: `${navPath}#${toPageId(label)}`, ...(offset > 0 && {entry})}
  })
}

/** The contents' pages among the others, in the order of the files. */
export function withContentsPages(pages: readonly PageMark[], own: readonly PageMark[], paths: readonly string[]): PageMark[] {
  const behind = new Set(paths.slice(paths.indexOf(navPath) + 1))
  const after = pages.findIndex(({href}) => behind.has(href.replace(/#.*/, '')))
  return pages.toSpliced(after === -1 ? pages.length : after, 0, ...own)
}

/** Text units before the end of each link. */
function endsOfLinks(root: XhtmlElement): number[] {
  const ends: number[] = []
  let offset = 0
  const visit = (element: XhtmlElement): void => {
    for (const child of element.children) {
      if (child.type === 'text') offset += child.value.length
      else visit(child)
    }
    if (element.tagName === 'a') ends.push(offset)
  }
  visit(root)
  return ends
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
