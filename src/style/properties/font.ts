/** Faces and their features: font-family to font-feature-settings (CSS Fonts 4). */

import type {Parser} from '../draft.ts'
import type {Token} from '../syntax.ts'
import {always, either, keyword, lengthOfFont, mapped, number, wordOf} from '../values/parsers.ts'
import {quantityOf, splitAtCommas} from '../values/quantity.ts'
import {colour} from '../values/colour.ts'
import type {Colour} from '../computed.ts'
import {property} from './property.ts'

const absoluteSizes: Readonly<Record<string, number>> = {
  'xx-small': 0.6, 'x-small': 0.75, small: 0.889, medium: 1, large: 1.2, 'x-large': 1.5, 'xx-large': 2, 'xxx-large': 3
}

/** `medium` is the size of the book's text where no sheet sets one. */
const mediumSize = 11

const fontSize: Parser<number> = either<number>(
  (tokens) => {
    const word = wordOf(tokens) ?? ''
    const factor = Object.hasOwn(absoluteSizes, word) ? absoluteSizes[word] : undefined
    if (factor !== undefined) return always(mediumSize * factor)
    if (word === 'smaller') return ({em}) => em / 1.2
    return word === 'larger' ? ({em}) => em * 1.2 : undefined
  },
  lengthOfFont({minimum: 0})
)

/** Names of several words may stand without quotes. */
export const families: Parser<readonly string[]> = (tokens) => {
  const names = splitAtCommas(tokens).map((part) => {
    const [first] = part
    if (part.length === 1 && first?.type === 'string') return first.value
    return part.length > 0 && part.every((token) => token.type === 'ident') ? part.map((token) => (token as {value: string}).value).join(' ') : ''
  })
  return names.every((name) => name !== '') ? always(names) : undefined
}

const weight: Parser<number> = either<number>(
  (tokens) => {
    const word = wordOf(tokens)
    if (word === 'bolder') return ({parent}) => bolder(parent?.fontWeight ?? 400)
    return word === 'lighter' ? ({parent}) => lighter(parent?.fontWeight ?? 400) : undefined
  },
  mapped({normal: 400, bold: 700}),
  number({minimum: 1, maximum: 1000})
)

/** CSS Fonts 4, section 2.2.1. */
const bolder = (inherited: number): number => (inherited < 350 ? 400 : inherited < 550 ? 700 : 900)
const lighter = (inherited: number): number => (inherited < 550 ? 100 : inherited < 750 ? 400 : 700)

/** `oblique` with any angle is set in the italic. */
const fontStyle: Parser<'normal' | 'italic'> = (tokens) => {
  const [first] = tokens
  const word = first?.type === 'ident' ? first.value.toLowerCase() : ''
  if (word === 'oblique') return always('italic' as const)
  return tokens.length === 1 && (word === 'normal' || word === 'italic') ? always(word) : undefined
}

const lineHeight: Parser<{readonly factor: number} | {readonly points: number}> = (tokens) => {
  if (wordOf(tokens) === 'normal') return always({factor: 1.2})
  const [token] = tokens
  const quantity = tokens.length === 1 ? quantityOf(token) : undefined
  if (!quantity) return undefined
  if (token && 'value' in token && typeof token.value === 'number' && token.value < 0) return undefined
  if (quantity.kind === 'number') return (context) => ({factor: Math.min(100, Math.max(0, quantity.measure(context).number))})
  return (context) => {
    const {points, share} = quantity.measure(context)
    return {points: Math.max(0, points + share * context.em)}
  }
}

/** Any of the words, in any order; `normal` and `none` stand alone. */
function wordSet(...words: readonly string[]): Parser<readonly string[]> {
  return (tokens) => {
    const single = wordOf(tokens)
    if (single === 'normal') return always([])
    const found = tokens.map((token) => (token.type === 'ident' ? token.value.toLowerCase() : ''))
    return found.length > 0 && found.every((word) => words.includes(word)) ? always(found) : undefined
  }
}

