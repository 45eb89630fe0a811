/**
 * Boxes at the side with the text beside them (CSS 2.2, 9.5): a picture, a figure, a pull quote. The
 * box is set by itself, hangs on the first line of the text that follows, and narrows as many lines
 * as it is deep, over several paragraphs if need be; all of them stay on its page. One box at a time:
 * what is no text, and a box that comes while another is open, stands below.
 */

import type {Element} from 'hast'
import type {ComputedStyle, ElementStyles} from '../../style/index.ts'
import {createFrames} from '../pages/frames.ts'
import type {Measure, SetParagraph} from '../paragraph/index.ts'
import {addLeaf, asOneLine} from './add-leaf.ts'
import {addFlow} from './block.ts'
import {depthOfLeaf, type Leaf, type Spot} from './leaf.ts'
import {borderWidth, isFramed, onGrid, pendingSpace, takeSpace} from './margins.ts'
import {boxOfPicture} from './picture-box.ts'
import {pictureOf} from './picture-size.ts'
import {addPicture} from './picture.ts'
import {isTable} from './read-table.ts'
import {naturalWidth} from './shrink.ts'
import {languageOf, resolve, resolveMaybe, stylesOf, type Area, type Walk} from './setting.ts'
import {addTable} from './table.ts'

/** A box at the side whose lines are not all set. */
export interface Float {
  readonly side: 'left' | 'right'
  /** Its margin edges, from the left of the page's text. */
  readonly x: number
  readonly width: number
  /** Depth still to be filled with lines, points. */
  rest: number
  isPlaced: boolean
  /** Where in the document its text begins; -1 without. */
  readonly offset: number
  place(spot: Spot): void
}

/** Share of the measure a box may take, and of the page it may be deep, to have text beside it. */
const most = {width: 0.66, depth: 0.6}
/** Width a box that says none, and holds no picture, takes at most, as a share of the measure. */
const usualWidth = 0.4
/** White between a box and the text beside it where its margin leaves less, em. */
const leastGap = 0.5
/** Share of a line by which a box may reach into one more. */
const tolerance = 0.15

/** Sets an element as a box at the side; `false` where there is no room, and it is to stand in the flow. */
export function addFloat(walk: Walk, element: Element, written: ElementStyles, area: Area): boolean {
  const own = resolved(written.own, area.width)
  const side = own.float === 'right' ? 'right' : 'left'
  const width = outerWidth(walk, element, own, area)
  if (width === undefined || width > most.width * area.width || callsNote(element)) return false
  clearFloat(walk, area)
  const x = side === 'left' ? area.x : area.x + area.width - width
  const language = languageOf(element)
  const tag = walk.setting.structure.addElement(element, area.tag, language)
  const inner = {...area, x, width, frame: undefined, tag, language: language ?? area.language}
  const space = resolve(own.marginTop, area.width) + resolve(own.paddingTop, area.width) + borderWidth(own.borderTop)
  const {leaves, depth} = setInside(walk, inner, space, () => addContent(walk, element, {...written, own}, inner))
  if (depth > most.depth * walk.pageDepth) {
    if (leaves[0]) leaves[0].space += takeSpace(walk)
    for (const leaf of leaves) walk.leaves.push(leaf)
    return true
  }
  const offset = leaves.map((leaf) => leaf.offsetOf(leaf.best, 0)).find((each) => each >= 0) ?? -1
  const gap = gapOf(own, side, area.width)
  const drop = dropOf(walk, element, own, area)
  walk.float = {side, x: side === 'left' ? x : x - gap, width: width + gap, rest: depth + drop, isPlaced: false, offset, place: (spot) => placeLeaves(leaves, {...spot, y: spot.y + drop})}
  return true
}

/** From the top of a line to that of its capitals, as a share of it. */
const capsTop = 0.22

/** The edge of a picture, of a border or a ground is level with the capitals beside it, and clear of the line above. */
function dropOf({setting: {grid}}: Walk, {tagName}: Element, style: ComputedStyle, area: Area): number {
  return /^(?:img|figure)$/.test(tagName) || isFramed(style) ? Math.max(0, capsTop * grid.line - resolve(style.marginTop, area.width)) : 0
}

/** What a box lacks of the white the text beside it keeps from it. */
function gapOf({fontSize, marginLeft, marginRight}: ComputedStyle, side: Float['side'], width: number): number {
  const margin = side === 'left' ? marginRight : marginLeft
  return Math.max(0, leastGap * fontSize - (margin === 'auto' ? 0 : resolve(margin, width)))
}

const edges = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight', 'width', 'minWidth', 'maxWidth'] as const

/** Shares of the text's width in points: inside the box they would be shares of it. */
function resolved(style: ComputedStyle, base: number): ComputedStyle {
  const points = edges.flatMap((name) => (typeof style[name] === 'object' ? [[name, resolve(style[name], base)] as const] : []))
  return points.length === 0 ? style : {...style, ...Object.fromEntries(points)}
}

