/**
 * Are a font's outlines what they say? Each ends inside its own bytes, and what is put together of other glyphs names
 * glyphs there are, never itself. Source: OpenType 1.9.1, `glyf`.
 */

import {FontDefect, type Tables} from './tables.ts'

const damaged = 'The file is damaged; fetch it again from where it came'
const smallest = 10
/** Flags of a part: words in place of bytes, a scale, two, four, and another part after it. */
const part = {words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, fourScales: 0x0080} as const
const deepest = 16

/** Throws a `FontDefect` at the first outline that is not sound; `loca` has been checked. */
export function checkGlyphs(tables: Tables): void {
  const {view, offsetOf} = tables
  const count = view.getUint16((offsetOf('maxp') as number) + 4)
  const parts = Array.from({length: count}, (_, glyph) => partsOf(tables, glyph, count))
  const depths = new Map<number, number>()
  const depthOf = (glyph: number, depth: number): number => {
    if (depth > deepest) throw broken()
    const known = depths.get(glyph)
    if (known !== undefined) return known
    const found = 1 + Math.max(0, ...parts[glyph]!.map((inner) => depthOf(inner, depth + 1)))
    depths.set(glyph, found)
    return found
  }
  for (let glyph = 0; glyph < count; glyph++) if (depthOf(glyph, 0) > deepest) throw broken()
}

const broken = (): FontDefect => new FontDefect('fonts:broken', 'a font with a broken `glyf` table', damaged)

/** Glyphs a glyph is put together of; none for one of its own lines. */
function partsOf({view, offsetOf}: Tables, glyph: number, count: number): readonly number[] {
  const loca = offsetOf('loca') as number
  const isLong = view.getInt16((offsetOf('head') as number) + 50) === 1
  const place = (index: number) => (isLong ? view.getUint32(loca + 4 * index) : view.getUint16(loca + 2 * index) * 2)
  const glyf = offsetOf('glyf') as number
  const [start, end] = [glyf + place(glyph), glyf + place(glyph + 1)]
  if (start === end) return []
  if (end - start < smallest) throw broken()
  const contours = view.getInt16(start)
  if (contours >= 0) {
    if (start + smallest + 2 * contours > end) throw broken()
    return []
  }
  return readParts(view, start + smallest, end, count)
}

function readParts(view: DataView, from: number, end: number, count: number): number[] {
  const found: number[] = []
  let at = from
  for (let flags: number = part.more; flags & part.more;) {
    if (at + 4 > end) throw broken()
    flags = view.getUint16(at)
    const glyph = view.getUint16(at + 2)
    if (glyph >= count) throw broken()
    found.push(glyph)
    at += 4 + (flags & part.words ? 4 : 2) + (flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.fourScales ? 8 : 0)
    if (at > end) throw broken()
  }
  return found
}
