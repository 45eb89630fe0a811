/** JPEG to pixels and back. The one importer of jpeg-js, loaded only when a picture must be changed. */

import type {Bitmap} from '../bitmap.ts'

const quality = 92

/** Pixels, or `undefined` for data the decoder cannot make sense of. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Bitmap | undefined> {
  const {default: jpeg} = await import('jpeg-js')
  try {
    const {width, height, data} = jpeg.decode(bytes, {useTArray: true, tolerantDecoding: false, maxMemoryUsageInMB: 1024, maxResolutionInMP: 100})
    return {width, height, data}
  } catch {
    return undefined
  }
}

/** Pixels as a JPEG. */
export async function encodeJpeg({width, height, data}: Bitmap): Promise<Uint8Array> {
  const {default: jpeg} = await import('jpeg-js')
  return jpeg.encode({width, height, data}, quality).data
}
