/** Lists. The items of a tight one hold their text directly, those of a loose one paragraphs. */

import type {AnyNode, List, ListItem} from '../../book/index.ts'
import type {Handler, State} from '../state.ts'
import type {XhtmlContent} from '../xhtml.ts'

export const list: Handler<List> = (state, node) => {
  const start = node.ordered && node.start !== undefined && node.start !== 1 ? {start: node.start} : {}
  const items = node.children.map((item) => state.element(item, 'li', {}, contentOf(state, item, node.spread)))
  return state.element(node, node.ordered ? 'ol' : 'ul', start, items)
}

export const listItem: Handler<ListItem> = (state, node) => state.element(node, 'li', {}, contentOf(state, node, true))

/** What an item holds: the text of its one paragraph, or all its blocks. */
export function contentOf(state: State, item: {readonly children: readonly AnyNode[]}, isSpread: boolean): XhtmlContent[] {
  const [only, ...rest] = item.children
  if (isSpread || only?.type !== 'paragraph' || rest.some((node) => node.type === 'paragraph')) return state.all(item.children)
  return [...state.all(only.children), ...state.all(rest)]
}
