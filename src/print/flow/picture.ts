/** A picture that stands alone: centred or aligned in its measure, never deeper than the page. */

import type {Element} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import {addLeaf} from './add-leaf.ts'
import {closeBlock, openBlock} from './margins.ts'
import {pictureOf, sizePicture} from './picture-size.ts'
import type {Area, Walk} from './setting.ts'

/** Room left for a caption under a picture as deep as the page, in lines. */
const captionLines = 3

export function addPicture(walk: Walk, element: Element, style: ComputedStyle, area: Area, alignment: ComputedStyle['textAlign']): void {
  const picture = pictureOf(walk, element)
  if (!picture) return
  const {grid, report} = walk.setting
  const inner = openBlock(walk, {...style, width: 'auto', maxWidth: 'none'}, area)
  const room = {width: area.width, height: walk.pageDepth - captionLines * grid.line}
  const {width, height} = sizePicture(picture, style, room)
  if (picture.width * 0.75 > 2 * area.width && typeof style.width !== 'object') {
    report.info('print:picture-scaled', {path: walk.document.source ?? walk.document.path, at: element.position}, `Found a picture wider than the page; it is set ${Math.round(width)} pt wide`, {found: picture.source})
  }
  const isCentred = alignment === 'center' || (style.marginLeft === 'auto' && style.marginRight === 'auto')
  const left = isCentred ? (area.width - width) / 2 : alignment === 'right' ? area.width - width : 0
  const isSpoken = element.properties['alt'] !== ''
  addLeaf(walk, inner, {
    pitch: height,
    isOnGrid: false,
    isUnbroken: true,
    variants: [{lines: 1, cost: 0, calls: []}],
    place(_, {x, y, items}) {
      items.push({type: 'picture', x: x + area.x + left, y, width, height, picture, colour: style.color, ...(isSpoken && {tag: area.tag})})
    }
  })
  closeBlock(walk, style, area)
}
