/**
 * Documents on pages: on which side each begins, which pages stay blank, how they are numbered.
 * Front matter has roman numbers; the story begins anew with 1 on a right-hand page. A short book is
 * numbered through and leaves nothing blank.
 */

import {isMatter} from '../../book/index.ts'
import type {BrokenPage, Levelness, PageOptions} from '../../layout/index.ts'
import type {Publication} from '../../publication/index.ts'
import type {Cascade, PageStyle} from '../../style/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid} from '../flow/leaf.ts'
import type {NoteLine} from '../flow/notes.ts'
import {formatCounter} from '../numerals.ts'
import type {PageNumbering} from '../types.ts'
import type {Origin} from './blocks.ts'
import {breakFlow, type Tally} from './break-flow.ts'
import {setNotes} from './page-notes.ts'

export type Side = 'left' | 'right'

/** A flow broken into pages. */
export interface Section {
  readonly flow: Flow
  /** Index of its first page in the book; the page before it is blank where `hasBlank`. */
  readonly from: number
  readonly hasBlank: boolean
  readonly pages: readonly SectionPage[]
}

/** A broken page; its pieces name leaves and their own lines. */
export interface SectionPage extends BrokenPage {
  /** Lines of notes at its foot. */
  readonly noteLines: readonly NoteLine[]
  /** Lines by which the first page of a flow is less deep than the others: its text is counted from there. */
  readonly lost?: number
}

export interface Paginated {
  readonly sections: readonly Section[]
  readonly numbering: readonly PageNumbering[]
  readonly count: number
}

export const sideOf = (page: number): Side => (page % 2 === 0 ? 'right' : 'left')

/** Name of the named page a flow asks for; '' = none. */
export const pageName = (flow: Flow): string => (flow.style.page === 'auto' ? '' : flow.style.page)

/** What breaking takes from the book; `broken` keeps what was done from one round to the next. */
export interface BreakContext {
  readonly cascade: Cascade
  readonly grid: Grid
  readonly broken: Map<Flow, BrokenSection>
}

interface BrokenSection {
  readonly side: Side
  readonly levelness: Levelness
  readonly pages: readonly SectionPage[]
}

export function paginate(flows: readonly Flow[], publication: Publication, book: BreakContext): Paginated {
  const isShort = publication.isShort === true
  const firstBody = flows.findIndex(({document}) => !isMatter(document.role, 'front'))
  const hasFront = !isShort && firstBody > 0
  const sections: Section[] = []
  const tally: Tally = {spreads: 0, off: 0}
  let count = 0
  for (const [index, flow] of flows.entries()) {
    const wanted = hasFront && index === firstBody ? 'right' : (flow.opensOn ?? flows[index - 1]?.closesOn)
    const hasBlank = !isShort && wanted !== undefined && wanted !== sideOf(count)
    const from = count + (hasBlank ? 1 : 0)
    const known = book.broken.get(flow)
    const side = sideOf(from)
    const broken = known?.side === side ? known : breakSection(flow, {side, isShort, isFirstOfBook: index === 0, tally}, book)
    book.broken.set(flow, broken)
    tally.spreads += broken.levelness.spreads
    tally.off += broken.levelness.off
    const {pages} = broken
    sections.push({flow, from, hasBlank, pages})
    count = from + pages.length
  }
  const start = sections[firstBody]?.from ?? 0
  return {sections, numbering: numberingOf(sections, hasFront ? start : undefined), count}
}

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

interface FlowPlace {
  readonly side: Side
  readonly isShort: boolean
  readonly isFirstOfBook: boolean
  readonly tally: Tally
}

const nothing: Levelness = {spreads: 0, off: 0, short: 0, hyphens: 0}

function breakSection(flow: Flow, {side, isShort, isFirstOfBook, tally}: FlowPlace, {cascade, grid}: BreakContext): BrokenSection {
  const [first, page] = [true, false].map((isFirst) => cascade.page({name: pageName(flow), side, isFirst, isFirstOfBook: isFirst && isFirstOfBook, isBlank: false})) as [PageStyle, PageStyle]
  if (flow.leaves.length === 0) return {side, levelness: nothing, pages: [{pieces: [], depth: 0, used: 0, notes: 0, carried: 0, side, isBlank: true, edges: [], noteLines: []}]}
  const depth = depthOf(page, grid)
  const firstDepth = depthOf(first, grid)
  const noteRule = noteRuleDepth(page) / grid.line
  const options: PageOptions = {
    depth,
    ...(firstDepth !== depth && {firstDepth}),
    spreadDepth: Math.max(0, flow.style.octavo.spreadDepth),
    startsLeft: side === 'left',
    noteRule,
    noteLine: noteLineOf(flow) / grid.line
  }
  const {pages: broken, origins, levelness} = breakFlow(flow, {grid, isShort, options, tally})
  const lost = depth - firstDepth
  const pages = setNotes(broken.map((each) => withLeaves(each, origins, flow)), flow, {depth, noteRule, grid})
  return {side, levelness, pages: lost === 0 ? pages : pages.map((each, index) => (index === 0 ? {...each, lost} : each))}
}

/** Pieces of parts of a leaf as pieces of the leaf. */
function withLeaves(page: BrokenPage, origins: readonly Origin[], {leaves}: Flow): BrokenPage {
  const pieces = page.pieces.map((piece) => {
    const {leaf, from} = origins[piece.block]!
    const isPart = from > 0 || origins[piece.block + 1]?.leaf === leaf
    return {...piece, block: leaf, ...(isPart && {variant: leaves[leaf]!.best, from: from + piece.from, to: from + piece.to})}
  })
  return {...page, pieces, edges: page.edges.map((block) => origins[block]!.leaf)}
}

/** Depth of a line of the flow's notes, points. */
function noteLineOf({notes}: Flow): number {
  const [first] = notes.values()
  const line = first?.lines.at(-1)
  return line ? line.depth - line.space : 0.01
}

/** Whole lines of a page's text area. */
export const depthOf = (page: PageStyle, grid: Grid): number => Math.max(1, Math.floor((page.height - page.marginTop - page.marginBottom) / grid.line + 0.01))

/** Depth the rule above the notes takes from the page, points. */
function noteRuleDepth({footnote}: PageStyle): number {
  const points = (length: unknown): number => (typeof length === 'number' ? length : 0)
  return points(footnote.marginTop) + points(footnote.paddingTop) + (footnote.borderTop.style === 'none' ? 0 : footnote.borderTop.width)
}

/** A page's number as its reader sees it. */
export function labelOf(numbering: readonly PageNumbering[], page: number): string {
  const {from, style, start} = numbering.findLast((each) => each.from <= page)!
  return formatCounter(page - from + start, style)
}
