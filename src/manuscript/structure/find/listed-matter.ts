/** Sections that are lists of lines by nature (imprint, other titles, typed contents, cast): their blocks keep their lines. */

import type {SectionKind} from '../../../book/index.ts'
import type {Recogniser} from '../context.ts'
import {isOpen, mark, opensSection} from '../piece.ts'
import {sectionOfFile} from '../words/sections.ts'

const listed: ReadonlySet<SectionKind> = new Set<SectionKind>(['copyrightPage', 'alsoBy', 'contents', 'glossary', 'bibliography', 'index', 'colophon', 'aboutAuthor'])

/** Of which every block is an entry, whatever it looks like: a name in capitals is no sign, a line with a year no dateline. */
const entries: ReadonlySet<SectionKind> = new Set<SectionKind>(['bibliography', 'index', 'copyrightPage', 'colophon', 'alsoBy', 'glossary'])

/** Marks blocks of several lines in such sections; a picture is none. */
export const listedMatter: Recogniser = ({pieces}) => {
  let isListed = false
  let isEntry = false
  for (const piece of pieces) {
    const isTop = piece.fileIndex !== pieces[piece.index - 1]?.fileIndex
    const kind = piece.parts[0]?.section ?? (isTop ? sectionOfFile(piece.file.source.path) : undefined)
    if (kind !== undefined || isTop) {
      isListed = listed.has(kind!)
      isEntry = entries.has(kind!)
    }
    if (opensSection(piece)) continue
    if (isListed && piece.text.trim() !== '' && (isEntry || piece.lines.length > 1 || piece.isEmphasised) && isOpen(piece)) mark(piece, 'other')
  }
}
