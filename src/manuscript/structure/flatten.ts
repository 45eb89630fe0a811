/** Parsed files to pieces: one for each block of the manuscript, in reading order, with what its look tells. */

import type {ParsedFile, BlockFacts} from '../types.ts'
import type {List, Nodes, Paragraph, RootContent} from 'mdast'
import {joinCaptions} from './captions.ts'
import {readInlines} from './inline.ts'
import {toLineBlocks} from './line-blocks.ts'
import type {Kind, Piece} from './piece.ts'
import {cutStacked} from './stacked.ts'

/** Blocks whose kind the source itself states. */
const stated: Readonly<Record<string, Kind>> = {
  heading: 'section', thematicBreak: 'scene-break', blockquote: 'blockquote', list: 'list', definitionList: 'list', table: 'table', code: 'other'
}
const silent: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'yaml'])
const overrules: Readonly<Record<string, NonNullable<Piece['overrule']>>> = {
  'no break': 'no-break', 'no-break': 'no-break', paragraph: 'paragraph', text: 'paragraph'
}

/** Every block but definitions, comments and front matter. */
export function flatten(files: readonly ParsedFile[]): Piece[] {
  const pieces: Piece[] = []
  for (const [fileIndex, file] of files.entries()) {
    let overrule: Piece['overrule']
    let above = 0
    for (const node of joinCaptions(toLineBlocks(cutStacked(file)))) {
      if (silent.has(node.type)) continue
      if (node.type === 'html' && /^\s*<!--[^]*-->\s*$/.test(node.value)) {
        overrule = overrules[node.value.replace(/<!--|-->/g, '').trim().toLowerCase()] ?? overrule
        above = Math.max(above, (node.data as BlockFacts | undefined)?.blankBefore ?? 0)
        continue
      }
      const piece = toPiece(pieces.length, file, fileIndex, node.type === 'list' ? numberAlone(file, node) ?? node : node)
      if (overrule) piece.overrule = overrule
      piece.extraGap = Math.max(piece.extraGap, above)
      overrule = undefined
      above = 0
      pieces.push(piece)
    }
  }
  settleGaps(pieces)
  return pieces
}

/** `7.` on a line of its own is a number, not a list of nothing. */
function numberAlone(file: ParsedFile, {ordered, children, position}: List): Paragraph | undefined {
  if (!ordered || children.length > 1 || children[0]?.children.length !== 0 || !position) return undefined
  const typed = String(file.source.value).slice(position.start.offset, position.end.offset).trim()
  return /^\d{1,9}[.)]$/.test(typed) ? {type: 'paragraph', children: [{type: 'text', value: typed, position}], position} : undefined
}

function toPiece(index: number, file: ParsedFile, fileIndex: number, node: RootContent): Piece {
  const facts = (node.data ?? {}) as BlockFacts
  const text = textOfBlock(node)
  const kind = stated[node.type] ?? 'paragraph'
  return {
    index, file, fileIndex, node, facts, text,
    lines: text.includes('\n') ? text.split('\n').map((line) => line.trim()) : [text.trim()],
    extraGap: facts.blankBefore ?? 0,
    isMarked: node.type !== 'paragraph' || facts.directive !== undefined || file.section !== undefined,
    isEmphasised: node.type === 'paragraph' && isAllEmphasis(node.children),
    parts: [{kind, from: 0, to: text.length}]
  }
}

/** Nodes that hold what stands in a line, in mdast and beside it. */
const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm', 'caption'])
const isLine = (node: Nodes): node is Paragraph => lines.has(node.type)

/** Text of a block however deep it nests, without recursion. */
export function textOfBlock(block: Nodes): string {
  if (block.type === 'paragraph' || block.type === 'heading') return readInlines(block.children)
  if ('value' in block) return block.value
  const texts: string[] = []
  const waiting: Nodes[] = [block]
  while (waiting.length > 0) {
    const node = waiting.pop()!
    if (isLine(node)) texts.push(readInlines(node.children))
    else if ('value' in node) texts.push(node.value)
    else if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!)
  }
  return texts.join('\n')
}

function isAllEmphasis(children: readonly {type: string; value?: string}[]): boolean {
  let hasEmphasis = false
  for (const child of children) {
    if (child.type === 'emphasis') hasEmphasis = true
    else if (child.type !== 'break' && !(child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value ?? ''))) return false
  }
  return hasEmphasis
}

/** `extraGap` becomes the blank lines beyond the file's habit: what most of its neighbouring blocks have. */
function settleGaps(pieces: readonly Piece[]): void {
  const counts = new Map<number, Map<number, number>>()
  for (const piece of pieces) {
    if (piece.facts.isCut) continue
    const gap = piece.extraGap
    const file = counts.get(piece.fileIndex) ?? new Map<number, number>()
    file.set(gap, (file.get(gap) ?? 0) + 1)
    counts.set(piece.fileIndex, file)
  }
  const habits = new Map([...counts].map(([file, gaps]) => [file, [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]))
  let last = -1
  for (const piece of pieces) {
    piece.extraGap = piece.fileIndex === last ? Math.max(0, piece.extraGap - (habits.get(piece.fileIndex) ?? 0)) : 0
    last = piece.fileIndex
  }
}
