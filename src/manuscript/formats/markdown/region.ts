/**
 * A stretch of lines parsed by remark: gates before it, positions and phrasing mended after it.
 *
 * The parser overflows its stack on some hundred containers inside one another, so their depth is measured first, on
 * the lines alone.
 */

import type {Root, RootContent} from 'mdast'
import type {Point} from 'unist'
import {decodeString} from '../inline/references.ts'
import {indentOf, isBlank, lineOf, type Line, type Origin, type TextRun} from '../lines.ts'
import {limitFault, limits} from '../limits.ts'
import type {BlockFacts} from '../../types.ts'
import {breakCountedLines} from './enumerated-lines.ts'
import {normalizeLabel} from './labels.ts'
import {joinPieces, piecesOf} from './list-pieces.ts'
import type {BlockContext} from './context.ts'
import {decodeName, parseBlocks, type Stretch} from './remark.ts'
import {thematicBreak} from './patterns.ts'
import {takeAttributes} from './trailing.ts'

interface Loose {
  type: string
  position?: {start: Point; end: Point}
  children?: Loose[]
  stretches?: Stretch[]
  data?: BlockFacts
  url?: string
  title?: string | null
  identifier?: string
  label?: string
  lang?: string | null
  meta?: string | null
}

/** The text of lines with blanks that break a line kept, for `inline/`. */
export function runWithBreaks(value: string, lines: readonly Line[]): TextRun {
  const origins: Origin[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += '\n'
    origins.push({index: text.length, line: line.number, column: line.column + line.margin, offset: line.start + line.margin})
    text += value.slice(line.start + line.margin, line.end)
    const isBroken = index < lines.length - 1 && /^ {2,}$/.test(value.slice(line.end, line.stop))
    if (isBroken) text += '  '
  }
  return {value: text, origins}
}

/** Pandoc's mark of an item that has the next number. */
const nextNumber = /^(?<margin>[ \t>]*)#(?=[.)][ \t]+\S)/gm

/** The blocks remark finds in some lines. */
export function parseRegion(context: BlockContext, lines: readonly Line[]): RootContent[] {
  return parseText(context, lines, textOf(context, lines))
}

/** The blocks of a list. */
export function parseList(context: BlockContext, lines: readonly Line[]): RootContent[] {
  return joinPieces(piecesOf(context, lines).map((piece) => ({...piece, blocks: parseListText(context, piece.lines)})))
}

