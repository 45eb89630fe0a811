/**
 * A segment's pieces as the line breaker sees them: breakpoints in arrays of numbers, filled into
 * the same buffers for every paragraph of the book.
 */

import {BreakFlag} from '../layout/index.ts'
import {countHyphens, divisionsOf, widthsAt} from './hyphens.ts'
import {blanksIn, textOf} from './lexicon.ts'
import {Opportunity} from './opportunities.ts'
import {addPoint, buffers, clearPoints, type Points} from './point-buffers.ts'
import type {BreakableText, LineContext, LineLexicon, LinePool, Segment} from './types.ts'

export interface PointOptions extends BreakableText {
  readonly segment: Segment
  /** Break points at hyphens: none, none in this pass, where a line within the limits may end, or all. */
  readonly hyphens: 'none' | 'later' | 'near' | 'all'
  /** Marks hang into the margins. */
  readonly hangs: boolean
  /** Words in a stretch without breaks wider than this get emergency breaks. */
  readonly narrowest: number
  readonly widest: number
  readonly mayHaveRunts: boolean
}

/** Fewer characters than this do not make a last line. */
const shortestLastLine = 5
/** Blanks that may stand among them, between words and their marks. */
const mostBlanks = 3
const dashPenalty = 0.05
const hardHyphenPenalty = 0.6
const emergencyPenalty = 20
/** Natural width of a line that is as loose or as tight as is tried, as a share of the measure; with a margin. */
const shortestLine = 0.8
const longestLine = 1.12

/** Fills the buffers; they hold until the next call. */
export function fillPoints(options: PointOptions): Points {
  const filler = new PointFiller(options)
  filler.begin()
  for (let index = options.segment.first; index < options.segment.end; index++) filler.addPiece(index)
  filler.end()
  return buffers.points
}

class PointFiller {
  private x = 0
  private spaces = 0
  private letters = 0
  /** Width and piece where the present stretch without breaks began. */
  private stretchX = 0
  private stretchPiece: number
  /** Last piece with a width, or -1: marks have none. */
  private lastPiece = -1
  private readonly options: PointOptions
  private readonly pool: LinePool
  private readonly lexicon: LineLexicon
  /** Source whose size is known, and that size: points per 1/1000 em. */
  private sizedSource = -1
  private size = 0

  constructor(options: PointOptions) {
    this.options = options
    this.pool = options.pool
    this.lexicon = options.lexicon
    this.stretchPiece = options.segment.first
  }

  begin(): void {
    const {first} = this.options.segment
    clearPoints()
    addPoint(0, this.leftHang(first), 0, 0, 0)
    buffers.points.firstWords[0] = this.stackOf(first)
  }

  addPiece(index: number): void {
    const {pool, lexicon} = this
    const {hyphens, narrowest, segment} = this.options
    const word = pool.words[index] as number
    if (word >= 0) {
      const size = this.sizeAt(index)
      const width = (lexicon.widths[word] as number) * size
      if (this.x + width - this.stretchX > narrowest) this.addEmergencies(index, size)
      else if (hyphens !== 'none' && hyphens !== 'later' && (lexicon.letters[word] as number) > 4 && (hyphens === 'all' || this.isNearEnd(width))) this.addHyphens(word, index, size)
      this.x += width
      this.letters += lexicon.letters[word] as number
      this.lastPiece = index
    } else this.addOther(index)
    const gap = pool.gaps[index] as number
    if (pool.breaks[index] !== Opportunity.none && index + 1 < segment.end) this.addBreak(index, gap)
    else {
      this.x += gap
      this.spaces += gap
    }
  }

  /** May a line that keeps to the limits end inside a word of this width? After some lines one may end anywhere. */
  private isNearEnd(width: number): boolean {
    const {narrowest, widest} = this.options
    const lines = Math.floor(this.x / (shortestLine * narrowest))
    return this.x <= longestLine * widest * lines || this.x + width >= shortestLine * narrowest * (lines + 1)
  }

