/** Running heads and folios: the margin boxes of a page, filled and set in their places. */

import type {ComputedStyle, ContentPart, MarginBoxName, PageStyle} from '../../style/index.ts'
import {ascentOf, resolve, type Setting} from '../flow/setting.ts'
import {formatCounter} from '../numerals.ts'
import type {SetLine} from '../paragraph/index.ts'
import type {LineItem} from '../types.ts'
import type {NamedStrings} from './named-strings.ts'

export interface FurnitureContext {
  readonly page: PageStyle
  /** The page's number as its reader sees it, and by itself. */
  readonly label: string
  readonly number: number
  readonly count: number
  readonly strings: NamedStrings
  readonly language: string
}

/** The margin boxes of a page as lines; empty boxes leave nothing. */
export function setFurniture(setting: Setting, context: FurnitureContext): LineItem[] {
  const {page} = context
  return Object.entries(page.boxes).flatMap(([name, style]) => {
    const text = textOf(style, context)
    if (text === '') return []
    const box = placeOf(name as MarginBoxName, page)
    const inner = {
      x: box.x + resolve(style.paddingLeft, box.width) + resolve(style.marginLeft === 'auto' ? 0 : style.marginLeft, box.width),
      y: box.y + resolve(style.paddingTop, box.height) + resolve(style.marginTop, box.height),
      right: box.x + box.width - resolve(style.paddingRight, box.width) - resolve(style.marginRight === 'auto' ? 0 : style.marginRight, box.width),
      bottom: box.y + box.height - resolve(style.paddingBottom, box.height) - resolve(style.marginBottom, box.height)
    }
    const line = fit(setting, text, style, {width: inner.right - inner.x - neighbours(setting, context, name, style), language: context.language})
    return [lineIn(setting, line, style, inner)]
  })
}

/** Room a centred text leaves on both sides for the wider of the two beside it, and a gap, points. */
function neighbours(setting: Setting, context: FurnitureContext, name: string, {fontSize}: ComputedStyle): number {
  if (name !== 'top-center' && name !== 'bottom-center') return 0
  const widths = ['left', 'right'].map((side) => {
    const style = context.page.boxes[name.replace('center', side) as MarginBoxName]
    const text = style === undefined ? '' : textOf(style, context)
    return style === undefined || text === '' ? 0 : setting.typesetter.setLine([{type: 'text', text, style, language: context.language, offset: -1}], context.language).end + fontSize
  })
  return 2 * Math.max(...widths)
}

function textOf({content}: ComputedStyle, context: FurnitureContext): string {
  if (!Array.isArray(content)) return ''
  return (content as readonly ContentPart[]).map((part) => {
    if (part.type === 'string') return part.value
    if (part.type === 'namedString') return context.strings.valueOf(part.name, part.which)
    if (part.type !== 'counter') return ''
    if (part.name === 'pages') return formatCounter(context.count, part.format)
    if (part.name !== 'page') return ''
    return part.format === 'decimal' ? context.label : formatCounter(context.number, part.format)
  }).join('').trim()
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where each margin box stands (CSS Paged Media 3, 5.1); the three of one side share its length. */
function placeOf(name: MarginBoxName, page: PageStyle): Box {
  const {width, height, marginTop, marginRight, marginBottom, marginLeft} = page
  const inner = {width: width - marginLeft - marginRight, height: height - marginTop - marginBottom}
  const isSide = name.startsWith('left-') || name.startsWith('right-')
  const y = isSide ? marginTop : name.startsWith('top') ? 0 : height - marginBottom
  const depth = isSide ? inner.height : name.startsWith('top') ? marginTop : marginBottom
  if (name.endsWith('left-corner') || name.startsWith('left-')) return {x: 0, y, width: marginLeft, height: depth}
  if (name.endsWith('right-corner') || name.startsWith('right-')) return {x: width - marginRight, y, width: marginRight, height: depth}
  return {x: marginLeft, y, width: inner.width, height: depth}
}

/** The text in one line, cut at a word with an ellipsis where it is too long. */
function fit({typesetter}: Setting, text: string, style: ComputedStyle, {width, language}: {width: number; language: string}): SetLine {
  const set = (words: string): SetLine => typesetter.setLine([{type: 'text', text: words, style, language, offset: -1}], language)
  let line = set(text)
  let words = text
  while (line.end > width && words.includes(' ')) {
    words = words.slice(0, words.lastIndexOf(' '))
    line = set(`${words.replace(/[\p{P}\s]+$/u, '')}…`)
  }
  return line
}

function lineIn({fonts}: Setting, line: SetLine, style: ComputedStyle, box: {x: number; y: number; right: number; bottom: number}): LineItem {
  const spare = box.right - box.x - line.end
  const x = box.x + (style.textAlign === 'right' ? spare : style.textAlign === 'center' ? spare / 2 : 0)
  const room = box.bottom - box.y - style.lineHeight
  const top = box.y + (style.verticalAlign === 'top' ? 0 : style.verticalAlign === 'bottom' ? room : room / 2)
  return {type: 'line', x, y: top + ascentOf(fonts, style), source: {line: () => line}, index: 0}
}
