/**
 * css-tree behind one door: text to css-tree's own tree, values to tokens, and the dictionary of
 * standard properties that tells a misspelt declaration from one Octavo does not set.
 */

import {generate, ident, lexer, parse, string, tokenTypes, tokenize as tokenizeText, url} from 'css-tree'
import type {CssNode, Selector, StyleSheet as CssSheet} from 'css-tree'
import type {Token} from './syntax.ts'

interface ParseFault {
  readonly reason: string
  readonly line: number
  readonly column: number
}

/** Values, preludes of at-rules and custom properties stay text; css-tree mends what is broken and tells. */
export function parseText(text: string, onFault: (fault: ParseFault) => void): CssSheet {
  return parse(text, {
    positions: true,
    parseValue: false,
    parseCustomProperty: false,
    parseAtrulePrelude: false,
    onParseError: (error) => {
      const {line, column} = error as unknown as {line: number; column: number}
      onFault({reason: error.message, line, column})
    }
  }) as CssSheet
}

/** A declaration list without braces, as in a `style` attribute. */
export function parseDeclarations(text: string): CssNode {
  return parse(text, {context: 'declarationList', positions: true, parseValue: false, parseCustomProperty: false})
}

/** A selector without the rule it stands before. */
export function selectorOf(text: string): Selector {
  return parse(text, {context: 'selector'}) as Selector
}

/** A node as CSS text. */
export function textOf(node: CssNode): string {
  return generate(node)
}

/** Properties of paged media that css-tree's dictionary leaves out (GCPM 3, Page Floats, Text 4, CSS Paged Media). */
const pagedMedia: ReadonlySet<string> = new Set([
  'footnote-policy', 'footnote-display', 'bookmark-level', 'bookmark-label', 'bookmark-state', 'running', 'marks', 'bleed', 'margin-break', 'page-orientation',
  'float-reference', 'float-offset', 'float-defer', 'hyphenate-limit-lines', 'hyphenate-limit-last', 'hyphenate-limit-zone', 'text-box-trim', 'text-box-edge', 'size'
])

/** Is it a property of a W3C specification (or of a browser)? */
export function isStandardProperty(name: string): boolean {
  return pagedMedia.has(name) || /^-\w+-/.test(name) || lexer.checkPropertyName(name)?.name !== 'SyntaxReferenceError'
}

/** Characters of a value worth looking up: css-tree's matcher gives up, aloud, on very long ones. */
const longestValue = 500

/** Does the value match the property's grammar? */
export function isStandardValue(name: string, value: string): boolean {
  return value.length <= longestValue && (pagedMedia.has(name) || /^-\w+-/.test(name) || isMatch(name, value))
}

/** Sheets say the same of many things: the matcher is asked once. */
const matches = new Map<string, boolean>()
const mostMatches = 4096

function isMatch(name: string, value: string): boolean {
  const key = `${name}:${value}`
  const found = matches.get(key)
  if (found !== undefined) return found
  const matched = lexer.matchProperty(name, value).error === null
  if (matches.size === mostMatches) matches.clear()
  matches.set(key, matched)
  return matched
}

/** Names to compare a misspelt property with. */
export function standardProperties(): string[] {
  return Object.keys((lexer as unknown as {properties: Record<string, unknown>}).properties)
}

/** The keywords a property's grammar names, for "did you mean". */
export function standardKeywords(name: string): string[] {
  const syntax = (lexer as unknown as {properties: Record<string, {syntax?: unknown} | undefined>}).properties[name]?.syntax
  const words: string[] = []
  const pending: unknown[] = [syntax]
  while (pending.length > 0 && words.length < 200) {
    const node = pending.pop() as {type?: string; name?: string; terms?: unknown[]; term?: unknown} | undefined
    if (!node) continue
    if (node.type === 'Keyword' && node.name) words.push(node.name)
    pending.push(node.term, ...(node.terms ?? []))
  }
  return words
}

type Container = {readonly children: Token[]; readonly closer: number}
const openers: Readonly<Record<number, readonly ['(' | '[' | '{', number]>> = {
  [tokenTypes.LeftParenthesis]: ['(', tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket]: ['[', tokenTypes.RightSquareBracket],
  [tokenTypes.LeftCurlyBracket]: ['{', tokenTypes.RightCurlyBracket]
}

/** Component values of a text, white space and comments left out; brackets left open close at its end. */
export function tokenize(text: string): Token[] {
  const top: Token[] = []
  const stack: Container[] = [{children: top, closer: -1}]
  tokenizeText(text, (type, start, end) => {
    const {children, closer} = stack.at(-1) as Container
    const piece = text.slice(start, end)
    const opener = openers[type]
    if (type === tokenTypes.WhiteSpace || type === tokenTypes.Comment) return
    if (type === closer) {
      stack.pop()
    } else if (type === tokenTypes.Function) {
      const inner: Token[] = []
      children.push({type: 'function', name: ident.decode(piece.slice(0, -1)).toLowerCase(), children: inner})
      stack.push({children: inner, closer: tokenTypes.RightParenthesis})
    } else if (opener) {
      const inner: Token[] = []
      children.push({type: 'block', open: opener[0], children: inner})
      stack.push({children: inner, closer: opener[1]})
    } else {
      children.push(leaf(type, piece))
    }
  })
  return top
}

function leaf(type: number, piece: string): Token {
  switch (type) {
    case tokenTypes.Ident: return {type: 'ident', value: ident.decode(piece)}
    case tokenTypes.Number: return {type: 'number', value: Number(piece)}
    case tokenTypes.Percentage: return {type: 'percentage', value: Number(piece.slice(0, -1))}
    case tokenTypes.Dimension: return dimension(piece)
    case tokenTypes.String: return {type: 'string', value: string.decode(piece)}
    case tokenTypes.Url: return {type: 'url', value: url.decode(piece)}
    case tokenTypes.Hash: return {type: 'hash', value: ident.decode(piece.slice(1))}
    default: return {type: 'delimiter', value: piece}
  }
}

function dimension(piece: string): Token {
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(piece)?.[0] ?? '0'
  return {type: 'dimension', value: Number(number), unit: piece.slice(number.length).toLowerCase()}
}
