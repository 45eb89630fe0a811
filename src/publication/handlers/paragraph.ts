/** A paragraph; the one that opens its section or a scene says so by class, and so does one of linked pictures, which stands as they do alone. */

import {isLinkedPicture, type Paragraph} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {wrapTypedCapitals} from '../typed-capitals.ts'
import {plainText} from './wrap.ts'

export const paragraph: Handler<Paragraph> = (state, node) => {
  const id = state.ids.ofText(plainText(node))
  const opening = state.classes.get(node)
  const content = state.all(node.children)
  if (isLinkedPicture(node)) return state.element(node, 'p', {id, className: ['linked-picture']}, content)
  return state.element(node, 'p', opening === undefined ? {id} : {id, className: [opening]}, opening === 'opening' ? wrapTypedCapitals(content) : content)
}
