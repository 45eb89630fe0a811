/**
 * Vertical space between blocks. Margins that meet collapse to the largest (CSS 2.2, 8.3.1), a
 * parent's with its first child's; borders and padding keep them apart and add up.
 */

import type {BorderSide, ComputedStyle} from '../../style/index.ts'
import {depthOfLeaf, type Frame, type Leaf} from './leaf.ts'
import {resolve, resolveMaybe, type Area, type Walk} from './setting.ts'

export const addMargin = (walk: Walk, margin: number): void => {
  if (margin >= 0) walk.margin.most = Math.max(walk.margin.most, margin)
  else walk.margin.least = Math.min(walk.margin.least, margin)
}

/** Share of a page that may stand empty above a block. */
const mostSpace = 0.8

/** The space gathered since the last leaf; it is spent by asking. */
export function takeSpace(walk: Walk): number {
  const space = walk.padding + walk.margin.most + walk.margin.least
  walk.padding = 0
  walk.margin = {most: 0, least: 0}
  return Math.min(Math.max(0, space), mostSpace * walk.pageDepth)
}

/** Space under this share of a line is not worth one. */
export const leastLine = 0.3

/** Space between lines of the grid as it is set: whole lines. */
export const onGrid = (space: number, line: number): number => line * (space < leastLine * line ? 0 : Math.max(1, Math.round(space / line)))

/** The space gathered so far. */
export const pendingSpace = ({padding, margin}: Walk): number => padding + margin.most + margin.least

function addPadding(walk: Walk, padding: number): void {
  if (padding <= 0) return
  walk.padding += walk.margin.most + walk.margin.least + padding
  walk.margin = {most: 0, least: 0}
}

/** Opens a block: its space above is gathered, its content area returned. */
export function openBlock(walk: Walk, style: ComputedStyle, area: Area): Area {
  addMargin(walk, resolve(style.marginTop, area.width))
  const above = borderWidth(style.borderTop) + resolve(style.paddingTop, area.width)
  const below = borderWidth(style.borderBottom) + resolve(style.paddingBottom, area.width)
  addPadding(walk, above)
  const box = horizontalBox(style, area)
  const frame: Frame | undefined = isFramed(style) ? {style, left: box.left, width: box.outer, above, below, parent: area.frame, ...(above > 0 && {begins: walk.padding - above})} : area.frame
  return {...area, x: box.x, width: box.width, frame}
}

/** Has a block a ground or a border? */
export const isFramed = (style: ComputedStyle): boolean => style.backgroundColor !== undefined || sidesOf(style).some((side) => borderWidth(side) > 0)

/** What a block's own height asks for beyond what it holds, as padding below; an empty box that shows is a leaf. */
export function fillHeight(walk: Walk, style: ComputedStyle, area: Area, from: number): void {
  const [height, least] = [style.height, style.minHeight].map((each) => (typeof each === 'number' ? each : 0)) as [number, number]
  const sides = style.boxSizing === 'border-box' ? heightOfSides(style, area) : 0
  const wanted = Math.max(height, least) - sides
  if (wanted <= 0) return
  const inside = walk.leaves.slice(from)
  const used = inside.reduce((sum, leaf, index) => sum + (index > 0 ? leaf.space : 0) + depthOfLeaf(leaf), 0)
  if (wanted > used) addPadding(walk, wanted - used)
}

const heightOfSides = (style: ComputedStyle, area: Area): number =>
  borderWidth(style.borderTop) + borderWidth(style.borderBottom) + resolve(style.paddingTop, area.width) + resolve(style.paddingBottom, area.width)

/** Margins below a border or a padding lie inside the frames a leaf is the first of (CSS 2.2, 8.3.1). */
export function growFrames(walk: Walk, frame: Frame | undefined): void {
  let edge = pendingSpace(walk)
  for (let each = frame; each && each.first === undefined; each = each.parent) {
    if (each.begins === undefined) continue
    each.above = edge - each.begins
    edge = each.begins
  }
}

/** Closes a block; `frame` is the one it was opened with, whose border or padding keeps the margins after its last leaf inside. */
export function closeBlock(walk: Walk, style: ComputedStyle, area: Area, frame?: Frame): void {
  const below = borderWidth(style.borderBottom) + resolve(style.paddingBottom, area.width)
  addPadding(walk, below)
  if (frame && frame !== area.frame && below > 0) {
    frame.below = walk.padding - endOfInner(walk.leaves.at(-1), frame)
    frame.ends = walk.padding
  }
  addMargin(walk, resolve(style.marginBottom, area.width))
}

/** Space between the last leaf and the border's end of the frames it is in inside another. */
function endOfInner(leaf: Leaf | undefined, frame: Frame): number {
  let end = 0
  for (let each = leaf?.frames; each && each !== frame; each = each.parent) end = each.ends ?? end
  return end
}

/** Width a block has for its content, whatever width it asks for. */
export const roomIn = (style: ComputedStyle, area: Area): number => horizontalBox({...style, display: 'block', width: 'auto', minWidth: 'auto', maxWidth: 'none'}, area).width

export const borderWidth = (side: BorderSide): number => (side.style === 'none' ? 0 : side.width)

const sidesOf = (style: ComputedStyle): readonly BorderSide[] => [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft]

/** The least measure a block keeps, whatever its margins: a few letters. */
const leastWidth = 24

/** A margin of at least so much; `auto` stays so. */
const notUnder = (length: number | undefined, least: number): number | undefined => length && Math.max(length, least)

/** Left edge and width of a block's border box. */
export const borderBox = (style: ComputedStyle, area: Area): {readonly left: number; readonly outer: number} => horizontalBox(style, area)

/** Left edge and width of border box and content: auto margins share what the width leaves. */
function horizontalBox(style: ComputedStyle, area: Area): {x: number; width: number; left: number; outer: number} {
  const base = area.width
  const spare = Math.max(0, base - leastWidth)
  const {edges} = area
  const [typedLeft, typedRight] = [resolveMaybe(style.marginLeft, base), resolveMaybe(style.marginRight, base)]
  let marginLeft = notUnder(typedLeft, edges.left - area.x)
  const marginRight = notUnder(typedRight, area.x + base - edges.right)
  // A ground that is to reach beyond any page (`margin: 0 -99rem; padding: 0 99rem`) ends with it, and its words stand where they would.
  const padding = (typed: number, taken = 0, kept = 0): number => Math.max(0, typed - (kept - taken))
  const onLeft = Math.min(spare, borderWidth(style.borderLeft) + padding(resolve(style.paddingLeft, base), typedLeft, marginLeft))
  const inside = {left: onLeft, right: Math.min(spare - onLeft, borderWidth(style.borderRight) + padding(resolve(style.paddingRight, base), typedRight, marginRight))}
  const room = base - (marginLeft ?? 0) - (marginRight ?? 0) - inside.left - inside.right
  const sides = style.boxSizing === 'border-box' ? inside.left + inside.right : 0
  const [wanted, most, least] = [style.width, style.maxWidth, style.minWidth].map((each) => {
    const length = resolveMaybe(each, base)
    return length === undefined ? undefined : length - sides
  })
  const own = Math.max(least ?? 0, Math.min(wanted ?? room, most ?? Infinity))
  const width = Math.max(leastWidth, Math.min(own, Math.max(room, leastWidth)))
  const rest = room - width
  if (marginLeft === undefined) marginLeft = Math.max(0, marginRight === undefined ? rest / 2 : rest)
  const left = area.x + Math.min(marginLeft, spare - inside.left - inside.right)
  return {x: left + inside.left, width, left, outer: width + inside.left + inside.right}
}
