/**
 * A segment's pieces as the line breaker sees them: breakpoints in arrays of numbers, filled into
 * the same buffers for every paragraph of the book.
 */

import {BreakFlag, type Breakpoints} from '../../layout/index.ts'
import type {TextContext} from './context.ts'
import {Opportunity} from './opportunities.ts'
import type {Piece, Segment, Source} from './pieces.ts'
import {widthsAt, type Hyphens, type Word} from './word.ts'

/** Breakpoints and what each one means in the segment. */
export interface Points extends Breakpoints {
  count: number
  ends: Float64Array
  starts: Float64Array
  endSpaces: Float64Array
  startSpaces: Float64Array
  penalties: Float64Array
  flags: Uint8Array
  firstWords: Int32Array
  lastWords: Int32Array
  /** The line ends in this piece ... */
  pieces: Int32Array
  /** ... before this character of it; 0 = after the whole piece. */
  characters: Int32Array
}

export interface PointOptions {
  readonly segment: Segment
  readonly sources: readonly Source[]
  readonly hasHyphens: boolean
  /** Marks hang into the margins. */
  readonly hangs: boolean
  /** Words in a stretch without breaks wider than this get emergency breaks. */
  readonly narrowest: number
  readonly mayHaveRunts: boolean
}

/** Fewer characters than this do not make a last line. */
const shortestLastLine = 5
const dashPenalty = 0.05
const hardHyphenPenalty = 0.25

let buffers = createBuffers(1024)

/** Fills the buffers; they hold until the next call. */
export function fillPoints(options: PointOptions): Points {
  const {segment} = options
  const filler = new PointFiller(options)
  const count = segment.pieces.length
  filler.begin(segment.pieces[0])
  for (let index = 0; index < count; index++) filler.addPiece(index)
  filler.end()
  return buffers
}

class PointFiller {
  private x = 0
  private spaces = 0
  private letters = 0
  /** Width and piece where the present stretch without breaks began. */
  private stretchX = 0
  private stretchPiece = 0
  private readonly options: PointOptions
  /** Letters before each point, for runts. */
  private readonly lettersAt: number[] = []

  constructor(options: PointOptions) {
    this.options = options
  }

  begin(first: Piece | undefined): void {
    buffers.count = 0
    this.add(0, 0, this.sizeAt(0) * (isWord(first) && this.options.hangs ? first.left : 0), 0, 0, 0)
    buffers.firstWords[0] = isWord(first) ? first.stack : 0
  }

  addPiece(index: number): void {
    const {segment, hasHyphens, narrowest} = this.options
    const piece = segment.pieces[index] as Piece
    if (isWord(piece)) {
      const size = this.sizeAt(index)
      const width = piece.shape.width * size
      if (this.x + width - this.stretchX > narrowest) this.addEmergencies(index)
      else if (hasHyphens) this.addHyphens(piece, index, size)
      this.x += width
      this.letters += piece.letters
    } else if ('type' in piece && piece.type === 'box') this.x += piece.width
    const gap = segment.gaps[index] as number
    if (segment.breaks[index] !== Opportunity.none && index + 1 < segment.pieces.length) this.addBreak(index, gap)
    else {
      this.x += gap
      this.spaces += gap
    }
  }

  /** A break after a piece: at its space, or at the dash or hyphen it ends in. */
  private addBreak(index: number, gap: number): void {
    const {segment, hangs} = this.options
    const lastIndex = lastWordIndex(segment, index)
    const last = segment.pieces[lastIndex] as Word | undefined
    const next = segment.pieces[index + 1]
    const hangRight = hangs && last !== undefined ? last.right * this.sizeAt(lastIndex) : 0
    const hangLeft = hangs && isWord(next) ? next.left * this.sizeAt(index + 1) : 0
    const isHard = segment.breaks[index] === Opportunity.hyphen
    const penalty = gap > 0 ? 0 : isHard ? hardHyphenPenalty : dashPenalty
    const point = this.add(this.x - hangRight, this.spaces, this.x + gap + hangLeft, this.spaces + gap, penalty, isHard ? BreakFlag.hardHyphen : 0)
    buffers.pieces[point] = index
    buffers.characters[point] = 0
    buffers.lastWords[point] = last?.stack ?? 0
    buffers.firstWords[point] = isWord(next) ? next.stack : 0
    this.x += gap
    this.spaces += gap
    this.stretchX = this.x
    this.stretchPiece = index + 1
  }

  private addHyphens(word: Word, index: number, size: number): void {
    const {context} = this.options.sources[this.options.segment.from[index] as number] as Source
    if (word.letters < 4 || (context.hyphenator === undefined && word.soft === undefined)) return
    const hyphens = (word.hyphens ??= hyphensOf(word, context))
    if (hyphens.offsets.length === 0) return
    const {hyphen} = context.chunks
    const hyphenWidth = (hyphen.shape.width - (this.options.hangs ? hyphen.right : 0)) * size
    for (let entry = 0; entry < hyphens.offsets.length; entry++) {
      const at = this.x + (hyphens.widths[entry] as number) * size
      const offset = hyphens.offsets[entry] as number
      const point = this.add(at + hyphenWidth, this.spaces, at, this.spaces, hyphenPenalty(word, offset), BreakFlag.hyphen)
      buffers.pieces[point] = index
      buffers.characters[point] = offset
      buffers.lastWords[point] = buffers.firstWords[point] = 0
      this.lettersAt[point] = this.letters + offset
    }
  }

