/**
 * From breaks to lines: the glyph runs of one line, positioned. Built only for lines that are
 * drawn. Widths are those of the words as they stand at the line's ends, hyphen and all; what the
 * estimate of the breaker missed goes into the spaces.
 */

import {fitLine, type LineLimits} from '../../layout/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import {orderVisually} from './bidi.ts'
import type {Segment, Source} from './pieces.ts'
import type {LineRun, SetLine, WordShape} from './types.ts'
import {createWord, type Numbering, type Word} from './word.ts'

/** A line's place in its segment: from this piece and character up to that one. */
export interface LineSpan {
  readonly piece: number
  readonly character: number
  readonly endPiece: number
  /** 0 = the whole last piece. */
  readonly endCharacter: number
  readonly isHyphenated: boolean
}

export interface LinePlace {
  readonly start: number
  readonly width: number
  readonly align: ComputedStyle['textAlign']
  readonly limits: LineLimits
  readonly hangs: boolean
}

export interface LineText {
  readonly segment: Segment
  readonly sources: readonly Source[]
  readonly isRightToLeft: boolean
}

/** Something on the line, left to right. */
interface Item {
  /** Undefined = a box, leader, mark or blank. */
  readonly shape: WordShape | undefined
  readonly index: number
  readonly source: number
  readonly width: number
  readonly gap: number
  readonly gapSource: number
}

const noNumbers: Numbering = {shapes: -1, stacks: new Map()}

export function buildLine(text: LineText, span: LineSpan, place: LinePlace): SetLine {
  const items = itemsOf(text, span)
  const ordered = text.isRightToLeft ? orderVisually(items, text) : items
  const hangs = place.hangs ? hangsOf(text, ordered, span) : {left: 0, right: 0}
  const spaces = ordered.reduce((sum, item) => sum + item.gap, 0)
  const natural = ordered.reduce((sum, item) => sum + item.width + item.gap, 0) - hangs.left - hangs.right
  const leaders = ordered.filter((item) => isLeader(text.segment, item.index)).length
  const isTight = natural > place.width && place.limits.shrink > 0
  const fit = place.align === 'justify' || isTight ? fitLine(natural, spaces, place.width, place.limits) : {expansion: 0, space: 1, ratio: 0}
  const isFilled = Number.isFinite(fit.ratio)
  const slack = place.width - natural
  const shift = leaders > 0 ? 0 : place.align === 'right' ? slack : place.align === 'center' ? slack / 2 : 0
  const stretch = isFilled ? 1 + fit.expansion : 1
  return placeItems(text, ordered, {
    x: place.start + shift - hangs.left * stretch,
    space: Math.max(0.1, isFilled ? fit.space : 1),
    stretch,
    leader: leaders > 0 ? Math.max(0, slack) / leaders : 0,
    ratio: isFilled ? fit.ratio : 0,
    isHyphenated: span.isHyphenated
  })
}

function itemsOf({segment, sources}: LineText, span: LineSpan): Item[] {
  const items: Item[] = []
  for (let index = span.piece; index <= span.endPiece; index++) {
    const piece = segment.pieces[index]!
    const isLast = index === span.endPiece
    const source = segment.from[index] as number
    const gap = isLast ? 0 : (segment.gaps[index] as number)
    const gapSource = isLast ? -1 : (segment.gapFrom[index] as number)
    if (!('kind' in piece) || piece.kind === 'blank') {
      const width = 'type' in piece && piece.type === 'box' ? piece.width : 0
      items.push({shape: undefined, index, source, width, gap, gapSource})
      continue
    }
    const {size, chunks} = (sources[source] as Source).context
    const from = index === span.piece ? span.character : 0
    const to = isLast && span.endCharacter > 0 ? span.endCharacter : piece.text.length
    const isWhole = from === 0 && to === piece.text.length
    const shape = isWhole ? piece.shape : chunks.fragment(piece, from, to, isLast && span.isHyphenated && span.endCharacter > 0)
    items.push({shape, index, source, width: (shape.width * size) / 1000, gap, gapSource})
  }
  return items
}

function isLeader({pieces}: Segment, index: number): boolean {
  const piece = pieces[index]!
  return 'type' in piece && piece.type === 'leader'
}

function hangsOf(text: LineText, items: readonly Item[], span: LineSpan): {left: number; right: number} {
  const first = items[0]
  const last = items.findLast((item) => item.shape !== undefined)
  return {left: first === undefined ? 0 : hangOf(text, first, span.character === 0, 'left'), right: last === undefined ? 0 : hangOf(text, last, true, 'right')}
}

