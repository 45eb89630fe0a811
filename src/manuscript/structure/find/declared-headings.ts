/** Headings of files that say themselves which section they are (`<!-- section: chapter -->`): nothing is left to tell. */

import type {DeclaredSection} from '../../types.ts'
import type {Kind, Part, Piece} from '../piece.ts'
import {readHeadingLine} from '../words/heading-line.ts'
import {isKnown} from './candidates.ts'

/** Gives the opening heading of each such file its parts; its other headings stand inside the section. */
export function declareHeadings(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const {section} = piece.file
    if (!section || piece.node.type !== 'heading') continue
    const isFirst = pieces[piece.index - 1]?.fileIndex !== piece.fileIndex
    piece.parts = isFirst ? partsOf(piece.text, section) : [{kind: 'section', from: 0, to: piece.text.length}]
  }
}

const separator = ': '

/** Letters of the label a heading is read with unless it says how many: "Chapter One" of "Chapter One: The Ferry". */
export function plainLabelLength(text: string): number {
  const line = readHeadingLine(text)
  const isPlain = line !== undefined && isKnown(line.label) && (line.labelEnd === text.length || text.slice(line.labelEnd, line.titleStart) === separator)
  return isPlain ? line.labelEnd : 0
}

function partsOf(text: string, {kind: section, subtitleLength = 0, labelLength = plainLabelLength(text)}: DeclaredSection): Part[] {
  const kind: Kind = section === 'part' || section === 'chapter' ? section : 'matter'
  const end = subtitleLength > 0 ? text.length - subtitleLength - separator.length : text.length
  const start = labelLength > 0 ? labelLength + separator.length : 0
  const hasTitle = end > start
  const parts: Part[] = labelLength > 0 ? [{kind: kind === 'matter' ? 'chapter' : kind, from: 0, to: labelLength, section}] : [{kind, from: 0, to: end, section, isLabel: false}]
  if (labelLength > 0 && hasTitle) parts.push({kind: 'title', from: start, to: end})
  if (subtitleLength > 0) parts.push({kind: 'subtitle', from: text.length - subtitleLength, to: text.length})
  return parts
}
