/** List items: the marker hangs before the first line, to the right of text that runs left. */

import type {Element} from 'hast'
import type {ComputedStyle, ElementStyles} from '../../style/index.ts'
import {formatCounter, isBullet} from '../numerals.ts'
import type {Inline} from '../paragraph/index.ts'
import {addLeaf, asOneLine} from './add-leaf.ts'
import {generatedInlines} from './generated.ts'
import {linesOf, type Area, type Walk} from './setting.ts'

/** Space between a marker and its text, em. */
const markerGap = 0.5

/** Adds the marker as a leaf of one line, for the caller to set beside the item's first line. */
export function addMarker(walk: Walk, element: Element, styles: ElementStyles, area: Area): void {
  const {own} = styles
  const {setting} = walk
  const inlines = markerInlines(walk, element, styles, area)
  const {pitch, ascent, isOnGrid} = linesOf(walk, own)
  addLeaf(walk, area, {pitch, isOnGrid}, {
    settle: asOneLine,
    place(_, {x, y, items}) {
      const line = setting.typesetter.setLine(inlines, area.language)
      const gap = markerGap * own.fontSize
      const left = own.direction === 'rtl' ? area.x + area.width + gap : Math.max(-x, area.x - gap - line.end)
      items.push({type: 'line', x: x + left, y: y + ascent, source: {line: () => line}, index: 0})
    }
  })
}

/** The marker as inline content: what stands first in the item's line when it is set inside. */
export function markerInlines(walk: Walk, element: Element, {own, marker}: ElementStyles, area: Area): Inline[] {
  const style = marker ?? own
  const tag = walk.setting.structure.add({type: 'Lbl', parent: area.tag})
  const generated = marker ? generatedInlines(walk, marker, {style, tag, language: area.language, width: area.width}) : []
  if (generated.length > 0) return generated
  const text = shown(walk, markerText(walk, element, own.listStyleType), style)
  if (own.listStyleType.startsWith('"')) walk.setting.generated.get(walk.document)?.push(text)
  return text === '' ? [] : [{type: 'text', text: own.listStylePosition === 'inside' ? `${text.trimEnd()} ` : text, style, language: area.language, offset: -1, tag}]
}

/** Marks many faces lack, and what stands for them: some face of the book's has it, or the bullet all have. */
function shown({setting: {fonts}}: Walk, text: string, style: ComputedStyle): string {
  const face = fonts.find({families: style.fontFamily, style: style.fontStyle, weight: style.fontWeight})
  const code = text.codePointAt(0)
  return face && code !== undefined && /^[◦▪▸▾]$/u.test(text) && !face.has(code) ? '•' : text
}

/** A string is shown as it is; what counts has a full stop after it, marks have none. */
function markerText(walk: Walk, element: Element, type: string): string {
  if (type.startsWith('"')) return JSON.parse(type) as string
  const value = formatCounter(walk.setting.counters.valueOf('list-item'), type)
  return element.tagName === 'li' && !isBullet(type) && !type.startsWith('[') ? `${value}.` : value
}