export const capsWords = ['normal', 'small-caps', 'all-small-caps', 'petite-caps', 'all-petite-caps', 'unicase', 'titling-caps'] as const
export const numericWords = ['lining-nums', 'oldstyle-nums', 'proportional-nums', 'tabular-nums', 'diagonal-fractions', 'stacked-fractions', 'ordinal', 'slashed-zero']
export const ligatureWords = [
  'none', 'common-ligatures', 'no-common-ligatures', 'discretionary-ligatures', 'no-discretionary-ligatures',
  'historical-ligatures', 'no-historical-ligatures', 'contextual', 'no-contextual'
]

/** `"smcp", "ss01" 2, "liga" off`. */
const featureSettings: Parser<Readonly<Record<string, number>>> = (tokens) => {
  if (wordOf(tokens) === 'normal') return always({})
  const features: Record<string, number> = {}
  for (const [tag, value, ...rest] of splitAtCommas(tokens)) {
    if (tag?.type !== 'string' || !/^[ -~]{4}$/.test(tag.value) || rest.length > 0) return undefined
    const setting = featureValue(value)
    if (setting === undefined) return undefined
    features[tag.value] = setting
  }
  return always(features)
}

function featureValue(token: Token | undefined): number | undefined {
  if (!token) return 1
  if (token.type === 'number' && Number.isInteger(token.value) && token.value >= 0) return Math.min(token.value, 65_535)
  return token.type === 'ident' ? {on: 1, off: 0}[token.value.toLowerCase()] : undefined
}

const textColour: Parser<Colour> = (tokens) => {
  const value = colour(tokens)
  return value && ((context) => {
    const own = value(context)
    return own === 'currentcolor' ? (context.parent?.color ?? [0, 0, 0, 1]) : own
  })
}

export const fontProperties = [
  property('font-family', 'fontFamily', families, {syntax: '<family-name>#', initial: 'serif', inherited: true}),
  property('font-size', 'fontSize', fontSize, {syntax: '<absolute-size> | <relative-size> | <length-percentage>', initial: 'medium', inherited: true}),
  property('font-style', 'fontStyle', fontStyle, {syntax: 'normal | italic | oblique', initial: 'normal', inherited: true}),
  property('font-weight', 'fontWeight', weight, {syntax: 'normal | bold | bolder | lighter | <number>', initial: 'normal', inherited: true}),
  property('font-variant-caps', 'fontVariantCaps', keyword(...capsWords), {syntax: capsWords.join(' | '), initial: 'normal', inherited: true}),
  property('font-variant-numeric', 'fontVariantNumeric', wordSet(...numericWords), {syntax: `normal | [${numericWords.join(' || ')}]`, initial: 'normal', inherited: true}),
  property('font-variant-ligatures', 'fontVariantLigatures', wordSet(...ligatureWords), {syntax: `normal | none | [${ligatureWords.slice(1).join(' || ')}]`, initial: 'normal', inherited: true}),
  property('font-variant-position', 'fontVariantPosition', keyword('normal', 'sub', 'super'), {syntax: 'normal | sub | super', initial: 'normal', inherited: true}),
  property('font-variant-alternates', 'fontVariantAlternates', wordSet('historical-forms'), {syntax: 'normal | historical-forms', initial: 'normal', inherited: true}),
  property('font-kerning', 'fontKerning', keyword('auto', 'normal', 'none'), {syntax: 'auto | normal | none', initial: 'auto', inherited: true}),
  property('font-feature-settings', 'fontFeatureSettings', featureSettings, {syntax: 'normal | [<string> [<integer> | on | off]?]#', initial: 'normal', inherited: true}),
  property('line-height', 'lineHeight', lineHeight, {syntax: 'normal | <number> | <length-percentage>', initial: 'normal', inherited: true}),
  property('color', 'color', textColour, {syntax: '<color>', initial: 'black', inherited: true})
]
