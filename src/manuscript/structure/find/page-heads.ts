/**
 * Running heads that a typescript or a copied page brings along: the same line again and again, with the number of the
 * page it stood on, `Halloran / THE LAMP ROAD / 2`.
 */

import {countWords} from '../../../book/index.ts'
import {lettersOf} from '../../letters.ts'
import {because, type Recogniser} from '../context.ts'
import {isOpen, mark, type Piece} from '../piece.ts'

const longest = 90
const fewest = 3
const numbered = /^(?:(\d{1,4})[\s/|•·–—-]+)?(.*?)(?:[\s/|•·–—-]+(\d{1,4}))?$/u
const named = /^[\s–—-]*(?:page|seite|página|pagina|strona|стр\.?|p\.|pg\.?)\s*(\d{1,4})(?:\s*(?:of|von|de|sur|\/)\s*\d{1,4})?[\s–—-]*$/iu

interface PageHead {
  readonly piece: Piece
  /** The line without its number. */
  readonly words: string
  readonly page: number
}

/** Leaves them out where their numbers count the pages. */
export const pageHeads: Recogniser = ({short}) => {
  const groups = new Map<string, PageHead[]>()
  for (const piece of short) {
    const head = readHead(piece)
    if (head) groups.set(head.words, [...(groups.get(head.words) ?? []), head])
  }
  for (const heads of groups.values()) {
    if (!areCounted(heads)) continue
    for (const {piece} of heads) mark(piece, 'left-out', because('page-head', `a running head with the number of its page, one of ${heads.length}`, 0.9))
  }
}

function readHead(piece: Piece): PageHead | undefined {
  if (piece.lines.length > 1 || piece.text.length > longest || !isOpen(piece)) return undefined
  const text = piece.text.trim()
  const page = named.exec(text)?.[1]
  if (page !== undefined) return {piece, words: '', page: Number(page)}
  if (!/\d/.test(text) || !/[/|•·]/.test(text)) return undefined
  const [, before, words = '', after] = numbered.exec(text) ?? []
  const number = after ?? before
  return number === undefined || countWords(words) < 2 ? undefined : {piece, words: lettersOf(words), page: Number(number)}
}

/** Most go on by one. */
function areCounted(heads: readonly PageHead[]): boolean {
  const steps = heads.slice(1).filter(({page}, at) => page === heads[at]!.page + 1).length
  return heads.length >= fewest && steps >= (heads.length - 1) * 0.8
}
