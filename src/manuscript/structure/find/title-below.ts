/** A title on the block after its heading: believed where it looks like one, or where most headings of the family have one. */

import {countWords} from '../../../book/index.ts'
import {because} from '../context.ts'
import {capitalShare, endsSentence, isCapitals, isTitleLike, isTitleOfSentences, opensQuote} from '../look.ts'
import {addressOf} from './letter-forms.ts'
import {slugline} from './datelines.ts'
import {isHeading, isOpen, kindOf, mark, type Piece} from '../piece.ts'
import {isNoteLabel} from '../words/notes.ts'
import {isPointedAt} from '../words/borne.ts'
import {isBreakMark} from '../words/breaks.ts'
import {calendarSort, placeWords} from '../words/places.ts'
import {isCountdown, isCountedDay, isTimePhrase} from '../words/times.ts'
import {isLabelled, isSaidToReaders} from '../words/voice.ts'
import {isKnown} from './candidates.ts'
import type {Habits} from '../habits.ts'
import type {Family} from './headings.ts'
import {headsScenes, saysViewpoint} from './viewpoints.ts'

/** Marks the titles below the label-only headings of a family. */
export function findTitleBelow(family: Family, pieces: readonly Piece[], {speaksInDashes}: Habits): void {
  if (family.role === 'section') return
  const bare = family.members.filter(({piece}) => piece.parts.length === 1)
  const nexts = bare.map(({piece}) => pieces[piece.index + 1]).filter((next): next is Piece => next !== undefined)
  const hasStops = bare.length > 0 && bare.every(({piece}) => /\.\s*$/.test(piece.text) || isCapitals(piece.text))
  const names = lastNames(pieces)
  const possible = nexts.filter((next) => isPossible(next, pieces, {names, hasStops}) && !(isDash.test(pieces[next.index + 1]!.text) && !speaksInDashes))
  const isHabit = possible.length >= 3 && possible.length >= bare.length * 0.7
  for (const next of possible) {
    const isPlain = (isKnown(family.label) || isSmall(pieces[next.index - 1]!)) && isSentenceCase(next, pieces[next.index - 1]!, pieces[next.index + 1]!)
    if (!isHabit && !isPlain && !isTitleLike(hasStops ? withoutStop(next.text) : next.text) && !isTitleOfSentences(next.text)) continue
    mark(next, 'title', because('title', isHabit ? 'a short line below each numbered heading' : 'a short line set as a title below the heading', isHabit ? 0.95 : 0.8))
  }
}

/** A day or an hour is the first line of a diary or a letter. */
const isDated = (text: string): boolean => isCountdown(text) || placeWords(text).date || placeWords(text).clock || isPlaced(text.split(/[,.;]\s+|\n/))

/** Some stretch of several says when: "Varhold, the Feast of Lamps". */
const isPlaced = (parts: readonly string[]): boolean => parts.length > 1 && parts.some((part) => placeWords(part).year || isTimePhrase(part.replace(/\.$/, '')))

const isDash = /^\s*(?:--|—|~)/

export const isInWhich = /^(?:in (?:which|dem|der|welche[mr])|wherein|being|w któr(?:ym|ej)|où|en (?:el|la) que|ne(?:l|lla) quale|waarin|em que|в котор(?:ой|ом))\s/i

