/**
 * Running text of mdast to running text of the book, and how to cut it at an offset.
 *
 * Offsets count the text as it reads: emphasis marks nothing, a break one `\n`, an image or note call nothing.
 */

import type {Definition, PhrasingContent} from 'mdast'
import type {Phrasing, Styled} from '../../book/index.ts'

type Inline = {readonly type: string; readonly value?: string; readonly children?: readonly Inline[]}

const deepest = 60

/** The text of running text as it reads, lines parted by `\n`. */
export function readInlines(nodes: readonly Inline[], depth = 0): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'break') text += '\n'
    else if (node.type === 'html') text += isComment(node.value) ? '' : node.value ?? ''
    else if (node.value !== undefined) text += node.value
    else if (node.children && depth < deepest) text += readInlines(node.children, depth + 1)
  }
  return text
}

/** Phrasing parted where a line ends; what stands in emphasis over several lines is not. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else if (node.type !== 'text') lines.at(-1)!.push(node)
    else for (const [index, value] of node.value.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (value !== '') lines.at(-1)!.push({...node, value})
    }
  }
  return lines
}

const isComment = (value: string | undefined): boolean => value !== undefined && value.startsWith('<!--')

const styled: ReadonlySet<string> = new Set(['underline', 'superscript', 'subscript', 'smallCaps', 'highlight', 'delete', 'span'])

export type Definitions = ReadonlyMap<string, Definition>

/** Running text of the book. `[x][y]` and `![x][y]` are resolved by the definitions of their file. */
export function toPhrasing(nodes: readonly PhrasingContent[], definitions: Definitions, depth = 0): Phrasing[] {
  const phrasing: Phrasing[] = []
  for (const node of nodes) {
    const made = toOne(node, definitions, depth)
    if (made) for (const each of made) phrasing.push(each)
  }
  return phrasing
}

function toOne(node: PhrasingContent, definitions: Definitions, depth: number): Phrasing[] {
  const common = {...(node.position && {position: node.position}), ...(node.data && {data: {...node.data}})}
  const inside = () => toPhrasing((node as {children: PhrasingContent[]}).children, definitions, depth + 1)
  if (depth > deepest) return [{type: 'text', value: readInlines([node as Inline]), ...common}]
  switch (node.type) {
    case 'text': return [{type: 'text', value: node.value, ...common}]
    case 'inlineCode': return [{type: 'inlineCode', value: node.value, ...common}]
    case 'html': return isComment(node.value) ? [] : [{type: 'text', value: node.value, ...common, data: {isLiteral: true}}]
    case 'break': return [{type: 'break', ...common}]
    case 'emphasis':
    case 'strong':
    case 'delete': return [{type: node.type, children: inside(), ...common}]
    case 'link': return [{type: 'link', url: node.url, ...(node.title && {title: node.title}), children: inside(), ...common}]
    case 'image': return [{type: 'image', url: node.url, ...(typeof node.alt === 'string' && {alt: node.alt}), ...(node.title && {title: node.title}), ...common}]
    case 'footnoteReference': return [{type: 'footnoteReference', identifier: node.identifier, label: node.label ?? node.identifier, ...common}]
    case 'linkReference': {
      const target = definitions.get(node.identifier)
      return target ? [{type: 'link', url: target.url, ...(target.title && {title: target.title}), children: inside(), ...common}] : inside()
    }
    case 'imageReference': {
      const target = definitions.get(node.identifier)
      return target ? [{type: 'image', url: target.url, ...(typeof node.alt === 'string' && {alt: node.alt}), ...common}] : [{type: 'text', value: `![${node.alt ?? ''}]`, ...common}]
    }
    default: return toOther(node, inside, common)
  }
}

function toOther(node: {type: string; value?: string; lang?: string; children?: unknown[]}, inside: () => Phrasing[], common: object): Phrasing[] {
  if (styled.has(node.type)) return [{...common, type: node.type as Styled['type'], children: inside(), ...(node.lang !== undefined && {lang: node.lang})}]
  if (node.children) return inside()
  return node.value === undefined ? [] : [{...common, type: 'text', value: node.value}]
}

/** The phrasing between two offsets; an element cut through is there on both sides. */
export function slicePhrasing(nodes: readonly Phrasing[], from: number, to: number): Phrasing[] {
  const kept: Phrasing[] = []
  let at = 0
  for (const node of nodes) {
    const length = lengthOf(node)
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, length)
    const isInside = length === 0 ? at >= from && at <= to && (at < to || to > from) : start < end
    if (isInside) kept.push(start === 0 && end >= length ? node : sliceOne(node, start, end))
    at += length
  }
  return kept
}

function lengthOf(node: Phrasing): number {
  if (node.type === 'break') return 1
  if ('value' in node) return node.value.length
  if (!('children' in node)) return 0
  let sum = 0
  for (const child of node.children) sum += lengthOf(child)
  return sum
}

function sliceOne(node: Phrasing, from: number, to: number): Phrasing {
  if ('value' in node) return {...node, value: node.value.slice(from, to)}
  if ('children' in node) return {...node, children: slicePhrasing(node.children, from, to)}
  return node
}

/** Lines of a wrapped paragraph joined: a newline inside text is a space, a break stays. */
export function joinLines(nodes: readonly Phrasing[]): Phrasing[] {
  for (const node of nodes) {
    if (node.type === 'text') {
      if (node.value.includes('\n')) node.value = joinWords(node.value)
    } else if ('children' in node) joinLines(node.children)
  }
  return nodes as Phrasing[]
}

/** Lines of a text as one, white space beside their ends gone. */
function joinWords(text: string): string {
  const lines = text.split('\n')
  return lines.map((line, at) => {
    const head = at === 0 ? line : line.trimStart()
    return at === lines.length - 1 ? head : head.trimEnd()
  }).join(' ')
}

/** White space, then the given marks, taken from both ends of running text. */
export function trimPhrasing(nodes: Phrasing[], head?: RegExp, tail?: RegExp): Phrasing[] {
  trimEnd(nodes, 'first', head)
  trimEnd(nodes, 'last', tail)
  return nodes
}

function trimEnd(nodes: Phrasing[], side: 'first' | 'last', pattern: RegExp | undefined): boolean {
  while (nodes.length > 0) {
    const index = side === 'first' ? 0 : nodes.length - 1
    const node = nodes[index]!
    if (node.type === 'break') { nodes.splice(index, 1); continue }
    if (node.type === 'text') {
      const value = pattern ? node.value.replace(pattern, '') : side === 'first' ? node.value.trimStart() : node.value.trimEnd()
      if (value !== '') { if (value !== node.value) nodes[index] = {...node, value}; return true }
      nodes.splice(index, 1)
      continue
    }
    if (!('children' in node)) return true
    const children = [...node.children]
    if (trimEnd(children, side, pattern)) { nodes[index] = {...node, children} as Phrasing; return true }
    nodes.splice(index, 1)
  }
  return false
}
