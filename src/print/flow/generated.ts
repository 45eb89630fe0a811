/** Generated content as inlines: strings, counters, page numbers of other places, leaders, pictures. */

import {resolveHref} from '../../publication/index.ts'
import type {ComputedStyle, ContentPart} from '../../style/index.ts'
import {formatCounter} from '../numerals.ts'
import type {Inline} from '../paragraph/index.ts'
import type {InlineContext} from './inline.ts'
import {sizePicture, usePicture} from './picture-size.ts'
import type {Walk} from './setting.ts'

/** The inlines of a pseudo-element; none where it has no content. */
export function generatedInlines(walk: Walk, style: ComputedStyle, context: InlineContext): Inline[] {
  if (!Array.isArray(style.content) || style.display === 'none') return []
  walk.setting.counters.apply(style)
  return partInlines(walk, style.content as readonly ContentPart[], {...context, style})
}

/** The inlines of the parts of one `content` value. */
export function partInlines(walk: Walk, parts: readonly ContentPart[], context: InlineContext): Inline[] {
  return parts.flatMap((part): Inline[] => {
    if (part.type === 'leader') return [{type: 'leader', pattern: part.pattern, style: context.style}]
    if (part.type === 'image') return pictureInlines(walk, part.url, context)
    const text = textOfPart(walk, part)
    if (text === '') return []
    return [{
      type: 'text', text, style: context.style, language: context.language, offset: -1, tag: context.tag, ...(context.link !== undefined && {link: context.link})
    }]
  })
}

function textOfPart(walk: Walk, part: ContentPart): string {
  const {counters, targets} = walk.setting
  if (part.type === 'string') return part.value
  if (part.type === 'counter') return formatCounter(counters.valueOf(part.name), part.format)
  if (part.type !== 'targetCounter' && part.type !== 'targetText') return ''
  const target = resolveHref(walk.document.path, part.url)
  if (!target) return ''
  const key = target.fragment === undefined ? target.path : `${target.path}#${target.fragment}`
  if (part.type === 'targetText') return targets.textOf(key)
  walk.usesLabels = true
  return targets.labelOf(key)
}

function pictureInlines(walk: Walk, url: string, {style, width}: InlineContext): Inline[] {
  const picture = usePicture(walk, url)
  if (!picture) return []
  const size = sizePicture(picture, style, {width, height: walk.pageDepth})
  return [{type: 'box', width: size.width, box: {picture, ...size}}]
}
