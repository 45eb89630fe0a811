/** The small parsers every property is made of: keywords, numbers, lengths, shares. */

import type {LengthOrShare} from '../computed.ts'
import type {Parser, Resolve} from '../draft.ts'
import type {Token} from '../syntax.ts'
import {quantityOf, splitAtCommas, sumOf, type Amount, type Quantity} from './quantity.ts'
import {atLeast, resolveLength} from './shares.ts'

export const always = <T>(value: T): Resolve<T> => () => value

/** The lower-case word a value consists of, `undefined` when it is anything else. */
export function wordOf(tokens: readonly Token[]): string | undefined {
  const [first] = tokens
  return tokens.length === 1 && first?.type === 'ident' ? first.value.toLowerCase() : undefined
}

/** One of some keywords. */
export function keyword<const Word extends string>(...words: readonly Word[]): Parser<Word> {
  return mapped(Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>)
}

/** Keywords and what each stands for. */
export function mapped<const T>(table: Readonly<Record<string, T>>): Parser<T> {
  return (tokens) => {
    const word = wordOf(tokens)
    return word !== undefined && Object.hasOwn(table, word) ? always(table[word] as T) : undefined
  }
}

/** The first parser that understands the value. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (tokens) => {
    for (const parse of parsers) {
      const value = parse(tokens)
      if (value) return value
    }
    return undefined
  }
}

interface Range {
  readonly minimum?: number
}

/** A length in points; a plain 0 is one. */
export function length({minimum = -Infinity}: Range = {}): Parser<number> {
  return (tokens) => {
    const quantity = tokens.length === 1 ? quantityOf(tokens[0]) : undefined
    if (!quantity || isNegative(tokens, minimum)) return undefined
    if (quantity.kind === 'length') return (context) => Math.max(minimum, quantity.measure(context).points)
    return isZero(tokens) ? always(0) : undefined
  }
}

/** A length, or a percentage of the containing block's width. */
export function lengthOrShare({minimum = -Infinity}: Range = {}): Parser<LengthOrShare> {
  const plain = length({minimum})
  return (tokens) => {
    const [token] = tokens
    const value = tokens.length === 1 && token !== undefined && !isNegative(tokens, minimum) ? shareOf(token) : undefined
    return value ? (context) => atLeast(value(context), minimum) : plain(tokens)
  }
}

/** A percentage of the font size, or a length. */
export function lengthOfFont({minimum = -Infinity}: Range = {}): Parser<number> {
  const parse = lengthOrShare()
  return (tokens) => {
    const value = isNegative(tokens, minimum) ? undefined : parse(tokens)
    return value && ((context) => Math.max(minimum, resolveLength(value(context), context.em)))
  }
}

/** What has a percentage in it: alone, beside lengths in a `calc()`, or among the choices of `min()`, `max()` and `clamp()`. */
function shareOf(token: Token): Resolve<LengthOrShare> | undefined {
  const quantity = quantityOf(token)
  if (quantity) return quantity.kind === 'percentage' || quantity.kind === 'mixed' ? (context) => amountOf(quantity.measure(context)) : undefined
  if (token.type !== 'function') return undefined
  const choices = splitAtCommas(token.children).map(choiceOf)
  if (choices.length === 0 || choices.some((choice) => choice === undefined)) return undefined
  const of = choices as Resolve<LengthOrShare>[]
  if (token.name === 'min' || token.name === 'max') return chosen(token.name, of)
  const [least, wanted, most] = of
  return token.name === 'clamp' && least && wanted && most && of.length === 3 ? chosen('max', [least, chosen('min', [wanted, most])]) : undefined
}

const chosen = (choose: 'min' | 'max', of: readonly Resolve<LengthOrShare>[]): Resolve<LengthOrShare> => (context) => ({choose, of: of.map((each) => each(context))})

function choiceOf(tokens: readonly Token[]): Resolve<LengthOrShare> | undefined {
  const [only] = tokens
  const inner = tokens.length === 1 && only?.type === 'function' ? shareOf(only) : undefined
  const sum: Quantity | undefined = inner ? undefined : sumOf(tokens)
  return inner ?? (sum && sum.kind !== 'number' ? (context) => amountOf(sum.measure(context)) : undefined)
}

const amountOf = ({points, share}: Amount): LengthOrShare => (share === 0 ? points : points === 0 ? {share} : {share, points})

/** A number; integers are rounded. */
export function number({minimum = -Infinity, maximum = Infinity, isInteger = false}: {minimum?: number; maximum?: number; isInteger?: boolean} = {}): Parser<number> {
  return (tokens) => {
    const [token] = tokens
    const quantity = tokens.length === 1 ? quantityOf(token) : undefined
    if (quantity?.kind !== 'number') return undefined
    if (token?.type === 'number' && (token.value < minimum || (isInteger && !Number.isInteger(token.value)))) return undefined
    return (context) => {
      const value = Math.max(minimum, Math.min(maximum, quantity.measure(context).number))
      return isInteger ? Math.round(value) : value
    }
  }
}

function isZero(tokens: readonly Token[]): boolean {
  return tokens[0]?.type === 'number' && tokens[0].value === 0
}

/** A literal below the range is a mistake; a calculation below it is clamped. */
function isNegative(tokens: readonly Token[], minimum: number): boolean {
  const [token] = tokens
  return minimum === 0 && token !== undefined && 'value' in token && typeof token.value === 'number' && token.value < 0
}
