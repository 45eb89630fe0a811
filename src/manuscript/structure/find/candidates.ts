/** Every line that could be a heading, with what speaks for it; `find/headings.ts` weighs them together. */

import type {Heading} from 'mdast'
import {chapterWords, isFileOfMatter, partWords} from '../words/sections.ts'
import {longestHeading, readHeadingLine, readPlain, readTrailing, type HeadingLine} from '../words/heading-line.ts'
import {isMailField, isNoteLabel} from '../words/notes.ts'
import {closeUp} from '../words/spaced.ts'
import {headingMark, opensQuote} from '../look.ts'
import type {Piece} from '../piece.ts'
import {placeWords} from '../words/places.ts'

export interface Candidate {
  readonly piece: Piece
  readonly line: HeadingLine
  /** Offset of the line in the piece's text: after a typed `# `. */
  readonly lead: number
  /** Where the line ends: before the ornament it is dressed with on both sides. */
  readonly end: number
  /** A heading of the markup, or its depth typed with `#`; 0 for a bare line. */
  readonly depth: number
  /** Nothing but short lines and notes stands before it in its file. */
  readonly isTop: boolean
}

/** Words before a number that never label a chapter: notes, months, days, and the furniture of letters and games. */
const never: ReadonlySet<string> = new Set(
  ('the|a|an|a n|no|at|in|on|by|from|note|notes|warning|ps|pps|cw|tw|january|february|march|april|may|june|july|august|september|october|november|december|' +
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|level|lv|page|pages|fig|figure|room|apartment|box|highway|route|' +
    'januar|februar|märz|mai|juni|juli|oktober|dezember|seite|end of chapter').split('|')
)

const furthestTop = 40
/** Blocks at the head of the text among which a title says by itself which chapter it heads. */
export const furthestTitle = 3

/** Candidates in manuscript order; in a file whose name says what it is (`dedication.md`) no bare line heads a chapter. */
export function findCandidates(pieces: readonly Piece[]): Candidate[] {
  const candidates: Candidate[] = []
  let file = -1
  let count = 0
  let speech = 0
  let isMatter = false
  for (const piece of pieces) {
    if (piece.fileIndex !== file) {
      count = speech = 0
      isMatter = isFileOfMatter(piece.file.source.path)
    }
    file = piece.fileIndex
    const candidate = isMatter && piece.node.type !== 'heading' ? undefined : toCandidate(piece, count < furthestTop && speech < 2)
    count += 1
    if (opensQuote(piece.text)) speech += 1
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

function toCandidate(piece: Piece, isTop: boolean): Candidate | undefined {
  if (piece.text.length > longestHeading) return undefined
  const isHeading = piece.node.type === 'heading'
  if ((piece.isMarked && !isHeading) || piece.overrule === 'paragraph' || piece.lines.length > 3) return undefined
  const typed = headingMark(piece.text)
  const dress = typed > 0 ? undefined : dressOf(piece.text)
  const lead = dress?.from ?? typed + (/^\s*/.exec(piece.text.slice(typed))?.[0].length ?? 0)
  const end = dress?.to ?? piece.text.length
  const text = piece.text.slice(lead, end)
  if (opensQuote(text) || isMailField(text) || isNoted(text)) return undefined
  const line = readSpaced(text) ?? readHeadingLine(text) ?? (piece.index < furthestTitle ? readTrailing(text) ?? readPlain(text) : undefined)
  if (piece.lines.length > 1 && isListOfHeadings(piece.lines)) return undefined
  if (!line || never.has(line.label) && !isNumero.test(text) && !(piece.index === 0 && line.label === 'level' && line.separator === ':') || !isKnown(line.label) && placeWords(text).date || /^(?:end|ende|fin|fine|koniec|einde|fim)\b/.test(line.label)) return undefined
  const depth = isHeading ? (piece.node as Heading).depth : typed > 0 ? piece.text.trim().indexOf(' ') : 0
  return {piece, line, lead, end, depth, isTop}
}

/** "T/N: Sponsored chapter 2": a label, and words to the readers. */
const isNoted = (text: string): boolean => /^[^\n:]{2,24}:\s/.test(text) && isNoteLabel(text)

/** "No. 31: The Badger Accords"; a level at the very head of the text is a game's own word for a chapter. */
const isNumero = /^(?:No|Nr|N°)\.? \d{1,3}(?::\s|\s[–—]\s|$)/

/** The same line typed with a blank after each letter: only a usual word. */
function readSpaced(text: string): HeadingLine | undefined {
  const closed = closeUp(text)
  const line = closed === undefined ? undefined : readHeadingLine(closed)
  if (!line || !chapterWords.has(line.label) && !partWords.has(line.label)) return undefined
  const inTyped = (at: number): number => offsetAfter(text, closed!.slice(0, at).replace(/\s/g, '').length)
  const start = line.titleStart < closed!.length ? offsetAfter(text, closed!.slice(0, line.titleStart).replace(/\s/g, '').length + 1) - 1 : text.length
  return {...line, labelEnd: inTyped(line.labelEnd), titleStart: start}
}

/** Offset behind as many characters that are no blanks. */
function offsetAfter(text: string, count: number): number {
  let seen = 0
  for (let at = 0; at < text.length; at++) if (/\S/.test(text[at]!) && ++seen === count) return at + 1
  return text.length
}

const dressed = /^(\s*(?:[~*=_–—-]+|[^\p{L}\p{N}\s"“‘'«„([{#.]+)\s*)(\S.*?)\s*(?:[~*=_–—-]+|[^\p{L}\p{N}\s"”’'»)\]}.!?…,;:]+)\s*$/u

/** What stands between two ornaments: `♡ chapter twelve ♡`, `--- Chapter 3 ---`. */
function dressOf(text: string): {from: number; to: number} | undefined {
  const match = text.length <= 120 && !text.includes('\n') ? dressed.exec(text) : null
  return match ? {from: match[1]!.length, to: match[1]!.length + match[2]!.length} : undefined
}

/** Lines of a typed table of contents: each has the label of the first. */
function isListOfHeadings([first = '', ...rest]: readonly string[]): boolean {
  const label = readHeadingLine(first)?.label
  return label !== undefined && label !== '' && rest.some((line) => readHeadingLine(line)?.label === label)
}

/** The title on the heading's own line, or on the next lines of its block; empty when there is none. */
export const ownTitle = ({piece, line, lead, end}: Candidate): string => piece.text.slice(lead + line.titleStart, end).trim()

export const isKnown = (label: string): boolean => chapterWords.has(lastWord(label)) || partWords.has(lastWord(label))
export const isPartWord = (label: string): boolean => partWords.has(lastWord(label))
const lastWord = (label: string): string => label.split(' ').at(-1) ?? label
