/**
 * What the stages declare to the conservation oracle: text they left out, moved or made, taken from the finished tree
 * and the publication of one edition.
 */

import {isSection, sectionsOf, textOf, walk, type AnyNode, type Block, type Book, type FootnoteDefinition, type Section} from './book/index.ts'
import type {EditionSettings, Output} from './config/index.ts'
import type {OutputFile, ReadFolder} from './files/index.ts'
import {decodeName, type ParsedFile} from './manuscript/index.ts'
import type {PrintBook} from './print/index.ts'
import type {Publication} from './publication/index.ts'
import type {Report} from './report/index.ts'
import type {CalledNote, Ledger, SourceText} from './verify/index.ts'

interface HastNode {
  readonly type: string
  readonly value?: string
  readonly tagName?: string
  readonly position?: object | undefined
  readonly children?: readonly HastNode[]
}

/** What one run has in hand when its books are written. */
export interface WrittenRun {
  readonly book: Book
  readonly files: readonly Omit<ParsedFile, 'tree'>[]
  readonly folder: ReadFolder
  readonly settings: {readonly editions: Readonly<Record<Output, EditionSettings>>}
  readonly publications: Readonly<Partial<Record<Output, Publication>>>
  readonly outputs: readonly OutputFile[]
  /** What the style sheets wrote into the pages, what they keep off them and what they move. */
  readonly printBook?: Pick<PrintBook, 'generated' | 'hidden' | 'shortened' | 'hasLoweredCaptions'> | undefined
}

/** Compares the written books with the manuscript; the first difference of each is an error. */
export async function verifyRun({book, files, folder, settings, publications, outputs, printBook}: WrittenRun, report: Report): Promise<void> {
  const {readDocxSeams, verifyBooks} = await import('./verify/index.ts')
  const sources = await Promise.all(files.map(async ({source: {path, value}, format, declared}): Promise<SourceText> => {
    if (format === 'docx') return {path, format, text: readDocxSeams(await folder.read(path, largestDocument))}
    const text = String(value)
    return {path, format, text, decodeName, leftOut: [...(declared?.leftOut ?? []), ...typedMarks(book, path, text)]}
  }))
  const omitted = files.flatMap(({declared}) => declared?.omitted ?? [])
  const made = files.flatMap(({declared}) => declared?.made ?? [])
  const books = outputs.flatMap(({name, data}) => {
    const format: Output = name.endsWith('.pdf') ? 'pdf' : 'epub'
    const publication = publications[format]
    if (!publication) return []
    const ledger = declareLedger(book, publication, settings.editions[format], format, printBook?.hasLoweredCaptions === true && format === 'pdf')
    const declared = format === 'pdf' && printBook ? withSheets(ledger, printBook) : ledger
    return [{name, format, data, ledger: {...declared, omitted: [...declared.omitted, ...omitted, ...bylines(sources, book)], generated: [...declared.generated, ...made]}}]
  })
  verifyBooks(sources, books, report)
}

/** Marks of notes as they were typed, and nothing else, whatever the book says stands there. */
function typedMarks({typedMarks = []}: Book, path: string, text: string): {readonly start: number; readonly end: number}[] {
  return typedMarks.filter((mark) => mark.path === path && /^(?:\[\d{1,3}\]|\[(?:foot|end)?note\s\d{1,3}:|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3})$/iu.test(text.slice(mark.start, mark.end)))
}

/** A note of which a part is hidden moves without it; where anything is hidden, the order of notes tells nothing. */
function withSheets(ledger: Ledger, {generated, hidden, shortened}: WrittenRun['printBook'] & {}): Ledger {
  if (hidden.length === 0) return {...ledger, generated: [...ledger.generated, ...generated]}
  const moved = new Set(ledger.moved.map(squeeze))
  const cut = shortened.filter(({whole}) => moved.has(squeeze(whole)))
  return {
    ...ledger,
    orders: [],
    omitted: [...ledger.omitted, ...hidden, ...cut.map(({whole}) => whole)],
    generated: [...ledger.generated, ...generated, ...cut.map(({shown}) => shown)]
  }
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '')

/** Bytes of an archive, as the reader of the manuscript has it. */
const largestDocument = 268_435_456
const linesOfTitle = 60
const longestByline = 16

