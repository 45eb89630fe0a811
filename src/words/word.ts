/** Words and their shapes; everything in 1/1000 em. */

import type {Face, Shaped} from '../fonts/index.ts'
import {addGlyphs, type GlyphStore} from './glyphs.ts'
import type {GlyphTexts, WordShape} from './types.ts'

export interface Word {
  /** Place in the lexicon. */
  readonly index: number
  readonly text: string
  readonly shape: WordShape
}

/** What all shapes of a book share. */
export interface Shapes {
  /** Count of all made: the next one's id. */
  shapes: number
  readonly glyphs: GlyphStore
}

/** A shape from what HarfBuzz gave, tracking added after every cluster. */
export function createShape(all: Shapes, face: Face, shaped: Shaped, text: string, tracking: number): WordShape {
  const texts = textsOf(shaped.clusters, text)
  const {glyphs, offsets} = shaped
  let {advances, width} = shaped
  if (tracking !== 0) {
    advances = advances.map((advance, glyph) => (texts[glyph] === '' ? advance : Math.fround(advance + tracking)))
    width = advances.reduce((sum, advance) => sum + advance, 0)
  }
  return {id: all.shapes++, face, store: all.glyphs, first: addGlyphs(all.glyphs, {glyphs, advances}), count: glyphs.length, offsets, texts, width}
}

/** The text of each glyph's cluster; clusters run upwards, or downwards where the script does. */
function textsOf(clusters: readonly number[] | undefined, text: string): GlyphTexts {
  if (clusters === undefined) return text
  const count = clusters.length
  const texts: string[] = new Array(count)
  const isDescending = count > 1 && ((clusters[0] as number) > (clusters[count - 1] as number) || (clusters[0] === clusters[count - 1] && rightToLeft.test(text)))
  let end = text.length
  for (let step = 0; step < count; step++) {
    const glyph = isDescending ? step : count - 1 - step
    const cluster = clusters[glyph] as number
    const next = clusters[isDescending ? glyph + 1 : glyph - 1]
    if (next === cluster) {
      texts[glyph] = ''
    } else {
      texts[glyph] = text.slice(cluster, end)
      end = cluster
    }
  }
  for (let glyph = 0; glyph < count; glyph++) if (mark.test(texts[glyph] as string)) spread(texts, glyph, isDescending ? -1 : 1)
  return texts
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufb4f]/
const mark = /.\p{M}/u

/** Marks that are glyphs of their own take their characters from the letter they stand at. */
function spread(texts: string[], letter: number, step: 1 | -1): void {
  const characters = [...(texts[letter] as string)]
  let last = letter
  while (texts[last + step] === '' && characters.length > Math.abs(last - letter) + 1) last += step
  for (let glyph = last; glyph !== letter; glyph -= step) texts[glyph] = characters.pop() as string
  texts[letter] = characters.join('')
}

/** A number for the word's letters, marks and case aside; 0 = fewer than three. */
export function stackOf(text: string): number {
  let hash = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isAsciiLetter = (code | 32) >= 97 && (code | 32) <= 122
    if (!isAsciiLetter && (code < 48 || (code > 57 && code < 0xc0) || (code >= 0x2000 && code < 0x2070 && code !== 0x2019))) continue
    hash = (Math.imul(hash, 31) + (isAsciiLetter ? code | 32 : code)) | 0
    letters++
  }
  return letters < 3 ? 0 : hash || 1
}

/** The whole text. */
export const joinTexts = (texts: GlyphTexts): string => (typeof texts === 'string' ? texts : texts.join(''))
