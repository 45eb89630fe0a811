/**
 * Scripts spelled out as content streams: each word's codes with the kerns between them, a real space between words, and
 * what the gap differs from it as a kern (`TJ`, ISO 32000-1, 9.4.3).
 */

import {Command, type PageScripts, type Spelling} from './scripts.ts'
import type {Streams} from './streams.ts'

/** The streams of the pages, one after the other. */
export function spellPages(scripts: PageScripts): Streams {
  return new Speller(scripts).spell()
}

/** Most bytes of a glyph: two of its code, each escaped, and a kern. */
const longestGlyph = 20
const [open, close, bracket, minus] = Buffer.from('()[-')
const endOfShow = Buffer.from(')]TJ\n')
/** Bytes a literal string holds only after a reverse solidus (ISO 32000-1, 7.3.4.2), and what stands for them. */
const escaped = new Map([[0x28, 0x28], [0x29, 0x29], [0x5c, 0x5c], [0x0d, 0x72], [0x0a, 0x6e]])
const escapes = new Uint8Array(256).map((_, byte) => escaped.get(byte) ?? 0)

class Speller {
  private out = new Uint8Array(1 << 20)
  private count = 0
  /** Next of the commands and of the operators. */
  private at = 0
  private read = 0
  /** Of the show at hand. */
  private space = 0
  private spaceAdvance = 0
  private unit = 0
  /** What rounding leaves from word to word, 1/1000 em. */
  private rest = 0
  private readonly commands: Float64Array
  private readonly operators: Uint8Array
  private readonly spelling: Spelling

  constructor({commands, operators, spelling}: PageScripts) {
    this.commands = commands
    this.operators = operators
    this.spelling = spelling
  }

  spell(): Streams {
    const ends: number[] = []
    while (this.at < this.commands.length) {
      const command = this.next()
      if (command === Command.operators) this.copy(this.next())
      else if (command === Command.words) this.show(() => this.words())
      else if (command === Command.pieces) this.show(() => this.pieces())
      else ends.push(this.count)
    }
    return {data: this.out.subarray(0, this.count), ends}
  }

  private next(): number {
    return this.commands[this.at++] as number
  }

  private copy(length: number): void {
    this.reserve(length)
    this.out.set(this.operators.subarray(this.read, this.read + length), this.count)
    this.read += length
    this.count += length
  }

  private show(words: () => void): void {
    this.space = this.next()
    this.spaceAdvance = this.next()
    this.unit = this.next()
    const hasEnd = this.next() === 1
    this.rest = 0
    this.reserve(longestGlyph)
    this.byte(bracket!)
    this.byte(open!)
    words()
    this.reserve(longestGlyph)
    if (hasEnd) this.code(this.space)
    this.out.set(endOfShow, this.count)
    this.count += endOfShow.length
  }

  private words(): void {
    const count = this.next()
    for (let word = 1; word <= count; word++) {
      const first = this.next()
      const length = this.next()
      if (first < 0) this.copy(length)
      else this.glyphs(first, length)
      this.gap(this.next(), word === count)
    }
  }

  private pieces(): void {
    const {words, gaps, glyphFirsts, glyphCounts} = this.spelling
    const factor = this.next()
    const first = this.next()
    const last = this.next()
    this.glyphs(this.next(), this.next())
    this.gap(first === last ? 0 : (gaps[first] as number) * factor, first === last)
    for (let piece = first + 1; piece < last; piece++) {
      const word = words[piece] as number
      this.glyphs(glyphFirsts[word] as number, glyphCounts[word] as number)
      this.gap((gaps[piece] as number) * factor, false)
    }
    const tail = this.next()
    const count = this.next()
    if (first === last) return
    this.glyphs(tail, count)
    this.gap(0, true)
  }

  /** The glyphs of a word; what rounding leaves of its own kerns is added to that of the line at its end. */
  private glyphs(first: number, count: number): void {
    const {codes, rests} = this.spelling
    this.reserve(longestGlyph * count)
    let rest = 0
    for (let glyph = first; glyph < first + count; glyph++) {
      this.code(codes[glyph] as number)
      rest += rests[glyph] as number
      const kern = Math.round(rest)
      if (kern === 0 || glyph === first + count - 1) continue
      this.kern(-kern)
      rest -= kern
    }
    this.rest += rest
  }

  /** A space as wide as `gap`, points; 0 = there is none. */
  private gap(gap: number, isLast: boolean): void {
    this.reserve(longestGlyph)
    if (gap !== 0) {
      this.code(this.space)
      this.rest += gap * this.unit - this.spaceAdvance
    }
    const kern = Math.round(this.rest)
    if (kern === 0 || isLast) return
    this.kern(-kern)
    this.rest -= kern
  }

  private kern(kern: number): void {
    this.byte(close!)
    if (kern < 0) this.byte(minus!)
    this.digits(Math.abs(kern))
    this.byte(open!)
  }

  private digits(number: number): void {
    if (number > 9) this.digits(Math.floor(number / 10))
    this.byte(48 + (number % 10))
  }

  private code(code: number): void {
    this.escape(code >> 8)
    this.escape(code & 0xff)
  }

  private escape(byte: number): void {
    const escape = escapes[byte] as number
    if (escape !== 0) this.byte(0x5c)
    this.byte(escape === 0 ? byte : escape)
  }

  private byte(byte: number): void {
    this.out[this.count++] = byte
  }

  private reserve(length: number): void {
    if (this.count + length <= this.out.length) return
    const grown = new Uint8Array(2 * (this.count + length))
    grown.set(this.out.subarray(0, this.count))
    this.out = grown
  }
}