/** The word before an author's name on a title page that was read: "by", "von". */
function bylines(sources: readonly SourceText[], {metadata}: Book): string[] {
  const lines = sources.slice(0, 1).flatMap(({text}) => text.split('\n', linesOfTitle))
  return metadata.creators.flatMap(({name}) => lines.flatMap((line) => {
    const at = line.toLowerCase().indexOf(name.toLowerCase())
    return at > 0 && at <= longestByline ? [line.slice(0, at)] : []
  }))
}

/** The ledger of one written book; `areLowered`: its sheets set captions below their tables. */
export function declareLedger(book: Book, publication: Publication, edition: EditionSettings, output: Output, areLowered = false): Ledger {
  const omitted = [...titleLines(book), ...(book.leftOut ?? [])]
  const moved: string[] = []
  const captions: string[] = []
  const again: string[] = []
  const met = new Set<FootnoteDefinition>()
  const reached: Reached = new Map()
  for (const section of sectionsOf(book)) {
    const blocks = section.children.filter((child): child is Block => !isSection(child))
    const omittedBlocks = blocks.filter((block) => isOmitted(block, edition))
    const notes = new Map(section.notes.map((note) => [note.identifier, note]))
    const gone = notesGoneWith(omittedBlocks, blocks, notes)
    for (const each of [...omittedBlocks, ...gone]) for (const text of textsOf(each, notes)) omitted.push(text)
    walk(section, (node) => {
      if (node !== section && isSection(node)) return false
      if (node.type === 'authorsNote' && node.label !== undefined) omitted.push(node.label)
      if (node.type === 'sceneBreak' && 'mark' in node && typeof node.mark === 'string') omitted.push(node.mark)
      return undefined
    })
    const ownCaptions = captionsOf(section, areLowered).flatMap((caption) => textsOf(caption))
    for (const text of ownCaptions) captions.push(text)
    for (const text of [...movedTexts(blocks, notes, gone), ...ownCaptions, ...displaced(blocks, section.path, reached).flatMap((block) => textsOf(block))]) {
      if (!drawnWithLetters.test(text)) moved.push(text)
      else for (const kind of [omitted, again]) kind.push(text)
    }
    if (section.type === 'part' || isFromName(blocks[0])) moved.push(...headingOf(blocks))
    for (const note of section.notes) {
      if (met.has(note)) for (const text of textsOf(note)) again.push(text)
      met.add(note)
    }
  }
  const documents = publication.documents.filter(({outputs}) => outputs.includes(output))
  return {
    omitted,
    moved,
    orders: [...ordersOf(book, edition, output), captions].map((texts) => texts.filter((text) => !drawnWithLetters.test(text))),
    notes: [...sectionsOf(book)].flatMap(calledNotes),
    generated: [...documents.filter(({source, role}) => source !== undefined || role === 'endnotes').flatMap(({tree}) => generatedTexts(tree, true)), ...again],
    documents: documents.filter(({source, role}) => source === undefined && role !== 'endnotes').map(({tree}) => generatedTexts(tree, false))
  }
}

/** Words of which the oracle cannot tell whether they part scenes: `xXx`, `Ox.` on a line of its own in a note. */
const drawnWithLetters = /^[^\p{L}\p{N}]*(?:[oOxX0][^\p{L}\p{N}]*){1,9}$/u

/** A heading that the name of its file gave. */
const isFromName = (block: Block | undefined): boolean => block?.type === 'heading' && block.data?.inference?.rule === 'structure:heading-from-name'

/** Lines of the manuscript that became metadata: "THE TITLE", "by the Author". */
function titleLines({metadata}: Book): string[] {
  const names = metadata.creators.map(({name}) => name)
  return [metadata.title, ...(metadata.subtitle === undefined ? [] : [metadata.subtitle]), ...names, ...names.map((name) => `by ${name}`)]
}

function isOmitted(block: Block, edition: EditionSettings): boolean {
  if (block.type === 'authorsNote') return edition.authorsNotes === 'omit'
  if (block.type === 'teaser') return edition.teasers === 'omit'
  return block.type === 'signOff' && edition.signOffs === 'omit'
}

/** Footnotes keep their order, and so do the author's notes. A note that notes call stands behind them, wherever they are; so does one that an author's note calls which moves to the end. */
function ordersOf(book: Book, edition: EditionSettings, output: Output): string[][] {
  const sections = [...sectionsOf(book)]
  const authors = sections.flatMap(({children}) => children.filter((child) => child.type === 'authorsNote'))
  const called = sections.flatMap(({notes, children}) => {
    const apart = edition.authorsNotes === 'end' ? children.filter(({type}) => type === 'authorsNote') : []
    const inner = new Set([...notes, ...apart].flatMap((note) => callsIn(note)))
    return notes.filter(({identifier}) => !inner.has(identifier))
  })
  const openings = edition.authorsNotes === 'keep' ? sections.flatMap((section) => openingOf(section)) : []
  const footnotes = output === 'pdf' && edition.footnotes === 'foot' ? byCells(called, sections) : [called]
  return [...[...footnotes, authors].map((notes) => notes.flatMap((note) => textsOf(note))), ...openings]
}

