/** Round corners (CSS Backgrounds 3, section 5): the curves of a box, and of the edge inside its borders. */

import type {ComputedStyle, Radius} from '../../style/index.ts'
import type {Axes, Corners, RoundBox} from '../types.ts'
import type {Rectangle} from './borders.ts'
import {resolve} from './setting.ts'

/** Sides that go on to another page; a corner there is square. */
export interface OpenSides {
  readonly top?: boolean
  readonly bottom?: boolean
  readonly left?: boolean
  readonly right?: boolean
}

const square: Axes = [0, 0]

/** Curves of the corners of a border box; `undefined` where all are square. Curves that would meet are made smaller alike (5.5). */
export function cornersOf(style: ComputedStyle, {width, height}: Pick<Rectangle, 'width' | 'height'>, open: OpenSides = {}): Corners | undefined {
  const {borderTopLeftRadius, borderTopRightRadius, borderBottomRightRadius, borderBottomLeftRadius} = style
  const axes = (radius: Radius, isOpen: boolean | undefined): Axes => (isOpen ? square : [resolve(radius[0], width), resolve(radius[1], height)])
  const corners: Corners = [
    axes(borderTopLeftRadius, open.top || open.left), axes(borderTopRightRadius, open.top || open.right),
    axes(borderBottomRightRadius, open.bottom || open.right), axes(borderBottomLeftRadius, open.bottom || open.left)
  ]
  if (corners.every(([across, down]) => across === 0 || down === 0)) return undefined
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  const share = Math.min(
    1, width / (topLeft[0] + topRight[0]), width / (bottomLeft[0] + bottomRight[0]),
    height / (topLeft[1] + bottomLeft[1]), height / (topRight[1] + bottomRight[1])
  )
  return eachCorner(corners, ([across, down]) => [across * share, down * share])
}

const eachCorner = ([topLeft, topRight, bottomRight, bottomLeft]: Corners, change: (axes: Axes) => Axes): Corners =>
  [change(topLeft), change(topRight), change(bottomRight), change(bottomLeft)]

/** The box inside a border of the given width, with what its corners keep of their curves (5.2). */
export function insideOf({x, y, width, height, corners}: RoundBox, border: number): RoundBox {
  const inside = {x: x + border, y: y + border, width: Math.max(0, width - 2 * border), height: Math.max(0, height - 2 * border)}
  return corners ? {...inside, corners: eachCorner(corners, ([across, down]) => [Math.max(0, across - border), Math.max(0, down - border)])} : inside
}
