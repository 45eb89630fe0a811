/**
 * Which characters a font has: its `cmap`, read once into a set of bits.
 *
 * The subtable taken is the fullest Unicode one (3/10, 0/4 and up, then 3/1, 0/x); formats 4, 6 and
 * 12 are read, which are all a Unicode font has. Source: OpenType 1.9.1, cmap.
 */

import {FontDefect, type Tables} from './tables.ts'

/** Answers whether the font has a glyph for a code point. */
type Coverage = (codePoint: number) => boolean

const planes = 0x110000
const broken = () => new FontDefect('fonts:broken', 'a font with a broken `cmap` table', 'The file is damaged; fetch it again from where it came')

/** Reads the `cmap` of a font; a broken one is a defect of the font. */
export function readCoverage(tables: Tables): Coverage {
  const bits = new Uint8Array(0x10000 / 8)
  const astral = new Set<number>()
  const add = (from: number, to: number): void => {
    for (let code = from; code <= to && code < planes; code++) {
      if (code < 0x10000) bits[code >> 3] = (bits[code >> 3] as number) | (1 << (code & 7))
      else astral.add(code)
    }
  }
  readCharacterMap(tables, add)
  return (code) => (code < 0x10000 ? ((bits[code >> 3] as number) & (1 << (code & 7))) !== 0 : astral.has(code))
}

/** Segments and groups lie one behind the other; those that say every code again and again are no map. */
const mostRead = 2

type Add = (from: number, to: number) => void

function readCharacterMap(tables: Tables, add: Add): void {
  const start = tables.offsetOf('cmap') as number
  const end = start + tables.lengthOf('cmap')
  try {
    const at = start + bestSubtable(tables.view, start)
    const format = tables.view.getUint16(at)
    if (at + 8 > end) throw broken()
    readers.get(format)?.(tables.view, at, add)
  } catch (error) {
    throw error instanceof RangeError ? broken() : error
  }
}

/** Offset of the subtable to read, from the start of `cmap`. */
function bestSubtable(view: DataView, start: number): number {
  let best = -1
  let offset = 0
  for (let at = start + 4, left = view.getUint16(start + 2); left > 0; left--, at += 8) {
    const platform = view.getUint16(at)
    const encoding = view.getUint16(at + 2)
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    const rank = !isUnicode ? (platform === 3 ? 0 : -1) : platform === 3 && encoding === 10 ? 4 : platform === 0 && encoding === 4 ? 3 : platform === 3 ? 2 : 1
    if (rank > best && encoding !== 5) {
      best = rank
      offset = view.getUint32(at + 4)
    }
  }
  if (best < 0) throw broken()
  return offset
}

const readers = new Map<number, (view: DataView, at: number, add: Add) => void>([
  [4, readSegments],
  [6, (view, at, add) => add(view.getUint16(at + 6), view.getUint16(at + 6) + view.getUint16(at + 8) - 1)],
  [12, readGroups]
])

function readSegments(view: DataView, at: number, add: Add): void {
  const size = view.getUint16(at + 6)
  let left = mostRead * 0x10000
  for (let segment = 0; segment < size; segment += 2) {
    const to = view.getUint16(at + 14 + segment)
    const from = view.getUint16(at + 16 + size + segment)
    const delta = view.getUint16(at + 16 + 2 * size + segment)
    left -= Math.max(0, to - from)
    if (left < 0) throw broken()
    const rangeAt = at + 16 + 3 * size + segment
    const range = view.getUint16(rangeAt)
    for (let code = from; code <= to && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + 2 * (code - from))
      if ((glyph & 0xffff) !== 0) add(code, code)
    }
  }
}

function readGroups(view: DataView, at: number, add: Add): void {
  const groups = view.getUint32(at + 12)
  let left = mostRead * planes
  for (let group = 0, entry = at + 16; group < groups; group++, entry += 12) {
    const from = view.getUint32(entry)
    const to = Math.min(view.getUint32(entry + 4), planes - 1)
    left -= 1 + Math.max(0, to - from)
    if (left < 0) throw broken()
    add(view.getUint32(entry + 8) === 0 ? from + 1 : from, to)
  }
}
