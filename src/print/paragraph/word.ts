/**
 * Words: what the line breaker measures and the page draws. A word is shaped once for its face,
 * features and tracking; everything here is in 1/1000 em, so that it serves every size.
 */

import type {Face, Shaped} from '../../fonts/index.ts'
import {leftHang, rightHang} from './protrusion.ts'
import type {WordShape} from './types.ts'

/** Where a word may be hyphenated, and how wide it is up to there. */
export interface Hyphens {
  /** Offsets in the word's text. */
  readonly offsets: readonly number[]
  /** Width before each offset. */
  readonly widths: readonly number[]
}

export interface Word {
  readonly kind: 'word'
  readonly text: string
  readonly shape: WordShape
  /** What hangs into the margin at a line's start and end. */
  readonly left: number
  readonly right: number
  /** Visible characters. */
  readonly letters: number
  /** Same number = same letters, marks and case aside; 0 = fewer than three letters. */
  readonly stack: number
  /** Break points typed into the text as soft hyphens; absent = none. */
  readonly soft: readonly number[] | undefined
  /** Found at first need. */
  hyphens: Hyphens | undefined
}

/** Numbers of shapes and of stacks, counted up over one typesetter. */
export interface Numbering {
  shapes: number
  readonly stacks: Map<string, number>
}

/** A shape from what HarfBuzz gave, tracking added after every cluster. */
export function createShape(numbering: Numbering, face: Face, shaped: Shaped, text: string, tracking: number): WordShape {
  const texts = textsOf(shaped.clusters, text)
  const {glyphs, offsets} = shaped
  let {advances, width} = shaped
  if (tracking !== 0) {
    advances = advances.map((advance, glyph) => (texts[glyph] === '' ? advance : advance + tracking))
    width = advances.reduce((sum, advance) => sum + advance, 0)
  }
  return {id: numbering.shapes++, face, glyphs, advances, offsets, texts, width}
}

/** The text of each glyph's cluster; clusters run upwards, or downwards where the script does. */
function textsOf(clusters: Uint32Array, text: string): readonly string[] {
  const count = clusters.length
  const texts: string[] = new Array(count)
  const isDescending = count > 1 && (clusters[0] as number) > (clusters[count - 1] as number)
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
  return texts
}

export function createWord(numbering: Numbering, shape: WordShape, text: string, soft?: readonly number[]): Word {
  const last = shape.advances.length - 1
  return {
    kind: 'word',
    text,
    shape,
    left: leftHang(text[0] as string) * (shape.advances[0] ?? 0),
    right: rightHang(text[text.length - 1] as string) * (shape.advances[last] ?? 0),
    letters: text.length,
    stack: stackOf(numbering.stacks, text),
    soft,
    hyphens: undefined
  }
}

const marks = /[^\p{L}\p{N}’']+/gu

function stackOf(stacks: Map<string, number>, text: string): number {
  if (text.length < 3) return 0
  const letters = text.toLowerCase().replace(marks, '')
  if (letters.length < 3) return 0
  const found = stacks.get(letters)
  if (found !== undefined) return found
  stacks.set(letters, stacks.size + 1)
  return stacks.size
}

/** Width of the word before each of some offsets, by the glyphs whose clusters end there. */
export function widthsAt({shape}: Word, offsets: readonly number[]): readonly number[] {
  const widths: number[] = []
  let at = 0
  let width = 0
  let glyph = 0
  for (const offset of offsets) {
    while (glyph < shape.glyphs.length && at < offset) {
      at += (shape.texts[glyph] as string).length
      width += shape.advances[glyph] as number
      glyph++
      while (glyph < shape.glyphs.length && shape.texts[glyph] === '') width += shape.advances[glyph++] as number
    }
    widths.push(width)
  }
  return widths
}
