/**
 * Boxes as wide as what they hold (CSS Sizing 3, `fit-content`; a block shown as a table): they are set once in all the
 * room there is, which leaves no trace, and measured.
 */

import type {Element} from 'hast'
import {createReport} from '../../report/index.ts'
import type {ComputedStyle, ElementStyles} from '../../style/index.ts'
import {createStructure} from '../structure.ts'
import type {Typesetter} from '../paragraph/index.ts'
import type {PageItem} from '../types.ts'
import {addFlow} from './block.ts'
import {clearFloat} from './float.ts'
import type {Leaf} from './leaf.ts'
import {openBlock} from './margins.ts'
import {isTable} from './read-table.ts'
import {resolve, type Area, type Walk} from './setting.ts'
import {naturalTableWidth} from './table.ts'

/** Added to a measured width, so that rounding never turns a word over, points. */
const slack = 0.5

const shrinks = ({display, width}: ComputedStyle): boolean => width === 'fit-content' || (display === 'table' && width === 'auto')

/** The styles of a block whose width is said in points where it is that of what it holds. */
export function fitted(walk: Walk, element: Element, styles: ElementStyles, area: Area): ElementStyles {
  const {own} = styles
  if (shrinks(own)) return {...styles, own: {...own, display: 'block', width: naturalWidth(walk, element, styles, area), boxSizing: 'content-box'}}
  return own.display === 'table' ? {...styles, own: {...own, display: 'block'}} : styles
}

/** Elements that have lines of their own by nature. */
const blocks = /^(?:p|div|blockquote|aside|section|h[1-6]|[uod]l|pre|table|figure)$/

/** Is an element that has lines of its own by nature shown as a box in the line (`p { display: inline-block }`)? Without words around it, it keeps lines of its own. */
export const isLoneBox = ({tagName}: Element, {display, float}: ComputedStyle): boolean => display === 'inline-block' && float === 'none' && blocks.test(tagName)

/** Such a box: as wide as what it holds, where the lines of its parent are aligned. */
export function asLoneBox(element: Element, styles: ElementStyles, {textAlign}: ComputedStyle): ElementStyles {
  const {own} = styles
  if (!isLoneBox(element, own)) return styles
  const display = element.tagName === 'table' ? 'table' : 'block'
  const width = own.width === 'auto' ? 'fit-content' : own.width
  const marginLeft = textAlign === 'center' || textAlign === 'right' ? 'auto' : own.marginLeft
  const marginRight = textAlign === 'center' ? 'auto' : own.marginRight
  return {...styles, own: {...own, display, width, marginLeft, marginRight}}
}

/** Width of what an element holds, at most the room it has, points. */
export function naturalWidth(walk: Walk, element: Element, styles: ElementStyles, area: Area): number {
  const restore = walk.setting.counters.save()
  const own: ComputedStyle = {...styles.own, display: 'block', width: 'auto', minWidth: 'auto', maxWidth: 'none'}
  const inner = openBlock(trialOf(walk), own, area)
  const trial = trialOf(walk)
  const table = isTable(walk, element, styles.own) ? naturalTableWidth(trial, element, own, area) : undefined
  if (table === undefined) addFlow(trial, element, {...styles, own}, area)
  clearFloat(trial, area)
  restore()
  return table ?? Math.min(inner.width, Math.max(0, ...trial.leaves.map((leaf) => widthOf(leaf, inner.x))) + slack)
}

/** A walk that leaves nothing behind. */
const trialOf = (walk: Walk): Walk => ({
  ...walk,
  setting: {...walk.setting, typesetter: onTrial(walk.setting.typesetter), structure: createStructure(), generated: new Map(), pictures: new Set(), hidden: new Set(), lowered: new Set(), report: createReport()},
  leaves: [], margin: {most: 0, least: 0}, padding: 0, anchors: [], strings: [], breakBefore: undefined, notes: [], called: new Set(walk.called), float: undefined
})

const onTrial = (typesetter: Typesetter): Typesetter => ({...typesetter, setParagraph: (content) => typesetter.setParagraph({...content, isTrial: true})})

function widthOf(leaf: Leaf, left: number): number {
  const items: PageItem[] = []
  leaf.place({variant: leaf.best, from: 0, to: leaf.variants[leaf.best]!.lines}, {x: 0, y: 0, items})
  return Math.max(0, ...items.map((item) => {
    if (item.type !== 'line') return item.width
    const {start, end, runs} = item.source.line(item.index)
    const {textAlign, textIndent} = runs[0]?.style ?? {textAlign: 'left', textIndent: 0}
    const indent = item.index === 0 ? Math.max(0, resolve(textIndent, 0)) : 0
    return textAlign === 'center' || textAlign === 'right' ? end - start + indent : item.x + end - left
  }))
}
