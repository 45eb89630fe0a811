/**
 * Marks of the printed pages: an empty span at the exact character where each page begins.
 *
 * Offsets count the UTF-16 units of a document's text nodes in tree order. A page that begins with a
 * heading is marked before it, so that the number is not read out as part of the title. The trees
 * are shared with the printed book and stay as they are: what holds a mark is copied.
 */

import {createElement, createText, type PageStart, type XhtmlContent, type XhtmlElement} from '../publication/index.ts'
import {toPageId} from './page-list.ts'

/** The mark of a page, once it stands in a document. */
export const isPageMark = (node: XhtmlContent): boolean => node.type === 'element' && node.properties['role'] === 'doc-pagebreak'

interface Cursor {
  /** Text units passed. */
  offset: number
  /** Next page to mark. */
  next: number
  readonly starts: readonly PageStart[]
}

/** The document with its pages marked; `starts` in order of offset. */
export function markPages(element: XhtmlElement, starts: readonly PageStart[]): XhtmlElement {
  const cursor: Cursor = {offset: 0, next: 0, starts}
  const marked = markElement(element, cursor)
  const rest = starts.slice(cursor.next).map(({label}) => markOf(label))
  return rest.length === 0 ? marked : {...marked, children: [...marked.children, ...rest]}
}

function markElement(element: XhtmlElement, cursor: Cursor): XhtmlElement {
  let children: XhtmlContent[] | undefined
  for (const [index, child] of element.children.entries()) {
    const before = cursor.next
    const made = child.type === 'text' ? splitText(child.value, cursor) : markChild(child, cursor)
    if (cursor.next !== before) children ??= element.children.slice(0, index)
    for (const each of (cursor.next === before ? [child] : made)) children?.push(each)
  }
  return children ? {...element, children} : element
}

const isHeading = (element: XhtmlElement): boolean => /^h[1-6]$/.test(element.tagName)

function markChild(child: XhtmlElement, cursor: Cursor): XhtmlContent[] {
  const first = cursor.starts[cursor.next]
  if (!first || !isHeading(child) || first.offset !== cursor.offset) return [markElement(child, cursor)]
  cursor.next++
  return [markOf(first.label), markElement(child, cursor)]
}

function splitText(value: string, cursor: Cursor): XhtmlContent[] {
  const parts: XhtmlContent[] = []
  let from = 0
  for (let start = cursor.starts[cursor.next]; start && start.offset < cursor.offset + value.length; start = cursor.starts[cursor.next]) {
    const at = Math.max(from, start.offset - cursor.offset)
    if (at > from) parts.push(createText(value.slice(from, at)))
    parts.push(markOf(start.label))
    from = at
    cursor.next++
  }
  if (from < value.length) parts.push(createText(value.slice(from)))
  cursor.offset += value.length
  return parts
}

const markOf = (label: string): XhtmlElement =>
  createElement('span', {'epub:type': 'pagebreak', role: 'doc-pagebreak', id: toPageId(label), ariaLabel: label})
