/**
 * `@media` and `@supports`, answered once: print is paper of the page's size, screen an e-reader
 * nobody knows the size of (Media Queries 5, CSS Conditional 3).
 */

import {knownPseudos} from './match.ts'
import {tokenize} from './parse.ts'
import {expand} from './properties/table.ts'
import type {Condition, Token} from './syntax.ts'
import type {Medium} from './types.ts'
import {quantityOf, splitAtCommas} from './values/quantity.ts'

export interface Surroundings {
  readonly medium: Medium
  /** Points; the page's size. */
  readonly viewport: {readonly width: number; readonly height: number}
}

/** Do all the conditions around a rule hold? */
export function areMet(conditions: readonly Condition[], surroundings: Surroundings): boolean {
  return conditions.every(({kind, prelude}) => {
    if (kind === 'media') return matchesMedia(prelude, surroundings)
    return kind === 'layer' || isSupported(tokenize(prelude))
  })
}

/** A media query list; empty means all. */
function matchesMedia(prelude: string, surroundings: Surroundings): boolean {
  const queries = splitAtCommas(tokenize(prelude)).filter((query) => query.length > 0)
  return queries.length === 0 || queries.some((query) => matchesQuery(query, surroundings))
}

const isWord = (token: Token | undefined, word: string): boolean => token?.type === 'ident' && token.value.toLowerCase() === word

function matchesQuery(tokens: readonly Token[], surroundings: Surroundings): boolean {
  const [first, ...rest] = tokens
  if (isWord(first, 'not')) return !matchesQuery(rest, surroundings)
  if (isWord(first, 'only')) return matchesQuery(rest, surroundings)
  if (tokens.some((token) => isWord(token, 'or'))) return splitAt(tokens, 'or').some((part) => matchesQuery(part, surroundings))
  return splitAt(tokens, 'and').every((part) => matchesPart(part, surroundings))
}

function matchesPart(tokens: readonly Token[], surroundings: Surroundings): boolean {
  const [token, second] = tokens
  if (isWord(token, 'not') && second) return !matchesPart(tokens.slice(1), surroundings)
  if (token?.type === 'ident') return token.value.toLowerCase() === 'all' || token.value.toLowerCase() === surroundings.medium
  if (token?.type !== 'block') return false
  const [inner] = token.children
  if (inner?.type === 'block' || isWord(inner, 'not')) return matchesQuery(token.children, surroundings)
  return matchesFeature(token.children, surroundings)
}

function splitAt(tokens: readonly Token[], word: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (isWord(token, word)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** `(min-width: 30em)`, `(width >= 30em)`, `(orientation: portrait)`; an unknown feature is false. */
function matchesFeature(tokens: readonly Token[], {medium, viewport}: Surroundings): boolean {
  const name = tokens.find((token) => token.type === 'ident')
  const feature = name?.type === 'ident' ? name.value.toLowerCase() : ''
  const axis = feature.endsWith('width') ? viewport.width : feature.endsWith('height') ? viewport.height : undefined
  if (axis !== undefined) return medium === 'print' && compares(tokens, feature, axis)
  const value = tokens.at(-1)
  const word = value?.type === 'ident' ? value.value.toLowerCase() : ''
  if (feature === 'orientation') return medium === 'print' && word === (viewport.width > viewport.height ? 'landscape' : 'portrait')
  return medium === 'print' && (tokens.length === 1 ? paper[feature] !== undefined && paper[feature] !== 'none' : paper[feature] === word)
}

/** What paper is: it never changes, nobody points at it. */
const paper: Readonly<Record<string, string>> = {
  'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce', hover: 'none', 'any-hover': 'none', pointer: 'none', 'any-pointer': 'none',
  update: 'none', scripting: 'none', 'overflow-block': 'paged', 'overflow-inline': 'none', color: 'color'
}

function compares(tokens: readonly Token[], feature: string, actual: number): boolean {
  const measured = tokens.map((token) => pointsOf(token))
  const operator = tokens.map((token) => (token.type === 'delimiter' ? token.value : '')).join('')
  const [bound] = measured.filter((each) => each !== undefined)
  if (bound !== undefined && operator === '') return false
  if (bound === undefined) return actual > 0
  if (feature.startsWith('min-')) return actual >= bound
  if (feature.startsWith('max-')) return actual <= bound
  const isFlipped = measured[0] !== undefined
  const [left, right] = isFlipped ? [bound, actual] : [actual, bound]
  if (operator.startsWith('>')) return operator.includes('=') ? left >= right : left > right
  if (operator.startsWith('<')) return operator.includes('=') ? left <= right : left < right
  return left === right
}

function pointsOf(token: Token): number | undefined {
  const quantity = quantityOf(token)
  if (quantity?.kind !== 'length') return undefined
  return quantity.measure({em: 12, rem: 12, lineHeight: 14.4, rootLineHeight: 14.4, viewport: {width: 0, height: 0}, parent: undefined}).points
}

/** Every pseudo-class and pseudo-element named in it is known. */
function isSelector(tokens: readonly Token[]): boolean {
  return tokens.every((token, index) => {
    const before = tokens[index - 1]
    const isNamed = before?.type === 'delimiter' && before.value === ':'
    if (token.type === 'function') return (!isNamed || knownPseudos.has(token.name)) && isSelector(token.children)
    return !isNamed || token.type !== 'ident' || knownPseudos.has(token.value.toLowerCase())
  })
}

/** `(property: value)`, `not`, `and`, `or`, brackets; what cannot be read is unsupported. */
function isSupported(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens
  if (isWord(first, 'not')) return !isSupported(tokens.slice(1))
  if (tokens.some((token) => isWord(token, 'and'))) return splitAt(tokens, 'and').every(isSupported)
  if (tokens.some((token) => isWord(token, 'or'))) return splitAt(tokens, 'or').some(isSupported)
  if (first?.type === 'block') return isSupported(first.children)
  if (first?.type === 'function' && first.name === 'selector') return isSelector(first.children)
  if (first?.type !== 'ident' || second?.type !== 'delimiter' || second.value !== ':' || !third) return false
  return first.value.startsWith('--') || expand(first.value.toLowerCase(), tokens.slice(2)) !== undefined
}
