/** A file's bytes as a picture: its kind is read from the bytes, never from the name. */

import type {Report} from '../report/index.ts'
import type {Picture} from './picture.ts'

/** The picture, or `undefined` after saying what is wrong with it. */
export async function readPicture(bytes: Uint8Array, path: string, report: Report): Promise<Picture | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return {mediaType: 'image/png', extension: 'png', width: view.getUint32(16), height: view.getUint32(20), data: bytes}
  }
  report.error('pictures:unknown-kind', {path}, 'Found a file that is no picture Octavo knows', {hint: 'use PNG, JPEG, GIF or SVG'})
  return undefined
}
