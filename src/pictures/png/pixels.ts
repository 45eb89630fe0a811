/** PNG to pixels and back. The one importer of pngjs, loaded only when a picture must be changed. */

import {isGrey, type Bitmap} from '../bitmap.ts'

/** Pixels of a PNG whose data has been checked; `undefined` where the library refuses it all the same, as rows beyond the last of an interlaced one. */
export async function decodePng(bytes: Uint8Array): Promise<Bitmap | undefined> {
  const {PNG} = await import('pngjs')
  try {
    const {width, height, data} = PNG.sync.read(Buffer.from(bytes))
    return {width, height, data}
  } catch {
    return undefined
  }
}

/** An opaque PNG, grey where no pixel has a colour. */
export async function encodePng(bitmap: Bitmap): Promise<Uint8Array> {
  const {PNG} = await import('pngjs')
  const png = new PNG({width: bitmap.width, height: bitmap.height})
  png.data = Buffer.from(bitmap.data.buffer, bitmap.data.byteOffset, bitmap.data.byteLength)
  return PNG.sync.write(png, {colorType: isGrey(bitmap) ? 0 : 2, inputHasAlpha: true})
}
