/**
 * Headings. The first of a section is the document's `h1` and names it; inner ones follow without
 * a gap in their levels, whatever depths were typed, since a reader by ear steps through them.
 */

import type {Heading} from '../../book/index.ts'
import {warnOfOverride} from '../overrides.ts'
import type {Handler, State} from '../state.ts'
import {createText, type XhtmlContent} from '../xhtml.ts'
import {plainText} from './wrap.ts'

export const heading: Handler<Heading> = (state, node) => {
  warnOfOverride(plainText(node), {path: state.section.path, at: node.position}, state.context.report)
  if (node.depth === 1 && state.headingId === undefined) {
    const element = state.element(node, 'h1', {id: state.ids.take(`${state.section.id}-heading`)}, spaced(state, node))
    state.headingId = String(element.properties['id'])
    return element
  }
  const id = state.ids.take(`h-${state.ids.ofText(plainText(node))}`)
  return state.element(node, `h${levelOf(state, node.depth)}`, {id}, spaced(state, node))
}

/** Label, title and subtitle are spans; a space keeps them apart where no style does. */
function spaced(state: State, node: Heading): XhtmlContent[] {
  return node.children.flatMap((child, index) => {
    const isPart = child.type === 'label' || child.type === 'title' || child.type === 'subtitle'
    const made = state.all([child])
    return index > 0 && isPart ? [createText(' '), ...made] : made
  })
}

function levelOf(state: State, depth: number): number {
  const {levels} = state
  while (levels.length > 0 && levels.at(-1)! >= depth) levels.pop()
  levels.push(depth)
  return Math.min(6, levels.length + 1)
}
