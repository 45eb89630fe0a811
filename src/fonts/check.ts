/**
 * Is this file a font a book may be set in? Required tables, their lengths against one another,
 * and the licence bits of OS/2 (fsType), before anything else looks at the bytes.
 *
 * fsType: 0x0002 alone in the low nibble forbids embedding, 0x0200 allows bitmaps only (both are
 * faults), 0x0100 allows embedding but no cutting. Source: OpenType 1.9.1, OS/2, fsType.
 */

import {checkGlyphs} from './check-glyphs.ts'
import {FontDefect, type Tables} from './tables.ts'

const required = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'post'] as const
const damaged = 'The file is damaged; fetch it again from where it came'
const licence = 'Its licence does not allow it in a book; use another face, or ask the foundry for a licence'

/** Throws a `FontDefect` at the first thing that is wrong; gives back whether the font may be cut to its used glyphs. */
export function checkTables(tables: Tables): {readonly mayBeSubset: boolean} {
  for (const tag of required) {
    if (tables.offsetOf(tag) === undefined) throw new FontDefect('fonts:broken', `a font without its table \`${tag}\``, damaged)
  }
  if (tables.offsetOf('fvar') !== undefined) {
    throw new FontDefect('fonts:format', 'a variable font', 'Use the static TTF or OTF file of the same face')
  }
  checkHead(tables)
  checkMetrics(tables)
  checkPost(tables)
  if (!tables.isCff) {
    checkOutlines(tables)
    checkGlyphs(tables)
  }
  return {mayBeSubset: checkLicence(tables)}
}

function checkHead({view, offsetOf, lengthOf}: Tables): void {
  const head = offsetOf('head') as number
  const isSound = lengthOf('head') >= 54 && view.getUint32(head + 12) === 0x5f0f3cf5
  const unitsPerEm = isSound ? view.getUint16(head + 18) : 0
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new FontDefect('fonts:broken', 'a font with a broken `head` table', damaged)
}

function checkMetrics({view, offsetOf, lengthOf}: Tables): void {
  if (lengthOf('hhea') < 36 || lengthOf('maxp') < 6) throw new FontDefect('fonts:broken', 'a font with short metrics tables', damaged)
  const glyphs = view.getUint16((offsetOf('maxp') as number) + 4)
  const metrics = view.getUint16((offsetOf('hhea') as number) + 34)
  if (glyphs === 0 || metrics === 0 || metrics > glyphs || lengthOf('hmtx') < metrics * 4 + (glyphs - metrics) * 2) {
    throw new FontDefect('fonts:broken', 'a font with a broken `hmtx` table', damaged)
  }
}

const postVersions = [0x00010000, 0x00020000, 0x00025000, 0x00030000]

function checkPost({view, offsetOf, lengthOf}: Tables): void {
  const isSound = lengthOf('post') >= 32 && postVersions.includes(view.getUint32(offsetOf('post') as number))
  if (!isSound) throw new FontDefect('fonts:broken', 'a font with a broken `post` table', damaged)
}

/** Every glyph's outline lies inside `glyf`, in order: what cutting the font relies on. */
function checkOutlines({view, offsetOf, lengthOf}: Tables): void {
  const loca = offsetOf('loca')
  if (loca === undefined || offsetOf('glyf') === undefined) throw new FontDefect('fonts:broken', 'a font without outlines', damaged)
  const glyphs = view.getUint16((offsetOf('maxp') as number) + 4)
  const form = view.getInt16((offsetOf('head') as number) + 50)
  if (form !== 0 && form !== 1) throw new FontDefect('fonts:broken', 'a font with a broken `head` table', damaged)
  const isLong = form === 1
  const end = lengthOf('glyf')
  let previous = 0
  let isSound = lengthOf('loca') >= (glyphs + 1) * (isLong ? 4 : 2)
  for (let glyph = 0; isSound && glyph <= glyphs; glyph++) {
    const offset = isLong ? view.getUint32(loca + 4 * glyph) : view.getUint16(loca + 2 * glyph) * 2
    isSound = offset >= previous && offset <= end
    previous = offset
  }
  if (!isSound) throw new FontDefect('fonts:broken', 'a font with a broken `loca` table', damaged)
}

function checkLicence({view, offsetOf, lengthOf}: Tables): boolean {
  const os2 = offsetOf('OS/2')
  if (os2 === undefined || lengthOf('OS/2') < 10) return true
  const type = view.getUint16(os2 + 8)
  if ((type & 0x000f) === 2) throw new FontDefect('fonts:forbidden', 'a font that forbids embedding (fsType 2)', licence)
  if ((type & 0x0200) !== 0) throw new FontDefect('fonts:forbidden', 'a font that may be embedded as bitmaps only (fsType 0x0200)', licence)
  return (type & 0x0100) === 0
}
