/** Links: inside the book to the document that holds the target, outside as they are; the text always stays. */

import type {Link} from '../../book/index.ts'
import {internalHref, safeUrl} from '../hrefs.ts'
import {sayBroken} from '../mend-links.ts'
import type {Handler} from '../state.ts'

export const link: Handler<Link> = (state, node) => {
  const content = state.all(node.children)
  const isInside = node.url.startsWith('#')
  const href = isInside ? internalHref(state.context, state.path, node.url.slice(1)) : safeUrl(node.url)
  const place = {path: state.section.path, at: node.position}
  if (href === undefined) {
    if (node.url !== '') sayBroken(state.context.report, place, node.url)
    return state.element(node, 'span', {}, content)
  }
  const element = state.element(node, 'a', {href, ...(node.title !== undefined && {title: node.title})}, content)
  if (isInside) state.context.madeLinks.push({element, path: state.path, place, url: node.url})
  return element
}
