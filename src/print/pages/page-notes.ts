/** The notes at the foot of a page: those carried over, then those called on it, under their rule. */

import type {PageStyle} from '../../style/index.ts'
import type {NoteLine} from '../flow/notes.ts'
import {resolveMaybe} from '../flow/setting.ts'
import type {PageItem} from '../types.ts'

export interface NoteArea {
  /** Left edge and width of the page's text. */
  readonly x: number
  readonly width: number
  /** Foot of the page's text. */
  readonly bottom: number
  readonly page: PageStyle
}

/** Takes as many waiting lines as the depth allows (all of them where `isLast`); the rest wait. */
export function takeNotes(waiting: NoteLine[], depth: number, isLast: boolean): NoteLine[] {
  if (isLast) return waiting.splice(0)
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
    items.push({type: 'box', x: area.x, y: y - above - borderTop.width, width: resolveMaybe(width, area.width) ?? area.width, height: borderTop.width, colour: borderTop.colour})
  }
  const places: {key: string; y: number}[] = []
  for (const line of lines) {
    places.push(...line.anchors.map((key) => ({key, y})))
    line.place({x: area.x, y: y + line.space, items})
    y += line.depth
  }
  return places
}
