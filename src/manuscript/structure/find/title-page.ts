/** Title and author as the manuscript's first lines show them. */

import type {Recogniser} from '../context.ts'
import {because} from '../context.ts'
import {endsSentence, opensQuote} from '../look.ts'
import {isOpen, mark, type Piece} from '../piece.ts'
import {readHeadingLine} from '../words/heading-line.ts'
import {isNoteLabel} from '../words/notes.ts'
import {sectionNamed} from '../words/sections.ts'

const byline = /^(?:a (?:novel|novella|story|serial|memoir) )?(?:written )?(?:by|von|par|por|di|door|av)\s+(?=\S)[^!?:;"“]{2,60}$/i

/** Marks a title and a `by` line among the first blocks of the book. */
export const titlePage: Recogniser = ({pieces}) => {
  const [first, second, third] = pieces
  if (!first) return
  if (isOpen(first) && first.lines.length === 2 && isTitle(first.lines[0]!) && byline.test(first.lines[1]!)) return splitBlock(first)
  const isTitled = first.parts[0]!.kind === 'book-title' || (isOpen(first) && first.lines.length === 1 && isTitle(first.text)) || first.node.type === 'heading'
  if (!isTitled) return
  const author = [second, third].find((piece) => piece && isOpen(piece) && piece.fileIndex === first.fileIndex && piece.lines.length === 1 && byline.test(piece.text.trim()))
  if (!author) return markSubtitled(first, second)
  mark(author, 'author', because('author-line', 'a `by` line below the title, at the head of the text', 0.9))
  mark(first, 'book-title', because('title-line', 'the first line of the text, above the author’s name', 0.9))
  if (author === third && second && isOpen(second) && second.lines.length === 1 && isTitle(second.text)) mark(second, 'subtitle', because('title-line', 'a line between title and author', 0.75))
}

const genre = /^(?:an? )?(?:[\p{L}-]+ )?(?:novel|novella|serial|romance|tale|memoir|web ?serial|story|mystery|comedy|fantasy)(?: (?:in|of|about|for|by)\b.{1,50})?$/iu

/** A title over a line that says what the book is: "A novel in instalments". */
function markSubtitled(first: Piece, second: Piece | undefined): void {
  if (!second || !isOpen(first) || !isOpen(second) || second.lines.length > 1 || !/^an?\b/i.test(second.text) || !genre.test(second.text.trim())) return
  mark(first, 'book-title', because('title-line', 'the first line of the text, above what the book is', 0.85))
  mark(second, 'subtitle', because('title-line', 'says what the book is, below its title', 0.8))
}

function isTitle(text: string): boolean {
  const line = readHeadingLine(text.trim())
  const isNumbered = line !== undefined && line.label !== '' && line.separator !== ' ' && line.style !== 'ordinal'
  return text.length <= 90 && !opensQuote(text) && !isNumbered && !isNoteLabel(text) && !sectionNamed(text) && /^[^\p{Ll}]/u.test(text.trim()) && !(endsSentence(text) && text.length > 50)
}

function splitBlock(piece: Piece): void {
  const cut = piece.text.indexOf('\n')
  const inference = because('title-line', 'title and `by` line head the text', 0.9)
  piece.parts = [{kind: 'book-title', from: 0, to: cut, inference}, {kind: 'author', from: cut + 1, to: piece.text.length, inference}]
}