/** Each cell of a row goes on overleaf for itself, and so do the notes it calls: a list has the notes of one cell of every row. */
function byCells(called: readonly FootnoteDefinition[], sections: readonly Section[]): FootnoteDefinition[][] {
  const cells = new Map<FootnoteDefinition, {readonly index: number; readonly last: number}>()
  for (const section of sections) {
    const notes = new Map(section.notes.map((note) => [note.identifier, note]))
    walk(section, (node) => {
      if (node !== section && isSection(node)) return false
      if (node.type !== 'tableRow') return undefined
      const calling = node.children.map((cell) => callsIn(cell)).filter((calls) => calls.length > 0)
      for (const [index, calls] of calling.entries()) for (const name of calls) if (notes.has(name) && !cells.has(notes.get(name)!)) cells.set(notes.get(name)!, {index, last: calling.length - 1})
      return undefined
    })
  }
  const most = Math.max(0, ...[...cells.values()].map(({last}) => last))
  return Array.from({length: most + 1}, (_, list) => called.filter((note) => {
    const {index, last} = cells.get(note) ?? {index: 0, last: 0}
    return index === Math.min(list, last)
  }))
}

/** The notes of a section, each with the words before its call in the text it stands in; where these are few, with those of the text before it, too. */
function calledNotes(section: Section): CalledNote[] {
  const texts = new Map(section.notes.map((note) => [note.identifier, textsOf(note).join('\n')]))
  const called: CalledNote[] = []
  const roots = [...section.children.filter((child) => !isSection(child)), ...section.notes]
  let read = ''
  for (const holder of roots.flatMap((root) => holdersOf(root))) {
    let before = ''
    walk(holder, (node) => {
      const text = node.type === 'footnoteReference' ? texts.get(node.identifier) : undefined
      if (text !== undefined) called.push({before, text}, ...(before.length < fewCharacters ? [{before: read + before, text}] : []))
      else if (!('children' in node)) before = (before + textOf(node)).slice(-charactersBefore)
    })
    read = (read + before).slice(-charactersBefore)
  }
  return called
}

/** Notes that open a section stand before its story. */
function openingOf({children}: Section): string[][] {
  const isOpening = (child: AnyNode): boolean => child.type === 'authorsNote' && child.placement === 'opening'
  const notes = children.filter((child) => isOpening(child))
  const first = children.find((child) => child.type === 'paragraph')
  return notes.length === 0 || !first ? [] : [[...notes.flatMap((note) => textsOf(note)), beginningOf(textOf(first))]]
}

const lettersOfBeginning = 24
/** Kept of what stands before a call. */
const charactersBefore = 64
/** Of a paragraph that begins with a call, or nearly so. */
const fewCharacters = 24

/** The first words of a text. */
const beginningOf = (text: string): string => new RegExp(`^[^]{0,${lettersOfBeginning}}\\S*`).exec(text)![0]

function callsIn(root: AnyNode): string[] {
  const calls: string[] = []
  walk(root, (node) => void (node.type === 'footnoteReference' && calls.push(node.identifier)))
  return calls
}

type NotesByName = ReadonlyMap<string, FootnoteDefinition>

/** Notes that only what is left out calls, or what only such notes call. */
function notesGoneWith(omitted: readonly Block[], blocks: readonly Block[], notes: NotesByName): ReadonlySet<FootnoteDefinition> {
  const gone = new Set(omitted.flatMap(callsIn))
  if (gone.size === 0) return new Set()
  const calledByNotes = new Set([...notes.values()].flatMap(callsIn))
  const uncalled = [...notes.keys()].filter((name) => !gone.has(name) && !calledByNotes.has(name))
  const pending = [...blocks.filter((block) => !omitted.includes(block)).flatMap(callsIn), ...uncalled]
  const shown = new Set<string>()
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const note = notes.get(name)
    if (note && !shown.has(name)) pending.push(...callsIn(note))
    shown.add(name)
  }
  return new Set([...notes.values()].filter(({identifier}) => !shown.has(identifier)))
}

