/** Links: inside the book to the document that holds the target, outside as they are; the text always stays. */

import type {Link} from '../../book/index.ts'
import {internalHref, safeUrl} from '../hrefs.ts'
import type {Handler} from '../state.ts'

export const link: Handler<Link> = (state, node) => {
  const content = state.all(node.children)
  const href = node.url.startsWith('#') ? internalHref(state.context, state.path, node.url.slice(1)) : safeUrl(node.url)
  if (href === undefined) {
    if (node.url !== '') {
      state.context.report.warn('publication:broken-link', {path: state.section.path, at: node.position}, 'Found a link that leads nowhere; its text stays', {
        found: node.url,
        hint: 'link to a chapter file, to #id of something in the book, or to a full address'
      })
    }
    return state.element(node, 'span', {}, content)
  }
  return state.element(node, 'a', {href, ...(node.title !== undefined && {title: node.title})}, content)
}
