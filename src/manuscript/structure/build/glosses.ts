/**
 * Notes of a plain text: `[1]` in the story, and `[1] What it means` in a list below it, at the end of the chapter or of the
 * file. A list is believed when the text above it calls every number in it; then its lines become notes of the book, and
 * the marks typed for them give way to those the book sets.
 */

import {isSection, textOf, walk, type AnyNode, type AuthorsNote, type Block, type FootnoteDefinition, type Paragraph, type Phrasing, type Section} from '../../../book/index.ts'

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
  readonly path: string
}

interface Gloss {
  readonly section: Section
  readonly parent: Section | AuthorsNote
  readonly node: Paragraph
  readonly typed: string
}

const digits = '\u2070\u00b9\u00b2\u00b3\u2074-\u2079'
const head = new RegExp(String.raw`^\s*(\[\d{1,3}\]|[${digits}]{1,3})[ \t\u00a0]*(?=\S|$)`, 'u')
const inside = new RegExp(String.raw`\[\d{1,3}\]|[${digits}]{1,3}`, 'gu')
const label = /^[^\p{L}]*(?:foot|end)?notes?[^\p{L}]*$/iu

/** Turns such lists into notes; gives the marks typed for them. */
export function linkGlosses(sections: readonly Section[], isPlain: (path: string) => boolean): Glosses {
  const found: Glosses = {marks: [], labels: []}
  let calls: Call[] = []
  let group: Gloss[] = []
  const settle = (): void => {
    if (group.length > 0 && group.every(({typed}) => calls.some((call) => call.typed === typed)) && new Set(group.map(({typed}) => typed)).size === group.length) {
      for (const gloss of group) link(gloss, calls, found)
      dropLabels(group, found)
    }
    if (group.length > 0) calls = []
    group = []
  }
  let path = ''
  for (const section of sections) {
    if (!isPlain(section.path)) continue
    if (section.path !== path) { settle(); calls = [] }
    path = section.path
    for (const {parent, block} of [...blocksIn(section)]) {
      const typed = block.type === 'paragraph' && block.children[0]?.type === 'text' ? head.exec(block.children[0].value)?.[1] : undefined
      if (typed !== undefined && calls.some((call) => call.typed === typed)) { group.push({section, parent, node: block as Paragraph, typed}); continue }
      if (group.length > 0) settle()
      if (block.type !== 'heading') gatherCalls(block, section.path, calls)
    }
  }
  settle()
  return found
}

/** The blocks of a section, those of author's notes one by one. */
function* blocksIn(section: Section): Generator<{parent: Section | AuthorsNote; block: Block}> {
  for (const child of section.children) {
    if (isSection(child)) continue
    if (child.type === 'authorsNote') for (const block of child.children) yield {parent: child, block}
    else yield {parent: section, block: child}
  }
}

function gatherCalls(block: Block, path: string, calls: Call[]): void {
  walk(block, (node, parents) => {
    if (node.type !== 'text' || node.position === undefined) return
    for (const [typed] of node.value.matchAll(inside)) calls.push({holder: parents.at(-1) as {children: Phrasing[]}, node: node as Text, typed, path})
  })
}

/** The line becomes a note, and every mark above it a call. */
function link({section, parent, node, typed}: Gloss, calls: readonly Call[], {marks}: Glosses): void {
  const first = node.children[0] as Text
  const own = stretchOf(first, typed, section.path)
  const called = calls.filter((call) => call.typed === typed).map((call) => ({call, stretch: stretchOf(call.node, typed, call.path)}))
  if (!own || called.some(({stretch}) => !stretch)) return
  const identifier = `typed-${own.start}`
  const name = typed.replace(/[[\]]/g, '').normalize('NFKC')
  const {children} = parent as {children: AnyNode[]}
  children.splice(children.indexOf(node), 1)
  const value = first.value.replace(head, '')
  node.children.splice(0, 1, ...(value === '' ? [] : [{...first, value}]))
  const definition: FootnoteDefinition = {type: 'footnoteDefinition', identifier, label: name, children: [node], ...(node.position && {position: node.position})}
  section.notes.push(definition)
  marks.push(own)
  for (const {call, stretch} of called) {
    cut(call, {type: 'footnoteReference', identifier, label: name})
    marks.push(stretch!)
  }
}

/** Where the mark stands in the source; nothing where its text was not typed as it reads. */
function stretchOf(node: Text, typed: string, path: string): TypedMark | undefined {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  const at = node.value.indexOf(typed)
  if (from === undefined || to === undefined || at < 0 || at > 0 && to - from !== node.value.length) return undefined
  return {path, start: from + at, end: from + at + typed.length}
}

/** The text in two, the call between them; the second is the one later marks are looked for in. */
function cut({holder, node, typed}: Call, reference: Phrasing): void {
  const at = node.value.indexOf(typed)
  const index = holder.children.indexOf(node)
  const before = node.value.slice(0, at).replace(/[ \t\u00a0]+$/, '')
  const {position} = node
  const length = at + typed.length
  holder.children.splice(index, 0, {...node, value: before, ...(position && {position: {start: position.start, end: moved(position.start, before.length)}})}, reference)
  node.value = node.value.slice(length)
  if (position) node.position = {start: moved(position.start, length), end: position.end}
}

const moved = <T extends {column: number; offset?: number | undefined}>(point: T, by: number): T => ({...point, column: point.column + by, ...(point.offset !== undefined && {offset: point.offset + by})})

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
