/** Boxes with round corners as paths, in PDF space (points up from the lower left). */

import type {BoxItem, Corners, RoundBox} from '../types.ts'
import {number} from './values.ts'

/** Distance of a control point from the end of a quarter of an ellipse, in half axes: the curve is off by 0.03 % at most. */
const kappa = 0.5523

/** Where a box stands on the page, its foot counted from below. */
interface Standing {
  readonly left: number
  readonly right: number
  readonly foot: number
  readonly head: number
}

/** The operators that draw a box that is no plain rectangle: its path, filled or stroked, after its colour is set. */
export function shapeOf(item: BoxItem, pageHeight: number): string {
  const path = pathOf(item, pageHeight)
  if (item.line) {
    const {width, mark} = item.line
    return `${number(width)} w [${number(mark)} ${number(mark)}] 0 d ${path}S`
  }
  return item.hole ? `${path}${pathOf(item.hole, pageHeight)}f*` : `${path}f`
}

/** The box as a closed path, from its top left corner with the clock. */
export function pathOf({x, y, width, height, corners}: RoundBox, pageHeight: number): string {
  const box = {left: x, right: x + width, foot: pageHeight - y - height, head: pageHeight - y}
  return corners ? roundPath(box, corners) : `${number(x)} ${number(box.foot)} ${number(width)} ${number(height)} re `
}

function roundPath({left, right, foot, head}: Standing, [topLeft, topRight, bottomRight, bottomLeft]: Corners): string {
  const rest = 1 - kappa
  const points = (...values: readonly number[]): string => values.map(number).join(' ')
  return [
    `${points(left + topLeft[0], head)} m`,
    `${points(right - topRight[0], head)} l`,
    `${points(right - topRight[0] * rest, head, right, head - topRight[1] * rest, right, head - topRight[1])} c`,
    `${points(right, foot + bottomRight[1])} l`,
    `${points(right, foot + bottomRight[1] * rest, right - bottomRight[0] * rest, foot, right - bottomRight[0], foot)} c`,
    `${points(left + bottomLeft[0], foot)} l`,
    `${points(left + bottomLeft[0] * rest, foot, left, foot + bottomLeft[1] * rest, left, foot + bottomLeft[1])} c`,
    `${points(left, head - topLeft[1])} l`,
    `${points(left, head - topLeft[1] * rest, left + topLeft[0] * rest, head, left + topLeft[0], head)} c h `
  ].join(' ')
}
