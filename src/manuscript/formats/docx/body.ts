/** The paragraphs and tables of a DOCX as blocks; empty paragraphs are counted, not kept. */

import type {BlockContent, PhrasingContent, RootContent} from 'mdast'
import type {XmlElement} from '../../../xml/index.ts'
import type {BlockFacts} from '../../types.ts'
import {isAnchor} from '../markup/anchors.ts'
import {bookmark} from './bookmarks.ts'
import {note, type DocxContext} from './context.ts'
import {gatherLists, type Listed} from './lists.ts'
import {holdsWords, mergeCells} from './merged-cells.ts'
import {wrapPieces, type Piece} from './pieces.ts'
import {alternativeOf, inside} from './runs.ts'
import {indentOf, outlineDepth, type Look, type Style} from './styles.ts'
import {hasHead} from './table-head.ts'
import {childOf, elementsIn, findBelow, stringIn, switchOf, valueOf} from './xml.ts'

interface Flow {
  readonly context: DocxContext
  readonly blocks: Listed[]
  /** Empty paragraphs since the last block. */
  empty: number
  startsPage: boolean
  /** Words of a paragraph whose end was deleted: they open the next. */
  held: Piece[]
}

/** The blocks inside a body, a cell or a note. */
export function readBody(context: DocxContext, element: XmlElement): RootContent[] {
  const flow: Flow = {context, blocks: [], empty: 0, startsPage: false, held: []}
  readChildren(flow, element)
  release(flow)
  return gatherLists(flow.blocks)
}

/** Words held for a paragraph that does not come: what follows is a table, or nothing. */
function release(flow: Flow): void {
  const {held} = flow
  if (held.length === 0) return
  flow.held = []
  addParagraph(flow, undefined, held)
}

function readChildren(flow: Flow, element: XmlElement): void {
  for (const child of elementsIn(element)) {
    if (child.name === 'w:p') readParagraph(flow, child)
    else if (child.name === 'w:tbl') readTable(flow, child)
    else if (child.name === 'mc:AlternateContent') readChildren(flow, alternativeOf(child))
    else if (child.name === 'w:sdt' && isContents(child)) omitContents(flow, child)
    else if (/^w:(?:del|moveFrom)$/.test(child.name)) note(flow.context, 'deletion')
    else if (child.name === 'w:bookmarkStart') flow.held.push(...bookmark(flow.context, child))
    else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') note(flow.context, 'foreign part')
    else if (/^w:(?:r|t|hyperlink)$|^m:/.test(child.name)) readLoose(flow, child)
    else if (!/Pr$/.test(child.name)) readChildren(flow, child)
  }
}

/** The list of contents a word processor makes, whatever the styles of its lines. */
const isContents = (element: XmlElement): boolean => /^table of contents$/i.test(valueOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '')

function omitContents({context}: Flow, element: XmlElement): void {
  for (const line of findBelow(element, 'w:p')) {
    const words = findBelow(line, 'w:t').map(stringIn).join('')
    if (words !== '') note(context, 'contents')
    context.omitted.push(words)
    context.text.endLine()
  }
}

/** Words that stand in no paragraph. */
function readLoose(flow: Flow, element: XmlElement): void {
  addParagraph(flow, undefined, inside(flow.context, {name: 'w:p', attributes: {}, children: [element]}, {}))
  flow.context.text.endLine()
}

const isLineOfContents = (style: Style | undefined): boolean => style !== undefined && /^toc (?:\d|heading)/i.test(style.name)

/** Contents a word processor makes, whole or a line of them: the book has its own. */
export function isOfContents(element: XmlElement, styles: DocxContext['styles']): boolean {
  if (element.name === 'w:p') return isLineOfContents(styles.get(valueOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? ''))
  return element.name === 'w:sdt' && isContents(element)
}

function readParagraph(flow: Flow, element: XmlElement): void {
  const {context} = flow
  const properties = childOf(element, 'w:pPr')
  const style = context.styles.get(valueOf(properties, 'w:pStyle') ?? '')
  if (isLineOfContents(style)) {
    const lines = findBelow(element, 'w:t')
    if (lines.length > 0) note(context, 'contents')
    context.omitted.push(lines.map(stringIn).join(''))
    return
  }
  const pieces = [...flow.held, ...inside(context, element, lettersOf(style))]
  flow.held = []
  if (childOf(childOf(properties, 'w:rPr'), 'w:del')) flow.held = pieces
  else addParagraph(flow, properties, pieces, style)
  context.text.endLine()
  if (childOf(properties, 'w:sectPr') && valueOf(childOf(properties, 'w:sectPr'), 'w:type') !== 'continuous') flow.startsPage = true
}

