/** The segments of a JPEG before its picture data. ITU-T T.81, annex B. */

import {orientationIn} from '../exif.ts'

export interface Segment {
  /** Second byte of the marker. */
  readonly marker: number
  /** Without the length. */
  readonly data: Uint8Array
  /** Marker, length and data. */
  readonly whole: Uint8Array
}

export interface Segments {
  readonly segments: readonly Segment[]
  /** Offset of the start-of-scan marker. */
  readonly scan: number
}

const startOfScan = 0xda

/** Segments up to the first scan, or `undefined` when the file ends or goes astray before it. */
export function readSegments(bytes: Uint8Array): Segments | undefined {
  const segments: Segment[] = []
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === startOfScan) return {segments, scan: at}
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    segments.push({marker, data: bytes.subarray(at + 4, end), whole: bytes.subarray(at, end)})
    at = end
  }
  return undefined
}

/** Whether the data ends as a JPEG does; some programs add bytes after the end, none leave it out. */
export function hasEnd(bytes: Uint8Array, scan: number): boolean {
  for (let at = bytes.length - 2; at > scan; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** EXIF orientation, 1 to 8; 1 when there is none or it makes no sense. */
export function orientationOf(segments: readonly Segment[]): number {
  const exif = segments.find(({marker, data}) => marker === 0xe1 && data.length > 14 && String.fromCharCode(...data.subarray(0, 4)) === 'Exif')
  return exif ? orientationIn(exif.data.subarray(6)) : 1
}
