/**
 * Notes as they are typed: `[1]` or `verger*` in the story, and `[1] What it means` or `* A sort of policeman` below it. Where
 * the text above calls each of some notes, they become notes of the book, and the marks typed for them give way to those
 * the book sets. Which blocks are such notes `find/called-notes.ts` has said; a list nobody calls stays as it is.
 */

import {isSection, textOf, walk, type AnyNode, type AuthorsNote, type Block, type FootnoteDefinition, type Paragraph, type Phrasing, type Section} from '../../../book/index.ts'
import type {ParsedFile} from '../../types.ts'
import {areCalled, callsIn, headOf, isSign} from '../words/calls.ts'

/** A stretch of a source that the book sets in its own way. */
export interface TypedMark {
  readonly path: string
  readonly start: number
  readonly end: number
}

interface Glosses {
  readonly marks: TypedMark[]
  /** Labels of lists that are no more: "Footnotes:". */
  readonly labels: string[]
}

type Text = Phrasing & {type: 'text'}

/** A mark in the story. */
interface Call {
  readonly holder: {children: Phrasing[]}
  readonly node: Text
  readonly typed: string
  /** Its place among all calls. */
  readonly order: number
}

interface Gloss {
  readonly section: Section
  readonly parent: Section | AuthorsNote
  readonly node: Paragraph
  readonly typed: string
}

interface Linking {
  readonly found: Glosses
  /** Sources whose offsets are those of the text. */
  readonly sources: ReadonlyMap<string, string>
  /** Path and offset of each mark that is accounted for. */
  readonly taken: Set<string>
  /** Calls to be set, each with its note. */
  cuts: {readonly call: Call; readonly reference: Phrasing}[]
  notes: number
  calls: number
}

const label = /^[^\p{L}]*(?:foot|end)?notes?[^\p{L}]*$/iu

/** Turns such lists into notes; gives the marks typed for them. */
export function linkGlosses(sections: readonly Section[], files: readonly ParsedFile[]): Glosses {
  const sources = new Map(files.filter(({format}) => format !== 'docx').map(({source}) => [source.path, String(source.value)]))
  const linking: Linking = {found: {marks: [], labels: []}, sources, taken: new Set(), cuts: [], notes: 0, calls: 0}
  let calls = new Map<string, Call[]>()
  let group: Gloss[] = []
  const settle = (): void => {
    if (areCalled(group.map(({typed}) => typed), [...calls.values()].flat().map(({typed}) => typed))) {
      for (const typed of new Set(group.map((gloss) => gloss.typed))) linkAlike(group.filter((gloss) => gloss.typed === typed), calls.get(typed) ?? [], linking)
      for (const {call, reference} of linking.cuts.sort((left, right) => left.call.order - right.call.order)) cut(call, reference)
      linking.cuts = []
      dropLabels(group, linking.found)
    }
    if (group.length > 0) calls = new Map()
    group = []
  }
  let path = ''
  for (const section of sections) {
    if (section.path !== path) { settle(); calls = new Map() }
    path = section.path
    for (const {parent, block} of [...blocksIn(section)]) {
      const typed = block.type === 'paragraph' && block.children[0]?.type === 'text' ? headOf(block.children[0].value)?.typed : undefined
      if (typed !== undefined && calls.has(typed)) { group.push({section, parent, node: block as Paragraph, typed}); continue }
      if (group.length > 0) settle()
      if (block.type !== 'heading') gatherCalls(block, calls, linking)
    }
  }
  settle()
  return linking.found
}

/** A number is called wherever it stands; a sign once, by the nearest above, or by each in its turn. */
function linkAlike(alike: readonly Gloss[], calls: readonly Call[], linking: Linking): void {
  for (const [at, gloss] of alike.entries()) {
    link(gloss, alike.length > 1 ? calls.slice(at, at + 1) : isSign(gloss.typed) ? calls.slice(-1) : calls, linking)
  }
}

/** The blocks of a section, those of author's notes one by one. */
function* blocksIn(section: Section): Generator<{parent: Section | AuthorsNote; block: Block}> {
  for (const child of section.children) {
    if (isSection(child)) continue
    if (child.type === 'authorsNote') for (const block of child.children) yield {parent: child, block}
    else yield {parent: section, block: child}
  }
}

