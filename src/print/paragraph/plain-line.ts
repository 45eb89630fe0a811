/**
 * A line that is nothing but words of one style, as nearly all of a novel are. It is measured in the columns of the pool
 * and of the lexicon, and drawn from them: its words are made objects of only where somebody asks for them.
 */

import {hangOf} from '../../words/index.ts'
import {shapeOf, type LinePlace, type LineSpan, type LineText} from './line-span.ts'
import {placingOf, type Placing} from './placing.ts'
import type {Source} from './pool.ts'
import type {LineRun, PieceStretch, SetLine, WordShape} from './types.ts'

/** `undefined` = it is not plain. */
export function buildPlainLine(text: LineText, span: LineSpan, place: LinePlace): SetLine | undefined {
  const {pool, lexicon, levels} = text
  const {piece: first, endPiece: last} = span
  const source = pool.sources[pool.from[first] as number]
  if (levels !== undefined || source === undefined || source.isMixed || first > last || !isOfOneSource(pool.from, first, last)) return undefined
  const {context} = source
  const [head, tail] = [first, last].map((piece) => shapeOf(lexicon.words[pool.words[piece] as number]!, context, piece, span)) as [WordShape, WordShape]
  const left = place.hangs && span.character === 0 ? (hangOf(head, 'left') * context.size) / 1000 : 0
  const right = place.hangs ? (hangOf(tail, 'right') * context.size) / 1000 : 0
  const pieces: PieceStretch = {pool, lexicon, first, last, head, tail}
  const placing = placingOf(place, {...measure(pieces, context.size, left + right), leaders: 0, left}, span.isHyphenated)
  return new PlainLine(new PlainRun(source, pieces, placing), placing)
}

/** What is no word has none. */
function isOfOneSource(from: Int32Array, first: number, last: number): boolean {
  const source = from[first]
  for (let at = first + 1; at <= last; at++) if (from[at] !== source) return false
  return true
}

/** Of a word of the stretch, 1/1000 em. */
function widthOf({pool, lexicon, first, last, head, tail}: PieceStretch, piece: number): number {
  return piece === first ? head.width : piece === last ? tail.width : (lexicon.widths[pool.words[piece] as number] as number)
}

function measure(pieces: PieceStretch, size: number, hanging: number): {natural: number; spaces: number} {
  const {gaps} = pieces.pool
  let natural = -hanging
  let spaces = 0
  for (let piece = pieces.first; piece <= pieces.last; piece++) {
    const gap = piece === pieces.last ? 0 : (gaps[piece] as number)
    spaces += gap
    natural += (widthOf(pieces, piece) * size) / 1000 + gap
  }
  return {natural, spaces}
}

class PlainRun implements LineRun {
  readonly face: LineRun['face']
  readonly size: number
  readonly x: number
  readonly rise: number
  readonly style: LineRun['style']
  readonly tag: number | undefined
  readonly link: string | undefined
  readonly grounds: LineRun['grounds']
  readonly stretch: number
  readonly pieces: PieceStretch
  readonly space: number

  constructor({context, text}: Source, pieces: PieceStretch, {x, space, stretch}: Placing) {
    this.face = context.face
    this.size = context.size
    this.x = x
    this.rise = context.rise
    this.style = context.style
    this.tag = text.tag
    this.link = text.link
    this.grounds = text.grounds
    this.stretch = stretch
    this.pieces = pieces
    this.space = space
  }

  get lastWord(): WordShape {
    return this.pieces.tail
  }

  get width(): number {
    const {size, stretch, x, gaps, pieces} = this
    return gaps.reduce((right, gap, index) => right + (((widthOf(pieces, pieces.first + index) * size) / 1000) * stretch + gap), x) - x
  }

  get words(): readonly WordShape[] {
    const {pool, lexicon, first, last, head, tail} = this.pieces
    return Array.from(pool.words.subarray(first, last + 1), (word, index) => (index === 0 ? head : index === last - first ? tail : lexicon.words[word]!.shape))
  }

  get gaps(): readonly number[] {
    const {pool, first, last} = this.pieces
    return Array.from(pool.gaps.subarray(first, last + 1), (gap, index) => (index === last - first ? 0 : gap * this.space))
  }
}

class PlainLine implements SetLine {
  readonly runs: readonly [PlainRun]
  readonly boxes: SetLine['boxes'] = none
  readonly marks: SetLine['marks'] = none
  readonly start: number
  readonly ratio: number
  readonly isHyphenated: boolean

  constructor(run: PlainRun, {x, ratio, isHyphenated}: Placing) {
    this.runs = [run]
    this.start = x
    this.ratio = ratio
    this.isHyphenated = isHyphenated
  }

  get end(): number {
    return this.start + this.runs[0].width
  }

  get offset(): number {
    const {pool, first, last} = this.runs[0].pieces
    return pool.offsets.subarray(first, last + 1).find((offset) => offset >= 0) ?? -1
  }
}

const none: readonly never[] = []
