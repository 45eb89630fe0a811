/**
 * Headings the markup states. CommonMark wins: each of them is a heading; here only which of them is the book's
 * title, a part, a chapter, its title, or a heading inside a chapter. Depth decides, with the words as a check.
 */

import type {Heading} from 'mdast'
import {countWords} from '../../../book/index.ts'
import type {Recogniser} from '../context.ts'
import {isOpen, type Kind, type Part, type Piece} from '../piece.ts'
import type {SectionKind} from '../../../book/index.ts'
import {bylineName} from '../words/bylines.ts'
import {isGenre, isImprint} from '../words/front.ts'
import {sectionNamed, sectionOfFile} from '../words/sections.ts'
import {declareHeadings} from './declared-headings.ts'
import {fullName} from './title-page.ts'
import {isPartWord, isKnown, ownTitle, type Candidate} from './candidates.ts'
import {readHeadingLine, readUsualHeading} from '../words/heading-line.ts'
import {isInWhich} from './title-below.ts'
import {isNoteLabel} from '../words/notes.ts'

interface Marked {
  readonly piece: Piece
  readonly depth: number
  readonly candidate: Candidate | undefined
  /** The next block of the file is a heading too. */
  readonly next: Marked | undefined
}

/** Gives every marked heading its part in the book. */
export const markedHeadings: Recogniser = ({pieces}) => {
  declareHeadings(pieces)
  const headings = collect(pieces)
  if (headings.length === 0) return
  const rest = takeBookTitle(headings, pieces)
  const {parts, chapters} = levelsOf(rest)
  const titles = new Set<Marked>()
  const hasTitlesBelow = isHabit(rest, chapters)
  const level = parts === 0 ? partsAmong(rest, chapters) : new Set<Marked>()
  for (const heading of rest) {
    if (titles.has(heading)) continue
    const isPart = heading.depth === parts || level.has(heading)
    if (heading.depth > chapters && !isSameFamily(heading, rest, chapters) && !isSlip(heading, rest, {chapters, pieces})) { inner(heading); continue }
    open(heading, isPart ? 'part' : 'chapter', namedByFile(heading, pieces))
    const below = heading.next
    if (below && below.depth > heading.depth && !below.candidate && (hasTitlesBelow && isLabelOnly(heading) || isInWhich.test(below.piece.text))) {
      below.piece.parts = [whole(below.piece, 'title')]
      titles.add(below)
    }
  }
}

/** Heads a file as the headings of chapters head the others, most of them, and is only typed with more signs. */
function isSlip({piece}: Marked, headings: readonly Marked[], {chapters, pieces}: {readonly chapters: number; readonly pieces: readonly Piece[]}): boolean {
  const headsFile = (each: Piece): boolean => pieces[each.index - 1]?.fileIndex !== each.fileIndex
  if (!headsFile(piece) || headings.some((other) => other.piece.fileIndex === piece.fileIndex && other.depth <= chapters)) return false
  const heads = headings.filter((other) => headsFile(other.piece))
  return heads.filter(({depth}) => depth > chapters).length * 2 <= heads.filter(({depth}) => depth <= chapters).length
}

const isText = (piece: Piece): boolean => piece.file.section === undefined && piece.node.type === 'heading' && piece.text.trim() !== '' && piece.parts[0]!.kind !== 'scene-break'

function collect(pieces: readonly Piece[]): Marked[] {
  const found: Marked[] = []
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if (!isText(piece)) continue
    const following = found[0]
    const next = following && following.piece.index === piece.index + 1 && following.piece.fileIndex === piece.fileIndex ? following : undefined
    const line = readHeadingLine(piece.text.trimStart())
    const candidate = line && (line.separator !== ' ' || isKnown(line.label)) ? {piece, line, lead: piece.text.length - piece.text.trimStart().length, end: piece.text.length, depth: 1, isTop: true} : undefined
    found.unshift({piece, depth: (piece.node as Heading).depth, candidate, next})
  }
  return found
}

const highestOf = (headings: readonly Marked[]): number => headings.reduce((least, {depth}) => Math.min(least, depth), Number.POSITIVE_INFINITY)

