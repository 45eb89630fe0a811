/**
 * Initials: the first letter as tall as several lines, its cap height level with that of the first
 * line, its foot on the baseline of the line it sinks to (CSS Inline 3, `initial-letter`). An opening
 * quotation mark stands before it at half its size, level with its head.
 */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineText, SetLine, SetParagraph} from '../paragraph/index.ts'
import type {Spot} from './leaf.ts'
import {linesOf, type Walk} from './setting.ts'
import {addText, setText, type TextContent} from './text-leaf.ts'

const initial = /^([\s\p{Ps}\p{Pi}"'’¿¡—–-]*)(\p{L}\p{M}*['’]?(?=\p{L})|[\p{L}\p{N}]\p{M}*)/u

/** Space between the initial and its lines, em of the text. */
const gap = 0.22
/** Initials with a tail: the line it would run into keeps clear of it. */
const tailed = /^[QÇŞȘŢȚĢĶĻŅŖ]/u
/** Size of the opening mark against the initial. */
const markSize = 0.5

interface FirstLetter {
  readonly mark: string
  readonly letter: string
  readonly source: InlineText
  readonly rest: readonly Inline[]
}

/** Sets the paragraph with its initial; `false` where it has no letter, or fewer lines than the initial is deep. */
export function setDropCap(walk: Walk, content: TextContent, style: ComputedStyle): boolean {
  const first = splitFirstLetter(content.inlines)
  if (!first || !style.initialLetter) return false
  const {sink} = style.initialLetter
  const lines = setInitial(walk, first, content.style, style)
  const width = lines.width + gap * content.style.fontSize
  if (width > content.area.width / 2) return false
  const beside = Math.max(1, Math.round(sink))
  const narrow = Array.from({length: beside + (tailed.test(first.letter) ? 1 : 0)}, () => content.area.width - width)
  const measure = {widths: [...narrow, content.area.width], starts: [...narrow.map(() => width), 0]}
  const inner: TextContent = {...content, inlines: first.rest, measure}
  const paragraph = longEnough(setText(walk, inner), beside)
  if (!paragraph) return false
  const raised = Math.max(0, Math.ceil(style.initialLetter.size) - beside) * linesOf(walk, content.style).pitch
  const leaf = addText(walk, inner, paragraph)
  if (!leaf) return false
  const offsetOf = leaf.offsetOf.bind(leaf)
  leaf.space += raised
  Object.assign(leaf, {
    orphans: Math.max(leaf.orphans, beside),
    offsetOf: (variant: number, line: number) => (line === 0 ? first.source.offset : offsetOf(variant, line))
  })
  leaf.beside.push((spot) => lines.place({...spot, x: spot.x + content.area.x}))
  return true
}

const seen = ['fontSize', 'fontWeight', 'fontStyle', 'fontFamily', 'fontFeatures', 'color', 'textTransform', 'letterSpacing'] as const

/** The inlines with the first letter, and the marks before it, in the style of `::first-letter` where it shows. */
export function styleFirstLetter(inlines: readonly Inline[], own: ComputedStyle, style: ComputedStyle): readonly Inline[] {
  if (seen.every((name) => JSON.stringify(own[name]) === JSON.stringify(style[name]))) return inlines
  const first = splitFirstLetter(inlines)
  if (!first) return inlines
  const {source, mark, letter, rest} = first
  const at = inlines.indexOf(source)
  return [...rest.slice(0, at), {...source, text: mark + letter, style: {...style, verticalAlign: 'baseline'}}, ...rest.slice(at)]
}

/** The paragraph without the settings too short for the initial. */
function longEnough(paragraph: SetParagraph, lines: number): SetParagraph | undefined {
  const best = paragraph.variants[paragraph.best]!
  const variants = paragraph.variants.filter(({lineCount}) => lineCount >= lines)
  return best.lineCount >= lines ? {...paragraph, variants, best: variants.indexOf(best)} : undefined
}

/** The first letter with the marks before it, and the inlines after it. */
function splitFirstLetter(inlines: readonly Inline[]): FirstLetter | undefined {
  const index = inlines.findIndex((inline) => inline.type === 'text' && inline.text.trim() !== '')
  const source = inlines[index]
  if (source?.type !== 'text' || inlines.slice(0, index).some(({type}) => type === 'box')) return undefined
  const found = initial.exec(source.text)
  if (!found) return undefined
  const [all, mark, letter] = found as unknown as [string, string, string]
  const after: InlineText = {...source, text: source.text.slice(all.length), offset: source.offset < 0 ? -1 : source.offset + all.length}
  return {mark: mark.trim(), letter, source, rest: [...inlines.slice(0, index), after, ...inlines.slice(index + 1)]}
}

interface Initial {
  readonly width: number
  place(spot: Spot): void
}

function setInitial(walk: Walk, {mark, letter, source}: FirstLetter, text: ComputedStyle, style: ComputedStyle): Initial {
  const {setting} = walk
  const {size, sink} = style.initialLetter!
  const {pitch, ascent} = linesOf(walk, text)
  const capHeight = capHeightOf(walk, style)
  const fontSize = ((size - 1) * pitch + capHeightOf(walk, text) * text.fontSize) / capHeight
  const line = (content: string, at: number): SetLine =>
    setting.typesetter.setLine([{...source, text: content, offset: -1, style: {...style, fontSize: at, letterSpacing: 0, fontFeatures: {...style.fontFeatures, onum: 0, lnum: 1}}}], source.language)
  const set = line(letter, fontSize)
  const opening = mark === '' ? undefined : line(mark, fontSize * markSize)
  const markWidth = opening ? opening.end : 0
  const foot = (Math.max(1, Math.round(sink)) - 1) * pitch + ascent
  const head = foot - capHeight * fontSize * (1 - markSize)
  return {
    width: markWidth + set.end,
    place({x, y, items}) {
      if (opening) items.push({type: 'line', x, y: y + head, source: {line: () => opening}, index: 0})
      items.push({type: 'line', x: x + markWidth, y: y + foot, source: {line: () => set}, index: 0})
    }
  }
}

/** Em. */
function capHeightOf({setting}: Walk, style: ComputedStyle): number {
  const face = setting.fonts.find({families: style.fontFamily, style: style.fontStyle, weight: style.fontWeight})
  return (face?.capHeight || 650) / 1000
}
