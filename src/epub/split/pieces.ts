/**
 * Blocks in groups that files have room for, of about equal size. A block too large for one file is
 * taken apart: a container between its blocks, text between its sentences, a table between its rows.
 */

import type {XhtmlContent, XhtmlElement} from '../../publication/index.ts'
import {isPageMark} from '../page-marks.ts'
import {writeElement} from '../xhtml.ts'
import {cutText} from './text.ts'
import {takeTableApart} from './table.ts'

/** Content that stays in one file. */
export interface Piece {
  readonly nodes: readonly XhtmlContent[]
  readonly bytes: number
}

/** What a file, or what is left of it inside a container, has room for. */
export interface Room {
  readonly bytes: number
  /** Blocks that count for a `share` of the room, however small they are. */
  readonly least?: (block: XhtmlContent) => boolean
  readonly share?: number
}

export const sizeOf = (nodes: readonly XhtmlContent[]): number => nodes.reduce((sum, node) => sum + Buffer.byteLength(writeElement(node)), 0)

export const classesOf = (node: XhtmlContent): readonly string[] => (node.type === 'element' ? ((node.properties['className'] ?? []) as string[]) : [])

/** The children in groups, one after another. */
export function groupsOf(children: readonly XhtmlContent[], room: Room): XhtmlContent[][] {
  return groupPieces(piecesOf(children, room), room.bytes).map((pieces) => pieces.flatMap(({nodes}) => nodes))
}

/** An element as several, one after another; itself where it cannot be taken apart. */
export function takeApart(element: XhtmlElement, room: number): XhtmlElement[] {
  if (whole.has(element.tagName)) return [element]
  const inside = room - sizeOf([{...element, children: []}]) - marks
  if (inside < marks) return [element]
  if (element.tagName === 'table') return takeTableApart(element, inside)
  const groups = groupsOf(element.children, {bytes: inside})
  let before = Number(element.properties['start'] ?? 1)
  return groups.map((group, index) => {
    const start = before - (group.some((node) => classesOf(node).includes('continued')) ? 1 : 0)
    before = start + group.filter((node) => node.type === 'element' && node.tagName === 'li').length
    const made = shareOf(element, group, {isFirst: index === 0, isLast: index === groups.length - 1})
    if (element.tagName === 'dl' && !opensWithTerm(group)) return plainDefinitions(made)
    return element.tagName === 'ol' && index > 0 ? {...made, properties: {...made.properties, start}} : made
  })
}

const opensWithTerm = (group: readonly XhtmlContent[]): boolean => group.find((node) => node.type === 'element')?.tagName === 'dt'

/** A list of terms that goes on in the midst of a meaning has no term for it: it is no list to those who listen. */
function plainDefinitions(list: XhtmlElement): XhtmlElement {
  const children = list.children.map((child) => (child.type === 'element' && /^d[td]$/.test(child.tagName) ? {...child, tagName: 'div', properties: {...child.properties, className: [...classesOf(child), child.tagName === 'dt' ? 'term' : 'meaning']}} : child))
  return {...list, tagName: 'div', children}
}

/** Bytes of the classes a share is given. */
const marks = 100
const whole: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'img'])
/** Classes of a beginning. */
const beginnings: ReadonlySet<string> = new Set(['opening', 'scene-opening'])

/** One share of what an element holds. Its id and what makes it a beginning stay with the first. */
export function shareOf(element: XhtmlElement, children: XhtmlContent[], {isFirst, isLast}: {readonly isFirst: boolean; readonly isLast: boolean}): XhtmlElement {
  if (isFirst && isLast) return {...element, children}
  const own = classesOf(element).filter((name) => isFirst || !beginnings.has(name))
  const className = [...own, ...(isFirst ? [] : ['continued']), ...(isLast ? [] : ['continues'])]
  if (isFirst) return {...element, properties: {...element.properties, className}, children}
  const {id: _, ariaLabelledBy: __, ...rest} = element.properties
  if (element.tagName !== 'aside') return {...element, properties: {...rest, className}, children}
  // What goes on with a note is no note: readers that hide notes until they are called would never show it.
  const {'epub:type': ___, role: ____, ...plain} = rest
  return {...element, tagName: 'div', properties: {...plain, className}, children}
}

const phrasing: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' ')
)

const isPhrasing = (node: XhtmlContent): boolean => node.type === 'text' || phrasing.has(node.tagName)

/** Blocks each as a piece, text between them as one; what is too large for the room as several. */
function piecesOf(children: readonly XhtmlContent[], {bytes: room, least, share = 0}: Room): Piece[] {
  const pieces: Piece[] = []
  for (let from = 0, end = 0; from < children.length; from = end) {
    const block = children[from]!
    end = from + 1
    if (isPhrasing(block)) while (end < children.length && isPhrasing(children[end]!)) end++
    const nodes = children.slice(from, end)
    const bytes = sizeOf(nodes)
    const parts = bytes <= room ? [nodes] : block.type === 'text' || phrasing.has(block.tagName) ? cutText(nodes, room) : takeApart(block, room).map((part) => [part])
    if (parts.length > 1) pieces.push(...parts.map((part) => ({nodes: part, bytes: sizeOf(part)})))
    else pieces.push({nodes, bytes: least?.(block) ? Math.max(share, bytes) : bytes})
  }
  return pieces
}

/** Pieces in groups of at most `room` bytes and of about equal size. */
export function groupPieces<Kind extends Piece>(pieces: readonly Kind[], room: number): Kind[][] {
  const groups: Kind[][] = []
  let rest = pieces.reduce((sum, {bytes}) => sum + bytes, 0)
  for (let from = 0; from < pieces.length;) {
    const end = rest <= room ? pieces.length : endOfGroup(pieces, from, rest / Math.ceil(rest / room), room)
    for (let index = from; index < end; index++) rest -= pieces[index]!.bytes
    groups.push(pieces.slice(from, end))
    from = end
  }
  return groups
}

/** One past the last piece of the group that begins at `from`: the scene break nearest to `wanted` bytes, else the end of the nearest block. */
function endOfGroup(pieces: readonly Piece[], from: number, wanted: number, room: number): number {
  let size = 0
  let atBreak: {readonly index: number; readonly distance: number} | undefined
  let atBlock: typeof atBreak
  for (let index = from; index < pieces.length; index++) {
    const {nodes, bytes} = pieces[index]!
    const isBound = index === from || leadsOn(pieces[index - 1]!)
    if (size > room && !isBound) return atBreak?.index ?? atBlock?.index ?? index
    const distance = Math.abs(size - wanted)
    if (size >= wanted / 2 && classesOf(nodes[0]!).includes('scene-break') && distance <= (atBreak?.distance ?? Infinity)) atBreak = {index, distance}
    if (!isBound && distance <= (atBlock?.distance ?? Infinity)) atBlock = {index, distance}
    size += bytes
  }
  return atBreak?.index ?? atBlock?.index ?? pieces.length
}

/** Whether a piece belongs to the next: a heading, or the mark of the page that begins there. */
const leadsOn = ({nodes}: Piece): boolean =>
  nodes.every((node) => (node.type === 'text' ? node.value.trim() === '' : /^(?:h[1-6]|caption|summary|dt)$/.test(node.tagName) || isPageMark(node)))
