/**
 * The rules as a filter on plain text: one line in, one line out.
 *
 * A line is a paragraph of one running text. Marks of emphasis are dropped, HTML entities decoded; a
 * backslash before a mark keeps the mark as typed and goes.
 */

import type {TypographySettings} from '../config/index.ts'
import {applyRules} from './apply-rules.ts'
import {decodeEntities} from './entities.ts'
import {dropEmphasis} from './emphasis.ts'
import {fixedPiece, piecesOf, type Piece, type Run} from './run.ts'

/** The text with the marks a typesetter would set; `language` is BCP 47. */
export function educate(text: string, language: string, settings: TypographySettings = {}): string {
  const lines = text.split('\n')
  const runs = lines.map((line): Run => ({pieces: piecesOfLine(line), language, stream: 0}))
  applyRules(runs, settings)
  return runs.map(({pieces}) => pieces.map(({text, fixed}) => fixed ?? text).join('')).join('\n')
}

function piecesOfLine(line: string): Piece[] {
  const plain = dropEmphasis(decodeEntities(line))
  if (!plain.includes('\\')) return piecesOf(plain)
  return plain.split(/(\\[-"'.*_`\\])/).flatMap((part, index) => (index % 2 === 1 ? [fixedPiece(part.slice(1))] : part === '' ? [] : piecesOf(part)))
}
