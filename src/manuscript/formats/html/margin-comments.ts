/** Comments in the margin of a document, which Google Docs writes below the pages it exports, and calls as it calls notes: no part of the book. */

import type {Element, Root} from 'hast'
import type {Report} from '../../../report/index.ts'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

const isCall = (element: Element): boolean => element.tagName === 'a' && /^#cmnt\d+$/.test(attribute(element, 'href') ?? '') && /^cmnt_ref\d+$/.test(attribute(element, 'id') ?? '')
const isWayBack = (element: Element): boolean => element.tagName === 'a' && /^#cmnt_ref\d+$/.test(attribute(element, 'href') ?? '')

/** Takes comments and their calls out of a page, in place; what was taken is told once and handed back. */
export function takeMarginComments(page: Root, path: string, report: Report): HtmlNode[] {
  const calls = findAll(page, isCall)
  if (calls.length === 0) return []
  const taken: HtmlNode[] = []
  drop(page, taken)
  report.info('read:comment', {path, at: calls[0]!.position}, `Found ${calls.length === 1 ? 'one comment' : `${calls.length} comments`}, left out of the book`, {hint: 'Nothing to do; delete them to be rid of this message'})
  return taken
}

function drop(node: Root | Element, taken: HtmlNode[]): void {
  node.children = (node.children as HtmlNode[]).filter((child) => {
    if (!isElement(child)) return true
    const isTaken = isCall(child) || isComment(child)
    if (isTaken) taken.push(child)
    else drop(child, taken)
    return !isTaken
  }) as Element['children']
}

/** What begins with the way back to a call, and leads back to no other. */
const isComment = (element: Element): boolean =>
  (element.tagName === 'div' || element.tagName === 'p') && /^\s*\[\w{1,3}\]/.test(textIn(element)) && findAll(element, isWayBack).length === 1
