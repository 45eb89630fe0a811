/**
 * Values for engines of 2010: mathematics folded, `rem`, `lh` and paper's units turned to em, so
 * that everything grows with the size the reader chooses. Borders keep their absolute widths.
 */

import type {Context} from '../draft.ts'
import type {Token} from '../syntax.ts'
import {colourOf} from '../values/colour.ts'
import {quantityOf, type Amount} from '../values/quantity.ts'

/** What relative values stand on in one rule. */
export interface Scale {
  /** Points of the book's text: what an absolute length is a share of. */
  readonly base: number
  /** Points of the root's: what `rem` counts. */
  readonly root: number
  /** Points of its line. */
  readonly leading: number
  /** The rule's own font size as a factor of the text's, where it says so. */
  readonly own: number
}

const mathematics: ReadonlySet<string> = new Set(['calc', 'min', 'max', 'clamp', '-webkit-calc', 'env', 'abs', 'round', 'mod', 'rem', 'sign', 'sqrt', 'pow', 'hypot', 'exp', 'log', 'sin', 'cos', 'tan'])
const paper: ReadonlySet<string> = new Set(['pt', 'in', 'cm', 'mm', 'q', 'pc', 'px', 'rem', 'lh', 'rlh', 'ch', 'ex', 'cap', 'ic'])

/** Functions younger than the engines; what they come to is not known here. */
const young = /^(?:color-mix|oklch|oklab|lab|lch|hwb|color|light-dark|fit-content|minmax|repeat|anchor|if|sibling-index)$/
const colours = /^(?:rgba?|hsla?|gray|device-cmyk|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)$/

/** The tokens in plain form, `undefined` when a calculation folds to no single value. */
export function plainTokens(name: string, tokens: readonly Token[], scale: Scale): readonly Token[] | undefined {
  const result: Token[] = []
  for (const token of tokens) {
    const plain = plainToken(name, token, scale)
    if (!plain) return undefined
    result.push(plain)
  }
  return result
}

function plainToken(name: string, token: Token, scale: Scale): Token | undefined {
  if (token.type === 'function' && mathematics.has(token.name)) return foldedToken(name, token, scale)
  if (token.type === 'function' && colours.test(token.name) && colourOf(token)) return hexToken(token)
  if (token.type === 'function' && young.test(token.name)) return undefined
  if (token.type === 'dimension') return keepsAbsolute(name) || !paper.has(token.unit) ? token : inEm(token, measured(token, scale), name, scale)
  if (!('children' in token)) return token
  const children = plainTokens(name, token.children, scale)
  return children && {...token, children}
}

const keepsAbsolute = (name: string): boolean => /^(?:border|outline|column-rule|text-decoration)/.test(name)

function measured(token: Token, scale: Scale): Amount | undefined {
  const quantity = quantityOf(token)
  return quantity && quantity.kind !== 'mixed' ? quantity.measure(contextOf(scale)) : undefined
}

function foldedToken(name: string, token: Token, scale: Scale): Token | undefined {
  const quantity = quantityOf(token)
  if (!quantity || quantity.kind === 'mixed') return undefined
  const amount = quantity.measure(contextOf(scale))
  if (quantity.kind === 'number') return {type: 'number', value: amount.number}
  if (quantity.kind === 'percentage') return {type: 'percentage', value: amount.share * 100}
  return keepsAbsolute(name) ? {type: 'dimension', value: amount.points, unit: 'pt'} : inEm(token, amount, name, scale)
}

/** Font sizes are shares of the parent's, all else of the element's own. */
function inEm(token: Token, amount: Amount | undefined, name: string, {base, own}: Scale): Token {
  if (!amount) return token
  const size = name === 'font-size' ? base : base * own
  return {type: 'dimension', value: size > 0 ? amount.points / size : 0, unit: 'em'}
}

function contextOf({base, root, leading, own}: Scale): Context {
  return {em: base * own, rem: root, lineHeight: leading, rootLineHeight: leading, viewport: {width: 0, height: 0}, parent: undefined}
}

/** Colours as `#rrggbb`; what is not opaque keeps the older `rgba()`. */
function hexToken(token: Token): Token {
  const colour = colourOf(token)
  if (!colour || colour === 'currentcolor') return token
  const [red, green, blue, alpha] = colour
  const bytes = [red, green, blue].map((part) => Math.round(part * 255))
  if (alpha === 1) return {type: 'hash', value: bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}
  const comma: Token = {type: 'delimiter', value: ','}
  const children = bytes.flatMap((value): Token[] => [{type: 'number', value}, comma])
  return {type: 'function', name: 'rgba', children: [...children, {type: 'number', value: alpha}]}
}
