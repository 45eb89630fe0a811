/**
 * What stands behind the last chapter of a book: leaves named in the words of their kind ("About Peter Quill", "Discussion
 * Questions"), and an "Author's Note" that is the book's, not a chapter's. The words of such leaves tell no story.
 */

import type {SectionKind} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {isOpen, mark, opensSection, type Piece} from '../piece.ts'
import {isBackName} from '../words/front.ts'
import {isTheEnd} from '../words/instalment.ts'
import {sectionNamed, sectionOfFile} from '../words/sections.ts'

const body: ReadonlySet<SectionKind> = new Set<SectionKind>(['part', 'chapter', 'prologue', 'interlude', 'epilogue'])
/** Sections of sentences in which nothing else is looked for. */
const plain: ReadonlySet<SectionKind> = new Set<SectionKind>(['acknowledgements', 'aboutAuthor', 'alsoBy'])

/** Marks the leaves, and takes the words of those that tell no story as they are. */
export const backLeaves: Recogniser = ({pieces}) => {
  const last = pieces.findLastIndex((piece) => opensSection(piece) && body.has(piece.parts[0]!.section!))
  if (last < 0) return
  const back = pieces.slice(last + 1)
  const isLong = pieces.filter((piece) => opensSection(piece) && body.has(piece.parts[0]!.section!)).length >= 3
  const isBook = isLong && pieces.some(({leaf}) => leaf !== undefined)
  let isBehind = false
  /** Below another leaf. */
  let isBack = false
  for (const [at, piece] of back.entries()) {
    if (opensSection(piece)) isBack = isBehind = true
    else if (isTheEnd(piece.text)) isBehind = true
    else if (isOpen(piece) && isLineAlone(piece) && (isBehind && isBackName(piece.text) || (isBook || isBack && isLong) && sectionNamed(piece.text.trim()) === 'afterword' && isLastPart(back, at))) open(piece)
  }
  markPlain(pieces)
}

const isLineAlone = ({lines, text}: Piece): boolean => lines.length === 1 && text.length <= 80 && /^[^\p{L}]{0,4}\p{Lu}/u.test(text)

/** Nothing of the chapter comes again below: what follows is said in a few paragraphs, down to the next leaf. */
function isLastPart(back: readonly Piece[], at: number): boolean {
  const below = back.slice(at + 1)
  const end = below.findIndex(opensSection)
  const own = end < 0 ? below : below.slice(0, end)
  return own.length > 0 && own.length <= mostOfNote && own.every((piece) => isOpen(piece))
}

const mostOfNote = 30

function open(piece: Piece): void {
  const text = piece.text.trim()
  const section: SectionKind = sectionNamed(text) ?? (/^about /i.test(text) ? 'aboutAuthor' : 'appendix')
  piece.parts = [{kind: 'matter', from: 0, to: piece.text.length, section, isLabel: false, inference: because('matter', `“${text}” names a leaf behind the last chapter`, 0.85)}]
}

function markPlain(pieces: readonly Piece[]): void {
  let isPlain = false
  for (const piece of pieces) {
    if (opensSection(piece)) isPlain = plain.has(piece.parts[0]!.section!)
    else if (piece.fileIndex !== pieces[piece.index - 1]?.fileIndex) isPlain = plain.has(sectionOfFile(piece.file.source.path)!)
    if (opensSection(piece)) continue
    if (isPlain && isOpen(piece) && !isTheEnd(piece.text)) {
      if (piece.lines.length > 1) mark(piece, 'other')
      else piece.isPlain = true
    }
  }
}
