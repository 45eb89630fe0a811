/**
 * Lists told by their neighbours: items parted by blank lines in a plain text, as converters write them (`-   a coat, too
 * small`), and the line in bold that heads a list. Both are known before a dash at the head of a line is asked for a source.
 */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {opensQuote} from '../look.ts'
import {isAllBold, isOpen, mark, rawOf, type Piece} from '../piece.ts'
import {isNoteLabel} from '../words/notes.ts'

/** Marks both. */
export const typedLists: Recogniser = ({short, pieces, habits}) => {
  let run: Piece[] = []
  for (const piece of short) {
    if (run.length > 0 && piece.index !== run.at(-1)!.index + 1) run = closed(run, pieces, habits.speaksInDashes)
    if (piece.lines.length === 1 && bullet.test(piece.text) && isOpen(piece)) run.push(piece)
  }
  closed(run, pieces, habits.speaksInDashes)
  const bold = short.filter((piece) => isSmallHead(piece, pieces[piece.index + 1]))
  const heading = new Set(bold.filter(({index}) => listed.has(pieces[index + 1]!.node.type)).map(({fileIndex}) => fileIndex))
  for (const piece of bold) if (heading.has(piece.fileIndex)) mark(piece, 'section', because('list-heading', 'a few words in bold above a list, or dressed as those are', 0.8))
}

const listed: ReadonlySet<string> = new Set(['list', 'table'])
const bullet = /^\s*[-–•·▪◦*+][ \t\u00a0]+\S/u
/** No talk opens so: a sign of its own, or a dash with more blanks behind it than one. */
const sureBullet = /^\s*(?:[•·▪◦]|[-–*+][ \t\u00a0]{2,})\s*\S/u

/** A run of items: sure by its signs, or announced by a colon where nobody talks behind dashes. */
function closed(run: readonly Piece[], pieces: readonly Piece[], speaksInDashes: boolean): [] {
  const above = pieces[run[0]?.index === undefined ? -1 : run[0].index - 1]
  const isAnnounced = !speaksInDashes && above !== undefined && /:$/.test(above.text.trim()) && run.every(({text}) => !/[?!"”]$/.test(text.trim()))
  if (run.length >= 2 && (run.every((piece) => sureBullet.test(rawOf(piece))) || isAnnounced)) for (const piece of run) mark(piece, 'list', because('list', `one of ${run.length} items in a run`, 0.85))
  return []
}

const mostWords = 6

/** "**Ingredients**" above something, no sentence and no label of what is said to the readers. */
const isSmallHead = (piece: Piece, below: Piece | undefined): boolean =>
  below?.fileIndex === piece.fileIndex && piece.lines.length === 1 && isAllBold(piece) && isOpen(piece) &&
  countWords(piece.text) <= mostWords && !/[.!?…,;]$/.test(piece.text.trim()) && !opensQuote(piece.text) && !isNoteLabel(piece.text)
