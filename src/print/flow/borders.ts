/**
 * Backgrounds and borders as filled rectangles; a double border is two lines, dots and dashes are rows of boxes. Round
 * corners make one figure of a box, its border what lies between two of them.
 */

import type {BorderSide, ComputedStyle} from '../../style/index.ts'
import type {PageItem, RoundBox} from '../types.ts'
import {cornersOf, insideOf, type OpenSides} from './corners.ts'
import {borderWidth} from './margins.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws a box's background, then its borders, inside its border box; `open` sides go on to another page. */
export function drawBorders(style: ComputedStyle, box: Rectangle, items: PageItem[], open: OpenSides = {}): void {
  const {backgroundColor: colour} = style
  if (colour) items.push({type: 'box', ...roundedBox(style, box, open), colour})
  drawSides(style, box, items, open)
}

function roundedBox(style: ComputedStyle, box: Rectangle, open: OpenSides): RoundBox {
  const corners = cornersOf(style, box, open)
  return corners ? {...box, corners} : box
}

/** Draws the borders alone. */
export function drawSides(style: ComputedStyle, box: Rectangle, items: PageItem[], open: OpenSides): void {
  const sides = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft] as const
  const isOpen = [open.top, open.right, open.bottom, open.left]
  const widths = sides.map((side, index) => (isOpen[index] ? 0 : borderWidth(side))) as unknown as Widths
  if (widths.every((width) => width === 0)) return
  const shape = roundedBox(style, box, open)
  if (shape.corners && areAlike(sides, widths)) drawRound(sides[0], shape, items)
  else drawEach(sides, widths, {box, items, ...(shape.corners && {clip: shape})})
}

type Sides = readonly [top: BorderSide, right: BorderSide, bottom: BorderSide, left: BorderSide]
type Widths = readonly [top: number, right: number, bottom: number, left: number]

/** One by one; what round corners cut off of them is `clip`. */
function drawEach(sides: Sides, [top, right, bottom, left]: Widths, {box, items, clip}: {box: Rectangle; items: PageItem[]; clip?: RoundBox}): void {
  const {x, y, width, height} = box
  const drawn: PageItem[] = []
  if (top > 0) drawSide(sides[0], {x, y, width, height: top}, drawn)
  if (right > 0) drawSide(sides[1], {x: x + width - right, y, width: right, height}, drawn)
  if (bottom > 0) drawSide(sides[2], {x, y: y + height - bottom, width, height: bottom}, drawn)
  if (left > 0) drawSide(sides[3], {x, y, width: left, height}, drawn)
  for (const item of drawn) items.push(clip ? ({...item, clip} as PageItem) : item)
}

/** All four are there and drawn in one way. */
function areAlike([first, ...others]: Sides, widths: Widths): boolean {
  return widths[0] > 0 && widths.every((width) => width === widths[0]) && others.every(({style, colour}) => style === first.style && colour.every((part, index) => part === first.colour[index]))
}

/** The same border on all sides, round curved corners. */
function drawRound(side: BorderSide, box: RoundBox, items: PageItem[]): void {
  const {width, colour} = side
  const within = (share: number): RoundBox => insideOf(box, width * share)
  if (isMarked(side)) items.push({type: 'box', ...within(1 / 2), colour, line: {width, mark: markOf(side)}})
  else if (isDouble(side)) items.push({type: 'box', ...box, colour, hole: within(1 / 3)}, {type: 'box', ...within(2 / 3), colour, hole: within(1)})
  else items.push({type: 'box', ...box, colour, hole: within(1)})
}

const isDouble = ({style, width}: BorderSide): boolean => style === 'double' && width >= 1.5
const isMarked = ({style}: BorderSide): boolean => style === 'dotted' || style === 'dashed'
/** Length of a dot or a dash. */
const markOf = ({style, width}: BorderSide): number => width * (style === 'dotted' ? 1 : 3)

/** One side of a border in a box as thick as it is, in points. */
export function drawSide(side: BorderSide, box: Rectangle, items: PageItem[]): void {
  if (borderWidth(side) === 0) return
  const isFlat = box.width >= box.height
  const push = (part: Rectangle): void => {
    items.push({type: 'box', ...part, colour: side.colour})
  }
  if (isDouble(side)) {
    const third = side.width / 3
    push(isFlat ? {...box, height: third} : {...box, width: third})
    push(isFlat ? {...box, y: box.y + 2 * third, height: third} : {...box, x: box.x + 2 * third, width: third})
  } else if (isMarked(side)) {
    const mark = markOf(side)
    const length = isFlat ? box.width : box.height
    const count = Math.min(1000, Math.max(1, Math.floor((length / mark + 1) / 2)))
    const step = count === 1 ? 0 : (length - mark) / (count - 1)
    for (let index = 0; index < count; index++) push(isFlat ? {...box, x: box.x + index * step, width: mark} : {...box, y: box.y + index * step, height: mark})
  } else push(box)
}
