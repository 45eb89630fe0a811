/**
 * What no page end may part: a block that is to stay whole, a heading and two lines, the line that announces a list
 * and its first item, and no single line of a list by itself at the foot or the head of a page.
 */

import type {Element, ElementContent} from 'hast'
import {clearsFloat} from './float.ts'
import {depthOfLeaf, type Leaf} from './leaf.ts'
import {stylesOf, type Walk} from './setting.ts'
import {plainText} from './strings.ts'

export const keep = (leaf: Leaf | undefined): void => {
  if (leaf) leaf.isKeptWithNext = true
}

/** Share of a page up to which a row of many lines is kept whole: those of a long stanza would leave half a page empty before them. */
const mostOfMany = 0.45
/** Set lines that are many, and those one block of such a row has at most: a line of verse that turns over. */
const many = 16
const mostTurned = 3
/** Of these as many stay together at either end. */
const endsKept = 4

/** No page ends inside, as long as it would fit on one; a table stays whole, however many its rows are. */
export function keepTogether({leaves, pageDepth}: Walk, from: number, isTable: boolean): void {
  const inside = leaves.slice(from)
  const depth = inside.reduce((sum, leaf) => sum + leaf.space + depthOfLeaf(leaf), 0)
  if (depth > 0.9 * pageDepth) return
  const lines = inside.map(({variants, best}) => variants[best]!.lines)
  const isOfLines = inside.every(({head}, index) => head === undefined && lines[index]! <= mostTurned) && lines.reduce((sum, count) => sum + count, 0) >= many
  const isDivided = !isTable && isOfLines && depth > mostOfMany * pageDepth
  for (const [index, leaf] of inside.entries()) {
    leaf.isUnbroken = true
    const isAtEnd = index < endsKept - 1 || index > inside.length - 1 - endsKept
    if (index < inside.length - 1 && (isAtEnd || !isDivided)) leaf.isKeptWithNext = true
  }
}

const isOneLine = ({variants}: Leaf): boolean => variants.every(({lines}) => lines === 1)

/** A part of a box with a ground or a border never holds a single line of it. */
export function keepEndsOfBox({leaves}: Walk, from: number): void {
  if (leaves.length - from < 2) return
  if (isOneLine(leaves[from]!)) keep(leaves[from])
  if (isOneLine(leaves.at(-1)!)) keep(leaves.at(-2))
}

/** A single line below a heading, which no picture is, brings the next one with it, unless it is all there is below it. */
export function keepUnderHeads(leaves: readonly Leaf[]): void {
  leaves.forEach(({isHead}, index) => {
    if (isHead !== true) return
    const [line, next] = [leaves[index + 1], leaves[index + 2]]
    if (line && next && isOneLine(line) && !line.isUnbroken && next.isHead !== true && next.breakBefore === undefined) keep(line)
  })
}

/** The first item of a list and the last are not parted from their neighbours where they are single lines. `starts`: first leaf of each item. */
export function keepItems({leaves}: Walk, starts: readonly number[]): void {
  const [first, second] = starts
  if (first === undefined || second === undefined) return
  if (second - first === 1 && isOneLine(leaves[first]!)) keep(leaves[first])
  const last = starts.at(-1)!
  if (leaves.length - last === 1 && isOneLine(leaves[last]!)) keep(leaves[last - 1])
}

const announced = /^(?:ul|ol|dl|table)$/
/** A colon, and what may close after it. */
const colon = /[:：]["'”’»«“)\]]*\s*$/u

/** What announces a list or a table (one line, or text that ends in a colon) stays with it: a paragraph, or the words of the item it is in. */
export function keepAnnouncement({leaves}: Walk, siblings: readonly ElementContent[], index: number): void {
  const list = siblings[index]
  const above = leaves.at(-1)
  if (above === undefined || list?.type !== 'element' || !announced.test(list.tagName)) return
  const text = textBefore(siblings, index)
  if (text !== '' && (isOneLine(above) || colon.test(text))) keep(above)
}

const blocks = /^(?:h[1-6]|hr|[uod]l|li|d[td]|table|div|section|aside|blockquote|pre|figure|img)$/

/** Letters of a line that announces something, at most. */
const mostAnnouncing = 60

/** Does a short paragraph announce a list or a table that is to stand below the open box at the side? It stands there with it. */
export function announcesBelow(walk: Walk, element: Element): boolean {
  const {float, ahead} = walk
  if (!float || element.tagName !== 'p' || ahead?.children[ahead.index] !== element) return false
  const next = ahead.children.slice(ahead.index + 1).find((child) => child.type !== 'text' || child.value.trim() !== '')
  if (next?.type !== 'element' || !announced.test(next.tagName) || plainText(element).length > mostAnnouncing) return false
  return clearsFloat(float, next, stylesOf(walk, next).own) || (float.side === 'left' && /^[uo]l$/.test(next.tagName))
}

/** The paragraph before a sibling, one that stands in a box by itself, or the loose text; empty where another block stands there. */
function textBefore(siblings: readonly ElementContent[], index: number): string {
  let text = ''
  for (let at = index - 1; at >= 0; at--) {
    const each = siblings[at]!
    if (each.type !== 'element') text = (each.type === 'text' ? each.value : '') + text
    else if (/^(?:p|div)$/.test(each.tagName) && text.trim() === '') return plainText(each)
    else if (each.tagName === 'p' || blocks.test(each.tagName)) break
    else text = plainText(each) + text
  }
  return text.trim()
}