const callsNote = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.properties['role'] === 'doc-noteref' || callsNote(child)))

function outerWidth(walk: Walk, element: Element, style: ComputedStyle, area: Area): number | undefined {
  const points = (length: ComputedStyle['marginLeft']): number => (length === 'auto' ? 0 : resolve(length, area.width))
  const margins = points(style.marginLeft) + points(style.marginRight)
  const sides = resolve(style.paddingLeft, area.width) + resolve(style.paddingRight, area.width) + borderWidth(style.borderLeft) + borderWidth(style.borderRight)
  if (element.tagName === 'img') {
    const picture = pictureOf(walk, element)
    return picture && boxOfPicture(picture, style, area.width, {width: area.width, height: walk.pageDepth}).width + margins
  }
  const own = resolveMaybe(style.width, area.width)
  if (own !== undefined) return own + margins + (style.boxSizing === 'border-box' ? 0 : sides)
  if (isTable(walk, element, style)) return naturalWidth(walk, element, {...stylesOf(walk, element), own: style}, area) + margins + sides
  return Math.min(resolveMaybe(style.maxWidth, area.width) ?? Infinity, pictureWidth(walk, element, area) ?? Math.min(usualWidth * area.width, naturalWidth(walk, element, {...stylesOf(walk, element), own: style}, area))) + margins + sides
}

/** Width of the picture a figure holds, which it is as wide as. */
function pictureWidth(walk: Walk, element: Element, area: Area): number | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const picture = child.tagName === 'img' ? pictureOf(walk, child) : undefined
    const {own} = stylesOf(walk, child)
    if (picture) return Math.min(area.width / 2, boxOfPicture(picture, typeof own.width === 'object' ? {...own, width: 'auto'} : own, area.width, {width: area.width, height: walk.pageDepth}).width)
    const inside = pictureWidth(walk, child, area)
    if (inside !== undefined) return inside
  }
  return undefined
}

function addContent(walk: Walk, element: Element, styles: ElementStyles, area: Area): void {
  if (isTable(walk, element, styles.own)) return addTable(walk, element, area, styles)
  if (element.tagName !== 'img') return addFlow(walk, element, {...styles, own: {...styles.own, width: 'auto', minWidth: 'auto', maxWidth: 'none'}}, area)
  const {own} = styles
  const left = own.marginLeft === 'auto' ? 0 : resolve(own.marginLeft, area.width)
  const picture = pictureOf(walk, element)!
  const {width, content} = boxOfPicture(picture, own, area.width, {width: Infinity, height: walk.pageDepth})
  const style: ComputedStyle = {...own, width: content.width, maxWidth: 'none', boxSizing: 'content-box', marginLeft: 0, marginRight: 0}
  addPicture(walk, element, {style, area: {...area, x: area.x + left, width}, alignment: 'left'})
}

/** What `add` adds, apart from the flow, at most `space` above it: the box is level with the text beside it. Links and strings inside go to the leaf that comes next. */
function setInside(walk: Walk, area: Area, space: number, add: () => void): {leaves: readonly Leaf[]; depth: number} {
  const {leaves, margin, padding, breakBefore} = walk
  Object.assign(walk, {leaves: [], margin: {most: 0, least: 0}, padding: 0, breakBefore: undefined})
  add()
  clearFloat(walk, area)
  const inside = walk.leaves
  if (inside[0]) cutSpace(inside[0], space)
  const depth = inside.reduce((sum, leaf) => sum + leaf.space + depthOfLeaf(leaf), 0) + takeSpace(walk)
  Object.assign(walk, {leaves, margin, padding, breakBefore})
  walk.anchors.push(...inside.flatMap(({anchors}) => anchors))
  walk.strings.push(...inside.flatMap(({strings}) => strings.map(([name, value]): [string, string] => [name, value])))
  return {leaves: inside, depth}
}

/** The margin the box begins with inside its border goes first. */
function cutSpace(leaf: Leaf, most: number): void {
  const cut = Math.max(0, leaf.space - most)
  leaf.space -= cut
  if (leaf.frames?.first === leaf) leaf.frames.above = Math.max(0, leaf.frames.above - cut)
}

function placeLeaves(leaves: readonly Leaf[], spot: Spot): void {
  const frames = createFrames()
  const items: Spot['items'] = []
  let {y} = spot
  for (const leaf of leaves) {
    y += leaf.space
    const slice = {variant: leaf.best, from: 0, to: leaf.variants[leaf.best]!.lines}
    const own = {...spot, y, items}
    for (const draw of leaf.beside) draw(own)
    leaf.place(slice, own)
    const bottom = y + leaf.pitch * slice.to
    frames.add(leaf, slice, y, bottom)
    y = bottom
  }
  spot.items.push(...frames.draw(spot.x), ...items)
}

