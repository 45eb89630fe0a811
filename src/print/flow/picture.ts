/**
 * A picture that stands alone: centred or aligned in its measure, never deeper than the page. One
 * whose size its author left open may be set smaller, by whole lines, where else it would leave the
 * foot of a page empty; one that is to be a share of the line a little smaller.
 */

import type {Element} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import {addLeaf} from './add-leaf.ts'
import {drawBorders} from './borders.ts'
import {cornersOf, insideOf} from './corners.ts'
import type {Spot} from './leaf.ts'
import {closeBlock, openBlock} from './margins.ts'
import {writtenIn, type Resource} from '../../publication/index.ts'
import {boxOfPicture, withoutBox, type PictureBox} from './picture-box.ts'
import {hasOpenSize, pictureOf, pixel} from './picture-size.ts'
import type {PictureItem} from '../types.ts'
import type {Area, Walk} from './setting.ts'

/** Room left for a caption under a picture as deep as the page, in lines. */
const captionLines = 3

/** Adds the picture an element shows; none where it could not be read. */
export function addPicture(walk: Walk, element: Element, place: Omit<PicturePlace, 'isSpoken'>): void {
  const {style, area} = place
  const picture = pictureOf(walk, element)
  if (!picture) return
  if (isTooWide(picture, style, area)) sayScaled(walk, element, picture, {style, width: area.width})
  placePicture(walk, picture, {...place, isSpoken: element.properties['alt'] !== ''})
}

/** Times the width of the text a picture may be by its pixels: beyond 384 to the inch no press shows them. */
const mostFineness = 4

/** Wider than the text by its style, or of far more pixels than it could show. */
function isTooWide(picture: Resource, style: ComputedStyle, area: Area): boolean {
  if (typeof style.width === 'number') return style.width > area.width + 0.5
  return style.width === 'auto' && picture.mediaType !== 'image/svg+xml' && picture.width * pixel > mostFineness * area.width
}

function sayScaled({document, setting}: Walk, element: Element, picture: Resource, {style, width}: {style: ComputedStyle; width: number}): void {
  const what = typeof style.width === 'number' ? 'a picture with a width beyond that of the text' : 'a picture of far more pixels than the page can show'
  setting.report.warn('print:picture-scaled', {path: writtenIn(document), at: element.position}, `Found ${what}, set as wide as the text`, {
    found: `${picture.source}, ${picture.width} pixels wide`,
    hint: typeof style.width === 'number' ? 'Give it a width of 100% or less in the style sheet' : `Save it ${Math.round((mostFineness * width) / pixel)} pixels wide or less, or give it a width in the style sheet`
  })
}

/** Share of its height a picture may lose: one whose size is open, and one that is to be a share of the line, which no eye measures. */
const mostLost = 0.4
const mostLostOfShare = 0.1
/** The same of one deeper than this share of a page: below a heading it would leave a page with the heading alone. */
const mostLostOfDeep = 0.3
const deep = 0.6
/** Price of a picture at a share of its size, in the page breaker's unit: less than any page with an empty foot. */
const costOf = (share: number): number => (share === 1 ? 0 : 60 + 500 * (1 - share))
/** Price of what only a deep picture loses: dearer than an empty foot, cheaper than a heading alone. */
const costOfDeep = 12_000

interface PicturePlace {
  readonly style: ComputedStyle
  readonly area: Area
  readonly alignment: ComputedStyle['textAlign']
  /** Stands in the structure tree; else it is decoration. */
  readonly isSpoken: boolean
}

function lossOf(style: ComputedStyle, share: number): number {
  if (hasOpenSize(style)) return mostLost
  if (typeof style.width !== 'object' || style.height !== 'auto') return 0
  return share > deep ? mostLostOfDeep : mostLostOfShare
}

/** Adds a picture in the box its style asks for. */
export function placePicture(walk: Walk, picture: Resource, {style, area, alignment, isSpoken}: PicturePlace): void {
  const bare = withoutBox(style)
  const inner = openBlock(walk, bare, area)
  const box = boxOfPicture(picture, style, area.width, {width: inner.width, height: walk.pageDepth - captionLines * walk.setting.grid.line})
  const {line} = walk.setting.grid
  const lost = Math.floor((lossOf(style, box.height / walk.pageDepth) * box.content.height) / line)
  const sizes = Array.from({length: lost + 1}, (_, lines) => smaller(box, lines * line))
  const priceOf = (share: number): number => costOf(share) + (hasOpenSize(style) || share >= 1 - mostLostOfShare ? 0 : costOfDeep)
  const isCentred = alignment === 'center' || (style.marginLeft === 'auto' && style.marginRight === 'auto')
  addLeaf(walk, inner, {pitch: box.height, isOnGrid: false, isUnbroken: true}, {
    settle: () => ({variants: sizes.map(({height, content}) => ({lines: 1, cost: priceOf(content.height / box.content.height), calls: [], pitch: height})), best: 0}),
    place({variant}, {x, y, items}) {
      const size = sizes[variant]!
      const rest = inner.width - size.width
      const left = isCentred ? rest / 2 : alignment === 'right' ? rest : 0
      drawPicture(style, size, {x: x + inner.x + left, y, items}, {picture, colour: style.color, ...(isSpoken && {tag: area.tag})})
    }
  })
  closeBlock(walk, bare, area)
}

/** The box with its picture so much less deep. */
function smaller(box: PictureBox, depth: number): PictureBox {
  const {width, height} = box.content
  const content = {width: (width * (height - depth)) / height, height: height - depth}
  return {...box, content, width: box.width - width + content.width, height: box.height - depth}
}

function drawPicture(style: ComputedStyle, {width, height, top, left, content}: PictureBox, {x, y, items}: Spot, shown: Pick<PictureItem, 'picture' | 'colour' | 'tag'>): void {
  const outer = {x, y, width, height}
  drawBorders(style, outer, items)
  const curves = cornersOf(style, outer)
  const {corners} = curves ? insideOf({...outer, corners: curves}, Math.max(top, left)) : {corners: undefined}
  items.push({type: 'picture', x: x + left, y: y + top, ...content, ...(corners && {corners}), ...shown})
}
