/**
 * File names inside the publication: ASCII, lower case, no name a file system reserves, none equal
 * to another even where case is ignored. Made of the section's id alone, so that a new chapter
 * renames no other.
 */

import {toId} from './ids.ts'

const longestName = 80
const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
/** Names of documents Octavo makes itself. */
const own = ['half-title', 'title-page', 'copyright', 'copyright-print', 'contents', 'endnotes', 'cover']

/** Document path by section id. */
export function nameDocuments(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(own)
  return new Map(ids.map((id) => [id, `text/${freeName(id, taken)}.xhtml`]))
}

/** A name like `wanted` that is not in `taken`; it is put there. */
export function freeName(wanted: string, taken: Set<string>): string {
  const base = toId(wanted).toLowerCase().replace(/[^a-z0-9_-]+/g, '-').slice(0, longestName).replace(/-+$/, '')
  const stem = reservedNames.test(base) ? `${base}-file` : base
  let name = stem
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}`
  taken.add(name)
  return name
}
