/**
 * A run: the text of one paragraph as rules see it, in pieces that remember where they came from.
 *
 * Pieces follow one another without gap. A fixed piece is shown as U+FFFC and comes back unchanged, so
 * no rule can reach into code, an address or a mark typed with a backslash.
 */

import {objectCharacter, type Edit} from './rule.ts'

export interface Piece {
  /** As rules see it. */
  text: string
  /** What is written back: the text itself, or what a fixed piece stands for. */
  readonly fixed?: string
}

export interface Run {
  readonly pieces: Piece[]
  /** BCP 47. */
  readonly language: string
  /** Runs of one stream follow one another as running text; speech may go on from one to the next. */
  readonly stream: number
}

export const fixedPiece = (value: string): Piece => ({text: objectCharacter, fixed: value})

/** Addresses, and what stands between backticks left in plain text. */
const opaque = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)'’\]*_]|[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,64}\.[\p{L}\d.-]{0,64}[\p{L}\d]|(?<!`)`[^`\n]+`(?!`)/gu
const mayBeOpaque = /:\/\/|www\.|@|`/

/** The pieces of typed text: addresses fixed, the rest open to the rules. */
export function piecesOf(value: string): Piece[] {
  if (!mayBeOpaque.test(value)) return [{text: value}]
  const pieces: Piece[] = []
  let at = 0
  for (const {0: found, index} of value.matchAll(opaque)) {
    if (index > at) pieces.push({text: value.slice(at, index)})
    pieces.push(fixedPiece(found))
    at = index + found.length
  }
  if (at < value.length || pieces.length === 0) pieces.push({text: value.slice(at)})
  return pieces
}

/** The text of a run as rules see it. */
export const textOfRun = (run: Run): string =>
  run.pieces.length === 1 ? (run.pieces[0] as Piece).text : run.pieces.map(({text}) => text).join('')

/**
 * Makes edits (in order, not overlapping) in the pieces. A replacement goes to the piece its first
 * character stood in; an insertion between two pieces to the first that is not fixed.
 */
export function editPieces(run: Run, edits: readonly Edit[]): void {
  let offset = 0
  let next = 0
  for (const piece of run.pieces) {
    const end = offset + piece.text.length
    if (piece.fixed === undefined) next = editPiece(piece, offset, edits, next)
    else while (next < edits.length && (edits[next] as Edit).end <= end && (edits[next] as Edit).start < end && (edits[next] as Edit).start > offset) next++
    offset = end
  }
}

/** Edits one piece that begins at `offset`; gives the index of the first edit not finished in it. */
function editPiece(piece: Piece, offset: number, edits: readonly Edit[], first: number): number {
  const end = offset + piece.text.length
  let result = ''
  let at = offset
  let next = first
  for (; next < edits.length; next++) {
    const edit = edits[next] as Edit
    if (edit.start > end || (edit.start === end && edit.end > end)) break
    result += piece.text.slice(at - offset, Math.max(at, edit.start) - offset)
    if (edit.start >= offset) result += edit.replacement
    at = Math.min(edit.end, end)
    if (edit.end > end) break
  }
  piece.text = result + piece.text.slice(at - offset)
  return next
}
