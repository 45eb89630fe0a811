/** Notes under a heading of their own inside a chapter: `## Author's Note` and what follows, up to the next heading. */

import {because, type Recogniser} from '../context.ts'
import {isHeading, isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'
import {isTheEnd} from '../words/instalment.ts'
import {isQuote, joinsNote} from './note-marks.ts'
import {noteLabelled} from '../words/notes.ts'

/** Marks headed notes. At the chapter level such a heading opens a section and is none of these. */
export const headedNotes: Recogniser = ({pieces}) => {
  for (const piece of pieces) {
    if (piece.node.type !== 'heading' || kindOf(piece) !== 'section' || piece.overrule === 'paragraph') continue
    const noteKind = noteLabelled(piece.text)
    if (!noteKind || piece.text.length > 40) continue
    const group: Group = {type: 'note', noteKind, placement: isOpening(piece, pieces) ? 'opening' : 'closing'}
    const part = mark(piece, 'note', because('headed-note', 'its heading is an author’s note label', 0.95), group)
    part.labelLength = piece.text.length
    markBelow(piece, pieces, group)
  }
}

/** Nothing but a heading and other notes stands above it. */
function isOpening(piece: Piece, pieces: readonly Piece[]): boolean {
  let at = piece.index - 1
  while (at > 0 && kindOf(pieces[at]) === 'note' && pieces[at]!.fileIndex === piece.fileIndex) at -= 1
  return isHeading(pieces[at])
}

/** Words quoted by the markup below the label are the whole note. */
function markBelow(piece: Piece, pieces: readonly Piece[], group: Group): void {
  const below = pieces[piece.index + 1]
  const isQuoted = below !== undefined && isQuote(below)
  for (let at = piece.index + 1; at < pieces.length; at++) {
    const next = pieces[at]!
    const isEnd = next.fileIndex !== piece.fileIndex || isQuoted && next !== below && !isQuote(next) || next.node.type === 'heading' || isTheEnd(next.text)
    if (isEnd || (group.placement === 'opening' && kindOf(next) === 'scene-break')) {
      if (!isEnd) next.parts[0]!.kind = 'fence'
      return
    }
    if (!joinsNote(next, group) && isOpen(next)) mark(next, 'note', because('headed-note', 'stands below the heading of a note', 0.9), group)
  }
}