  private addOther(index: number): void {
    const width = this.pool.otherWidths[-1 - (this.pool.words[index] as number)] as number
    if (Number.isNaN(width)) return
    this.x += width
    this.lastPiece = index
  }

  /** A break after a piece: at its space, or at the dash or hyphen it ends in. */
  private addBreak(index: number, gap: number): void {
    const isHard = this.pool.breaks[index] === Opportunity.hyphen
    const penalty = gap > 0 ? 0 : isHard ? hardHyphenPenalty : dashPenalty
    const start = this.x + gap + this.leftHang(index + 1)
    const point = addPoint(this.x - this.rightHang(), start, this.spaces, penalty, isHard ? BreakFlag.hardHyphen : 0)
    const {points, letters} = buffers
    points.startSpaces[point] = this.spaces + gap
    points.pieces[point] = index
    points.lastWords[point] = this.stackOf(this.lastPiece)
    points.firstWords[point] = this.stackOf(index + 1)
    letters[point] = this.letters
    this.x += gap
    this.spaces += gap
    this.stretchX = this.x
    this.stretchPiece = index + 1
  }

  private addHyphens(word: number, index: number, size: number): void {
    const {lexicon} = this
    const context = this.contextAt(index)
    const count = countHyphens(lexicon, word, context)
    if (count === 0) return
    const {hyphens} = lexicon
    const first = hyphens.firsts[word] as number
    const hyphen = this.hyphenWidth(context, size)
    for (let entry = first; entry < first + count; entry++) {
      const offset = hyphens.offsets[entry] as number
      const at = this.x + (hyphens.widths[entry] as number) * size
      this.addInside(index, offset, addPoint(at + hyphen, at, this.spaces, hyphenPenalty(lexicon, word, offset), BreakFlag.hyphen))
    }
  }

  private hyphenWidth({hyphen}: LineContext, size: number): number {
    const {lexicon} = this
    return ((lexicon.widths[hyphen] as number) - (this.options.hangs ? (lexicon.rights[hyphen] as number) : 0)) * size
  }

  private addInside(piece: number, character: number, point: number): void {
    buffers.points.pieces[point] = piece
    buffers.points.characters[point] = character
    buffers.letters[point] = this.letters + character
  }

  /**
   * Breaks at every character of a stretch that is wider than the measure, and before it. A word is divided where its
   * language divides it, though its style may divide no other, and elsewhere, at a hyphen all the same, only inside a
   * syllable that is itself too wide; code and addresses break anywhere.
   */
  private addEmergencies(index: number, size: number): void {
    const {lexicon} = this
    const word = this.pool.words[index] as number
    const context = this.contextAt(index)
    const divisions = divisionsOf(lexicon, word, context)
    const proper = new Set(divisions)
    const hyphen = divisions ? this.hyphenWidth(context, size) : 0
    const text = textOf(lexicon, word)
    let offset = 0
    const offsets = [...text].map((letter) => (offset += letter.length))
    const widths = widthsAt(lexicon, word, offsets).map((width) => width * size)
    const isWide = this.wideParts(offsets, widths, proper, hyphen)
    if (index > this.stretchPiece && isWide[0] === true) this.addEmergency(index - 1, 0, this.x, 0)
    offsets.slice(0, -1).forEach((at, entry) => {
      if (widths[entry] === widths[entry - 1]) return
      const x = this.x + (widths[entry] as number)
      if (!proper.has(at)) {
        if (isWide[entry] === true) this.addEmergency(index, at, x, isInWord(text, at) ? hyphen : 0)
      } else {
        if (this.options.hyphens !== 'later') this.addInside(index, at, addPoint(x + hyphen, x, this.spaces, hyphenPenalty(lexicon, word, at), BreakFlag.hyphen))
        this.stretchX = x
      }
    })
  }

