/**
 * The runs of a book: every paragraph-like node's text across its inline markup.
 *
 * A node whose children are words is one run; the lines of a stanza are one run too, since a quotation
 * goes on from line to line. A passage in another language is a run of its own and an object in its parent's.
 */

import type {AnyNode, Book, Image, Section, Text} from '../book/index.ts'
import {isSection} from '../book/index.ts'
import {fixedPiece, piecesOf, type Piece, type Run} from './run.ts'

/** The pieces of one text node, to be written back as its value. */
interface Source {
  readonly node: Text
  readonly pieces: readonly Piece[]
}

interface Collection {
  readonly runs: Run[]
  readonly sources: Source[]
  readonly images: Image[]
}

interface Node {
  readonly type: string
  readonly lang?: string
  readonly value?: string
  readonly data?: {readonly isLiteral?: boolean}
  readonly children?: readonly Node[]
}

const inline = new Set(['text', 'emphasis', 'strong', 'underline', 'superscript', 'subscript', 'smallCaps', 'highlight', 'delete', 'span', 'inlineCode', 'break', 'link', 'image', 'footnoteReference'])
/** After these, running text begins anew. */
const breaks = new Set(['heading', 'sceneBreak', 'code', 'figure', 'table'])

/** Every run of the book in reading order, notes after the section that calls them. */
export function collect(book: Book): Collection {
  const collection: Collection = {runs: [], sources: [], images: []}
  const pending: {node: Node; language: string}[] = [{node: book as Node, language: book.metadata.language}]
  let stream = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    const {node} = next
    const language = node.lang ?? next.language
    if (breaks.has(node.type) || isSection(node as AnyNode) || node.type === 'footnoteDefinition') stream++
    const below = childrenOf(node)
    if (node.type === 'stanza' || below.some(({type}) => inline.has(type))) gather(node, language, stream, collection)
    else for (let index = below.length - 1; index >= 0; index--) pending.push({node: below[index] as Node, language})
    if (node.type === 'heading') stream++
  }
  return collection
}

function childrenOf(node: Node): readonly Node[] {
  const children = node.children ?? []
  return isSection(node as AnyNode) ? [...children, ...((node as unknown as Section).notes as readonly Node[])] : children
}

/** One paragraph-like node as a run, and a run for each passage in another language inside it. */
function gather(root: Node, language: string, stream: number, {runs, sources, images}: Collection): void {
  const outer: Run = {pieces: [], language, stream}
  runs.push(outer)
  const pending: {node: Node; run: Run}[] = [{node: root, run: outer}]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const {node} = next
    let {run} = next
    if (node !== root && node.lang !== undefined && node.lang !== run.language) {
      run.pieces.push(fixedPiece(''))
      run = {pieces: [], language: node.lang, stream: -1}
      runs.push(run)
    }
    const pieces = ownPieces(node)
    for (const each of pieces) run.pieces.push(each)
    if (node.type === 'text') sources.push({node: node as unknown as Text, pieces})
    if (node.type === 'image') images.push(node as unknown as Image)
    const below = node.children ?? []
    for (let index = below.length - 1; index >= 0; index--) pending.push({node: below[index] as Node, run})
  }
}

function ownPieces(node: Node): Piece[] {
  switch (node.type) {
    case 'text': return node.data?.isLiteral === true ? [fixedPiece(node.value ?? '')] : piecesOf(node.value ?? '')
    case 'inlineCode':
    case 'image': return [fixedPiece('')]
    case 'break': return [{text: '\n', fixed: '\n'}]
    case 'line': return [{text: '\n', fixed: '\n'}]
    default: return []
  }
}
