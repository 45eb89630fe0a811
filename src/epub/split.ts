/**
 * A document too large for small readers, as several of about equal size: cut before a scene break,
 * where a pause is seen anyway, or between blocks where a scene is longer than a file may be; never
 * below a heading.
 *
 * The parts after the first repeat the section's element without its heading. Links follow what
 * they point at into its part.
 */

import {resolveHref, relativeTo, type XhtmlContent, type XhtmlElement} from '../publication/index.ts'
import {writeElement} from './xhtml.ts'

/** Bytes of one file; Calibre splits at the same size, and small readers run out of memory above it. */
export const largestFile = 260_000
/** Room for the head and the section's own tags. */
const overhead = 4_000

export interface Part {
  readonly path: string
  readonly element: XhtmlElement
}

/** The parts of a section's element; one where it is small enough. */
export function splitSection(path: string, element: XhtmlElement, limit = largestFile): Part[] {
  return groupBlocks(element.children, limit - overhead).map((children, index) => ({
    path: index === 0 ? path : path.replace(/\.xhtml$/, `-part-${index + 1}.xhtml`),
    element: index === 0 ? {...element, children} : continuation(element, children, index + 1)
  }))
}

/** Blocks in groups of at most `room` bytes and of about equal size; a block too large for one is taken apart where it may be. */
function groupBlocks(blocks: readonly XhtmlContent[], room: number): XhtmlContent[][] {
  const pieces = blocks.flatMap((block): Piece[] => {
    const bytes = sizeOf(block)
    return bytes > room && block.type === 'element' ? takeApart(block, room) : [{block, bytes}]
  })
  const groups: XhtmlContent[][] = []
  let rest = pieces.reduce((sum, {bytes}) => sum + bytes, 0)
  for (let from = 0; from < pieces.length;) {
    const end = rest <= room ? pieces.length : endOfGroup(pieces, from, rest / Math.ceil(rest / room), room)
    for (let index = from; index < end; index++) rest -= pieces[index]!.bytes
    groups.push(pieces.slice(from, end).map(({block}) => block))
    from = end
  }
  return groups
}

interface Piece {
  readonly block: XhtmlContent
  readonly bytes: number
}

const sizeOf = (block: XhtmlContent): number => (block.type === 'text' ? block.value.length : Buffer.byteLength(writeElement(block)))

const containers: ReadonlySet<string> = new Set(['div', 'blockquote', 'ol', 'ul'])

/** A container of many blocks (a long poem, a long list) as several; its id stays with the first. */
function takeApart(block: XhtmlElement, room: number): Piece[] {
  if (!containers.has(block.tagName) || block.children.length < 2) return [{block, bytes: sizeOf(block)}]
  const {id: _, ariaLabelledBy: __, start = 1, ...rest} = block.properties
  let before = 0
  return groupBlocks(block.children, room - overhead).map((children, index) => {
    const properties = block.tagName === 'ol' ? {...rest, start: Number(start) + before} : rest
    const piece = {...block, properties: index === 0 ? block.properties : properties, children}
    before += children.length
    return {block: piece, bytes: sizeOf(piece)}
  })
}

/** One past the last piece of the group that begins at `from`: the scene break nearest to `wanted` bytes, else the end of the nearest block. */
function endOfGroup(pieces: readonly Piece[], from: number, wanted: number, room: number): number {
  let size = 0
  let atBreak: {readonly index: number; readonly distance: number} | undefined
  let atBlock: typeof atBreak
  for (let index = from; index < pieces.length; index++) {
    const {block, bytes} = pieces[index]!
    const isBound = index === from || leadsOn(pieces[index - 1]!.block)
    if (size > room && !isBound) return atBreak?.index ?? atBlock?.index ?? index
    const distance = Math.abs(size - wanted)
    if (size >= wanted / 2 && isSceneBreak(block) && distance <= (atBreak?.distance ?? Infinity)) atBreak = {index, distance}
    if (!isBound && distance <= (atBlock?.distance ?? Infinity)) atBlock = {index, distance}
    size += bytes
  }
  return atBreak?.index ?? atBlock?.index ?? pieces.length
}

/** Whether a block belongs to the next: a heading, or the mark of the page that begins there. */
const leadsOn = (node: XhtmlContent): boolean => node.type === 'text' || /^(?:h[1-6]|span)$/.test(node.tagName)

const isSceneBreak = (node: XhtmlContent): boolean =>
  node.type === 'element' && node.tagName === 'hr' && ((node.properties['className'] ?? []) as string[]).includes('scene-break')

function continuation(element: XhtmlElement, children: XhtmlContent[], part: number): XhtmlElement {
  const {ariaLabelledBy: _, role: __, id, className, ...rest} = element.properties
  return {
    ...element,
    properties: {...rest, className: [...((className ?? []) as string[]), 'continuation'], id: `${String(id)}-part-${part}`},
    children
  }
}

/** Where each id of split documents now is: `text/a.xhtml#x` to `text/a-part-2.xhtml`. */
export function locateIds(original: string, parts: readonly Part[], places: Map<string, string>): void {
  for (const {path, element} of parts.slice(1)) {
    for (const id of idsOf(element)) places.set(`${original}#${id}`, path)
  }
}

function idsOf(element: XhtmlElement): string[] {
  const own = element.properties['id']
  const inside = element.children.flatMap((child) => (child.type === 'element' ? idsOf(child) : []))
  return own === undefined ? inside : [String(own), ...inside]
}

/** The element with its links led to the parts that hold their targets; `original` is the document's path before the cut. */
export function redirectLinks(element: XhtmlElement, original: string, path: string, places: ReadonlyMap<string, string>): XhtmlElement {
  const children = element.children.map((child) => (child.type === 'element' ? redirectLinks(child, original, path, places) : child))
  const {href} = element.properties
  const target = typeof href === 'string' ? resolveHref(original, href) : undefined
  if (!target) return {...element, children}
  const {fragment} = target
  const place = fragment === undefined ? target.path : (places.get(`${target.path}#${fragment}`) ?? target.path)
  const address = `${relativeTo(path, place)}${fragment === undefined ? '' : `#${fragment}`}`
  return {...element, properties: {...element.properties, href: address}, children}
}
