/** The picture an element shows, and the size it takes: its own at 96 pixels an inch, unless styled, never over its room. */

import type {Element} from 'hast'
import {resolveHref, type Resource} from '../../publication/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import {resolveMaybe, type Walk} from './setting.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Points in a CSS pixel. */
export const pixel = 0.75

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
