/** Who wrote which story: `by Ishbel Marr` below the titles of an anthology, or of the stories of one author. */

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
  const names = new Set(found.map(({text}) => text.trim().toLowerCase()))
  if (names.size < 2 && !headsFiles(found)) return
  for (const piece of found) mark(piece, 'subtitle', because('byline', `says below its title who wrote it, one of ${found.length} such lines`, 0.9))
}

/** One name below the titles of several files. */
const headsFiles = (found: readonly Piece[]): boolean => new Set(found.map(({fileIndex}) => fileIndex)).size >= 2 && found.every(isByline)

const isName = (piece: Piece): boolean => isOpen(piece) && piece.lines.length === 1 && person.test(piece.text.trim())
const isDashedName = (piece: Piece): boolean => isOpen(piece) && piece.lines.length === 1 && dashed.test(piece.text.trim()) && person.test(piece.text.trim().replace(dashed, ''))

/** A heading of its own below the title says it too. */
const isLine = (piece: Piece): boolean => isOpen(piece) || kindOf(piece) === 'section' && piece.node.type === 'heading'

const isByline = (piece: Piece): boolean => isLine(piece) && piece.lines.length === 1 && bylineName(piece.text) !== undefined
