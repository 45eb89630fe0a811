/**
 * Page starts carried from the printed edition's document to the EPUB's, where the two differ: one
 * keeps the author's notes, the other leaves them out. What both have they have under one id, since
 * ids are made of texts, or in the same words; a page that shows nothing the EPUB has is left out.
 */

import type {PageStart, XhtmlElement} from '../publication/index.ts'

interface Span {
  readonly key: string
  /** UTF-16 units of text before it, and before its end. */
  readonly start: number
  readonly end: number
}

/** The starts with offsets in `to`, in order; `from` is the printed document's section. */
export function mapStarts(starts: readonly PageStart[], from: XhtmlElement, to: XhtmlElement): PageStart[] {
  if (from === to) return [...starts]
  const printed = spansOf(from)
  const places = new Map(spansOf(to).map((span) => [span.key, span]))
  return starts.flatMap((start, index) => {
    const next = starts[index + 1]?.offset ?? Infinity
    const offset = offsetIn(printed, places, start.offset, next)
    return offset === undefined ? [] : [{...start, offset}]
  })
}

function offsetIn(printed: readonly Span[], places: ReadonlyMap<string, Span>, offset: number, next: number): number | undefined {
  const behind = countBefore(printed, offset)
  const isAround = ({end}: Span): boolean => offset < end
  const inner = lastWhere(printed, behind, isAround)
  const around = inner && places.has(inner.key) ? inner : lastWhere(printed, behind, (span) => isAround(span) && places.has(span.key))
  if (around && (around === inner || around.start === offset)) return places.get(around.key)!.start + offset - around.start
  for (let index = countBefore(printed, offset - 1); index < printed.length && printed[index]!.start < next; index++) {
    const {key, start, end} = printed[index]!
    if (end > start && places.has(key)) return places.get(key)!.start
  }
  return undefined
}

/** How many spans begin at an offset or before it; they stand in the order of their beginnings. */
function countBefore(spans: readonly Span[], offset: number): number {
  let [from, to] = [0, spans.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (spans[middle]!.start <= offset) from = middle + 1
    else to = middle
  }
  return from
}

function lastWhere(spans: readonly Span[], count: number, isMeant: (span: Span) => boolean): Span | undefined {
  for (let index = count - 1; index >= 0; index--) if (isMeant(spans[index]!)) return spans[index]
  return undefined
}

/** Every element with an id or words of its own, in tree order. */
function spansOf(root: XhtmlElement): Span[] {
  const spans: Span[] = []
  const counts = new Map<string, number>()
  let text = ''
  const visit = (element: XhtmlElement): void => {
    const start = text.length
    const place = spans.length
    const {id} = element.properties
    const isSpan = element !== root && (id !== undefined || element.children.some((child) => child.type === 'text'))
    if (isSpan) spans.push({key: '', start, end: start})
    for (const child of element.children) {
      if (child.type === 'text') text += child.value
      else visit(child)
    }
    if (isSpan) spans[place] = {key: id === undefined ? keyOf(element.tagName, text.slice(start), counts) : `#${String(id)}`, start, end: text.length}
  }
  visit(root)
  return spans
}

/** Equal words are told apart by their number. */
function keyOf(tagName: string, words: string, counts: Map<string, number>): string {
  const name = `${tagName} ${words}`
  const count = (counts.get(name) ?? 0) + 1
  counts.set(name, count)
  return `${name} ${count}`
}