/** A single top heading at the very start, with deeper ones right below it and everywhere after, names the book. */
function takeBookTitle(headings: readonly Marked[], pieces: readonly Piece[]): readonly Marked[] {
  const [first, second] = headings as [Marked, Marked | undefined]
  const top = highestOf(headings)
  const tops = headings.filter((heading) => heading.depth === top)
  const isAlone = first.depth === top && (tops.length === 1 || isAboveParts(tops))
  const isFirst = pieces[0] === first.piece
  if (!isFirst || first.candidate || sectionNamed(first.piece.text)) return headings
  if (isTitleFile(first, pieces)) {
    first.piece.parts = [whole(first.piece, 'book-title')]
    return headings.slice(1)
  }
  if (!isAlone) return headings
  if (!second) {
    if (isAboveTyped(pieces)) first.piece.parts = [whole(first.piece, 'book-title')]
    return isAboveTyped(pieces) ? [] : headings
  }
  const lines = headings.slice(1, mostTitleLines).filter((heading, at) => heading.piece.index === first.piece.index + at + 1 && titleKind(heading) !== undefined)
  const rest = headings.slice(1 + lines.length)
  const isClose = rest[0] !== undefined && (rest[0].piece.index - first.piece.index - lines.length <= 3 || isFront(pieces.slice(first.piece.index + 1, rest[0].piece.index)))
  const isChapterBelow = rest.length === 1 && rest[0]!.candidate !== undefined && isKnown(rest[0]!.candidate.line.label) && rest[0]!.piece.index === first.piece.index + lines.length + 1
  const isBook = isChapterBelow || isClose && rest.filter((heading) => heading.depth === highestOf(rest)).length >= 2
  if (!isBook) return headings
  first.piece.parts = [whole(first.piece, 'book-title')]
  for (const {piece, ...line} of lines) {
    piece.parts = [whole(piece, titleKind({piece, ...line})!)]
    piece.leaf = 'titlePage'
  }
  return rest
}

/** All other headings of the title's depth are parts, two at least, or named as what stands around the story. */
function isAboveParts([, ...others]: readonly Marked[]): boolean {
  const isPart = ({candidate}: Marked): boolean => candidate !== undefined && isPartWord(candidate.line.label)
  return others.filter(isPart).length >= 2 && others.every((heading) => isPart(heading) || (sectionNamed(heading.piece.text) ?? namedHead(heading.piece.text)) !== undefined)
}

/** The chapters below the only marked heading are typed as bold or plain lines, the first of them near. */
function isAboveTyped(pieces: readonly Piece[]): boolean {
  const typed = pieces.filter((piece, at) => at > 0 && piece.lines.length <= 2 && isOpen(piece) && readUsualHeading(piece.text.trim()) !== undefined)
  return typed.length >= 2 && typed[0]!.index <= furthestTyped
}
const furthestTyped = 4

/** The first of several files holds a title, who wrote it right below, and no story. */
function isTitleFile({piece}: Marked, pieces: readonly Piece[]): boolean {
  const own = pieces.filter(({fileIndex}) => fileIndex === piece.fileIndex)
  return own.length < pieces.length && own.length > 1 && own.length <= mostFront && bylineName(own[1]!.text) !== undefined && isFront(own.slice(1)) && !own.slice(1).some((each) => each.node.type === 'heading') && !isAnthology(pieces)
}

/** Each story has its author below its title. */
const isAnthology = (pieces: readonly Piece[]): boolean => pieces.some(({fileIndex, text}, at) => fileIndex > 0 && pieces[at - 1]!.node.type === 'heading' && bylineName(text) !== undefined)

/** Headings a title page may have below the title. */
const mostTitleLines = 5
const titleKind = ({piece: {text}, candidate, depth, next}: Marked): Kind | undefined =>
  candidate ? undefined : bylineName(text) !== undefined || next !== undefined && next.depth <= depth && fullName.test(text.trim()) ? 'author' : isGenre(text) ? 'subtitle' : undefined

/** Short blocks and an imprint: no story stands between the title and the first heading. */
const isFront = (between: readonly Piece[]): boolean =>
  between.length <= mostFront && between.every(({text}) => isImprint(text) || countWords(text) <= longestFront) && between.filter(({text}) => !isImprint(text)).reduce((sum, {text}) => sum + countWords(text), 0) <= mostFrontWords

const mostFront = 24
const longestFront = 45
const mostFrontWords = 160

/** Depth of parts (0 when there are none) and of chapters. */
function levelsOf(headings: readonly Marked[]): {parts: number; chapters: number} {
  const top = highestOf(headings)
  const tops = headings.filter((heading) => heading.depth === top)
  const deeper = headings.filter((heading) => heading.depth > top)
  if (deeper.length === 0) return {parts: 0, chapters: top}
  const below = highestOf(deeper)
  const holding = tops.filter(({next}) => next !== undefined && next.depth === below && (next.candidate !== undefined || !isLabel(next))).length
  const named = tops.filter(({candidate}) => candidate && isPartWord(candidate.line.label)).length
  const others = tops.filter(({piece: {text}}) => sectionNamed(text) ?? namedHead(text)).length
  const belowChapters = deeper.filter(({depth, candidate}) => depth === below && candidate && isKnown(candidate.line.label)).length
  const isHolding = (named > 0 && named >= (tops.length - others) / 2 && deeper.length >= tops.length - others) || (tops.length >= 2 && holding > tops.length / 2 && belowChapters >= 2)
  return isHolding ? {parts: top, chapters: below} : {parts: 0, chapters: top}
}