function parseListText(context: BlockContext, lines: readonly Line[]): RootContent[] {
  const text = textOf(context, lines)
  return parseText(context, lines, /`{3}|~{3}/.test(text) ? text : text.replaceAll(nextNumber, '$<margin>1'))
}

const textOf = ({value}: BlockContext, lines: readonly Line[]): string => lines.map(({start, stop}) => value.slice(start, stop)).join('\n')

/** The blocks of a text that has the letters of the lines in their places. */
function parseText(context: BlockContext, lines: readonly Line[], text: string): RootContent[] {
  refuseDepth(context, lines)
  const root: Root = parseBlocks(text)
  const place = (point: Point): Point => {
    const line = lines[point.line - 1]!
    return {line: line.number, column: line.column + point.column - 1, offset: line.start + point.column - 1}
  }
  return keepBlocks(context, root.children as unknown as Loose[], place) as unknown as RootContent[]
}

function keepBlocks(context: BlockContext, nodes: readonly Loose[], place: (point: Point) => Point): Loose[] {
  return nodes.flatMap((node) => {
    node.position = {start: place(node.position!.start), end: place(node.position!.end)}
    if (node.type === 'definition') return define(context, node)
    if (node.stretches) node.children = finishText(context, node, place)
    else if (node.children) node.children = keepBlocks(context, node.children, place)
    if (node.lang) node.lang = decodeString(node.lang, decodeName)
    const before = /^table[RC]/.test(node.type) ? undefined : blanksBefore(context.value, node.position.start.offset!)
    if (before !== undefined) node.data = {...node.data, blankBefore: before}
    return [node]
  })
}

/** Blank lines above an offset, block quote marks counting as blank; `undefined` inside a line. */
export function blanksBefore(value: string, offset: number): number | undefined {
  let start = value.lastIndexOf('\n', offset - 1) + 1
  if (/[^\s>]/.test(value.slice(start, offset))) return undefined
  let count = 0
  while (start > 0) {
    const above = start < 2 ? 0 : value.lastIndexOf('\n', start - 2) + 1
    if (/[^\s>]/.test(value.slice(above, start))) return count
    count += 1
    start = above
  }
  return count
}

function finishText(context: BlockContext, node: Loose, place: (point: Point) => Point): Loose[] {
  const origins: Origin[] = []
  let value = ''
  for (const {start, text} of node.stretches!) {
    const {line, column, offset} = place(start)
    if (text !== '\n') origins.push({index: value.length, line, column, offset: offset!})
    value += text
  }
  delete node.stretches
  if (origins.length === 0) return []
  if (origins[0]!.index > 0) origins[0] = {...origins[0]!, index: 0}
  node.children = []
  const run = {value: value.trimEnd(), origins}
  const {facts, rest} = /^(?:paragraph|heading)$/.test(node.type) ? takeAttributes(node.type, run) : {rest: run}
  if (facts) node.data = {...node.data, ...facts}
  context.pending.push({node: node as never, run: breakCountedLines(rest)})
  return node.children
}

/** A link's definition is remembered; `[//]: # (words)` is an author's comment. */
function define(context: BlockContext, node: Loose): Loose[] {
  const label = normalizeLabel(node.label ?? node.identifier ?? '')
  const at = node.position!
  const isComment = node.url === '#' || node.url === '<>' || /^(?:\/\/|comment)$/i.test(node.label ?? '')
  const known = context.links.get(label)
  const line = lineOf(context.value, at.start.offset!, at.end.offset!, at.start.line, at.start.column)
  const paragraph = {type: 'paragraph', children: [{type: 'text', value: context.value.slice(line.start, line.end).trim(), position: at}], position: at} as unknown as RootContent
  if (isComment) return []
  if (label.startsWith('^')) return [paragraph as unknown as Loose]
  if (known) {
    context.report.warn('read:link-twice', {path: context.path, at}, `Found a second address for the link \`${node.label}\`; it stays in the text`, {hint: 'Give it a label of its own'})
    return [paragraph as unknown as Loose]
  }
  context.links.set(label, {url: decodeString(node.url ?? '', decodeName), title: node.title ? decodeString(node.title, decodeName) : undefined, node: paragraph, isUsed: false})
  return [paragraph as unknown as Loose]
}

const marker = /^(?:>[ \t]?|[-+*](?:[ \t]+|$)|\d{1,9}[.)](?:[ \t]+|$))/

/** Containers opened on one line, and lists inside lists over many. */
function refuseDepth(context: BlockContext, lines: readonly Line[]): void {
  const columns: number[] = []
  for (const line of lines) {
    if (isBlank(line)) continue
    const indent = indentOf(context.value, line)
    while (columns.length > 0 && columns.at(-1)! > indent) columns.pop()
    let rest = context.value.slice(line.start + line.margin, Math.min(line.end, line.start + line.margin + 4096))
    if (thematicBreak.test(rest)) continue
    let column = indent
    let depth = 0
    for (let found = marker.exec(rest); found && depth <= limits.blockDepth; found = marker.exec(rest)) {
      column += found[0].length
      depth += 1
      rest = rest.slice(found[0].length).trimStart()
      if (found[0][0] !== '>') columns.push(column)
    }
    if (Math.max(columns.length, depth) <= limits.blockDepth) continue
    const at = {line: line.number, column: line.column, offset: line.start}
    throw limitFault('read:block-depth', context.path, at, `Found quotes or lists more than ${limits.blockDepth} deep`)
  }
}
