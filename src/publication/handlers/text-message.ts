/** One message of a conversation: who sent it, if known, and what it says. */

import type {TextMessage} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {createElement, createText} from '../xhtml.ts'
import {plainText} from './wrap.ts'

export const textMessage: Handler<TextMessage> = (state, node) => {
  const content = state.all(node.children)
  const id = state.ids.ofText(plainText(node))
  const properties = {id, className: ['text-message', node.side]}
  if (node.sender === undefined) return state.element(node, 'p', properties, content)
  const sender = createElement('span', {className: ['sender']}, [createText(`${node.sender}:`)])
  return state.element(node, 'p', properties, [sender, createText(' '), ...content])
}
