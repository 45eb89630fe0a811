/**
 * One page's content stream, in PDF space (points up from the lower left). Text is shown with TJ:
 * words from the fonts' tables, real spaces between them, the gap's difference as a kern. Repeated
 * state is not written again.
 */

import type {Colour} from '../../style/index.ts'
import type {LineRun, WordShape} from '../paragraph/index.ts'
import type {DrawnFont} from './fonts.ts'
import {number} from './values.ts'

export interface ContentWriter {
  /** Marks what follows: a structure type with its number on the page, or an artifact. */
  mark(tag: string): void
  /** A run on a baseline, `x` and `y` in PDF space; `end` is shown after it. */
  run(run: LineRun, font: DrawnFont, place: {readonly x: number; readonly y: number; readonly end: string}): void
  box(x: number, y: number, width: number, height: number, colour: Colour): void
  /** Operators that draw something inside their own graphics state. */
  graphics(operators: string): void
  finish(): string
}

export function createContent(): ContentWriter {
  let out = ''
  let open = ''
  let isText = false
  let at = {x: 0, y: 0}
  let font = ''
  let stretch = 1
  let colour = '0 g'
  const beginText = (): void => {
    if (!isText) out += 'BT\n'
    if (!isText) at = {x: 0, y: 0}
    isText = true
  }
  const endText = (): void => {
    if (isText) out += 'ET\n'
    isText = false
  }
  const fill = (wanted: Colour): void => {
    const operator = fillOperator(wanted)
    if (operator !== colour) out += `${operator}\n`
    colour = operator
  }
  return {
    mark(tag) {
      if (tag === open) return
      endText()
      if (open !== '') out += 'EMC\n'
      if (tag !== '') out += `${tag}BDC\n`
      open = tag
    },
    run(run, drawn, {x, y, end}) {
      beginText()
      fill(run.style.color)
      const wanted = `/${drawn.id} ${number(run.size)} Tf\n`
      if (wanted !== font) out += font = wanted
      if (Math.abs(run.stretch - stretch) > 0.00005) {
        stretch = run.stretch
        out += `${Math.round(stretch * 100_000) / 1000} Tz\n`
      }
      out += `${number(x - at.x)} ${number(y - at.y)} Td${showRun(run, drawn, end)}`
      at = {x: at.x + Number(number(x - at.x)), y: at.y + Number(number(y - at.y))}
    },
    box(x, y, width, height, boxColour) {
      endText()
      fill(boxColour)
      out += `${number(x)} ${number(y)} ${number(width)} ${number(height)} re f\n`
    },
    graphics(operators) {
      endText()
      out += `q ${operators} Q\n`
    },
    finish() {
      endText()
      if (open !== '') out += 'EMC\n'
      return out
    }
  }
}

/** Black and greys in DeviceGray; transparency as if on white paper. */
export function fillOperator([red, green, blue, alpha]: Colour): string {
  const [r, g, b] = [red, green, blue].map((part) => 1 - (1 - part) * alpha) as [number, number, number]
  if (r === g && g === b) return `${number(r)} g`
  return `${number(r)} ${number(g)} ${number(b)} rg`
}

/** The words of a run with their gaps; `rest` carries what rounding leaves from word to word. */
function showRun({words, gaps, size, stretch}: LineRun, font: DrawnFont, end: string): string {
  const unit = 1000 / (size * stretch)
  let shown = '[('
  let rest = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as WordShape
    if (word.offsets) shown += showMoved(word, font, size)
    else {
      const encoded = font.encode(word)
      shown += encoded.codes
      rest += encoded.rest
    }
    const gap = gaps[index] as number
    if (gap !== 0) {
      shown += font.space
      rest += gap * unit - font.spaceAdvance
    }
    const kern = Math.round(rest)
    if (kern !== 0 && index < words.length - 1) {
      shown += `)${-kern}(`
      rest -= kern
    }
  }
  return `${shown}${end})]TJ\n`
}

/** Marks set above or beside their letters: each glyph from its own place. */
function showMoved({glyphs, advances, offsets, texts, face}: WordShape, font: DrawnFont, size: number): string {
  let shown = ''
  let rise = 0
  for (let index = 0; index < glyphs.length; index++) {
    const [dx, dy] = [offsets![2 * index]!, offsets![2 * index + 1]!]
    if (dy !== rise) shown += `)]TJ ${number((dy * size) / 1000)} Ts[(`
    rise = dy
    if (dx !== 0) shown += `)${number(-dx)}(`
    shown += font.code(glyphs[index]!, texts[index]!)
    const back = advances[index]! - face.advanceOf(glyphs[index]!) - dx
    if (Math.abs(back) > 0.01) shown += `)${number(-back)}(`
  }
  return rise === 0 ? shown : `${shown})]TJ 0 Ts[(`
}
