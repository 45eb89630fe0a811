/**
 * One paragraph: its segments broken, its settings by number of lines.
 *
 * A segment is the text between two forced breaks. Only a paragraph of one segment offers other
 * numbers of lines; verse and addresses are set as they are best.
 */

import {breakLines, BreakFlag, type Breaking, type LineOptions, type LineResult} from '../../layout/index.ts'
import type {Contexts} from './context.ts'
import {lineOptionsOf, loosestVariant} from './costs.ts'
import {buildLine, type LinePlace, type LineSpan, type LineText} from './lines.ts'
import {cutPieces, type OnMissing, type Pieces, type Segment} from './pieces.ts'
import {fillPoints, type Points} from './points.ts'
import type {Measure, ParagraphContent, ParagraphVariant, SetParagraph} from './types.ts'
import type {Word} from './word.ts'

/** A line of a variant: the segment it is cut from, and where. */
interface PlacedSpan extends LineSpan {
  readonly segment: number
  readonly isLast: boolean
  /** Line of its segment. */
  readonly turn: number
}

interface Setting {
  readonly spans: readonly PlacedSpan[]
  readonly demerits: number
}

export function setParagraph(content: ParagraphContent, contexts: Contexts, onMissing: OnMissing): SetParagraph {
  const pieces = cutPieces(content.inlines, contexts, onMissing)
  const options = lineOptionsOf(content.style)
  const marks = content.inlines.flatMap((inline) => (inline.type === 'mark' ? [inline.mark] : []))
  const isEmpty = pieces.segments.every((segment) => segment.pieces.length === 0)
  const {settings, best} = isEmpty ? {settings: [{spans: [], demerits: 0}], best: 0} : settingsOf(pieces, content, options)
  return {variants: settings.map((setting) => createVariant(setting, pieces, content, options)), best, marks}
}

function settingsOf(pieces: Pieces, content: ParagraphContent, options: LineOptions): {settings: readonly Setting[]; best: number} {
  const [only, ...others] = pieces.segments
  if (only !== undefined && others.length === 0) {
    const {settings, best} = breakSegment(pieces, 0, 0, content, options)
    const wished = best + content.style.octavo.looseness
    return {settings, best: wished >= 0 && wished < settings.length ? wished : best}
  }
  const spans: PlacedSpan[] = []
  let demerits = 0
  pieces.segments.forEach((segment, index) => {
    if (segment.pieces.length === 0) {
      spans.push({segment: index, piece: 0, character: 0, endPiece: -1, endCharacter: 0, isHyphenated: false, isLast: true, turn: 0})
      return
    }
    const {settings, best} = breakSegment(pieces, index, spans.length, content, options)
    spans.push(...(settings[best] as Setting).spans)
    demerits += (settings[best] as Setting).demerits
  })
  return {settings: [{spans, demerits}], best: 0}
}

function breakSegment(pieces: Pieces, index: number, line: number, content: ParagraphContent, options: LineOptions): {settings: readonly Setting[]; best: number} {
  const segment = pieces.segments[index] as Segment
  const widths = widthsFrom(content, line)
  const fill = (hasHyphens: boolean): Points => fillPoints({
    segment, sources: pieces.sources, hasHyphens,
    hangs: hangsOf(content),
    narrowest: Math.min(...widths),
    mayHaveRunts: options.shape === 'justified'
  })
  let points: Points | undefined
  const result: LineResult = breakLines((hasHyphens) => (points = fill(hasHyphens && options.shape !== 'balanced')), widths, options)
  const best = result.breakings[result.best] as Breaking
  const offered = result.breakings.filter((breaking) => breaking === best || (breaking.loosest <= loosestVariant && options.shape !== 'balanced'))
  return {settings: offered.map((breaking) => settingOf(breaking, points as Points, segment, index)), best: offered.indexOf(best)}
}