/** Names of the notes typed in the line of a text. */
function notesTypedIn(root: AnyNode, notes: NotesByName): ReadonlySet<string> {
  const [start, end] = [root.position?.start.offset ?? Infinity, root.position?.end.offset ?? -Infinity]
  const isInside = ({position}: FootnoteDefinition): boolean => (position?.start.offset ?? -1) > start && (position?.end.offset ?? Infinity) <= end
  return new Set(callsIn(root).filter((name) => notes.has(name) && isInside(notes.get(name)!)))
}

/** Notes of every kind, and the heading an opening note stood before. */
function movedTexts(blocks: readonly Block[], notes: NotesByName, gone: ReadonlySet<FootnoteDefinition>): string[] {
  const authors = blocks.filter(({type}) => type === 'authorsNote')
  const heading = authors.some((note) => note.type === 'authorsNote' && note.placement === 'opening') ? headingOf(blocks) : []
  const shown = [...notes.values()].filter((note) => !gone.has(note))
  return [...authors, ...shown].flatMap((note) => textsOf(note, notes)).concat(heading)
}

/** By file: the offset up to which its text has been read. */
type Reached = Map<string, number>

/** Notes nobody calls stand at the end of their file, an imprint behind the title page it was typed in. */
function displaced(blocks: readonly Block[], path: string, reached: Reached): Block[] {
  return blocks.filter(({type, position}) => {
    const before = reached.get(path) ?? 0
    const at = position?.start.offset ?? before
    if (at < before) return type !== 'authorsNote'
    reached.set(path, Math.max(at, position?.end.offset ?? at))
    return false
  })
}

/** A caption typed below its table is set above it; a sheet may set below it one that was typed above. */
function captionsOf(section: Section, areLowered: boolean): AnyNode[] {
  const found: AnyNode[] = []
  walk(section, (node) => {
    if (node !== section && isSection(node)) return false
    const [caption, row] = node.type === 'table' ? node.children : []
    const isBelow = (caption?.position?.start.offset ?? 0) > ((row?.position ?? node.position)?.start.offset ?? Infinity)
    if (caption?.type === 'caption' && (isBelow || areLowered)) found.push(caption)
    return undefined
  })
  return found
}

function headingOf([first]: readonly Block[]): string[] {
  return first?.type === 'heading' ? textsOf(first) : []
}

const phrasing: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'underline', 'superscript', 'subscript', 'smallCaps', 'highlight', 'delete', 'span', 'inlineCode', 'break', 'link', 'image', 'footnoteReference'])

/** Text paragraph by paragraph, as a gap may hold any of them: what stands in the line goes together, but for notes typed in it. */
function textsOf(root: AnyNode, notes: NotesByName = new Map()): string[] {
  const texts: string[] = []
  walk(root, (node) => {
    if (node.type === 'textMessage' && node.sender !== undefined) texts.push(node.sender)
    if (!isHolder(node)) return undefined
    const parting = notesTypedIn(node, notes)
    texts.push(...(parting.size === 0 ? [textOf(node)] : partsOf(node, parting)))
    return false
  })
  return texts
}

/** A text as calls part it. */
function partsOf(holder: AnyNode, parting: ReadonlySet<string>): string[] {
  const parts = ['']
  walk(holder, (node) => {
    if (node.type === 'footnoteReference' && parting.has(node.identifier)) parts.push('')
    else if (!('children' in node)) parts[parts.length - 1] += textOf(node)
  })
  return parts
}

function holdersOf(root: AnyNode): AnyNode[] {
  const holders: AnyNode[] = []
  walk(root, (node) => (isHolder(node) ? (holders.push(node), false) : undefined))
  return holders
}

const isHolder = (node: AnyNode): boolean => node.type === 'code' || ('children' in node && node.children.some(({type}) => phrasing.has(type)))

/** Text nobody wrote: all of a document made from the metadata, else headings without a place in the manuscript. */
function generatedTexts(root: HastNode, hasSource: boolean): string[] {
  const texts: string[] = []
  const pending: {node: HastNode; isMade: boolean}[] = [{node: root, isMade: !hasSource}]
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const isMade = entry.isMade || isMadeElement(entry.node)
    if (isMade && entry.node.type === 'text') texts.push(entry.node.value ?? '')
    for (const child of [...(entry.node.children ?? [])].reverse()) pending.push({node: child, isMade})
  }
  return texts
}

const isMadeElement = ({tagName = '', position}: HastNode): boolean => position === undefined && /^h[1-6]$/.test(tagName)
