/** The small parsers every property is made of: keywords, numbers, lengths, shares. */

import type {LengthOrShare} from '../computed.ts'
import type {Parser, Resolve} from '../draft.ts'
import type {Token} from '../syntax.ts'
import {quantityOf} from './quantity.ts'

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
    const quantity = tokens.length === 1 ? quantityOf(tokens[0]) : undefined
    if (quantity?.kind !== 'percentage') return plain(tokens)
    if (isNegative(tokens, minimum)) return undefined
    return (context) => ({share: Math.max(minimum, quantity.measure(context).share)})
  }
}

/** A percentage of the font size, or a length. */
export function lengthOfFont(range: Range = {}): Parser<number> {
  const plain = length(range)
  return (tokens) => {
    const quantity = tokens.length === 1 ? quantityOf(tokens[0]) : undefined
    if (quantity?.kind !== 'percentage') return plain(tokens)
    return isNegative(tokens, range.minimum ?? -Infinity) ? undefined : (context) => quantity.measure(context).share * context.em
  }
}

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
