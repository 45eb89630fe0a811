/**
 * HTML as the blocks of a manuscript: for whole pages, and for the raw HTML between the paragraphs of Markdown.
 *
 * What stands in a line is gathered into paragraphs; block elements end them; two line breaks or more divide them as blank
 * lines do. Alignment is inherited, empty paragraphs are counted into `blankBefore`, elements of no known meaning leave
 * their words behind.
 */

import type {Element} from 'hast'
import type {BlockContent, PhrasingContent, RootContent, TableContent} from 'mdast'
import type {Point, Position} from 'unist'
import type {BlockFacts, MdastCaption, MdastDefinitionList} from '../../types.ts'
import {anchorAt, anchorIn} from './anchors.ts'
import {alignOf, attributesOf, factsOf, pairOf, spansOf, withAside} from './facts.ts'
import {imageOf, warnRemoved} from './inline-html.ts'
import {phrasingOf, type MarkupContext} from './meaning.ts'
import {signsIn} from './formula.ts'
import {blockElements, inlineElements, removedElements} from './policy.ts'
import {readingBehind} from './ruby.ts'
import {splitLines} from './split.ts'
import {attribute, findAll, isElement, textIn, type HtmlNode} from './tree.ts'

export interface HastContext extends MarkupContext {
  /** From the parser's point to the source's. */
  place(point: Point): Point
  /** Whether an element with a class of its own stays a division. */
  readonly keepsDivisions: boolean
  /** Whether what is removed is reported (a whole page says so at once, elsewhere). */
  readonly isSilent: boolean
}

/** The blocks being gathered, and the line that is open. */
export interface Gathering {
  readonly context: HastContext
  readonly blocks: RootContent[]
  line: PhrasingContent[]
  lineFacts: BlockFacts
  /** Empty paragraphs passed. */
  empty: number
  align: 'center' | 'right' | undefined
}

type BlockHandler = (gathering: Gathering, node: Element) => void

const handlers: Readonly<Record<string, BlockHandler>> = {
  hr: (gathering, node) => add(gathering, {type: 'thematicBreak', position: positionOf(gathering, node)}),
  blockquote: (gathering, node) => {
    const attributes = gathering.context.keepsDivisions ? attributesOf(node) : undefined
    add(gathering, {type: 'blockquote', children: inside(gathering, node) as BlockContent[], position: positionOf(gathering, node), ...(attributes && {data: {attributes} as object})})
  },
  ul: listOf,
  ol: listOf,
  menu: listOf,
  dir: listOf,
  dl: definitionsOf,
  table: tableOf,
  figure: figureOf,
  pre: setTextOf,
  listing: setTextOf,
  xmp: setTextOf,
  plaintext: setTextOf,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, headingOf]))
}

/** The blocks of some nodes. */
export function blocksOfHtml(nodes: readonly HtmlNode[], context: HastContext, align?: 'center' | 'right'): RootContent[] {
  const gathering: Gathering = {context, blocks: [], line: [], lineFacts: {}, empty: 0, align}
  for (const node of nodes) readNode(gathering, node)
  closeLine(gathering)
  return gathering.blocks
}

function readNode(gathering: Gathering, node: HtmlNode): void {
  if (node.type === 'comment') readComment(gathering, node.value, node.position)
  if (!isElement(node) || !isBlock(node)) {
    for (const each of phrasing(gathering, node)) gathering.line.push(each)
    return
  }
  if (removedElements.has(node.tagName)) {
    remove(gathering, node)
    return
  }
  closeLine(gathering)
  const outer = gathering.align
  gathering.align = alignOf(node) ?? outer
  if (!gathering.context.isSilent && !blockElements.has(node.tagName) && !Object.hasOwn(inlineElements, node.tagName)) warnRemoved(node.tagName, mapped(gathering, node.position), gathering.context)
  const handler = handlers[node.tagName]
  if (handler) handler(gathering, node)
  else readDivision(gathering, node)
  gathering.align = outer
}

function isBlock(node: Element): boolean {
  if (blockElements.has(node.tagName) || removedElements.has(node.tagName)) return true
  return !Object.hasOwn(inlineElements, node.tagName) && node.tagName !== 'br' && node.tagName !== 'img' ? node.children.some((child) => isElement(child) && isBlock(child)) : hasBlock(node)
}

/** An inline element round paragraphs, as `<span><p>`. */
const hasBlock = (node: Element): boolean => node.children.some((child) => isElement(child) && blockElements.has(child.tagName))

function readComment(gathering: Gathering, value: string, position: Position | undefined): void {
  const inside = /^\[CDATA\[([^]*?)(?:\]\])?$/.exec(value)?.[1]
  if (inside?.trim()) gathering.line.push({type: 'text', value: inside.trim(), position: mapped(gathering, position)})
}

