/** Running heads and folios: the margin boxes of a page, filled and set in their places. */

import type {ComputedStyle, ContentPart, MarginBoxName, PageStyle} from '../../style/index.ts'
import {drawBorders, type Rectangle} from '../flow/borders.ts'
import {sizePicture} from '../flow/picture-size.ts'
import {ascentOf, type Setting} from '../flow/setting.ts'
import {counterString} from '../flow/strings.ts'
import {formatCounter} from '../numerals.ts'
import type {Inline, InlineText, SetLine} from '../paragraph/index.ts'
import type {LineItem, PageItem} from '../types.ts'
import {isBesideText, marginBoxOf, topOfLines} from './margin-box.ts'
import type {NamedStrings} from './named-strings.ts'

interface FurnitureContext {
  readonly page: PageStyle
  /** The page's number as its reader sees it, and by itself. */
  readonly label: string
  readonly number: number
  readonly count: number
  readonly strings: NamedStrings
  readonly language: string
}

export interface Furniture {
  readonly lines: readonly LineItem[]
  /** Grounds and borders of the margin boxes, and the ground of the page. */
  readonly boxes: readonly PageItem[]
}

/** The margin boxes of a page; those without content leave nothing. */
export function setFurniture(setting: Setting, context: FurnitureContext): Furniture {
  const {page} = context
  const {width, height} = page
  const boxes: PageItem[] = page.background ? [{type: 'box', x: 0, y: 0, width, height, colour: page.background}] : []
  const lines = Object.entries(page.boxes).flatMap(([name, style]) => {
    const content = contentOf(setting, style, context)
    const around = marginBoxOf(name as MarginBoxName, style, page)
    drawBorders(style, around.border, boxes)
    if (content.length === 0) return []
    const width = around.content.width - neighbours(setting, context, name, style)
    const room = {width, language: context.language}
    const set = isBesideText(name) ? wrap(setting, content, room, Math.max(1, Math.floor(around.content.height / style.lineHeight))) : content.map((inlines) => fit(setting, inlines, room))
    return linesIn(setting, set, style, {name, content: around.content, page})
  })
  return {lines, boxes}
}

/** Room a centred text leaves on both sides for the wider of the two beside it, and a gap, points. */
function neighbours(setting: Setting, context: FurnitureContext, name: string, {fontSize}: ComputedStyle): number {
  if (name !== 'top-center' && name !== 'bottom-center') return 0
  const widths = ['left', 'right'].map((side) => {
    const style = context.page.boxes[name.replace('center', side) as MarginBoxName]
    const content = style === undefined ? [] : contentOf(setting, style, context)
    return content.length === 0 ? 0 : Math.max(...content.map((inlines) => setting.typesetter.setLine(inlines, context.language).end)) + fontSize
  })
  return 2 * Math.max(...widths)
}

/** The content of a box, a line of inlines each: line feeds end one where white space is kept. */
function contentOf(setting: Setting, style: ComputedStyle, context: FurnitureContext): Inline[][] {
  if (!Array.isArray(style.content)) return []
  const keepsLines = style.whiteSpace.startsWith('pre')
  const lines: Inline[][] = [[]]
  const parts = style.content as readonly ContentPart[]
  for (const part of parts) {
    if (part.type === 'image') lines.at(-1)!.push(...pictureOf(setting, part.url, style))
    const text = parts.length === 1 ? headOf(part, context) : textOf(part, context)
    for (const [index, line] of (keepsLines ? text.split('\n') : [text]).entries()) {
      if (index > 0) lines.push([])
      if (line !== '') lines.at(-1)!.push({type: 'text', text: line, style, language: context.language, offset: -1})
    }
  }
  return lines.some((line) => line.some((inline) => inline.type !== 'text' || inline.text.trim() !== '')) ? lines : []
}

