/**
 * The sample of another book behind the last chapter: "Turn the page for a sneak peek at ...", then chapter one once more. It
 * is one leaf of the back matter, down to the next one; its headings number nothing of this book.
 */

import type {SectionKind} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {isHeading, isOpen, opensSection, type Piece} from '../piece.ts'
import {readHeadingLine} from '../words/heading-line.ts'
import {isSampleLead} from '../words/front.ts'

const story: ReadonlySet<SectionKind> = new Set<SectionKind>(['chapter', 'prologue'])
/** Blocks between the announcement and the first heading of the sample. */
const furthest = 8

/** Takes the sample's headings out of the book's. */
export const nextBook: Recogniser = ({pieces}) => {
  const chapters = pieces.filter((piece) => opensSection(piece) && story.has(piece.parts[0]!.section!))
  const start = startingAnew(chapters).flatMap((chapter) => announced(chapter, pieces) ?? [])[0]
  if (!start) return
  const lead = pieces[start.index]!
  lead.parts = [{kind: 'matter', from: 0, to: lead.text.length, section: 'appendix', isLabel: false, inference: because('matter', `“${lead.text.trim().slice(0, 60)}” announces a sample of another book`, 0.85)}]
  for (const piece of pieces.slice(start.index + 1)) {
    if (opensSection(piece) && !story.has(piece.parts[0]!.section!)) return
    if (isHeading(piece)) piece.parts = piece.parts.map(({from, to}) => ({kind: 'bridgehead', from, to}))
  }
}

/** First chapters and prologues below a chapter that is neither. */
function startingAnew(chapters: readonly Piece[]): Piece[] {
  let isBelowLater = false
  return chapters.filter(({text, parts: [part]}) => {
    const number = readHeadingLine(text.slice(part!.from))?.number
    const isAnew = isBelowLater && (part!.section === 'prologue' || number === 1)
    isBelowLater ||= (number ?? 0) > 1
    return isAnew
  })
}

/** The line that says so, right above. */
function announced({index}: Piece, pieces: readonly Piece[]): Piece | undefined {
  const above = pieces.slice(Math.max(1, index - furthest), index)
  const end = above.findLastIndex((piece) => !(isOpen(piece) || isHeading(piece)) || piece.text.length > 160)
  return above.slice(end + 1).find((piece) => isSampleLead(piece.text))
}
