/**
 * Wraps acronyms in a span of class `acronym`, which a theme may set in small capitals.
 *
 * Works only when the settings ask for it (`acronyms: true`). A word of two to five capitals standing among
 * ordinary words is one; beside another word in capitals it is shouted, and stays. The letters stay too.
 */

import type {AnyNode, Book, Phrasing, Span, Text} from '../book/index.ts'

interface Parent {
  readonly type: string
  children?: (Parent | Phrasing)[]
  readonly data?: {readonly attributes?: {readonly classes?: readonly string[]}}
}

const acronym = /(?<![\p{L}\p{N}'’.&-])\p{Lu}{2,5}(?![\p{L}\p{N}&])/gu
const shoutedBefore = /\p{Lu}{2,}[^\p{L}]{1,3}$/u
const shoutedAfter = /^[^\p{L}]{1,3}\p{Lu}{2,}/u
/** Display text has its own capitals. */
const leftAlone = new Set(['heading', 'label', 'title', 'subtitle', 'sign', 'telegram', 'smallCaps', 'code'])

/** Marks the acronyms of the whole book in place. */
export function wrapAcronyms(book: Book): void {
  const pending: Parent[] = [book as Parent]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (leftAlone.has(node.type) || node.children === undefined || isWrapped(node)) continue
    if (node.children.some(mayHold)) node.children = node.children.flatMap<Parent | Phrasing>((child) => (mayHold(child) ? split(child) : [child]))
    for (const child of node.children) pending.push(child as Parent)
  }
}

const isWrapped = ({data}: Parent): boolean => data?.attributes?.classes?.includes('acronym') === true

const mayHold = (node: Parent | Phrasing): node is Text =>
  node.type === 'text' && 'value' in node && /\p{Lu}{2}/u.test(node.value) && (node as AnyNode).data?.isLiteral !== true

function split(text: Text): Phrasing[] {
  const {value} = text
  const parts: Phrasing[] = []
  let at = 0
  for (const {0: found, index} of value.matchAll(acronym)) {
    const end = index + found.length
    if (shoutedBefore.test(value.slice(Math.max(0, index - 40), index)) || shoutedAfter.test(value.slice(end, end + 40))) continue
    if (index > at) parts.push({...text, value: value.slice(at, index)})
    const span: Span = {type: 'span', data: {attributes: {classes: ['acronym']}}, children: [{...text, value: found}]}
    parts.push(text.position ? {...span, position: text.position} : span)
    at = end
  }
  if (at === 0) return [text]
  return at < value.length ? [...parts, {...text, value: value.slice(at)}] : parts
}