function remove(gathering: Gathering, node: Element): void {
  const {context} = gathering
  if (!context.isSilent) warnRemoved(node.tagName, mapped(gathering, node.position), context)
}

/** A paragraph, or an element that only groups. */
function readDivision(gathering: Gathering, node: Element): void {
  const directive = attribute(node, 'dataOctavo')
  if (directive !== undefined) {
    const children = blocksOfHtml(node.children, gathering.context, gathering.align).flatMap((child): RootContent[] => (child.type === 'blockquote' ? child.children : [child]))
    if (children.length > 0) add(gathering, {type: 'containerDirective', name: attribute(node, 'dataOctavoKind') ?? directive, children, position: positionOf(gathering, node), data: {directive}} as unknown as RootContent)
    return
  }
  const attributes = gathering.context.keepsDivisions ? attributesOf(node) : node.tagName === 'aside' ? {classes: withAside('aside', [])} : undefined
  const isLeaf = !node.children.some((child) => isElement(child) && isBlock(child))
  if (isLeaf) {
    gathering.lineFacts = {...factsOf(node), ...(attributes && {attributes})}
    for (const child of node.children) for (const each of phrasing(gathering, child)) gathering.line.push(each)
    if (!closeLine(gathering) && (node.tagName === 'p' || isBlankDivision(node))) gathering.empty += 1
    return
  }
  if (!attributes) {
    for (const child of node.children) readNode(gathering, child)
    closeLine(gathering)
    return
  }
  add(gathering, {type: 'containerDirective', name: 'div', children: inside(gathering, node), position: positionOf(gathering, node), data: {directive: 'container', attributes}} as unknown as RootContent)
}

/** A picture with its caption; a figure of anything else is a division. */
function figureOf(gathering: Gathering, node: Element): void {
  const captions = node.children.filter((child): child is Element => isElement(child) && child.tagName === 'figcaption')
  const pictures = blocksOfHtml(node.children.filter((child) => !captions.includes(child as Element)), {...gathering.context, keepsDivisions: false}).map(withoutPictureLinks)
  const isOfPictures = pictures.length > 0 && pictures.every((block) => block.type === 'paragraph' && block.children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === '')))
  if (!isOfPictures || captions.length === 0) return readDivision(gathering, node)
  const lines = blocksOfHtml(captions.flatMap((caption) => caption.children), {...gathering.context, keepsDivisions: false})
  // A caption is words: a list or a table below a picture stands by itself.
  if (lines.some(({type}) => type !== 'paragraph')) return readDivision(gathering, node)
  const attributes = gathering.context.keepsDivisions ? attributesOf(node) : undefined
  add(gathering, {type: 'containerDirective', name: 'figure', children: [...pictures, ...lines], position: positionOf(gathering, node), data: {directive: 'figure', ...(attributes && {attributes})}} as unknown as RootContent)
}

/** A picture that leads to a larger one of itself is the picture. */
const withoutPictureLinks = (block: RootContent): RootContent =>
  block.type === 'paragraph' ? {...block, children: block.children.flatMap((child) => (child.type === 'link' && child.children.every(({type}) => type === 'image') ? child.children : [child]))} : block

/** `<div><br></div>`, as editors in a page write an empty line. */
const isBlankDivision = (node: Element): boolean => node.children.some((child) => (isElement(child) && child.tagName === 'br') || textIn(child).includes('\u00A0'))

const inside = (gathering: Gathering, node: Element): RootContent[] => blocksOfHtml(node.children, gathering.context, gathering.align)

/** Lines as they were typed; what old elements keep of the markup is none of the words. Round paragraphs it only groups. */
function setTextOf(gathering: Gathering, node: Element): void {
  if (node.children.some((child) => isElement(child) && isBlock(child))) return readDivision(gathering, node)
  const text = textIn(node)
  const value = node.tagName === 'pre' ? text : text.replace(/<\/?[A-Za-z!][^<>]*>/g, '')
  add(gathering, {type: 'code', value: value.replace(/^\n|\n$/g, ''), position: positionOf(gathering, node)})
}

function headingOf(gathering: Gathering, node: Element): void {
  const children = trimLine(node.children.flatMap((child) => phrasing(gathering, child)))
  if (children.length === 0) return
  add(gathering, {type: 'heading', depth: Number(node.tagName[1]) as 1, children, position: positionOf(gathering, node), data: factsOf(node) as object})
}

function listOf(gathering: Gathering, node: Element): void {
  const items = itemsOf(node).map((item) => ({type: 'listItem' as const, spread: false, children: inside(gathering, item) as BlockContent[], position: positionOf(gathering, item)}))
  const start = Number(attribute(node, 'start') ?? 1)
  const ordered = node.tagName === 'ol'
  add(gathering, {type: 'list', ordered, start: ordered && Number.isInteger(start) ? start : null, spread: false, children: items, position: positionOf(gathering, node)})
}

