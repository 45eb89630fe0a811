/** Sections, notes and links together: everything of the book but its metadata. */

import {sectionsOf, textOf, type Book, type Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'
import {lettersOf} from '../../letters.ts'
import type {Found} from '../../metadata.ts'
import type {ParsedFile} from '../../types.ts'
import type {Piece} from '../piece.ts'
import {takeContents} from './contents.ts'
import {dropEdgeBreaks} from './edge-breaks.ts'
import {resolveNotes} from './footnotes.ts'
import {linkGlosses, type TypedMark} from './glosses.ts'
import {divideLinks} from './link-content.ts'
import {resolveLinks} from './links.ts'
import {refuseTooMany} from './limit.ts'
import {settlePlacement, unwrapDedications} from './placement.ts'
import {buildSections, isTitlePage} from './sections.ts'
import {penName} from '../words/bylines.ts'
import {isHouse, rightsHolder} from '../words/front.ts'
import {isHeader} from '../words/notes.ts'

interface Built {
  readonly sections: Section[]
  readonly found: Found
  /** Texts of the manuscript that no section holds: the book sets them by itself, or a message says why. */
  readonly leftOut: readonly string[]
  /** Marks of notes typed in a plain text, which the book sets anew. */
  readonly typedMarks: readonly TypedMark[]
  /** A typed list of contents was among them. */
  readonly hasContents: boolean
}

/** Builds the sections and what the text told of the book. */
export function buildBook(pieces: readonly Piece[], files: readonly ParsedFile[], report: Report): Built {
  const {sections, leftOut} = buildSections(pieces, files, report)
  const contents = takeContents(sections, report)
  const all = sectionsOf({type: 'book', children: sections} as unknown as Book)
  refuseTooMany(all.map(({path, children}) => ({path, at: children[0]?.position})))
  settlePlacement(all)
  unwrapDedications(all)
  const drawn = dropEdgeBreaks(all, report)
  const glosses = linkGlosses(all, files)
  resolveNotes(sections, report)
  divideLinks(all)
  resolveLinks(sections, all, report)
  return {sections, found: findMetadata(pieces, all), leftOut: [...leftOut, ...contents, ...glosses.labels, ...drawn], hasContents: contents.length > 0, typedMarks: glosses.marks}
}

function findMetadata(pieces: readonly Piece[], all: readonly Section[]): Found {
  const fields = fieldsOf(pieces)
  const title = lineOf(pieces, 'book-title') ?? fields.get('title')
  const subtitle = lineOf(pieces, 'subtitle')
  const line = lineOf(pieces, 'author') ?? fields.get('author')
  const author = line === undefined ? undefined : asTyped(nameOf(line), pieces)
  const creators = author?.split(/\s*(?:,|&|\band\b)\s*/).filter((name) => name !== '').map((name) => ({name, role: 'aut'}))
  const publisher = publisherOf(pieces)
  const chapter = chapterTitle(all)
  const named = creators ? undefined : nameInNotes(pieces)
  return {...(named !== undefined && {named}), ...(title !== undefined && {title}), ...(subtitle !== undefined && {subtitle}), ...(creators && {creators}), ...(publisher !== undefined && {publisher}), ...(chapter !== undefined && {chapter})}
}

/** The name behind "by". */
const nameOf = (line: string): string => penName(line) ?? line.trim()

/** A name in capitals as the imprint spells it. */
function asTyped(name: string, pieces: readonly Piece[]): string {
  if (/\p{Ll}/u.test(name)) return name
  const holders = pieces.filter(({leaf}) => leaf === 'copyrightPage').map(({text}) => rightsHolder(text))
  return holders.find((holder) => holder !== undefined && lettersOf(holder) === lettersOf(name)) ?? name
}

const person = String.raw`(\p{Lu}[\p{L}'’-]+\.?(?: \p{Lu}[\p{L}'’-]*\.?){0,3})`
const introductions: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:[Mm]y name(?:['’]s| is)|[Ww]ritten by|[Ss]tory by|[Cc]opyright(?: \d{4})?(?: by)?|©(?: \d{4})?)\s+${person}`, 'u'),
  new RegExp(String.raw`(?:--|—|–|~)\s*${person}\s*[.!*_)\]]*$`, 'u')
]

/** The name by which the author signs or presents himself in a note: good enough to ask about, not to print. */
function nameInNotes(pieces: readonly Piece[]): string | undefined {
  for (const {text, parts} of pieces) {
    if (parts[0]!.kind !== 'note' || text.length > 4000) continue
    for (const pattern of introductions) {
      const name = pattern.exec(text.trimEnd())?.[1]
      if (name !== undefined) return name.replace(/[.\s]+$/, '')
    }
  }
  return undefined
}

/** Title and author among the fields a story was posted under. */
function fieldsOf(pieces: readonly Piece[]): Map<string, string> {
  const header = pieces.slice(0, 6).find(({text, parts}) => (parts[0]!.kind === 'note' || parts[0]!.kind === 'left-out') && isHeader(text))
  return new Map(header?.lines.flatMap((line) => {
    const match = /^(title|author)\s*:\s*(\S.{0,120})$/i.exec(line)
    return match ? [[match[1]!.toLowerCase(), match[2]!.replace(/\s*\(\d+\/[\d?]+\)$/, '').trim()] as const] : []
  }) ?? [])
}

/** The fields of an archive may stand over the title. */
const furthestTitle = 20

function lineOf(pieces: readonly Piece[], kind: 'book-title' | 'author' | 'subtitle'): string | undefined {
  for (const piece of pieces.slice(0, furthestTitle)) {
    const part = isTitlePage(piece) ? piece.parts.find((each) => each.kind === kind) : undefined
    if (part) return piece.text.slice(part.from, part.to).replace(/\s+/g, ' ').trim()
  }
  return undefined
}

/** The house named on a typed title page. */
function publisherOf(pieces: readonly Piece[]): string | undefined {
  const front = pieces.slice(0, furthestTitle)
  const isNamed = (name: string): boolean => front.some(({leaf, text}) => leaf === 'copyrightPage' && text.includes(name))
  return front.find(({leaf, parts: [part], text}) => leaf === 'titlePage' && part!.kind === 'other' && (isHouse(text.replaceAll('\n', ' ')) || text.trim().length > 3 && isNamed(text.trim())) && /\p{L}{2}/u.test(text) && !/\d{4}/.test(text))?.lines.filter((line) => line !== '').join(', ')
}

function chapterTitle(all: readonly Section[]): string | undefined {
  const chapters = all.filter((section) => section.type === 'chapter')
  const heading = chapters.length === 1 ? chapters[0]!.children[0] : undefined
  if (heading?.type !== 'heading') return undefined
  return textOf(heading.children.find((child) => child.type === 'title') ?? heading)
}
