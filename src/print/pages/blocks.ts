/**
 * A flow in the page breaker's terms: depths in grid lines. Space between blocks is rounded to whole
 * lines, so that body text stays on the grid; what stands off the grid (pictures, smaller leading)
 * keeps its depth, and the space after it brings the text back.
 */

import type {FlowBlock, FlowVariant} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import {depthOfLeaf, type Grid, type Leaf, type LeafVariant} from '../flow/leaf.ts'
import {leastLine} from '../flow/margins.ts'

/** A block of the breaker's: which leaf it is, and from which of its lines on. */
export interface Origin {
  readonly leaf: number
  readonly from: number
}

interface Blocks {
  readonly blocks: readonly FlowBlock[]
  readonly origins: readonly Origin[]
}

/** `depth` is that of a page, in lines. */
export function blocksOf({leaves, notes, style}: Flow, grid: Grid, depth: number): Blocks {
  const blocks: FlowBlock[] = []
  const origins: Origin[] = []
  let overhang = 0
  let before: Leaf | undefined
  const toBlockOf = (leaf: Leaf): FlowBlock => {
    const wanted = leaf.space / grid.line
    const above = edgesAbove(leaf)
    const edges = above + (before ? edgesBelow(before) : 0)
    const outside = edges === 0 ? 0 : Math.max(0, leaf.space - edges)
    const spaceBefore = leaf.isOnGrid ? Math.max(wholeLines(wanted, overhang), wholeEdges(edges + leastShare * outside, grid, edgeReach) - overhang) : wanted
    const isSpaceFirm = edges > 0 && spaceBefore - 1 < edges / grid.line + Math.min(leastOutside, outside / grid.line)
    before = leaf
    const depth = depthOfLeaf(leaf) / grid.line
    overhang = leaf.isOnGrid ? 0 : fraction(overhang + spaceBefore + depth)
    return toBlock(leaf, {grid, spaceBefore, isSpaceFirm, edgeAbove: wholeEdges(above, grid, rimReach), notes})
  }
  const whole = withEdgesBelow(leaves.map(toBlockOf), leaves, grid)
  for (const [leaf, each] of (style.breakInside === 'avoid' ? squeeze(whole, depth) : whole).entries()) {
    for (const part of divide(each, depth)) {
      blocks.push(part.block)
      origins.push({leaf, from: part.from})
    }
  }
  return {blocks, origins}
}

/** A section that is to stay whole (a title page, a long copyright notice) gives way in its largest spaces before it is broken. */
function squeeze(blocks: readonly FlowBlock[], depth: number): readonly FlowBlock[] {
  let over = blocks.reduce((sum, {spaceBefore, lineDepth, variants, best}) => sum + spaceBefore + lineDepth * variants[best]!.lines, 0) - depth
  if (over <= 0) return blocks
  const spaces = blocks.map(({spaceBefore}) => spaceBefore)
  const largest = [...spaces.keys()].sort((left, right) => spaces[right]! - spaces[left]!)
  for (const index of largest) {
    const given = Math.max(0, Math.min(Math.ceil(over), Math.floor(spaces[index]! - 1)))
    spaces[index]! -= given
    over -= given
  }
  return over > 0 ? blocks : blocks.map((block, index) => ({...block, spaceBefore: spaces[index]!}))
}

/** Lines of a part of a block deeper than two pages, and of one whose notes are. */
const partLines = 24
const partLinesWithNotes = 3

/**
 * A block that spans many pages, as several: the ways of breaking one block grow with every page it
 * spans, while after each part only the best go on. It is set in its best way alone.
 */
function divide(block: FlowBlock, depth: number): {block: FlowBlock; from: number}[] {
  const best = block.variants[block.best]!
  const notes = best.notes?.at(-1) ?? 0
  const size = notes > depth ? partLinesWithNotes : partLines
  if (best.lines * block.lineDepth + notes <= 2 * depth || best.lines <= size) return [{block, from: 0}]
  const starts = Array.from({length: Math.ceil(best.lines / size)}, (_, part) => part * size)
  const {breakBefore, isUnbroken, isSpaceKept, edgeAbove, edgeBelow, ...shared} = block
  return starts.map((from, part) => {
    const [isFirst, isLast] = [part === 0, part === starts.length - 1]
    const opening = isFirst ? {...(breakBefore && {breakBefore}), ...(isSpaceKept !== undefined && {isSpaceKept}), ...(edgeAbove !== undefined && {edgeAbove})} : {spaceBefore: 0}
    return {
      from,
      block: {
        ...shared, ...opening, ...(isLast && edgeBelow !== undefined && {edgeBelow}), best: 0,
        variants: [cut(best, from, Math.min(best.lines, from + size))],
        orphans: isFirst ? block.orphans : 1,
        widows: isLast ? block.widows : 1,
        isKeptWithNext: isLast && block.isKeptWithNext
      }
    }
  })
}

