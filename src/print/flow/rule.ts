/**
 * `hr`: the scene break. It shows what the theme gives it (an ornament, a line), or is a blank line
 * whose ornament appears only when it falls on the edge of a page. Never first or last on a page.
 */

import type {Element} from 'hast'
import type {ComputedStyle, ContentPart} from '../../style/index.ts'
import {addLeaf, asOneLine} from './add-leaf.ts'
import {generatedInlines, partInlines} from './generated.ts'
import {giveSpace} from './give-space.ts'
import type {InlineContext} from './inline.ts'
import type {Spot} from './leaf.ts'
import {addMargin, borderWidth, closeBlock, openBlock, takeSpace} from './margins.ts'
import {linesOf, resolve, stylesOf, type Area, type Walk} from './setting.ts'
import {addText, hasContent} from './text-leaf.ts'

/** Adds an `hr` to the flow. */
export function addRule(walk: Walk, element: Element, area: Area): void {
  const styles = stylesOf(walk, element)
  const {own} = styles
  const context: InlineContext = {style: own, tag: -1, language: area.language, width: area.width}
  const parts = [own.content].find((content) => Array.isArray(content)) as readonly ContentPart[] | undefined
  const inlines = [
    ...(styles.before ? generatedInlines(walk, styles.before, context) : []),
    ...(parts ? partInlines(walk, parts, context) : []),
    ...(styles.after ? generatedInlines(walk, styles.after, context) : [])
  ]
  const before = walk.leaves.at(-1)
  const style = styles.before && inlines.length > 0 ? {...own, ...styles.before, ...boxOf(own)} : own
  if (hasContent(inlines)) {
    const inner = openBlock(walk, own, area)
    const leaf = addText(walk, {inlines, style, area: inner})
    if (leaf) {
      leaf.isKeptWithNext = true
      const larger = Math.max(0, style.fontSize - own.fontSize)
      giveSpace(leaf, walk.setting.grid, leaf.pitch - Math.max(0, Math.min(leaf.space, resolve(own.marginBottom, area.width)) - larger))
    }
    closeBlock(walk, own, area)
  } else if (own.octavo.edgeContent !== 'none' && borderWidth(own.borderTop) + borderWidth(own.borderBottom) === 0) {
    addGap(walk, own, area, context)
    return
  } else addLine(walk, own, area)
  if (before) before.isKeptWithNext = true
}

/** The block's own margins, where the text takes the style of its generated content. */
const boxOf = ({marginTop, marginBottom, textAlign, lineHeight}: ComputedStyle) => ({marginTop, marginBottom, textAlign, lineHeight})

/** A blank line; its ornament is set when a page ends with it. */
function addGap(walk: Walk, style: ComputedStyle, area: Area, context: InlineContext): void {
  const {setting} = walk
  const {grid} = setting
  addMargin(walk, resolve(style.marginTop, area.width))
  const height = typeof style.height === 'number' ? style.height : 0
  const depth = takeSpace(walk) + height + resolve(style.marginBottom, area.width)
  const inlines = partInlines(walk, style.octavo.edgeContent as readonly ContentPart[], context)
  const {ascent} = linesOf(walk, style)
  const edge = ({x, y, items}: Spot): void => {
    const source = setting.typesetter.setLine(inlines, area.language)
    items.push({type: 'line', x: x + area.x + (area.width - source.end) / 2, y: y + ascent, source: {line: () => source}, index: 0})
  }
  const pitch = grid.line * Math.max(1, Math.round(depth / grid.line))
  const leaf = addLeaf(walk, area, {pitch, isOnGrid: true, isUnbroken: true, edge}, {settle: asOneLine, place: () => undefined})
  giveSpace(leaf, grid, grid.line)
}

/** A drawn line: the style's upper or lower border. */
function addLine(walk: Walk, style: ComputedStyle, area: Area): void {
  const border = borderWidth(style.borderTop) > 0 ? style.borderTop : style.borderBottom
  const inner = openBlock(walk, {...style, borderTop: {...style.borderTop, style: 'none'}, borderBottom: {...style.borderBottom, style: 'none'}}, area)
  const height = Math.max(borderWidth(border), typeof style.height === 'number' ? style.height : 0, 0.01)
  const leaf = addLeaf(walk, {...inner, frame: area.frame}, {pitch: height, isOnGrid: false, isUnbroken: true, isKeptWithNext: true}, {
    settle: asOneLine,
    place(_, {x, y, items}) {
      if (borderWidth(border) > 0) items.push({type: 'box', x: x + inner.x, y, width: inner.width, height: border.width, colour: border.colour})
    }
  })
  giveSpace(leaf, walk.setting.grid, Infinity)
  addMargin(walk, resolve(style.marginBottom, area.width))
}
