/** One face: its bytes checked, its metrics in 1/1000 em, its shaper opened at first use. */

import {checkTables} from './check.ts'
import {readCoverage} from './coverage.ts'
import {createShaper} from './shape.ts'
import {readTables, withoutColours, type Tables} from './tables.ts'
import type {Face, FontSource, Shaped} from './types.ts'

/** A face from a font file's bytes; throws a `FontDefect` where the file is not sound. */
export function createFace(source: FontSource, id: string, bytes: Uint8Array): Face {
  const data = withoutColours(bytes)
  const tables = readTables(data)
  const {mayBeSubset} = checkTables(tables)
  const metrics = readMetrics(tables)
  const {shape: shapeAnew, inkOf} = createShaper(data, metrics.unitsPerEm)
  const cache = new Map<string, Shaped>()
  const has = readCoverage(tables)
  return {
    id,
    family: source.family,
    data,
    ...metrics,
    isEmbeddedWhole: !mayBeSubset,
    has,
    hasEach(text) {
      for (let at = 0; at < text.length; at++) if (!has(text.charCodeAt(at))) return false
      return true
    },
    advanceOf: createAdvances(tables, metrics.unitsPerEm),
    inkOf,
    shapeAnew,
    shape(text, features, language) {
      const key = `${language} ${JSON.stringify(features)} ${text}`
      const found = cache.get(key)
      if (found !== undefined) return found
      const shaped = shapeAnew(text, features, language)
      cache.set(key, shaped)
      return shaped
    }
  }
}

/** hhea for the line, OS/2 (version 2 and up) for the letters' heights; else usual shares of the em. */
function readMetrics({view, offsetOf, lengthOf}: Tables): Pick<Face, 'unitsPerEm' | 'ascender' | 'descender' | 'capHeight' | 'xHeight'> {
  const unitsPerEm = view.getUint16((offsetOf('head') as number) + 18)
  const hhea = offsetOf('hhea') as number
  const os2 = offsetOf('OS/2')
  const hasHeights = os2 !== undefined && lengthOf('OS/2') >= 90 && view.getUint16(os2) >= 2
  const inEm = (value: number): number => (value * 1000) / unitsPerEm
  return {
    unitsPerEm,
    ascender: inEm(view.getInt16(hhea + 4)),
    descender: inEm(view.getInt16(hhea + 6)),
    capHeight: (hasHeights && inEm(view.getInt16(os2 + 88))) || 650,
    xHeight: (hasHeights && inEm(view.getInt16(os2 + 86))) || 420
  }
}

function createAdvances({view, offsetOf}: Tables, unitsPerEm: number): (glyph: number) => number {
  const hmtx = offsetOf('hmtx') as number
  const last = view.getUint16((offsetOf('hhea') as number) + 34) - 1
  return (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, last)) * 1000) / unitsPerEm
}
