/** Sections, notes and links together: everything of the book but its metadata. */

import {sectionsOf, textOf, type Book, type Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'
import type {Found} from '../../metadata.ts'
import type {ParsedFile} from '../../types.ts'
import type {Piece} from '../piece.ts'
import {buildSections} from './sections.ts'

export interface Built {
  readonly sections: Section[]
  readonly found: Found
}

/** Builds the sections and what the text told of the book. */
export function buildBook(pieces: readonly Piece[], files: readonly ParsedFile[], report: Report): Built {
  const sections = buildSections(pieces, files, report)
  return {sections, found: findMetadata(sections)}
}

function findMetadata(sections: Section[]): Found {
  const chapters = sectionsOf({type: 'book', children: sections} as unknown as Book).filter((section) => section.type === 'chapter')
  const heading = chapters.length === 1 ? chapters[0]!.children[0] : undefined
  if (heading?.type !== 'heading') return {}
  const title = heading.children.find((child) => child.type === 'title') ?? heading
  return {chapter: textOf(title)}
}
