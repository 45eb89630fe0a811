/** Sections of a book. Each is a file of the EPUB, whose archive counts to 65,535; pictures and fonts want some of them. */

import {BookFault, ExitCode, faultAt, type Place} from '../../../report/index.ts'
import type {ParsedFile} from '../../types.ts'

const mostSections = 50_000

/** Refuses a book of more sections, each told by its place. */
export function refuseTooMany(places: readonly Place[]): void {
  const beyond = places[mostSections]
  if (!beyond) return
  const fault = faultAt('structure:sections', beyond, `Found ${places.length} chapters and parts, expected at most ${mostSections}`, {hint: 'Divide the book into volumes; headings below the first rank are no chapters'})
  throw new BookFault(fault.messages, ExitCode.limit)
}

/** The same before anything is inferred: headings of the first rank are sections. */
export function refuseTooManyHeadings(files: readonly ParsedFile[]): void {
  refuseTooMany(files.flatMap(({tree, source}) => tree.children.flatMap((node) => (node.type === 'heading' && node.depth === 1 ? [{path: source.path, at: node.position}] : []))))
}
