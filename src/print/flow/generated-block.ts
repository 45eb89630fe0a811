/** Generated content that is a block of its own: an ornament over a heading, a line of words before a box. */

import type {ComputedStyle, ContentPart} from '../../style/index.ts'
import {generatedInlines} from './generated.ts'
import {addEmpty} from './add-leaf.ts'
import {closeBlock, openBlock} from './margins.ts'
import {usePicture} from './picture-size.ts'
import {placePicture} from './picture.ts'
import type {Area, Walk} from './setting.ts'
import {addText, hasContent} from './text-leaf.ts'

/** True where a pseudo-element makes a block. */
export const isGeneratedBlock = (style: ComputedStyle | undefined): style is ComputedStyle =>
  style !== undefined && Array.isArray(style.content) && style.display === 'block'

/** Adds a pseudo-element's block to the flow; `parent` aligns a picture in it. */
export function addGeneratedBlock(walk: Walk, style: ComputedStyle, area: Area, parent: ComputedStyle): void {
  const parts = style.content as readonly ContentPart[]
  const [only] = parts
  if (parts.length === 1 && only?.type === 'image') {
    const picture = usePicture(walk, only.url)
    if (picture) placePicture(walk, picture, {style, area, alignment: parent.textAlign, isSpoken: false})
    return
  }
  const inner = openBlock(walk, style, area)
  const inlines = generatedInlines(walk, style, {style, tag: area.tag, language: area.language, width: inner.width})
  if (hasContent(inlines)) addText(walk, {inlines, style, area: inner})
  else if (inner.frame !== area.frame) addEmpty(walk, style, inner)
  closeBlock(walk, style, area, inner.frame)
}
