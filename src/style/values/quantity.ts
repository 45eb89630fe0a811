/**
 * Numbers, lengths and percentages, and the mathematics of CSS Values 4 (calc, min, max, clamp)
 * over them. A quantity is `points + share of a base + plain number`; what does not fold to one of
 * the three is left to the caller to refuse.
 */

import type {Context} from '../draft.ts'
import type {FunctionToken, Token} from '../syntax.ts'

type Kind = 'number' | 'length' | 'percentage' | 'mixed'

/** Value of a quantity: points for a length, 1 = 100 % for a percentage. */
export interface Amount {
  readonly number: number
  readonly points: number
  readonly share: number
}

export interface Quantity {
  readonly kind: Kind
  readonly measure: (context: Context) => Amount
}

/** Points in a page's side at most (200 inches, the limit of PDF). */
export const lengthLimit = 14_400

const absolute: Readonly<Record<string, number>> = {
  pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, q: 72 / 101.6, pc: 12
}

/** Ex, ch, cap and ic without a face at hand: the usual proportions of a text face. */
const relative: Readonly<Record<string, (context: Context) => number>> = {
  em: ({em}) => em,
  rem: ({rem}) => rem,
  ex: ({em}) => em * 0.45,
  ch: ({em}) => em * 0.5,
  cap: ({em}) => em * 0.65,
  ic: ({em}) => em,
  lh: ({lineHeight}) => lineHeight,
  rlh: ({rootLineHeight}) => rootLineHeight,
  vw: ({viewport}) => viewport.width / 100,
  vh: ({viewport}) => viewport.height / 100,
  vi: ({viewport}) => viewport.width / 100,
  vb: ({viewport}) => viewport.height / 100,
  vmin: ({viewport}) => Math.min(viewport.width, viewport.height) / 100,
  vmax: ({viewport}) => Math.max(viewport.width, viewport.height) / 100,
  rex: ({rem}) => rem * 0.45,
  rch: ({rem}) => rem * 0.5,
  rcap: ({rem}) => rem * 0.65,
  ric: ({rem}) => rem
}

/** Paper has one size: the small, the large and the dynamic viewport are the same. */
const baseOf = (unit: string): ((context: Context) => number) | undefined => relative[unit] ?? (/^[sld]v(?:[whib]|min|max)$/.test(unit) ? relative[unit.slice(1)] : undefined)

/** Points in one of an absolute unit, `undefined` for any other. */
export const pointsIn = (unit: string): number | undefined => absolute[unit]

const clamp = (value: number): number => (Number.isNaN(value) ? 0 : Math.max(-lengthLimit, Math.min(lengthLimit, value)))
/** What is no number counts as 0 (CSS Values 4, section 10.9). */
const bounded = (value: number, limit: number): number => (Number.isNaN(value) ? 0 : Math.max(-limit, Math.min(limit, value)))
const amount = (number: number, points: number, share: number): Amount => ({number: bounded(number, 1e9), points, share: bounded(share, 1000)})

/** A token as a quantity: number, dimension, percentage or a mathematical function. */
export function quantityOf(token: Token | undefined): Quantity | undefined {
  if (!token) return undefined
  if (token.type === 'number') return constant('number', amount(token.value, 0, 0))
  if (token.type === 'percentage') return constant('percentage', amount(0, 0, Math.max(-1000, Math.min(1000, token.value / 100))))
  if (token.type === 'function') return mathOf(token)
  if (token.type !== 'dimension') return undefined
  const {value, unit} = token
  const points = absolute[unit]
  if (points !== undefined) return constant('length', amount(0, clamp(value * points), 0))
  const base = baseOf(unit)
  return base && {kind: 'length', measure: (context) => amount(0, clamp(value * base(context)), 0)}
}

function constant(kind: Kind, value: Amount): Quantity {
  return {kind, measure: () => value}
}

function mathOf({name, children}: FunctionToken): Quantity | undefined {
  if (name === 'calc' || name === '-webkit-calc') return sumOf(children)
  if (Object.hasOwn(functions, name)) return functionOf(name, children)
  if (name !== 'min' && name !== 'max' && name !== 'clamp') return undefined
  const parts = splitAtCommas(children).map(sumOf)
  if (parts.some((part) => part === undefined)) return undefined
  const given = parts as Quantity[]
  if (name !== 'clamp') return chosen(given, Math[name])
  const [least, ...others] = given
  const upper = others.length === 2 ? chosen(others, Math.min) : undefined
  return least && upper && chosen([least, upper], Math.max)
}

function chosen(given: readonly Quantity[], choose: (a: number, b: number) => number): Quantity | undefined {
  const [{kind} = {kind: 'mixed' as const}] = given
  if (kind === 'mixed' || given.some((each) => each.kind !== kind)) return undefined
  return {
    kind,
    measure: (context) => given.map((each) => each.measure(context)).reduce((a, b) => amount(choose(a.number, b.number), choose(a.points, b.points), choose(a.share, b.share)))
  }
}

/** `<calc-sum>`: terms joined by + and -, which the tokenizer may have drawn into the number. */
export function sumOf(tokens: readonly Token[]): Quantity | undefined {
  const terms: {sign: 1 | -1; tokens: Token[]}[] = [{sign: 1, tokens: []}]
  for (const token of tokens) {
    const isOperator = token.type === 'delimiter' && (token.value === '+' || token.value === '-')
    if (isOperator) terms.push({sign: token.value === '-' ? -1 : 1, tokens: []})
    else terms.at(-1)?.tokens.push(token)
  }
  const signed: Quantity[] = []
  for (const term of terms) {
    const next = productOf(term.tokens)
    if (!next) return undefined
    signed.push(term.sign === 1 ? next : scaled(next, () => -1))
  }
  return summed(signed)
}

