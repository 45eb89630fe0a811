/**
 * A paragraph in pieces: words, boxes, leaders and marks, with the space and the break that follow
 * each. White space is folded here, across inline elements; forced breaks cut it into segments.
 */

import type {Contexts, TextContext} from './context.ts'
import {Opportunity, opportunityAt} from './opportunities.ts'
import type {Inline, InlineBox, InlineLeader, InlineMark, InlineText} from './types.ts'
import type {Word} from './word.ts'

export type Piece = Word | InlineBox | InlineLeader | InlineMark | Blank

/** White space kept at a line's start (`pre`): no word, only the space that follows. */
export interface Blank {
  readonly kind: 'blank'
}

/** Text of one style and place in the tree: what a run is made of. */
export interface Source {
  readonly context: TextContext
  readonly text: InlineText
}

/** One stretch between forced breaks; parallel arrays, one entry a piece. */
export interface Segment {
  readonly pieces: Piece[]
  /** Index into `sources` of each piece, -1 = not text. */
  readonly from: number[]
  /** Natural width of the space after a piece; 0 = none. */
  readonly gaps: number[]
  /** What a line may end in after a piece. */
  readonly breaks: Opportunity[]
  /** Document offset of a piece's first character; -1 = generated. */
  readonly offsets: number[]
  /** Source of the space after a piece. */
  readonly gapFrom: number[]
}

export interface Pieces {
  readonly segments: readonly Segment[]
  readonly sources: readonly Source[]
  readonly isRightToLeft: boolean
}

/** Called for every chunk with characters no face has. */
export type OnMissing = (codes: readonly number[], text: InlineText) => void

export function cutPieces(inlines: readonly Inline[], contexts: Contexts, onMissing: OnMissing): Pieces {
  const builder = new PieceBuilder(onMissing)
  const sources = inlines.map((inline) => (inline.type === 'text' ? {context: contexts.of(inline.style, inline.language), text: inline} : undefined))
  prepareChunks(sources)
  inlines.forEach((inline, index) => {
    if (inline.type === 'text') builder.addText(sources[index] as Source)
    else if (inline.type === 'break') builder.cut()
    else builder.addOther(inline)
  })
  builder.finish()
  return {segments: builder.segments, sources: builder.sources, isRightToLeft: builder.isRightToLeft}
}

/** Shapes the paragraph's new chunks in one go for each face. */
function prepareChunks(sources: readonly (Source | undefined)[]): void {
  const wanted = new Map<TextContext['chunks'], Set<string>>()
  for (const source of sources) {
    if (source === undefined) continue
    const {chunks, transform} = source.context
    const text = transform === undefined ? source.text.text : transform(source.text.text)
    forEachChunk(text, (chunk) => {
      if (chunks.has(chunk)) return
      const texts = wanted.get(chunks) ?? new Set()
      wanted.set(chunks, texts.add(chunk))
    })
  }
  for (const [chunks, texts] of wanted) chunks.prepare([...texts])
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12
const noBreakSpace = 0xa0

function forEachChunk(text: string, visit: (chunk: string, at: number) => void): void {
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    if (code <= 32 ? isSpace(code) : code === noBreakSpace) {
      if (start >= 0) visit(text.slice(start, at), start)
      start = -1
    } else if (start < 0) start = at
  }
}

class PieceBuilder {
  readonly segments: Segment[] = []
  readonly sources: Source[] = []
  isRightToLeft = false
  private segment = createSegment()
  /** Text just before, for breaks between elements; '' after a space or at a start. */
  private before = ''
  private readonly onMissing: OnMissing

  constructor(onMissing: OnMissing) {
    this.onMissing = onMissing
  }

  addText(source: Source): void {
    const {context, text} = source
    const index = this.sources.push(source) - 1
    const shown = context.transform === undefined ? text.text : context.transform(text.text)
    let start = -1
    for (let at = 0; at <= shown.length; at++) {
      const code = at < shown.length ? shown.charCodeAt(at) : 32
      const isGap = code <= 32 ? isSpace(code) : code === noBreakSpace
      if (!isGap) {
        if (start < 0) start = at
        continue
      }
      if (start >= 0) this.addChunk(shown.slice(start, at), index, start)
      start = -1
      if (at < shown.length) this.addSpace(code, index)
    }
  }

