/**
 * A flow's blocks and its pages as plain numbers, which another thread is sent and sends back: as objects they would
 * take longer to copy than to break.
 */

import {breakEvenly, type EvenFlow, type Tally} from './even.ts'
import type {BrokenPage, FlowBlock, FlowVariant, PageOptions, PagePiece} from './types.ts'

/** Breaks packed blocks; the answer is read with `unpackFlow`. */
export const breakPacked = (blocks: Float64Array, options: PageOptions, tally: Tally): Float64Array => packFlow(breakEvenly(unpackBlocks(blocks), options, tally))

const BlockFlag = {spaceKept: 1, spaceNotKept: 2, keptWithNext: 4, unbroken: 8, sceneGap: 16, headed: 32, elastic: 64, firm: 128, edgeAbove: 256, edgeBelow: 512} as const
const breaks = [undefined, 'page', 'left', 'right'] as const

/** Eight numbers a block, one more for a head and for each edge it has, then those of its variants. */
export function packBlocks(blocks: readonly FlowBlock[]): Float64Array {
  const numbers: number[] = []
  for (const block of blocks) {
    const flags =
      (block.isSpaceKept === true ? BlockFlag.spaceKept : block.isSpaceKept === false ? BlockFlag.spaceNotKept : 0) |
      (block.isKeptWithNext ? BlockFlag.keptWithNext : 0) | (block.isUnbroken ? BlockFlag.unbroken : 0) | (block.isSceneGap ? BlockFlag.sceneGap : 0) | (block.headDepth === undefined ? 0 : BlockFlag.headed) | (block.isSpaceElastic ? BlockFlag.elastic : 0) | (block.isSpaceFirm ? BlockFlag.firm : 0) |
      (block.edgeAbove === undefined ? 0 : BlockFlag.edgeAbove) | (block.edgeBelow === undefined ? 0 : BlockFlag.edgeBelow)
    numbers.push(block.best, block.lineDepth, block.spaceBefore, block.orphans, block.widows, flags, breaks.indexOf(block.breakBefore), block.variants.length)
    for (const depth of [block.headDepth, block.edgeAbove, block.edgeBelow]) if (depth !== undefined) numbers.push(depth)
    for (const variant of block.variants) packVariant(variant, numbers)
  }
  return new Float64Array(numbers)
}

const VariantFlag = {hyphenated: 1, notes: 2, space: 4, lineDepth: 8, noteLines: 16} as const

/** Lines, cost and what else there is; then only that. */
function packVariant({lines, cost, hyphenated, notes, noteLines, space, lineDepth}: FlowVariant, numbers: number[]): void {
  const flags = (hyphenated ? VariantFlag.hyphenated : 0) | (notes ? VariantFlag.notes : 0) | (space !== undefined ? VariantFlag.space : 0) | (lineDepth !== undefined ? VariantFlag.lineDepth : 0) | (noteLines ? VariantFlag.noteLines : 0)
  numbers.push(lines, cost, flags)
  if (space !== undefined) numbers.push(space)
  if (lineDepth !== undefined) numbers.push(lineDepth)
  if (hyphenated) for (const each of hyphenated) numbers.push(each)
  if (notes) for (const each of notes) numbers.push(each)
  if (!noteLines) return
  numbers.push(noteLines.length)
  for (const each of noteLines) numbers.push(each)
}

/** Reads numbers one after the other. */
class Reader {
  private at = 0
  private readonly numbers: Float64Array

  constructor(numbers: Float64Array) {
    this.numbers = numbers
  }

  get isAtEnd(): boolean {
    return this.at >= this.numbers.length
  }

  next(): number {
    return this.numbers[this.at++] as number
  }

  list(length: number): number[] {
    const list: number[] = []
    for (const end = this.at + length; this.at < end; this.at++) list.push(this.numbers[this.at] as number)
    return list
  }

  stretch(length: number): Float64Array {
    return this.numbers.subarray(this.at, (this.at += length))
  }
}

