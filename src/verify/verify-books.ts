/**
 * The promise kept: every letter of the manuscript stands in the books, once, in its order, but for what is declared.
 *
 * Reads the written files with readers of its own; shares nothing with the stages that wrote them.
 */

import type {Report} from '../report/index.ts'
import {Account} from './account.ts'
import {findGaps} from './align.ts'
import {readEpubText} from './epub-text.ts'
import {fold, lettersOf} from './letters.ts'
import {findOutOfOrder} from './order.ts'
import {readPdfText} from './pdf-text.ts'
import {reconcile, type Difference} from './reconcile.ts'
import {readSource} from './source-text.ts'
import type {Ledger, Letters, SourceText} from './types.ts'

/** A written book and what the stages declared of it. */
export interface WrittenBook {
  readonly name: string
  readonly format: 'epub' | 'pdf'
  readonly data: Uint8Array
  readonly ledger: Ledger
}

interface Manuscript extends Letters {
  readonly files: readonly {readonly source: SourceText; readonly lettersStart: number}[]
}

const readers = {epub: readEpubText, pdf: readPdfText} as const
const shownLetters = 40

/** Reports the first difference of each book, with its place in the manuscript. True when there is none. */
export function verifyBooks(sources: readonly SourceText[], books: readonly WrittenBook[], report: Report): boolean {
  const manuscript = readManuscript(sources)
  return books.map((book) => verifyBook(manuscript, book, report)).every(Boolean)
}

function readManuscript(sources: readonly SourceText[]): Manuscript {
  const files: Manuscript['files'][number][] = []
  const parts: Letters[] = []
  let lettersStart = 0
  for (const source of sources) {
    const letters = lettersOf(readSource(source))
    files.push({source, lettersStart})
    parts.push(letters)
    lettersStart += letters.text.length
  }
  const offsets = new Uint32Array(lettersStart)
  for (const [index, {offsets: own}] of parts.entries()) offsets.set(own, files[index]!.lettersStart)
  return {text: parts.map(({text}) => text).join(''), offsets, files}
}

function verifyBook(manuscript: Manuscript, {name, format, data, ledger}: WrittenBook, report: Report): boolean {
  const {text: book, unfound} = withoutDocuments(lettersOf(readers[format](data)).text, ledger.documents ?? [])
  const account = new Account({...ledger, generated: [...ledger.generated, ...unfound]})
  const [first, ...rest] = reconcile({manuscript: manuscript.text, book, typedAt: (start, end) => typedAt(manuscript, start, end)}, findGaps(manuscript.text, book, account.moved), account)
  const unsettled = account.unsettled()
  if (first) reportDifference(manuscript, book, name, first, rest.length, report)
  else if (unsettled) {
    report.error(`verify:${unsettled.isMissing ? 'missing' : 'extra'}`, {path: name}, `Found ${unsettled.isMissing ? 'no' : 'a second'} "${unsettled.text.slice(0, shownLetters)}" in ${name}, expected one`, {hint: defect})
  }
  const swapped = first || unsettled ? undefined : (ledger.orders ?? []).map((texts) => findOutOfOrder(book, texts)).find((text) => text !== undefined)
  if (swapped !== undefined) report.error('verify:misplaced', {path: name}, `Found "${swapped.slice(0, shownLetters)}" in ${name} before a text that comes first, expected the order of the manuscript`, {hint: defect})
  return !first && !unsettled && swapped === undefined
}

/** The contents would draw the comparison to its lines; documents nobody wrote are taken out whole, before it begins. */
function withoutDocuments(letters: string, documents: Ledger['documents'] & {}): {text: string; unfound: string[]} {
  let text = letters
  const unfound: string[] = []
  for (const document of documents) {
    const pieces = document.map((piece) => fold(piece)).filter((piece) => piece !== '')
    const found = findPieces(text, pieces)
    if (found) text = text.slice(0, found.start) + text.slice(found.end)
    else unfound.push(...document)
  }
  return {text, unfound}
}

const pageNumber = /^(?:\d{1,4}|[ivxlcdm]{1,7})/

/** Where the pieces stand one after the other; only lists of pages hold numbers between them, and end in one. */
function findPieces(text: string, pieces: readonly string[]): {start: number; end: number} | undefined {
  const [first = ''] = pieces
  if (first === '') return undefined
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const ends = pieces.slice(1).reduce((open, piece) => piecesAfter(text, open, piece), new Set([start + first.length]))
    const [end] = ends
    if (end !== undefined) return {start, end: end + (pieces.length > 6 ? (pageNumber.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0)}
  }
  return undefined
}

/** Ends of a piece that begins at one of the places, or behind a page number there: some letters of it may be the piece's. */
function piecesAfter(text: string, places: ReadonlySet<number>, piece: string): Set<number> {
  const ends = new Set<number>()
  for (const at of places) {
    const longest = pageNumber.exec(text.slice(at, at + 8))?.[0].length ?? 0
    for (let skip = longest; skip >= 0; skip--) if (text.startsWith(piece, at + skip)) ends.add(at + skip + piece.length)
  }
  return ends
}

const mostMarkup = 20_000

/** The letters typed from behind the letter before `start` up to the letter `end`: with those of the markup among them. */
function typedAt({files, offsets, text}: Manuscript, start: number, end: number): string {
  const file = files.findLast(({lettersStart}) => lettersStart < start || lettersStart === 0) ?? files[0]
  if (!file) return ''
  const own = file.source.text
  const last = files[files.indexOf(file) + 1]?.lettersStart ?? text.length
  const from = start > file.lettersStart ? (offsets[start - 1] ?? 0) + 1 : 0
  const to = end < last ? (offsets[end] ?? own.length) : own.length
  return fold(own.slice(from, Math.min(to, from + mostMarkup)))
}

const defect = 'This is a defect of Octavo; please report it with the passage'
const said = {missing: 'missing from', extra: 'added to', misplaced: 'out of their order in'} as const

function reportDifference(manuscript: Manuscript, book: string, name: string, {kind, gap}: Difference, more: number, report: Report): void {
  const letters = kind === 'extra' ? book.slice(gap.bookStart, gap.bookEnd) : manuscript.text.slice(gap.start, gap.end)
  const shown = letters.length > shownLetters ? `${letters.slice(0, shownLetters)}...` : letters
  const others = more === 0 ? '' : ` (the first of ${more + 1} differences)`
  report.error(`verify:${kind}`, placeOf(manuscript, gap.start), `Found ${letters.length} letters ${said[kind]} ${name}, "${shown}"${others}, expected the letters of the manuscript`, {hint: defect})
}

function placeOf({files, offsets}: Manuscript, letter: number): {path: string; at: {line: number; column: number; offset: number}} {
  const file = files.findLast(({lettersStart}) => lettersStart <= letter) ?? files[0]
  if (!file) return {path: '', at: {line: 1, column: 1, offset: 0}}
  const offset = offsets[Math.min(letter, offsets.length - 1)] ?? 0
  const before = file.source.text.slice(0, offset)
  const line = before.split('\n').length
  return {path: file.source.path, at: {line, column: offset - before.lastIndexOf('\n'), offset}}
}
