/**
 * Elements into the flow. Each kind of box has its handler; a block that holds only inline content
 * is a paragraph, any other is walked through, loose inline content in it standing as paragraphs.
 */

import type {Element, ElementContent} from 'hast'
import {writtenIn} from '../../publication/index.ts'
import type {ComputedStyle, ElementStyles} from '../../style/index.ts'
import {floatedStart, isInitial, setDropCap, styleFirstLetter} from './drop-cap.ts'
import {setFirstLine} from './first-line.ts'
import {addFloatedContent} from './floated-content.ts'
import {asFloatedFigure} from './floated-figure.ts'
import {addEmpty} from './add-leaf.ts'
import {addFloat, clearFloat, clearsFloat, passFloat} from './float.ts'
import {addGeneratedBlock, isGeneratedBlock} from './generated-block.ts'
import {generatedInlines} from './generated.ts'
import {collectInlines, hide, keyOf, skipText, type InlineContext} from './inline.ts'
import {announcesBelow, keep, keepAnnouncement, keepEndsOfBox, keepItems, keepTogether} from './keeps.ts'
import {loosen, standsApart} from './apart.ts'
import {addMarker, markerInlines} from './list.ts'
import type {Inline} from '../paragraph/index.ts'
import {closeBlock, fillHeight, openBlock} from './margins.ts'
import {pictureOf, standsInLine} from './picture-size.ts'
import {isNote} from './note-numbers.ts'
import {addPicture} from './picture.ts'
import {isTable} from './read-table.ts'
import {addRule} from './rule.ts'
import {languageOf, linesOf, stylesOf, type Area, type Walk} from './setting.ts'
import {asLoneBox, fitted, isLoneBox} from './shrink.ts'
import {stackLeaves} from './stack.ts'
import {addTable} from './table.ts'
import {addText, hasContent} from './text-leaf.ts'
import {valuesOfStrings} from './strings.ts'

const stacked = /^(?:h[1-6]|figure)$/

/** Adds an element and what it holds to the flow. */
export function addBlock(walk: Walk, element: Element, area: Area, parent: ComputedStyle): void {
  const styles = asFloatedFigure(walk, element, asLoneBox(element, stylesOf(walk, element), parent), area)
  const {own} = styles
  if (own.display === 'none') {
    hide(walk, element)
    return
  }
  if (own.float === 'footnote' && postpone(walk, element, area)) {
    skipText(walk, element)
    return
  }
  if (walk.float && (clearsFloat(walk.float, element, own) || announcesBelow(walk, element))) clearFloat(walk, area)
  if (own.page !== parent.page && own.page !== 'auto' && element.tagName !== 'section') sayPage(walk, element, own.page)
  enter(walk, element, own)
  const from = walk.leaves.length
  if (isAtSide(element, own) && addFloat(walk, element, styles, area)) {
    walk.setting.counters.close()
    return
  }
  if (own.breakBefore === 'avoid') keep(walk.leaves.at(-1))
  const language = languageOf(element)
  const tag = element.tagName === 'hr' ? area.tag : walk.setting.structure.addElement(element, area.tag, language)
  const inner: Area = {...area, tag, language: language ?? area.language}
  if (element.tagName === 'img') addPicture(walk, element, {style: own, area: inner, alignment: parent.textAlign})
  else if (element.tagName === 'hr') addRule(walk, element, inner)
  else if (isTable(walk, element, own)) addTable(walk, element, inner)
  else if (holdsFloat(walk, element)) addFlow(walk, element, {...styles, own: {...own, marginTop: 0, marginBottom: 0}}, inner)
  else if (stacked.test(element.tagName)) addStack(walk, element, styles, inner)
  else addFlow(walk, element, styles, inner)
  leave(walk, element, own, from)
}

/** The caption of a table has nothing beside it. */
const isAtSide = ({tagName}: Element, {float}: ComputedStyle): boolean => (float === 'left' || float === 'right') && tagName !== 'caption'

