/** From the last state back to the first: which setting each block has, where each page ends. */

import {endAt, type PageEnd} from './ends.ts'
import {states} from './states.ts'
import type {BrokenPage, FlowBlock, PageOptions, PagePiece} from './types.ts'

interface Choice {
  readonly variant: number
  /** Page ends before and inside the block, in order. */
  readonly ends: readonly PageEnd[]
}

/** The pages that lead to the state `last`. */
export function tracePages(blocks: readonly FlowBlock[], options: PageOptions, last: number): readonly BrokenPage[] {
  const choices: Choice[] = new Array(blocks.length)
  let state = last
  for (let block = blocks.length - 1; block >= 0; block--) {
    const own: PageEnd[] = []
    for (let at = states.record[state] as number; at >= 0; at = own[0]!.previous) own.unshift(endAt(at))
    choices[block] = {variant: states.variant[state] as number, ends: own}
    state = states.previous[state] as number
  }
  return replay(blocks, options, choices, state)
}

/** A page under way. */
interface Draft {
  readonly pieces: PagePiece[]
  readonly shift: number
  readonly side: number
  readonly carriedIn: number
  used: number
  notes: number
}

function replay(blocks: readonly FlowBlock[], options: PageOptions, choices: readonly Choice[], first: number): readonly BrokenPage[] {
  const pages: BrokenPage[] = []
  let draft: Draft = {pieces: [], shift: states.shift[first] as number, side: states.side[first] as number, carriedIn: 0, used: states.used[first] as number, notes: 0}
  const close = (end: PageEnd | undefined): void => {
    pages.push(finish(draft, blocks, options, end?.carried ?? 0))
    if (end === undefined) return
    if (end.blanks > 0) pages.push(blankPage(1 - end.side, options))
    draft = {pieces: [], shift: end.shift, side: end.side, carriedIn: end.carried, used: 0, notes: end.carried > 0 ? end.carried + options.noteRule : 0}
  }
  blocks.forEach((block, index) => {
    const {variant, ends: cuts} = choices[index] as Choice
    let from = 0
    for (const cut of cuts) {
      if (cut.line > from) add(draft, block, {block: index, variant, from, to: cut.line}, options)
      from = Math.max(from, cut.line)
      close(cut)
    }
    const lines = block.variants[variant]?.lines ?? 0
    if (from < lines || lines === 0) add(draft, block, {block: index, variant, from, to: lines}, options)
  })
  close(undefined)
  return pages
}

function add(draft: Draft, block: FlowBlock, piece: Omit<PagePiece, 'top'>, options: PageOptions): void {
  const {notes, space: added = 0, lineDepth = block.lineDepth} = block.variants[piece.variant]!
  const head = draft.used === 0 ? (block.headDepth ?? 0) : 0
  const above = draft.used === 0 && block.isSpaceKept !== true ? (block.edgeAbove ?? 0) : block.spaceBefore + added
  const top = draft.used + head + (piece.from > 0 ? 0 : above)
  draft.pieces.push({...piece, top})
  draft.used = top + (piece.to - piece.from) * lineDepth + (piece.to === block.variants[piece.variant]!.lines ? (block.edgeBelow ?? 0) : 0)
  const called = notes === undefined ? 0 : (notes[piece.to] as number) - (notes[piece.from] as number)
  if (called > 0) draft.notes += called + (draft.notes === 0 ? options.noteRule : 0)
}

function finish({pieces, shift, side, used, notes, carriedIn}: Draft, blocks: readonly FlowBlock[], options: PageOptions, carriedOut: number): BrokenPage {
  const outer = [pieces[0], pieces.at(-1)].flatMap((piece) => (piece === undefined ? [] : [piece.block]))
  const edges = [...new Set(outer)].filter((block) => blocks[block]?.isSceneGap === true)
  return {
    pieces, used, edges,
    depth: options.depth + shift,
    notes: notes - carriedOut,
    carried: carriedIn,
    side: side === 0 ? 'left' : 'right',
    isBlank: false
  }
}

function blankPage(side: number, options: PageOptions): BrokenPage {
  return {pieces: [], used: 0, edges: [], depth: options.depth, notes: 0, carried: 0, side: side === 0 ? 'left' : 'right', isBlank: true}
}
