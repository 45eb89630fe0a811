/**
 * The first line in a style of its own (CSS Pseudo 4, `::first-line`): small capitals that lead in.
 *
 * Which words stand on that line depends on the style they are set in; so the paragraph is set
 * plain, the words of its first line dressed, and set again until the same words stay. Words that
 * swing between two lines stay plain, whole.
 */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineText, SetParagraph} from '../paragraph/index.ts'
import type {Walk} from './setting.ts'
import {setText, type TextContent} from './text-leaf.ts'

/** Settings to try before a swinging word is left plain. */
const mostRounds = 6

/** The paragraph with its first line dressed, `undefined` where no such line comes to rest. */
export function setFirstLine(walk: Walk, content: TextContent, style: ComputedStyle): {content: TextContent; paragraph: SetParagraph} | undefined {
  let end = endOfFirstLine(setText(walk, content))
  let shortest = end
  for (let round = 0; round < mostRounds; round++) {
    const dressed = {...content, inlines: dress(content.inlines, end, {from: content.style, to: style})}
    const paragraph = setText(walk, dressed)
    const now = endOfFirstLine(paragraph)
    shortest = Math.min(shortest, now)
    const isDressed = now === end || (round > 1 && now > end)
    const whole = now === end ? end : startOfWord(content.inlines, end)
    if (isDressed && whole === end) return {content: dressed, paragraph: sameFirstLine(paragraph, now)}
    end = isDressed ? whole : round > 0 ? shortest : now
  }
  return undefined
}

/** Document offset of the second line; infinite where there is none. */
function endOfFirstLine({variants, best}: SetParagraph): number {
  return variants[best]?.offsets[1] ?? Infinity
}

/** Where the word begins that an offset of the document is in. */
function startOfWord(inlines: readonly Inline[], end: number): number {
  const held = inlines.find((inline): inline is InlineText => inline.type === 'text' && inline.offset >= 0 && inline.offset < end && end < inline.offset + inline.text.length)
  const inside = held && /\S*$/.exec(held.text.slice(0, end - held.offset))![0].length
  return end - (inside ?? 0)
}

/** Only settings whose first line ends with the same word. */
function sameFirstLine(paragraph: SetParagraph, end: number): SetParagraph {
  const chosen = paragraph.variants[paragraph.best]
  const variants = paragraph.variants.filter((variant) => (variant.offsets[1] ?? Infinity) === end)
  return {marks: paragraph.marks, hasLines: paragraph.hasLines, variants, best: Math.max(0, variants.findIndex((variant) => variant === chosen))}
}

interface Dress {
  readonly from: ComputedStyle
  readonly to: ComputedStyle
}

function dress(inlines: readonly Inline[], end: number, dressing: Dress): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type !== 'text' || inline.offset < 0 || inline.offset >= end) return [inline]
    const length = Math.min(inline.text.length, end - inline.offset)
    const first: InlineText = {...inline, text: inline.text.slice(0, length), style: over(inline.style, dressing)}
    if (length === inline.text.length) return [first]
    return [first, {...inline, text: inline.text.slice(length), offset: inline.offset + length}]
  })
}

const made = new WeakMap<ComputedStyle, Map<ComputedStyle, ComputedStyle>>()

/** What the line's style changes of the paragraph's, laid over an inline's own; one object a pair. */
function over(own: ComputedStyle, {from, to}: Dress): ComputedStyle {
  const known = made.get(own)?.get(to)
  if (known) return known
  const style = {
    ...own,
    fontFeatures: {...own.fontFeatures, ...to.fontFeatures},
    ...(to.fontFamily.join() !== from.fontFamily.join() && {fontFamily: to.fontFamily}),
    ...(to.fontSize !== from.fontSize && {fontSize: own.fontSize * (to.fontSize / from.fontSize)}),
    ...(to.wordSpacing !== from.wordSpacing && {wordSpacing: to.wordSpacing}),
    ...(to.decorations.length !== from.decorations.length && {decorations: to.decorations}),
    ...(to.letterSpacing !== from.letterSpacing && {letterSpacing: to.letterSpacing}),
    ...(to.textTransform !== from.textTransform && {textTransform: to.textTransform}),
    ...(to.fontWeight !== from.fontWeight && {fontWeight: to.fontWeight}),
    ...(to.fontStyle !== from.fontStyle && {fontStyle: to.fontStyle}),
    ...(to.color !== from.color && {color: to.color})
  }
  made.set(own, (made.get(own) ?? new Map<ComputedStyle, ComputedStyle>()).set(to, style))
  return style
}
