/** On which page each place stands that something links to: known as soon as pages are broken. */

import type {Paginated} from './sections.ts'

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
