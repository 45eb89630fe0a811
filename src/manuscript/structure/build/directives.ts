/**
 * Divisions the author marked (`:::letter`) as the nodes they name. Nothing is inferred over a mark; inside a letter or
 * an epigraph its own parts (salutation, signature, source) are still told by their form.
 */

import type {Nodes} from 'mdast'
import {textOf, type AuthorsNote, type Block, type Caption, type Image, type Paragraph, type Phrasing, type Stanza, type Verse} from '../../../book/index.ts'
import type {BlockFacts} from '../../types.ts'
import {partsOfLetter} from '../find/letter-forms.ts'
import {joinLines, readInlines, toPhrasing, type Definitions} from '../inline.ts'
import {isScreen, splitLines, toBroken, toMessages, toStanza} from './lines.ts'
import {common, toBlocks} from './markup.ts'
import {splitSource, toAttribution} from './source-line.ts'

interface Marked {
  readonly node: Nodes
  readonly children: readonly Nodes[]
  readonly definitions: Definitions
  readonly depth: number
  /** What the author wrote in brackets behind the name. */
  readonly label?: string
}

type Maker = (marked: Marked) => Block[]

/** Blocks of a marked division or of one marked block. */
export function fromDirective(node: Nodes, definitions: Definitions, depth: number): Block[] {
  const {directive = 'container'} = (node.data ?? {}) as BlockFacts
  const all: readonly Nodes[] = node.type === 'paragraph' || node.type === 'heading' || !('children' in node) ? [unmarked(node)] : node.children as Nodes[]
  const [first] = all
  const isLabelled = first !== undefined && (first.data as {directiveLabel?: boolean} | undefined)?.directiveLabel === true
  const label = isLabelled && first.type === 'paragraph' ? textOf(toPhrasing(first.children, definitions)) : undefined
  const made = (makers[directive] ?? holder(directive))({node, children: label === undefined ? all : all.slice(1), definitions, depth, ...(label !== undefined && {label})})
  return made.map((block) => ({...block, ...common(node)}) as Block)
}

/** A block without its own mark, so that it is not read again. */
function unmarked(node: Nodes): Nodes {
  const {directive: _, ...data} = (node.data ?? {}) as BlockFacts
  return {...node, data} as Nodes
}

const phrasing = (node: Nodes, definitions: Definitions): Phrasing[] =>
  node.type === 'paragraph' || node.type === 'heading' ? toPhrasing(node.children, definitions) : [{type: 'text', value: textOf(toBlocks(node, definitions))}]
const insideOf = ({children, definitions, depth}: Marked): Block[] => children.flatMap((child) => toBlocks(child, definitions, depth + 1))
const labelled = (marked: Marked): Block[] => marked.label === undefined ? [] : [{type: 'paragraph', children: [{type: 'text', value: marked.label}]}]

/** What lines, stanzas and captions are made of; a picture that stands alone is none of them. */
const isWords = (child: Nodes, definitions: Definitions): boolean =>
  child.type === 'paragraph' ? !toBlocks(child, definitions).every(({type}) => type === 'figure') : child.type === 'heading' || child.type === 'code'

/** Sets the words in the division's way, and what else stands among them (a list, a table, a picture) between. */
const amongWords = (make: Maker): Maker => (marked) => {
  const {children, definitions, depth, label, ...rest} = marked
  if (children.every((child) => isWords(child, definitions))) return make(marked)
  const made: Block[] = []
  let words: Nodes[] = []
  const settle = (): void => {
    if (words.length > 0) made.push(...make({...rest, children: words, definitions, depth}))
    words = []
  }
  for (const child of children) {
    const others = isWords(child, definitions) ? [] : toBlocks(child, definitions, depth + 1)
    if (others.length > 0) settle()
    else words.push(child)
    made.push(...others)
  }
  settle()
  return [...labelled(marked), ...made]
}

const holder = (type: string): Maker => (marked) => [{type, children: [...labelled(marked), ...insideOf(marked)]} as unknown as Block]

const line = (type: 'dateline' | 'salutation' | 'signature' | 'postscript' | 'signOff' | 'theEnd'): Maker => amongWords((marked) => {
  const lines = [...(marked.label === undefined ? [] : [[{type: 'text', value: marked.label} as Phrasing]]), ...marked.children.map((child) => toBroken(splitLines(phrasing(child, marked.definitions))))]
  return lines.map((children): Block => ({type, children}))
})

const widthOf = (spaces: string): number => [...spaces].reduce((sum, space) => sum + (space === '\u2003' ? 1 : 0.5), 0)

/** An em space at the head of a line moves it in by one em, an en space by half, two plain ones by as much. */
function toIndentedStanza(nodes: Phrasing[], indents: readonly number[], least: number): Stanza {
  const lines = readInlines(nodes).split('\n').filter((text) => text.trim() !== '')
  return toStanza(splitLines(nodes), lines.map((text, at) => widthOf(/^[\u2002\u2003]*/.exec(text)![0]) || Math.max(0, Math.min(8, ((indents[at] ?? least) - least) / 2))))
}

