/**
 * One handler for each kind of part: a stretch of a piece to a node of the book. The table is typed over every
 * kind, so that a new one asks for its handler.
 */

import type {RootContent} from 'mdast'
import type {Block, BookData, Paragraph, Phrasing, Stanza} from '../../../book/index.ts'
import {joinLines, readInlines, slicePhrasing, toPhrasing, trimPhrasing, type Definitions} from '../inline.ts'
import {rawOf, type Kind, type Part, type Piece} from '../piece.ts'
import {areWrapped, isScreen, joinWrapped, splitLines, toBroken, toStanza} from './lines.ts'
import {headOf} from '../words/calls.ts'
import {frameOf} from '../words/frames.ts'
import {common, paragraphOrFigure, toBlocks} from './markup.ts'
import {namesSource, splitSource, toAttribution} from './source-line.ts'

/** A stretch of the manuscript on its way into the tree. */
export interface Stretch {
  readonly piece: Piece
  readonly part: Part
  readonly definitions: Definitions
}

type Handler = (stretch: Stretch) => Block[]

/** Position, attributes and inference of a stretch. */
export function stamp({piece, part}: Stretch): {data?: BookData} {
  const base = common(piece.node) as {data?: BookData}
  const data: BookData = {...base.data, ...(part.inference && {inference: part.inference})}
  return {...base, ...(Object.keys(data).length > 0 && {data})}
}

/** The running text of a stretch, white space trimmed from its ends. */
export function phrasingOf({piece, part, definitions}: Stretch): Phrasing[] {
  const {node} = piece
  const all = 'children' in node && (node.type === 'paragraph' || node.type === 'heading')
    ? toPhrasing(node.children, definitions)
    : [{type: 'text' as const, value: piece.text}]
  const isWhole = part.from <= 0 && part.to >= piece.text.length
  return trimPhrasing(isWhole ? all : slicePhrasing(all, part.from, part.to))
}

const flow = (stretch: Stretch): Phrasing[] => joinLines(phrasingOf(stretch))

const paragraph: Handler = (stretch) => {
  const {node, facts} = stretch.piece
  if (facts.directive === undefined && (node.type === 'paragraph' || node.type === 'heading')) {
    const made = textsOf(stretch).flatMap((each) => paragraphOrFigure(each, node))
    return made.map((block) => ({...block, ...stamp(stretch)}))
  }
  return toBlocks(node, stretch.definitions)
}
/** Its paragraphs: one, but where lines end as they were meant to. */
function textsOf(stretch: Stretch): Phrasing[][] {
  const {facts, file} = stretch.piece
  if (stretch.part.isCalled) return joinCalled(linesOf(stretch))
  if (file.format !== 'txt' || (facts.lines?.length ?? 0) < 2) return [phrasingOf(stretch)]
  if (!facts.areLinesMeant && !noted.has(stretch.part.kind)) return [phrasingOf(stretch)]
  const lines = linesOf(stretch)
  return facts.areLinesMeant && !areWrapped(lines) ? lines : joinWrapped(lines)
}

/** A paragraph for each line that opens with a mark, and those it goes on in. */
function joinCalled(lines: readonly Phrasing[][]): Phrasing[][] {
  const joined: Phrasing[][] = []
  for (const each of lines) {
    if (joined.length === 0 || headOf(readInlines(each))) joined.push(each)
    else joined.at(-1)!.push({type: 'text', value: ' '}, ...each)
  }
  return joined
}

/** What authors tell their readers comes in lines: fields, choices, farewells. */
const noted: ReadonlySet<Kind> = new Set<Kind>(['note', 'teaser'])

const stated: Handler = (stretch) => stretch.piece.node.type === 'paragraph' ? listOfLines(stretch) : toBlocks(stretch.piece.node, stretch.definitions)
const line = <T extends Block['type']>(type: T): Handler => (stretch) => [{type, children: flow(stretch), ...stamp(stretch)} as unknown as Block]
/** Lines of a signature or an address stay lines. */
const broken = <T extends Block['type']>(type: T): Handler => (stretch) => [{type, children: brokenLines(stretch), ...stamp(stretch)} as unknown as Block]
const brokenLines = (stretch: Stretch): Phrasing[] => toBroken(linesOf(stretch))
/** A name below the farewell has the dash of a signature. */
const signOff: Handler = (stretch) => {
  const lines = linesOf(stretch)
  const [first] = lines.length > 1 ? lines.at(-1)! : []
  if (first?.type === 'text') lines.at(-1)![0] = {...first, value: first.value.replace(/^(?:--?|~|–)\s*(?=\S)/, '—')}
  return [{type: 'signOff', children: toBroken(lines), ...stamp(stretch)}]
}
const attribution: Handler = (stretch) => [{...toAttribution(brokenLines(stretch)), ...stamp(stretch)}]
/** A block quotation that is an epigraph: its last line is the attribution, unless that stands on a block of its own. */
const epigraph: Handler = (stretch) => {
  const {piece: {node}, part} = stretch
  if (node.type !== 'blockquote') return part.isVerse ? [{type: 'verse', children: [stanzaOf(stretch)], ...stamp(stretch)}] : paragraph(stretch)
  const children = part.isVerse ? quotedLines(node.children, stretch.definitions) : node.children.flatMap((child) => toBlocks(child, stretch.definitions))
  if (part.group) return children
  const last = children.at(-1)
  if (last?.type === 'paragraph') children.splice(-1, 1, ...splitSource(last))
  return [{type: 'epigraph', children, ...stamp(stretch)}]
}

