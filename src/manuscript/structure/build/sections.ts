/**
 * Pieces to the sections of the book: headings open them, folders and files bound them, parts hold chapters.
 *
 * What stands before the first heading of a file (an opening note) goes into that section, after its heading;
 * the move is said. Nothing is dropped.
 */

import type {Definition, FootnoteDefinition as MdastDefinition, RootContent} from 'mdast'
import {isMatter, textOf, type Block, type FootnoteDefinition, type Heading, type Paragraph, type Section, type SectionKind} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'
import type {ParsedFile} from '../../types.ts'
import type {Definitions} from '../inline.ts'
import type {Kind, Piece} from '../piece.ts'
import {isHouse} from '../words/front.ts'
import {sectionOfFile, sectionNamed, readableName} from '../words/sections.ts'
import {createIds} from './ids.ts'
import {createFlow, type Flow} from './flow.ts'
import {headingOfFile, headingOfName} from './file-heading.ts'
import {addToHeading, openingOf} from './heading.ts'
import {toDefinition} from './markup.ts'

interface State {
  readonly sections: Section[]
  readonly newId: ReturnType<typeof createIds>
  readonly report: Report
  /** The manuscript is several files. */
  readonly isOfFiles: boolean
  part?: Section | undefined
  partFolder?: string | undefined
  section?: Section | undefined
  flow: Flow
  /** Flow of blocks that wait for the heading of their section. */
  waiting?: Flow | undefined
  /** The kind of leaf that is open without a heading. */
  leaf?: SectionKind | undefined
  /** What the book sets by itself or does not print. */
  readonly leftOut: string[]
  /** Notes from before the heading of a part, which wait for its first chapter. */
  held?: Flow | undefined
}

interface BuiltSections {
  readonly sections: Section[]
  /** Texts of the manuscript that no section holds. */
  readonly leftOut: string[]
}

/** The sections of the manuscript in reading order. */
export function buildSections(pieces: readonly Piece[], files: readonly ParsedFile[], report: Report): BuiltSections {
  const state: State = {sections: [], leftOut: [], newId: createIds(), report, isOfFiles: files.length > 1, flow: createFlow()}
  const titlePage = titlePageOf(pieces)
  if (titlePage.size > 0) addTitlePage(state, [...titlePage])
  const byFile = groupByFile(pieces.filter((piece) => !titlePage.has(piece)), files.length)
  for (const [index, file] of files.entries()) addFile(state, file, byFile[index] ?? [])
  settleWaiting(state, undefined)
  putHalfTitleFirst(state.sections, files)
  return state
}

/** The title page is made first of all, whatever file it is in; a half title in a file before it stays before it. */
function putHalfTitleFirst(sections: Section[], files: readonly ParsedFile[]): void {
  const [title, half] = sections
  if (title?.type !== 'titlePage' || half?.type !== 'halfTitlePage') return
  const [ownPlace, place] = [half, title].map(({path}) => files.findIndex(({source}) => source.path === path))
  if (ownPlace! < place!) sections.splice(0, 2, half, title)
}

function groupByFile(pieces: readonly Piece[], count: number): Piece[][] {
  const groups: Piece[][] = Array.from({length: count}, () => [])
  for (const piece of pieces) groups[piece.fileIndex]!.push(piece)
  return groups
}

/** The lines of the title page, and what stands between them: a motto below the title would come behind the author's name otherwise. */
function titlePageOf(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const lines = pieces.flatMap((piece, place) => (isTitlePage(piece) ? [place] : []))
  const [first = 0, last = -1] = [lines[0], lines.at(-1)]
  return new Set(pieces.slice(first, last + 1).filter((piece) => isTitlePage(piece) || ((piece.leaf === undefined || piece.leaf === 'bookEpigraph') && piece.parts.every(({kind}) => mayStandOnTitlePage.has(kind)))))
}

const mayStandOnTitlePage: ReadonlySet<Kind> = new Set(['paragraph', 'epigraph', 'attribution', 'blockquote', 'verse', 'list', 'table', 'other'])

/** Lines the metadata take over; `assemble` drops the section when they say the same. */
function addTitlePage(state: State, pieces: readonly Piece[]): void {
  const {file} = pieces[0]!
  const section = createSection('titlePage', state.newId('title-page', 'title-page'), file.source.path)
  const flow = createFlow(section.children as Block[])
  for (const piece of pieces) {
    const start = section.children.length
    flow.add({...piece, parts: piece.parts.map((part) => part.kind === 'subtitle' ? {...part, kind: 'other'} : part)}, definitionsOf(file))
    for (let at = start; at < section.children.length; at++) section.children[at] = asTitleLine(section.children[at]!, piece.parts[at - start]?.kind, piece.text)
  }
  state.sections.push(section)
}

