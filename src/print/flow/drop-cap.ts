/**
 * Initials: the first letter as tall as several lines, its cap height level with that of the first
 * line, its foot on the baseline of the line it sinks to (CSS Inline 3, `initial-letter`). An opening
 * quotation mark stands before it at half its size, level with its head. A letter that floats, as
 * sheets for browsers have it, is as large as its style says and stands beside as many lines as its
 * box is deep; where that comes near to an initial of whole lines, it is one.
 */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineText, SetLine, SetParagraph} from '../paragraph/index.ts'
import type {Spot} from './leaf.ts'
import {ascentOf, linesOf, resolve, type Walk} from './setting.ts'
import {addText, setText, type TextContent} from './text-leaf.ts'

const initial = /^([\s\p{Ps}\p{Pi}"'’¿¡—–-]*)(\p{L}\p{M}*['’]?(?=\p{L})|[\p{L}\p{N}]\p{M}*)/u

/** Space between the initial and its lines, em of the text. */
const gap = 0.22
/** Initials with a tail: the line it would run into keeps clear of it. */
const tailed = /^[QÇŞȘŢȚĢĶĻŅŖ]/u
/** Size of the opening mark against the initial. */
const markSize = 0.5

interface FirstLetter {
  readonly mark: string
  readonly letter: string
  readonly source: InlineText
  readonly rest: readonly Inline[]
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

/** Sets the paragraph with its initial; `false` where it has no letter, or fewer lines than the initial is deep. */
export function setDropCap(walk: Walk, content: TextContent, style: ComputedStyle): boolean {
  const first = splitFirstLetter(content.inlines)
  if (!first) return false
  const shape = style.initialLetter ? initialShape(walk, content.style, style) : floatedShape(walk, content, style)
  const lines = setInitial(walk, first, style, shape)
  const width = lines.width + shape.gap
  if (width > content.area.width / 2) return false
  const {beside} = shape
  const narrow = Array.from({length: beside + (tailed.test(first.letter) ? 1 : 0)}, () => content.area.width - width)
  const measure = {widths: [...narrow, content.area.width], starts: [...narrow.map(() => width), 0]}
  const inner: TextContent = {...content, inlines: first.rest, measure}
  const paragraph = longEnough(setText(walk, inner), beside)
  if (!paragraph) return false
  const raised = shape.raised * linesOf(walk, content.style).pitch
  const leaf = addText(walk, inner, paragraph)
  if (!leaf) return false
  const offsetOf = leaf.offsetOf.bind(leaf)
  leaf.space += raised
  Object.assign(leaf, {
    orphans: Math.max(leaf.orphans, beside),
    offsetOf: (variant: number, line: number) => (line === 0 ? first.source.offset : offsetOf(variant, line))
  })
  leaf.beside.push((spot) => lines.place({...spot, x: spot.x + content.area.x}))
  return true
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
  return best.lineCount >= lines ? {marks: paragraph.marks, variants, best: variants.indexOf(best)} : undefined
}

/** The first letter with the marks before it, and the inlines after it. */
function splitFirstLetter(inlines: readonly Inline[]): FirstLetter | undefined {
  const index = inlines.findIndex((inline) => inline.type === 'text' && inline.text.trim() !== '')
  const source = inlines[index]
  if (source?.type !== 'text' || inlines.slice(0, index).some((inline) => inline.type === 'box' && inline.box !== undefined)) return undefined
  const found = source.style.float === 'left' ? [source.text, '', source.text.trim()] : initial.exec(source.text)
  if (!found) return undefined
  const [all, mark, letter] = found as unknown as [string, string, string]
  const after: InlineText = {...source, text: source.text.slice(all.length), offset: source.offset < 0 ? -1 : source.offset + all.length}
  return {mark: mark.trim(), letter, source, rest: [...inlines.slice(0, index), after, ...inlines.slice(index + 1)]}
}

/** How large an initial is and where it stands; points. */
interface Shape {
  readonly fontSize: number
  /** From the top of the first line to its foot. */
  readonly foot: number
  /** Lines set beside it, and lines it stands above the first. */
  readonly beside: number
  readonly raised: number
  /** Before it, and between it and its lines. */
  readonly start: number
  readonly gap: number
}

function initialShape(walk: Walk, text: ComputedStyle, style: ComputedStyle): Shape {
  const {size, sink} = style.initialLetter!
  const {pitch, ascent} = linesOf(walk, text)
  const beside = Math.max(1, Math.round(sink))
  return {
    fontSize: ((size - 1) * pitch + capHeightOf(walk, text) * text.fontSize) / capHeightOf(walk, style),
    foot: (beside - 1) * pitch + ascent,
    beside,
    raised: Math.max(0, Math.ceil(size) - beside),
    start: 0,
    gap: gap * text.fontSize
  }
}

/** Share of a line by which a floated letter may reach into one more without turning it in. */
const lineTolerance = 0.3
/** Shares of a line and of its size by which a floated letter is taken for an initial of whole lines. */
const near = {foot: 0.35, size: 0.2}

function floatedShape(walk: Walk, {style: text, area}: TextContent, own: ComputedStyle): Shape {
  const style = own.lineHeight < leastLeading * own.fontSize ? {...own, lineHeight: own.fontSize} : own
  const {pitch, ascent} = linesOf(walk, text)
  const points = (length: ComputedStyle['marginRight']): number => (length === 'auto' ? 0 : resolve(length, area.width))
  const above = points(style.marginTop) + points(style.paddingTop)
  const depth = above + style.lineHeight + points(style.paddingBottom) + points(style.marginBottom)
  const beside = Math.max(1, Math.min(mostBeside, Math.ceil(depth / pitch - lineTolerance)))
  const whole = initialShape(walk, text, {...style, initialLetter: {size: beside, sink: beside}})
  const foot = above + ascentOf(walk.setting.fonts, style)
  const isNear = Math.abs(foot - whole.foot) < near.foot * pitch && Math.abs(style.fontSize / whole.fontSize - 1) < near.size
  const baseline = Math.round((foot - ascent) / pitch)
  const snapped = Math.abs(foot - ascent - baseline * pitch) < near.foot * pitch ? baseline * pitch + ascent : foot
  const sides = {start: points(style.marginLeft) + points(style.paddingLeft), gap: Math.max(leastGap * text.fontSize, points(style.marginRight) + points(style.paddingRight))}
  return {...(isNear ? whole : {fontSize: style.fontSize, foot: snapped, beside, raised: 0}), ...sides}
}

/** A line height under this share of the size was meant for the text, and handed down. */
const leastLeading = 0.7
/** Lines a floated letter may stand beside. */
const mostBeside = 12
/** Between a floated letter and its lines at least, em of the text. */
const leastGap = 0.06

interface Initial {
  readonly width: number
  place(spot: Spot): void
}

function setInitial(walk: Walk, {mark, letter, source}: FirstLetter, style: ComputedStyle, {fontSize, foot, start}: Shape): Initial {
  const {setting} = walk
  const capHeight = capHeightOf(walk, style)
  const line = (content: string, at: number): SetLine =>
    setting.typesetter.setLine([{...source, text: content, offset: -1, style: {...style, fontSize: at, letterSpacing: 0, fontFeatures: {...style.fontFeatures, onum: 0, lnum: 1}}}], source.language)
  const set = line(letter, fontSize)
  const opening = mark === '' ? undefined : line(mark, fontSize * markSize)
  const markWidth = start + (opening ? opening.end : 0)
  const head = foot - capHeight * fontSize * (1 - markSize)
  return {
    width: markWidth + set.end,
    place({x, y, items}) {
      if (opening) items.push({type: 'line', x: x + start, y: y + head, source: {line: () => opening}, index: 0})
      items.push({type: 'line', x: x + markWidth, y: y + foot, source: {line: () => set}, index: 0})
    }
  }
}

/** Em. */
function capHeightOf({setting}: Walk, style: ComputedStyle): number {
  const face = setting.fonts.find({families: style.fontFamily, style: style.fontStyle, weight: style.fontWeight})
  return (face?.capHeight || 650) / 1000
}
