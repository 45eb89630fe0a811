/** Lists. The items of a tight one hold their text directly, those of a loose one paragraphs. */

import type {AnyNode, List, ListItem} from '../../book/index.ts'
import type {Handler, State} from '../state.ts'
import type {XhtmlElement} from '../xhtml.ts'

export const list: Handler<List> = (state, node) => {
  const start = node.ordered && node.start !== undefined && node.start !== 1 ? {start: node.start} : {}
  return state.element(node, node.ordered ? 'ol' : 'ul', start, node.children.map((item) => itemOf(state, item, 'li', node.spread)))
}

export const listItem: Handler<ListItem> = (state, node) => itemOf(state, node, 'li', true)

/** An item with the text of its one paragraph, or all its blocks. */
export function itemOf(state: State, item: AnyNode & {readonly children: readonly AnyNode[]}, tagName: 'li' | 'dd', isSpread: boolean): XhtmlElement {
  const [only, ...rest] = item.children
  const isTight = !isSpread && only?.type === 'paragraph' && !rest.some((node) => node.type === 'paragraph') && !(item.data?.attributes && only.data?.attributes)
  if (!isTight) return state.element(item, tagName, {}, state.all(item.children))
  return state.element(withFactsOf(item, only), tagName, {}, [...state.all(only.children), ...state.all(rest)])
}

/** The name, the classes and the language of the paragraph whose text an item holds are the item's. */
function withFactsOf(item: AnyNode, {data, lang}: AnyNode & {readonly lang?: string}): AnyNode {
  if (!data?.attributes && lang === undefined) return item
  return {...item, ...(lang !== undefined && {lang}), ...(data?.attributes && {data: {...item.data, attributes: data.attributes}})} as AnyNode
}
