/** Who wrote which story: `by Ishbel Marr` below the titles of an anthology. One name in all of them is the book's author. */

import {because, type Recogniser} from '../context.ts'
import {isOpen, mark, opensSection, type Piece} from '../piece.ts'

const byline = /^(?:(?:a|an) (?:short )?(?:story|tale|novella|poem|play|essay) )?(?:by|von|par|por|di|door|av|af)\s+\p{Lu}[^!?:;"“”\n]{1,80}(?<!\p{Ll}{4}\.)$/iu
const name = /\s\p{Lu}/u

/** Marks them as what stands below a title. */
export const bylines: Recogniser = ({short, pieces}) => {
  const found = short.filter((piece) => isByline(piece) && opensSection(pieces[piece.index - 1]) && pieces[piece.index - 1]!.fileIndex === piece.fileIndex)
  if (new Set(found.map(({text}) => text.trim().toLowerCase())).size < 2) return
  for (const piece of found) mark(piece, 'subtitle', because('byline', `says below its title who wrote it, one of ${found.length} such lines`, 0.9))
}

const isByline = (piece: Piece): boolean => isOpen(piece) && piece.lines.length === 1 && piece.text.length <= 100 && name.test(piece.text) && byline.test(piece.text.trim())
