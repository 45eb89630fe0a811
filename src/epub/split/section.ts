/**
 * A document too large for small readers, as several of about equal size: cut before a scene break,
 * where a pause is seen anyway, or between blocks where a scene is longer than a file may be; never
 * below a heading. What alone is too large is taken apart (`pieces.ts`).
 *
 * The parts after the first repeat the section's element without its heading.
 */

import type {XhtmlContent, XhtmlElement} from '../../publication/index.ts'
import {classesOf, groupsOf, type Room} from './pieces.ts'

/** Bytes of one file; Calibre splits at the same size, and small readers run out of memory above it. */
export const largestFile = 260_000
/** Notes of one file: readers that look one up go through all of them. */
const mostNotes = 600
/** Room for the head and the section's own tags. */
const overhead = 4_000

export interface Part {
  readonly path: string
  readonly element: XhtmlElement
}

/** The parts of a section's element; one where it is small enough. `taken` are the paths of other documents. */
export function splitSection(path: string, element: XhtmlElement, taken: ReadonlySet<string> = new Set()): Part[] {
  const room: Room = {bytes: largestFile - overhead, least: isNote, share: (largestFile - overhead) / mostNotes}
  return groupsOf(element.children, room).map((children, index) => ({
    path: index === 0 ? path : pathOfPart(path, index + 1, taken),
    element: index === 0 ? {...element, children} : continuation(element, children)
  }))
}

/** Notes gathered for the whole book that one file holds too many of. */
export const holdsTooManyNotes = ({children}: XhtmlElement): boolean => children.length > mostNotes && children.filter(isNote).length > mostNotes

/** A note among the blocks of a section is one of the gathered ones; those of a chapter stand in a block of their own. */
const isNote = (block: XhtmlContent): boolean => classesOf(block).includes('footnote')

function pathOfPart(path: string, part: number, taken: ReadonlySet<string>): string {
  let own = path.replace(/\.xhtml$/, `-part-${part}.xhtml`)
  while (taken.has(own)) own = own.replace(/\.xhtml$/, '-more.xhtml')
  return own
}

function continuation(element: XhtmlElement, children: XhtmlContent[]): XhtmlElement {
  const {ariaLabelledBy: _, role: __, id: ___, className, ...rest} = element.properties
  return {...element, properties: {...rest, className: [...((className ?? []) as string[]), 'continuation']}, children}
}