  /** For each character, whether what stands between the proper breaks around it fits no line. */
  private wideParts(offsets: readonly number[], widths: readonly number[], proper: ReadonlySet<number>, hyphen: number): boolean[] {
    const isWide: boolean[] = []
    let from = this.stretchX - this.x
    offsets.forEach((at, entry) => {
      const width = widths[entry] as number
      if (!proper.has(at) && entry < offsets.length - 1) return
      const isTooWide = width + hyphen - from > this.options.narrowest
      while (isWide.length <= entry) isWide.push(isTooWide)
      from = width
    })
    return isWide
  }

  private addEmergency(piece: number, character: number, at: number, hyphen: number): void {
    const flags = BreakFlag.emergency | (hyphen > 0 ? BreakFlag.hyphen : 0)
    this.addInside(piece, character, addPoint(at + hyphen, at, this.spaces, emergencyPenalty, flags))
    this.stretchX = at
  }

  /** The end of the paragraph, and what can only be known there: which breaks leave a runt. */
  end(): void {
    const {segment, mayHaveRunts} = this.options
    const point = addPoint(this.x - this.rightHang(), this.x, this.spaces, 0, 0)
    const {points, letters} = buffers
    points.pieces[point] = segment.end - 1
    points.lastWords[point] = this.stackOf(this.lastPiece)
    if (!mayHaveRunts || this.letters - (letters[point - 1] as number) >= shortestLastLine + mostBlanks) return
    const shortest = shortestLastLine + this.blanksAtEnd()
    for (let at = point - 1; at > 0 && this.letters - (letters[at] as number) < shortest; at--) {
      points.flags[at] = (points.flags[at] as number) | BreakFlag.runt
    }
  }

  /** Blanks inside what may be the last line, such as that before its mark (`mer !`): they make it no longer. */
  private blanksAtEnd(): number {
    const {pool, lexicon, options: {segment}} = this
    let [letters, blanks] = [0, 0]
    for (let index = segment.end - 1; index >= segment.first && letters < shortestLastLine; index--) {
      const word = pool.words[index] as number
      if (word < 0) continue
      const count = blanksIn(lexicon, word)
      letters += (lexicon.letters[word] as number) - count
      blanks += count
    }
    return blanks
  }

  private leftHang(index: number): number {
    const word = index < this.options.segment.end ? (this.pool.words[index] as number) : -1
    return this.options.hangs && word >= 0 ? (this.lexicon.lefts[word] as number) * this.sizeAt(index) : 0
  }

  private rightHang(): number {
    const word = this.lastPiece < 0 ? -1 : (this.pool.words[this.lastPiece] as number)
    return this.options.hangs && word >= 0 ? (this.lexicon.rights[word] as number) * this.sizeAt(this.lastPiece) : 0
  }

  private stackOf(index: number): number {
    const word = index >= 0 && index < this.options.segment.end ? (this.pool.words[index] as number) : -1
    return word >= 0 ? (this.lexicon.stacks[word] as number) : 0
  }

  private sizeAt(index: number): number {
    const source = this.pool.from[index] as number
    if (source !== this.sizedSource) {
      this.sizedSource = source
      this.size = this.contextAt(index).size / 1000
    }
    return this.size
  }

  private contextAt(index: number): LineContext {
    const {contexts, styles, from} = this.pool
    return contexts[styles[from[index] as number] as number] as LineContext
  }
}

/** Two letters on either side of a break, in a script that has hyphens. */
const inWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]{4}$/u
const isInWord = (text: string, at: number): boolean => inWord.test(text.slice(at - 2, at + 2))

/** Two letters left behind, or a name broken, is worse than a break in the middle of a long word. */
function hyphenPenalty({letters, texts, letterStore}: LineLexicon, word: number, offset: number): number {
  const shortest = Math.min(offset, (letters[word] as number) - offset)
  const first = letterStore.units[texts[word] as number] as number
  return (shortest < 3 ? 0.3 : shortest < 4 ? 0.1 : 0) + (first >= 65 && first <= 90 ? 0.2 : 0)
}
