/**
 * Documents on pages, one after the other as they are set: on which side each begins, which pages stay blank, how they
 * are numbered. Front matter has roman numbers; the story begins anew with 1 on a right-hand page. Where the pages are
 * broken on another thread, the next documents are set meanwhile.
 */

import {isMatter} from '../../book/index.ts'
import type {Tally} from '../../layout/index.ts'
import type {PublicationDocument} from '../../publication/index.ts'
import type {Flow} from '../flow/flow.ts'
import {keepUnderHeads} from '../flow/keeps.ts'
import type {PageNumbering} from '../types.ts'
import type {PageBreaker} from './break-flow.ts'
import {breakSection, sideOf, type BreakContext, type Paginated, type Section} from './sections.ts'

interface Paginator {
  /** Takes the next flow; its pages are broken in its turn, when its lines are known (`lines`). */
  add(flow: Flow, lines?: Promise<void>): void
  /** When all are broken. */
  finish(): Promise<Paginated>
}

interface PaginatorOptions {
  /** All documents of the book, in order. */
  readonly documents: readonly PublicationDocument[]
  /** A short book is numbered through, and leaves a page blank only where its author's sheet or text asks for it. */
  readonly isShort: boolean
  readonly breakPages: PageBreaker
}

/** A paginator that is handed each document as it is set. */
export function createPaginator(options: PaginatorOptions, book: BreakContext): Paginator {
  const firstBody = options.documents.findIndex(({role}) => !isMatter(role, 'front'))
  const hasFront = !options.isShort && firstBody > 0
  const placing: Placing = {...options, sections: [], tally: {spreads: 0, off: 0}, count: 0, bodyAt: hasFront ? firstBody : -1}
  let last = Promise.resolve()
  return {
    add(flow, lines) {
      last = Promise.all([last, lines]).then(() => place(flow, placing, book))
      // Told by `finish`, which may be asked much later.
      last.catch(() => undefined)
    },
    async finish() {
      await last
      const {sections, count} = placing
      return {sections, numbering: numberingOf(sections, hasFront ? (sections[firstBody]?.from ?? 0) : undefined), count}
    }
  }
}

interface Placing extends PaginatorOptions {
  readonly sections: Section[]
  readonly tally: Tally
  /** Pages so far. */
  count: number
  /** Index of the first document of the story where front matter stands before it; else -1. */
  readonly bodyAt: number
}

async function place(flow: Flow, placing: Placing, book: BreakContext): Promise<void> {
  keepUnderHeads(flow.leaves)
  const {sections, tally, isShort, count, breakPages} = placing
  if (isHidden(flow) && (count > 0 || sections.length + 1 < placing.documents.length)) {
    sections.push({flow, from: count, hasBlank: false, pages: []})
    return
  }
  const asking = flow.opensOn === undefined ? sections.at(-1)?.flow : flow
  const asked = isShort && asking && asksUnasked(asking) ? undefined : (flow.opensOn ?? asking?.closesOn)
  const wanted = sections.length === placing.bodyAt ? 'right' : asked
  const hasBlank = wanted !== undefined && wanted !== sideOf(count)
  const from = count + (hasBlank ? 1 : 0)
  const known = book.broken.get(flow)
  const side = sideOf(from)
  const broken = known?.side === side ? known : await breakSection(flow, {side, isFirstOfBook: sections.length === 0, isFacingOpening: side === 'right' && !hasBlank && isFacingOpening(flow, sections), tally, breakPages}, book)
  book.broken.set(flow, broken)
  tally.spreads += broken.levelness.spreads
  tally.off += broken.levelness.off
  sections.push({flow, from, hasBlank, pages: broken.pages})
  placing.count = from + broken.pages.length
}

/** Do two chapters open on facing pages? Then the second may not stand higher or lower than the first. */
function isFacingOpening({document: {role}}: Flow, sections: readonly Section[]): boolean {
  const before = sections.findLast(({pages}) => pages.length > 0)
  return before?.pages.length === 1 && before.flow.document.role === role
}

/** Hidden as a whole by a sheet: it has no page, and asks for no side. A book of nothing else keeps a blank one. */
const isHidden = ({leaves, style}: Flow): boolean => leaves.length === 0 && style.display === 'none'

/** Front matter and parts have sides without an author's doing (`vocabulary.css`). */
const asksUnasked = ({document: {role}}: Flow): boolean => role === 'part' || isMatter(role, 'front')

/** Where numbers begin anew: at the story (`body`), and where a sheet says so. */
function numberingOf(sections: readonly Section[], body: number | undefined): PageNumbering[] {
  const numbering: PageNumbering[] = body === undefined ? [{from: 0, style: 'decimal', start: 1}] : [{from: 0, style: 'lower-roman', start: 1}, {from: body, style: 'decimal', start: 1}]
  for (const {from, flow} of sections) {
    if (flow.firstPage === undefined) continue
    const {style} = numbering.findLast((each) => each.from <= from)!
    const at = numbering.findIndex((each) => each.from >= from)
    const isSame = numbering[at]?.from === from
    numbering.splice(at < 0 ? numbering.length : at, isSame ? 1 : 0, {from, style, start: Math.max(1, flow.firstPage)})
  }
  return numbering
}