/** Letters that look so because the paragraph's own style says it are emphasised only in styles of the author's making. */
function lettersOf(style: Style | undefined): Look {
  if (!style || style.heading !== undefined || /^(?:title|subtitle|quote|intense quote|caption|toc|footnote|endnote|normal|default|list|header|footer|block text|epigraph)/i.test(style.name)) return {}
  return {italic: style.look.italic, smallCaps: style.look.smallCaps, font: style.look.font}
}

function addParagraph(flow: Flow, properties: XmlElement | undefined, pieces: readonly Piece[], style?: Style): void {
  const {context} = flow
  const children = trim(wrapPieces(pieces))
  const breaks = pieces.findIndex(({mark}) => mark === 'page')
  const isFirst = breaks >= 0 && pieces.slice(0, breaks).every(({nodes}) => nodes.every((node) => node.type === 'text' && node.value.trim() === ''))
  const isRule = pieces.some(({mark}) => mark === 'rule') || (children.length === 0 && hasRule(properties))
  if (isFirst || (switchOf(properties, 'w:pageBreakBefore') ?? style?.startsPage)) flow.startsPage = true
  if (children.length === 0 && !isRule && !isNumberedHeading(context, properties, style)) {
    flow.empty += 1
    if (breaks >= 0) flow.startsPage = true
    return
  }
  if (children.length > 0 && children.every(isAnchor)) flow.empty += 1
  const point = context.text.point()
  const position = children.length > 0 ? {start: children[0]!.position!.start, end: children.at(-1)!.position!.end} : {start: point, end: point}
  const data = factsOf(flow, properties, style)
  if (isRule) flow.blocks.push({node: {type: 'thematicBreak', position, data: data as object}})
  if (children.length > 0 || !isRule) flow.blocks.push(blockOf(context, {properties, style, children, position, data}))
  if (breaks >= 0 && !isFirst) flow.startsPage = true
}

const headingOf = (properties: XmlElement | undefined, style: Style | undefined): number | undefined => outlineDepth(valueOf(properties, 'w:outlineLvl')) ?? style?.heading

/** A heading of no words but the number that the program writes: “Chapter 1”. */
function isNumberedHeading({numbering}: DocxContext, properties: XmlElement | undefined, style: Style | undefined): boolean {
  const listed = numbering.levelOf(childOf(properties, 'w:numPr') ?? style?.numbering)
  return headingOf(properties, style) !== undefined && listed !== undefined && /%\d/.test(listed.level.text)
}

interface Made {
  readonly properties: XmlElement | undefined
  readonly style: Style | undefined
  readonly children: PhrasingContent[]
  readonly position: NonNullable<RootContent['position']>
  readonly data: BlockFacts
}

/** Styles by which pandoc tells what Word has no style for. */
const parts: Readonly<Record<string, Listed['part']>> = {'definition term': 'term', definition: 'meaning', 'source code': 'code'}

/** Dashes and words before a paragraph (“– Hello.”, “Article 1”) are the author's; other numbers make a list. */
function blockOf(context: DocxContext, {properties, style, children, position, data}: Made): Listed {
  const depth = headingOf(properties, style)
  const listed = context.numbering.levelOf(childOf(properties, 'w:numPr') ?? style?.numbering)
  const number = listed && context.numbering.next(listed.id, listed.depth, listed.level)
  const isWritten = listed !== undefined && (listed.level.format === 'bullet' ? listed.depth === 0 && /^[-–—]$/.test(listed.level.text) : /\p{L}/u.test(listed.level.text))
  const prefix: PhrasingContent[] = number && (depth !== undefined || isWritten) ? [{type: 'text', value: children.length > 0 ? `${number} ` : number, position: {start: position.start, end: position.start}}] : []
  if (number && prefix.length > 0) context.made.push(number)
  if (depth !== undefined) return {node: {type: 'heading', depth: Math.min(6, depth) as 1, children: [...prefix, ...children], position, data: data as object}}
  const paragraph: RootContent = {type: 'paragraph', children: [...prefix, ...children], position, data: data as object}
  if (style && /^(?:quote|intense quote|block ?text|quotations?|blockquote)$/i.test(style.name)) return {node: paragraph, quote: true}
  const part = listed ? undefined : parts[style?.name.toLowerCase() ?? '']
  if (part) return {node: paragraph, part}
  return listed && !isWritten && listed.level.format !== 'none' ? {node: paragraph, list: {id: listed.id, depth: listed.depth, isOrdered: listed.level.format !== 'bullet', number: number ?? '', ...(listed.level.format === 'bullet' && listed.level.text.trim() === '' && {isContinued: true})}} : {node: paragraph}
}

