/**
 * One page's content stream, in PDF space (points up from the lower left). Words are named, to be spelled
 * where the stream is compressed (streams/). Repeated state is not written again.
 */

import type {Colour} from '../../style/index.ts'
import type {LineRun, WordShape} from '../paragraph/index.ts'
import type {ScriptWriter, Shown} from '../../streams/index.ts'
import type {DrawnFont} from './fonts.ts'
import type {GlyphCodes} from './glyph-codes.ts'
import {number} from './values.ts'

/** Where a run stands, in PDF space. */
interface RunPlace {
  readonly x: number
  readonly y: number
  /** A space is shown after it. */
  readonly hasEnd: boolean
}

const reversed = '/ReversedChars BMC\n'

export class PageContent {
  readonly #script: ScriptWriter
  readonly #codes: GlyphCodes
  #open = ''
  #isText = false
  #x = 0
  #y = 0
  #font = ''
  #stretch = 1
  #colour = '0 g'
  /** That of `#colour`; styles share theirs. */
  #filled: Colour | undefined

  constructor(script: ScriptWriter, codes: GlyphCodes) {
    this.#script = script
    this.#codes = codes
  }

  /**
   * Marks what follows: a structure type with its number on the page, or an artifact. Text from right to left is drawn
   * from left to right and marked so run by run (ISO 32000-2, 14.8.2.5.3), round the other mark: poppler drops from the structure
   * what follows a mark without a number inside one with.
   */
  mark(tag: string, isReversed = false): void {
    const mark = `${isReversed ? reversed : ''}${tag}BDC\n`
    if (mark === this.#open && !isReversed) return
    this.#close()
    this.#script.operators(mark)
    this.#open = mark
  }

  #close(): void {
    this.#endText()
    if (this.#open !== '') this.#script.operators(this.#open.startsWith(reversed) ? 'EMC\nEMC\n' : 'EMC\n')
    this.#open = ''
  }

  /** A run of text on a baseline. */
  run(run: LineRun, drawn: DrawnFont, {x, y, hasEnd}: RunPlace): void {
    this.#beginText()
    this.#fill(run.style.color)
    const font = `/${drawn.id} ${number(run.size)} Tf\n`
    if (font !== this.#font) this.#script.operators(font)
    this.#font = font
    if (Math.abs(run.stretch - this.#stretch) > 0.00005) {
      this.#stretch = run.stretch
      this.#script.operators(`${Math.round(run.stretch * 100_000) / 1000} Tz\n`)
    }
    const left = run.isReversed && hasEnd ? x - (drawn.spaceAdvance * run.size * run.stretch) / 1000 : x
    const [dx, dy] = [number(left - this.#x), number(y - this.#y)]
    this.#script.operators(`${dx} ${dy} Td`)
    this.#show(run, drawn, hasEnd)
    this.#x += Number(dx)
    this.#y += Number(dy)
  }

  box({x, y, width, height}: {x: number; y: number; width: number; height: number}, colour: Colour): void {
    this.#endText()
    this.#fill(colour)
    this.#script.operators(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re f\n`)
  }

  /** A figure filled by operators of its own. */
  shape(operators: string, colour: Colour): void {
    this.#endText()
    this.#fill(colour)
    this.#script.operators(`${operators}\n`)
  }

  /** Operators that draw something inside their own graphics state. */
  graphics(operators: string): void {
    this.#endText()
    this.#script.operators(`q ${operators} Q\n`)
  }

  finish(): void {
    this.#close()
    this.#script.endPage()
  }

  /** The last space of text from right to left stands left of it. */
  #show(run: LineRun, font: DrawnFont, hasEnd: boolean): void {
    const {pieces, space = 1, size, stretch, isReversed} = run
    if (isReversed && hasEnd) this.#script.operators(`(${font.spell(font.spaceCode, ' ')})Tj`)
    const shown = {space: font.spaceCode, spaceAdvance: font.spaceAdvance, unit: 1000 / (size * stretch), hasEnd: hasEnd && !isReversed}
    if (pieces && this.#codes.hasAll(pieces, font)) this.#script.pieces(shown, {...pieces, factor: space})
    else this.#showWords(run, font, shown)
  }

  #showWords({words, gaps, size}: LineRun, font: DrawnFont, shown: Shown): void {
    const areCoded = words.map((word) => this.#codes.has(word, font))
    this.#script.words(shown, words.length)
    for (const [index, word] of words.entries()) {
      const gap = gaps[index] as number
      if (areCoded[index]) this.#script.word(word, gap)
      else this.#script.spelled(spellApart(word, font, size), gap)
    }
  }

  #beginText(): void {
    if (this.#isText) return
    this.#script.operators('BT\n')
    this.#x = 0
    this.#y = 0
    this.#isText = true
  }

  #endText(): void {
    if (this.#isText) this.#script.operators('ET\n')
    this.#isText = false
  }

  #fill(colour: Colour): void {
    if (colour === this.#filled) return
    this.#filled = colour
    const operator = fillOperator(colour)
    if (operator !== this.#colour) this.#script.operators(`${operator}\n`)
    this.#colour = operator
  }
}

/** Black and greys in DeviceGray; transparency as if on white paper. */
export function fillOperator([red, green, blue, alpha]: Colour): string {
  const [r, g, b] = [red, green, blue].map((part) => 1 - (1 - part) * alpha) as [number, number, number]
  if (r === g && g === b) return `${number(r)} g`
  return `${number(r)} ${number(g)} ${number(b)} rg`
}

/** That of a line. */
export const strokeOperator = (colour: Colour): string => fillOperator(colour).toUpperCase()

/** Each glyph from its own place: marks set above or beside their letters, glyphs of several codes. */
function spellApart({store: {ids, advances}, first, count, offsets, texts}: WordShape, font: DrawnFont, size: number): string {
  let shown = ''
  let rise = 0
  for (let index = 0; index < count; index++) {
    const glyph = ids[first + index]!
    const [dx, dy] = offsets ? [offsets[2 * index]!, offsets[2 * index + 1]!] : [0, 0]
    if (dy !== rise) shown += `)]TJ ${number((dy * size) / 1000)} Ts[(`
    rise = dy
    if (dx !== 0) shown += `)${number(-dx)}(`
    shown += font.spell(glyph, texts[index]!)
    const back = advances[first + index]! - font.advanceOf(glyph) - dx
    if (Math.abs(back) > 0.01) shown += `)${number(-back)}(`
  }
  return rise === 0 ? shown : `${shown})]TJ 0 Ts[(`
}
