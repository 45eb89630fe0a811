/**
 * Raw HTML inside a paragraph of Markdown: pairs of tags become the book's phrasing, single ones breaks and pictures,
 * everything else is taken out with a warning, its words kept.
 */

import {warnActive} from './active.ts'
import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import {toText} from '../inline/to-text.ts'
import {classesOf, phrasingOf, type Element, type MarkupContext} from './meaning.ts'
import {limitFault, limits} from '../limits.ts'
import {partOf} from './formula.ts'
import {blockElements, inlineElements, isWordTag, removedElements, voidElements} from './policy.ts'
import {readingBehind, rubyParts} from './ruby.ts'
import {readTag, type Tag} from './tags.ts'

interface Frame {
  readonly element: Element | undefined
  readonly children: PhrasingContent[]
  /** Elements that were closed in it. */
  parts: number
}

type InlineHtmlContext = MarkupContext & {decodeName(name: string): string | undefined}

/** Resolves the `html` nodes among siblings, and below them. */
export function resolveHtml(nodes: PhrasingContent[], context: InlineHtmlContext): PhrasingContent[] {
  for (const node of nodes) if ('children' in node) node.children = resolveHtml(node.children as PhrasingContent[], context) as never
  if (!nodes.some(({type}) => type === 'html')) return nodes
  const frames: Frame[] = [{element: undefined, children: [], parts: 0}]
  const open = new Map<string, number>()
  for (const node of nodes) {
    const tag = node.type === 'html' ? readTag(node.value, context.decodeName) : undefined
    if (node.type !== 'html') frames.at(-1)!.children.push(node)
    else if (tag && isWordTag(node.value)) frames.at(-1)!.children.push({type: 'text', value: node.value, position: node.position!})
    else if (!tag) dropMark(node.value, node.position!, context)
    else if (tag.isEnd) endTag(tag, node.position!, {frames, open, context})
    else {
      warnActive(node.value, node.position!, context)
      startTag(tag, node.position!, {frames, open, context})
    }
  }
  while (frames.length > 1) closeFrame({frames, open, context}, false)
  return frames[0]!.children
}

interface State {
  readonly frames: Frame[]
  /** How many frames of each name are open. */
  readonly open: Map<string, number>
  readonly context: InlineHtmlContext
}

function dropMark(value: string, position: Position, {path, report}: MarkupContext): void {
  if (value.startsWith('<!--')) report.info('read:comment', {path, at: position}, 'Found a comment inside a paragraph; it is not part of the book', {hint: 'Take the marks `<!--` and `-->` away if its words are meant to be read'})
  else report.warn('read:html-removed', {path, at: position}, `Found ${value.slice(0, 20)}, which no book can hold; it was removed`, {hint: 'Delete it'})
}

function startTag(tag: Tag, position: Position, state: State): void {
  const {frames, open, context} = state
  const {name, attributes} = tag
  const children = frames.at(-1)!.children
  if (name === 'br') children.push({type: 'break', position})
  else if (name === 'img') children.push(imageOf(attributes, position, context))
  else if (name === 'wbr') return
  else if (voidElements.has(name)) warnRemoved(name, position, context)
  else {
    if (rubyParts.has(name)) closeRubyPart(state, position)
    if (!Object.hasOwn(inlineElements, name) && !removedElements.has(name)) warnRemoved(name, position, context)
    frames.push({element: {name, attributes, position}, children: [], parts: 0})
    open.set(name, (open.get(name) ?? 0) + 1)
    if (frames.length > limits.inlineDepth) throw limitFault('read:inline-depth', context.path, position.start, `Found HTML elements more than ${limits.inlineDepth} deep`)
  }
}

/** The picture an `img` shows; without `alt` its description is missing, not empty. Its classes and width are its author's, in a saved page the site's. */
export function imageOf({src = '', alt, title, class: names, width, style = ''}: Readonly<Record<string, string>>, position: Position, {dropsClasses}: MarkupContext): PhrasingContent {
  const classes = dropsClasses ? [] : classesOf(names)
  const wide = dropsClasses ? undefined : (/(?:^|;)\s*width\s*:\s*([\d.]+%)/i.exec(style)?.[1] ?? /^\s*([\d.]+%?)(?:px)?\s*$/i.exec(width ?? '')?.[1])
  const attributes = {...(classes.length > 0 && {classes}), ...(wide !== undefined && {settings: {width: wide}})}
  return {type: 'image', url: src, alt: alt ?? null, title: title ?? null, position, ...(Object.keys(attributes).length > 0 && {data: {attributes} as object})}
}

function endTag({name}: Tag, position: Position, state: State): void {
  if ((state.open.get(name) ?? 0) === 0) {
    if (name !== 'br' && name !== 'p') warnStray(`/${name}`, position, state.context)
    return
  }
  if (name === 'ruby') closeRubyPart(state, position)
  while (state.frames.at(-1)!.element!.name !== name) closeFrame(state, false)
  closeFrame(state, true, position)
}

/** The next part of a ruby, or its end, ends the one before (HTML, 13.1.2.4). */
function closeRubyPart(state: State, at: Position): void {
  if (rubyParts.has(state.frames.at(-1)!.element?.name ?? '')) closeFrame(state, true, {start: at.start, end: at.start})
}

/** Puts what is inside the innermost element into the one around it. */
function closeFrame({frames, open, context}: State, isClosed: boolean, end?: Position): void {
  const {element, children, parts} = frames.pop()!
  const {name, position} = element!
  open.set(name, open.get(name)! - 1)
  const outer = frames.at(-1)!
  const around = outer.children
  const part = partOf(name, parts, outer.element?.name ?? '', outer.parts++)
  const whole = {...element!, name: part.name ?? name, position: {start: position.start, end: (end ?? children.at(-1)?.position ?? position).end}}
  if (!isClosed) warnStray(name, position, context)
  if (removedElements.has(name)) {
    const words = isClosed ? toText(children).trim() : ''
    if (!words) warnRemoved(name, position, context)
    else context.report.warn('read:html-removed', {path: context.path, at: position}, `With <${name}> went what is inside: ${words.slice(0, 40)}`, {hint: 'Take the words out of the element if they belong to the story'})
    if (isClosed) return
  }
  if (part.before !== undefined) around.push({type: 'text', value: part.before, position: {start: position.start, end: position.start}})
  const made = phrasingOf(whole, children, context)
  for (const child of name === 'rt' ? readingBehind(around, made, whole.position) : made) around.push(child)
  if (part.behind !== undefined) around.push({type: 'text', value: part.behind, position: {start: whole.position.end, end: whole.position.end}})
}

/** Tells of an element that was taken out. */
export function warnRemoved(name: string, position: Position | undefined, {path, report}: MarkupContext): void {
  const kind = blockElements.has(name) ? 'which cannot stand inside a paragraph' : 'which no book can hold'
  report.warn('read:html-removed', {path, at: position}, `Found <${name}>, ${kind}; it was removed`, {hint: 'Delete it, or write what it means in Markdown'})
}

function warnStray(name: string, position: Position, {path, report}: MarkupContext): void {
  report.warn('read:html-unpaired', {path, at: position}, `Found <${name}> without its other tag`, {
    hint: name.startsWith('/') ? `Delete it, or write <${name.slice(1)}> where it begins` : `Close it with </${name}>, or write \\<${name}> if you mean the sign`
  })
}