/** Blocks and variants of one form each, whatever they lack: the search reads them millions of times. */
function unpackBlocks(numbers: Float64Array): FlowBlock[] {
  const reader = new Reader(numbers)
  const blocks: FlowBlock[] = []
  while (!reader.isAtEnd) {
    const [best, lineDepth, spaceBefore, orphans, widows] = [reader.next(), reader.next(), reader.next(), reader.next(), reader.next()]
    const flags = reader.next()
    const breakBefore = breaks[reader.next()]
    const variants = new Array<FlowVariant>(reader.next())
    const [headDepth, edgeAbove, edgeBelow] = [BlockFlag.headed, BlockFlag.edgeAbove, BlockFlag.edgeBelow].map((flag) => ((flags & flag) !== 0 ? reader.next() : undefined))
    for (let index = 0; index < variants.length; index++) variants[index] = unpackVariant(reader)
    blocks.push({
      best, lineDepth, spaceBefore, orphans, widows,
      isKeptWithNext: (flags & BlockFlag.keptWithNext) !== 0,
      isUnbroken: (flags & BlockFlag.unbroken) !== 0,
      isSceneGap: (flags & BlockFlag.sceneGap) !== 0,
      isSpaceElastic: (flags & BlockFlag.elastic) !== 0,
      isSpaceFirm: (flags & BlockFlag.firm) !== 0,
      isSpaceKept: (flags & (BlockFlag.spaceKept | BlockFlag.spaceNotKept)) === 0 ? undefined : (flags & BlockFlag.spaceKept) !== 0,
      breakBefore, headDepth, edgeAbove, edgeBelow, variants
    })
  }
  return blocks
}

function unpackVariant(reader: Reader): FlowVariant {
  const lines = reader.next()
  const cost = reader.next()
  const flags = reader.next()
  const space = (flags & VariantFlag.space) !== 0 ? reader.next() : undefined
  const lineDepth = (flags & VariantFlag.lineDepth) !== 0 ? reader.next() : undefined
  const hyphenated = (flags & VariantFlag.hyphenated) !== 0 ? reader.list(lines) : undefined
  const notes = (flags & VariantFlag.notes) !== 0 ? reader.stretch(lines + 1) : undefined
  const noteLines = (flags & VariantFlag.noteLines) !== 0 ? reader.stretch(reader.next()) : undefined
  return {lines, cost, space, lineDepth, hyphenated, notes, noteLines}
}

/** The cost and how level it is; then for each page eight numbers, its pieces and its edges. */
function packFlow({pages, cost, isLevel, levelness: {spreads, off, short, hyphens}}: EvenFlow): Float64Array {
  const numbers = [cost, isLevel ? 1 : 0, spreads, off, short, hyphens]
  for (const {depth, used, notes, carried, side, isBlank, pieces, edges} of pages) {
    numbers.push(depth, used, notes, carried, side === 'left' ? 0 : 1, isBlank ? 1 : 0, pieces.length, edges.length)
    for (const {block, variant, from, to, top} of pieces) numbers.push(block, variant, from, to, top)
    numbers.push(...edges)
  }
  return new Float64Array(numbers)
}

/** The pages another thread has broken. */
export function unpackFlow(numbers: Float64Array): EvenFlow {
  const reader = new Reader(numbers)
  const cost = reader.next()
  const isLevel = reader.next() === 1
  const levelness = {spreads: reader.next(), off: reader.next(), short: reader.next(), hyphens: reader.next()}
  const pages: BrokenPage[] = []
  while (!reader.isAtEnd) {
    const depths = {depth: reader.next(), used: reader.next(), notes: reader.next(), carried: reader.next()}
    const side = reader.next() === 0 ? 'left' : 'right'
    const isBlank = reader.next() === 1
    const counts = {pieces: reader.next(), edges: reader.next()}
    const pieces = Array.from({length: counts.pieces}, (): PagePiece => ({block: reader.next(), variant: reader.next(), from: reader.next(), to: reader.next(), top: reader.next()}))
    pages.push({...depths, side, isBlank, pieces, edges: reader.list(counts.edges)})
  }
  return {pages, cost, isLevel, levelness}
}
