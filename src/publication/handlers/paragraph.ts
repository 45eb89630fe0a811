/** A paragraph; the one that opens its section or a scene says so by class. */

import type {Paragraph} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {wrapTypedCapitals} from '../typed-capitals.ts'
import {plainText} from './wrap.ts'

export const paragraph: Handler<Paragraph> = (state, node) => {
  const id = state.ids.ofText(plainText(node))
  const opening = state.classes.get(node)
  const content = state.all(node.children)
  return state.element(node, 'p', opening === undefined ? {id} : {id, className: [opening]}, opening === 'opening' ? wrapTypedCapitals(content) : content)
}
