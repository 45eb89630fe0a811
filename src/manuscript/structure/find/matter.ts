/** Headings that name what they open (Prologue, Preface, Interlude), and front matter titled in the author's own words. */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {capitalShare, endsSentence, isTitleLike, opensQuote} from '../look.ts'
import {isHeading, isOpen, mark, opensSection, type Part, type Piece} from '../piece.ts'
import {isSaidToReaders} from '../words/voice.ts'
import {isMailField, isNoteLabel} from '../words/notes.ts'
import {readHeadingLine} from '../words/heading-line.ts'
import {chapterWords, couldNameSection, sectionNamed} from '../words/sections.ts'

/** Marks named divisions of a bare text. */
export const namedMatter: Recogniser = ({pieces, short}) => {
  for (const piece of short) if (piece.text.length <= 120 && piece.lines.length <= 2 && isOpen(piece)) markNamed(piece, pieces[piece.index - 1])
}

function markNamed(piece: Piece, previous: Piece | undefined): void {
  const text = piece.text.trim()
  if (!/^[\p{Lu}\p{Lo}]/u.test(text) || !couldNameSection(text) || isNoteLabel(text) || /[:,]$/.test(previous?.text.trim() ?? '') || /\p{Ll}\.$/u.test(text) && isHeading(previous)) return
  const cut = /^([^\n:–—]{3,30}?)(?:\s*\n|:\s|\s+[–—]\s|\s+-{1,2}\s|\.\s)(?=\S)/.exec(text)
  const named = sectionNamed(text)
  const head = named || !cut || /[,;]$/.test(cut[1]!) ? undefined : sectionNamed(cut[1]!)
  const kind = named ?? head
  if (!kind || (named && !/^[\p{L}\p{N}’'\s]+\.?$/u.test(text))) return
  if (text.split(/\s/).length === 1 && /\p{Ll}/u.test(text) && capitalShare(text) < 1) return
  const inference = because('matter', `“${head ? cut![1] : text}” names a division of the book`, 0.92)
  const first: Part = {kind: 'matter', from: 0, to: head ? cut![1]!.length : piece.text.length, section: kind, isLabel: false, inference}
  if (head && endsSentence(text) && countWords(text) > 10) return
  piece.parts = head ? [first, {kind: 'title', from: cut![0].length, to: piece.text.length, inference}] : [first]
}

/** The heading of a chapter that is not the first: the manuscript is one instalment of many. */
export const isLater = ({parts: [part], text}: Piece): boolean => part?.kind === 'chapter' && (readHeadingLine(text.slice(part.from))?.number ?? 0) >= 2

/** A title-like line at the head of the book, before its first chapter, opens front matter of its own name. */
export const frontMatter: Recogniser = ({pieces}) => {
  const first = pieces.find(opensSection)
  if (!first) return
  for (const piece of pieces) {
    if (piece === first) return
    if (piece.fileIndex !== 0 || !isOpen(piece)) continue
    if (/^(\p{L}+)\.? \d/u.test(piece.text.trim()) && chapterWords.has(/^\p{L}+/u.exec(piece.text.trim())![0].toLowerCase())) return
    const next = pieces[piece.index + 1]!
    const isAlone = piece.lines.length === 1 && isTitleLike(piece.text) && countWords(piece.text) >= 2 && !opensQuote(piece.text) && !isNoteLabel(piece.text) && !isMailField(piece.text) && !piece.isEmphasised
    if (!isAlone || next === first || !isOpen(next) || next.lines.length === 1 && next.text.length < 60 && !isLater(first) || isSaidToReaders(next.text)) return
    if (isLater(first)) { mark(piece, 'book-title', because('title-line', 'a title above the heading of a later chapter', 0.7)); return }
    piece.parts = [{kind: 'matter', from: 0, to: piece.text.length, section: 'foreword', isLabel: false, inference: because('front-matter', 'a title of its own before the first chapter', 0.65)}]
    return
  }
}
