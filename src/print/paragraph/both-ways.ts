/**
 * A line whose text runs both ways. Its items are cut where the level changes and placed by UAX 9; its runs stand in
 * reading order, each of one level, so that the file says them in the order they are read.
 */

import type {Lexicon} from '../../words/index.ts'
import {orderOf, type Levels} from './bidi.ts'
import {leaderRun} from './leader.ts'
import {clearItems, type LineItems} from './line-items.ts'
import type {LineSpan} from './line-span.ts'
import type {Placing} from './placing.ts'
import {otherAt, type Pool} from './pool.ts'
import {runOf} from './run.ts'
import type {LineRun, SetLine, WordShape} from './types.ts'

/** Items of a line cut by level, and what follows from their levels. */
interface Turned {
  readonly units: readonly Unit[]
  /** Units from left to right. */
  readonly order: readonly number[]
  /** The items at the left and the right end. */
  readonly first: number
  readonly last: number
}

/** An item, or the space after it. */
interface Unit {
  readonly item: number
  readonly isGap: boolean
  readonly level: number
}

interface Piece {
  readonly index: number
  readonly shape: WordShape | undefined
  readonly width: number
  readonly gap: number
  readonly level: number
  readonly gapLevel: number
}

interface Text {
  readonly pool: Pool
  readonly lexicon: Lexicon
}

/** Cuts the line's items where their level changes, in place; they stay in reading order. */
export function cutByLevel(items: LineItems, text: Text, levels: Levels, span: LineSpan): Turned {
  const pieces: Piece[] = []
  let level = levels.direction === 'rtl' ? 1 : 0
  for (let item = 0; item < items.count; item++) {
    for (const piece of cutItem(items, item, {...text, levels, span, level})) {
      pieces.push(piece)
      level = piece.level
    }
  }
  refill(items, pieces)
  const units = pieces.flatMap((piece, item): Unit[] => {
    const own = {item, isGap: false, level: piece.level}
    return piece.gap > 0 ? [own, {item, isGap: true, level: piece.gapLevel}] : [own]
  })
  const order = orderOf(units.map((unit) => unit.level))
  const visible = order.map((unit) => units[unit] as Unit).filter(({item, isGap}) => !isGap && pieces[item]!.shape !== undefined)
  return {units, order, first: visible[0]?.item ?? -1, last: visible.at(-1)?.item ?? -1}
}

interface Cutting extends Text {
  readonly levels: Levels
  readonly span: LineSpan
  /** Of the item before. */
  readonly level: number
}

const letter = /\p{L}/u

/** An item in stretches of one level, shaped anew where they are more than one or stand the other way. */
function cutItem(items: LineItems, item: number, {pool, lexicon, levels, span, level}: Cutting): Piece[] {
  const index = items.indices[item] as number
  const own = levels.of(index)
  const gap = items.gaps[item] as number
  const base = levels.direction === 'rtl' ? 1 : 0
  const word = lexicon.words[pool.words[index] as number]
  const shape = items.shapes[item]
  if (word === undefined || shape === undefined) {
    const ownLevel = otherAt(pool, index)?.type === 'mark' ? level : (own[0] ?? level)
    return [{index, shape, width: items.widths[item] as number, gap, level: ownLevel, gapLevel: own.at(-1) ?? base}]
  }
  const from = index === span.piece ? span.character : 0
  const isCut = index === span.endPiece && span.endCharacter > 0
  const to = isCut ? span.endCharacter : word.text.length
  const {context} = pool.sources[pool.from[index] as number]!
  const stretches = stretchesOf(word.text, own, from, to)
  return stretches.map(({start, end}, place) => {
    const ownLevel = own[start] ?? base
    const isLast = place === stretches.length - 1
    const isHyphenated = isLast && isCut && span.hasOwnHyphen
    const isTurned = ownLevel % 2 === 1 && !isHyphenated && !letter.test(word.text.slice(start, end)) && isUneven(word.text.slice(start, end))
    const shown = isTurned ? context.chunks.turned(word, start, end) : stretches.length === 1 ? shape : context.chunks.fragment(word, start, end, isHyphenated)
    return {index, shape: shown, width: (shown.width * context.size) / 1000, gap: isLast ? gap : 0, level: ownLevel, gapLevel: own[word.text.length] ?? ownLevel}
  })
}

/** Whether signs look another way from right to left: several, or one that is mirrored. */
const isUneven = (text: string): boolean => text.length > 1 || /\p{Bidi_Mirrored}/u.test(text)

function stretchesOf(text: string, levels: Uint8Array, from: number, to: number): {start: number; end: number}[] {
  const stretches: {start: number; end: number}[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    const isWithin = at < to && (levels[at] === levels[start] || /[\udc00-\udfff]/.test(text[at] as string))
    if (isWithin) continue
    stretches.push({start, end: at})
    start = at
  }
  return stretches.length > 0 ? stretches : [{start: from, end: to}]
}