  /** Breaks at every character of a stretch that is wider than the measure, back to its beginning. */
  private addEmergencies(index: number): void {
    const size = this.sizeAt(index)
    const word = this.options.segment.pieces[index] as Word
    const letters = [...word.text]
    let offset = 0
    const offsets = letters.slice(0, -1).map((letter) => (offset += letter.length))
    const widths = widthsAt(word, offsets)
    if (index > this.stretchPiece) this.addEmergency(index - 1, 0, this.x)
    offsets.forEach((at, entry) => {
      if (widths[entry] !== widths[entry - 1]) this.addEmergency(index, at, this.x + (widths[entry] as number) * size)
    })
  }

  private addEmergency(piece: number, character: number, at: number): void {
    const point = this.add(at, this.spaces, at, this.spaces, 20, BreakFlag.emergency)
    buffers.pieces[point] = piece
    buffers.characters[point] = character
    buffers.lastWords[point] = buffers.firstWords[point] = 0
    this.stretchX = at
  }

  /** The end of the paragraph, and what can only be known there: which breaks leave a runt. */
  end(): void {
    const {segment, hangs, mayHaveRunts} = this.options
    const index = segment.pieces.length - 1
    const lastIndex = lastWordIndex(segment, index)
    const last = segment.pieces[lastIndex] as Word | undefined
    const hang = hangs && last !== undefined ? last.right * this.sizeAt(lastIndex) : 0
    const point = this.add(this.x - hang, this.spaces, this.x, this.spaces, 0, 0)
    buffers.pieces[point] = index
    buffers.characters[point] = 0
    buffers.lastWords[point] = last?.stack ?? 0
    if (!mayHaveRunts) return
    for (let at = point - 1; at > 0 && this.letters - (this.lettersAt[at] as number) < shortestLastLine; at--) {
      buffers.flags[at] = (buffers.flags[at] as number) | BreakFlag.runt
    }
  }

  private add(end: number, endSpaces: number, start: number, startSpaces: number, penalty: number, flags: number): number {
    if (buffers.count === buffers.ends.length) buffers = grow(buffers)
    const point = buffers.count++
    buffers.ends[point] = end
    buffers.endSpaces[point] = endSpaces
    buffers.starts[point] = start
    buffers.startSpaces[point] = startSpaces
    buffers.penalties[point] = penalty
    buffers.flags[point] = flags
    this.lettersAt.push(this.letters)
    return point
  }

  /** Points per 1/1000 em of a piece's text. */
  private sizeAt(index: number): number {
    const {segment, sources} = this.options
    const from = segment.from[index] as number
    return from >= 0 ? (sources[from] as Source).context.size / 1000 : 0
  }
}

function isWord(piece: Piece | undefined): piece is Word {
  return piece !== undefined && 'kind' in piece && piece.kind === 'word'
}

/** Index of the word a line that ends at this piece ends in, -1 = it ends in something else; marks have no width. */
function lastWordIndex({pieces}: Segment, index: number): number {
  let at = index
  while (at >= 0 && !isWord(pieces[at])) {
    const piece = pieces[at] as Piece
    if (!('type' in piece && piece.type === 'mark')) return -1
    at--
  }
  return at
}

const letterRun = /[\p{L}\p{M}]+/gu

/** Soft hyphens if the author typed any; else those the language allows in each run of letters. */
function hyphensOf(word: Word, {hyphenator, keepsSoftHyphens}: TextContext): Hyphens {
  const offsets: number[] = []
  if (word.soft !== undefined && keepsSoftHyphens) offsets.push(...word.soft.filter((at) => at > 0 && at < word.text.length))
  else if (hyphenator !== undefined && !/[\p{N}@_/\\.:]\p{L}|-/u.test(word.text)) {
    for (const {0: letters, index} of word.text.matchAll(letterRun)) offsets.push(...hyphenator(letters).map((at) => at + index))
  }
  return {offsets, widths: widthsAt(word, offsets)}
}

/** Two letters left behind, or a name broken, is worse than a break in the middle of a long word. */
function hyphenPenalty(word: Word, offset: number): number {
  const shortest = Math.min(offset, word.text.length - offset)
  const first = word.text.charCodeAt(0)
  return (shortest < 3 ? 0.3 : shortest < 4 ? 0.1 : 0) + (first >= 65 && first <= 90 ? 0.2 : 0)
}

function createBuffers(length: number): Points {
  const numbers = (): Float64Array => new Float64Array(length)
  return {
    count: 0, ends: numbers(), starts: numbers(), endSpaces: numbers(), startSpaces: numbers(), penalties: numbers(),
    flags: new Uint8Array(length), firstWords: new Int32Array(length), lastWords: new Int32Array(length),
    pieces: new Int32Array(length), characters: new Int32Array(length)
  }
}

function grow(full: Points): Points {
  const larger = createBuffers(2 * full.ends.length)
  for (const name of ['ends', 'starts', 'endSpaces', 'startSpaces', 'penalties', 'flags', 'firstWords', 'lastWords', 'pieces', 'characters'] as const) {
    larger[name].set(full[name])
  }
  larger.count = full.count
  return larger
}
