/**
 * What a style means for its text: the face and its stand-ins, the width of a space, and the words
 * already shaped. One context for each computed style and language; contexts that differ only in
 * size, colour or the like share their words.
 */

import type {Face, FaceQuery, FontStore} from '../../fonts/index.ts'
import type {Hyphenation, LineContext} from '../../lines/index.ts'
import {knownLocaleOf} from '../../language/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {Lexicon} from '../../words/index.ts'
import {createChunks, type Chunks} from './chunks.ts'

export interface TextContext extends LineContext {
  /** Place among all contexts. */
  readonly index: number
  readonly style: ComputedStyle
  readonly language: string
  readonly face: Face
  /** Above the baseline, points. */
  readonly rise: number
  /** Natural width of a space, points. */
  readonly space: number
  readonly chunks: Chunks
  readonly transform: ((text: string) => string) | undefined
  /** `collapse` folds white space, `keep` keeps it and its line ends, `lines` keeps the line ends only. */
  readonly whiteSpace: 'collapse' | 'keep' | 'lines'
  readonly mayBreak: boolean
}

export interface Contexts {
  /** All there are, by their index. */
  readonly all: readonly TextContext[]
  of(style: ComputedStyle, language: string): TextContext
}

interface ContextOptions {
  readonly fonts: FontStore
  /** Words with their breaks (`ta-ble`), for every language of the book. */
  readonly hyphenationExceptions: readonly string[]
  readonly lexicon: Lexicon
}

/** The contexts of one book, made as styles are met. */
export function createContexts(options: ContextOptions): Contexts {
  const known = new Map<ComputedStyle, Map<string, TextContext>>()
  const chunks = new Map<string, Chunks>()
  const all: TextContext[] = []
  return {
    all,
    of(style, language) {
      const byLanguage = known.get(style) ?? new Map<string, TextContext>()
      const found = byLanguage.get(language)
      if (found !== undefined) return found
      const context = createContext(style, language, options, {chunks, index: all.length})
      all.push(context)
      known.set(style, byLanguage.set(language, context))
      return context
    }
  }
}

function createContext(style: ComputedStyle, language: string, options: ContextOptions, {chunks: known, index}: {readonly chunks: Map<string, Chunks>; readonly index: number}): TextContext {
  const {fonts, lexicon} = options
  const face = faceOf(style, fonts)
  if (face === undefined) throw new Error('`createTypesetter` needs a store with at least one face')
  const size = style.fontSize
  const terms = termsOf(style, face, language)
  const fallback = (code: number, isPicture: boolean) => fonts.fallback(queryOf(style), code, isPicture)
  const chunks = known.get(terms) ?? createChunks({face, fallback, features: featuresOf(style), language, tracking: trackingOf(style), lexicon, slots: lexicon.ahead?.terms === terms ? lexicon.ahead.slots : undefined})
  known.set(terms, chunks)
  const hyphenation = style.hyphens === 'auto' ? hyphenationOf(style, language, options.hyphenationExceptions) : undefined
  return {
    index, style, language, face, size, chunks, hyphenation,
    division: style.hyphens === 'manual' ? divisionOf(style, language, options.hyphenationExceptions) : hyphenation,
    hyphen: chunks.hyphen.index,
    rise: riseOf(style),
    space: (chunks.space.width * size) / 1000 + style.wordSpacing,
    transform: transformOf(style.textTransform, language),
    whiteSpace: style.whiteSpace === 'pre' || style.whiteSpace === 'pre-wrap' ? 'keep' : style.whiteSpace === 'pre-line' ? 'lines' : 'collapse',
    mayBreak: style.whiteSpace !== 'nowrap' && style.whiteSpace !== 'pre' && style.textWrap !== 'nowrap',
    keepsSoftHyphens: style.hyphens !== 'none'
  }
}

const queryOf = ({fontFamily, fontStyle, fontWeight}: ComputedStyle): FaceQuery => ({families: fontFamily, style: fontStyle, weight: fontWeight})

export const faceOf = (style: ComputedStyle, fonts: FontStore): Face | undefined => fonts.find(queryOf(style))

/** 1/1000 em. */
const trackingOf = ({letterSpacing, fontSize}: ComputedStyle): number => (fontSize > 0 ? (letterSpacing * 1000) / fontSize : 0)

export const featuresOf = (style: ComputedStyle): ComputedStyle['fontFeatures'] => (trackingOf(style) === 0 ? style.fontFeatures : {liga: 0, clig: 0, ...style.fontFeatures})

/** Texts of the same terms share their words. */
export const termsOf = (style: ComputedStyle, face: Face, language: string): string =>
  `${face.id} ${Math.round(trackingOf(style) * 100)} ${JSON.stringify(featuresOf(style))} ${language} ${style.hyphens} ${style.hyphenateLimitChars.join()}`

/** Superscripts as word processors raise them, from their own size: it is about 0.7 of the text's. */
function riseOf({verticalAlign, fontSize}: ComputedStyle): number {
  if (typeof verticalAlign === 'number') return verticalAlign
  return verticalAlign === 'super' ? 0.5 * fontSize : verticalAlign === 'sub' ? -0.2 * fontSize : 0
}

/** The rules of a language, and the style's own: [shortest word, letters before, letters after]. */
function hyphenationOf({hyphenateLimitChars}: ComputedStyle, language: string, exceptions: readonly string[]): Hyphenation | undefined {
  const rules = knownLocaleOf(language)?.hyphenation
  if (rules === undefined) return undefined
  const [shortest, left, right] = hyphenateLimitChars
  return {rules: {...rules, shortestWord: shortest ?? rules.shortestWord, left: left ?? rules.left, right: right ?? rules.right}, exceptions}
}

/** Letters of a word wider than its line that stay together at either end, in text that divides no other: a heading, an entry of the contents. */
const leastDivided = 4

function divisionOf(style: ComputedStyle, language: string, exceptions: readonly string[]): Hyphenation | undefined {
  const own = hyphenationOf(style, language, exceptions)
  return own && {...own, rules: {...own.rules, left: Math.max(leastDivided, own.rules.left), right: Math.max(leastDivided, own.rules.right)}}
}

/** The first letter of each word: what follows an apostrophe inside one is none; Dutch `ij` is one letter. */
const firstLetters = /(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{N}]['’])(?:ij|\p{L})/gu

/** Letters of two characters have a form between capital and small. */
const titles: Readonly<Record<string, string>> = {ǆ: 'ǅ', ǉ: 'ǈ', ǌ: 'ǋ', ǳ: 'ǲ'}

function titleCase(letter: string, language: string): string {
  if (letter === 'ij') return /^nl\b/i.test(language) ? 'IJ' : 'Ij'
  return titles[letter] ?? letter.toLocaleUpperCase(language)
}

function transformOf(transform: ComputedStyle['textTransform'], language: string): ((text: string) => string) | undefined {
  if (transform === 'uppercase') return (text) => text.toLocaleUpperCase(language)
  if (transform === 'lowercase') return (text) => text.toLocaleLowerCase(language)
  if (transform === 'capitalize') return (text) => text.replace(firstLetters, (letter) => titleCase(letter, language))
  return undefined
}