/** Pages have the name of the section they are of: one that a block inside asks for is told. */
function sayPage({setting, document}: Walk, {tagName, position}: Element, name: string): void {
  setting.report.warn('style:page-of-block', {path: writtenIn(document), at: position}, `Found \`page: ${name}\` on a \`${tagName}\`, expected it on a chapter or another section, which its pages take their name from`, {
    found: name, hint: 'Give it to the class of the section; :first is its first page'
  })
}

/** Notes wait until their call is met; what nobody calls stays where it is, whatever a sheet asks of it. */
function postpone(walk: Walk, element: Element, area: Area): boolean {
  const {id} = element.properties
  if (typeof id !== 'string' || !isNote(walk, element)) return false
  walk.notes.push({id, element, offset: walk.offset, area})
  return true
}

/** Forced breaks; the items of a list never take one, though a contents list names them as it does chapters. */
const breaks: Readonly<Record<string, 'page' | 'left' | 'right'>> = {page: 'page', left: 'left', verso: 'left', right: 'right', recto: 'right'}

function enter(walk: Walk, element: Element, style: ComputedStyle): void {
  countItem(walk, element)
  walk.setting.counters.open(style)
  const key = keyOf(walk, element)
  if (key !== undefined) walk.anchors.push(key)
  walk.strings.push(...valuesOfStrings(walk, element, style))
  if (walk.leaves.length === 0) walk.firstPage ??= style.counterReset['page'] ?? style.counterSet['page']
  const side = breaks[style.breakBefore]
  if (side === undefined || element.tagName === 'li') return
  if (walk.leaves.length > 0) walk.breakBefore = side
  else if (walk.opening === undefined || walk.opening === 'page') walk.opening = side
}

/** The counter every list has (CSS Lists 3, 4.6). */
function countItem({setting: {counters}}: Walk, {tagName, properties}: Element): void {
  const number = (name: string): number | undefined => (properties[name] === undefined || !Number.isFinite(Number(properties[name])) ? undefined : Math.round(Number(properties[name])))
  if (tagName === 'li') counters.step('list-item', 1)
  const value = tagName === 'li' ? number('value') : undefined
  if (value !== undefined) counters.step('list-item', value - counters.valueOf('list-item'))
  if (tagName === 'ol' || tagName === 'ul') counters.reset('list-item', (number('start') ?? 1) - 1)
}

function leave(walk: Walk, {tagName}: Element, style: ComputedStyle, from: number): void {
  const {leaves} = walk
  if (style.breakInside === 'avoid') keepTogether(walk, from, style.display === 'table')
  if (leaves.length > from && (style.breakAfter === 'avoid' || style.octavo.isKeptWithNext)) keep(leaves.at(-1))
  const side = breaks[style.breakAfter]
  if (side !== undefined && leaves.length > 0 && tagName !== 'li') walk.breakBefore = side
  walk.setting.counters.close()
}

/** A figure of a picture that floats, and nothing else, is at the side as its picture is. */
function holdsFloat(walk: Walk, {tagName, children}: Element): boolean {
  const shown = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = shown
  return tagName === 'figure' && shown.length === 1 && only?.type === 'element' && only.tagName === 'img' && /^(?:left|right)$/.test(stylesOf(walk, only).own.float)
}

/** Headings and figures: what they hold is one leaf of whole lines. */
function addStack(walk: Walk, element: Element, styles: ElementStyles, area: Area): void {
  const {leaves, opening} = walk
  walk.leaves = []
  addFlow(walk, element, styles, area)
  clearFloat(walk, area)
  walk.opening = opening
  const inside = walk.leaves
  walk.leaves = leaves
  if (inside.length === 0) return
  const leaf = stackLeaves(inside, walk.setting.grid, walk.pageDepth)
  if (!leaf) {
    // A picture may be set smaller: its caption stays with it.
    if (element.tagName === 'figure') inside.slice(0, -1).forEach(keep)
    for (const each of inside) leaves.push(each)
    return
  }
  for (let frame = leaf.frames; frame; frame = frame.parent) {
    if (inside.includes(frame.first!)) frame.first = leaf
    if (inside.includes(frame.last!)) frame.last = leaf
  }
  leaves.push(leaf)
  if (element.tagName === 'figure') return
  leaf.isKeptWithNext = true
  leaf.isHead = true
}

