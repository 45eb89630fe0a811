/**
 * Titles with no label and no number: the stories of a collection, or the one title of a chapter.
 *
 * A line set as a title in running text is believed only when it has hundreds of words before it and after it, ends
 * as no sentence does, and is introduced by nobody ("The sign read:"). Titles of one manuscript are dressed alike.
 */

import {countWords} from '../../../book/index.ts'
import {because} from '../context.ts'
import {endsSentence, isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {isOpen, kindOf, mark, type Piece} from '../piece.ts'
import {findDressed, findFramed, frameOfTitle, isStyledWithin} from './dressed-titles.ts'
import {isInWhich} from './title-below.ts'
import {fullName} from './title-page.ts'
import {bylineName} from '../words/bylines.ts'
import {isBorneAbove, isPointedAt} from '../words/borne.ts'
import {numberOf} from '../words/numerals.ts'
import {calendarSort, placeWords} from '../words/places.ts'
import {isTimePhrase} from '../words/times.ts'
import {isTheEnd} from '../words/instalment.ts'
import {isNoteLabel} from '../words/notes.ts'

/** Fewest words of a story between two titles. */
const shortest = 300
const longestTitle = 70

/** Pieces that are titles of their own chapters or stories, in order; empty unless they are believed. */
export function findBareTitles(pieces: readonly Piece[]): Piece[] {
  const framed = findFramed(pieces)
  if (framed.length > 0) return framed
  const dressed = findDressed(pieces)
  if (dressed.length >= 2) return dressed
  const heads = headsOfFiles(pieces)
  if (heads.length >= 2) return heads
  const dated = calendarTitles(pieces)
  if (dated.length >= 2) return dated
  const candidates = pieces.filter((piece) => isPossible(piece, pieces))
  const announced = listedIn(pieces)
  const told = announced.size < 2 ? [] : candidates.filter((piece, at) => announced.has(piece.text.trim()) && !candidates.slice(at + 1).some(({text}) => text.trim() === piece.text.trim()))
  if (told.length >= 2) return told
  const first = withSpace(candidates, pieces, shortest)
  const gaps = first.slice(1).map((piece, at) => wordsBetween(pieces, first[at]!.index, piece.index)).sort((a, b) => a - b)
  const spaced = withSpace(candidates, pieces, Math.max(shortest, (gaps[gaps.length >> 1] ?? 0) * 0.15))
  const capitals = spaced.filter((piece) => isCapitals(piece.text))
  const alike = capitals.length >= 2 && capitals.length >= spaced.length * 0.6 ? capitals : spaced.filter((piece) => !isCapitals(piece.text))
  if (alike.length >= 2) return alike
  const lettered = capitalTitles(candidates, pieces)
  if (lettered.length >= 2) return lettered
  return spaced.filter((piece) => isAtHead(piece, pieces)).slice(0, 1)
}

/** Words below each of several titles in capitals that stand too near one another to be believed by their space alone. */
const fewestBelow = 20

/** The only lines of two words and more in capitals, no two alike, the first at the head of the text: three, or two with more blank lines around them than others; nobody introduces them or points at them. */
function capitalTitles(candidates: readonly Piece[], pieces: readonly Piece[]): Piece[] {
  const found = candidates.filter(({text}) => isCapitals(text) && countWords(text) >= 2)
  const [first] = found
  const lines = pieces.filter((piece) => piece.text.length <= longestTitle && piece.lines.length === 1 && isOpen(piece) && isCapitals(piece.text) && countWords(piece.text) >= 2)
  const isSure = found.length >= 3 || found.length === 2 && found[1]!.extraGap > 0
  if (!first || !isSure || new Set(found.map(({text}) => text)).size < found.length || lines.length > found.length || pieces.slice(0, first.index).some((piece) => isOpen(piece) && countWords(piece.text) > fewestBelow)) return []
  const isShown = (piece: Piece): boolean => isBorneAbove(pieces[piece.index - 1]?.text ?? '') || isPointedAt(pieces[piece.index + 1]!.text)
  return found.every((piece, at) => !isShown(piece) && wordsBetween(pieces, piece.index, found[at + 1]?.index ?? pieces.length) >= fewestBelow) ? found : []
}

/** "3 January 1911" and no word beside it. */
const isDateAlone = (text: string): boolean => /^[\p{L}\d.,]+(?: [\p{L}\d.,]+){1,3}$/u.test(text.trim()) && placeWords(text).date && text.split(' ').every((word) => /\d/.test(word) || calendarSort(word.replace(/[.,]/g, '')) !== undefined || /^(?:of|de|di)$/.test(word))
const sortOf = (text: string): 'year' | 'name' | 'date' | undefined => calendarSort(text) ?? (isDateAlone(text) ? 'date' : undefined)

/** Days, months, years or dates alone on their lines, too far apart for the entries of a diary, or right above numbers. */
function calendarTitles(pieces: readonly Piece[]): Piece[] {
  const found = pieces.filter((piece) => piece.text.length <= longestDate && isOpen(piece) && sortOf(piece.text) !== undefined && /^[\p{Lu}\d]/u.test(piece.text))
  const sort = sortOf(found[0]?.text ?? '')
  const isOverNumbers = found.length >= 2 && found.every(({index}) => numberOf(pieces[index + 1]?.text.trim() ?? '') !== undefined)
  if (isOverNumbers) return found
  const isOneSort = found.length >= 3 && found[0]!.index < 15 && found.every(({text}) => sortOf(text) === sort)
  return isOneSort && withSpace(found, pieces, shortest * 2).length === found.length ? found : []
}

const longestDate = 32

/** The first line of each file, where nearly every file opens with a line set as a title. */
function headsOfFiles(pieces: readonly Piece[]): Piece[] {
  const first = pieces.filter(({index, fileIndex}) => fileIndex !== pieces[index - 1]?.fileIndex)
  const heads = first.filter((piece) => isPossible(piece, pieces) && isShort(piece.text, pieces[piece.index + 1]!.text) && pieces[piece.index + 2]?.fileIndex === piece.fileIndex)
  return first.length >= 2 && heads.length >= Math.max(2, first.length * 0.8) ? heads : []
}

/** Shorter than what stands below it: no line of verse or of a list. */
const isShort = (title: string, below: string): boolean => below.length > title.length || /[.!?…]["”’»]?$/.test(below.trim())

/** The lines of a typed table of contents. */
function listedIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const start = pieces.findIndex(({parts: [part]}) => part?.section === 'contents')
  const below = start < 0 ? [] : pieces.slice(start + 1, start + 1 + mostListed)
  const end = below.findIndex(({lines, text}) => text.length > 1500 || lines.some((line) => line.length > longestTitle + 10))
  return new Set((end < 0 ? below : below.slice(0, end)).flatMap(({lines}) => lines.map((line) => line.replace(/[\s.…]*\d*$/, ''))))
}

/** Blocks of a table of contents, one for each title at most. */
const mostListed = 80

function isPossible(piece: Piece, pieces: readonly Piece[]): boolean {
  const text = piece.text.trim()
  if (!isOpen(piece) || isStyledWithin(piece) || piece.lines.length !== 1 || text.length > longestTitle || !isTitleLike(text) || opensQuote(text)) return false
  const previous = pieces[piece.index - 1]
  const next = pieces[piece.index + 1]
  if (!next || next.fileIndex !== piece.fileIndex || isNoteLabel(text) || isTheEnd(text) || /^[\d([{~–—-]/.test(text) && !isTagged.test(text)) return false
  if (previous && previous.fileIndex === piece.fileIndex && /[:,]["”’']?\s*$/.test(previous.text)) return false
  if (/[!?…]$/.test(text) && (countWords(text) < 3 || /\p{Ll}[.!?] /u.test(text))) return false
  if (isTimePhrase(text.replace(/,.*/, '')) && countWords(text) <= 3) return false
  if (placeWords(text).year || placeWords(text).date || placeWords(text).clock) return false
  return !/\.\.\.$/.test(text) && bylineName(text) === undefined && !/^(?:\p{Lu}\.\s*)+\p{Lu}[\p{L}-]+$/u.test(text) && !/:\s/.test(text.slice(0, 14))
}

/** "[OC] The Inspector of Weights": what a forum asks to be put before a title. */
const isTagged = /^\[\p{Lu}{2,4}\] \p{Lu}/u

const wordsBetween = (pieces: readonly Piece[], from: number, to: number): number => pieces.slice(from + 1, to).reduce((sum, piece) => sum + countWords(piece.text), 0)

/** Drops what has too little text before or after it. */
function withSpace(candidates: readonly Piece[], pieces: readonly Piece[], least: number): Piece[] {
  const sums = [0]
  for (const piece of pieces) sums.push(sums.at(-1)! + countWords(piece.text))
  const between = (from: number, to: number) => sums[to]! - sums[from]!
  const kept: Piece[] = []
  for (const [at, piece] of candidates.entries()) {
    const last = kept.at(-1)
    const isFar = last ? between(last.index + 1, piece.index) >= least : isAtHead(piece, pieces)
    const end = endOf(candidates, at, (other) => between(piece.index + 1, other.index) >= 40) ?? pieces.length
    if (isFar && (between(piece.index + 1, end) >= least || at === 0 && end === pieces.length)) kept.push(piece)
  }
  return kept
}

/** Index of the next candidate far enough below; each has a word at least, so few are asked. */
function endOf(candidates: readonly Piece[], at: number, isFar: (other: Piece) => boolean): number | undefined {
  for (let next = at + 1; next < candidates.length; next++) if (isFar(candidates[next]!)) return candidates[next]!.index
  return undefined
}

/** Only a title page and words to the readers may stand before the first. */
function isAtHead(piece: Piece, pieces: readonly Piece[]): boolean {
  const before = pieces.slice(Math.max(0, piece.index - 15), piece.index).filter((other) => other.fileIndex === piece.fileIndex)
  return piece.index < 15 || before.length < 15 && before.every((other) => kindOf(other) !== 'scene-break' && !opensQuote(other.text))
}

/** Says of the titles that they open chapters, or parts. */
export function markBareTitles(titles: readonly Piece[], pieces: readonly Piece[], kind: 'chapter' | 'part' = 'chapter'): void {
  const reason = titles.length > 1 ? `a line set as a title, one of ${titles.length} with a story below each` : 'a line set as a title at the head of the text'
  for (const piece of titles) {
    const {from, to} = frameOfTitle(piece.text) ?? {from: 0, to: piece.text.length}
    piece.parts = [{kind, from, to, section: kind, isLabel: false, inference: because('bare-title', reason, titles.length > 2 ? 0.85 : 0.72)}]
    markInWhich(pieces[piece.index + 1])
    markPosted(pieces.slice(piece.index + 1, piece.index + 4))
  }
}

/** "In which a ladder is returned" below a title. */
function markInWhich(below: Piece | undefined): void {
  if (!below || !isOpen(below) || below.lines.length > 1 || !isInWhich.test(below.text) || countWords(below.text) > 16 || endsSentence(below.text)) return
  mark(below, 'title', because('title', 'says what the chapter is about, below its title', 0.8))
}

/** A name over a date, as a newsletter puts them below its title. */
function markPosted(below: readonly Piece[]): void {
  const at = below.findIndex((piece) => isOpen(piece) && piece.lines.length === 1 && fullName.test(piece.text.trim()))
  const [name, day] = [below[at], below[at + 1]]
  if (!name || !day || !isOpen(day) || !placeWords(day.text).date && !/^\p{Lu}\p{Ll}{2} \d{1,2}$/u.test(day.text.trim()) || countWords(day.text) > 4) return
  mark(name, 'author', because('author-line', 'a name over the day it was posted', 0.75))
  mark(day, 'note', because('authors-note', 'the day it was posted', 0.75), {type: 'note', placement: 'opening', noteKind: 'summary'})
}
