/** Stretches of the manuscript the headings leave: what stands before the first heading of a file, and each section's body. */

import {isHeading, opensSection, type Kind, type Piece} from '../piece.ts'

export interface Span {
  /** The heading's pieces, title included; empty for the stretch before the first heading of a file. */
  readonly heading: readonly Piece[]
  readonly body: readonly Piece[]
  /** A heading of the same file follows. */
  readonly hasNext: boolean
  /** First stretch of its file. */
  readonly isFirst: boolean
}

const front: ReadonlySet<Kind> = new Set<Kind>(['book-title', 'author'])

/** The spans of all files in order. A part's heading and the chapter's right below it are one heading. */
export function spansOf(pieces: readonly Piece[]): Span[] {
  const spans: {heading: Piece[]; body: Piece[]; hasNext: boolean; isFirst: boolean}[] = []
  let file = -1
  for (const piece of pieces) {
    const last = spans.at(-1)
    if (piece.fileIndex !== file) {
      file = piece.fileIndex
      spans.push({heading: [], body: [], hasNext: false, isFirst: true})
    } else if (opensSection(piece) && last && last.body.length > 0) {
      last.hasNext = true
      spans.push({heading: [], body: [], hasNext: false, isFirst: false})
    }
    const span = spans.at(-1)!
    if (span.body.length === 0 && (isHeading(piece) || front.has(piece.parts[0]!.kind))) span.heading.push(piece)
    else if (opensSection(piece)) spans.push({heading: [piece], body: [], hasNext: false, isFirst: false})
    else span.body.push(piece)
  }
  return spans
}

/** A span whose heading opens a section; else its body waits for one. */
export const isOpened = (span: Span): boolean => span.heading.some(opensSection)

/** Label words of the manuscript's headings: "reel", "chapter". */
export function labelsOf(pieces: readonly Piece[]): Set<string> {
  const labels = new Set<string>()
  for (const piece of pieces) {
    const [first] = piece.parts
    if (first?.section === undefined || first.isLabel === false) continue
    const word = /^\s*(?:the\s+)?(\p{L}{3,})/iu.exec(piece.text.slice(first.from))
    if (word) labels.add(word[1]!.toLowerCase())
  }
  return labels
}