/** A block in normal flow. */
export function addFlow(walk: Walk, element: Element, written: ElementStyles, area: Area): void {
  const styles = fitted(walk, element, written, area)
  const {own} = styles
  const inner = openBlock(walk, own, area)
  const from = walk.leaves.length
  const isItem = own.display === 'list-item' && own.listStyleType !== 'none'
  const hasBlocks = element.children.some((child) => isBlock(walk, child, inner.width, element))
  const isHung = isItem && (own.listStylePosition === 'outside' || hasBlocks)
  if (isHung) addMarker(walk, element, styles, inner)
  const body = element.tagName === 'li' ? {...inner, tag: walk.setting.structure.add({type: 'LBody', parent: inner.tag})} : inner
  const {before, after} = styles
  if (isGeneratedBlock(before)) addGeneratedBlock(walk, before, body, own)
  const floats = hasBlocks ? floatsIn(walk, element, inner) : undefined
  if (floats) addBesideFloats(walk, element, floats, {styles, area: body})
  else if (hasBlocks) addChildren(walk, element, inlineOnly(styles), body)
  else addParagraph(walk, {nodes: element.children, at: element.position, first: isItem && !isHung ? markerInlines(walk, element, styles, inner) : []}, inlineOnly(styles), body)
  if (isGeneratedBlock(after)) addGeneratedBlock(walk, after, body, own)
  if (isHung) hangMarker(walk, from)
  if (walk.leaves.length === from && inner.frame !== area.frame) addEmpty(walk, own, inner)
  else fillHeight(walk, own, area, from)
  if (inner.frame !== area.frame) keepEndsOfBox(walk, from)
  closeBlock(walk, own, area, inner.frame)
}

/** Pictures at the side among inline content: they hang on the paragraph's first line. `undefined`: it holds other blocks. */
function floatsIn(walk: Walk, element: Element, {width}: Area): readonly Element[] | undefined {
  const blocks = new Set(element.children.filter((child): child is Element => isBlock(walk, child, width, element)))
  for (const block of blocks) if (block.tagName !== 'img' || !/^(?:left|right)$/.test(stylesOf(walk, block).own.float)) return undefined
  const hasText = element.children.some((child) => child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && !blocks.has(child))
  return hasText ? [...blocks] : undefined
}

function addBesideFloats(walk: Walk, element: Element, floats: readonly Element[], {styles, area}: {styles: ElementStyles; area: Area}): void {
  for (const float of floats) addBlock(walk, float, area, styles.own)
  addParagraph(walk, {nodes: element.children.filter((child) => !floats.includes(child as Element))}, inlineOnly(styles), area)
}

/** The styles without the pseudo-elements that are blocks, which stand by themselves. */
function inlineOnly(styles: ElementStyles): ElementStyles {
  const {before, after, ...others} = styles
  return {...others, ...(before && !isGeneratedBlock(before) && {before}), ...(after && !isGeneratedBlock(after) && {after})}
}

/** The marker was added as a leaf of its own; it moves beside the item's first line. */
function hangMarker({leaves}: Walk, from: number): void {
  const [marker, first] = [leaves[from], leaves[from + 1]]
  if (!marker || !first) return
  leaves.splice(from, 1)
  first.space = Math.max(first.space, marker.space)
  first.addBeside((spot) => marker.place({variant: 0, from: 0, to: 1}, spot))
}

