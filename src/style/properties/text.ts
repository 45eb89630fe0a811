/** Paragraphs: alignment, indents, hyphenation, spacing (CSS Text 4, CSS Text Decoration 3, CSS Inline 3). */

import type {Draft, Parser} from '../draft.ts'
import {always, either, keyword, length, lengthOfFont, lengthOrShare, mapped, number, wordOf} from '../values/parsers.ts'
import {colour} from '../values/colour.ts'
import {quantityOf} from '../values/quantity.ts'
import {property} from './property.ts'

const alignments = {
  left: 'left', right: 'right', center: 'center', justify: 'justify', start: 'start', end: 'end', '-webkit-center': 'center', 'justify-all': 'justify'
} as const

const transform: Parser<Draft['textTransform']> = keyword('none', 'uppercase', 'lowercase', 'capitalize')

const lineWords = ['underline', 'overline', 'line-through'] as const

const decorationLine: Parser<Draft['textDecorationLine']> = (tokens) => {
  if (wordOf(tokens) === 'none') return always([])
  const words = tokens.map((token) => (token.type === 'ident' ? token.value.toLowerCase() : ''))
  const lines = lineWords.filter((word) => words.includes(word))
  return words.length > 0 && lines.length === words.length ? always(lines) : undefined
}

/** A wave is drawn as a plain line. */
const decorationStyle: Parser<Draft['textDecorationStyle']> = mapped({solid: 'solid', double: 'double', dotted: 'dotted', dashed: 'dashed', wavy: 'solid'})
const thickness = either<number | 'auto'>(mapped({auto: 'auto', 'from-font': 'auto'}), lengthOfFont({minimum: 0}))
const underlineOffset = either<number | 'auto'>(mapped({auto: 'auto'}), lengthOfFont())

/** A length, with `hanging` and `each-line` on either side of it. */
const textIndent: Parser<Draft['textIndent']> = (tokens) => {
  const words = tokens.map((token) => (token.type === 'ident' ? token.value.toLowerCase() : ''))
  const [isHanging, isEachLine] = [words.includes('hanging'), words.includes('each-line')]
  const length = lengthOrShare()(tokens.filter((_, index) => words[index] !== 'hanging' && words[index] !== 'each-line'))
  return length && ((context) => ({length: length(context), isHanging, isEachLine}))
}

type Limits = Draft['hyphenateLimitChars']

/** One to three numbers or `auto`: word, before, after; an `after` left out is the `before`. */
const limits: Parser<Limits> = (tokens) => {
  const values = tokens.map((token) => {
    if (token.type === 'ident' && token.value.toLowerCase() === 'auto') return undefined
    return token.type === 'number' && Number.isInteger(token.value) && token.value >= 0 ? Math.min(token.value, 100) : NaN
  })
  if (values.length === 0 || values.length > 3 || values.some(Number.isNaN)) return undefined
  const [word, before] = values
  return always<Limits>([word, before, values.length > 2 ? values[2] : before])
}

/** Any kind of hanging asks for the optical margin print has. */
const hanging: Parser<boolean> = (tokens) => {
  const words = tokens.map((token) => (token.type === 'ident' ? token.value.toLowerCase() : ''))
  if (words.length === 1 && words[0] === 'none') return always(false)
  const known = words.length > 0 && words.every((word) => ['first', 'last', 'force-end', 'allow-end'].includes(word))
  return known ? always(true) : undefined
}

const verticalAlign: Parser<Draft['verticalAlign']> = either<Draft['verticalAlign']>(
  mapped({baseline: 'baseline', super: 'super', sub: 'sub', top: 'top', middle: 'middle', bottom: 'bottom', 'text-top': 'baseline', 'text-bottom': 'baseline'}),
  (tokens) => {
    const quantity = tokens.length === 1 ? quantityOf(tokens[0]) : undefined
    if (quantity?.kind === 'percentage') return (context) => quantity.measure(context).share * context.lineHeight
    return length()(tokens)
  }
)

