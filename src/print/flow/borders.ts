/** Backgrounds and borders as filled rectangles; a double border is two lines, dots and dashes are rows of boxes. */

import type {BorderSide, ComputedStyle} from '../../style/index.ts'
import type {PageItem} from '../types.ts'
import {borderWidth} from './margins.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Sides that go on to another page. */
interface OpenSides {
  readonly top?: boolean
  readonly bottom?: boolean
  readonly left?: boolean
  readonly right?: boolean
}

/** Draws a box's background, then its borders, inside its border box. */
export function drawBorders(style: ComputedStyle, box: Rectangle, items: PageItem[], open: OpenSides = {}): void {
  if (style.backgroundColor) items.push({type: 'box', ...box, colour: style.backgroundColor})
  drawSides(style, box, items, open)
}

/** Draws the borders alone. */
export function drawSides(style: ComputedStyle, box: Rectangle, items: PageItem[], open: OpenSides): void {
  const {x, y, width, height} = box
  const [top, right, bottom, left] = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft].map(borderWidth) as [number, number, number, number]
  if (!open.top) drawSide(style.borderTop, {x, y, width, height: top}, items)
  if (!open.right) drawSide(style.borderRight, {x: x + width - right, y, width: right, height}, items)
  if (!open.bottom) drawSide(style.borderBottom, {x, y: y + height - bottom, width, height: bottom}, items)
  if (!open.left) drawSide(style.borderLeft, {x, y, width: left, height}, items)
}

export function drawSide(side: BorderSide, box: Rectangle, items: PageItem[]): void {
  if (borderWidth(side) === 0) return
  const isFlat = box.width >= box.height
  const push = (part: Rectangle): void => {
    items.push({type: 'box', ...part, colour: side.colour})
  }
  if (side.style === 'double' && side.width >= 1.5) {
    const third = side.width / 3
    push(isFlat ? {...box, height: third} : {...box, width: third})
    push(isFlat ? {...box, y: box.y + 2 * third, height: third} : {...box, x: box.x + 2 * third, width: third})
  } else if (side.style === 'dotted' || side.style === 'dashed') {
    const mark = side.width * (side.style === 'dotted' ? 1 : 3)
    const length = isFlat ? box.width : box.height
    const count = Math.min(1000, Math.max(1, Math.floor((length / mark + 1) / 2)))
    const step = count === 1 ? 0 : (length - mark) / (count - 1)
    for (let index = 0; index < count; index++) push(isFlat ? {...box, x: box.x + index * step, width: mark} : {...box, y: box.y + index * step, height: mark})
  } else push(box)
}