/** The lines of a title page: its title is the heading, the others are told by their classes, as on a page made from the metadata. */
function asTitleLine(block: Section['children'][number], kind: Kind | undefined, text: string): Section['children'][number] {
  if (block.type !== 'paragraph') return block
  const {children, position, data} = block
  if (kind === 'book-title') return {type: 'heading', depth: 1, children: [{type: 'title', children}], ...(position && {position}), ...(data && {data})}
  const name = kind === 'subtitle' || kind === 'author' ? kind : isHouse(text) ? 'publisher' : undefined
  if (name !== undefined) addClass(block, name)
  return block
}

export const isTitlePage = (piece: Piece): boolean => {
  if (piece.leaf === 'titlePage') return true
  const {kind, inference} = piece.parts[0]!
  return kind === 'book-title' || kind === 'author' || (kind === 'subtitle' && piece.node.type !== 'heading' && inference?.rule !== 'structure:byline')
}

function addFile(state: State, file: ParsedFile, pieces: readonly Piece[]): void {
  settleWaiting(state, undefined)
  const start = state.sections.length
  enterFolder(state, file)
  const definitions = definitionsOf(file)
  const partStart = state.part?.children.length ?? 0
  const hasHeading = pieces.some((piece) => piece.parts[0]!.section !== undefined)
  if (hasHeading && !file.section) state.waiting = createFlow()
  else if (!hasHeading && pieces.some(({leaf}) => leaf === undefined)) openFile(state, file)
  let heading: Heading | undefined
  for (const piece of pieces) {
    const kind = piece.parts[0]!.section
    if (piece.parts[0]!.kind === 'fence' && /[\p{L}\p{N}]/u.test(piece.text)) state.leftOut.push(piece.text)
    if (piece.parts[0]!.kind === 'left-out') {
      state.leftOut.push(piece.text)
      continue
    }
    if (piece.leaf !== undefined) {
      if (state.leaf !== piece.leaf) openLeaf(state, piece.leaf, file)
      heading = undefined
      state.flow.add(piece, definitions)
      continue
    }
    if (piece.parts[0]!.kind !== 'fence') state.leaf = undefined
    if (kind) {
      heading = openingOf(piece, definitions)
      openHeaded(state, kind, file, heading)
    } else if (heading && (piece.parts[0]!.kind === 'title' || piece.parts[0]!.kind === 'subtitle')) addToHeading(heading, piece, definitions)
    else {
      heading = undefined
      ;(state.waiting ?? state.flow).add(piece, definitions)
    }
  }
  const made = [...state.sections.slice(start), ...(state.part?.children.slice(partStart) ?? [])].filter((each): each is Section => 'notes' in each)
  attachNotes(made.length > 0 ? made : state.sections.filter(({path}) => path === file.source.path), file, definitions)
}

/** A file without a heading: a section all the same, and where its name is a title, its heading. */
function openFile(state: State, file: ParsedFile): void {
  const {path} = file.source
  const named = file.section?.kind ?? sectionOfFile(path)
  openSection(state, named ?? 'chapter', file, file.section?.name ?? readableName(path))
  const heading = named === undefined && state.isOfFiles ? headingOfFile(file) : undefined
  if (!heading) return
  state.section!.children.push(heading)
  state.report.info('structure:heading-from-name', {path}, `Found no heading; its name is taken for one: ${nameOf(heading)}`, {hint: 'Write the heading on the first line, or `<!-- section: chapter -->` for a chapter without one'})
}

/**
 * A leaf of the front matter without a heading; what is told of nothing after it waits for the next heading. Words above it
 * that are no notes wait no longer.
 */
function openLeaf(state: State, kind: SectionKind, file: ParsedFile): void {
  if (state.waiting?.isOnlyNotes === false) settleWaiting(state, file)
  openSection(state, kind, file, kebab(kind))
  state.leaf = kind
  state.waiting ??= createFlow()
}