/** The items of a list; words between them belong to the one before, or are one. */
function itemsOf(node: Element): Element[] {
  const items: Element[] = []
  for (const child of node.children) {
    const isItem = isElement(child) && (child.tagName === 'li' || isBlock(child))
    const last = items.at(-1)
    if (isItem) items.push(child)
    else if (last) items[items.length - 1] = {...last, children: [...last.children, child]}
    else if (isElement(child) || textIn(child).trim() !== '') items.push({type: 'element', tagName: 'li', properties: {}, children: [child], ...(child.position && {position: child.position})})
  }
  return items
}

/** Terms and what they mean; a list that has none of the one or the other only lays out its words. */
function definitionsOf(gathering: Gathering, node: Element): void {
  const entries = entriesOf(node)
  const names = entries.map(({tagName}) => tagName)
  if (names[0] !== 'dt' || names.at(-1) !== 'dd' || lettersIn(node) !== entries.map(lettersIn).join('')) {
    for (const child of node.children) readNode(gathering, child)
    closeLine(gathering)
    return
  }
  const children = entries.map((entry): MdastDefinitionList['children'][number] => entry.tagName === 'dt'
    ? {type: 'definitionTerm', children: trimLine(entry.children.flatMap((child) => phrasing(gathering, child))), position: positionOf(gathering, entry)}
    : {type: 'definitionDescription', children: inside(gathering, entry), position: positionOf(gathering, entry)})
  add(gathering, {type: 'definitionList', spread: false, children, position: positionOf(gathering, node)} as unknown as RootContent)
}

const lettersIn = (node: Element): string => textIn(node).replace(/\s+/g, '')
const entriesOf = (node: Element): Element[] => node.children.filter(isElement).flatMap((child) => (child.tagName === 'div' ? entriesOf(child) : [child])).filter(({tagName}) => tagName === 'dt' || tagName === 'dd')

/** A table of data; one that only lays out the page leaves its blocks. */
function tableOf(gathering: Gathering, node: Element): void {
  const rows = rowsIn(node)
  const isLayout = rows.length === 0 || rows.every((row) => cellsIn(row).length < 2) || rows.some((row) => cellsIn(row).some((cell) => cell.children.some((child) => isElement(child) && ['p', 'div', 'table', 'h1', 'h2', 'h3', 'ul', 'ol'].includes(child.tagName) && textIn(child).length > 200)))
  if (isLayout) {
    for (const child of node.children) readNode(gathering, child)
    return
  }
  closeLine(gathering)
  const captions = node.children.filter((child): child is Element => isElement(child) && child.tagName === 'caption').flatMap((child) => captionOf(gathering, child))
  const children: TableContent[] = rows.map((row) => ({
    type: 'tableRow',
    position: positionOf(gathering, row),
    children: cellsIn(row).map((cell) => ({type: 'tableCell', position: positionOf(gathering, cell), data: spansOf(cell), children: trimLine(cell.children.flatMap((child) => phrasing(gathering, child)))}))
  }))
  add(gathering, {type: 'table', align: [], children: [...captions, ...(isHeaded(node, rows[0]!) ? [] : [withoutHead(children[0]!)]), ...children] as never, position: positionOf(gathering, node)})
}

/** Whether the first row names the columns. */
const isHeaded = (table: Element, row: Element): boolean => cellsIn(row).some(({tagName}) => tagName === 'th') || table.children.some((child) => isElement(child) && child.tagName === 'thead' && child.children.includes(row))

/** A table's first row is its head: of one without, it is empty. */
const withoutHead = ({position}: TableContent): TableContent => ({type: 'tableRow', children: [], ...(position && {position})})

function captionOf(gathering: Gathering, node: Element): MdastCaption[] {
  const children = trimLine(node.children.flatMap((child) => phrasing(gathering, child)))
  return children.length === 0 ? [] : [{type: 'caption', children, position: positionOf(gathering, node)}]
}

const rowsIn = (node: Element): Element[] => node.children.filter(isElement).flatMap((child) => (child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : []))
const cellsIn = (row: Element): Element[] => row.children.filter(isElement).filter(({tagName}) => tagName === 'td' || tagName === 'th')

