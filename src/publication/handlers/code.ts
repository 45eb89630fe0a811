/** Text kept as typed. */

import type {Code, InlineCode} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {createElement, createText} from '../xhtml.ts'

export const code: Handler<Code> = (state, node) =>
  state.element(node, 'pre', {}, [createElement('code', {}, [createText(node.value)])])

export const inlineCode: Handler<InlineCode> = (state, node) => state.element(node, 'code', {}, [createText(node.value)])
