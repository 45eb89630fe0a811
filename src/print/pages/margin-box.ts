/**
 * Where each margin box stands (CSS Paged Media 3, section 5). The three of one side share its
 * length: text is aligned in the whole of it, so that a head is centred on the page whatever stands
 * beside it, and its border and ground take the part that is the box's own.
 */

import type {ComputedStyle, MarginBoxName, PageStyle} from '../../style/index.ts'
import type {Rectangle} from '../flow/borders.ts'
import {borderWidth} from '../flow/margins.ts'
import {resolve, resolveMaybe} from '../flow/setting.ts'

interface MarginBox {
  readonly border: Rectangle
  readonly content: Rectangle
}

/** The box of that name on a page, in points. */
export function marginBoxOf(name: MarginBoxName, written: ComputedStyle, page: PageStyle): MarginBox {
  const style = clearOfText(name, written, page)
  const whole = wholeOf(name, page)
  const inside = insideOf(style, sized(style, whole, name))
  const content = isBesideText(name) ? keptOff(name, inside, page) : inside
  const isShaped = style.backgroundColor !== undefined || [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft].some((side) => borderWidth(side) > 0)
  return {border: isShaped ? withoutMargins(style, sized(style, shareOf(name, whole, page), name)) : {...whole, width: 0, height: 0}, content}
}

/** The style of a head whose rule or ground would touch the text, with a margin between them; so for what stands at the foot. */
function clearOfText(name: MarginBoxName, style: ComputedStyle, page: PageStyle): ComputedStyle {
  const isHead = name.startsWith('top')
  if (isBesideText(name) || style.height !== 'auto') return style
  const [side, margin, room] = isHead ? [style.borderBottom, style.marginBottom, page.marginTop] : [style.borderTop, style.marginTop, page.marginBottom]
  if ((borderWidth(side) === 0 && style.backgroundColor === undefined) || resolve(margin, room) >= textGap || room < style.lineHeight + 2 * textGap) return style
  return {...style, ...(isHead ? {marginBottom: textGap} : {marginTop: textGap})}
}

/** What a cut may be off by, points: no text stands nearer the edge of the page while its margin has room. */
const trimTolerance = 9

/** Top of lines of some depth aligned in a margin box; where its padding pushes them off the page, they keep to the middle of the margin. */
export function topOfLines(name: string, style: ComputedStyle, {content, page}: {content: Rectangle; page: PageStyle}, depth: number): number {
  const room = content.height - depth
  const place = placeOf(name, style)
  const top = content.y + (place === 'top' ? 0 : place === 'bottom' ? room : room / 2)
  const edge = (margin: number): number => Math.min(trimTolerance, (margin - depth) / 2)
  if (name.startsWith('top')) return Math.max(top, edge(page.marginTop))
  return name.startsWith('bottom') ? Math.min(top, page.height - edge(page.marginBottom) - depth) : top
}

/** Beside the text, the name of a box says where it stands until its style does (5.3). */
function placeOf(name: string, {verticalAlign}: ComputedStyle): ComputedStyle['verticalAlign'] {
  const [, place] = /^(?:left|right)-(top|bottom)$/.exec(name) ?? []
  return verticalAlign === 'baseline' && (place === 'top' || place === 'bottom') ? place : verticalAlign
}

/** True for a box beside the text, whose lines are broken as those of a paragraph. */
export const isBesideText = (name: string): boolean => /^(?:left|right)-/.test(name)

/** White between the text and what stands beside it, points. */
const textGap = 6

/** The part of a box beside the text that keeps from the text and from the cut, where its margin has room for both. */
function keptOff(name: string, content: Rectangle, {width, marginLeft, marginRight}: PageStyle): Rectangle {
  const isLeft = name.startsWith('left')
  const [from, to] = isLeft ? [trimTolerance, marginLeft - textGap] : [width - marginRight + textGap, width - trimTolerance]
  const x = Math.max(content.x, from)
  const room = Math.min(content.x + content.width, to) - x
  return room < leastRoom ? content : {...content, x, width: room}
}

/** Narrower lines than this hold no word. */
const leastRoom = 18