/** What a node is inside a line. */
function phrasing(gathering: Gathering, node: HtmlNode): PhrasingContent[] {
  const position = mapped(gathering, node.position)
  if (node.type === 'text') return textOf(gathering, node.value.replace(/[ \t\n\r\f]+/g, ' '), position)
  if (!isElement(node)) return []
  const {tagName} = node
  const note = attribute(node, 'dataOctavoNote')
  if (note !== undefined) return [{type: 'footnoteReference', identifier: note, label: note, position}]
  const anchor = anchorIn(node)
  if (anchor !== undefined) return [anchorAt(anchor, [], position)]
  if (tagName === 'math') return formula(gathering, node)
  if (tagName === 'br') return [{type: 'break', position}]
  if (tagName === 'img') return [imageOf({...attributesIn(node, ['alt', 'title', 'class', 'width', 'style']), src: sourceOf(node)}, position, gathering.context)]
  if (removedElements.has(tagName)) {
    remove(gathering, node)
    return []
  }
  const isBlockInside = blockElements.has(tagName)
  const children = childrenOf(gathering, node)
  if (!isBlockInside && !Object.hasOwn(inlineElements, tagName) && !gathering.context.isSilent) warnRemoved(tagName, position, gathering.context)
  const attributes = attributesIn(node, ['style', 'class', 'lang', 'href', 'title', 'id', 'name'])
  const made = phrasingOf({name: tagName, attributes, position}, children, gathering.context)
  return isBlockInside ? [{type: 'break', position}, ...made] : made
}

/** Letters; in Markdown the calls of notes among them. */
function textOf({context}: Gathering, value: string, position: Position): PhrasingContent[] {
  if (value === '') return []
  if (!context.hasNote || !value.includes('[^')) return [{type: 'text', value, position}]
  return value.split(/(\[\^[^\]\s[]+\])/).filter((part) => part !== '').map((part) => {
    const label = /^\[\^(.+)\]$/.exec(part)?.[1]
    return label !== undefined && context.hasNote!(label) ? {type: 'footnoteReference', identifier: label.toLowerCase(), label, position} : {type: 'text', value: part, position}
  })
}

function childrenOf(gathering: Gathering, node: Element): PhrasingContent[] {
  const children: PhrasingContent[] = []
  for (const child of node.children) {
    const made = phrasing(gathering, child)
    for (const each of isElement(child) && child.tagName === 'rt' ? readingBehind(children, made, mapped(gathering, child.position)) : made) children.push(each)
  }
  return children
}

/** A formula in a line; what tells it a second time is left out. */
function formula(gathering: Gathering, node: Element): PhrasingContent[] {
  for (const each of findAll(node, (element) => element.tagName.startsWith('annotation'))) remove(gathering, each)
  return signsIn(node).flatMap((sign) => phrasing(gathering, sign as HtmlNode))
}

/** Where a picture lies; some pages tell it only where their scripts look for it. */
function sourceOf(node: Element): string {
  const told = attribute(node, 'src') ?? ''
  if (told !== '') return told
  return attribute(node, 'dataSrc') ?? attribute(node, 'dataLazySrc') ?? attribute(node, 'dataOriginal') ?? /^\s*([^\s,]+)/.exec(attribute(node, 'srcSet') ?? '')?.[1] ?? ''
}

const attributesIn = (node: Element, names: readonly string[]): Record<string, string> => Object.fromEntries(names.flatMap((name) => pairOf(node, name)))

/** A line break, with any stress put on it. */
const isBreak = (node: PhrasingContent): boolean => node.type === 'break' || ('children' in node && node.children.length > 0 && node.children.every(isBreak))

/** Ends the open line: it becomes paragraphs. Tells whether there was anything in it. */
function closeLine(gathering: Gathering): boolean {
  const {line, lineFacts, align} = gathering
  gathering.line = []
  gathering.lineFacts = {}
  const parts = splitLines(line).filter(({children}) => !children.every(isBreak))
  for (const {children, blankBefore} of parts) {
    const facts: BlockFacts = {...lineFacts, ...(align && {align}), blankBefore}
    const position = {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}
    add(gathering, {type: 'paragraph', children, position, data: facts as object})
  }
  return parts.length > 0
}

function add(gathering: Gathering, node: RootContent): void {
  closeLine(gathering)
  const facts = (node.data ?? {}) as BlockFacts
  const data: BlockFacts = {...facts, ...(gathering.align && {align: gathering.align}), blankBefore: (facts.blankBefore ?? 0) + gathering.empty}
  gathering.empty = 0
  gathering.blocks.push({...node, data: data as object} as RootContent)
}

/** A line without the blanks at its edges and round its breaks. */
function trimLine(children: PhrasingContent[]): PhrasingContent[] {
  return splitLines(children).flatMap(({children: part}, index) => (index === 0 ? part : [{type: 'break' as const, position: part[0]!.position!}, ...part]))
}

function positionOf(gathering: Gathering, node: Element): Position {
  return mapped(gathering, node.position)
}

function mapped({context}: Gathering, position: Position | undefined): Position {
  const start = {line: 1, column: 1, offset: 0}
  return position ? {start: context.place(position.start), end: context.place(position.end)} : {start, end: start}
}
