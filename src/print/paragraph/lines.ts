/**
 * From breaks to lines: the glyph runs of one line, positioned. Built only for lines that are
 * drawn. Widths are those of the words as they stand at the line's ends, hyphen and all; what the
 * estimate of the breaker missed goes into the spaces.
 */

import {hangOf} from '../../words/index.ts'
import {cutByLevel, placeBothWays} from './both-ways.ts'
import {leaderRun} from './leader.ts'
import {clearItems, createItems} from './line-items.ts'
import {shapeOf, type LinePlace, type LineSpan, type LineText} from './line-span.ts'
import {otherAt, type OtherPiece, type Pool} from './pool.ts'
import {placingOf, type Placing} from './placing.ts'
import {runOf} from './run.ts'
import type {InlineLeader, LineRun, SetLine, WordShape} from './types.ts'

/**
 * What stands on the line at hand, in arrays that serve every line: a book has hundreds of thousands of such items,
 * each of use for a moment.
 */
const items = createItems()

/** The line of a span of pieces in its place; positions in points. */
export function buildLine(text: LineText, span: LineSpan, place: LinePlace): SetLine {
  const {pool} = text
  gather(text, span)
  const turned = text.levels && cutByLevel(items, text, text.levels, span)
  const left = place.hangs && span.character === 0 ? hangAt(pool, turned?.first ?? 0, 'left') : 0
  const right = place.hangs ? hangAt(pool, turned?.last ?? lastVisible(pool), 'right') : 0
  const placing = placingOf(place, {...measure(pool, left + right), left}, span.isHyphenated)
  return turned ? placeBothWays(items, pool, placing, turned) : placeItems(pool, placing)
}

function gather({pool, lexicon}: LineText, span: LineSpan): void {
  const count = Math.max(0, span.endPiece - span.piece + 1)
  clearItems(items, count)
  for (let item = 0, index = span.piece; item < count; item++, index++) {
    const word = lexicon.words[pool.words[index] as number]
    items.indices[item] = index
    items.gaps[item] = index === span.endPiece ? 0 : (pool.gaps[index] as number)
    if (word === undefined) {
      const piece = otherAt(pool, index)
      items.shapes[item] = undefined
      items.widths[item] = piece?.type === 'box' ? piece.width : 0
      continue
    }
    const {context} = pool.sources[pool.from[index] as number]!
    const shape = shapeOf(word, context, index, span)
    items.shapes[item] = shape
    items.widths[item] = (shape.width * context.size) / 1000
  }
}

/** The last item that has a width: marks stand behind the text they belong to. */
function lastVisible(pool: Pool): number {
  let item = items.count - 1
  while (item >= 0 && items.shapes[item] === undefined && otherAt(pool, items.indices[item] as number)?.type === 'mark') item--
  return item
}

function hangAt(pool: Pool, item: number, side: 'left' | 'right'): number {
  const shape = item >= 0 && item < items.count ? items.shapes[item] : undefined
  if (shape === undefined) return 0
  return (hangOf(shape, side) * pool.sources[pool.from[items.indices[item] as number] as number]!.context.size) / 1000
}

function measure(pool: Pool, hanging: number): {natural: number; spaces: number; leaders: number} {
  let natural = -hanging
  let spaces = 0
  let leaders = 0
  for (let item = 0; item < items.count; item++) {
    spaces += items.gaps[item] as number
    natural += (items.widths[item] as number) + (items.gaps[item] as number)
    if (items.shapes[item] === undefined && otherAt(pool, items.indices[item] as number)?.type === 'leader') leaders++
  }
  return {natural, spaces, leaders}
}

function placeItems(pool: Pool, placing: Placing): SetLine {
  const placer = new Placer(pool, placing)
  let offset = -1
  for (let item = 0; item < items.count; item++) {
    const index = items.indices[item] as number
    const shape = items.shapes[item]
    if (shape !== undefined) placer.addWord(pool.from[index] as number, shape, items.widths[item] as number, items.gaps[item] as number)
    else placer.addOther(otherAt(pool, index) as OtherPiece, items.widths[item] as number, items.gaps[item] as number)
    if (offset < 0) offset = pool.offsets[index] as number
  }
  return placer.finish(offset)
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

  addWord(source: number, shape: WordShape, width: number, gap: number): void {
    if (this.open === undefined || this.open.source !== source || this.open.words[0]?.face !== shape.face) {
      this.close()
      this.open = {source, x: this.x, words: [], gaps: []}
    }
    this.open.words.push(shape)
    this.open.gaps.push(gap * this.placing.space)
    this.x += width * this.placing.stretch + gap * this.placing.space
  }

  addOther(piece: OtherPiece, width: number, gap: number): void {
    const space = gap * this.placing.space
    if (piece.type === 'mark') {
      this.marks.push({mark: piece.mark, x: this.x})
      if (this.open !== undefined && space > 0) this.open.gaps[this.open.gaps.length - 1] = space
    } else {
      this.close()
      if (piece.type === 'box') this.boxes.push({box: piece.box, x: this.x})
      else if (piece.type === 'leader') this.addLeader(piece)
    }
    this.x += width + space
  }

  private addLeader(leader: InlineLeader): void {
    const run = leaderRun(this.pool, leader, {x: this.x, width: this.placing.leader, right: this.placing.right})
    if (run !== undefined) this.runs.push(run)
    this.x += this.placing.leader
  }

  private close(): void {
    if (this.open === undefined) return
    const {source, x, words, gaps} = this.open
    this.open = undefined
    this.runs.push(runOf(this.pool, source, {words, gaps, x, width: this.x - x, stretch: this.placing.stretch}))
  }

  finish(offset: number): SetLine {
    this.close()
    const {x: start, ratio, isHyphenated} = this.placing
    return {runs: this.runs, boxes: this.boxes, marks: this.marks, start, end: this.x, ratio, isHyphenated, offset}
  }
}
