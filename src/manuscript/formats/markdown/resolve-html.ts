/**
 * Raw HTML between the paragraphs of Markdown, made blocks: `<div class="x">` and `</div>` on lines of their own enclose
 * what lies between, anything else is parsed as a fragment. Comments stay `html` nodes.
 */

import type {RootContent} from 'mdast'
import type {Point} from 'unist'
import {toText} from '../inline/to-text.ts'
import {nameOf, plantAnchors} from '../markup/anchors.ts'
import {blocksOfHtml, type HastContext} from '../markup/from-hast.ts'
import {warnActive} from '../markup/active.ts'
import {warnRemoved} from '../markup/inline-html.ts'
import {classesOf, type MarkupContext} from '../markup/meaning.ts'
import {withAside} from '../markup/facts.ts'
import {readTag, type Tag} from '../markup/tags.ts'
import {parseHtml} from '../markup/tree.ts'
import {beginPages} from './page-breaks.ts'
import {decodeName} from './remark.ts'

type Blocks = RootContent[]

interface Frame {
  readonly tag: Tag | undefined
  readonly node: RootContent | undefined
  readonly children: Blocks
}

const lone = /^<\/?(?:div|section|article|aside|main|header|footer|center|blockquote|figure|details|p)\b[^<>]*>$/i
const comment = /^<!--(?:[^-]|-(?!->))*-->$/

/** Replaces the `html` nodes among the blocks, and below them. */
export function resolveHtmlBlocks(blocks: readonly RootContent[], context: MarkupContext): Blocks {
  const frames: Frame[] = [{tag: undefined, node: undefined, children: []}]
  const closers = countClosers(blocks)
  for (const block of beginPages(blocks)) {
    if ('children' in block && block.type !== 'paragraph' && block.type !== 'heading') block.children = resolveHtmlBlocks(block.children as Blocks, context) as never
    if (block.type === 'html') warnActive(block.value, block.position, context)
    if (block.type !== 'html' || comment.test(block.value.trim())) {
      frames.at(-1)!.children.push(block)
      continue
    }
    const tag = lone.test(block.value.trim()) ? readTag(block.value.trim(), decodeName) : undefined
    if (tag && !tag.isEnd && (closers.get(tag.name) ?? 0) > 0) frames.push({tag, node: block, children: []})
    else if (tag?.isEnd && frames.some((frame) => frame.tag?.name === tag.name)) closeTo(frames, tag.name)
    else for (const made of fragment(block.value, block, context)) frames.at(-1)!.children.push(made)
    if (tag?.isEnd) closers.set(tag.name, (closers.get(tag.name) ?? 0) - 1)
  }
  while (frames.length > 1) close(frames)
  return frames[0]!.children
}

function countClosers(blocks: readonly RootContent[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const tag = block.type === 'html' && lone.test(block.value.trim()) ? readTag(block.value.trim(), decodeName) : undefined
    if (tag?.isEnd) counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1)
  }
  return counts
}

function closeTo(frames: Frame[], name: string): void {
  while (frames.at(-1)!.tag!.name !== name) close(frames)
  close(frames)
}

function close(frames: Frame[]): void {
  const {tag, node, children} = frames.pop()!
  const around = frames.at(-1)!.children
  const {name, attributes} = tag!
  const classes = withAside(name, classesOf(attributes.class))
  const position = {start: node!.position!.start, end: (children.at(-1) ?? node!).position!.end}
  const align = name === 'center' || /center/i.test(`${attributes.align ?? ''} ${attributes.style ?? ''}`) ? 'center' : /right/i.test(`${attributes.align ?? ''} ${attributes.style ?? ''}`) ? 'right' : undefined
  if (align) for (const child of children) child.data = {...child.data, align} as object
  const facts = {...node!.data, ...(align && {align})}
  if (name === 'blockquote') around.push({type: 'blockquote', children: children as never, position, data: facts})
  else if (classes.length > 0 || attributes.id) {
    const made = {type: 'containerDirective', name: 'div', children, position, data: {...facts, directive: 'container', attributes: {...(attributes.id && {id: attributes.id}), ...(classes.length > 0 && {classes})}}}
    around.push(made as unknown as RootContent)
  } else for (const child of children) around.push(child)
}

function fragment(value: string, block: RootContent, context: MarkupContext): Blocks {
  const start = block.position!.start
  const said = context.report.messages.length
  const root = parseHtml(value, context.path, true)
  plantAnchors(root, (element) => (unkept.has(element.tagName) ? nameOf(element) : undefined))
  const place = (point: Point): Point => ({line: start.line + point.line - 1, column: point.line === 1 ? start.column + point.column - 1 : point.column, offset: start.offset! + point.offset!})
  const hastContext: HastContext = {...context, place, keepsDivisions: true, isSilent: false}
  const made = blocksOfHtml(root.children as never, hastContext)
  const isLost = said === context.report.messages.length && countLetters(toText(made as never)) < countLetters(value.replace(/<!--[^]*?-->|<(?!!--)[^>]*>|&#?[A-Za-z\d]+;|\[\^[^\]\s[]+\]/g, ''))
  if (isLost) return [unfinished(value, block, context)]
  const [first] = made
  if (first) first.data = {...first.data, ...block.data} as object
  if (!first && /^<[?!]/.test(value) && !value.startsWith('<!--')) warnRemoved(value.slice(1, 10), block.position, context)
  return made
}

/** Blocks whose id has no place of its own in the tree. */
const unkept: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'dt', 'dd', 'caption', 'figcaption', 'table', 'ul', 'ol', 'dl', 'tr', 'hr', 'img', 'pre'])

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** A tag that never ends would take its words along. */
function unfinished(value: string, block: RootContent, {path, report}: MarkupContext): RootContent {
  report.warn('read:unclosed-html', {path, at: block.position}, 'Found a tag without its closing >; the lines stay in the text as typed', {hint: 'Close the tag, or write \\< if you mean the sign'})
  return {type: 'paragraph', children: [{type: 'text', value: value.trim(), ...(block.position && {position: block.position})}], ...(block.position && {position: block.position}), ...(block.data && {data: block.data})}
}
