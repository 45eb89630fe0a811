/** How level the pages of a flow came out: whether they need a second look. */

import type {BrokenPage, FlowBlock, PageOptions} from './types.ts'

const slack = 1 / 16

export interface Levelness {
  /** Spreads both of whose pages are to be full, and those of them that are not of the flow's depth. */
  readonly spreads: number
  readonly off: number
  /** Pages that are not full, and those that end in the middle of a word. */
  readonly short: number
  readonly hyphens: number
}

/** The last page, and those before a forced break, may be as short as they are. */
export function levelnessOf(pages: readonly BrokenPage[], blocks: readonly FlowBlock[], options: PageOptions): Levelness {
  let [spreads, off, short, hyphens] = [0, 0, 0, 0]
  for (const [index, page] of pages.entries()) {
    if (isFreeAt(pages, index, blocks)) continue
    if (page.side === 'left' && !isFreeAt(pages, index + 1, blocks)) {
      spreads++
      if (Math.abs(page.depth - options.depth) > slack) off++
    }
    if (page.depth - page.used - page.notes > slack) short++
    if (endsInHyphen(page, blocks)) hyphens++
  }
  return {spreads, off, short, hyphens}
}

function isFreeAt(pages: readonly BrokenPage[], index: number, blocks: readonly FlowBlock[]): boolean {
  const next = pages[index + 1]?.pieces[0]
  return next === undefined || pages[index]!.isBlank || (next.from === 0 && blocks[next.block]!.breakBefore !== undefined)
}

function endsInHyphen({pieces}: BrokenPage, blocks: readonly FlowBlock[]): boolean {
  const last = pieces.at(-1)
  if (!last) return false
  const {lines, hyphenated} = blocks[last.block]!.variants[last.variant]!
  return last.to < lines && hyphenated?.[last.to - 1] === 1
}
