/**
 * What stands in lines: the text of inline elements with its style, language, link and place in the
 * tree; pictures no taller than a line; marks where notes are called and places are linked to.
 */

import type {Element, ElementContent} from 'hast'
import {resolveHref} from '../../publication/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineMark} from '../paragraph/index.ts'
import {cornersOf} from './corners.ts'
import {fillWidth, generatedInlines} from './generated.ts'
import {callStyle, isNote, numberContent, overNumber, type NumberStyle} from './note-numbers.ts'
import {hasOpenSize, pictureOf, riseOfPicture, sizePicture} from './picture-size.ts'
import {borderWidth} from './margins.ts'
import {languageOf, resolve, stylesOf, type Walk} from './setting.ts'
import {valuesOfStrings} from './strings.ts'

/** What a mark in a line stands for. */
export type Mark = {readonly type: 'call'; readonly id: string} | {readonly type: 'anchor'; readonly key: string}

/** What inline content inherits. */
export interface InlineContext {
  readonly style: ComputedStyle
  readonly tag: number
  readonly language: string
  readonly link?: string
  /** Width a picture may take. */
  readonly width: number
  readonly grounds?: readonly ComputedStyle[] | undefined
  /** Of the block, for messages about text that has no place of its own. */
  readonly at?: Element['position'] | undefined
}

const mark = (content: Mark): InlineMark => ({type: 'mark', mark: content})

/** Adds what the nodes show to `inlines`, in reading order. */
export function collectInlines(walk: Walk, nodes: readonly ElementContent[], context: InlineContext, inlines: Inline[] = []): Inline[] {
  for (const node of nodes) {
    if (node.type === 'text') {
      inlines.push({
        type: 'text', text: node.value, style: context.style, language: context.language, offset: walk.offset, tag: context.tag,
        ...(context.link !== undefined && {link: context.link}), ...(context.grounds && {grounds: context.grounds}), at: node.position ?? context.at
      })
      walk.offset += node.value.length
    } else if (node.type === 'element') addElement(walk, node, context, inlines)
  }
  return inlines
}

function addElement(walk: Walk, element: Element, context: InlineContext, inlines: Inline[]): void {
  const styles = stylesOf(walk, element)
  const number = numberStyleOf(walk, element)
  const own = number ? overNumber(styles.own, number) : styles.own
  if (own.display === 'none') {
    hide(walk, element)
    return
  }
  if (element.tagName === 'br') {
    inlines.push({type: 'break'})
    return
  }
  if (own.float === 'footnote' && addNote(walk, element, context)) return
  walk.setting.counters.open(own)
  addAnchor(walk, element, inlines)
  for (const each of valuesOfStrings(walk, element, own)) walk.strings.push(each)
  const language = languageOf(element)
  const link = linkOf(walk, element) ?? context.link
  const tag = walk.setting.structure.addElement(element, context.tag, language)
  const inner: InlineContext = {style: raisedWith(own, context.style), tag, language: language ?? context.language, width: context.width, ...(link !== undefined && {link}), grounds: groundsOf(own, context)}
  const instead = number && numberContent(walk, element, number, inner)
  if (instead) {
    for (const each of instead) inlines.push(each)
    skipText(walk, element)
  } else if (element.tagName === 'img') addPicture(walk, element, inner, inlines)
  else {
    const isBlock = own.display !== 'inline' && own.display !== 'inline-block'
    if (isBlock && inlines.some(({type}) => type === 'text')) inlines.push({type: 'break'})
    addEdge(inlines, own, 'Left', context.width)
    const made = (style: ComputedStyle): readonly Inline[] => wordsOutside(generatedInlines(walk, style, inner), outsideMark(walk, tag))
    if (styles.before) for (const each of made(styles.before)) inlines.push(each)
    if (own.display === 'inline-block' && own.width !== 'auto') for (const each of fillWidth(walk, collectInlines(walk, element.children, inner), own, context)) inlines.push(each)
    else collectInlines(walk, element.children, inner, inlines)
    if (styles.after) for (const each of made(styles.after)) inlines.push(each)
    addEdge(inlines, own, 'Right', context.width)
  }
  walk.setting.counters.close()
  if (element.properties['role'] === 'doc-noteref') addCall(walk, element, inlines)
}

/** The tag around the number of a note, where `tag` is one or stands in one. */
function outsideMark({setting: {structure: {nodes}}}: Walk, tag: number): number {
  let outside = tag
  for (let at = tag; /^(?:Link|Lbl|Reference)$/.test(nodes[at]?.type ?? ''); at = nodes[at]!.parent) if (nodes[at]!.type !== 'Link') outside = nodes[at]!.parent
  return outside
}

/** Words a sheet puts beside the number of a note are no part of the number. */
const wordsOutside = (inlines: readonly Inline[], tag: number): readonly Inline[] =>
  inlines.map((each) => (each.type === 'text' && each.tag !== tag && /[\p{L}\p{N}]/u.test(each.text) ? {...each, tag} : each))

