/**
 * Brackets: links, images, notes, spans with attributes (`[text]{.class}`) and directives (`:lang[text]{fr}`).
 *
 * CommonMark's bracket stack; a bracket knows which delimiters stand before it, so that emphasis inside a link is
 * matched when the link closes.
 */

import type {PhrasingContent} from 'mdast'
import {attributesOf, attributePattern, directiveAttributes, markedNode, textDirectives} from './attributes.ts'
import {positionIn} from '../lines.ts'
import {matchDelimiters} from './delimiters.ts'
import {append, depthOf, nodesOf, replaceBetween} from './items.ts'
import {readNotebookLink} from './notebook.ts'
import {readPictureResource, readResource} from './resource.ts'
import {put, type Bracket, type LinkTarget, type Scan} from './scan.ts'
import {toText} from './to-text.ts'

const note = /\[\^([^\]\s[]+)\]/y
const directive = /:([a-z][a-z-]*)\[/y
const label = /\[((?:[^\\[\]]|\\[\s\S]){0,999})\]/y

/** `[`, `![`, or a whole note reference. A sentence may end before a note (`He fell![^1]`): that is no picture. */
export function openBracket(scan: Scan, index: number): number {
  const {value} = scan
  const read = scan.context.isOfNotebook && readNotebookLink(scan, index)
  if (read) return read
  const call = noteAt(scan, index)
  if (call) {
    const end = index + call[0].length
    put(scan, index, end, {type: 'footnoteReference', identifier: call[1]!.toLowerCase(), label: call[1]!, position: positionIn(scan.run, index, end)})
    return call[0].length
  }
  const isImage = value[index] === '!'
  const called = isImage ? noteAt(scan, index + 1) : undefined
  if (called && value[index + 1 + called[0].length] !== '(') return 0
  push(scan, index, isImage ? 2 : 1, isImage ? 'image' : 'link')
  return isImage ? 2 : 1
}

function noteAt({value, context}: Scan, index: number): RegExpExecArray | undefined {
  note.lastIndex = index
  const call = note.exec(value)
  return call && context.hasNote(call[1]!) ? call : undefined
}

/** `^[`, as pandoc and Obsidian write a note where it is called. A note holds no other. */
export function openNote(scan: Scan, index: number): number {
  if (!scan.context.addNote || scan.isInNote) return 1
  push(scan, index, 2, 'note')
  scan.isInNote = true
  return 2
}

/** The note goes to the notes of its file, its call stays. One without words is text. */
function closeNote(scan: Scan, bracket: Bracket, index: number): number {
  scan.isInNote = false
  if (scan.value.slice(bracket.inside, index).trim() === '') return 1
  const position = positionIn(scan.run, bracket.item.start, index + 1)
  return finish(scan, bracket, index, index + 1, (children) => {
    const identifier = scan.context.addNote!(children, position)
    return {type: 'footnoteReference', identifier, label: identifier}
  })
}

/** `:name[`, for the names Octavo knows; any other colon is text. */
export function openDirective(scan: Scan, index: number): number {
  directive.lastIndex = index
  const found = directive.exec(scan.value)
  const isWithin = index > 0 && /[\p{L}\p{N}:]/u.test(scan.value[index - 1]!)
  if (!found || isWithin || !Object.hasOwn(textDirectives, found[1]!)) return 1
  push(scan, index, found[0].length, 'directive', found[1])
  return found[0].length
}

function push(scan: Scan, index: number, size: number, kind: Bracket['kind'], name?: string): void {
  if (index > scan.text) append(scan.list, {start: scan.text, end: index})
  const floor = scan.list.last
  const item = append(scan.list, {start: index, end: index + size})
  scan.text = index + size
  const above = scan.brackets.at(-1)
  if (above) above.hasBracketInside = true
  scan.brackets.push({item, inside: index + size, kind, floor, hasBracketInside: false, ...(name !== undefined && {name})})
}

/** `]` with whatever follows it: `(target)`, `[label]`, `{attributes}`. */
export function closeBracket(scan: Scan, index: number): number {
  const bracket = scan.brackets.pop()
  if (!bracket) return 1
  if (bracket.kind === 'note') return closeNote(scan, bracket, index)
  const isActive = bracket.kind !== 'link' || scan.brackets.length >= scan.inactiveBelow
  scan.inactiveBelow = Math.min(scan.inactiveBelow, scan.brackets.length)
  const attributes = attributesAt(scan, index + 1, bracket.kind === 'directive' ? directiveAttributes : attributePattern)
  if (bracket.kind === 'directive') return finish(scan, bracket, index, index + 1 + (attributes?.length ?? 0), (children) => markedNode(textDirectives[bracket.name!]!, children, attributes))
  const target = isActive ? targetAt(scan, bracket, index) : undefined
  if (target) return finishLink(scan, bracket, index, target)
  if (bracket.kind === 'link' && attributes) return finish(scan, bracket, index, index + 1 + attributes.length, (children) => markedNode('span', children, attributes))
  return 1
}

function attributesAt(scan: Scan, index: number, pattern = attributePattern): string | undefined {
  if (scan.value[index] !== '{') return undefined
  pattern.lastIndex = index
  return pattern.exec(scan.value)?.[0]
}

type Target = LinkTarget & {readonly end: number}

function targetAt(scan: Scan, bracket: Bracket, index: number): Target | undefined {
  const read = bracket.kind === 'image' ? readPictureResource : readResource
  const resource = scan.value[index + 1] === '(' ? read(scan.value, index + 1, scan.context.decodeName) : undefined
  if (resource) return resource
  label.lastIndex = index + 1
  const found = label.exec(scan.value)
  const isFull = found !== null && found[1]!.trim() !== ''
  if (!isFull && bracket.hasBracketInside) return undefined
  const name = isFull ? found[1]! : scan.value.slice(bracket.inside, index)
  const target = name.length <= 999 ? scan.context.findTarget(name) : undefined
  const isCollapsed = scan.value.startsWith('[]', index + 1)
  return target && {...target, end: index + 1 + (isFull ? found[0].length : isCollapsed ? 2 : 0)}
}

function finishLink(scan: Scan, bracket: Bracket, index: number, target: Target): number {
  const attributes = attributesAt(scan, target.end)
  const end = target.end + (attributes?.length ?? 0)
  const found = attributes ? attributesOf(attributes) : undefined
  const data = found ? {data: {attributes: found} as object} : {}
  const {url} = target
  const title = target.title ?? null
  const length = finish(scan, bracket, index, end, (children) =>
    bracket.kind === 'image' ? {type: 'image', url, title, ...describedBy(toText(children), found)} : {type: 'link', url, title, children, ...data}
  )
  if (bracket.kind === 'link') scan.inactiveBelow = scan.brackets.length
  return length
}

/** Empty brackets describe nothing; `{alt=""}` says that there is nothing to describe. */
function describedBy(words: string, {settings = {}, ...others}: ReturnType<typeof attributesOf> = {}): {alt: string | null; data?: object} {
  const {alt, ...rest} = settings
  const attributes = {...others, ...(Object.keys(rest).length > 0 && {settings: rest})}
  return {alt: alt ?? (words === '' ? null : words), ...(Object.keys(attributes).length > 0 && {data: {attributes}})}
}

/** One node in place of the bracket and all behind it. */
function finish(scan: Scan, bracket: Bracket, index: number, end: number, build: (children: PhrasingContent[]) => PhrasingContent): number {
  const {list} = scan
  if (index > scan.text) append(list, {start: scan.text, end: index})
  matchDelimiters(list, bracket.floor)
  const depth = depthOf(bracket.item.next, undefined) + 1
  const start = bracket.item.start
  const node = {...build(nodesOf(scan.run, bracket.item.next)), position: positionIn(scan.run, start, end)}
  replaceBetween(list, bracket.item.previous!, undefined, {start, end, node, depth})
  scan.text = end
  return end - index
}
