/**
 * The lines below a heading that says "Contents": each names something that comes again further down, or ends in the
 * number of a page. They are marked before anybody looks for headings, which they only repeat.
 */

import {because, type Recogniser} from '../context.ts'
import {lettersOf} from '../../letters.ts'
import {isNoteLabel} from '../words/notes.ts'
import {sectionNamed} from '../words/sections.ts'
import {isOpen, mark, opensSection, type Piece} from '../piece.ts'

const longestEntry = 110
const mostBlocks = 400

/** Marks typed lists of contents. */
export const contentsList: Recogniser = ({pieces}) => {
  const headings = pieces.filter((piece) => piece.parts[0]!.section === 'contents' && piece.file.section === undefined)
  if (headings.length === 0) return
  const last = lastPlaces(pieces)
  for (const heading of headings) {
    for (let at = heading.index + 1; at < heading.index + mostBlocks; at++) {
      const piece = pieces[at]
      if (!piece || piece.fileIndex !== heading.fileIndex || opensSection(piece)) break
      if (piece.node.type === 'list' || piece.node.type === 'table') continue
      if (!isOpen(piece) || !isListed(piece, last)) break
      openListed(piece, pieces)
      mark(piece, 'other', because('contents', 'names what comes again below, under a heading that says so', 0.9))
    }
  }
}

/** "Author's Note" in the list is a leaf of the book's own where it stands below. */
function openListed(entry: Piece, pieces: readonly Piece[]): void {
  for (const line of entry.lines) {
    const name = line.replace(leader, '').trim()
    const section = isNoteLabel(name) ? sectionNamed(name) : undefined
    const piece = section && pieces.findLast((other) => other.index > entry.index && other.lines.length === 1 && lettersOf(other.text) === lettersOf(name) && isOpen(other))
    if (piece) piece.parts = [{kind: 'matter', from: 0, to: piece.text.length, section: section!, isLabel: false, inference: because('matter', `“${name}” stands in the list of contents`, 0.9)}]
  }
}

/** Where each short block, each line of one, and each pair of them stands last. */
function lastPlaces(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const piece of pieces) {
    if (piece.text.length > longestEntry) continue
    const next = pieces[piece.index + 1]
    const letters = lettersOf(piece.text)
    last.set(letters, piece.index)
    if (piece.lines.length > 1) for (const line of piece.lines) last.set(lettersOf(line), piece.index)
    if (next && next.text.length <= longestEntry) last.set(letters + lettersOf(next.text), piece.index)
  }
  return last
}

const leader = /(?:\t|\s{2,}|[.…·_]{2,}|(?:\. ){2,}|\s[.…–—-]\s)[\s.…·_–—-]*(?:\d{1,4}|[ivxl]{1,6})\s*$/i
const number = /\s*\d{1,4}\s*$/
const numeral = /^(?:\d{1,3}|[ivxlc]{1,7})[.:)]?\s+/i

/** Most of its lines are entries. */
function isListed({lines, text, index}: Piece, last: ReadonlyMap<string, number>): boolean {
  const entries = lines.filter((line) => line !== '')
  if (entries.some((line) => line.length > longestEntry)) return false
  const again = (line: string): boolean => {
    const bare = line.replace(leader, '').trim()
    return [line, bare, bare.replace(number, ''), bare.replace(numeral, ''), bare.replace(number, '').replace(numeral, '')].some((each) => lettersOf(each) !== '' && (last.get(lettersOf(each)) ?? 0) > index)
  }
  const found = entries.filter((line) => leader.test(line) || again(line)).length
  return /[\p{L}\p{N}]/u.test(text) && found >= entries.length * 0.6
}
