/** Files of a ZIP archive by name: a reader of its own over the central directory (APPNOTE 6.3, sections 4.3.7 and 4.3.12). */

import {inflateRawSync} from 'node:zlib'

const endSignature = 0x06054b50
/** Of the locator of the wide end record, for archives the plain one cannot count (4.3.15). */
const wideSignature = 0x07064b50
const largest = 268_435_456

/** Every entry, inflated when asked for. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--
  if (end < 0) throw new Error('Expected a ZIP archive with a central directory')
  let count = view.getUint16(end + 10, true)
  const files = new Map<string, () => Uint8Array>()
  let at = view.getUint32(end + 16, true)
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === wideSignature) {
    const wide = Number(view.getBigUint64(end - 12, true))
    count = Number(view.getBigUint64(wide + 32, true))
    at = Number(view.getBigUint64(wide + 48, true))
  }
  for (let index = 0; index < count; index++) {
    const method = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 20, true)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number]
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    files.set(name, () => {
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      const packed = bytes.subarray(start, start + size)
      return method === 0 ? packed : inflateRawSync(packed, {maxOutputLength: largest})
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}