/** Block children, with the inline content between them as paragraphs. */
function addChildren(walk: Walk, element: Element, styles: ElementStyles, area: Area): void {
  const {own} = styles
  const loose: ElementContent[] = []
  let before = addFloatedContent(walk, styles.before, area) ? undefined : styles.before
  const flush = (after?: ComputedStyle): void => {
    const {own: style} = styles
    const lineHeight = loose.length === 0 ? Math.max(style.lineHeight, before?.lineHeight ?? 0, after?.lineHeight ?? 0) : style.lineHeight
    const anonymous: ElementStyles = {own: {...style, lineHeight, textIndent: element.tagName === 'li' ? style.textIndent : 0}, ...(before && {before}), ...(after && {after})}
    before = undefined
    addParagraph(walk, {nodes: loose.splice(0)}, anonymous, area)
  }
  const starts: number[] = []
  let isApart = false
  const entry = entriesOf(walk, element, area)
  for (const [index, child] of element.children.entries()) {
    if (!isBlock(walk, child, area.width, element)) {
      loose.push(child)
      continue
    }
    if (loose.length > 0 || before) flush()
    keepAnnouncement(walk, element.children, index)
    starts.push(walk.leaves.length)
    walk.ahead = {children: element.children, index}
    addBlock(walk, child as Element, entry(child as Element), own)
    const isNowApart = standsApart(walk, child as Element, area)
    if (isApart || isNowApart) loosen(walk.leaves[starts.at(-1)!])
    isApart = isNowApart
  }
  if (loose.length > 0 || before || styles.after) flush(styles.after)
  if (isList(element)) keepItems(walk, starts)
}

/** Items, and lines that are a list without marks: the head of a message, an address. */
const isList = ({tagName, properties}: Element): boolean => tagName === 'ul' || tagName === 'ol' || (Array.isArray(properties['className']) && properties['className'].includes('lines'))

/** In a list of terms each one with its meanings is an item (ISO 32000-1, 14.8.4.3.3); elsewhere the area is the same for all. */
function entriesOf({setting}: Walk, {tagName}: Element, area: Area): (child: Element) => Area {
  if (tagName !== 'dl') return () => area
  let entry = area
  let last = ''
  return (child) => {
    if (entry === area || (child.tagName === 'dt' && last === 'dd')) entry = {...area, tag: setting.structure.add({type: 'LI', parent: area.tag})}
    last = child.tagName
    return entry
  }
}

/** Inline content as a paragraph; `first` stands before it. */
function addParagraph(walk: Walk, {nodes, at, first = []}: {nodes: readonly ElementContent[]; at?: Element['position']; first?: readonly Inline[]}, styles: ElementStyles, area: Area): void {
  const {own} = styles
  const context: InlineContext = {style: own, tag: area.tag, language: area.language, width: area.width, at}
  const before = styles.before ? generatedInlines(walk, styles.before, context) : []
  const inside = collectInlines(walk, nodes, context)
  const all = first.concat(before, inside, styles.after ? generatedInlines(walk, styles.after, context) : [])
  passFloat(walk, linesOf(walk, own).pitch)
  const initial = isInitial(styles.firstLetter) ? styles.firstLetter : floatedStart(all)
  const inlines = styles.firstLetter && !initial ? styleFirstLetter(all, own, styles.firstLetter) : all
  const content = {inlines, style: own, area}
  if (initial && !walk.float && setDropCap(walk, content, {letter: initial, firstLine: styles.firstLine})) return
  const led = styles.firstLine && setFirstLine(walk, content, styles.firstLine)
  if (led) addText(walk, led.content, led.paragraph)
  else if (hasContent(inlines) || inlines.some(({type}) => type === 'mark')) addText(walk, content)
}

/** Blocks, inline elements that hold blocks, and pictures too tall for a line or alone in their paragraph; the call of a note stays in its line. */
function isBlock(walk: Walk, node: ElementContent, width: number, parent: Element): boolean {
  if (node.type !== 'element') return false
  const {own} = stylesOf(walk, node)
  if (own.display === 'none') return false
  if (node.tagName === 'img') return isStandingPicture(walk, node, width, parent)
  if (own.float === 'footnote' || node.properties['role'] === 'doc-noteref') return false
  if (own.display !== 'inline' && own.display !== 'inline-block') return true
  if (isLoneBox(node, own) && !parent.children.some((child) => child.type === 'text' && child.value.trim() !== '')) return true
  return node.children.some((child) => child.type === 'element' && child.tagName !== 'br' && isBlock(walk, child, width, node))
}

function isStandingPicture(walk: Walk, image: Element, width: number, parent: Element): boolean {
  const picture = pictureOf(walk, image)
  if (!picture) return false
  const isAlone = parent.children.every((child) => child === image || (child.type === 'text' && child.value.trim() === ''))
  return (isAlone && parent.tagName !== 'span') || !standsInLine(picture, stylesOf(walk, image).own, width)
}