/** Height of a page above everything that is written below its text. */
export function freeAbove(page: PageStyle): number {
  const tops = Object.entries(page.boxes).flatMap(([name, style]) =>
    name.startsWith('bottom') && Array.isArray(style.content) ? [topOfLines(name, style, {content: marginBoxOf(name as MarginBoxName, style, page).content, page}, style.lineHeight)] : [])
  return Math.min(page.height - trimTolerance, ...tops)
}

/** The margin of the page a box stands in, between the corners. */
function wholeOf(name: MarginBoxName, page: PageStyle): Rectangle {
  const {width, height, marginTop, marginRight, marginBottom, marginLeft} = page
  const inner = {width: width - marginLeft - marginRight, height: height - marginTop - marginBottom}
  const isSide = isBesideText(name)
  const y = isSide ? marginTop : name.startsWith('top') ? 0 : height - marginBottom
  const depth = isSide ? inner.height : name.startsWith('top') ? marginTop : marginBottom
  if (name.endsWith('left-corner') || name.startsWith('left-')) return {x: 0, y, width: marginLeft, height: depth}
  if (name.endsWith('right-corner') || name.startsWith('right-')) return {x: width - marginRight, y, width: marginRight, height: depth}
  return {x: marginLeft, y, width: inner.width, height: depth}
}

/** The part of its side a box has: as many parts as there are boxes with content. */
function shareOf(name: MarginBoxName, whole: Rectangle, {boxes}: PageStyle): Rectangle {
  const [, side = '', place = ''] = /^(top|bottom|left|right)-(.+)$/.exec(name) ?? []
  const isRow = side === 'top' || side === 'bottom'
  const order = (isRow ? ['left', 'center', 'right'] : ['top', 'middle', 'bottom']).filter((each) => boxes[`${side}-${each}` as MarginBoxName])
  const index = order.indexOf(place)
  if (index < 0) return whole
  const part = (isRow ? whole.width : whole.height) / order.length
  return isRow ? {...whole, x: whole.x + index * part, width: part} : {...whole, y: whole.y + index * part, height: part}
}

/** A box of its own width or height: at its place along the side, and against the text. */
function sized(style: ComputedStyle, box: Rectangle, name: MarginBoxName): Rectangle {
  const across = sum(style.marginLeft, style.marginRight, box.width) + sum(style.paddingLeft, style.paddingRight, box.width) + borderWidth(style.borderLeft) + borderWidth(style.borderRight)
  const down = sum(style.marginTop, style.marginBottom, box.height) + sum(style.paddingTop, style.paddingBottom, box.height) + borderWidth(style.borderTop) + borderWidth(style.borderBottom)
  const width = Math.min(box.width, (resolveMaybe(style.width, box.width) ?? box.width) + (style.width === 'auto' ? 0 : across))
  const height = Math.min(box.height, (resolveMaybe(style.height, box.height) ?? box.height) + (style.height === 'auto' ? 0 : down))
  const x = box.x + (name.endsWith('-right') || name.startsWith('left-') ? box.width - width : name.endsWith('-center') ? (box.width - width) / 2 : 0)
  return {x, y: box.y + (name.startsWith('top') ? box.height - height : 0), width, height}
}

const points = (length: ComputedStyle['marginLeft'], base: number): number => (length === 'auto' ? 0 : resolve(length, base))
const sum = (one: ComputedStyle['marginLeft'], other: ComputedStyle['marginLeft'], base: number): number => points(one, base) + points(other, base)

function withoutMargins(style: ComputedStyle, {x, y, width, height}: Rectangle): Rectangle {
  const [left, top] = [points(style.marginLeft, width), resolve(style.marginTop, height)]
  return {x: x + left, y: y + top, width: width - left - points(style.marginRight, width), height: height - top - resolve(style.marginBottom, height)}
}

function insideOf(style: ComputedStyle, box: Rectangle): Rectangle {
  const {x, y, width, height} = withoutMargins(style, box)
  const left = borderWidth(style.borderLeft) + resolve(style.paddingLeft, box.width)
  const top = borderWidth(style.borderTop) + resolve(style.paddingTop, box.height)
  return {
    x: x + left, y: y + top,
    width: width - left - borderWidth(style.borderRight) - resolve(style.paddingRight, box.width),
    height: height - top - borderWidth(style.borderBottom) - resolve(style.paddingBottom, box.height)
  }
}