/** Reads the breaks while the points are still in their buffers. */
function settingOf({breaks, demerits}: Breaking, points: Points, {pieces}: Segment, segment: number): Setting {
  const spans: PlacedSpan[] = []
  let piece = 0
  let character = 0
  breaks.forEach((point, turn) => {
    const endPiece = points.pieces[point] as number
    const endCharacter = points.characters[point] as number
    const isHyphenated = ((points.flags[point] as number) & (BreakFlag.hyphen | BreakFlag.hardHyphen)) !== 0
    spans.push({segment, piece, character, endPiece, endCharacter, isHyphenated, isLast: turn === breaks.length - 1, turn})
    piece = endCharacter > 0 ? endPiece : Math.min(endPiece + 1, pieces.length)
    character = endCharacter
  })
  return {spans, demerits}
}

/** Widths of the lines of a segment that begins at some line of the block; turned-over lines hang. */
function widthsFrom({measure, turnover, style}: ParagraphContent, line: number): readonly number[] {
  const narrowest = Math.max(1, style.fontSize)
  const count = Math.max(1, measure.widths.length - line)
  const own = Array.from({length: turnover === undefined ? count : Math.max(2, count)}, (_, turn) => {
    const {width} = lineAt(measure, line + turn)
    return Math.max(narrowest, turn > 0 && turnover !== undefined ? width - turnover : width)
  })
  return own
}

function lineAt({widths, starts}: Measure, line: number): {start: number; width: number} {
  return {width: widths[Math.min(line, widths.length - 1)] ?? 0, start: starts[Math.min(line, starts.length - 1)] ?? 0}
}

function hangsOf({style}: ParagraphContent): boolean {
  return style.hangingPunctuation && style.textAlign !== 'center' && style.textAlign !== 'right'
}

function createVariant({spans, demerits}: Setting, pieces: Pieces, content: ParagraphContent, options: LineOptions): ParagraphVariant {
  const segmentOf = (span: PlacedSpan): Segment => pieces.segments[span.segment] as Segment
  return {
    lineCount: spans.length,
    demerits,
    hyphenated: Uint8Array.from(spans, (span) => (span.isHyphenated ? 1 : 0)),
    offsets: Int32Array.from(spans, (span) => offsetOf(segmentOf(span), span)),
    markLines: markLinesOf(spans, pieces),
    line(index) {
      const span = spans[index]
      if (span === undefined) throw new RangeError(`\`line\` has no line ${index}`)
      const text: LineText = {segment: segmentOf(span), sources: pieces.sources, isRightToLeft: pieces.isRightToLeft}
      return buildLine(text, span, placeOf(span, index, content, options))
    }
  }
}

function placeOf(span: PlacedSpan, index: number, content: ParagraphContent, options: LineOptions): LinePlace {
  const {start, width} = lineAt(content.measure, index)
  const turnover = span.turn > 0 ? (content.turnover ?? 0) : 0
  return {start: start + turnover, width: width - turnover, align: alignOf(span, content), limits: options.limits, hangs: hangsOf(content)}
}

/** The last line of justified text stands as `text-align-last` says, but is narrowed where it would be too long. */
function alignOf({isLast}: PlacedSpan, {style}: ParagraphContent): ComputedAlign {
  if (!isLast) return style.textAlign === 'justify' && style.textWrap === 'balance' ? 'left' : style.textAlign
  if (style.textAlignLast !== 'auto') return style.textAlignLast
  return style.textAlign === 'justify' ? 'left' : style.textAlign
}

type ComputedAlign = LinePlace['align']

function offsetOf({offsets, pieces}: Segment, {piece, character}: PlacedSpan): number {
  for (let at = piece; at < pieces.length; at++) {
    const offset = offsets[at] as number
    if (offset >= 0) return at === piece ? offset + character : offset
  }
  return -1
}

function markLinesOf(spans: readonly PlacedSpan[], {segments}: Pieces): Int32Array {
  const lines: number[] = []
  spans.forEach((span, line) => {
    const {pieces} = segments[span.segment] as Segment
    const from = span.character > 0 ? span.piece + 1 : span.piece
    for (let at = from; at <= span.endPiece; at++) {
      const piece = pieces[at] as Word | {readonly type: string}
      if ('type' in piece && piece.type === 'mark') lines.push(line)
    }
  })
  return Int32Array.from(lines)
}
