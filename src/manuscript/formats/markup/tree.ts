/** HTML text to hast, and hast read as a document is read. The only importer of hast-util-from-html. */

import type {Element, ElementContent, Root, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {limitFault} from '../limits.ts'

/** Elements inside one another that the parser, and those behind it, take. */
const deepest = 400
const closesItself = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'a', 'button', 'thead', 'tbody', 'tfoot', 'colgroup', 'rt', 'rp', 'optgroup'])
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])
const tag = /<(\/?)([a-z][a-z0-9-]*)/gi

/** Parses HTML: a whole page, or a fragment of one. */
export function parseHtml(value: string, path: string, isFragment: boolean): Root {
  refuseDepth(value, path)
  return fromHtml(value, {fragment: isFragment})
}

function refuseDepth(value: string, path: string): void {
  let depth = 0
  for (const {1: slash, 2: name, index} of value.matchAll(tag)) {
    const lower = name!.toLowerCase()
    if (voids.has(lower) || closesItself.has(lower)) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth <= deepest) continue
    const before = value.slice(0, index).split('\n')
    throw limitFault('read:block-depth', path, {line: before.length, column: before.at(-1)!.length + 1, offset: index}, `Found HTML elements more than ${deepest} deep`)
  }
}

export type HtmlNode = RootContent | ElementContent

export const isElement = (node: {readonly type: string}): node is Element => node.type === 'element'

/** An attribute as a string; hast keeps some as lists. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** The letters of a node as they stand in the source. */
export function textIn(node: HtmlNode | Root): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textIn(child as HtmlNode)).join('') : ''
}

/** Elements below a node that pass a test, in order; inside one that passes none is looked for. */
export function findAll(node: HtmlNode | Root, test: (element: Element) => boolean): Element[] {
  if (isElement(node as HtmlNode) && test(node as Element)) return [node as Element]
  return 'children' in node ? node.children.flatMap((child) => findAll(child as HtmlNode, test)) : []
}
