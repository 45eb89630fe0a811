/**
 * One page's content stream, in PDF space (points up from the lower left). Text is shown with TJ:
 * words from the fonts' tables, real spaces between them, the gap's difference as a kern. Repeated
 * state is not written again.
 */

import type {Colour} from '../../style/index.ts'
import type {LineRun, WordShape} from '../paragraph/index.ts'
import type {DrawnFont} from './fonts.ts'
import {number} from './values.ts'

/** Where a run stands, in PDF space; `end` is shown after it. */
interface RunPlace {
  readonly x: number
  readonly y: number
  readonly end: string
}

const reversed = '/ReversedChars BMC\n'

export class PageContent {
  /** Operators so far, in pieces: a page is thousands of them, and joined once. */
  readonly #out: string[] = []
  #open = ''
  #isText = false
  #x = 0
  #y = 0
  #font = ''
  #stretch = 1
  #colour = '0 g'
  /** That of `#colour`; styles share theirs. */
  #filled: Colour | undefined

  /**
   * Marks what follows: a structure type with its number on the page, or an artifact. Text from right to left is drawn
   * from left to right and marked so run by run (ISO 32000-2, 14.8.2.5.3), round the other mark: poppler drops from the structure
   * what follows a mark without a number inside one with.
   */
  mark(tag: string, isReversed = false): void {
    const mark = `${isReversed ? reversed : ''}${tag}BDC\n`
    if (mark === this.#open && !isReversed) return
    this.#close()
    this.#out.push(mark)
    this.#open = mark
  }

  #close(): void {
    this.#endText()
    if (this.#open !== '') this.#out.push(this.#open.startsWith(reversed) ? 'EMC\nEMC\n' : 'EMC\n')
    this.#open = ''
  }

  /** A run of text on a baseline. */
  run(run: LineRun, drawn: DrawnFont, {x, y, end}: RunPlace): void {
    this.#beginText()
    this.#fill(run.style.color)
    const font = `/${drawn.id} ${number(run.size)} Tf\n`
    if (font !== this.#font) this.#out.push(font)
    this.#font = font
    if (Math.abs(run.stretch - this.#stretch) > 0.00005) {
      this.#stretch = run.stretch
      this.#out.push(`${Math.round(run.stretch * 100_000) / 1000} Tz\n`)
    }
    const left = run.isReversed && end !== '' ? x - (drawn.spaceAdvance * run.size * run.stretch) / 1000 : x
    const [dx, dy] = [number(left - this.#x), number(y - this.#y)]
    this.#out.push(`${dx} ${dy} Td`)
    if (run.isReversed) showReversed(this.#out, run, drawn, end)
    else showRun(this.#out, run, drawn, end)
    this.#x += Number(dx)
    this.#y += Number(dy)
  }

  box({x, y, width, height}: {x: number; y: number; width: number; height: number}, colour: Colour): void {
    this.#endText()
    this.#fill(colour)
    this.#out.push(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re f\n`)
  }

  /** A figure filled by operators of its own. */
  shape(operators: string, colour: Colour): void {
    this.#endText()
    this.#fill(colour)
    this.#out.push(`${operators}\n`)
  }

  /** Operators that draw something inside their own graphics state. */
  graphics(operators: string): void {
    this.#endText()
    this.#out.push(`q ${operators} Q\n`)
  }

  finish(): string {
    this.#close()
    return this.#out.join('')
  }

  #beginText(): void {
    if (this.#isText) return
    this.#out.push('BT\n')
    this.#x = 0
    this.#y = 0
    this.#isText = true
  }

  #endText(): void {
    if (this.#isText) this.#out.push('ET\n')
    this.#isText = false
  }

  #fill(colour: Colour): void {
    if (colour === this.#filled) return
    this.#filled = colour
    const operator = fillOperator(colour)
    if (operator !== this.#colour) this.#out.push(`${operator}\n`)
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

/** Text from right to left; its last space stands left of it. */
function showReversed(out: string[], run: LineRun, drawn: DrawnFont, end: string): void {
  if (end !== '') out.push(`(${end})Tj`)
  showRun(out, run, drawn, '')
}

/** The words of a run with their gaps; `rest` carries what rounding leaves from word to word. */
function showRun(out: string[], {words, gaps, size, stretch}: LineRun, font: DrawnFont, end: string): void {
  const unit = 1000 / (size * stretch)
  out.push('[(')
  let rest = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as WordShape
    if (word.offsets) out.push(showMoved(word, font, size))
    else {
      const encoded = font.encode(word)
      out.push(encoded.codes)
      rest += encoded.rest
    }
    const gap = gaps[index] as number
    if (gap !== 0) {
      out.push(font.space)
      rest += gap * unit - font.spaceAdvance
    }
    const kern = Math.round(rest)
    if (kern !== 0 && index < words.length - 1) {
      out.push(`)${-kern}(`)
      rest -= kern
    }
  }
  out.push(`${end})]TJ\n`)
}

/** Marks set above or beside their letters: each glyph from its own place. */
function showMoved({store: {ids, advances}, first, count, offsets, texts, face}: WordShape, font: DrawnFont, size: number): string {
  let shown = ''
  let rise = 0
  for (let index = 0; index < count; index++) {
    const glyph = ids[first + index]!
    const [dx, dy] = [offsets![2 * index]!, offsets![2 * index + 1]!]
    if (dy !== rise) shown += `)]TJ ${number((dy * size) / 1000)} Ts[(`
    rise = dy
    if (dx !== 0) shown += `)${number(-dx)}(`
    shown += font.code(glyph, texts[index]!)
    const back = advances[first + index]! - face.advanceOf(glyph) - dx
    if (Math.abs(back) > 0.01) shown += `)${number(-back)}(`
  }
  return rise === 0 ? shown : `${shown})]TJ 0 Ts[(`
}