const verse: Maker = (marked) => {
  const typed = marked.children.map(({data}) => (data ?? {}) as BlockFacts).map(({indents, indent = 0}) => indents ?? [indent])
  const least = Math.min(...typed.flat())
  const stanzas = marked.children.map((child, at) => toIndentedStanza(phrasing(child, marked.definitions), typed[at]!, least)).filter((stanza) => stanza.children.length > 0)
  const node: Verse = {type: 'verse', children: stanzas}
  return [...labelled(marked), node]
}

const letter: Maker = (marked) => {
  const texts = marked.children.map((child) => child.type === 'paragraph' ? textOf(toPhrasing(child.children, marked.definitions)) : '')
  const parts = partsOfLetter(texts)
  const children = marked.children.flatMap((child, index): Block[] => {
    const part = child.type === 'paragraph' ? parts[index]! : 'letter'
    return part === 'letter' ? toBlocks(child, marked.definitions, marked.depth + 1) : line(part)({...marked, children: [child]}).map((block) => ({...block, ...common(child)}))
  })
  return [{type: 'letter', children: [...labelled(marked), ...children]}]
}

const epigraph: Maker = (marked) => {
  const children = insideOf(marked)
  const last = children.at(-1)
  if (last?.type === 'paragraph') children.splice(-1, 1, ...splitSource(last))
  const source: Block[] = marked.label === undefined ? [] : [toAttribution([{type: 'text', value: marked.label}])]
  return [{type: 'epigraph', children: [...children, ...source]}]
}

/** Names of divisions that say what a note is for. */
const noteKinds: Readonly<Record<string, AuthorsNote['kind']>> = {'content-warning': 'warning', disclaimer: 'disclaimer', summary: 'summary', replies: 'replies'}

const note: Maker = (marked) => {
  const kind = noteKinds[(marked.node as {name?: string}).name ?? ''] ?? 'note'
  const node: AuthorsNote = {type: 'authorsNote', kind, placement: 'middle', children: insideOf(marked), ...(marked.label !== undefined && {label: marked.label})}
  return [node]
}

const figure: Maker = (marked) => {
  const blocks = insideOf(marked)
  // A caption is words: a list, verse or a table, and what is below it, stand behind the figure.
  const end = blocks.findIndex((block) => block.type !== 'figure' && block.type !== 'paragraph')
  const [own, behind] = end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end)]
  if (behind.length > 0 && own.length === 0 && marked.label === undefined) return behind
  const parts = own.flatMap((block): (Image | Caption)[] => block.type === 'figure' ? block.children : block.type === 'paragraph' ? [{type: 'caption', children: block.children}] : [])
  const captions = [...parts.filter((part) => part.type === 'caption'), ...(marked.label === undefined ? [] : [{type: 'caption', children: [{type: 'text', value: marked.label}]} as Caption])]
  return [{type: 'figure', children: [...parts.filter((part) => part.type !== 'caption'), ...oneOf(captions)]}, ...behind]
}

/** A figure has one caption: several are its lines. */
function oneOf(captions: readonly Caption[]): Caption[] {
  const [first, ...others] = captions
  return first === undefined ? [] : [{...first, children: others.reduce<Phrasing[]>((lines, {children}) => [...lines, {type: 'break'}, ...children], first.children)}]
}

const lettering = (type: 'sign' | 'telegram' | 'systemMessage', linesOf = splitLines): Maker => (marked) => [{
  type, children: [...labelled(marked), ...marked.children.flatMap((child): Block[] => child.type === 'paragraph' && isWords(child, marked.definitions) ? linesOf(phrasing(child, marked.definitions)).map((children): Paragraph => ({type: 'paragraph', children})) : toBlocks(child, marked.definitions, marked.depth + 1))]
}]

function linesOnScreen(nodes: readonly Phrasing[]): Phrasing[][] {
  const lines = splitLines(nodes)
  return isScreen(lines) ? lines : [joinLines([...nodes])]
}

const makers: Readonly<Record<string, Maker>> = {
  paragraph: (marked) => [...labelled(marked), ...insideOf(marked)],
  sceneBreak: (marked) => [{type: 'sceneBreak', mark: [marked.label ?? '', ...marked.children.map((child) => textOf(phrasing(child, marked.definitions)))].join(' ').trim()}],
  conversation: amongWords((marked) => [{type: 'conversation', children: toMessages(marked.children.flatMap((child) => splitLines(phrasing(child, marked.definitions))))}]),
  attribution: amongWords((marked) => marked.children.map((child) => toAttribution(joinLines(phrasing(child, marked.definitions))))),
  caption: amongWords((marked) => [{type: 'figure', children: oneOf(marked.children.map((child): Caption => ({type: 'caption', children: joinLines(phrasing(child, marked.definitions))})))}]),
  dateline: line('dateline'), salutation: line('salutation'), signature: line('signature'), postscript: line('postscript'), signOff: line('signOff'), theEnd: line('theEnd'),
  verse: amongWords(verse), letter, epigraph, authorsNote: note, figure, sign: lettering('sign'), telegram: lettering('telegram'),
  systemMessage: lettering('systemMessage', linesOnScreen)
}
