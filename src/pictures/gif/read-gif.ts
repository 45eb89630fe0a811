/** A GIF as a PNG of its first frame. GIF89a specification, sections 18 to 23. */

import {flatten, shrink} from '../bitmap.ts'
import {faultOfSize, storeArea} from '../limits.ts'
import type {Kind} from '../read-picture.ts'
import {encodePng} from '../png/pixels.ts'
import {drawBitmap} from '../rasterise.ts'
import {writeXml, xml} from '../../xml/index.ts'

export const readGif: Kind['read'] = async (bytes, say) => {
  if (bytes.length < 14) return say.error('damaged', 'Found a GIF that ends before its picture does')
  const [width, height] = [bytes[6]! | (bytes[7]! << 8), bytes[8]! | (bytes[9]! << 8)]
  const sizeFault = faultOfSize({width, height}) ?? (width * height > 4 * storeArea ? 'Found a GIF of more than 22 megapixels' : undefined)
  if (sizeFault !== undefined) return say.error('size', sizeFault)
  const frames = countFrames(bytes)
  if (frames === undefined) return say.error('damaged', 'Found a GIF whose picture data is damaged')
  if (frames > 1) say.warn('animated', 'Found an animated picture; its first frame is used', 'Choose the frame you want and save it alone as PNG')
  const bitmap = shrink(flatten(await drawBitmap(asDrawing(bytes, width, height), width)), storeArea)
  const data = await encodePng(bitmap)
  return {mediaType: 'image/png', extension: 'png', width: bitmap.width, height: bitmap.height, data}
}

/** A drawing that shows the GIF and nothing else: the drawing library decodes it. */
function asDrawing(bytes: Uint8Array, width: number, height: number): string {
  const size = {width: String(width), height: String(height)}
  const href = `data:image/gif;base64,${Buffer.from(bytes).toString('base64')}`
  return writeXml(xml('svg', {xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink', ...size}, [xml('image', {...size, 'xlink:href': href})]))
}

/** Frames of the file; `undefined` when its blocks do not add up to at least one whole frame. */
function countFrames(bytes: Uint8Array): number | undefined {
  const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + tableSize(bytes[10]!)
  let frames = 0
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === 0x3b) return frames > 0 ? frames : undefined
    if (block === 0x21) at += 2
    else if (block === 0x2c) at += 11 + tableSize(bytes[at + 9] ?? 0)
    else return frames > 0 ? frames : undefined
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1
    if (at >= bytes.length) return frames > 0 ? frames : undefined
    at++
    if (block === 0x2c) frames++
  }
  return frames > 0 ? frames : undefined
}
