/**
 * The parts of generated content. `attr()` and `open-quote` depend on the element: they travel as
 * parts of their own and are put in by whoever has the element (cascade.ts).
 */

import type {ContentPart} from '../computed.ts'
import type {FunctionToken, Token} from '../syntax.ts'
import {splitAtCommas} from './quantity.ts'

export type WrittenPart = ContentPart | {readonly type: 'attribute'; readonly name: string}
export type StringPart = WrittenPart | {readonly type: 'content'}

/** The parts of a value, `undefined` when one is not understood; `content()` only where `string-set` stands. */
export function contentParts(tokens: readonly Token[], mayTakeContent = false): StringPart[] | undefined {
  const parts: StringPart[] = []
  for (const token of tokens) {
    if (token.type === 'delimiter' && token.value === '/') break
    const part = partOf(token, mayTakeContent)
    if (!part) return undefined
    parts.push(part)
  }
  return parts.length > 0 ? parts : undefined
}

function partOf(token: Token, mayTakeContent: boolean): StringPart | undefined {
  if (token.type === 'string') return {type: 'string', value: token.value}
  if (token.type === 'url') return {type: 'image', url: token.value}
  if (token.type === 'ident') return quotePart(token.value.toLowerCase())
  if (token.type !== 'function') return undefined
  if (token.name === 'content') return mayTakeContent ? {type: 'content'} : undefined
  return functions[token.name]?.(token)
}

/** Quotation marks of the sheet's language; the cascade puts in those `quotes` names. */
function quotePart(word: string): WrittenPart | undefined {
  const [, no, side] = /^(no-)?(open|close)-quote$/.exec(word) ?? []
  return side === undefined ? undefined : {type: 'quote', isOpening: side === 'open', isShown: no === undefined, marks: 'auto'}
}

const word = (tokens: readonly Token[] | undefined): string | undefined => {
  const [token] = tokens ?? []
  return tokens?.length === 1 && token?.type === 'ident' ? token.value : undefined
}

function counterPart(name: readonly Token[] | undefined, format: readonly Token[] | undefined): (ContentPart & {type: 'counter'}) | undefined {
  const [own, style] = [word(name), format === undefined ? 'decimal' : counterStyleOf(format)]
  return own !== undefined && style !== undefined ? {type: 'counter', name: own, format: style} : undefined
}

/** A name, a string that stands for any number, or `symbols()`; the last two as `formatCounter` reads them. */
export function counterStyleOf(tokens: readonly Token[]): string | undefined {
  const [token] = tokens
  if (tokens.length !== 1 || !token) return undefined
  if (token.type === 'string') return JSON.stringify(['cyclic', token.value])
  if (token.type === 'ident') return token.value.toLowerCase()
  if (token.type !== 'function' || token.name !== 'symbols') return undefined
  const [first, ...rest] = token.children
  const isNamed = first?.type === 'ident'
  const symbols = (isNamed ? rest : token.children).map((each) => (each.type === 'string' ? each.value : ''))
  return symbols.length === 0 || symbols.includes('') ? undefined : JSON.stringify([isNamed ? first.value.toLowerCase() : 'symbolic', ...symbols])
}

const named = {first: 'first', start: 'start', last: 'last', 'first-except': 'first-except'} as const
const leaders: Readonly<Record<string, string>> = {dotted: '. ', solid: '_', space: ' '}

const functions: Readonly<Record<string, (token: FunctionToken) => WrittenPart | undefined>> = {
  counter({children}) {
    const [name, format] = splitAtCommas(children)
    return counterPart(name, format)
  },
  counters({children}) {
    const [name, between, format] = splitAtCommas(children)
    const part = counterPart(name, format)
    return part && between?.length === 1 && between[0]?.type === 'string' ? {...part, separator: between[0].value} : undefined
  },
  string({children}) {
    const [name, which = 'first'] = splitAtCommas(children).map(word)
    return name && which in named ? {type: 'namedString', name, which: named[which as keyof typeof named]} : undefined
  },
  leader({children}) {
    const [token] = children
    if (token?.type === 'string') return {type: 'leader', pattern: token.value}
    const pattern = token?.type === 'ident' ? leaders[token.value.toLowerCase()] : undefined
    return pattern === undefined ? undefined : {type: 'leader', pattern}
  },
  'target-counter'({children}) {
    const [target, name, format] = splitAtCommas(children)
    const url = targetOf(target)
    const counter = word(name)
    return url !== undefined && counter ? {type: 'targetCounter', url, name: counter, format: (format && counterStyleOf(format)) ?? 'decimal'} : undefined
  },
  'target-text'({children}) {
    const url = targetOf(splitAtCommas(children)[0])
    return url === undefined ? undefined : {type: 'targetText', url}
  },
  attr({children}) {
    const name = word(splitAtCommas(children)[0]?.slice(0, 1))
    return name ? {type: 'attribute', name} : undefined
  },
  url({children}) {
    const [token] = children
    return token?.type === 'string' ? {type: 'image', url: token.value} : undefined
  }
}

/** `attr(href)` is written `attr(href)` until the element is known. */
function targetOf(tokens: readonly Token[] | undefined): string | undefined {
  const [token] = tokens ?? []
  if (token?.type === 'string' || token?.type === 'url') return token.value
  if (token?.type !== 'function') return undefined
  const [inner] = token.children
  if (token.name === 'url' && inner?.type === 'string') return inner.value
  return token.name === 'attr' && inner?.type === 'ident' ? `attr(${inner.value})` : undefined
}
