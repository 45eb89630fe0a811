/**
 * Notes an archive sets off in the files it offers for download: a line that says what follows (`<p>Chapter Notes</p>`) and
 * a quotation. Both become one note (`dataOctavo`), the label the page's and left out.
 */

import type {Element, Root} from 'hast'
import {attribute, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

const label = /^\s*(?:chapter |work )?(?:(?:end|beginning) )?(notes?|summary)\s*:?\s*$/i

/** Makes notes of labelled quotations, in place; the labels are handed back. */
export function takeLabelledNotes(node: Root | Element): HtmlNode[] {
  const taken: HtmlNode[] = []
  const children: HtmlNode[] = []
  for (const child of node.children as HtmlNode[]) {
    const at = children.findLastIndex((each) => each.type !== 'text' || each.value.trim() !== '')
    const above = children[at]
    const kind = isUserQuotation(child) && above && isElement(above) && above.tagName === 'p' ? label.exec(textIn(above))?.[1] : undefined
    if (kind === undefined || !isElement(child)) {
      if (isElement(child)) taken.push(...takeLabelledNotes(child))
      children.push(child)
      continue
    }
    taken.push(...children.splice(at, 1))
    children.push({...child, tagName: 'div', properties: {dataOctavo: 'authorsNote', ...(/^s/i.test(kind) && {dataOctavoKind: 'summary'})}})
  }
  node.children = children as Element['children']
  return taken
}

/** What its author wrote, not the archive. */
const isUserQuotation = (node: HtmlNode): boolean => isElement(node) && node.tagName === 'blockquote' && /(?:^|\s)userstuff(?:$|\s)/.test(attribute(node, 'className') ?? '')