/** Paragraphs of a quotation as the stanzas of one poem, and the line that names its source. */
function quotedLines(nodes: readonly RootContent[], definitions: Definitions): Block[] {
  const stanzas: Stanza[] = []
  const others: Block[] = []
  for (const node of nodes) {
    const lines = node.type === 'paragraph' ? splitLines(toPhrasing(node.children, definitions)) : []
    const source = node === nodes.at(-1) && namesSource(lines.at(-1)) ? lines.pop() : undefined
    if (lines.length > 0) stanzas.push(toStanza(lines))
    if (source) others.push(toAttribution(source))
    else if (lines.length === 0) others.push(...toBlocks(node, definitions))
  }
  return stanzas.length === 0 ? others : [{type: 'verse', children: stanzas}, ...others]
}

/** Lines of an imprint or a list of titles stay lines. */
const other: Handler = (stretch) => stretch.piece.node.type === 'paragraph' ? [{type: 'paragraph', children: brokenLines(stretch), ...stamp(stretch)}] : paragraph(stretch)
const innerHeading: Handler = (stretch) => [{type: 'heading', depth: 2, children: flow(stretch), ...stamp(stretch)}]

/** Typed lists keep their numbers as text: nobody numbers them anew. What is drawn round them of dashes and the like is left out. */
function listOfLines(stretch: Stretch): Block[] {
  const children = linesOf(stretch).flatMap((each): Paragraph[] => {
    const drawn = frameOf(readInlines(each))
    return drawn === undefined ? [{type: 'paragraph', children: each}] : drawn.from < drawn.to ? [{type: 'paragraph', children: [{type: 'strong', children: slicePhrasing(each, drawn.from, drawn.to)}]}] : []
  })
  const stamped = stamp(stretch)
  const {id, settings, classes = []} = stamped.data?.attributes ?? {}
  const attributes = {...(id !== undefined && {id}), ...(settings && {settings}), classes: [...classes, 'lines']}
  return [{type: 'blockquote', children, ...stamped, data: {...stamped.data, attributes}}]
}

const stackedLines = (type: 'sign' | 'telegram'): Handler => (stretch) => [
  {type, children: linesOf(stretch).map((each): Paragraph => ({type: 'paragraph', children: each})), ...stamp(stretch)}
]

/** The lines of a stretch as running text each. */
export const linesOf = (stretch: Stretch): Phrasing[][] => splitLines(phrasingOf(stretch))

/** One stanza; its lines' indents are what the author typed beyond the least. */
export function stanzaOf(stretch: Stretch): Stanza {
  const raw = rawOf(stretch.piece).split('\n').map((each) => /^[ \t]*/.exec(each)![0].replaceAll('\t', '    ').length)
  const least = raw.slice(1).reduce((low, indent) => Math.min(low, indent), raw[0] || Number.POSITIVE_INFINITY)
  const isWhole = stretch.part.from === 0 && Number.isFinite(least)
  return toStanza(linesOf(stretch), isWhole ? raw.map((indent) => Math.max(0, Math.min(8, (indent - least) / 2))) : [])
}

const verse: Handler = (stretch) => [{type: 'verse', children: stanzasOf(stretch), ...stamp(stretch)}]

/** A block quotation that is verse has a stanza in each of its paragraphs. */
const stanzasOf = (stretch: Stretch): Stanza[] => {
  const {node} = stretch.piece
  if (node.type !== 'blockquote') return [stanzaOf(stretch)]
  return node.children.flatMap((child) => child.type === 'paragraph' ? [toStanza(splitLines(toPhrasing(child.children, stretch.definitions)))] : [])
}

const quote: Handler = (stretch) =>
  stretch.piece.node.type === 'paragraph' ? [{type: 'blockquote', children: [{type: 'paragraph', children: flow(stretch)}], ...stamp(stretch)}] : toBlocks(stretch.piece.node, stretch.definitions)

const sceneBreak: Handler = (stretch) => [{type: 'sceneBreak', mark: rawOf(stretch.piece).trim(), ...stamp(stretch)}]
/** A rule that only fences a note off is the note's own setting. */
const fence: Handler = () => []

/** A message for each bracket that opens a line, and for each line where none was wrapped. */
const system: Handler = (stretch) => {
  const lines = linesOf(stretch)
  const isLineEach = isScreen(lines)
  const messages: Phrasing[][] = []
  for (const each of lines) {
    const last = messages.at(-1)
    if (!last || isLineEach || /^(?:[[【〔「《<]|[+\u2212–-]\s?\d)/.test(readInlines(each))) messages.push(each)
    else last.push({type: 'text', value: ' '}, ...each)
  }
  return [{type: 'systemMessage', children: messages.map((children): Paragraph => ({type: 'paragraph', children})), ...stamp(stretch)}]
}
const dedication: Handler = (stretch) => [{type: 'blockDedication', children: [{type: 'paragraph', children: brokenLines(stretch)}], ...stamp(stretch)}]

export const handlers: Readonly<Record<Kind, Handler>> = {
  part: innerHeading, chapter: innerHeading, title: innerHeading, subtitle: innerHeading, matter: innerHeading, section: innerHeading,
  bridgehead: innerHeading, epigraph, attribution, 'scene-break': sceneBreak, note: paragraph, verse,
  letter: paragraph, salutation: line('salutation'), dateline: broken('dateline'), signature: broken('signature'), postscript: line('postscript'),
  blockquote: quote, list: stated, table: stated, dedication, 'book-title': paragraph, author: paragraph, paragraph,
  'sign-off': signOff, 'the-end': line('theEnd'), teaser: paragraph, sign: stackedLines('sign'), telegram: stackedLines('telegram'),
  'system-message': system, 'text-message': paragraph, fence, 'left-out': other, other
}