function factsOf(flow: Flow, properties: XmlElement | undefined, style: Style | undefined): BlockFacts {
  const align = valueOf(properties, 'w:jc') ?? style?.align
  const isIndented = (indentOf(properties) ?? style?.indent ?? 0) > 0
  const facts: BlockFacts = {
    blankBefore: flow.empty,
    ...(isIndented && {indent: 1}),
    ...(align === 'center' && {align: 'center' as const}),
    ...((align === 'right' || align === 'end') && {align: 'right' as const}),
    ...(style && !/^(?:normal|body text|default)/i.test(style.name) && {style: style.name}),
    ...(flow.startsPage && {pageBreakBefore: true})
  }
  flow.empty = 0
  flow.startsPage = false
  return facts
}

/** A paragraph that is only a line across the page. */
function hasRule(properties: XmlElement | undefined): boolean {
  const borders = childOf(properties, 'w:pBdr')
  return ['w:bottom', 'w:top', 'w:between'].some((side) => !/^(?:nil|none|)$/.test(valueOf(borders, side) ?? ''))
}

/** Without blanks and breaks at the ends. */
function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent | undefined) => node !== undefined && (node.type === 'break' || (node.type === 'text' && /^[\s\u200B]*$/u.test(node.value)))
  let start = 0
  let end = nodes.length
  while (start < end && isEmpty(nodes[start])) start += 1
  while (end > start && isEmpty(nodes[end - 1])) end -= 1
  return nodes.slice(start, end).map((node, index, kept) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.replace(/^\s+/, '') : node.value
    return {...node, value: (index === kept.length - 1 ? value.trimEnd() : value).replace(/\t/g, ' ')}
  })
}

/** Rows of a table or cells of a row, through whatever wraps them (content controls, tracked changes). */
function findRows(element: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child]
    return /Pr$|^w:(?:del|moveFrom|tbl|p)$/.test(child.name) ? [] : findRows(child, name)
  })
}

function readTable(flow: Flow, element: XmlElement): void {
  const rows = findRows(element, 'w:tr')
  const cells = rows.map((row) => findRows(row, 'w:tc'))
  if (cells.every(({length}) => length < 2)) {
    for (const cell of cells.flat()) readChildren(flow, cell)
    return
  }
  release(flow)
  const start = flow.context.text.point()
  const children = mergeCells(rows, cells, holdsWords).map((row) => {
    const made = row.map(([cell, spans]) => {
      const blocks = readBody(flow.context, cell).flatMap(linesOf).flatMap((line, index): PhrasingContent[] => (index > 0 ? [{type: 'break', position: line[0]!.position!}, ...line] : line))
      return {type: 'tableCell' as const, children: blocks, data: spans as object, position: {start, end: flow.context.text.point()}}
    })
    return {type: 'tableRow' as const, children: made, position: {start, end: flow.context.text.point()}}
  })
  const data = factsOf(flow, undefined, undefined)
  // A table's first row is its head: of one without, it is empty.
  const head = hasHead(element, rows[0]!, children, flow.context.styles) ? [] : [{type: 'tableRow' as const, children: [], position: {start, end: start}}]
  flow.blocks.push({node: {type: 'table', align: [], children: [...head, ...children], position: {start, end: flow.context.text.point()}, data: data as object} as RootContent & BlockContent})
}

/** What stands in a line each of a block: a paragraph, the items of a list, the cells of a table in a table. */
function linesOf(block: RootContent | BlockContent): PhrasingContent[][] {
  if (!('children' in block) || block.children.length === 0) return []
  const children = block.children as RootContent[]
  const isLine = block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell'
  return isLine ? [children as PhrasingContent[]] : children.flatMap(linesOf)
}
