/**
 * A PNG as both writers take it: 8 bits, no interlacing, opaque, its first frame only, without
 * the notes cameras and programs leave in a file.
 */

import {flatten, shrink} from '../bitmap.ts'
import {decodableArea, faultOfSize, storeArea} from '../limits.ts'
import type {Picture} from '../picture.ts'
import type {Kind} from '../read-picture.ts'
import {signature, readChunks, type Chunk} from './chunks.ts'
import {faultOfData} from './check-data.ts'
import {readPngHeader, type PngHeader} from './header.ts'
import {decodePng, encodePng} from './pixels.ts'

/** Chunks that say how the picture looks. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'pHYs', 'sBIT'])

export const readPng: Kind['read'] = async (bytes, say) => {
  const header = readPngHeader(bytes)
  if (!header) return say.error('damaged', 'Found a PNG with an unsound header')
  const sizeFault = faultOfSize(header)
  if (sizeFault !== undefined) return say.error('size', sizeFault)
  const chunks = readChunks(bytes)
  if (typeof chunks === 'string') return say.error('damaged', chunks)
  const fault = faultOfPalette(header, chunks) ?? (await faultOfData(header, chunks))
  if (fault !== undefined) return say.error('damaged', fault)
  if (chunks.some(({type}) => type === 'acTL')) say.warn('animated', 'Found an animated picture; its first frame is used', 'Choose the frame you want and save it alone')
  const plain = join(chunks.filter(({type}) => kept.has(type)))
  const isTooLarge = header.width * header.height > storeArea
  if (!isTooLarge && !mustChange(header, chunks)) return png(header, plain)
  if (header.width * header.height > decodableArea) return passOn(header, chunks, plain, say)
  if (isTooLarge) say.warn('scaled', `Found a picture of ${header.width} by ${header.height} pixels; it is scaled to what stores take`, 'Save it smaller yourself if you want to choose how')
  const decoded = await decodePng(plain)
  if (!decoded) return say.error('damaged', 'Found a PNG whose picture data is damaged')
  const bitmap = shrink(flatten(decoded), storeArea)
  return png(bitmap, await encodePng(bitmap))
}

const png = ({width, height}: {width: number; height: number}, data: Uint8Array): Picture => ({mediaType: 'image/png', extension: 'png', width, height, data})

const mustChange = ({bitDepth, colourType, isInterlaced}: PngHeader, chunks: readonly Chunk[]): boolean =>
  bitDepth === 16 || isInterlaced || colourType >= 4 || chunks.some(({type}) => type === 'tRNS')

function passOn(header: PngHeader, chunks: readonly Chunk[], plain: Uint8Array, say: Parameters<Kind['read']>[1]): Picture | undefined {
  if (mustChange(header, chunks)) return say.error('size', 'Found a picture too large to convert, expected at most 40 megapixels for one that is interlaced, transparent or 16 bits deep')
  say.warn('store-size', `Found a picture of ${header.width} by ${header.height} pixels; stores take 5.6 megapixels`, 'Save it smaller before you send the book to a store')
  return png(header, plain)
}

/** Bytes of the one clear colour of a picture without a palette. */
const clearColour: Readonly<Record<number, number>> = {0: 2, 2: 6}

/** A palette picture needs its palette, before the data, of whole colours, and no more clear ones than there are. */
function faultOfPalette({colourType}: PngHeader, chunks: readonly Chunk[]): string | undefined {
  if (colourType !== 3) return chunks.some(({type, data}) => type === 'tRNS' && data.length !== clearColour[colourType]) ? 'Found a PNG with unsound transparency' : undefined
  const palette = chunks.find(({type}) => type === 'PLTE')
  const clear = chunks.find(({type}) => type === 'tRNS')
  const isSound = palette && (clear?.data.length ?? 0) <= palette.data.length / 3 && palette.data.length > 0 && palette.data.length % 3 === 0 && palette.data.length <= 768
  return isSound && chunks.indexOf(palette) < chunks.findIndex(({type}) => type === 'IDAT') ? undefined : 'Found a PNG without a sound palette'
}

const join = (chunks: readonly Chunk[]): Uint8Array => Buffer.concat([signature, ...chunks.map(({whole}) => whole)])
