/**
 * A paragraph as the checks of marks read it, and the way back from its letters to the manuscript.
 *
 * The text is joined across inline markup; code and images are U+FFFC. Where the reader changed what was
 * typed (an escape, an entity, lines joined), each letter is found again in the source by walking both.
 */

import type {Position} from 'unist'
import type {AnyNode, Book, Section} from '../../book/index.ts'
import {isSection} from '../../book/index.ts'
import type {Source} from '../../report/index.ts'

export interface Line {
  readonly text: string
  readonly path: string
  readonly language: string
  /** Type of the block: `paragraph`, `line`, `heading`. */
  readonly block: string
  /** Paragraphs with the same number stand in one parent, one after another. */
  readonly group: number
  readonly pieces: readonly Piece[]
}

interface Piece {
  /** Offset in the line. */
  readonly start: number
  readonly value: string
  readonly position: Position | undefined
}

interface Node {
  readonly type: string
  readonly lang?: string
  readonly value?: string
  readonly position?: Position
  readonly data?: {readonly isLiteral?: boolean}
  readonly children?: readonly Node[]
}

const inline = new Set(['text', 'emphasis', 'strong', 'underline', 'superscript', 'subscript', 'smallCaps', 'highlight', 'delete', 'span', 'inlineCode', 'break', 'link', 'image', 'footnoteReference'])

/** Every paragraph-like block of the book, in order. */
export function linesOf(book: Book): Line[] {
  const lines: Line[] = []
  const pending: {node: Node; path: string; language: string; group: number}[] = [{node: book as Node, path: '', language: book.metadata.language, group: 0}]
  let groups = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    const {node} = next
    const language = node.lang ?? next.language
    const section = isSection(node as AnyNode) ? (node as unknown as Section) : undefined
    const path = section?.path ?? next.path
    const below = [...(node.children ?? []), ...((section?.notes ?? []) as readonly Node[])]
    if (below.some(({type}) => inline.has(type))) {
      lines.push(lineOf(node, {path, language, group: next.group, block: node.type}))
      continue
    }
    const own = ++groups
    let group = own
    const entries = below.map((child) => ({node: child, path, language, group: child.type === 'paragraph' ? group : (group = ++groups)}))
    for (const entry of entries.reverse()) pending.push(entry)
  }
  return lines
}

function lineOf(root: Node, facts: Omit<Line, 'text' | 'pieces'>): Line {
  const pieces: Piece[] = []
  let text = ''
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text' && node.data?.isLiteral !== true) {
      pieces.push({start: text.length, value: node.value ?? '', position: node.position})
      text += node.value ?? ''
    } else if (node.type === 'break') text += '\n'
    else if (node.type === 'image' || node.value !== undefined) text += '\uFFFC'
    const below = node.children ?? []
    for (let index = below.length - 1; index >= 0; index--) pending.push(below[index] as Node)
  }
  return {...facts, text, pieces}
}

/** Where the letters from `start` to `end` stand in the manuscript; nothing when they are not in one text node. */
export function placeOf(line: Line, start: number, end: number, source: Source | undefined): Position | undefined {
  const piece = line.pieces.find((each) => start >= each.start && end <= each.start + each.value.length)
  const from = piece?.position?.start.offset
  const to = piece?.position?.end.offset
  if (!piece || from === undefined || to === undefined || !source) return undefined
  const typed = String(source.value)
  let offsets = aligned.get(piece)
  if (!offsets) aligned.set(piece, offsets = align(piece.value, typed, from, to))
  const first = offsets[start - piece.start]
  const last = offsets[end - 1 - piece.start]
  if (first === undefined || last === undefined) return undefined
  return {start: pointAt(source, first), end: pointAt(source, last + 1)}
}

const aligned = new WeakMap<Piece, readonly (number | undefined)[]>()

/** For each letter of `value` its offset in the source; a letter the source does not show has none. */
function align(value: string, typed: string, from: number, to: number): (number | undefined)[] {
  let at = from
  return [...value.split('')].map((character) => {
    let found = at
    while (found < to && !isSame(character, typed[found])) found++
    if (found >= to) return undefined
    at = found + 1
    return found
  })
}

const isSame = (one: string, other: string | undefined): boolean => one === other || (one === ' ' && other === '\n') || (one === '\n' && other === ' ')

const lineStarts = new WeakMap<Source, readonly number[]>()

function pointAt(source: Source, offset: number): Position['start'] {
  let starts = lineStarts.get(source)
  if (!starts) lineStarts.set(source, starts = [0, ...[...String(source.value).matchAll(/\n/g)].map(({index}) => index + 1)])
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (starts[low] as number) + 1, offset}
}
