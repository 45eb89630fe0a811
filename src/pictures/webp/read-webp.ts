/**
 * A WebP as readers and printers take it, which know none: a JPEG where it was compressed as one, else a PNG. Of an animation,
 * the first frame.
 */

import {flatten, shrink, turn, type Bitmap} from '../bitmap.ts'
import {orientationIn} from '../exif.ts'
import {encodeJpeg} from '../jpeg/pixels.ts'
import {decodableArea, faultOfSize, storeArea, type Size} from '../limits.ts'
import type {Picture} from '../picture.ts'
import {encodePng} from '../png/pixels.ts'
import type {Kind} from '../read-picture.ts'
import {chunksIn, chunksOfFile, extended, fileOf, sizeIn, uint24, type Chunk} from './chunks.ts'
import {decodeWebp} from './pixels.ts'

const cut = 'Found a WebP that ends before its picture does'
const broken = 'Found a WebP whose picture data is damaged'

export const readWebp: Kind['read'] = async (bytes, say) => {
  const chunks = chunksOfFile(bytes)
  if (!chunks) return say.error('damaged', cut)
  const canvas = canvasOf(chunks)
  const frames = chunks.filter(({name}) => name === 'ANMF')
  const shown = frames[0] ? frameIn(frames[0]) : stillIn(chunks)
  if (!shown || !canvas || !fits(shown, canvas)) return say.error('damaged', broken)
  const sizeFault = faultOfSize(canvas)
  if (sizeFault !== undefined) return say.error('size', sizeFault)
  if (canvas.width * canvas.height > decodableArea) return say.error('size', 'Found a WebP of more than 40 megapixels, too large to convert')
  const bitmap = await decodeWebp(shown.file)
  if (!bitmap || bitmap.width !== shown.width || bitmap.height !== shown.height) return say.error('damaged', broken)
  if (frames.length > 1) say.warn('animated', 'Found an animated picture; its first frame is used', 'Choose the frame you want and save it alone as PNG')
  if (canvas.width * canvas.height > storeArea) say.warn('scaled', `Found a picture of ${canvas.width} by ${canvas.height} pixels; it is scaled to what stores take`, 'Save it smaller yourself if you want to choose how')
  const exif = chunks.find(({name}) => name === 'EXIF')
  return written(turn(shrink(flatten(placed(bitmap, shown, canvas)), storeArea), exif ? orientationIn(exif.data) : 1), shown.isLossy)
}

interface Shown extends Size {
  /** A file of this frame alone. */
  readonly file: Uint8Array
  readonly isLossy: boolean
  /** On the canvas. */
  readonly x: number
  readonly y: number
}

/** The size of the whole: said at the head of an extended file, else that of its picture. */
function canvasOf([first]: readonly Chunk[]): Size | undefined {
  if (first?.name !== 'VP8X') return first && sizeIn(first)
  return first.data.length < 10 ? undefined : {width: uint24(first.data, 4) + 1, height: uint24(first.data, 7) + 1}
}

/** The one picture of some chunks, with the alpha channel before it. */
function stillIn(chunks: readonly Chunk[], x = 0, y = 0): Shown | undefined {
  const data = chunks.find(({name}) => name === 'VP8 ' || name === 'VP8L')
  const size = data && sizeIn(data)
  if (!size) return undefined
  const alpha = data.name === 'VP8 ' ? chunks.find(({name}) => name === 'ALPH') : undefined
  return {...size, x, y, isLossy: data.name === 'VP8 ', file: fileOf(alpha ? [extended(size), alpha.whole, data.whole] : [data.whole])}
}

/** Length of what stands before the chunks of a frame. */
const frameHeader = 16

function frameIn({data}: Chunk): Shown | undefined {
  const chunks = data.length < frameHeader ? undefined : chunksIn(data.subarray(frameHeader))
  return chunks && stillIn(chunks, uint24(data, 0) * 2, uint24(data, 3) * 2)
}

const fits = ({x, y, width, height}: Shown, canvas: Size): boolean => width > 0 && height > 0 && x + width <= canvas.width && y + height <= canvas.height

/** A frame where it stands on the canvas, which is clear around it. */
function placed(frame: Bitmap, {x, y}: Shown, {width, height}: Size): Bitmap {
  if (frame.width === width && frame.height === height) return frame
  const data = new Uint8Array(width * height * 4)
  for (let row = 0; row < frame.height; row++) data.set(frame.data.subarray(row * frame.width * 4, (row + 1) * frame.width * 4), ((y + row) * width + x) * 4)
  return {width, height, data}
}

async function written(bitmap: Bitmap, isLossy: boolean): Promise<Picture> {
  const {width, height} = bitmap
  return isLossy
    ? {mediaType: 'image/jpeg', extension: 'jpg', width, height, data: await encodeJpeg(bitmap)}
    : {mediaType: 'image/png', extension: 'png', width, height, data: await encodePng(bitmap)}
}