  private addChunk(chunk: string, index: number, at: number): void {
    const {context, text} = this.sources[index] as Source
    const {words, breaks, offsets, missing, isRightToLeft} = context.chunks.of(chunk)
    if (missing !== undefined) this.onMissing(missing, text)
    if (isRightToLeft) this.isRightToLeft = true
    const {segment} = this
    if (this.before !== '' && context.mayBreak) this.breakBetween(chunk)
    for (let word = 0; word < words.length; word++) {
      segment.pieces.push(words[word] as Word)
      segment.from.push(index)
      segment.gaps.push(0)
      segment.gapFrom.push(-1)
      segment.breaks.push(context.mayBreak ? (breaks[word] as Opportunity) : Opportunity.none)
      segment.offsets.push(text.offset < 0 ? -1 : text.offset + at + (offsets[word] as number))
    }
    this.before = chunk
  }

  /** A break between the end of one element and the start of the next, where no space stands. */
  private breakBetween(chunk: string): void {
    const tail = this.before.slice(-3)
    const opportunity = opportunityAt(tail + chunk.slice(0, 3), tail.length)
    if (opportunity !== Opportunity.none) this.segment.breaks[this.segment.breaks.length - 1] = opportunity
  }

  private addSpace(code: number, index: number): void {
    const {context} = this.sources[index] as Source
    const {segment} = this
    this.before = ''
    if (code === 10 && context.whiteSpace !== 'collapse') return this.cut()
    const isKept = context.whiteSpace === 'keep' || code === noBreakSpace
    const last = segment.pieces.length - 1
    if (isKept && (last < 0 || (segment.gaps[last] as number) > 0)) return this.addBlank(context.space, index)
    if (last < 0) return
    const wasFixed = (segment.gaps[last] as number) > 0
    if (wasFixed) return
    segment.gaps[last] = context.space
    segment.gapFrom[last] = index
    segment.breaks[last] = context.mayBreak && code !== noBreakSpace ? Opportunity.plain : Opportunity.none
  }

  private addBlank(space: number, index: number): void {
    this.push({kind: 'blank'}, -1)
    const last = this.segment.pieces.length - 1
    this.segment.gaps[last] = space
    this.segment.gapFrom[last] = index
  }

  addOther(inline: InlineBox | InlineLeader | InlineMark): void {
    if (inline.type === 'mark') return this.addMark(inline)
    this.push(inline, -1)
    this.before = inline.type === 'box' ? '\ufffc' : ''
  }

  /** A mark stands in the line of the text before it: between that text and its space. */
  private addMark(mark: InlineMark): void {
    const {segment} = this
    const last = segment.pieces.length - 1
    this.push(mark, -1)
    if (last < 0) return
    segment.gaps[last + 1] = segment.gaps[last] as number
    segment.gapFrom[last + 1] = segment.gapFrom[last] as number
    segment.breaks[last + 1] = segment.breaks[last] as Opportunity
    segment.gaps[last] = 0
    segment.gapFrom[last] = -1
    segment.breaks[last] = Opportunity.none
  }

  private push(piece: Piece, from: number): void {
    const {segment} = this
    segment.pieces.push(piece)
    segment.from.push(from)
    segment.gaps.push(0)
    segment.gapFrom.push(-1)
    segment.breaks.push(Opportunity.none)
    segment.offsets.push(-1)
  }

  /** Ends the segment: at a forced break, and at the end. */
  cut(): void {
    const {segment} = this
    const last = segment.pieces.length - 1
    if (last >= 0) {
      segment.gaps[last] = 0
      segment.breaks[last] = Opportunity.none
    }
    this.segments.push(segment)
    this.segment = createSegment()
    this.before = ''
  }

  /** A forced break at the very end makes no further line. */
  finish(): void {
    if (this.segment.pieces.length > 0 || this.segments.length === 0) this.cut()
  }
}

function createSegment(): Segment {
  return {pieces: [], from: [], gaps: [], breaks: [], offsets: [], gapFrom: []}
}
