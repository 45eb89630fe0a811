/** Generated content as inlines: strings, counters, page numbers of other places, leaders, pictures. */

import {resolveHref} from '../../publication/index.ts'
import {localeOf} from '../../language/index.ts'
import type {ComputedStyle, ContentPart} from '../../style/index.ts'
import {formatCounter} from '../numerals.ts'
import type {Inline} from '../paragraph/index.ts'
import {addEdge, type InlineContext} from './inline.ts'
import {sizePicture, usePicture} from './picture-size.ts'
import {resolveMaybe, type Walk} from './setting.ts'

/** The inlines of a pseudo-element; none where it has no content. */
export function generatedInlines(walk: Walk, style: ComputedStyle, context: InlineContext): Inline[] {
  if (!Array.isArray(style.content) || style.display === 'none') return []
  const {counters} = walk.setting
  counters.open(style)
  const inlines: Inline[] = []
  addEdge(inlines, style, 'Left', context.width)
  inlines.push(...fillWidth(walk, partInlines(walk, style.content as readonly ContentPart[], {...context, style}), style, context))
  addEdge(inlines, style, 'Right', context.width)
  counters.close()
  return inlines
}

/** A block in the line takes the width its style says; what it holds stands at its start, middle or end. */
export function fillWidth({setting}: Walk, inlines: readonly Inline[], style: ComputedStyle, {width, language}: InlineContext): readonly Inline[] {
  const wanted = style.display === 'inline-block' ? resolveMaybe(style.width, width) : undefined
  if (wanted === undefined || inlines.some(({type}) => type === 'leader' || type === 'box')) return inlines
  const spare = Math.max(0, wanted - setting.typesetter.setLine(inlines, language).end)
  const before = style.textAlign === 'right' ? spare : style.textAlign === 'center' ? spare / 2 : 0
  const blank = (own: number): Inline[] => (own > 0 ? [{type: 'box', width: own, box: undefined}] : [])
  return [...blank(before), ...inlines, ...blank(spare - before)]
}

/** The inlines of the parts of one `content` value. */
export function partInlines(walk: Walk, parts: readonly ContentPart[], context: InlineContext): Inline[] {
  const inlines = inlinesOf(walk, parts, context)
  walk.setting.generated.get(walk.document)?.push(...textsOf(inlines))
  return inlines
}

/** Text that stands together, as one. */
const textsOf = (inlines: readonly Inline[]): string[] => inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('').split('\n')

function inlinesOf(walk: Walk, parts: readonly ContentPart[], context: InlineContext): Inline[] {
  return parts.flatMap((part): Inline[] => {
    if (part.type === 'leader') return [{type: 'leader', pattern: part.pattern, style: context.style}]
    if (part.type === 'image') return pictureInlines(walk, part.url, context)
    const text = part.type === 'quote' ? quoteText(walk, part, context.language) : textOfPart(walk, part)
    if (text === '') return []
    return [{
      type: 'text', text, style: context.style, language: context.language, offset: -1, tag: context.tag, ...(context.link !== undefined && {link: context.link})
    }]
  })
}

function textOfPart(walk: Walk, part: ContentPart): string {
  const {targets} = walk.setting
  if (part.type === 'string') return part.value
  if (part.type === 'counter') return counterText(walk, part)
  if (part.type !== 'targetCounter' && part.type !== 'targetText') return ''
  const target = resolveHref(walk.document.path, part.url)
  if (!target) return ''
  const key = target.fragment === undefined ? target.path : `${target.path}#${target.fragment}`
  if (part.type === 'targetText') return targets.textOf(key)
  walk.usesLabels = true
  return targets.labelOf(key)
}

/** `counter()`, and `counters()` with all in force. */
export function counterText({setting: {counters}}: Walk, {name, format, separator}: ContentPart & {type: 'counter'}): string {
  if (separator === undefined) return formatCounter(counters.valueOf(name), format)
  return counters.valuesOf(name).map((value) => formatCounter(value, format)).join(separator)
}

/** The mark of the depth at hand: the style's own, or the language's; levels past the last repeat it. */
function quoteText({setting: {counters}}: Walk, {isOpening, isShown, marks}: ContentPart & {type: 'quote'}, language: string): string {
  if (!isOpening) counters.quoteDepth = Math.max(0, counters.quoteDepth - 1)
  const depth = counters.quoteDepth
  if (isOpening) counters.quoteDepth++
  if (!isShown || marks === 'none') return ''
  const pairs = marks === 'auto' ? localeOf(language).quotes.levels.flatMap(({open, close}) => [open, close]) : marks
  const level = Math.min(depth, pairs.length / 2 - 1)
  return pairs[2 * level + (isOpening ? 0 : 1)] ?? ''
}

function pictureInlines(walk: Walk, url: string, {style, width}: InlineContext): Inline[] {
  const picture = usePicture(walk, url)
  if (!picture) return []
  const size = sizePicture(picture, style, {width, height: walk.pageDepth})
  return [{type: 'box', width: size.width, box: {picture, ...size}}]
}
