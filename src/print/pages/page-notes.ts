/** The notes at the foot of a page: those carried over, then those called on it, under their rule. */

import {pageSlack, type BrokenPage} from '../../layout/index.ts'
import type {PageStyle} from '../../style/index.ts'
import type {Flow} from '../flow/flow.ts'
import type {Grid} from '../flow/leaf.ts'
import type {NoteLine} from '../flow/notes.ts'
import {resolveMaybe} from '../flow/setting.ts'
import type {PageItem} from '../types.ts'
import type {SectionPage} from './sections.ts'

interface NoteArea {
  /** Left edge and width of the page's text. */
  readonly x: number
  readonly width: number
  /** Foot of the page's text. */
  readonly bottom: number
  readonly page: PageStyle
  /** The rule stands where its lines begin. */
  readonly isRightToLeft: boolean
}

/** Lines. */
interface PageDepths {
  readonly depth: number
  readonly noteRule: number
  readonly grid: Grid
}

/**
 * Which lines of notes stand on which page: as many as the breaker gave room for and the page has;
 * what is left after the last page fills pages of its own.
 */
export function setNotes(pages: readonly BrokenPage[], flow: Flow, {depth, noteRule, grid}: PageDepths): SectionPage[] {
  const waiting: NoteLine[] = []
  const made: SectionPage[] = pages.map((page, index) => {
    for (const each of calledOn(page, flow)) waiting.push(each)
    const free = Math.max(page.depth, page.used) - page.used
    const room = index === pages.length - 1 ? free : Math.min(free + pageSlack, page.notes)
    return {...page, noteLines: takeNotes(waiting, (room - noteRule) * grid.line)}
  })
  while (waiting.length > 0) {
    const taken = takeNotes(waiting, (depth - noteRule) * grid.line)
    const noteLines = taken.length > 0 ? taken : waiting.splice(0, 1)
    const side = made.at(-1)?.side === 'left' ? 'right' : 'left'
    made.push({pieces: [], depth, used: 0, notes: 0, carried: 0, side, isBlank: false, edges: [], noteLines})
  }
  return made
}

function calledOn({pieces}: BrokenPage, {leaves, notes}: Flow): NoteLine[] {
  return pieces.flatMap(({block, variant, from, to}) => {
    const calls = leaves[block]!.variants[variant]!.calls
    return calls.flatMap(({id, line}) => (line >= from && line < to ? (notes.get(id)?.lines ?? []) : []))
  })
}

/** As many waiting lines as the depth allows. */
function takeNotes(waiting: NoteLine[], depth: number): NoteLine[] {
  let used = 0
  let count = 0
  while (count < waiting.length && used + waiting[count]!.depth <= depth + 0.05) used += waiting[count++]!.depth
  return waiting.splice(0, count)
}

/** Sets the lines so that the last one stands at the foot; gives the places linked to in them. */
export function placeNotes(lines: readonly NoteLine[], area: NoteArea, items: PageItem[]): {key: string; y: number}[] {
  if (lines.length === 0) return []
  const depth = lines.reduce((sum, line) => sum + line.depth, 0)
  let y = area.bottom - depth
  const {borderTop, paddingTop, width} = area.page.footnote
  if (borderTop.style !== 'none' && borderTop.width > 0) {
    const above = typeof paddingTop === 'number' ? paddingTop : 0
    const length = resolveMaybe(width, area.width) ?? area.width
    items.push({type: 'box', x: area.isRightToLeft ? area.x + area.width - length : area.x, y: y - above - borderTop.width, width: length, height: borderTop.width, colour: borderTop.colour})
  }
  const places: {key: string; y: number}[] = []
  for (const line of lines) {
    for (const each of line.anchors.map((key) => ({key, y}))) places.push(each)
    line.place({x: area.x, y: y + line.space, items})
    y += line.depth
  }
  return places
}
