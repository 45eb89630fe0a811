/** Pixels in memory, and what is done to them: laid on white, turned, made smaller. */

import type {Size} from './limits.ts'

/** RGBA, 8 bits each, rows from the top. */
export interface Bitmap extends Size {
  readonly data: Uint8Array
}

/**
 * The bitmap on white paper. Transparency is lost on purpose: black drawings on nothing vanish on a
 * reader's night ground, and print has no transparency.
 */
export function flatten(bitmap: Bitmap): Bitmap {
  const {data} = bitmap
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!
    if (alpha === 255) continue
    for (let channel = at; channel < at + 3; channel++) data[channel] = Math.round((data[channel]! * alpha + 255 * (255 - alpha)) / 255)
    data[at + 3] = 255
  }
  return bitmap
}

/** Whether no pixel has a colour. */
export function isGrey({data}: Bitmap): boolean {
  for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  return true
}

/** Where a pixel of the upright picture comes from, for each EXIF orientation. */
const sources: Readonly<Record<number, (x: number, y: number, width: number, height: number) => number>> = {
  2: (x, y, width) => y * width + (width - 1 - x),
  3: (x, y, width, height) => (height - 1 - y) * width + (width - 1 - x),
  4: (x, y, width, height) => (height - 1 - y) * width + x,
  5: (x, y, width) => x * width + y,
  6: (x, y, width, height) => (height - 1 - x) * width + y,
  7: (x, y, width, height) => (height - 1 - x) * width + (width - 1 - y),
  8: (x, y, width) => x * width + (width - 1 - y)
}

/** The bitmap turned upright from an EXIF orientation (1 to 8). */
export function turn(bitmap: Bitmap, orientation: number): Bitmap {
  const source = sources[orientation]
  if (!source) return bitmap
  const isSideways = orientation >= 5
  const width = isSideways ? bitmap.height : bitmap.width
  const height = isSideways ? bitmap.width : bitmap.height
  const from = new Uint32Array(bitmap.data.buffer.slice(bitmap.data.byteOffset, bitmap.data.byteOffset + bitmap.data.byteLength))
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) to[y * width + x] = from[source(x, y, bitmap.width, bitmap.height)]!
  return {width, height, data: new Uint8Array(to.buffer)}
}

/** The bitmap with at most `area` pixels, each the mean of those it stands for. */
export function shrink(bitmap: Bitmap, area: number): Bitmap {
  const factor = Math.sqrt(area / (bitmap.width * bitmap.height))
  if (factor >= 1) return bitmap
  const width = Math.max(1, Math.floor(bitmap.width * factor))
  const height = Math.max(1, Math.floor(bitmap.height * factor))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) shrinkRow(bitmap, {width, height, data}, y)
  return {width, height, data}
}

function shrinkRow(from: Bitmap, to: Bitmap, y: number): void {
  const top = Math.floor((y * from.height) / to.height)
  const bottom = Math.max(top + 1, Math.floor(((y + 1) * from.height) / to.height))
  for (let x = 0; x < to.width; x++) {
    const left = Math.floor((x * from.width) / to.width)
    const right = Math.max(left + 1, Math.floor(((x + 1) * from.width) / to.width))
    let [red, green, blue, alpha] = [0, 0, 0, 0]
    for (let row = top; row < bottom; row++) {
      for (let at = (row * from.width + left) * 4, end = (row * from.width + right) * 4; at < end; at += 4) {
        red += from.data[at]!
        green += from.data[at + 1]!
        blue += from.data[at + 2]!
        alpha += from.data[at + 3]!
      }
    }
    const count = (bottom - top) * (right - left)
    to.data.set([red / count, green / count, blue / count, alpha / count], (y * to.width + x) * 4)
  }
}
