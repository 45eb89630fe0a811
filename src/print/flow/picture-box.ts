/** The box of a picture (CSS 2.2, section 8): its padding and its borders stand close around it, however wide the text is. */

import type {Resource} from '../../publication/index.ts'
import type {ComputedStyle, LengthOrShare} from '../../style/index.ts'
import {borderWidth} from './margins.ts'
import {sizePicture} from './picture-size.ts'
import {resolve, resolveMaybe} from './setting.ts'

/** Border box of a picture and what of it lies around the picture itself, points. */
export interface PictureBox {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly left: number
  /** Of the picture. */
  readonly content: {readonly width: number; readonly height: number}
}

/** `base` is what shares are of; the whole box fits into `room`. */
export function boxOfPicture(picture: Resource, style: ComputedStyle, base: number, room: {readonly width: number; readonly height: number}): PictureBox {
  const top = borderWidth(style.borderTop) + resolve(style.paddingTop, base)
  const left = borderWidth(style.borderLeft) + resolve(style.paddingLeft, base)
  const across = left + borderWidth(style.borderRight) + resolve(style.paddingRight, base)
  const down = top + borderWidth(style.borderBottom) + resolve(style.paddingBottom, base)
  const content = sizePicture(picture, contentStyle(style, base, {across, down}), {width: Math.max(1, room.width - across), height: Math.max(1, room.height - down)})
  return {width: content.width + across, height: content.height + down, top, left, content}
}

/** Lengths the style asks for as those of the picture itself, in points. */
function contentStyle(style: ComputedStyle, base: number, {across, down}: {across: number; down: number}): ComputedStyle {
  const isWhole = style.boxSizing === 'border-box'
  const own = (length: LengthOrShare | string, sides: number): number | undefined => {
    const points = resolveMaybe(length, base)
    return points === undefined ? undefined : Math.max(1, points - (isWhole ? sides : 0))
  }
  const {width, minWidth, maxWidth, height} = style
  return {...style, width: own(width, across) ?? width, minWidth: own(minWidth, across) ?? minWidth, maxWidth: own(maxWidth, across) ?? maxWidth, ...(typeof height === 'number' && {height: own(height, down) ?? height})}
}

/** The style of the block a picture stands in: its margins alone. */
export function withoutBox(style: ComputedStyle): ComputedStyle {
  const none = {...style.borderTop, style: 'none', width: 0} as const
  const borders = {borderTop: none, borderRight: none, borderBottom: none, borderLeft: none, backgroundColor: undefined}
  return {...style, ...borders, paddingTop: 0, paddingRight: 0, paddingBottom: 0, paddingLeft: 0, width: 'auto', minWidth: 'auto', maxWidth: 'none'}
}
