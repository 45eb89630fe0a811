/** Pages and openings (CSS Fragmentation 4, CSS Paged Media 3, CSS Inline 3's initial-letter). */

import type {Break} from '../computed.ts'
import type {Draft, Parser} from '../draft.ts'
import {always, either, keyword, mapped, wordOf} from '../values/parsers.ts'
import {property} from './property.ts'

const breaks: Parser<Break> = either<Break>(
  keyword('auto', 'avoid', 'page', 'left', 'right', 'recto', 'verso'),
  mapped({always: 'page', all: 'page', 'avoid-page': 'avoid', column: 'auto', 'avoid-column': 'auto', region: 'auto', 'avoid-region': 'auto'})
)

const inside: Parser<'auto' | 'avoid'> = either<'auto' | 'avoid'>(keyword('auto', 'avoid'), mapped({'avoid-page': 'avoid', 'avoid-column': 'auto', 'avoid-region': 'auto'}))

/** `auto` is the page of the parent: the used value, so that a chapter's paragraphs know theirs. */
const page: Parser<string> = (tokens) => {
  const [token] = tokens
  if (tokens.length !== 1 || token?.type !== 'ident') return undefined
  const name = token.value
  return name.toLowerCase() === 'auto' ? ({parent}) => parent?.page ?? 'auto' : always(name)
}

/** `3`, `3 2`, `2 drop`, `2 raise`: height in lines, and how many it sinks. */
const initialLetter: Parser<Draft['initialLetter']> = (tokens) => {
  if (wordOf(tokens) === 'normal') return always(undefined)
  const [first, second] = tokens
  if (first?.type !== 'number' || first.value < 1 || tokens.length > 2) return undefined
  const size = Math.min(first.value, 20)
  if (!second || (second.type === 'ident' && second.value.toLowerCase() === 'drop')) return always({size, sink: Math.floor(size)})
  if (second.type === 'ident' && second.value.toLowerCase() === 'raise') return always({size, sink: 1})
  return second.type === 'number' && second.value >= 1 && Number.isInteger(second.value) ? always({size, sink: Math.min(second.value, 20)}) : undefined
}

const breakSyntax = 'auto | avoid | page | left | right | recto | verso'

export const pagedProperties = [
  property('break-before', 'breakBefore', breaks, {syntax: breakSyntax, initial: 'auto', reader: 'as page-break-before; sides as a page'}),
  property('break-after', 'breakAfter', breaks, {syntax: breakSyntax, initial: 'auto', reader: 'as page-break-after; sides as a page'}),
  property('break-inside', 'breakInside', inside, {syntax: 'auto | avoid', initial: 'auto', reader: 'as page-break-inside'}),
  property('page', 'page', page, {syntax: 'auto | <custom-ident>', initial: 'auto', inherited: true, reader: 'no: a reader has one page'}),
  property('initial-letter', 'initialLetter', initialLetter, {syntax: 'normal | <number> [<integer> | drop | raise]?', initial: 'normal', reader: 'as a floated letter'})
]
