/**
 * Initials: the first letter as tall as several lines, its cap height level with that of the first
 * line, its foot on the baseline of the line it sinks to (CSS Inline 3, `initial-letter`). An opening
 * quotation mark stands before it at half its size, level with its head. A letter that floats, as
 * sheets for browsers have it, is as large as its style says and stands beside as many lines as its
 * box is deep; where that comes near to an initial of whole lines, it is one.
 *
 * A paragraph of fewer lines than its initial is deep has the next ones beside it, too. Where no text
 * follows, the initial is as deep as there are lines, and one line alone has none.
 */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineText, Measure, SetParagraph} from '../paragraph/index.ts'
import {setFirstLine} from './first-line.ts'
import {setInitial, type FirstLetter, type Initial} from './initial-letter.ts'
import {floatedShape, initialShape, type Shape} from './initial-shape.ts'
import type {Leaf, Spot} from './leaf.ts'
import {linesAhead} from './lines-ahead.ts'
import {linesOf, type Walk} from './setting.ts'
import {addText, setText, type TextContent} from './text-leaf.ts'

/** Marks before the letter: of every language, so that what closes in one opens in another; the doubled and the single stroke of Hebrew. */
const initial = /^([\s\p{Ps}\p{Pi}\p{Pf}"'״׳¿¡—–-]*)(\p{L}\p{M}*['’]?(?=\p{L})|\p{N}{1,4}(?!\p{N})|[\p{L}\p{N}]\p{M}*)/u

/** Styles an initial is set by. */
interface InitialStyles {
  readonly letter: ComputedStyle
  readonly firstLine?: ComputedStyle | undefined
}

/** Does the letter of this style sink into its paragraph? */
export const isInitial = (style: ComputedStyle | undefined): style is ComputedStyle => style !== undefined && (style.initialLetter !== undefined || style.float === 'left')

/** The style of a first element that floats before its paragraph, as initials are marked up by hand. */
export function floatedStart(inlines: readonly Inline[]): ComputedStyle | undefined {
  const first = inlines.find((inline) => inline.type === 'text' && inline.text.trim() !== '')
  return first?.type === 'text' && first.style.float === 'left' && first.text.trim().length <= longestFloat ? first.style : undefined
}

/** Letters an initial marked up by hand may have, marks before it included. */
const longestFloat = 6

/** An initial about to be set, and the paragraph it is cut from. */
interface Opening {
  readonly content: TextContent
  readonly first: FirstLetter
  readonly shape: Shape
  readonly letter: Initial
  readonly firstLine: ComputedStyle | undefined
}

/** Sets the paragraph with its initial; `false` where it has no letter, or no lines to stand beside it. */
export function setDropCap(walk: Walk, content: TextContent, {letter: style, firstLine}: InitialStyles): boolean {
  const first = splitFirstLetter(content.inlines)
  if (!first || !reads(first.rest)) return false
  const own = asSource(style, content.style, first.source.style)
  for (let size = style.initialLetter; ; size = {size: size.size - 1, sink: size.sink - 1}) {
    const shape = size ? initialShape(walk, content.style, {...own, initialLetter: size}) : floatedShape(walk, content, own)
    const opening = {content, first, shape, letter: setInitial(walk, first, own, shape), firstLine}
    if (opening.letter.width + shape.gap > content.area.width / 2) return false
    const missing = addBeside(walk, opening)
    if (missing <= 0) return true
    if (!size || linesAhead(walk, content, missing) >= missing) return addOver(walk, opening)
    if (size.sink <= 2) return false
  }
}

/** The paragraph beside its initial; how many lines it has too few, where it is not added. */
function addBeside(walk: Walk, opening: Opening): number {
  const {content: {area, style}, shape, letter} = opening
  const narrow = [...Array.from({length: shape.beside}, () => letter.width), ...(letter.tail > 0 ? [letter.tail] : [])].map((width) => width + shape.gap)
  const isLeft = style.direction === 'ltr'
  const measure = {widths: [...narrow.map((width) => area.width - width), area.width], starts: [...narrow.map((width) => (isLeft ? width : 0)), 0]}
  const {inner, set} = setRest(walk, opening, measure)
  const paragraph = longEnough(set, shape.beside)
  if (!paragraph) return shape.beside - set.variants[set.best]!.lineCount
  const leaf = addText(walk, inner, paragraph)
  if (!leaf) return 1
  leaf.addBeside((spot) => letter.place({...spot, x: spot.x + area.x + (isLeft ? 0 : area.width - letter.width)}))
  finish(walk, opening, leaf)
  return 0
}

/** The initial as a box at the side: the paragraphs that follow stand beside what this one leaves. */
function addOver(walk: Walk, opening: Opening): boolean {
  const {content: {area, style}, shape, letter} = opening
  const width = letter.width + shape.gap
  const isLeft = style.direction === 'ltr'
  const x = isLeft ? area.x : area.x + area.width - width
  const place = (spot: Spot): void => letter.place({...spot, x: spot.x + (isLeft ? x : x + shape.gap)})
  const lines = shape.beside + (letter.tail > 0 ? 1 : 0)
  walk.float = {side: isLeft ? 'left' : 'right', x, width, rest: lines * linesOf(walk, style).pitch, isPlaced: false, offset: -1, place}
  const {inner, set} = setRest(walk, opening)
  const leaf = addText(walk, inner, set)
  if (!leaf) {
    walk.float = undefined
    return false
  }
  finish(walk, opening, leaf)
  return true
}

/** What follows the letter, its first line dressed. */
function setRest(walk: Walk, {content, first, firstLine}: Opening, measure?: Measure): {inner: TextContent; set: SetParagraph} {
  const inner: TextContent = {...content, inlines: first.rest, ...(measure && {measure})}
  const led = firstLine && setFirstLine(walk, inner, firstLine)
  return led ? {inner: led.content, set: led.paragraph} : {inner, set: setText(walk, inner)}
}

/** The leaf of the paragraph begins with the letter, which may rise over it. */
function finish(walk: Walk, {content, first, shape}: Opening, leaf: Leaf): void {
  leaf.space += shape.raised * linesOf(walk, content.style).pitch
  leaf.orphans = Math.max(leaf.orphans, shape.beside)
  leaf.openingOffset = first.source.offset
}

/** A letter in emphasis keeps what its own style adds to the paragraph's (CSS Pseudo 4, 2.2.2). */
function asSource(letter: ComputedStyle, paragraph: ComputedStyle, source: ComputedStyle): ComputedStyle {
  const isPlain = (name: 'fontStyle' | 'fontWeight'): boolean => letter[name] === paragraph[name] && source[name] !== paragraph[name]
  return {...letter, ...(isPlain('fontStyle') && {fontStyle: source.fontStyle}), ...(isPlain('fontWeight') && {fontWeight: source.fontWeight})}
}

const seen = ['fontSize', 'fontWeight', 'fontStyle', 'fontFamily', 'fontFeatures', 'color', 'textTransform', 'letterSpacing'] as const

/** The inlines with the first letter, and the marks before it, in the style of `::first-letter` where it shows. */
export function styleFirstLetter(inlines: readonly Inline[], own: ComputedStyle, style: ComputedStyle): readonly Inline[] {
  if (seen.every((name) => JSON.stringify(own[name]) === JSON.stringify(style[name]))) return inlines
  const first = splitFirstLetter(inlines)
  if (!first) return inlines
  const {source, mark, letter, rest} = first
  const at = inlines.indexOf(source)
  return [...rest.slice(0, at), {...source, text: mark + letter, style: {...style, verticalAlign: 'baseline'}}, ...rest.slice(at)]
}

/** The paragraph without the settings too short for the initial. */
function longEnough(paragraph: SetParagraph, lines: number): SetParagraph | undefined {
  const best = paragraph.variants[paragraph.best]!
  const variants = paragraph.variants.filter(({lineCount}) => lineCount >= lines)
  return best.lineCount >= lines ? {marks: paragraph.marks, hasLines: paragraph.hasLines, variants, best: variants.indexOf(best)} : undefined
}

/** The first letter with the marks before it, and the inlines after it. */
function splitFirstLetter(inlines: readonly Inline[]): FirstLetter | undefined {
  const index = inlines.findIndex((inline) => inline.type === 'text' && inline.text.trim() !== '')
  const source = inlines[index]
  if (source?.type !== 'text' || source.style.verticalAlign !== 'baseline' || inlines.slice(0, index).some((inline) => inline.type === 'box' && inline.box !== undefined)) return undefined
  const found = source.style.float === 'left' ? [source.text, '', source.text.trim()] : initial.exec(source.text)
  if (!found) return undefined
  const [all, mark, letter] = found as unknown as [string, string, string]
  const after: InlineText = {...source, text: source.text.slice(all.length), offset: source.offset < 0 ? -1 : source.offset + all.length}
  const rest = [...inlines.slice(0, index), after, ...inlines.slice(index + 1)]
  return {mark: mark.trim(), letter, source, rest}
}

/** Something to read: a letter beside which only a full stop would stand is no initial. */
const reads = (inlines: readonly Inline[]): boolean => inlines.some((inline) => inline.type === 'text' && /[\p{L}\p{N}]/u.test(inline.text))
