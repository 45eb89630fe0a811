/** Who wrote which story: `by Ishbel Marr` below the titles of an anthology. One name in all of them is the book's author. */

import {because, type Recogniser} from '../context.ts'
import {isOpen, kindOf, mark, opensSection, type Piece} from '../piece.ts'
import {bylineName} from '../words/bylines.ts'

/** A dash or nothing, and a name of two words or more: only beside what says `by`, or behind the dash. */
const dashed = /^[—–]\s?(?=\p{Lu})/u
const person = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|d[aeiu]|del|della|van|von|der|la|y)){1,3}$/u

/** Marks them as what stands below a title. */
export const bylines: Recogniser = ({short, pieces}) => {
  const below = short.filter(({index, fileIndex}) => opensSection(pieces[index - 1]) && pieces[index - 1]!.fileIndex === fileIndex)
  const sure = below.filter((piece) => isByline(piece) || isDashedName(piece))
  const found = sure.length === 0 ? sure : below.filter((piece) => sure.includes(piece) || isName(piece))
  if (new Set(found.map(({text}) => text.trim().toLowerCase())).size < 2) return
  for (const piece of found) mark(piece, 'subtitle', because('byline', `says below its title who wrote it, one of ${found.length} such lines`, 0.9))
}

const isName = (piece: Piece): boolean => isOpen(piece) && piece.lines.length === 1 && person.test(piece.text.trim())
const isDashedName = (piece: Piece): boolean => isOpen(piece) && piece.lines.length === 1 && dashed.test(piece.text.trim()) && person.test(piece.text.trim().replace(dashed, ''))

/** A heading of its own below the title says it too. */
const isLine = (piece: Piece): boolean => isOpen(piece) || kindOf(piece) === 'section' && piece.node.type === 'heading'

const isByline = (piece: Piece): boolean => isLine(piece) && piece.lines.length === 1 && bylineName(piece.text) !== undefined