/** "El faro", "The lighthouse at dusk": a few words without a stop below a heading; small letters where the heading has them. */
function isSentenceCase({text, lines}: Piece, heading: Piece, below: Piece): boolean {
  const {clock, date, year} = placeWords(text)
  if (lines.length === 1 && isInWhich.test(text) && countWords(text) <= 16) return true
  if (lines.length > 1 || countWords(text) > 7 || /[.!?…"”’»*_)\]]\s*$/.test(text) || clock || date || year || isTimePhrase(text)) return false
  return /^\p{Lu}/u.test(text) && !/^\p{Ll}/u.test(below.text) || /^\p{Ll}/u.test(text) && /^\p{Ll}/u.test(heading.text)
}

/** "seven" of an author who writes no capitals. */
const isSmall = ({text}: Piece): boolean => /^\p{Ll}{3}/u.test(text.trim())

/** Old style: "CHAPTER I." above "DOWN THE RABBIT-HOLE." */
const withoutStop = (text: string): string => text.replace(/\.\s*$/, '')

/** A name that stands again, and not below a heading, heads the scenes of who tells them. */
const isName = (text: string): boolean => text.length <= longestName && countWords(text) <= 2
const longestName = 36
const isAgain = (piece: Piece, names: ReadonlyMap<string, number>): boolean => (names.get(nameKey(piece)) ?? -1) > piece.index
const nameKey = ({text, fileIndex}: Piece): string => `${fileIndex} ${text}`

/** Where each short line that is not below a heading stands last in its file. */
const lastNames = (pieces: readonly Piece[]): ReadonlyMap<string, number> =>
  new Map(pieces.flatMap((piece) => (piece.text.length <= longestName && !isHeading(pieces[piece.index - 1]) ? [[nameKey(piece), piece.index]] : [])))

const sceneName = /^\p{Lu}\p{L}{1,14}$/u

/** A name alone, as another one stands at the head of a scene below: who tells it. */
const isFirstOfNames = ({text, index, fileIndex}: Piece, pieces: readonly Piece[]): boolean =>
  sceneName.test(text.trim()) && pieces.some((other) => other.index > index + 1 && other.fileIndex === fileIndex && other.text.length <= longestName && sceneName.test(other.text.trim()) && other.text.trim() !== text.trim() && kindOf(pieces[other.index - 1]) === 'scene-break')

const sortOf = (text: string): string | undefined => text.length > longestName ? undefined : calendarSort(text) ?? (isCountedDay(text) ? 'counted' : undefined)

/** "Monday" or "Sol 212", and another day alone on its line in the same chapter: entries. */
function isOneDayOfMore({text, index, fileIndex}: Piece, pieces: readonly Piece[]): boolean {
  const sort = sortOf(text)
  if (sort === undefined) return false
  for (let at = index + 1; pieces[at]?.fileIndex === fileIndex && !isHeading(pieces[at]); at++) if (sortOf(pieces[at]!.text) === sort) return true
  return false
}

/** "Now" above "was the word she kept.", where other paragraphs begin with capitals: the first word of a sentence. */
const runsOn = ({text}: Piece, below: Piece, pieces: readonly Piece[]): boolean =>
  /^\p{Lu}/u.test(text.trim()) && /^\p{Ll}/u.test(below.text) && pieces.slice(below.index + 1, below.index + 5).some((other) => /^["“'‘«„]?\p{Lu}/u.test(other.text))

/** Lettering on two lines of capitals, where the heading above it has none: what somebody reads in the story. */
const isSign = ({lines, text}: Piece, heading: Piece | undefined): boolean => lines.length > 1 && isCapitals(text) && heading !== undefined && !isCapitals(heading.text.slice(heading.parts[0]!.from))

/** Place and day over "Dearest Ottoline,". */
const isAboveLetter = ({text}: Piece, next: Piece): boolean => /,|\d/.test(text) && addressOf(next.text.trim()) === 'sure'

/** "For Margery" is a dedication, "Somewhere in France" a place. */
const dedicates = /^[\s*_]*(?:for|to|in memory|für|pour|para|per|dla|voor|somewhere|elsewhere|outside|near|aboard|off|meanwhile)\s/i

/** In italics below a heading that is not: a title, where a few capitalised words without a stop stand over plain prose. */
const isSetAsTitle = ({text, lines}: Piece, next: Piece): boolean => lines.length === 1 && countWords(text) <= 8 && isTitleLike(text) && !/[!?…]$/.test(text.trim()) && !isTimePhrase(text) && !dedicates.test(text) && !next.isEmphasised && countWords(next.text) >= 4

function isPossible(piece: Piece, pieces: readonly Piece[], {names, hasStops}: {readonly names: ReadonlyMap<string, number>; readonly hasStops: boolean}): boolean {
  const next = pieces[piece.index + 1]
  const {lines} = piece
  const text = hasStops && (isCapitals(piece.text) || capitalShare(piece.text) >= 0.75) ? withoutStop(piece.text) : piece.text
  if (next && isLabelled(`${piece.text.trim()}: `) && countWords(piece.text) <= 2 && isSaidToReaders(next.text)) return false
  if (addressOf(piece.text.trim()) !== undefined && !(hasStops && isCapitals(piece.text) && /\.\s*$/.test(piece.text)) || isName(piece.text) && isAgain(piece, names)) return false
  if (piece.node.type === 'heading' || isFirstOfNames(piece, pieces) || headsScenes(piece, pieces) || isOneDayOfMore(piece, pieces) || saysViewpoint(piece.text)) return false
  if (!isOpen(piece) || !next || next.fileIndex !== piece.fileIndex || isSign(piece, pieces[piece.index - 1])) return false
  if (lines.length > 2 || text.length > 100 || countWords(text) > 16 || endsSentence(text) && !isTitleOfSentences(text) || isCapitals(text) && isPointedAt(next.text)) return false
  if (runsOn(piece, next, pieces) || isDated(piece.text) || isNoteLabel(text) || isBreakMark(text) || isDash.test(text)) return false
  if (isAboveLetter(piece, next) || slugline.test(text)) return false
  return !(opensQuote(text) && /["”’']$/.test(text.trim()) && !/\p{Lu}/u.test(text.slice(2))) && (!piece.isEmphasised || isSetAsTitle(piece, next))
}
