/** A document on its pages: how deep they are, what stands on each, what notes at its foot, and the number its reader sees. */

import type {BrokenPage, Levelness, PageOptions, Tally} from '../../layout/index.ts'
import type {Cascade, PageStyle} from '../../style/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid} from '../flow/leaf.ts'
import type {NoteLine} from '../flow/notes.ts'
import {formatCounter} from '../numerals.ts'
import type {PageNumbering} from '../types.ts'
import type {Origin} from './blocks.ts'
import {breakFlow, type PageBreaker} from './break-flow.ts'
import {freeAbove} from './margin-box.ts'
import {setNotes} from './page-notes.ts'

type Side = 'left' | 'right'

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

/** A flow broken for the side it begins on. */
interface BrokenSection {
  readonly side: Side
  readonly levelness: Levelness
  readonly pages: readonly SectionPage[]
}

interface FlowPlace {
  readonly side: Side
  readonly isFirstOfBook: boolean
  /** Its first page faces the only one of its like. */
  readonly isFacingOpening: boolean
  readonly tally: Tally
  readonly breakPages: PageBreaker
}

const nothing: Levelness = {spreads: 0, off: 0, short: 0, hyphens: 0}

/** Breaks the flow of a document into pages. */
export async function breakSection(flow: Flow, {side, isFirstOfBook, isFacingOpening, tally, breakPages}: FlowPlace, {cascade, grid}: BreakContext): Promise<BrokenSection> {
  const [first, page] = [true, false].map((isFirst) => cascade.page({name: pageName(flow), side, isFirst, isFirstOfBook: isFirst && isFirstOfBook, isBlank: false})) as [PageStyle, PageStyle]
  if (flow.leaves.length === 0) return {side, levelness: nothing, pages: [{pieces: [], depth: 0, used: 0, notes: 0, carried: 0, side, isBlank: true, edges: [], noteLines: []}]}
  const depth = depthOf(page, grid)
  const firstDepth = depthOf(first, grid)
  const noteRule = noteRuleDepth(page) / grid.line
  const options: PageOptions = {
    depth,
    ...(firstDepth !== depth && {firstDepth}),
    ...spreadsOf(flow, depth, [page, cascade.page({name: pageName(flow), side: side === 'left' ? 'right' : 'left', isFirst: false, isBlank: false})], grid),
    startsLeft: side === 'left',
    ...(isFacingOpening && {isOpeningFirm: true}),
    noteRule
  }
  const {pages: broken, origins, levelness} = await breakFlow(flow, {grid, options, tally, breakPages})
  const lost = depth - firstDepth
  const pages = setNotes(broken.map((each) => withLeaves(each, origins, flow)), flow, {depth, noteRule, grid})
  return {side, levelness, pages: lost === 0 ? pages : pages.map((each, index) => (index === 0 ? {...each, lost} : each))}
}

/** A spread goes deeper only as far as the folio lets it. */
function spreadsOf({style}: Flow, depth: number, pages: readonly PageStyle[], grid: Grid): Pick<PageOptions, 'spreadDepth' | 'spreadLonger'> {
  const spreadDepth = Math.max(0, style.octavo.spreadDepth)
  const room = Math.min(...pages.map((page) => Math.floor((freeAbove(page) - page.marginTop) / grid.line + 0.01) - depth))
  return room < spreadDepth ? {spreadDepth, spreadLonger: Math.max(0, room)} : {spreadDepth}
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

/** Whole lines of a page's text area. */
const depthOf = (page: PageStyle, grid: Grid): number => Math.max(1, Math.floor((page.height - page.marginTop - page.marginBottom) / grid.line + 0.01))

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
