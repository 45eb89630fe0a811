/**
 * Lists of a document saved by Word as a page: paragraphs, each with its bullet or number typed before it and blanks in seven
 * points behind that. Bullets and plain numbers become lists; other numbers (`a)`, `iv.`) stay typed, as the book has no such lists.
 */

import type {Element, Root} from 'hast'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

interface Item {
  readonly paragraph: Element
  readonly mark: Element
  readonly depth: number
  /** Of an ordered one. */
  readonly number: number | undefined
}

const blanks = /font\s*:\s*7(?:\.0)?pt\s*["']?Times New Roman/i
const level = /mso-list\s*:\s*\S+\s+level(\d)/i
const bullet = /^[^\p{L}\p{N}\s]$|^[o§]$/u
const plainNumber = /^(\d{1,4})[.)]?$/

/** Makes such paragraphs lists, in place; the marks taken out of them are handed back. */
export function gatherWordLists(page: Root): Element[] {
  const marks: Element[] = []
  if (findAll(page, isBlanks).length > 0) gatherIn(page, marks)
  return marks
}

const isBlanks = (element: Element): boolean => element.tagName === 'span' && blanks.test(attribute(element, 'style') ?? '') && textIn(element).trim() === ''

function gatherIn(node: Root | Element, marks: Element[]): void {
  const children: HtmlNode[] = []
  let items: Item[] = []
  const close = (): void => {
    if (items.length > 0) children.push(listOf(items, marks))
    items = []
  }
  for (const child of node.children as HtmlNode[]) {
    const item = itemOf(child)
    if (item) items.push(item)
    else if (items.length === 0 || !isBlankText(child)) {
      close()
      if (isElement(child)) gatherIn(child, marks)
      children.push(child)
    }
  }
  close()
  node.children = children as Element['children']
}

const isBlankText = (node: HtmlNode): boolean => node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')

function itemOf(node: HtmlNode): Item | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined
  const style = attribute(node, 'style') ?? ''
  const first = node.children.find((child) => !isBlankText(child))
  const mark = first && isElement(first) ? markIn(first) : undefined
  if (!mark) return undefined
  const typed = textIn(mark).trim()
  const number = plainNumber.exec(typed)?.[1]
  if (number === undefined && !bullet.test(typed)) return undefined
  const depth = Number(level.exec(style)?.[1] ?? 1)
  return {paragraph: node, mark, depth, number: number === undefined ? undefined : Number(number)}
}

/** The element that holds a mark and the blanks behind it, and nothing else. */
function markIn(element: Element): Element | undefined {
  if (findAll(element, isBlanks).length === 0) return undefined
  const inner = element.children.filter((child) => !isBlankText(child))
  const only = inner.length === 1 && isElement(inner[0]!) ? inner[0] : undefined
  if (only && !isBlanks(only)) return markIn(only)
  return isElement(inner.at(-1) ?? element) && isBlanks(inner.at(-1) as Element) ? element : undefined
}

/** A deeper item belongs to the one above it. */
function listOf(items: readonly Item[], marks: Element[]): Element {
  const [first] = items
  const least = Math.min(...items.map(({depth}) => depth))
  const groups: Item[][] = []
  for (const item of items) {
    if (item.depth <= least || groups.length === 0) groups.push([item])
    else groups.at(-1)!.push(item)
  }
  const children = groups.map(([own, ...below]) => {
    marks.push(own!.mark)
    const inside = [withoutMark(own!), ...(below.length > 0 ? [listOf(below, marks)] : [])]
    return elementOf('li', inside, own!.paragraph)
  })
  const list = elementOf(first!.number === undefined ? 'ul' : 'ol', children, first!.paragraph)
  return first!.number === undefined || first!.number === 1 ? list : {...list, properties: {start: first!.number}}
}

const elementOf = (tagName: string, children: Element['children'], {position}: Element): Element => ({type: 'element', tagName, properties: {}, children, ...(position && {position})})

function withoutMark({paragraph, mark}: Item): Element {
  const prune = (node: Element): Element => ({...node, children: node.children.filter((child) => child !== mark).map((child) => (isElement(child) && findAll(child, (each) => each === mark).length > 0 ? prune(child) : child))})
  return {...prune(paragraph), properties: {}}
}
