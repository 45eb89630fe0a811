/** Links: inside the book to the document that holds the target, outside as they are; the text always stays. */

import {textOf, type Link} from '../../book/index.ts'
import {internalHref, safeUrl} from '../hrefs.ts'
import {sayBroken} from '../mend-links.ts'
import {warnOfOverride} from '../overrides.ts'
import type {Handler} from '../state.ts'
import type {XhtmlContent} from '../xhtml.ts'

/** The page of an entry follows its words; what an author wrote as numbers stays alone. */
const hasLetters = (node: XhtmlContent): boolean => (node.type === 'text' ? /\p{L}/u.test(node.value) : node.children.some(hasLetters))

export const link: Handler<Link> = (state, node) => {
  const content = state.all(node.children)
  const isInside = node.url.startsWith('#')
  const href = isInside ? internalHref(state.context, state.path, node.url.slice(1)) : safeUrl(node.url)
  const place = {path: state.section.path, at: node.position}
  warnOfOverride(textOf(node) + node.url, place, state.context.report)
  if (href === undefined) {
    if (node.url !== '') sayBroken(state.context.report, place, node.url)
    return state.element(node, 'span', {}, content)
  }
  const isEntry = isInside && state.section.type === 'index' && content.some(hasLetters)
  const element = state.element(node, 'a', {href, ...(isEntry && {className: ['locator']}), ...(node.title !== undefined && {title: node.title})}, content)
  if (isInside) state.context.madeLinks.push({element, path: state.path, place, url: node.url})
  return element
}