/** The lines of a block beside the box that is open. */
export function besideFloat(walk: Walk, measure: Measure, {area, pitch}: {area: Area; pitch: number}): Measure {
  const {float} = walk
  const count = float ? linesBeside(walk, float, pitch) : 0
  if (!float || count === 0 || measure.isEachLine) return measure
  const {widths, starts} = measure
  const isLeft = float.side === 'left'
  const hanging = Math.min(0, ...starts)
  const lost = Math.max(0, isLeft ? float.x + float.width - area.x - hanging : area.x + area.width - float.x)
  const at = (values: readonly number[], line: number): number => values[Math.min(line, values.length - 1)]!
  const total = Math.max(count + 1, widths.length)
  const lines = Array.from({length: total}, (_, line) => line)
  return {
    widths: lines.map((line) => at(widths, line) - (line < count ? lost : 0)),
    starts: lines.map((line) => at(starts, line) + (line < count && isLeft ? lost : 0))
  }
}

/** One at least until the box is placed: one without depth has its words still to show. Lines without height stand beside any depth, but not beside none. */
function linesBeside(walk: Walk, {rest, isPlaced}: Float, pitch: number): number {
  const depth = rest - (isPlaced ? setSpace(walk, pendingSpace(walk), pitch) : 0)
  return Math.max(isPlaced ? 0 : 1, depth > 0 ? Math.ceil(depth / Math.max(pitch, tolerance) - tolerance) : 0)
}

/** The space above lines of that depth: those of the grid have whole lines. */
const setSpace = ({setting: {grid}}: Walk, space: number, pitch: number): number => (pitch === grid.line ? onGrid(space, pitch) : space)

/** Hangs the box on a leaf of text; `count` of its lines stand beside it, or all of them and it goes on. */
export function settleFloat(walk: Walk, leaf: Leaf, count: number): void {
  const {float} = walk
  if (!float || count === 0) return
  if (!float.isPlaced) hang(float, leaf)
  const best = leaf.variants[leaf.best]!
  float.rest -= (float.isPlaced ? setSpace(walk, leaf.space, leaf.pitch) : 0) + best.lines * leaf.pitch
  float.isPlaced = true
  if (best.lines < count) {
    leaf.isUnbroken = true
    leaf.isKeptWithNext = true
    return
  }
  leaf.orphans = Math.max(leaf.orphans, count)
  walk.float = undefined
}

/** The box stands before the leaf in the text: a page that begins with the leaf begins with the box. */
function hang(float: Float, leaf: Leaf): void {
  leaf.addBeside((spot) => float.place(spot))
  if (float.offset >= 0) leaf.openingOffset = float.offset
}

/** The settings of a paragraph whose lines suffice, or the best alone where even that has too few. */
export function settingsBeside(paragraph: SetParagraph, count: number): SetParagraph {
  const best = paragraph.variants[paragraph.best]!
  const variants = best.lineCount < count ? [best] : paragraph.variants.filter(({lineCount}) => lineCount >= count)
  return {marks: paragraph.marks, hasLines: paragraph.hasLines, variants, best: variants.indexOf(best)}
}

/** Closes the open box where the white above what comes next is as deep as what is left of it. */
export function passFloat(walk: Walk, pitch: number): void {
  if (walk.float?.isPlaced && linesBeside(walk, walk.float, pitch) === 0) walk.float = undefined
}

/** Lines of a leaf about to be added that will stand beside the open box. */
export const floatLines = (walk: Walk, pitch: number): number => (walk.float ? linesBeside(walk, walk.float, pitch) : 0)

/** Fills what is left beside the open box: what comes next stands below. */
export function clearFloat(walk: Walk, area: Area): void {
  const {float} = walk
  if (!float) return
  walk.float = undefined
  const rest = float.rest - (float.isPlaced ? pendingSpace(walk) : 0)
  if (float.isPlaced && rest < tolerance) return
  const before = walk.leaves.at(-1)
  if (float.isPlaced && before) before.isKeptWithNext = true
  const leaf = addLeaf(walk, area, {pitch: Math.max(rest, tolerance), isOnGrid: false, isUnbroken: true}, {settle: asOneLine, place: () => undefined})
  if (!float.isPlaced) hang(float, leaf)
}

/** Does an element stand below the open box: by its style, because it is no text or verse with an indent to each line, or because the box would stand on its ground or its border? A list has its markers on the left. */
export function clearsFloat({side}: Pick<Float, 'side'>, {tagName}: Element, style: ComputedStyle): boolean {
  const {clear, display, breakBefore, textIndentKind} = style
  const isMarked = display === 'list-item' && side === 'left'
  return clear !== 'none' || isMarked || /^(?:h[1-6]|hr|figure|img|pre)$/.test(tagName) || display === 'table' || textIndentKind.isEachLine || isFramed(style) || !/^(?:auto|avoid)$/.test(breakBefore)
}