function gatherCalls(block: Block, calls: Map<string, Call[]>, linking: Linking): void {
  walk(block, (node, parents) => {
    if (node.type !== 'text') return
    const holder = parents.at(-1) as {children: Phrasing[]}
    for (const {typed} of callsIn(node.value, holder.children[0] !== node)) {
      const call: Call = {holder, node: node as Text, typed, order: linking.calls += 1}
      const alike = calls.get(typed)
      if (alike) alike.push(call)
      else calls.set(typed, [call])
    }
  })
}

/** The line becomes a note, and each of its calls a mark of the book's. */
function link({section, parent, node, typed}: Gloss, calls: readonly Call[], linking: Linking): void {
  const {marks} = linking.found
  const first = node.children[0] as Text
  const head = headOf(first.value)!
  const stretches = [{node: first, isHead: true}, ...calls.map((call) => ({node: call.node, isHead: false}))].map((each) => stretchOf(each, each.isHead ? head.written : typed, section.path, linking))
  if (calls.length === 0 || stretches.includes(undefined)) return
  const identifier = `typed-${linking.notes += 1}`
  const name = typed.replace(/[[\]]/g, '').normalize('NFKC')
  const {children} = parent as {children: AnyNode[]}
  children.splice(children.indexOf(node), 1)
  const value = first.value.slice(head.length)
  node.children.splice(0, 1, ...(value === '' ? [] : [{...first, value}]))
  if (head.isBracketed) dropBracket(node)
  const definition: FootnoteDefinition = {type: 'footnoteDefinition', identifier, label: name, children: [node], ...(node.position && {position: node.position})}
  section.notes.push(definition)
  for (const call of calls) linking.cuts.push({call, reference: {type: 'footnoteReference', identifier, label: name}})
  marks.push(...stretches.flatMap((stretch) => stretch ?? []).filter(({start, end}) => end > start))
}

/** The bracket that closes `[Footnote 1: words]`. */
function dropBracket({children}: Paragraph): void {
  const last = children.at(-1)
  if (last?.type === 'text') children.splice(-1, 1, {...last, value: last.value.replace(/\]\s*$/, '')})
}

/** Where the mark stands in the source: the first one of its kind there that no note has taken. Signs have no letter to account for. */
function stretchOf({node, isHead}: {node: Text; isHead: boolean}, typed: string, path: string, {sources, found, taken}: Linking): TypedMark | undefined {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  const source = sources.get(path)
  const nowhere: TypedMark = {path, start: 0, end: 0}
  if (isSign(typed)) return nowhere
  if (source === undefined) { found.labels.push(typed); return nowhere }
  if (from === undefined || to === undefined) return undefined
  for (let at = source.indexOf(typed, from); at >= 0 && at < to; at = source.indexOf(typed, at + 1)) {
    const isAtHead = source.slice(Math.max(from, source.lastIndexOf('\n', at) + 1), at).trim() === ''
    if (isAtHead !== isHead || taken.has(`${at} ${path}`)) continue
    taken.add(`${at} ${path}`)
    return {path, start: at, end: at + typed.length}
  }
  return undefined
}

/** The text in two, the call between them; the second is the one later marks are looked for in. */
function cut({holder, node, typed}: Call, reference: Phrasing): void {
  const at = isSign(typed) ? placeOf(typed, node, holder) : node.value.indexOf(typed)
  if (at < 0) return
  const index = holder.children.indexOf(node)
  const before = node.value.slice(0, at).replace(/[ \t\u00a0]+$/, '')
  holder.children.splice(index, 0, {...node, value: before}, reference)
  node.value = node.value.slice(at + typed.length)
}

function placeOf(typed: string, node: Text, holder: Call['holder']): number {
  for (const each of callsIn(node.value, holder.children[0] !== node)) if (each.typed === typed) return each.at
  return -1
}

/** A label above a list that went, and the note that held nothing else. */
function dropLabels(group: readonly Gloss[], {labels}: Glosses): void {
  for (const {section, parent} of group) {
    const own = parent as {children: AnyNode[]}
    if (parent.type === 'authorsNote' && own.children.every((child) => label.test(textOf(child)))) {
      labels.push(...own.children.map((child) => textOf(child)), ...(parent.label === undefined ? [] : [parent.label]))
      const at = section.children.indexOf(parent as AuthorsNote)
      if (at >= 0) section.children.splice(at, 1)
    }
  }
}
