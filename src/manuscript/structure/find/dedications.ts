/** Dedications: the blocks below a heading that says so, and lines "To ..." or "For ..." on a leaf of their own before the book begins. */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {isLabelAlone, isNoteLabel} from '../words/notes.ts'
import {isHeading, isOpen, mark, opensSection, type Piece} from '../piece.ts'

const opening = /^["“*_]*(?:to|for|dedicated|in (?:loving )?memory of|für|pour|para|in memoriam)\b[:\s]/i
const longest = 45

/** Marks dedications before the first chapter. */
export const dedications: Recogniser = ({pieces}) => {
  let isDedication = false
  for (const piece of pieces) {
    if (opensSection(piece)) {
      const {section} = piece.parts[0]!
      if (section === 'chapter' || section === 'part' || section === 'prologue') return markHandles(pieces)
      isDedication = section === 'dedication'
    } else if (isOpen(piece) && piece.text.trim() !== '' && !isNoteLabel(piece.text) && !isLabelAlone(pieces[piece.index - 1]?.text ?? '') && (isDedication || isLeaf(piece, pieces))) {
      mark(piece, 'dedication', because('dedication', isDedication ? 'stands below the heading of the dedication' : 'is addressed to somebody, before the book begins', isDedication ? 0.93 : 0.75))
    }
  }
}

/** Below a chapter's heading: "dedicated to @saltandvinegar for always commenting first". */
function markHandles(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.text.length > 140 || !/^[[(~*♡\s]*(?:this (?:chapter|one|part) is )?(?:dedicated (?:to|for)|for) @[\w.-]+/i.test(piece.text.trim()) || !isOpen(piece)) continue
    if (isHeading(pieces[piece.index - 1])) mark(piece, 'dedication', because('dedication', 'is dedicated to a reader by name, below the heading', 0.85))
  }
}

/** Several lines, or one short one, in the middle of the front matter's white space. */
function isLeaf(piece: Piece, pieces: readonly Piece[]): boolean {
  const {text, lines} = piece
  if (countWords(text) > longest || !opening.test(text) || !/^["“*_]*\p{Lu}/u.test(text)) return false
  if (lines.length >= 2) return lines.every((line) => line.length <= 55)
  const previous = pieces[piece.index - 1]
  const next = pieces[piece.index + 1]
  const isAlone = (previous === undefined || isHeading(previous) || previous.parts.at(-1)!.kind === 'author') && (next === undefined || isHeading(next) || next.extraGap > 0)
  return isAlone && countWords(text) <= 14 && /^(?:to|for|dedicated|in)\b/i.test(text.replace(/^["“*_]+/, ''))
}