/** Parts marked as deep as the chapters they hold: each stands right above a chapter, and there are more chapters than parts. */
function partsAmong(headings: readonly Marked[], chapters: number): ReadonlySet<Marked> {
  const level = headings.filter(({depth}) => depth === chapters)
  const isPartLabel = ({candidate}: Marked): boolean => candidate !== undefined && isPartWord(candidate.line.label)
  const named = level.filter(isPartLabel)
  const holding = named.filter((heading) => {
    const next = level[level.indexOf(heading) + 1]
    return next !== undefined && !isPartLabel(next) && next.piece.index - heading.piece.index <= mostBelowPart
  })
  const labelled = level.filter((heading) => isLabel(heading) && !isPartLabel(heading)).length
  return new Set(holding.length === named.length && labelled >= named.length ? named : [])
}

/** Blocks between the heading of a part and its first chapter: an epigraph and its source. */
const mostBelowPart = 3

const isLabel = (heading: Marked): boolean => heading.candidate !== undefined
const isLabelOnly = (heading: Marked): boolean => heading.candidate !== undefined && ownTitle(heading.candidate) === ''

/** Label-only chapters mostly have their title as a deeper heading below. */
function isHabit(headings: readonly Marked[], chapters: number): boolean {
  const bare = headings.filter((heading) => heading.depth === chapters && isLabelOnly(heading))
  return bare.length > 0 && bare.filter((heading) => heading.next !== undefined && heading.next.depth > heading.depth && !isOneOfMore(heading.next, headings)).length > bare.length / 2
}

/** Another heading as deep stands in the same chapter: both open scenes of it. A note under its own heading is none. */
function isOneOfMore({piece, depth}: Marked, headings: readonly Marked[]): boolean {
  const below = headings.slice(headings.findIndex((heading) => heading.piece === piece) + 1)
  const end = below.findIndex((heading) => heading.depth < depth)
  return (end < 0 ? below : below.slice(0, end)).some((heading) => heading.depth === depth && !heading.candidate && !isNoteLabel(heading.piece.text) && sectionNamed(heading.piece.text) === undefined)
}

/** A deeper heading with the chapters' own label is a chapter marked one level too low. */
function isSameFamily(heading: Marked, headings: readonly Marked[], chapters: number): boolean {
  const label = heading.candidate?.line.label
  return label !== undefined && label !== '' && isKnown(label) && headings.some((other) => other.depth === chapters && other.candidate?.line.label === label)
}

/** The first heading of `05-afterword.md`, whatever its words, heads an afterword. */
function namedByFile({piece, candidate}: Marked, pieces: readonly Piece[]): SectionKind | undefined {
  const isFirst = pieces[piece.index - 1]?.fileIndex !== piece.fileIndex
  return isFirst && !candidate ? sectionOfFile(piece.file.source.path) : undefined
}

function open({piece, candidate}: Marked, role: 'part' | 'chapter', ofFile: SectionKind | undefined): void {
  const named = sectionNamed(piece.text) ?? namedHead(piece.text) ?? ofFile
  const kind: Kind = named ? 'matter' : role
  const section = named ?? role
  if (!candidate || named) {
    piece.parts = [{...whole(piece, kind), section, isLabel: false}]
    return
  }
  const {line, lead} = candidate
  const title = ownTitle(candidate)
  piece.parts = [{kind, from: lead, to: title === '' ? piece.text.length : lead + line.labelEnd, section}]
  if (title !== '') piece.parts.push({kind: 'title', from: lead + line.titleStart, to: piece.text.length})
}

/** "Prologue: The Well" opens a prologue. */
function namedHead(text: string): ReturnType<typeof sectionNamed> {
  const cut = /^([^:–—]{3,30})(?::|\s[–—-])\s/.exec(text)
  return cut ? sectionNamed(cut[1]!) : undefined
}

const whole = (piece: Piece, kind: Kind): Part => ({kind, from: 0, to: piece.text.length})

function inner({piece}: Marked): void {
  piece.parts = [{kind: 'section', from: 0, to: piece.text.length}]
}
