/**
 * Blocks the markup itself states (Markdown, HTML, DOCX) as blocks of the book: quotations, lists, tables, code,
 * figures. Nothing is inferred here. Nesting past a sane depth is flattened to paragraphs, never lost.
 */

import type {Nodes, RootContent, Table as MdastTable, List as MdastList} from 'mdast'
import type {Block, Caption, DefinitionDescription, DefinitionTerm, FootnoteDefinition, Image, ListItem, Paragraph, Phrasing, TableCell, TableRow} from '../../../book/index.ts'
import type {BlockFacts, MdastDefinitionList, MdastCaption} from '../../types.ts'
import {joinCaptions} from '../captions.ts'
import {joinLines, toPhrasing, type Definitions} from '../inline.ts'
import {textOfBlock} from '../flatten.ts'
import {fromDirective} from './directives.ts'

const deepest = 40

/** The position of a node, and what the author wrote in its attributes. */
export function common(node: {position?: unknown; data?: unknown}): object {
  const attributes = (node.data as BlockFacts | undefined)?.attributes
  return {...(node.position !== undefined && {position: node.position}), ...(attributes && {data: {attributes}})}
}

/** Blocks of the book for one block of mdast. */
export function toBlocks(node: Nodes, definitions: Definitions, depth = 0): Block[] {
  if (depth > deepest) return [plain(node)]
  if ((node.data as BlockFacts | undefined)?.directive !== undefined) return fromDirective(node, definitions, depth)
  if (isDefinitionList(node)) return [toDefinitionList(node, definitions, depth)]
  switch (node.type) {
    case 'paragraph': return paragraphOrFigure(toPhrasing(node.children, definitions), node)
    case 'heading': return [{type: 'heading', depth: Math.max(2, node.depth) as 2, children: toPhrasing(node.children, definitions), ...common(node)}]
    case 'thematicBreak': return [{type: 'sceneBreak', mark: '', ...common(node)}]
    case 'blockquote': return [{type: 'blockquote', children: inside(node.children, definitions, depth), ...common(node)}]
    case 'list': return [toList(node, definitions, depth)]
    case 'table': return [toTable(node, definitions)]
    case 'code': return [{type: 'code', value: node.value, ...common(node)}]
    case 'html': return /^\s*<!--/.test(node.value) ? [] : [plain(node)]
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml': return []
    default: return 'children' in node ? inside(node.children as RootContent[], definitions, depth) : [plain(node)]
  }
}

const inside = (nodes: readonly Nodes[], definitions: Definitions, depth: number): Block[] =>
  joinCaptions(nodes as readonly RootContent[]).flatMap((child) => toBlocks(child, definitions, depth + 1))

const plain = (node: Nodes): Paragraph => ({type: 'paragraph', children: [{type: 'text', value: textOfBlock(node)}], ...common(node)})

/** A paragraph, or a figure when nothing but an image stands in it. */
export function paragraphOrFigure(phrasing: Phrasing[], node: {position?: unknown; data?: unknown}): Block[] {
  const solid = phrasing.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (solid.length > 0 && solid.every((child): child is Image => child.type === 'image')) {
    return solid.map((image) => ({type: 'figure', children: withCaption(image), ...common(node)}))
  }
  return [{type: 'paragraph', children: joinLines(phrasing), ...common(node)}]
}

/** The title of an image that stands alone is its caption. */
/** What the author says of the picture, its width or its class, is not said of the caption. */
function withCaption({title, ...image}: Image): (Image | Caption)[] {
  if (title === undefined || title.trim() === '') return [image]
  const place = image.position !== undefined && {position: image.position}
  return [image, {type: 'caption', children: [{type: 'text', value: title, ...place}], ...place}]
}

function toList(node: MdastList, definitions: Definitions, depth: number): Block {
  const children = node.children.map((item): ListItem => ({type: 'listItem', children: inside(item.children, definitions, depth), ...common(item)}))
  return {
    type: 'list', ordered: node.ordered ?? false, spread: node.spread ?? false, children,
    ...(typeof node.start === 'number' && {start: node.start}), ...common(node)
  }
}

const isDefinitionList = (node: {readonly type: string}): node is MdastDefinitionList => node.type === 'definitionList'

function toDefinitionList(node: MdastDefinitionList, definitions: Definitions, depth: number): Block {
  const children = node.children.map((child): DefinitionTerm | DefinitionDescription => child.type === 'definitionTerm'
    ? {type: 'definitionTerm', children: joinLines(toPhrasing(child.children, definitions)), ...common(child)}
    : {type: 'definitionDescription', children: inside(child.children, definitions, depth), ...common(child)})
  return {type: 'definitionList', spread: node.spread, children, ...common(node)}
}

function toTable(node: MdastTable, definitions: Definitions): Block {
  const all: readonly (MdastCaption | MdastTable['children'][number])[] = node.children
  const captions = all.filter((child) => child.type === 'caption')
  const rows = all.filter((child) => child.type === 'tableRow').map((row, index): TableRow => ({
    type: 'tableRow', isHeader: index === 0, ...common(row),
    children: row.children.map((cell) => ({type: 'tableCell', children: toPhrasing(cell.children, definitions), ...spansOf(cell.data), ...common(cell)}))
  }))
  const above = captions.map((caption): Caption => ({type: 'caption', children: joinLines(toPhrasing(caption.children, definitions)), ...common(caption)}))
  return {type: 'table', align: node.align ?? [], children: [...above, ...rows], ...common(node)}
}

function spansOf(data: object | undefined): Pick<TableCell, 'columnSpan' | 'rowSpan'> {
  const {columnSpan, rowSpan} = (data ?? {}) as Pick<TableCell, 'columnSpan' | 'rowSpan'>
  return {...(columnSpan !== undefined && {columnSpan}), ...(rowSpan !== undefined && {rowSpan})}
}

/** The notes a file defines, by identifier. */
export function toDefinition(node: Nodes & {type: 'footnoteDefinition'}, definitions: Definitions): FootnoteDefinition {
  return {
    type: 'footnoteDefinition', identifier: node.identifier, label: node.label ?? node.identifier,
    children: inside(node.children, definitions, 0), ...common(node)
  }
}