function refill(items: LineItems, pieces: readonly Piece[]): void {
  clearItems(items, pieces.length)
  for (const [item, {index, shape, width, gap}] of pieces.entries()) {
    items.indices[item] = index
    items.shapes[item] = shape
    items.widths[item] = width
    items.gaps[item] = gap
  }
}

/** Places the units from left to right, then says them in reading order. */
export function placeBothWays(items: LineItems, pool: Pool, placing: Placing, {units, order}: Turned): SetLine {
  const isLeader = ({item, isGap}: Unit): boolean => !isGap && items.shapes[item] === undefined && otherAt(pool, items.indices[item] as number)?.type === 'leader'
  const widthOf = (unit: Unit): number => {
    if (unit.isGap) return (items.gaps[unit.item] as number) * placing.space
    return isLeader(unit) ? placing.leader : (items.widths[unit.item] as number) * (items.shapes[unit.item] ? placing.stretch : 1)
  }
  const lefts = new Float64Array(units.length)
  let x = placing.x
  for (const place of order) {
    lefts[place] = x
    x += widthOf(units[place] as Unit)
  }
  const teller = new Teller(items, pool, placing)
  for (const [place, unit] of units.entries()) teller.tell(unit, {x: lefts[place] as number, width: widthOf(unit)})
  return teller.finish(x)
}

interface Place {
  readonly x: number
  readonly width: number
}

interface OpenRun {
  readonly source: number
  readonly level: number
  readonly words: WordShape[]
  /** After each word in reading order; the last may be open. */
  readonly gaps: number[]
  x: number
  right: number
}

class Teller {
  private readonly items: LineItems
  private readonly pool: Pool
  private readonly placing: Placing
  private readonly runs: LineRun[] = []
  private readonly boxes: SetLine['boxes'][number][] = []
  private readonly marks: SetLine['marks'][number][] = []
  private open: OpenRun | undefined
  /** A space whose run is not known before the next word. */
  private space: (Place & {readonly source: number; readonly level: number}) | undefined
  private source = 0
  private offset = -1

  constructor(items: LineItems, pool: Pool, placing: Placing) {
    this.items = items
    this.pool = pool
    this.placing = placing
  }

  tell({item, isGap, level}: Unit, place: Place): void {
    const index = this.items.indices[item] as number
    if (this.offset < 0) this.offset = this.pool.offsets[index] as number
    const shape = this.items.shapes[item]
    if (isGap) this.space = {...place, source: this.source, level}
    else if (shape !== undefined) this.tellWord(shape, this.pool.from[index] as number, level, place)
    else this.tellOther(index, place)
  }

  private tellWord(shape: WordShape, source: number, level: number, place: Place): void {
    this.source = source
    const {open, space} = this
    const belongs = open !== undefined && open.source === source && open.level === level && open.words[0]?.face === shape.face && (space === undefined || space.level === level)
    if (!belongs) {
      this.close()
      this.open = {source, level, words: [shape], gaps: [0], x: place.x, right: place.x + place.width}
      return
    }
    if (space !== undefined) open.gaps[open.gaps.length - 1] = space.width
    this.space = undefined
    open.words.push(shape)
    open.gaps.push(0)
    open.x = Math.min(open.x, place.x)
    open.right = Math.max(open.right, place.x + place.width)
  }

  private tellOther(index: number, {x, width}: Place): void {
    const piece = otherAt(this.pool, index)
    if (piece?.type === 'mark') {
      this.marks.push({mark: piece.mark, x})
      return
    }
    this.close()
    if (piece?.type === 'box') this.boxes.push({box: piece.box, x})
    else if (piece?.type === 'leader') {
      const run = leaderRun(this.pool, piece, {x, width, right: this.placing.right})
      if (run !== undefined) this.runs.push(run)
    }
  }

  /** Ends the open run; a space no word took up stands for itself. */
  private close(): void {
    if (this.open !== undefined) {
      const {source, level, words, gaps, x, right} = this.open
      const isReversed = level % 2 === 1
      const between = isReversed ? [...gaps.slice(0, -1).reverse(), 0] : gaps
      const run = runOf(this.pool, source, {words: isReversed ? words.reverse() : words, gaps: between, x, width: right - x, stretch: this.placing.stretch})
      this.runs.push(isReversed ? {...run, isReversed} : run)
    }
    this.open = undefined
    if (this.space !== undefined) {
      const {source, x, width} = this.space
      this.runs.push(runOf(this.pool, source, {words: [this.pool.sources[source]!.context.chunks.space], gaps: [0], x, width, stretch: this.placing.stretch}))
    }
    this.space = undefined
  }

  finish(end: number): SetLine {
    this.close()
    const {x: start, ratio, isHyphenated} = this.placing
    return {runs: this.runs, boxes: this.boxes, marks: this.marks, start, end, ratio, isHyphenated, offset: this.offset}
  }
}
