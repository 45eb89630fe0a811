/**
 * Wraps letters a theme sets apart: acronyms in a span of class `acronym` (small capitals), the endings of
 * ordinals as superscript.
 *
 * Each works only when the settings ask for it (`acronyms: true`, `ordinals: true`). A word of two to five
 * capitals among ordinary words is an acronym; beside another in capitals it is shouted. No letter changes.
 */

import type {Book, Phrasing, Text} from '../book/index.ts'
import type {TypographySettings} from '../config/index.ts'

interface Parent {
  readonly type: string
  children?: (Parent | Phrasing)[]
  readonly data?: {readonly attributes?: {readonly classes?: readonly string[]}}
}

interface Wrapping {
  /** Global; what it matches is wrapped. */
  readonly pattern: RegExp
  accepts(value: string, start: number, end: number): boolean
  wrap(text: Text): Phrasing
}

const shoutedBefore = /\p{Lu}{2,}[^\p{L}]{1,3}$/u
const shoutedAfter = /^[^\p{L}]{1,3}\p{Lu}{2,}/u

/** By the key of the setting that asks for it. */
const wrappings: Readonly<Record<string, Wrapping>> = {
  acronyms: {
    pattern: /(?<![\p{L}\p{N}'’.&-])\p{Lu}{2,5}(?![\p{L}\p{N}&])/gu,
    accepts: (value, start, end) => !shoutedBefore.test(value.slice(Math.max(0, start - 40), start)) && !shoutedAfter.test(value.slice(end, end + 40)),
    wrap: (text) => ({type: 'span', data: {attributes: {classes: ['acronym']}}, children: [text]})
  },
  ordinals: {
    pattern: /(?<=(?<![\p{L}\p{N}.,])\d{1,4})(?:st|nd|rd|th|er|ère|re|e|ème)(?![\p{L}\p{N}])/gu,
    accepts: () => true,
    wrap: (text) => ({type: 'superscript', children: [text]})
  }
}

/** The settings of this file. */
export const wrapSettings: readonly string[] = Object.keys(wrappings)

/** Display text has its own capitals, and what is wrapped is not wrapped again. */
const leftAlone = new Set(['heading', 'label', 'title', 'subtitle', 'sign', 'telegram', 'smallCaps', 'superscript', 'code'])

/** Wraps what the settings ask for, in the whole book in place. */
export function wrapLetters(book: Book, settings: TypographySettings): void {
  for (const [id, wrapping] of Object.entries(wrappings)) if (settings[id] === true) wrapAll(book, wrapping)
}

function wrapAll(book: Book, wrapping: Wrapping): void {
  const pending: Parent[] = [book as Parent]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (leftAlone.has(node.type) || node.children === undefined || isWrapped(node)) continue
    node.children = node.children.flatMap<Parent | Phrasing>((child) => (isOpen(child) ? split(child, wrapping) : [child]))
    for (const child of node.children) pending.push(child as Parent)
  }
}

const isWrapped = ({data}: Parent): boolean => data?.attributes?.classes?.includes('acronym') === true

const isOpen = (node: Parent | Phrasing): node is Text => node.type === 'text' && (node as Text).data?.isLiteral !== true

function split(text: Text, {pattern, accepts, wrap}: Wrapping): Phrasing[] {
  const {value} = text
  const parts: Phrasing[] = []
  let at = 0
  for (const {0: found, index} of value.matchAll(pattern)) {
    const end = index + found.length
    if (!accepts(value, index, end)) continue
    if (index > at) parts.push({...text, value: value.slice(at, index)})
    const wrapped = wrap({...text, value: found})
    parts.push(text.position ? {...wrapped, position: text.position} : wrapped)
    at = end
  }
  if (at === 0) return [text]
  return at < value.length ? [...parts, {...text, value: value.slice(at)}] : parts
}
