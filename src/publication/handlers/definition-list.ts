/** Lists of terms and what they mean. */

import type {DefinitionDescription, DefinitionList} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {itemOf} from './list.ts'

export const definitionList: Handler<DefinitionList> = (state, node) => state.element(node, 'dl', {}, node.children.flatMap((child) =>
  child.type === 'definitionTerm' ? state.all([child]) : [itemOf(state, child, 'dd', node.spread)]))

export const definitionDescription: Handler<DefinitionDescription> = (state, node) => itemOf(state, node, 'dd', true)
