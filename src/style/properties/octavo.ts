/** What CSS cannot say of a printed novel. None of it reaches an e-reader. */

import type {Parser} from '../draft.ts'
import {contentParts, type WrittenPart} from '../values/content.ts'
import {always, mapped, number, wordOf} from '../values/parsers.ts'
import {property} from './property.ts'

const edgeContent: Parser<readonly WrittenPart[] | 'none'> = (tokens) => {
  if (wordOf(tokens) === 'none') return always('none' as const)
  const parts = contentParts(tokens)
  return parts && always(parts as readonly WrittenPart[])
}

const reader = 'no: print only'

export const octavoProperties = [
  property('--octavo-edge-content', 'edgeContent', edgeContent, {syntax: 'none | <content>', initial: 'none', reader}),
  property('--octavo-looseness', 'looseness', number({minimum: -5, maximum: 5, isInteger: true}), {syntax: '<integer>', initial: '0', reader}),
  property('--octavo-spread-depth', 'spreadDepth', number({minimum: 0, maximum: 5, isInteger: true}), {syntax: '<integer>', initial: '1', inherited: true, reader}),
  property('--octavo-keep-with-next', 'isKeptWithNext', mapped({keep: true, auto: false}), {syntax: 'auto | keep', initial: 'auto', reader})
]
