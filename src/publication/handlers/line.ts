/** A line of verse. Its indent is a class in whole em, up to twelve: readers strip styles, not classes. */

import type {Line} from '../../book/index.ts'
import type {Handler} from '../state.ts'

const deepestIndent = 12

export const line: Handler<Line> = (state, node) => {
  const indent = Math.min(deepestIndent, Math.round(node.indent))
  const className = indent > 0 ? ['line', `indent-${indent}`] : ['line']
  return state.element(node, 'p', {className}, state.all(node.children))
}
