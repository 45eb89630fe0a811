/**
 * The size of an initial and where it stands: of whole lines (CSS Inline 3, `initial-letter`), or as
 * large as a floated letter's style says.
 */

import type {ComputedStyle} from '../../style/index.ts'
import {ascentOf, linesOf, resolve, type Walk} from './setting.ts'
import type {TextContent} from './text-leaf.ts'

/** Space between the initial and its lines, em of the text. */
const gap = 0.22

/** How large an initial is and where it stands; points. */
export interface Shape {
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

/** The shape `initial-letter` asks for, in points. */
export function initialShape(walk: Walk, text: ComputedStyle, style: ComputedStyle): Shape {
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

/** The shape of a first letter that floats, in points. */
export function floatedShape(walk: Walk, {style: text, area}: TextContent, own: ComputedStyle): Shape {
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

/** Em. */
export function capHeightOf({setting}: Walk, style: ComputedStyle): number {
  const face = setting.fonts.find({families: style.fontFamily, style: style.fontStyle, weight: style.fontWeight})
  return (face?.capHeight || 650) / 1000
}