const kebab = (kind: SectionKind): string => kind.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`)

function definitionsOf(file: ParsedFile): Definitions {
  return new Map(file.tree.children.filter((node): node is Definition => node.type === 'definition').map((node) => [node.identifier, node]))
}

/** Notes defined in a file wait on its sections; `build/notes.ts` sorts them by their calls. */
function attachNotes(sections: readonly Section[], file: ParsedFile, definitions: Definitions): void {
  const notes = noteDefinitions(file.tree.children).map((node): FootnoteDefinition => toDefinition(node, definitions))
  const last = sections.at(-1)
  if (last && notes.length > 0) for (const each of notes) last.notes.push(each)
}

/** Those within a division, an item or another note, too. */
const noteDefinitions = (nodes: readonly RootContent[]): MdastDefinition[] => nodes.flatMap((node) => {
  const own = node.type === 'footnoteDefinition' ? [node] : []
  return node.type === 'paragraph' || node.type === 'heading' || !('children' in node) ? own : [...own, ...noteDefinitions(node.children as RootContent[])]
})

function enterFolder(state: State, file: ParsedFile): void {
  if (file.partFolder === state.partFolder) return
  state.partFolder = file.partFolder
  state.part = undefined
  if (file.partFolder === undefined) return
  const title = readableName(file.partFolder)
  const part = createSection('part', state.newId(title, 'part'), file.source.path)
  part.children.push({type: 'heading', depth: 1, children: headingOfName(title)})
  state.sections.push(part)
  state.part = part
}

const createSection = (type: SectionKind, id: string, path: string): Section => ({type, id, path, children: [], notes: []})

function openHeaded(state: State, kind: SectionKind, file: ParsedFile, heading: Heading): void {
  const waits = state.waiting ?? state.held
  if (waits && waits.blocks.length > 0 && !waits.isOnlyNotes) settleWaiting(state, file)
  openSection(state, kind, file, file.section?.name ?? nameOf(heading))
  const waiting = state.waiting ?? state.held
  if (unprinted.has(kind) && sectionNamed(nameOf(heading)) === kind) addClass(heading, 'unprinted')
  state.section!.children.push(heading)
  state.waiting = undefined
  state.held = kind === 'part' ? waiting : undefined
  if (kind !== 'part' && waiting) moveNotes(state, waiting.blocks, heading)
}

/** Pages that say what they are by where they stand: no book prints the word above its dedication. */
const unprinted: ReadonlySet<SectionKind> = new Set<SectionKind>(['dedication', 'bookEpigraph', 'copyrightPage'])

function addClass(heading: Heading | Paragraph, name: string): void {
  const {attributes = {}} = heading.data ?? {}
  heading.data = {...heading.data, attributes: {...attributes, classes: [...(attributes.classes ?? []), name]}}
}

function moveNotes(state: State, blocks: readonly Block[], heading: Heading): void {
  if (blocks.length === 0) return
  for (const each of blocks) state.section!.children.push(each)
  const {path} = state.section!
  state.report.info('structure:note-moved', {path, at: blocks[0]!.position}, `Moved the opening note below the heading “${nameOf(heading)}”`, {hint: 'Write the note below the heading yourself, or put `<!-- paragraph -->` above it to keep it where it is'})
}

/** Label and title as one line. */
const nameOf = (heading: Heading): string => heading.children.map((child) => textOf(child)).join(' ')

/** Text that stood before any heading and is no note becomes a section of its own. */
function settleWaiting(state: State, file: ParsedFile | undefined): void {
  const waiting = state.waiting ?? state.held
  state.waiting = undefined
  state.held = undefined
  if (!waiting || waiting.blocks.length === 0) return
  const path = file?.source.path ?? state.section?.path ?? ''
  const kind = frontKind(waiting.blocks)
  if (kind !== 'dedication' || state.section?.type !== 'dedication') openSection(state, kind, {source: {path}} as ParsedFile, kind === 'chapter' ? 'opening' : kind === 'bookEpigraph' ? 'epigraph' : kind)
  for (const each of waiting.blocks) state.section!.children.push(each)
}

function frontKind(blocks: readonly Block[]): SectionKind {
  if (blocks.every((block) => block.type === 'blockDedication')) return 'dedication'
  if (blocks.every((block) => block.type === 'epigraph')) return 'bookEpigraph'
  return 'chapter'
}

/** A heading that opens a part, first in the folder of one, is that part's own: it takes the place of the folder's name. */
function takeOverFolder(state: State): boolean {
  const {part} = state
  if (state.partFolder === undefined || part === undefined || part.children.length !== 1 || state.section === part) return false
  part.children.length = 0
  state.section = part
  state.flow = createFlow(part.children as Block[])
  return true
}

/** What stood behind a part stands in it where the folder of the part goes on: nothing is set before what was written above it. */
const sectionsBehind = ({sections}: State, part: Section): Section[] => sections.splice(sections.indexOf(part) + 1)

function openSection(state: State, kind: SectionKind, file: ParsedFile, name: string): void {
  if (kind === 'part' && takeOverFolder(state)) return
  const section = createSection(kind, state.newId(name, kind === 'chapter' ? 'chapter' : sectionNamed(name) ? kind.toLowerCase() : kind.toLowerCase()), file.source.path)
  if (kind === 'part' && state.partFolder === undefined) {
    state.sections.push(section)
    state.part = section
  } else if (state.part && isMatter(kind, 'body') && kind !== 'epilogue') state.part.children.push(...sectionsBehind(state, state.part), section)
  else {
    state.sections.push(section)
    if (state.partFolder === undefined) state.part = undefined
  }
  state.section = section
  state.flow = createFlow(section.children as Block[])
}
