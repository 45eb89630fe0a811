/** From an element's name and attributes to the book's phrasing: one place for raw HTML in Markdown and for whole pages. */

import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Report} from '../../../report/index.ts'
import {toText} from '../inline/to-text.ts'
import {anchorAt} from './anchors.ts'
import {inlineElements, type InlineMeaning} from './policy.ts'
import {isSafeUrl} from './urls.ts'

export interface MarkupContext {
  readonly path: string
  readonly report: Report
  /** Whether a note of this label is defined; absent: `[^1]` is text. */
  hasNote?(label: string): boolean
  /** A page's own classes and names mean nothing to a book; those an author writes in Markdown do. */
  readonly dropsClasses?: boolean
}

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly position: Position
}

const declarations: readonly (readonly [RegExp, InlineMeaning])[] = [
  [/font-style\s*:\s*(?:italic|oblique)/i, 'emphasis'],
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-variant(?:-caps)?\s*:\s*small-caps/i, 'smallCaps'],
  [/text-decoration[\w-]*\s*:[^;]*underline/i, 'underline'],
  [/text-decoration[\w-]*\s*:[^;]*line-through/i, 'delete'],
  [/vertical-align\s*:\s*super/i, 'superscript'],
  [/vertical-align\s*:\s*sub(?:;|\s|$)/i, 'subscript']
]
const plainWeight = /font-weight\s*:\s*(?:normal|400)/i
const plainStyle = /font-style\s*:\s*normal/i

/** What an element means: by its name, and by its style as word processors write it. */
function meaningsOf({name, attributes}: Element): InlineMeaning[] {
  const style = attributes.style ?? ''
  const byName = inlineElements[name] ?? 'none'
  const isUndone = (byName === 'strong' && plainWeight.test(style)) || (byName === 'emphasis' && plainStyle.test(style))
  const byStyle = declarations.filter(([pattern]) => pattern.test(style)).map(([, meaning]) => meaning)
  const own = isUndone || byName === 'none' ? [] : [byName]
  const isSmall = byName === 'span' && /(?:^|\s)small-?caps(?:\s|$)/i.test(attributes.class ?? '')
  return [...new Set([...own, ...byStyle, ...(isSmall ? (['smallCaps'] as const) : [])])]
}

/** An element inside a line with its children. */
export function phrasingOf(element: Element, children: PhrasingContent[], context: MarkupContext): PhrasingContent[] {
  const quoted = element.name === 'q' ? betweenMarks(element, children) : children
  const made = meaningsOf(element).reduceRight((inside, meaning) => wrap(meaning, element, inside, context), quoted)
  const {id, name} = element.attributes
  const anchor = context.dropsClasses ? undefined : id ?? (element.name === 'a' ? name : undefined)
  return anchor !== undefined && /^\S+$/.test(anchor) ? [anchorAt(anchor, made, element.position)] : made
}

/** Browsers set quotation marks round a `q`, which the page leaves to them: straight ones, that the book's language makes its own. */
function betweenMarks({position: {start, end}}: Element, children: readonly PhrasingContent[]): PhrasingContent[] {
  const isNested = children.some((child) => child.type === 'text' && child.value === '"' && child.position?.start.offset === child.position?.end.offset)
  const inner = isNested ? children.map((child) => (child.type === 'text' && child.value === '"' ? {...child, value: "'"} : child)) : children
  return [{type: 'text', value: '"', position: {start, end: start}}, ...inner, {type: 'text', value: '"', position: {start: end, end}}]
}

function wrap(meaning: InlineMeaning, element: Element, children: PhrasingContent[], context: MarkupContext): PhrasingContent[] {
  const {attributes, position} = element
  if (meaning === 'inlineCode') return [{type: 'inlineCode', value: toText(children), position}]
  if (meaning === 'link') return linkOf(element, children, context)
  if (meaning === 'span') return spanOf(context.dropsClasses ? {...attributes, class: ''} : attributes, children, position)
  return children.length === 0 ? [] : [{type: meaning, children, position} as unknown as PhrasingContent]
}

function spanOf(attributes: Readonly<Record<string, string>>, children: PhrasingContent[], position: Position): PhrasingContent[] {
  const lang = attributes.lang ?? attributes['xml:lang']
  const classes = classesOf(attributes.class).filter((name) => !/^small-?caps$/i.test(name))
  if (!lang && classes.length === 0) return children
  return [{type: 'span', children, position, ...(lang && {lang}), ...(classes.length > 0 && {data: {attributes: {classes}}})} as unknown as PhrasingContent]
}

/** Class names a book may carry over. */
export const classesOf = (value: string | undefined): string[] => (value ?? '').split(/\s+/).filter((name) => /^[A-Za-z][\w-]*$/.test(name))

function linkOf({attributes, position}: Element, children: PhrasingContent[], context: MarkupContext): PhrasingContent[] {
  const url = attributes.href
  if (url === undefined || url.trim() === '') return children
  if (!isSafeUrl(url)) {
    warnUnsafe(url, position, context)
    return children
  }
  // Those of an author are told with all others of the file (`addresses.ts`).
  if (context.dropsClasses && !hasWords(children)) return children
  return [{type: 'link', url: url.trim(), title: attributes.title ?? null, children, position}]
}

type Shown = {readonly type: string; readonly value?: string; readonly children?: readonly Shown[]}

/** Whether a link has anything a reader could touch or hear: a word, a picture, a formula. */
export const hasWords = (nodes: readonly Shown[]): boolean =>
  nodes.some(({type, value, children}) => (children ? hasWords(children) : value === undefined ? type !== 'break' : value.trim() !== ''))

/** An address as messages show it. */
export const shortened = (url: string): string => (url.length > 60 ? `${url.slice(0, 60)}…` : url)

/** The words of a link stay; where it led is named in the message. */
export function warnUnsafe(url: string, position: Position | undefined, {path, report}: MarkupContext): void {
  report.warn('read:unsafe-address', {path, at: position}, `Found the address \`${shortened(url)}\`, expected http, https, mailto, tel or a file of the book; the link was removed, its words stay`, {
    hint: 'Give the link an address readers can follow'
  })
}
