/**
 * Page starts carried from the printed edition's document to the EPUB's, where the two differ: one
 * keeps the author's notes, the other leaves them out. What both have they have under one id, since
 * ids are made of texts; a page that shows nothing the EPUB has is left out.
 */

import type {PageStart, XhtmlElement} from '../publication/index.ts'

interface Span {
  readonly id: string
  /** UTF-16 units of text before it, and before its end. */
  readonly start: number
  readonly end: number
}

/** The starts with offsets in `to`, in order; `from` is the printed document's section. */
export function mapStarts(starts: readonly PageStart[], from: XhtmlElement, to: XhtmlElement): PageStart[] {
  if (from === to) return [...starts]
  const printed = spansOf(from)
  const places = new Map(spansOf(to).map((span) => [span.id, span]))
  return starts.flatMap((start, index) => {
    const next = starts[index + 1]?.offset ?? Infinity
    const offset = offsetIn(printed, places, start.offset, next)
    return offset === undefined ? [] : [{...start, offset}]
  })
}

function offsetIn(printed: readonly Span[], places: ReadonlyMap<string, Span>, offset: number, next: number): number | undefined {
  const around = printed.findLast(({id, start, end}) => start <= offset && offset < end && places.has(id))
  const inner = printed.findLast(({start, end}) => start <= offset && offset < end)
  if (around && (around === inner || around.start === offset)) return places.get(around.id)!.start + offset - around.start
  const later = printed.find(({id, start, end}) => start >= offset && start < next && end > start && places.has(id))
  return later && places.get(later.id)!.start
}

/** Every element with an id, in tree order. */
function spansOf(root: XhtmlElement): Span[] {
  const spans: Span[] = []
  let offset = 0
  const visit = (element: XhtmlElement): void => {
    const {id} = element.properties
    const start = offset
    const place = spans.length
    if (id !== undefined && element !== root) spans.push({id: String(id), start, end: start})
    for (const child of element.children) {
      if (child.type === 'text') offset += child.value.length
      else visit(child)
    }
    if (id !== undefined && element !== root) spans[place] = {id: String(id), start, end: offset}
  }
  visit(root)
  return spans
}
