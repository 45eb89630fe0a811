/**
 * A long list cut between its outermost items, and put together again: remark moves all it has read of a list whenever
 * an inner list ends, which takes 13 s for 100 kB of lists in lists.
 */

import type {List, RootContent} from 'mdast'
import {indentOf, isBlank, type Line} from '../lines.ts'
import {typed, type BlockContext} from './context.ts'
import {thematicBreak} from './patterns.ts'

/** Lines a piece has at least. */
const pieceLength = 100

/** An item with words behind its marker. */
const outermost = /^(?:([-+*])|(?:\d{1,9}|#)([.)]))( {1,4})(?=\S)/

/** Code and markup never closed hold the blank lines that end their item. */
const holder = /`{3}|~{3}|</

export interface ListPiece {
  readonly lines: readonly Line[]
  /** A blank line stands above it. */
  readonly isApart: boolean
}

/**
 * The pieces of a list, of `least` lines at least; each but the first goes on with the list the one before it ends with.
 * No more are cut behind a line that is neither an item of the list nor indented as its words are: it may begin a block
 * that holds what looks like an item.
 */
export function piecesOf(context: BlockContext, lines: readonly Line[], least = pieceLength): ListPiece[] {
  const pieces: ListPiece[] = []
  let from = 0
  let isApart = false
  let last = itemOf(context, lines[0]!)
  let mayHoldBlanks = false
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue
    const item = itemOf(context, line)
    if (!last || (item ? item.mark !== last.mark : indentOf(context.value, line) < last.width)) break
    if (item && index - from >= least && !(mayHoldBlanks && isBlank(lines[index - 1]!))) {
      const above = lines.slice(from, index)
      const end = above.findLastIndex((each) => !isBlank(each)) + 1
      pieces.push({lines: above.slice(0, end), isApart})
      isApart = end < above.length
      from = index
    }
    if (item) last = item
    mayHoldBlanks = (!item && mayHoldBlanks) || holder.test(typed(context, line))
  }
  pieces.push({lines: lines.slice(from), isApart})
  return pieces
}

function itemOf(context: BlockContext, line: Line): {mark: string; width: number} | undefined {
  const text = line.margin === 0 ? typed(context, line) : ''
  const found = outermost.exec(text)
  return found && !thematicBreak.test(text) ? {mark: found[1] ?? found[2]!, width: found[0].length} : undefined
}

/** The blocks of all pieces, the list at each cut one list again. */
export function joinPieces(pieces: readonly {readonly blocks: readonly RootContent[]; readonly isApart: boolean}[]): RootContent[] {
  const joined: RootContent[] = []
  for (const {blocks: [first, ...others], isApart} of pieces) {
    const last = joined.at(-1)
    if (last?.type === 'list' && first?.type === 'list') extend(last, first, isApart)
    else if (first) joined.push(first)
    joined.push(...others)
  }
  return joined
}

function extend(list: List, {children, spread, position}: List, isApart: boolean): void {
  for (const child of children) list.children.push(child)
  list.spread = Boolean(list.spread || spread || isApart)
  if (list.position && position) list.position.end = position.end
}
