/** What is known as soon as pages are broken: on which page each place stands that something links to, and where each page begins. */

import type {PageStart} from '../../publication/index.ts'
import {labelOf, type Paginated} from './sections.ts'

/** Page index by key. */
export function pagesOfTargets({sections}: Paginated): Map<string, number> {
  const places = new Map<string, number>()
  const mark = (key: string, page: number): void => {
    if (!places.has(key)) places.set(key, page)
  }
  for (const {flow, from, pages} of sections) {
    for (const [index, {pieces, noteLines}] of pages.entries()) {
      const page = from + index
      for (const piece of pieces) {
        const leaf = flow.leaves[piece.block]!
        if (piece.from === 0) for (const key of leaf.anchors) mark(key, page)
        for (const {key} of leaf.anchorsIn(piece)) mark(key, page)
      }
      for (const {anchors} of noteLines) for (const key of anchors) mark(key, page)
    }
  }
  return places
}

/** Where in its document each page begins; one without text of the document has no start. */
export function pageStartsOf({sections, numbering}: Paginated): PageStart[] {
  return sections.flatMap(({flow, from, pages}) => pages.flatMap(({pieces}, index) => {
    const offset = pieces.map((piece) => flow.leaves[piece.block]!.offsetOf(piece.variant, piece.from)).find((each) => each >= 0)
    return offset === undefined ? [] : [{label: labelOf(numbering, from + index), document: flow.document.path, offset}]
  }))
}
