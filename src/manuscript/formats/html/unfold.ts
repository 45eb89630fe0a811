/** Words a page shows though they lie where no story does: under a shadow root that was saved with it, in formulas. */

import type {Element, Root} from 'hast'
import {signsIn} from '../markup/formula.ts'
import {findAll, isElement, type HtmlNode} from '../markup/tree.ts'

/** Makes shadow roots divisions and formulas their signs, in place; what tells a formula a second time is returned. */
export function unfold(page: Root): Element[] {
  const dropped: Element[] = []
  unfoldIn(page, dropped)
  return dropped
}

function unfoldIn(node: Root | Element, dropped: Element[]): void {
  for (const child of node.children as HtmlNode[]) {
    if (!isElement(child)) continue
    if (child.tagName === 'template' && child.properties.shadowRootMode !== undefined && child.content) {
      child.tagName = 'div'
      child.properties = {}
      child.children = child.content.children as Element['children']
    } else if (child.tagName === 'math') {
      dropped.push(...findAll(child, ({tagName}) => tagName.startsWith('annotation')))
      child.children = signsIn(child)
      child.tagName = 'span'
      child.properties = {}
    }
    unfoldIn(child, dropped)
  }
}
