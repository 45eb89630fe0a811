/** Nodes that are one element around their content: the tag and class are all there is to say. */

import type {AnyNode} from '../../book/index.ts'
import type {Handler} from '../state.ts'

type Parent = AnyNode & {children: readonly AnyNode[]}

/** Wraps a node's content in an element, with the node's name as class where HTML has no element of its meaning. */
export const wrap = (tagName: string, className?: string): Handler<Parent> => (state, node) =>
  state.element(node, tagName, className === undefined ? {} : {className: [className]}, state.all(node.children))

/** As `wrap`, with an id made of the text, since it is a place a reader may mark. */
export const wrapParagraph = (className: string): Handler<Parent> => (state, node) => {
  const id = state.ids.ofText(plainText(node))
  return state.element(node, 'p', {id, className: [className]}, state.all(node.children))
}

/** The text of a paragraph, for its id. */
export function plainText(node: AnyNode): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  let text = ''
  for (const child of node.children) text += plainText(child as AnyNode)
  return text
}
