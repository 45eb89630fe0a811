/**
 * The promise kept: every letter of the manuscript stands in the books, once, in its order, but for what is declared.
 *
 * Reads the written files with readers of its own; shares nothing with the stages that wrote them.
 */

import type {Report} from '../report/index.ts'
import {Account, words} from './account.ts'
import {align, type Alignment, type Pass} from './align.ts'
import {findMiscalled} from './calls.ts'
import {findDocuments, madeDocuments} from './documents.ts'
import {readEpub} from './epub-text.ts'
import {findKept} from './kept.ts'
import {fold, lettersOf} from './letters.ts'
import {placeOf, readManuscript, type Manuscript} from './manuscript.ts'
import {findOutOfOrder} from './order.ts'
import {readPdf} from './pdf-text.ts'
import {joinPassings, Pieces, type Passings} from './pieces.ts'
import type {Call, Ledger, SourceText} from './types.ts'

/** A written book and what the stages declared of it. */
export interface WrittenBook {
  readonly name: string
  readonly format: 'epub' | 'pdf'
  readonly data: Uint8Array
  readonly ledger: Ledger
}

const readers = {epub: readEpub, pdf: readPdf} as const
const shownLetters = 40

/** Reports the first difference of each book, with its place in the manuscript. True when there is none. */
export function verifyBooks(sources: readonly SourceText[], books: readonly WrittenBook[], report: Report): boolean {
  const manuscript = readManuscript(sources)
  return books.map((book) => verifyBook(manuscript, book, report)).every(Boolean)
}

function verifyBook(manuscript: Manuscript, {name, format, data, ledger}: WrittenBook, report: Report): boolean {
  const {text, calls} = readers[format](data)
  const book = lettersOf(text)
  const documents = findDocuments(book, madeDocuments(ledger))
  const account = new Account({...ledger, generated: [...ledger.generated, ...documents.unfound.flatMap(({texts}) => texts)]}, documents.found.map((document) => document.name))
  const pieces = findPieces(manuscript, account, ledger)
  const alignment = align({
    manuscript: {text: manuscript.text, passings: pieces},
    book: {text: book.text, passings: joinPassings(documents.passings, new Pieces(account.piecesOf('extra')).findIn(book, (text) => (format === 'epub' ? words : account.edgesOf(text))))},
    markup: manuscript.markup,
    account
  })
  const {gaps} = alignment
  const [found] = [...partings(manuscript, book.text, {alignment, pieces, account}), ...unbalanced(account, alignment), ...swapped(ledger, alignment, pieces), ...miscalled(ledger, calls, manuscript)]
  if (!found) return true
  const more = gaps.length < 2 ? '' : ` (the first of ${gaps.length} differences)`
  report.error(`verify:${found.kind}`, placeOf(manuscript, found.letter), `Found ${found.text.length} letters ${said[found.kind]} ${name}, "${shown(found.text)}"${more}, expected the letters of the manuscript`, {hint: defect})
  return false
}

/** Where what may be missing stands in the manuscript; what stands there too seldom may hold markup. */
function findPieces(manuscript: Manuscript, account: Account, {moved, orders = []}: Ledger): Passings {
  const plain = new Pieces([...account.piecesOf('missing'), ...orders.flat().map((text) => fold(text))]).findIn(manuscript, () => words)
  const counts = new Map<string, number>()
  for (const {text} of plain.found.flat()) counts.set(text, (counts.get(text) ?? 0) + 1)
  const kept = [...account.piecesOf('missing')].filter((text) => (counts.get(text) ?? 0) < account.mostOn('missing', text))
  if (kept.length === 0) return plain
  const {passings, markup} = findKept(kept, {moved: new Set(moved.map(fold)), met: counts}, manuscript)
  for (const text of markup) account.arriveAlone(text)
  return joinPassings(plain, passings)
}

const defect = 'This is a defect of Octavo; please report it with the passage'
const said = {missing: 'missing from', extra: 'added to', misplaced: 'out of their order in'} as const
const shown = (text: string): string => (text.length > shownLetters ? `${text.slice(0, shownLetters)}...` : text)

/** What is wrong with a book, and where the manuscript has what is missing, or stands where the book has more. */
interface Difference {
  readonly kind: keyof typeof said
  readonly text: string
  readonly letter: number
}

function* partings({text}: Manuscript, book: string, {alignment, pieces, account}: {readonly alignment: Alignment; readonly pieces: Passings; readonly account: Account}): Generator<Difference> {
  const {gaps, passes} = alignment
  const extras = new Set(gaps.map(({bookStart, bookEnd}) => book.slice(bookStart, bookEnd)))
  for (const {start, end, bookStart, bookEnd, bookReached} of gaps) {
    const missing = text.slice(start, end)
    const moved = movedTo(text, pieces, book, bookStart) ?? movedTo(text, pieces, book, bookReached) ?? arrivedChanged(account, passes, book, bookStart)
    if (moved !== undefined) {
      yield {kind: 'missing', text: text.slice(moved, moved + shownLetters), letter: moved}
      continue
    }
    if (missing === '') yield {kind: 'extra', text: book.slice(bookStart, bookEnd), letter: start}
    else yield {kind: extras.has(missing) ? 'misplaced' : 'missing', text: missing, letter: start}
  }
}

/** Letters a text has at least in common with what began as it does. */
const fewestShared = 8

/** Where the manuscript has a text declared moved that the book began at a place and did not go on with. */
function movedTo(text: string, {places, found}: Passings, book: string, from: number): number | undefined {
  let most = fewestShared - 1
  let parted: number | undefined
  for (const [index, place] of places.entries()) {
    const end = Math.max(...found[index]!.map((piece) => piece.end))
    let shared = 0
    while (place + shared < end && text.charCodeAt(place + shared) === book.charCodeAt(from + shared)) shared++
    if (shared > most && place + shared < end) [most, parted] = [shared, place + shared]
  }
  return parted
}

/** Where the manuscript has a text declared moved that never arrived as it was, but ends as the book goes on near a place. */
function arrivedChanged(account: Account, passes: readonly Pass[], book: string, from: number): number | undefined {
  for (const {text, side} of account.unsettled()) {
    if (side !== 'missing' || text.length < fewestShared) continue
    if (book.slice(from, from + text.length + fewestShared).includes(text.slice(-fewestShared))) return passes.find((pass) => pass.side === side && pass.text === text)?.here
  }
  return undefined
}

/** Declared moves that left and never arrived, or arrived twice. */
function* unbalanced(account: Account, {passes}: Alignment): Generator<Difference> {
  for (const {side, text} of account.unsettled()) yield {kind: side, text, letter: passes.findLast((pass) => pass.side === side && pass.text === text)?.here ?? 0}
}

function* swapped({orders = []}: Ledger, alignment: Alignment, pieces: Passings): Generator<Difference> {
  for (const texts of orders) {
    const found = findOutOfOrder(texts, alignment, pieces)
    if (found) yield {kind: 'misplaced', text: found.text, letter: found.here}
  }
}

function* miscalled({notes = []}: Ledger, calls: readonly Call[], {text}: Manuscript): Generator<Difference> {
  const found = findMiscalled(notes, calls)
  if (found !== undefined) yield {kind: 'misplaced', text: found, letter: Math.max(0, text.indexOf(found))}
}
