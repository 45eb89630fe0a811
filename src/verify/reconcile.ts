/**
 * Gaps against the ledger. A gap's edges are ambiguous (texts may agree by chance just before or after it), so a gap
 * that is not declared as it lies is tried shifted and widened by letters both sides share.
 */

import type {Account} from './account.ts'
import type {Gap} from './align.ts'

const reachOfEdges = 96

/** What a gap shows when nothing declared explains it. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'misplaced'
  readonly gap: Gap
}

/** What is compared; `typedAt` gives the letters of the file, markup and all, of a stretch and round it. */
export interface Texts {
  readonly manuscript: string
  readonly book: string
  readonly typedAt: (start: number, end: number) => string
}

/** What a stage found to be no markup (a tag never closed, a label nobody defined) stays in the text, at its place. */
function isMarkupKept({start, end, bookStart, bookEnd}: Gap, {manuscript, book, typedAt}: Texts, account: Account): boolean {
  const [missing, kept] = [manuscript.slice(start, end), book.slice(bookStart, bookEnd)]
  if (kept === '' || missing.length > mostKept || !typedAt(start, end).includes(kept)) return false
  return holdsInOrder(kept, missing) || account.settle(missing, '')
}

const mostKept = 4000

function holdsInOrder(text: string, letters: string): boolean {
  let met = 0
  for (const letter of text) if (letter === letters[met]) met++
  return met === letters.length
}

/** Books every declared gap; the differences left, in order. */
export function reconcile(texts: Texts, gaps: readonly Gap[], account: Account): Difference[] {
  const {manuscript, book} = texts
  const differences: Difference[] = []
  for (const gap of gaps) {
    if (isDeclared(manuscript, book, gap, account) || variantsOf(manuscript, book, gap).some((each) => isMarkupKept(each, texts, account))) continue
    differences.push({kind: gap.start === gap.end ? 'extra' : 'missing', gap})
  }
  return pairMoves(manuscript, book, differences)
}

function isDeclared(manuscript: string, book: string, gap: Gap, account: Account): boolean {
  const variants = variantsOf(manuscript, book, gap)
  return variants.some(({start, end, bookStart, bookEnd}) => account.settle(manuscript.slice(start, end), book.slice(bookStart, bookEnd)))
}

/** The gap as it lies, then shifted, then widened backwards or forwards. */
function variantsOf(manuscript: string, book: string, gap: Gap): Gap[] {
  const variants = [gap]
  for (let by = 1; by <= reachOfEdges; by++) {
    const shifted = shift(gap, -by)
    if (shifted.start < 0 || shifted.bookStart < 0 || manuscript[shifted.end] !== book[shifted.bookEnd]) break
    variants.push(shifted)
  }
  for (let by = 1; by <= reachOfEdges; by++) {
    const shifted = shift(gap, by)
    if (shifted.end > manuscript.length || shifted.bookEnd > book.length || manuscript[shifted.start - 1] !== book[shifted.bookStart - 1]) break
    variants.push(shifted)
  }
  for (let back = 0; back <= reachOfEdges && back <= Math.min(gap.start, gap.bookStart); back++) {
    if (back > 0 && manuscript[gap.start - back] !== book[gap.bookStart - back]) break
    for (let ahead = back === 0 ? 1 : 0; ahead <= (back < 12 ? 12 : 0); ahead++) {
      if (ahead > 0 && manuscript[gap.end + ahead - 1] !== book[gap.bookEnd + ahead - 1]) break
      variants.push({start: gap.start - back, end: gap.end + ahead, bookStart: gap.bookStart - back, bookEnd: gap.bookEnd + ahead})
    }
  }
  return variants
}

function shift({start, end, bookStart, bookEnd}: Gap, by: number): Gap {
  return {start: start + by, end: end + by, bookStart: bookStart + by, bookEnd: bookEnd + by}
}

/** Letters missing here and met elsewhere were moved: one difference, named where they stood. */
function pairMoves(manuscript: string, book: string, differences: Difference[]): Difference[] {
  const extras = new Set(differences.filter(({kind}) => kind === 'extra').map(({gap}) => book.slice(gap.bookStart, gap.bookEnd)))
  return differences.map((difference) => {
    const {kind, gap} = difference
    return kind === 'missing' && extras.has(manuscript.slice(gap.start, gap.end)) ? {kind: 'misplaced', gap} : difference
  })
}
