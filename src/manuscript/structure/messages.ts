/** What was inferred, told to the author: each by its place, doubtful ones as questions with the way to overrule them. */

import type {Report} from '../../report/index.ts'
import type {Inference} from '../../book/index.ts'
import type {Group, Kind, Piece} from './piece.ts'

/** Below this an inference is a question. */
const doubtful = 0.7

const overrules: Readonly<Partial<Record<Kind | 'gap', string>>> = {
  'scene-break': 'Write a line of words there, or `<!-- no break -->` above it',
  gap: 'Add `* * *` to confirm it, or `<!-- no break -->` to deny it',
  note: 'Write `<!-- paragraph -->` above it, or set `structure: {notes: marked-only}` in book.yaml',
  verse: 'Write `<!-- paragraph -->` above it, or set `structure: {verse: marked-only}` in book.yaml'
}
const general = 'Write `<!-- paragraph -->` above it to keep it an ordinary paragraph'

/** Reports every inference over the pieces. */
export function reportInferences(pieces: readonly Piece[], report: Report): void {
  let lastGroup: Group | undefined
  for (const piece of pieces) {
    const group = piece.parts[0]?.group
    if (group !== undefined && group === lastGroup) continue
    lastGroup = piece.parts.at(-1)?.group
    if (piece.opensScene) say(piece, 'scene break', piece.opensScene, overrules.gap!, report)
    let last: Inference | undefined
    if (piece.parts[0]?.kind === 'fence') {
      report.info('structure:fence', {path: piece.file.source.path, at: piece.node.position}, 'Read as a rule that only fences off a note, which the note’s own setting replaces', {found: piece.text.trim(), hint: 'Delete it, or write `* * *` with a line of text on both sides for a scene break'})
      continue
    }
    for (const part of piece.parts) {
      const {inference} = part
      if (!inference || inference === last || inference.rule === last?.rule) continue
      last = inference
      say(piece, part.kind.replaceAll('-', ' '), inference, overrules[part.kind] ?? general, report)
    }
  }
}

const plain: Readonly<Record<string, string>> = {
  verse: 'verse', matter: 'a division of the book', title: 'the title', 'book title': 'the book’s title', author: 'the author’s name', letter: 'part of a letter',
  note: 'an author’s note', 'the end': 'the end of the instalment', sign: 'lettering', section: 'a numbered section', 'left out': 'no part of the book, and left out',
  other: 'lines to be kept as typed'
}

const named = (what: string): string => plain[what] ?? (/^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`)

function say(piece: Piece, what: string, inference: Inference, hint: string, report: Report): void {
  const place = {path: piece.file.source.path, at: piece.node.position}
  const isDoubtful = inference.confidence < doubtful
  const found = piece.text.trim().slice(0, 60)
  const reason = `${isDoubtful ? 'This may be' : 'Read as'} ${named(what)}: ${inference.reason}`
  report.say(isDoubtful ? 'question' : 'info', inference.rule, place, reason, {found, hint})
}
