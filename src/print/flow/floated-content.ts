/** Generated content that floats in a block of paragraphs (the large mark at the head of a quotation): the lines that follow stand beside it. */

import type {ComputedStyle} from '../../style/index.ts'
import {clearFloat} from './float.ts'
import {generatedInlines} from './generated.ts'
import {ascentOf, resolve, type Area, type Walk} from './setting.ts'
import {hasContent} from './text-leaf.ts'

/** Share of the measure it may take to have text beside it. */
const mostWidth = 0.5

/** Sets it as a box at the side; `false` where it does not float, shows nothing or is too wide. */
export function addFloatedContent(walk: Walk, style: ComputedStyle | undefined, area: Area): boolean {
  if (style?.float !== 'left' && style?.float !== 'right') return false
  const restore = walk.setting.counters.save()
  const inlines = generatedInlines(walk, style, {style, tag: area.tag, language: area.language, width: area.width, at: undefined})
  const line = walk.setting.typesetter.setLine(inlines, area.language)
  if (!hasContent(inlines) || line.end > mostWidth * area.width) {
    restore()
    return false
  }
  clearFloat(walk, area)
  const x = style.float === 'left' ? area.x : area.x + area.width - line.end
  const top = resolve(style.marginTop, area.width)
  const ascent = top + ascentOf(walk.setting.fonts, style)
  walk.float = {
    side: style.float, x, width: line.end, rest: top + style.lineHeight + resolve(style.marginBottom, area.width), isPlaced: false, offset: -1,
    place: ({x: left, y, items}) => items.push({type: 'line', x: left + x, y: y + ascent, source: {line: () => line}, index: 0})
  }
  return true
}
