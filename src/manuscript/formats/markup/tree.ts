/** HTML text to hast, and hast read as a document is read. The only importer of hast-util-from-html. */

import type {Element, ElementContent, Root, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Point} from 'unist'
import {limitFault} from '../limits.ts'

/** Elements inside one another that the parser, and those behind it, take. */
const deepest = 400
const closesItself = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'a', 'button', 'thead', 'tbody', 'tfoot', 'colgroup', 'rt', 'rp', 'optgroup'])
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])
const tag = /<(\/?)([a-z][a-z0-9-]*)/gi

/** Faults of the form by which words of a page may vanish (HTML, 13.2.2), and what was found. */
const swallowing: Readonly<Record<string, string>> = {
  'eof-in-comment': 'a comment that is never closed',
  'eof-in-tag': 'a tag that is never closed',
  'eof-in-cdata': 'a <![CDATA[ that is never closed',
  'eof-in-doctype': 'a document type that is never closed',
  'eof-in-script-html-comment-like-text': 'a script that is never closed',
  'cdata-in-html-content': 'a <![CDATA[, which pages take for a comment',
  'incorrectly-opened-comment': 'a <!, which pages take for a comment',
  'unexpected-question-mark-instead-of-tag-name': 'a <?, which pages take for a comment',
  'unexpected-character-in-attribute-name': 'a tag with a < or a quotation mark among its attributes: one before it was never closed'
}

/** A place where a page may lose words. */
export interface Swallowed {
  readonly found: string
  readonly at: Point | undefined
}

/** Parses HTML: a whole page, or a fragment of one. */
export function parseHtml(value: string, path: string, isFragment: boolean, onSwallowed?: (swallowed: Swallowed) => void): Root {
  refuseDepth(value, path)
  if (!onSwallowed) return fromHtml(value, {fragment: isFragment})
  return fromHtml(value, {
    fragment: isFragment,
    onerror({ruleId, line, column}) {
      const found = swallowing[ruleId ?? '']
      if (found !== undefined) onSwallowed({found, at: line === undefined || column === undefined ? undefined : {line, column}})
    }
  })
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