/** The number of a chapter, not of a year. */
const bareNumber = /^(?:\p{Nd}{1,3}|(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\.?$/iu

/** Alone at the head of a page, the number of a chapter reads as the page's: the book's title stands in for it. */
function headOf(part: ContentPart, context: FurnitureContext): string {
  const text = textOf(part, context)
  return part.type === 'namedString' && bareNumber.test(text) ? context.strings.valueOf('book-title', 'first') || text : text
}

function pictureOf({resources, pictures}: Setting, url: string, style: ComputedStyle): Inline[] {
  const picture = resources.get(url)
  if (!picture) return []
  pictures.add(picture)
  const size = sizePicture(picture, style, {width: mostPicture, height: mostPicture})
  return [{type: 'box', width: size.width, box: {picture, ...size}}]
}

/** Points a picture beside the text may be wide or deep. */
const mostPicture = 72

function textOf(part: ContentPart, context: FurnitureContext): string {
  if (part.type === 'string') return part.value
  if (part.type === 'namedString') return context.strings.valueOf(part.name, part.which)
  if (part.type !== 'counter') return ''
  if (part.name === 'pages') return formatCounter(context.count, part.format)
  if (part.name === 'page') return part.format === 'decimal' ? context.label : formatCounter(context.number, part.format)
  return formatCounter(Number(context.strings.valueOf(counterString(part.name), 'first')), part.format)
}

/** Em: letters on a line are wider on the whole, so that no more of a long title need be set. */
const narrowest = 0.1

interface Room {
  readonly width: number
  readonly language: string
}

/** Lines beside the text, broken between words; what is more than `most` of them is cut from the last. */
function wrap(setting: Setting, content: readonly (readonly Inline[])[], room: Room, most: number): SetLine[] {
  const lines: (readonly Inline[])[] = []
  for (const inlines of content) {
    let line: Inline[] = []
    for (const word of inlines.flatMap(wordsOf)) {
      const longer = [...line, word]
      const isFull = line.length > 0 && lines.length + 1 < most && setting.typesetter.setLine(longer, room.language).end > room.width
      if (isFull) lines.push(line)
      line = isFull ? [word] : longer
    }
    lines.push(line)
  }
  return lines.map((line) => fit(setting, line, room))
}

/** Words that may be set beside the text, each with the space behind it; what follows is cut with the last. */
const mostWords = 100

function wordsOf(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline]
  return (inline.text.match(/\S+\s*|\s+/g) ?? []).slice(0, mostWords).map((text) => ({...inline, text}))
}

/** The content in one line, cut at a word with an ellipsis where it is too long; a word that is longer still, within it. */
function fit({typesetter}: Setting, inlines: readonly Inline[], {width, language}: Room): SetLine {
  let words: readonly Inline[] | undefined = inlines.map((inline) => (inline.type === 'text' ? shortened(inline, width) : inline))
  let line = typesetter.setLine(words, language)
  while (line.end > width) {
    words = cutEnd(words, width, line.end)
    if (words === undefined) break
    const end = words.at(-1)
    line = typesetter.setLine(end?.type === 'text' ? [...words.slice(0, -1), {...end, text: `${end.text.replace(/[\p{P}\s]+$/u, '')}…`}] : words, language)
  }
  return line
}

/** Without the last word; of the only one, as many letters as may fit where the line is to end at `width` and ends at `end`. `undefined` = there is nothing to cut. */
function cutEnd(words: readonly Inline[], width: number, end: number): readonly Inline[] | undefined {
  const last = words.at(-1)
  if (last?.type !== 'text') return undefined
  const at = last.text.trimEnd().lastIndexOf(' ')
  if (at >= 0) return [...words.slice(0, -1), {...last, text: last.text.slice(0, at)}]
  if (words.length > 1) return words.slice(0, -1)
  const letters = [...last.text.replace(/…$/, '')]
  if (letters.length < 2) return undefined
  return [{...last, text: letters.slice(0, Math.max(1, Math.min(letters.length - 1, Math.floor((letters.length * width) / end)))).join('')}]
}

/** No longer than could ever stand on the line, and some more: what is cut must be seen to be too long. */
function shortened(inline: InlineText, width: number): InlineText {
  const most = 2 * Math.ceil(Math.max(1, width) / (narrowest * Math.max(1, inline.style.fontSize)))
  return inline.text.length <= most ? inline : {...inline, text: [...inline.text.slice(0, most)].slice(0, -1).join('')}
}

/** Lines stacked in a box, aligned in it both ways. */
function linesIn({fonts}: Setting, lines: readonly SetLine[], style: ComputedStyle, box: {name: string; content: Rectangle; page: PageStyle}): LineItem[] {
  const top = topOfLines(box.name, style, box, style.lineHeight * lines.length)
  return lines.map((line, index) => {
    const spare = box.content.width - line.end
    const x = box.content.x + (style.textAlign === 'right' ? spare : style.textAlign === 'center' ? spare / 2 : 0)
    return {type: 'line', x, y: top + index * style.lineHeight + ascentOf(fonts, style), source: {line: () => line}, index: 0}
  })
}