function cut({hyphenated, notes, noteLines}: FlowVariant, from: number, to: number): FlowVariant {
  return {
    lines: to - from,
    cost: 0,
    ...(hyphenated && {hyphenated: hyphenated.slice(from, to)}),
    ...(notes && {notes: notes.slice(from, to + 1).map((depth) => depth - notes[from]!), noteLines: noteLines!.slice(linesOf(noteLines!, notes[from]!), linesOf(noteLines!, notes[to]!))})
  }
}

/** How many of the lines of notes come to a depth. */
function linesOf(noteLines: Float64Array, depth: number): number {
  let count = 0
  for (let sum = 0; count < noteLines.length && sum < depth - 0.001; count++) sum += noteLines[count]!
  return count
}

/** Whole lines counted from the grid line before the overhang of the block above. */
function wholeLines(wanted: number, overhang: number): number {
  const total = wanted + overhang
  const rounded = total < leastLine ? 0 : Math.max(1, Math.round(total))
  return Math.max(rounded, Math.ceil(overhang - 0.001)) - overhang
}

/** Share of a line an edge of a box may reach into one of text: there is white above its letters and below. */
const edgeReach = 0.2
/** The same into the white above the text of a page, and below it. */
const rimReach = 0.5

/** Share of the margins around boxes that rounding leaves, or more. */
const leastShare = 0.75
/** Lines of them that pages may not take away to end level. */
const leastOutside = 0.5

/** Depth of the edges of the boxes that begin with a leaf, points. */
function edgesAbove(leaf: Leaf): number {
  let edges = 0
  for (let frame = leaf.frames; frame?.first === leaf; frame = frame.parent) edges += frame.above
  return edges
}

/** The same of those that end with it. */
function edgesBelow(leaf: Leaf): number {
  let edges = 0
  for (let frame = leaf.frames; frame?.last === leaf; frame = frame.parent) edges += frame.below
  return edges
}

/** Whole lines that hold such edges. */
const wholeEdges = (edges: number, {line}: Grid, reach: number): number => Math.max(0, Math.ceil(edges / line - reach))

/** The lower edge of a box is on the page of its last line: what it takes is no longer space above the next block. */
function withEdgesBelow(blocks: readonly FlowBlock[], leaves: readonly Leaf[], grid: Grid): readonly FlowBlock[] {
  const edges = leaves.map((leaf, index) => Math.min(wholeEdges(edgesBelow(leaf), grid, rimReach), blocks[index + 1]?.spaceBefore ?? Infinity))
  return blocks.map((block, index) => {
    const [below, taken] = [edges[index]!, edges[index - 1] ?? 0]
    return below + taken === 0 ? block : {...block, spaceBefore: block.spaceBefore - taken, ...(below > 0 && {edgeBelow: below})}
  })
}

const fraction = (value: number): number => {
  const rest = value - Math.floor(value)
  return rest > 0.999 || rest < 0.001 ? 0 : rest
}

interface Terms {
  readonly grid: Grid
  readonly spaceBefore: number
  readonly isSpaceFirm: boolean
  readonly edgeAbove: number
  readonly notes: Flow['notes']
}

function toBlock(leaf: Leaf, {grid, spaceBefore, isSpaceFirm, edgeAbove, notes}: Terms): FlowBlock {
  return {
    variants: leaf.variants.map((variant) => toVariant(variant, grid, notes)),
    best: leaf.best,
    lineDepth: leaf.pitch / grid.line,
    spaceBefore,
    isSpaceKept: leaf.isSpaceKept,
    orphans: leaf.orphans,
    widows: leaf.widows,
    isKeptWithNext: leaf.isKeptWithNext,
    isUnbroken: leaf.isUnbroken,
    ...(leaf.breakBefore && {breakBefore: leaf.breakBefore}),
    ...(leaf.isSpaceElastic && {isSpaceElastic: true}),
    ...(isSpaceFirm && {isSpaceFirm}),
    ...(edgeAbove > 0 && {edgeAbove}),
    ...(leaf.edge && {isSceneGap: true}),
    ...(leaf.head && {headDepth: headDepthOf(leaf, leaf.head.depth, grid)})
  }
}

/** Lines that stand on the grid stand there below a head, too. */
export const headDepthOf = ({isOnGrid}: Leaf, depth: number, {line}: Grid): number => (isOnGrid ? Math.ceil(depth / line - 0.01) : depth / line)

function toVariant({lines, cost, hyphenated, calls, pitch}: LeafVariant, grid: Grid, known: Flow['notes']): FlowVariant {
  const variant = {lines, cost, ...(hyphenated && {hyphenated}), ...(pitch !== undefined && {lineDepth: pitch / grid.line})}
  if (calls.length === 0) return variant
  const notes = new Float64Array(lines + 1)
  const noteLines: number[] = []
  for (const {id, line} of calls) {
    for (const {depth} of known.get(id)?.lines ?? []) {
      noteLines.push(depth / grid.line)
      notes[line + 1]! += depth / grid.line
    }
  }
  for (let line = 1; line <= lines; line++) notes[line]! += notes[line - 1]!
  return {...variant, notes, noteLines: new Float64Array(noteLines)}
}