/** Tokens of one product: each factor is measured inside the one before it. */
const mostFactors = 99

function productOf(tokens: readonly Token[]): Quantity | undefined {
  if (tokens.length > mostFactors) return undefined
  let product = factorOf(tokens[0])
  for (let index = 1; index < tokens.length && product; index += 2) {
    const operator = tokens[index]
    const factor = factorOf(tokens[index + 1])
    if (operator?.type !== 'delimiter' || !factor) return undefined
    product = operator.value === '*' ? times(product, factor) : operator.value === '/' && !isNought(tokens[index + 1]) ? over(product, factor) : undefined
  }
  return product
}

/** A division by it says nothing that could be set. */
const isNought = (token: Token | undefined): boolean => token?.type === 'number' && token.value === 0

const constants: Readonly<Record<string, number>> = {pi: Math.PI, e: Math.E, infinity: Infinity, '-infinity': -Infinity}

function factorOf(token: Token | undefined): Quantity | undefined {
  if (token?.type === 'block' && token.open === '(') return sumOf(token.children)
  const known = token?.type === 'ident' ? constants[token.value.toLowerCase()] : undefined
  return known === undefined ? quantityOf(token) : constant('number', amount(known, 0, 0))
}

/** Functions of numbers, or of quantities of one kind (CSS Values 4, sections 10.4 to 10.7). */
const functions: Readonly<Record<string, {readonly isOfNumbers: boolean; readonly of: (...values: number[]) => number}>> = {
  abs: {isOfNumbers: false, of: Math.abs},
  mod: {isOfNumbers: false, of: (a, b = 1) => a - b * Math.floor(a / b)},
  rem: {isOfNumbers: false, of: (a, b = 1) => a % b},
  hypot: {isOfNumbers: false, of: Math.hypot},
  round: {isOfNumbers: false, of: (a, b = 1) => Math.round(a / b) * b},
  sign: {isOfNumbers: true, of: Math.sign},
  sqrt: {isOfNumbers: true, of: Math.sqrt},
  pow: {isOfNumbers: true, of: (a, b = 1) => a ** b},
  exp: {isOfNumbers: true, of: Math.exp},
  log: {isOfNumbers: true, of: (a, b = Math.E) => Math.log(a) / Math.log(b)},
  sin: {isOfNumbers: true, of: Math.sin},
  cos: {isOfNumbers: true, of: Math.cos},
  tan: {isOfNumbers: true, of: Math.tan}
}

/** Of `hypot()`; all others take one or two. */
const mostArguments = 100

const strategies: Readonly<Record<string, (value: number) => number>> = {nearest: Math.round, up: Math.ceil, down: Math.floor, 'to-zero': Math.trunc}

function functionOf(name: string, children: readonly Token[]): Quantity | undefined {
  const parts = splitAtCommas(children)
  const [word] = parts[0] ?? []
  const strategy = name === 'round' && word?.type === 'ident' ? strategies[word.value.toLowerCase()] : undefined
  const quantities = (strategy ? parts.slice(1) : parts).map(sumOf)
  const [first] = quantities
  const {isOfNumbers, of} = functions[name]!
  if (parts.length > mostArguments) return undefined
  if (!first || first.kind === 'mixed' || quantities.some((each) => each?.kind !== first.kind) || (isOfNumbers && first.kind !== 'number')) return undefined
  const apply = strategy ? (a: number, b = 1) => strategy(a / b) * b : of
  return {
    kind: name === 'sign' ? 'number' : first.kind,
    measure(context) {
      const values = quantities.map((each) => each!.measure(context))
      const own = (part: keyof Amount): number => apply(...values.map((value) => value[part]))
      return first.kind === 'number' ? amount(own('number'), 0, 0) : first.kind === 'length' ? amount(0, clamp(own('points')), 0) : amount(0, 0, own('share'))
    }
  }
}

/** Measured one after the other: a sum may have any number of terms. */
function summed(terms: readonly Quantity[]): Quantity | undefined {
  const [first] = terms
  if (!first || terms.length === 1) return first
  if (terms.some(({kind}) => (kind === 'number') !== (first.kind === 'number'))) return undefined
  return {
    kind: terms.every(({kind}) => kind === first.kind) ? first.kind : 'mixed',
    measure: (context) => terms.map((each) => each.measure(context)).reduce((a, b) => amount(a.number + b.number, a.points + b.points, a.share + b.share))
  }
}

function scaled(quantity: Quantity, by: (context: Context) => number): Quantity {
  return {
    kind: quantity.kind,
    measure(context) {
      const {number, points, share} = quantity.measure(context)
      const factor = by(context)
      return amount(number * factor, clamp(points * factor), share * factor)
    }
  }
}

function times(left: Quantity, right: Quantity): Quantity | undefined {
  if (right.kind === 'number') return scaled(left, (context) => right.measure(context).number)
  return left.kind === 'number' ? scaled(right, (context) => left.measure(context).number) : undefined
}

function over(left: Quantity, right: Quantity): Quantity | undefined {
  if (right.kind === 'number') return scaled(left, (context) => 1 / right.measure(context).number)
  if (left.kind !== 'length' || right.kind !== 'length') return undefined
  return {kind: 'number', measure: (context) => amount(left.measure(context).points / right.measure(context).points, 0, 0)}
}

/** The arguments of a function. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.type === 'delimiter' && token.value === ',') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}
