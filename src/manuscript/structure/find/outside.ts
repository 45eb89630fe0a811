/**
 * What came along with the story and is none of it: running heads of a typescript, the same line again and again with the
 * number of its page (`Halloran / THE LAMP ROAD / 2`); links from chapter to chapter (`← Chapter 11 | Contents`); comments of
 * an author's notebook (`%% mend the geese %%`); contents without a heading.
 */

import {countWords} from '../../../book/index.ts'
import {lettersOf} from '../../letters.ts'
import {isSiteLine} from '../../site-lines.ts'
import {because} from '../context.ts'
import {isOpen, isShort, mark, type Piece} from '../piece.ts'

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

/** Marks all of it, before anything is looked for in the story. */
export function markOutside(pieces: readonly Piece[]): void {
  const short = pieces.filter(isShort)
  for (const piece of short) if (leads(piece)) mark(piece, 'left-out', because('site-line', 'links that lead from chapter to chapter', 0.95))
  markComments(pieces)
  markListedHeadings(short)
  markPageHeads(short)
}

/** In plain text the reader of the file has left such lines out already. */
const leads = (piece: Piece): boolean => isOpen(piece) && piece.lines.length === 1 && isSiteLine(piece.text)

/** Below a title, line for line what the headings of the text say, as a word processor lists them: the book has its own contents. */
function markListedHeadings(short: readonly Piece[]): void {
  const marked = short.filter(({node}) => node.type === 'heading')
  const headings = marked.map(({text}) => lettersOf(text))
  const start = headings.length < fewest ? -1 : short.slice(0, short.indexOf(marked[0]!)).findIndex((piece, at) => isOpen(piece) && headings.slice(0, fewest).every((heading, step) => entryOf(short[at + step]) === heading))
  if (start < 0) return
  for (let at = start; entryOf(short[at]) !== undefined && entryOf(short[at]) === headings[at - start]; at++) mark(short[at]!, 'left-out', because('contents', 'one of the headings of the text, listed in their order above the first: the book sets its own contents', 0.9))
}

/** Letters of a line of contents, the number of its page left out. */
const entryOf = (piece: Piece | undefined): string | undefined => piece && isOpen(piece) && piece.lines.length === 1 ? lettersOf(piece.text.replace(/[\s.…]+\d+\s*$/, '')) : undefined

/** From `%%` to `%%`, in one block or over several. */
function markComments(pieces: readonly Piece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const first = pieces[at]!
    if (!first.text.startsWith('%%') || !isOpen(first)) continue
    const below = pieces.slice(at + 1, at + longestComment)
    const isWhole = first.text.length > 2 && closing.test(first.text)
    const end = isWhole ? 0 : below.findIndex((piece) => piece.fileIndex === first.fileIndex && closing.test(piece.text)) + 1
    if (!isWhole && end === 0) continue
    for (const piece of pieces.slice(at, at + end + 1)) mark(piece, 'left-out', because('comment', 'stands between the signs by which a notebook hides comments, `%%`', 0.95))
    at += end
  }
}

const closing = /%%\s*$/

/** Blocks of a comment. */
const longestComment = 20

function markPageHeads(short: readonly Piece[]): void {
  const groups = new Map<string, PageHead[]>()
  for (const piece of short) {
    const head = readHead(piece)
    const alike = head && groups.get(head.words)
    if (alike) alike.push(head)
    else if (head) groups.set(head.words, [head])
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