/** A phrase with a ground or a border of its own, inside those around it. */
function groundsOf(style: ComputedStyle, {grounds}: InlineContext): InlineContext['grounds'] {
  const isShown = style.display === 'inline' || style.display === 'inline-block'
  const hasBox = style.backgroundColor !== undefined || [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft].some((side) => borderWidth(side) > 0)
  return isShown && hasBox ? [...(grounds ?? []), style] : grounds
}

/** Margin, border and padding of a phrase at its start and at its end. */
export function addEdge(inlines: Inline[], style: ComputedStyle, side: 'Left' | 'Right', base: number): void {
  if ((style.display !== 'inline' && style.display !== 'inline-block') || style.float !== 'none') return
  const margin = style[`margin${side}`]
  const width = (margin === 'auto' ? 0 : resolve(margin, base)) + resolve(style[`padding${side}`], base) + borderWidth(style[`border${side}`])
  if (width !== 0) inlines.push({type: 'box', width: Math.max(-style.fontSize, width), box: undefined})
}

/** Where the element is the number of a note, in the text or before the note. */
function numberStyleOf(walk: Walk, element: Element): NumberStyle | undefined {
  const {className, role} = element.properties
  if (role === 'doc-noteref') {
    const fragment = targetOf(walk, element)?.fragment
    return fragment === undefined ? undefined : callStyle(walk, fragment)
  }
  return walk.noteNumber && Array.isArray(className) && className.includes('note-number') ? walk.noteNumber : undefined
}

const raised = new WeakMap<ComputedStyle, Map<ComputedStyle['verticalAlign'], ComputedStyle>>()

/** What stands in a superscript is raised with it; `vertical-align` itself is not inherited. */
function raisedWith(style: ComputedStyle, {verticalAlign, display}: ComputedStyle): ComputedStyle {
  if (style.verticalAlign !== 'baseline' || verticalAlign === 'baseline' || display !== 'inline') return style
  const known = raised.get(style) ?? new Map<ComputedStyle['verticalAlign'], ComputedStyle>()
  raised.set(style, known)
  const found = known.get(verticalAlign) ?? {...style, verticalAlign}
  known.set(verticalAlign, found)
  return found
}

/** A note in the middle of the text: set at the foot, called by its own marker. */
function addNote(walk: Walk, element: Element, {tag, language, width}: InlineContext): boolean {
  const {id} = element.properties
  if (typeof id !== 'string' || !isNote(walk, element)) return false
  walk.notes.push({id, element, offset: walk.offset, area: {x: 0, width, edges: {left: 0, right: width}, frame: undefined, tag, language}})
  skipText(walk, element)
  return true
}

function addCall(walk: Walk, element: Element, inlines: Inline[]): void {
  const target = targetOf(walk, element)
  if (target?.path !== walk.document.path || target.fragment === undefined) return
  walk.called.add(target.fragment)
  inlines.push(mark({type: 'call', id: target.fragment}))
}

function addAnchor(walk: Walk, element: Element, inlines: Inline[]): void {
  const key = keyOf(walk, element)
  if (key !== undefined) inlines.push(mark({type: 'anchor', key}))
}

function addPicture(walk: Walk, element: Element, context: InlineContext, inlines: Inline[]): void {
  const picture = pictureOf(walk, element)
  if (!picture) return
  const size = sizePicture(picture, context.style, {width: context.width, height: (hasOpenSize(context.style) ? 1 : 1.25) * context.style.lineHeight})
  const corners = cornersOf(context.style, size)
  inlines.push({type: 'box', width: size.width, box: {picture, ...size, rise: riseOfPicture(context.style, size.height), ...(corners && {corners}), ...(element.properties['alt'] !== '' && {tag: context.tag})}})
}

/** The key of an element something links to. */
export function keyOf(walk: Walk, element: Element): string | undefined {
  const id = element.properties['id']
  if (typeof id !== 'string') return undefined
  const key = `${walk.document.path}#${id}`
  return walk.setting.targets.has(key) ? key : undefined
}

function targetOf(walk: Walk, element: Element): ReturnType<typeof resolveHref> {
  const href = element.properties['href']
  return typeof href === 'string' ? resolveHref(walk.document.path, href) : undefined
}

/** Inside the book `#path#fragment`; outside the address itself. */
function linkOf(walk: Walk, element: Element): string | undefined {
  const href = element.properties['href']
  if (element.tagName !== 'a' || typeof href !== 'string') return undefined
  const target = resolveHref(walk.document.path, href)
  if (!target) return href
  return `#${target.path}${target.fragment === undefined ? '' : `#${target.fragment}`}`
}

/** Passes over an element the sheets hide, and notes it down. */
export function hide(walk: Walk, element: Element): void {
  walk.setting.hidden.add(element)
  skipText(walk, element)
}

/** Passes over the text of an element that is not set here. */
export function skipText(walk: Walk, element: Element): void {
  for (const child of element.children) {
    if (child.type === 'text') walk.offset += child.value.length
    else if (child.type === 'element') skipText(walk, child)
  }
}
