/** List items: the marker hangs to the left of the first line. */

import type {Element} from 'hast'
import type {ElementStyles} from '../../style/index.ts'
import {formatCounter} from '../numerals.ts'
import type {Inline} from '../paragraph/index.ts'
import {addLeaf} from './add-leaf.ts'
import {generatedInlines} from './generated.ts'
import {linesOf, type Area, type Walk} from './setting.ts'

/** Space between a marker and its text, em. */
const markerGap = 0.5

/** Adds the marker as a leaf of one line, for the caller to set beside the item's first line. */
export function addMarker(walk: Walk, element: Element, styles: ElementStyles, area: Area): void {
  const {own, marker} = styles
  const {setting} = walk
  const style = marker ?? own
  const tag = setting.structure.add({type: 'Lbl', parent: area.tag})
  const context = {style, tag, language: area.language, width: area.width}
  const generated = marker ? generatedInlines(walk, marker, context) : []
  const inlines: Inline[] = generated.length > 0 ? generated : [{type: 'text', text: markerText(walk, element, own.listStyleType), style, language: area.language, offset: -1, tag}]
  const {pitch, ascent, isOnGrid} = linesOf(walk, own)
  addLeaf(walk, area, {
    pitch,
    isOnGrid,
    variants: [{lines: 1, cost: 0, calls: []}],
    place(_, {x, y, items}) {
      const line = setting.typesetter.setLine(inlines, area.language)
      const left = Math.max(-x, area.x - markerGap * own.fontSize - line.end)
      items.push({type: 'line', x: x + left, y: y + ascent, source: {line: () => line}, index: 0})
    }
  })
}

function markerText(walk: Walk, element: Element, type: string): string {
  const value = formatCounter(walk.setting.counters.valueOf('list-item'), type)
  return element.tagName === 'li' && /\d|[a-z]/i.test(value) ? `${value}.` : value
}
