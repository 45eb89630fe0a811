/**
 * A JPEG as both writers take it: RGB or grey, upright, within what stores take, without the notes
 * cameras leave in a file (place, time, owner).
 */

import {shrink, turn} from '../bitmap.ts'
import {decodableArea, faultOfSize, storeArea, type Size} from '../limits.ts'
import type {Picture} from '../picture.ts'
import type {Kind} from '../read-picture.ts'
import {decodeJpeg, encodeJpeg} from './pixels.ts'
import {hasEnd, orientationOf, readSegments, type Segment, type Segments} from './segments.ts'

/** Baseline, extended and progressive, Huffman-coded; other ways no e-reader knows. */
const readableFrames = new Set([0xc0, 0xc1, 0xc2])
const isFrame = ({marker}: Segment): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** JFIF, colour profile, Adobe's colour transform; tables and frame are no application segments. */
const isKept = ({marker}: Segment): boolean => marker < 0xe0 || marker === 0xe0 || marker === 0xe2 || marker === 0xee

export const readJpeg: Kind['read'] = async (bytes, say) => {
  const found = readSegments(bytes)
  const frame = found?.segments.find(isFrame)
  if (!found || !frame || frame.data.length < 6) return say.error('damaged', 'Found a JPEG that ends before its picture does')
  const size = {width: (frame.data[3]! << 8) | frame.data[4]!, height: (frame.data[1]! << 8) | frame.data[2]!}
  const sizeFault = faultOfSize(size)
  if (sizeFault !== undefined) return say.error('size', sizeFault)
  if (!readableFrames.has(frame.marker) || frame.data[0] !== 8 || !hasReadableParts(frame)) return say.error('damaged', 'Found a JPEG of a kind no e-reader shows')
  if (!hasEnd(bytes, found.scan)) return say.error('damaged', 'Found a JPEG that ends before its picture does')
  const components = frame.data[5]!
  const orientation = orientationOf(found.segments)
  const isTooLarge = size.width * size.height > storeArea
  if (components !== 4 && orientation === 1 && !isTooLarge) return jpeg(size, withoutNotes(bytes, found))
  if (size.width * size.height > decodableArea) {
    if (components === 4 || orientation !== 1) return say.error('size', 'Found a picture too large to convert, expected at most 40 megapixels for one that is turned or in CMYK')
    say.warn('store-size', `Found a picture of ${size.width} by ${size.height} pixels; stores take 5.6 megapixels`, 'Save it smaller before you send the book to a store')
    return jpeg(size, withoutNotes(bytes, found))
  }
  if (components === 4) say.warn('cmyk', 'Found a picture in CMYK; it is converted to RGB', 'Save it in RGB if its colours matter: screens show no others')
  if (isTooLarge) say.warn('scaled', `Found a picture of ${size.width} by ${size.height} pixels; it is scaled to what stores take`, 'Save it smaller yourself if you want to choose how')
  const bitmap = await decodeJpeg(components === 4 && !found.segments.some(isAdobe) ? withAdobe(bytes) : bytes)
  if (!bitmap) return say.error('damaged', 'Found a JPEG whose picture data is damaged')
  const upright = turn(shrink(bitmap, storeArea), orientation)
  return jpeg(upright, await encodeJpeg(upright))
}

/** Grey, three colours or four inks, each sampled one to four times a unit (B.2.2). */
function hasReadableParts({data}: Segment): boolean {
  const count = data[5]!
  if (![1, 3, 4].includes(count) || data.length < 6 + 3 * count) return false
  return Array.from({length: count}, (_, index) => data[7 + 3 * index]!).every((sampling) => [sampling >> 4, sampling & 15].every((times) => times >= 1 && times <= 4))
}

const isAdobe = ({marker, data}: Segment): boolean => marker === 0xee && String.fromCharCode(...data.subarray(0, 5)) === 'Adobe'

/** Four inks as they are, which is what no marker means; the decoder asks for it. */
const withAdobe = (bytes: Uint8Array): Uint8Array => Buffer.concat([bytes.subarray(0, 2), Buffer.from('ffee000e41646f626500640000000000', 'hex'), bytes.subarray(2)])

const jpeg = ({width, height}: Size, data: Uint8Array): Picture => ({mediaType: 'image/jpeg', extension: 'jpg', width, height, data})

function withoutNotes(bytes: Uint8Array, {segments, scan}: Segments): Uint8Array {
  return Buffer.concat([bytes.subarray(0, 2), ...segments.filter(isKept).map(({whole}) => whole), bytes.subarray(scan)])
}
