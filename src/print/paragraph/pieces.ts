/**
 * Inline content cut into pieces. White space is folded here, across inline elements; forced breaks
 * cut the paragraph into segments.
 */

import type {Chunk, ChunkParts} from './chunks.ts'
import type {Contexts, TextContext} from './context.ts'
import {Opportunity, opportunityAt, type Segment} from '../../lines/index.ts'
import {hashStep} from '../../words/index.ts'
import {addOther, addPiece, addSource, type OtherPiece, type Pool} from './pool.ts'
import type {Inline, InlineText} from './types.ts'

interface Pieces {
  readonly segments: readonly Segment[]
  readonly isRightToLeft: boolean
}

/** What cutting needs of the typesetter. */
export interface Cutting {
  readonly pool: Pool
  readonly contexts: Contexts
  /** Called for every chunk with characters no face has. */
  onMissing(codes: readonly number[], text: InlineText): void
}

/** Adds the pieces of one paragraph to the pool. */
export function cutPieces(inlines: readonly Inline[], cutting: Cutting): Pieces {
  const builder = new PieceBuilder(cutting)
  for (const inline of inlines) {
    if (inline.type === 'text') builder.addText(inline)
    else if (inline.type === 'break') builder.cut()
    else builder.addOther(inline)
  }
  builder.finish()
  return {segments: builder.segments, isRightToLeft: builder.isRightToLeft}
}

const noBreakSpace = 0xa0
const tab = 9

/** Spaces of HTML, and the one that does not break. */
const isGap = (code: number): boolean => code === 32 || code === noBreakSpace || (code < 14 && code > 8 && code !== 11)

class PieceBuilder {
  readonly segments: Segment[] = []
  isRightToLeft = false
  private readonly cutting: Cutting
  private readonly pool: Pool
  private first: number
  /** The chunk just before, for breaks between elements; '' after a space or at a start. */
  private before = ''

  constructor(cutting: Cutting) {
    this.cutting = cutting
    this.pool = cutting.pool
    this.first = cutting.pool.count
  }

  addText(text: InlineText): void {
    const context = this.cutting.contexts.of(text.style, text.language)
    const index = addSource(this.pool, {context, text})
    const shown = context.transform === undefined ? text.text : context.transform(text.text)
    const {chunks} = context
    let start = -1
    let hash = 0
    for (let at = 0; at <= shown.length; at++) {
      const code = at < shown.length ? shown.charCodeAt(at) : 32
      if (!isGap(code)) {
        if (start < 0) {
          start = at
          hash = 0
        }
        hash = hashStep(hash, code)
        continue
      }
      if (start >= 0) this.addChunk(chunks.find(shown, start, at, hash) ?? chunks.add(shown.slice(start, at), hash), text, index, start)
      start = -1
      if (at < shown.length) this.addSpace(code, context)
    }
  }

  private addChunk(chunk: Chunk, text: InlineText, index: number, at: number): void {
    const {mayBreak} = this.pool.sources[index]!.context
    if (this.before !== '' && mayBreak) this.breakBetween(chunk.text)
    this.before = chunk.text
    const offset = text.offset < 0 ? -1 : text.offset + at
    if (chunk.only !== undefined) return addPiece(this.pool, chunk.only.index, index, offset, Opportunity.none)
    const {words, breaks, offsets, missing, isRightToLeft} = chunk.parts as ChunkParts
    if (missing !== undefined) this.cutting.onMissing(missing, text)
    if (isRightToLeft) this.isRightToLeft = true
    for (let word = 0; word < words.length; word++) {
      addPiece(this.pool, words[word]!.index, index, offset < 0 ? -1 : offset + (offsets[word] as number), mayBreak ? (breaks[word] as Opportunity) : Opportunity.none)
    }
  }

  /** A break between the end of one element and the start of the next, where no space stands. */
  private breakBetween(chunk: string): void {
    const tail = this.before.slice(-3)
    const opportunity = opportunityAt(tail + chunk.slice(0, 3), tail.length)
    if (opportunity !== Opportunity.none) this.pool.breaks[this.pool.count - 1] = opportunity
  }

  private addSpace(code: number, context: TextContext): void {
    const {pool} = this
    this.before = ''
    if (code === 10 && context.whiteSpace !== 'collapse') return this.cut()
    const last = pool.count - 1
    const isFree = last >= this.first && pool.gaps[last] === 0
    const isKept = context.whiteSpace === 'keep' || code === noBreakSpace
    if (isFree) {
      pool.gaps[last] = code === tab && context.whiteSpace === 'keep' ? context.style.tabSize : context.space
      pool.breaks[last] = context.mayBreak && code !== noBreakSpace ? Opportunity.plain : Opportunity.none
    } else if (isKept) {
      addOther(pool, {type: 'blank'})
      pool.gaps[pool.count - 1] = code === tab ? context.style.tabSize : context.space
    }
  }

  /** A mark stands in the line of the text before it: between that text and its space. */
  addOther(piece: OtherPiece): void {
    const {pool} = this
    const last = pool.count - 1
    addOther(pool, piece)
    if (piece.type === 'box' && piece.box === undefined) return
    if (piece.type !== 'mark') {
      this.before = piece.type === 'box' ? '\ufffc' : ''
      return
    }
    if (last < this.first) return
    pool.gaps[last + 1] = pool.gaps[last] as number
    pool.breaks[last + 1] = pool.breaks[last] as Opportunity
    pool.gaps[last] = 0
    pool.breaks[last] = Opportunity.none
  }

  /** Ends the segment: at a forced break, and at the end. */
  cut(): void {
    const {pool} = this
    if (pool.count > this.first) {
      pool.gaps[pool.count - 1] = 0
      pool.breaks[pool.count - 1] = Opportunity.none
    }
    this.segments.push({first: this.first, end: pool.count})
    this.first = pool.count
    this.before = ''
  }

  /** A forced break at the very end makes no further line. */
  finish(): void {
    if (this.pool.count > this.first || this.segments.length === 0) this.cut()
  }
}
