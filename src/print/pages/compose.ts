/** Broken pages as pages: every line, picture, box, note and head in its place. */

import {isRightToLeft} from '../../language/index.ts'
import {principals, type Metadata} from '../../book/index.ts'
import type {BrokenPage, PagePiece} from '../../layout/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Setting} from '../flow/setting.ts'
import type {Destination, PageItem, PrintPage} from '../types.ts'
import {headDepthOf} from './blocks.ts'
import {createFrames} from './frames.ts'
import {setFurniture, type Furniture} from './furniture.ts'
import {createStringLog, type StringLog} from './named-strings.ts'
import {placeNotes} from './page-notes.ts'
import {labelOf, pageName, sideOf, type Paginated, type Section, type SectionPage} from './sections.ts'

export interface Composed {
  readonly pages: readonly PrintPage[]
  readonly destinations: ReadonlyMap<string, Destination>
}

interface Composition {
  readonly setting: Setting
  readonly paginated: Paginated
  readonly pages: PrintPage[]
  readonly destinations: Map<string, Destination>
  readonly strings: StringLog
}

/** The pages of a book, with the places links lead to. */
export function composePages(setting: Setting, paginated: Paginated): Composed {
  const composition: Composition = {setting, paginated, pages: [], destinations: new Map(), strings: createStringLog(knownStrings(setting.publication.metadata))}
  for (const section of paginated.sections) {
    if (section.hasBlank) addBlank(composition, section)
    for (const [index, page] of section.pages.entries()) {
      if (page.isBlank && page.pieces.length === 0) addBlank(composition, section)
      else addPage(composition, section, page, index)
    }
  }
  return {pages: composition.pages, destinations: composition.destinations}
}

/** Title and author, for heads of a book without a title page. */
function knownStrings({title, creators}: Metadata): [string, string][] {
  return [['book-title', title], ['book-author', principals(creators).map(({name}) => name).join(', ')]]
}

/** A blank page is no page of any name. */
function pageStyle({setting, pages}: Composition, {flow}: Section, is: {isFirst: boolean; isBlank: boolean}) {
  const page = pages.length
  return setting.cascade.page({name: is.isBlank ? '' : pageName(flow), side: sideOf(page), ...is, isFirstOfBook: page === 0, number: page + 1})
}

function addBlank(composition: Composition, section: Section): void {
  const {pages, paginated} = composition
  const style = pageStyle(composition, section, {isFirst: false, isBlank: true})
  const {lines, boxes} = furnitureOf(composition, section, style)
  pages.push({
    label: labelOf(paginated.numbering, pages.length), side: sideOf(pages.length), width: style.width, height: style.height, items: boxes, furniture: lines
  })
}

function furnitureOf({setting, paginated, pages, strings}: Composition, {flow}: Section, page: ReturnType<typeof pageStyle>): Furniture {
  const {numbering, count} = paginated
  const {from, start} = numbering.findLast((each) => each.from <= pages.length)!
  const number = pages.length - from + start
  return setFurniture(setting, {page, label: labelOf(numbering, pages.length), number, count, strings, language: flow.document.language})
}

function addPage(composition: Composition, section: Section, page: SectionPage, index: number): void {
  const {pages, destinations, strings, setting, paginated} = composition
  const {flow} = section
  const style = pageStyle(composition, section, {isFirst: index === 0, isBlank: false})
  const number = pages.length
  const origin = {x: style.marginLeft, y: style.marginTop - (page.lost ?? 0) * setting.grid.line}
  const label = labelOf(paginated.numbering, number)
  const mark = (key: string, y: number): void => {
    if (!destinations.has(key)) destinations.set(key, {page: number, y})
  }
  const items = placePieces(flow, page, {setting, origin, strings, mark})
  const bottom = origin.y + Math.max(page.depth, page.used) * setting.grid.line
  const width = style.width - style.marginLeft - style.marginRight
  for (const {key, y} of placeNotes(page.noteLines, {x: origin.x, width, bottom, page: style, isRightToLeft: isRightToLeft(flow.document.language)}, items)) mark(key, y)
  const {lines, boxes} = furnitureOf(composition, section, style)
  pages.push({label, side: sideOf(number), width: style.width, height: style.height, document: flow.document.path, items: [...boxes, ...items], furniture: lines})
  strings.turn()
}

interface Placing {
  readonly setting: Setting
  readonly origin: {readonly x: number; readonly y: number}
  readonly strings: StringLog
  mark(key: string, y: number): void
}

function placePieces(flow: Flow, page: BrokenPage, {setting, origin, strings, mark}: Placing): PageItem[] {
  const {line} = setting.grid
  const items: PageItem[] = []
  const frames = createFrames()
  for (const [index, piece] of page.pieces.entries()) {
    const leaf = flow.leaves[piece.block]!
    const top = origin.y + topOf(piece, leaf.isOnGrid, page) * line
    const spot = {x: origin.x, y: top, items}
    const head = index === 0 && leaf.head ? headDepthOf(leaf, leaf.head.depth, setting.grid) * line : 0
    if (head > 0) leaf.head!.place({...spot, y: top - head})
    if (piece.from === 0) {
      for (const key of leaf.anchors) mark(key, top + leaf.inset)
      for (const [name, value] of leaf.strings) strings.set(name, value)
      for (const draw of leaf.beside) draw(spot)
    }
    for (const {key, line: at} of leaf.anchorsIn(piece)) mark(key, top + at * leaf.pitch)
    leaf.place(piece, spot)
    const {pitch = leaf.pitch} = leaf.variants[piece.variant]!
    frames.add(leaf, piece, top - head, top + (piece.to - piece.from) * pitch)
    if (page.edges.includes(piece.block)) leaf.edge?.(spot)
  }
  return [...frames.draw(origin.x), ...items]
}

/** Text of the grid stays on it, also below a block that was divided off the grid. */
function topOf({top}: PagePiece, isOnGrid: boolean, {depth}: BrokenPage): number {
  if (!isOnGrid) return top
  const rounded = Math.round(top)
  return rounded > depth - 1 && rounded > top ? Math.floor(top) : rounded
}