function hangOf({segment, sources}: LineText, item: Item, mayHang: boolean, side: 'left' | 'right'): number {
  if (item.shape === undefined || !mayHang) return 0
  const {size} = (sources[item.source] as Source).context
  const piece = segment.pieces[item.index] as Word
  const word = item.shape === piece.shape ? piece : createWord(noNumbers, item.shape, item.shape.texts.join(''))
  return (word[side] * size) / 1000
}

interface Placing {
  readonly x: number
  /** Factor of the natural spaces. */
  readonly space: number
  readonly stretch: number
  /** Width of each leader. */
  readonly leader: number
  readonly ratio: number
  readonly isHyphenated: boolean
}

function placeItems(text: LineText, items: readonly Item[], placing: Placing): SetLine {
  const runs: LineRun[] = []
  const boxes: SetLine['boxes'][number][] = []
  const marks: SetLine['marks'][number][] = []
  const {segment, sources} = text
  let x = placing.x
  let open: OpenRun | undefined
  for (const item of items) {
    const piece = segment.pieces[item.index]!
    const gap = item.gap * placing.space
    if (item.shape !== undefined) {
      if (open === undefined || open.source !== item.source || open.words[0]?.face !== item.shape.face) {
        if (open !== undefined) runs.push(closeRun(open, sources, placing.stretch))
        open = {source: item.source, x, width: 0, words: [], gaps: []}
      }
      open.words.push(item.shape)
      open.gaps.push(gap)
      open.width += item.width * placing.stretch + gap
    } else if ('type' in piece) {
      if (open !== undefined && piece.type !== 'mark') runs.push(closeRun(open, sources, placing.stretch))
      if (piece.type !== 'mark') open = undefined
      if (piece.type === 'box') boxes.push({box: piece.box, x})
      else if (piece.type === 'mark') marks.push({mark: piece.mark, x})
      else if (piece.type === 'leader') {
        const run = leaderRun(text, piece.pattern, piece.style, x, placing.leader)
        if (run !== undefined) runs.push(run)
        x += placing.leader
      }
      if (open !== undefined && gap > 0) {
        open.gaps[open.gaps.length - 1] = gap
        open.width += gap
      }
    }
    x += item.width * (item.shape === undefined ? 1 : placing.stretch) + gap
  }
  if (open !== undefined) runs.push(closeRun(open, sources, placing.stretch))
  const offset = items.map((item) => segment.offsets[item.index] as number).find((at) => at >= 0) ?? -1
  return {runs, boxes, marks, start: placing.x, end: x, ratio: placing.ratio, isHyphenated: placing.isHyphenated, offset}
}

interface OpenRun {
  readonly source: number
  readonly x: number
  width: number
  readonly words: WordShape[]
  readonly gaps: number[]
}

function closeRun({source, x, width, words, gaps}: OpenRun, sources: readonly Source[], stretch: number): LineRun {
  const {context, text} = sources[source] as Source
  return {
    face: (words[0] as WordShape).face, size: context.size, x, rise: context.rise, width, style: context.style,
    tag: text.tag, link: text.link, words, gaps: Float32Array.from(gaps), stretch
  }
}

/** The pattern as often as it fits, flush right, so that the leaders of a list stand under one another. */
function leaderRun({sources}: LineText, pattern: string, style: ComputedStyle, x: number, width: number): LineRun | undefined {
  const source = sources.find(({context}) => context.style === style) ?? sources[0]
  if (source === undefined || pattern === '') return undefined
  const {chunks, size} = source.context
  const words = chunks.of(pattern.trim() || '.').words.map((word) => word.shape)
  const gap = pattern.includes(' ') ? 0.3 * size : 0
  const step = words.reduce((sum, word) => sum + (word.width * size) / 1000, 0) + gap
  const count = step > 0 ? Math.floor((width - 0.5 * size) / step) : 0
  if (count <= 0) return undefined
  const all = Array.from({length: count}, () => words).flat()
  const gaps = Float32Array.from(all, (_, index) => ((index + 1) % words.length === 0 ? gap : 0))
  return {face: all[0]!.face, size, x: x + width - count * step, rise: 0, width: count * step, style, tag: undefined, link: undefined, words: all, gaps, stretch: 1}
}

