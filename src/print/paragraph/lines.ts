/**
 * From breaks to lines: the glyph runs of one line, positioned. Built only for lines that are
 * drawn. Widths are those of the words as they stand at the line's ends, hyphen and all; what the
 * estimate of the breaker missed goes into the spaces.
 */

import {fitLine, type LineLimits} from '../../layout/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import {orderVisually} from './bidi.ts'
import {leaderRun} from './leader.ts'
import {hangOf, type Lexicon} from './lexicon.ts'
import {otherAt, type OtherPiece, type Pool} from './pool.ts'
import type {LineRun, SetLine, WordShape} from './types.ts'

/** A line's place in the pool: from this piece and character up to that one. */
export interface LineSpan {
  readonly piece: number
  readonly character: number
  readonly endPiece: number
  /** 0 = the whole last piece. */
  readonly endCharacter: number
  readonly isHyphenated: boolean
  /** Its hyphen is not in the text. */
  readonly hasOwnHyphen: boolean
}

export interface LinePlace {
  readonly start: number
  readonly width: number
  readonly align: ComputedStyle['textAlign']
  readonly limits: LineLimits
  readonly hangs: boolean
}

export interface LineText {
  readonly pool: Pool
  readonly lexicon: Lexicon
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
}

export function buildLine(text: LineText, span: LineSpan, place: LinePlace): SetLine {
  const {pool} = text
  const logical = itemsOf(text, span)
  const items = text.isRightToLeft ? orderVisually(logical, pool.sources[pool.from[span.piece] as number]?.text.language ?? '') : logical
  const left = place.hangs && span.character === 0 ? hang(pool, items[0], 'left') : 0
  const right = place.hangs ? hang(pool, lastVisible(pool, items), 'right') : 0
  let spaces = 0
  let natural = -left - right
  let leaders = 0
  for (const item of items) {
    spaces += item.gap
    natural += item.width + item.gap
    if (item.source < 0 && otherAt(pool, item.index)?.type === 'leader') leaders++
  }
  const slack = place.width - natural
  const isFitted = leaders === 0 && (place.align === 'justify' || (slack < 0 && place.limits.shrink > 0))
  const fit = isFitted ? fitLine(natural, spaces, place.width, place.limits) : {expansion: 0, space: 1, ratio: 0}
  const isFilled = Number.isFinite(fit.ratio)
  const shift = leaders > 0 ? 0 : place.align === 'right' ? slack : place.align === 'center' ? slack / 2 : 0
  const stretch = isFilled ? 1 + fit.expansion : 1
  return placeItems(pool, items, {
    x: place.start + shift - left * stretch,
    space: isFilled ? Math.max(0.1, fit.space) : 1,
    stretch,
    leader: leaders > 0 ? Math.max(0, slack) / leaders : 0,
    ratio: isFilled ? fit.ratio : 0,
    isHyphenated: span.isHyphenated
  })
}

function itemsOf({pool, lexicon}: LineText, span: LineSpan): Item[] {
  const items: Item[] = []
  for (let index = span.piece; index <= span.endPiece; index++) {
    const isLast = index === span.endPiece
    const source = pool.from[index] as number
    const gap = isLast ? 0 : (pool.gaps[index] as number)
    const word = lexicon.words[pool.words[index] as number]
    if (word === undefined) {
      const piece = otherAt(pool, index)
      items.push({shape: undefined, index, source, width: piece?.type === 'box' ? piece.width : 0, gap})
      continue
    }
    const {size, chunks} = pool.sources[source]!.context
    const from = index === span.piece ? span.character : 0
    const to = isLast && span.endCharacter > 0 ? span.endCharacter : word.text.length
    const isWhole = from === 0 && to === word.text.length
    const shape = isWhole ? word.shape : chunks.fragment(word, from, to, isLast && span.hasOwnHyphen)
    items.push({shape, index, source, width: (shape.width * size) / 1000, gap})
  }
  return items
}

/** The last item that has a width: marks stand behind the text they belong to. */
function lastVisible(pool: Pool, items: readonly Item[]): Item | undefined {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at] as Item
    if (item.shape !== undefined || otherAt(pool, item.index)?.type !== 'mark') return item
  }
  return undefined
}

function hang(pool: Pool, item: Item | undefined, side: 'left' | 'right'): number {
  return item?.shape === undefined ? 0 : (hangOf(item.shape, side) * pool.sources[item.source]!.context.size) / 1000
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

function placeItems(pool: Pool, items: readonly Item[], placing: Placing): SetLine {
  const placer = new Placer(pool, placing)
  let offset = -1
  for (const item of items) {
    if (item.shape !== undefined) placer.addWord(item, item.shape)
    else placer.addOther(item, otherAt(pool, item.index) as OtherPiece)
    if (offset < 0) offset = pool.offsets[item.index] as number
  }
  return {...placer.finish(), start: placing.x, ratio: placing.ratio, isHyphenated: placing.isHyphenated, offset}
}

interface OpenRun {
  readonly source: number
  readonly x: number
  readonly words: WordShape[]
  readonly gaps: number[]
}

class Placer {
  private readonly pool: Pool
  private readonly placing: Placing
  private readonly runs: LineRun[] = []
  private readonly boxes: SetLine['boxes'][number][] = []
  private readonly marks: SetLine['marks'][number][] = []
  private x: number
  private open: OpenRun | undefined

  constructor(pool: Pool, placing: Placing) {
    this.pool = pool
    this.placing = placing
    this.x = placing.x
  }

  addWord({source, width, gap}: Item, shape: WordShape): void {
    if (this.open === undefined || this.open.source !== source || this.open.words[0]?.face !== shape.face) {
      this.close()
      this.open = {source, x: this.x, words: [], gaps: []}
    }
    this.open.words.push(shape)
    this.open.gaps.push(gap * this.placing.space)
    this.x += width * this.placing.stretch + gap * this.placing.space
  }

  addOther({width, gap}: Item, piece: OtherPiece): void {
    const space = gap * this.placing.space
    if (piece.type === 'mark') {
      this.marks.push({mark: piece.mark, x: this.x})
      if (this.open !== undefined && space > 0) this.open.gaps[this.open.gaps.length - 1] = space
    } else {
      this.close()
      if (piece.type === 'box') this.boxes.push({box: piece.box, x: this.x})
      else if (piece.type === 'leader') this.addLeader(piece.pattern, piece.style)
    }
    this.x += width + space
  }

  private addLeader(pattern: string, style: ComputedStyle): void {
    const {sources} = this.pool
    const source = sources.findLast(({context}) => context.style === style) ?? sources.at(-1)
    const run = source && leaderRun(source.context, pattern, this.x, this.placing.leader)
    if (run !== undefined) this.runs.push(run)
    this.x += this.placing.leader
  }

  private close(): void {
    if (this.open === undefined) return
    const {source, x, words, gaps} = this.open
    const {context, text} = this.pool.sources[source]!
    this.open = undefined
    this.runs.push({
      face: (words[0] as WordShape).face, size: context.size, x, rise: context.rise, width: this.x - x, style: context.style,
      tag: text.tag, link: text.link, words, gaps: Float32Array.from(gaps), stretch: this.placing.stretch
    })
  }

  finish(): Pick<SetLine, 'runs' | 'boxes' | 'marks' | 'end'> {
    this.close()
    return {runs: this.runs, boxes: this.boxes, marks: this.marks, end: this.x}
  }
}
