/** A paragraph; the one that opens its section or a scene says so by class. */

import type {Paragraph} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {plainText} from './wrap.ts'

export const paragraph: Handler<Paragraph> = (state, node) => {
  const id = state.ids.ofText(plainText(node))
  const opening = state.classes.get(node)
  return state.element(node, 'p', opening === undefined ? {id} : {id, className: [opening]}, state.all(node.children))
}
