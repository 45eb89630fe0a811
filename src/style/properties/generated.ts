/** Content the sheet writes: content, counters, named strings, list markers (CSS Content 3, GCPM 3, CSS Lists 3). */

import type {Draft, Parser} from '../draft.ts'
import {contentParts, counterStyleOf, type WrittenPart} from '../values/content.ts'
import {always, keyword, wordOf} from '../values/parsers.ts'
import {splitAtCommas} from '../values/quantity.ts'
import {property} from './property.ts'

const content: Parser<Draft['content']> = (tokens) => {
  const word = wordOf(tokens)
  if (word === 'normal' || word === 'none') return always(word)
  const parts = contentParts(tokens)
  return parts && always(parts as readonly WrittenPart[])
}

const counters = (standard: number): Parser<Readonly<Record<string, number>>> => (tokens) => {
  if (wordOf(tokens) === 'none') return always({})
  const found: Record<string, number> = {}
  let name: string | undefined
  for (const token of tokens) {
    if (token.type === 'ident') {
      name = token.value
      found[name] = standard
    } else if (token.type === 'number' && name !== undefined) {
      found[name] = Math.max(-1e6, Math.min(1e6, Math.round(token.value)))
      name = undefined
    } else {
      return undefined
    }
  }
  return tokens.length > 0 ? always(found) : undefined
}

const stringSet: Parser<Draft['stringSet']> = (tokens) => {
  if (wordOf(tokens) === 'none') return always({})
  const strings: Record<string, Draft['stringSet'][string]> = {}
  for (const [name, ...value] of splitAtCommas(tokens)) {
    const parts = contentParts(value, true)
    if (name?.type !== 'ident' || !parts) return undefined
    strings[name.value] = parts
  }
  return always(strings)
}

const listStyles = ['none', 'disc', 'circle', 'square', 'decimal', 'decimal-leading-zero', 'lower-roman', 'upper-roman', 'lower-alpha', 'upper-alpha', 'lower-latin', 'upper-latin', 'lower-greek', 'disclosure-open', 'disclosure-closed']

/** A style of counters, or a string that is the marker itself (kept in quotes). */
const listStyleType: Parser<string> = (tokens) => {
  const [token] = tokens
  if (tokens.length === 1 && token?.type === 'string') return always(JSON.stringify(token.value))
  const symbols = token?.type === 'function' ? counterStyleOf(tokens) : undefined
  return symbols === undefined ? keyword(...listStyles)(tokens) : always(symbols)
}

export const generatedProperties = [
  property('content', 'content', content, {syntax: 'normal | none | [<string> | counter() | counters() | string() | attr() | target-counter() | target-text() | leader() | <url> | open-quote | close-quote]+', initial: 'normal', reader: 'strings, counters and attr()'}),
  property('counter-reset', 'counterReset', counters(0), {syntax: 'none | [<custom-ident> <integer>?]+', initial: 'none'}),
  property('counter-increment', 'counterIncrement', counters(1), {syntax: 'none | [<custom-ident> <integer>?]+', initial: 'none'}),
  property('counter-set', 'counterSet', counters(0), {syntax: 'none | [<custom-ident> <integer>?]+', initial: 'none'}),
  property('string-set', 'stringSet', stringSet, {syntax: 'none | [<custom-ident> [<string> | content() | counter() | counters() | attr()]+]#', initial: 'none', reader: 'no: a reader has running heads of its own'}),
  property('list-style-type', 'listStyleType', listStyleType, {syntax: `<string> | symbols() | ${listStyles.join(' | ')}`, initial: 'disc', inherited: true}),
  property('list-style-position', 'listStylePosition', keyword('inside', 'outside'), {syntax: 'inside | outside', initial: 'outside', inherited: true})
]