const whiteSpace: Parser<Draft['whiteSpace']> = either<Draft['whiteSpace']>(
  keyword('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
  mapped({'break-spaces': 'pre-wrap', collapse: 'normal', preserve: 'pre-wrap'})
)

const textWrap: Parser<Draft['textWrap']> = either<Draft['textWrap']>(keyword('wrap', 'nowrap', 'balance', 'pretty'), mapped({auto: 'wrap', stable: 'wrap'}))

const quotes: Parser<Draft['quotes']> = (tokens) => {
  const word = wordOf(tokens)
  if (word === 'auto' || word === 'none') return always(word)
  const marks = tokens.map((token) => (token.type === 'string' ? token.value : undefined))
  return marks.length > 0 && marks.length % 2 === 0 && marks.every((mark) => mark !== undefined) ? always(marks as readonly string[]) : undefined
}

/** A number of spaces, each a quarter of the size as in most faces, or a length. */
const tabSize: Parser<number> = either<number>((tokens) => {
  const count = number({minimum: 0})(tokens)
  return count && ((context) => count(context) * context.em * spaceWidth)
}, length({minimum: 0}))
const spaceWidth = 0.25

const spacing = either<number>(mapped({normal: 0}), lengthOfFont())

export const textProperties = [
  property('text-align', 'textAlign', mapped(alignments), {syntax: 'left | right | center | justify | start | end', initial: 'start', inherited: true}),
  property('text-align-last', 'textAlignLast', mapped({...alignments, auto: 'auto'}), {syntax: 'auto | left | right | center | justify | start | end', initial: 'auto', inherited: true}),
  property('text-indent', 'textIndent', textIndent, {syntax: '<length-percentage> && hanging? && each-line?', initial: '0', inherited: true}),
  property('text-transform', 'textTransform', transform, {syntax: 'none | uppercase | lowercase | capitalize', initial: 'none', inherited: true}),
  property('text-decoration-line', 'textDecorationLine', decorationLine, {syntax: 'none | [underline || overline || line-through]', initial: 'none'}),
  property('text-decoration-style', 'textDecorationStyle', decorationStyle, {syntax: 'solid | double | dotted | dashed | wavy', initial: 'solid', print: 'a wave is a plain line'}),
  property('text-decoration-color', 'textDecorationColor', colour, {syntax: '<color>', initial: 'currentcolor'}),
  property('text-decoration-thickness', 'textDecorationThickness', thickness, {syntax: 'auto | from-font | <length-percentage>', initial: 'auto', reader: 'where the reader knows it'}),
  property('text-underline-offset', 'textUnderlineOffset', underlineOffset, {syntax: 'auto | <length-percentage>', initial: 'auto', inherited: true, reader: 'where the reader knows it'}),
  property('text-wrap', 'textWrap', textWrap, {syntax: 'wrap | nowrap | balance | pretty', initial: 'wrap', inherited: true, reader: 'where the reader knows it'}),
  property('white-space', 'whiteSpace', whiteSpace, {syntax: 'normal | nowrap | pre | pre-wrap | pre-line', initial: 'normal', inherited: true}),
  property('tab-size', 'tabSize', tabSize, {syntax: '<number> | <length>', initial: '8', inherited: true, print: 'a space of that width'}),
  property('letter-spacing', 'letterSpacing', spacing, {syntax: 'normal | <length-percentage>', initial: 'normal', inherited: true}),
  property('word-spacing', 'wordSpacing', spacing, {syntax: 'normal | <length-percentage>', initial: 'normal', inherited: true}),
  property('hyphens', 'hyphens', keyword('none', 'manual', 'auto'), {syntax: 'none | manual | auto', initial: 'manual', inherited: true}),
  property('hyphenate-limit-chars', 'hyphenateLimitChars', limits, {syntax: '[auto | <integer>]{1,3}', initial: 'auto', inherited: true, reader: 'where the reader knows it'}),
  property('hanging-punctuation', 'hangingPunctuation', hanging, {syntax: 'none | [first || [force-end | allow-end] || last]', initial: 'none', inherited: true, reader: 'where the reader knows it'}),
  property('overflow-wrap', 'overflowWrap', either<Draft['overflowWrap']>(keyword('normal', 'anywhere'), mapped({'break-word': 'anywhere'})), {syntax: 'normal | anywhere | break-word', initial: 'normal', inherited: true, print: 'a word wider than its line always breaks'}),
  property('vertical-align', 'verticalAlign', verticalAlign, {syntax: 'baseline | sub | super | top | middle | bottom | <length-percentage>', initial: 'baseline'}),
  property('direction', 'direction', keyword('ltr', 'rtl'), {syntax: 'ltr | rtl', initial: 'ltr', inherited: true, reader: 'as the dir attribute says'}),
  property('quotes', 'quotes', quotes, {syntax: 'auto | none | [<string> <string>]+', initial: 'auto', inherited: true}),
  property('orphans', 'orphans', number({minimum: 1, maximum: 100, isInteger: true}), {syntax: '<integer>', initial: '2', inherited: true}),
  property('widows', 'widows', number({minimum: 1, maximum: 100, isInteger: true}), {syntax: '<integer>', initial: '2', inherited: true})
]
