/** Sections that are lists of lines by nature (imprint, other titles, typed contents, cast): their blocks keep their lines. */

import type {SectionKind} from '../../../book/index.ts'
import type {Recogniser} from '../context.ts'
import {isOpen, mark, opensSection} from '../piece.ts'

const listed: ReadonlySet<SectionKind> = new Set<SectionKind>(['copyrightPage', 'alsoBy', 'contents', 'glossary', 'colophon', 'aboutAuthor'])

/** Marks blocks of several lines in such sections. */
export const listedMatter: Recogniser = ({pieces}) => {
  let isListed = false
  for (const piece of pieces) {
    if (opensSection(piece)) isListed = listed.has(piece.parts[0]!.section!)
    else if (isListed && (piece.lines.length > 1 || piece.isEmphasised) && isOpen(piece)) mark(piece, 'other')
  }
}
