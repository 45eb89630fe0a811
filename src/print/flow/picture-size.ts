/** The picture an element shows, and the size it takes: its own at 96 pixels an inch, unless styled, never over its room. */

import type {Element} from 'hast'
import {resolveHref, type Resource} from '../../publication/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import {resolveMaybe, type Walk} from './setting.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Times the depth of a line, and share of the measure, up to which a picture among words is a sign that stands in their line. */
const signDepth = 3.2
const signWidth = 0.3

/** Points in a CSS pixel. */
export const pixel = 0.75

/** The picture an `img` shows, marked as used; `undefined` where it could not be read. */
export function pictureOf(walk: Walk, element: Element): Resource | undefined {
  const source = element.properties['src']
  const target = typeof source === 'string' ? resolveHref(walk.document.path, source) : undefined
  return target && usePicture(walk, target.path)
}

/** The picture of the given path, which the book now shows. */
export function usePicture({setting: {resources, pictures}}: Walk, path: string): Resource | undefined {
  const picture = resources.get(path)
  if (picture) pictures.add(picture)
  return picture
}

/** The styled or natural size, cut down in proportion to fit `room`. */
export function sizePicture(picture: Resource, style: ComputedStyle, room: Size): Size {
  const natural = {width: Math.max(1, picture.width) * pixel, height: Math.max(1, picture.height) * pixel}
  const ratio = natural.height / natural.width
  const styledWidth = resolveMaybe(style.width, room.width)
  const styledHeight = resolveMaybe(style.height, room.height)
  let width = styledWidth ?? (styledHeight === undefined ? natural.width : styledHeight / ratio)
  let height = styledHeight ?? width * ratio
  if (style.objectFit === 'contain') [width, height] = [Math.min(width, height / ratio), Math.min(height, width * ratio)]
  const growth = Math.max(1, (resolveMaybe(style.minWidth, room.width) ?? 0) / width, (typeof style.minHeight === 'number' ? style.minHeight : 0) / height)
  width *= growth
  height *= growth
  const most = {
    width: Math.min(room.width, resolveMaybe(style.maxWidth, room.width) ?? Infinity),
    height: Math.min(room.height, resolveMaybe(style.maxHeight, room.height) ?? Infinity)
  }
  const scale = Math.min(1, most.width / width, most.height / height)
  width *= scale
  height *= scale
  return {width, height}
}

/** A picture in running text: as tall as a line, or what its author says, or a sign that is set as tall as a line. */
export function standsInLine(picture: Resource, style: ComputedStyle, width: number): boolean {
  const size = sizePicture(picture, style, {width, height: Infinity})
  if (size.height <= 1.3 * style.lineHeight) return true
  return hasOpenSize(style) && size.height <= signDepth * style.lineHeight && size.width <= signWidth * width
}

/** Its author has not said how large it is to be. */
export const hasOpenSize = ({width, height, minWidth, minHeight}: ComputedStyle): boolean =>
  width === 'auto' && height === 'auto' && minWidth === 'auto' && minHeight === 'auto'

/** From the baseline to the middle of a line, em. */
const lineMiddle = 0.28
/** A picture no taller than this, em, stands on the baseline as a letter does. */
const letterHeight = 0.8

/** How far above the baseline a picture in a line stands: where the style says, or in the middle of the line if it is taller than letters. */
export function riseOfPicture({verticalAlign, fontSize}: ComputedStyle, height: number): number {
  if (typeof verticalAlign === 'number') return verticalAlign
  if (verticalAlign === 'super') return 0.5 * fontSize
  if (verticalAlign === 'sub') return -0.2 * fontSize
  return verticalAlign === 'baseline' && height <= letterHeight * fontSize ? 0 : lineMiddle * fontSize - height / 2
}
