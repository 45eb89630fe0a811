/**
 * Datelines: a short line of place and time at the head of a scene, a letter or a diary entry.
 *
 * Position weighs most: below a heading, an epigraph, a note or a break a line of time or place is a dateline; in the
 * middle of a scene only one that names both capitalised place and place, or a date; there it opens a scene unmarked.
 */

import {countWords} from '../../../book/index.ts'
import {because, type Manuscript, type Recogniser} from '../context.ts'
import {readInlines} from '../inline.ts'
import {capitalShare, isCapitals, opensQuote} from '../look.ts'
import {isHeading, isOpen, kindOf, mark, type Piece} from '../piece.ts'
import {calendarSort, isNamedPlace, placeWords} from '../words/places.ts'
import {isCountdown, isCountedDay, isSideOfTime, isTimePhrase} from '../words/times.ts'

/** Marks datelines, and the unmarked scenes they open. */
export const datelines: Recogniser = (manuscript) => {
  for (const piece of manuscript.short) {
    if (piece.text.length > 160 || !isOpen(piece) || piece.lines.length > 4 || isCaption(piece, manuscript.pieces) || isEntry(piece)) continue
    const head = isAtHead(piece, manuscript.pieces)
    if (isRuled(piece.text)) {
      mark(piece, 'dateline', because('dateline', 'says when, between two rules', 0.9))
      if (!head) openScene(piece, manuscript)
      continue
    }
    const confidence = head && isStacked(piece) ? 0.85 : piece.text.length > 100 || piece.lines.length > 2 ? 0 : weigh(piece, head, manuscript.pieces)
    if (confidence === 0) continue
    mark(piece, 'dateline', because('dateline', head ? 'a line of place or time at the head of a scene' : 'a line of place and time on its own', confidence))
    if (!head && (namesPlace(piece.text) || !placeWords(piece.text).date && partsOf(piece.text).every((part) => isTimePhrase(part)))) openScene(piece, manuscript)
  }
  markEntries(manuscript)
  markSides(manuscript)
}

/** Words in italics right below a picture are of the picture. */
const isCaption = ({isEmphasised, index}: Piece, pieces: readonly Piece[]): boolean => {
  const above = pieces[index - 1]?.node
  return isEmphasised && above?.type === 'paragraph' && above.children.every(({type}) => type === 'image')
}

/** `**16 April.** Rain.`: the day of an entry, and its words beside it. */
function isEntry({node}: Piece): boolean {
  const [day, ...rest] = node.type === 'paragraph' ? node.children : []
  return day?.type === 'strong' && /[.:]\s*$/.test(readInlines([day])) && /\p{L}/u.test(readInlines(rest))
}

/** What the line would be taken for right below a heading. */
export const saysWhere = (piece: Piece): boolean => weigh(piece, true) > 0.8

/** Ship, place and day one below the other. */
const isStacked = ({lines}: Piece): boolean => lines.length >= 2 && lines.every((line) => line.length <= 44 && !/:\s/.test(line) && /^[^\p{L}]{0,2}[\p{Lu}\d]/u.test(line) && !/[!?:;,"”]$/.test(line) && !spoken.test(line)) && lines.some((line) => isTimePhrase(line.replace(/\.$/, '')) || placeWords(line).date || placeWords(line).counted || placeWords(line).clock)

/** "Later.", "Midnight." alone on a line of a diary whose other entries have dates. */
function markEntries({short}: Manuscript): void {
  const hours = short.filter(isHour)
  if (hours.length >= 2) for (const piece of hours) if (isOpen(piece)) mark(piece, 'dateline', because('dateline', `an hour alone on its line, one of ${hours.length}`, 0.85))
  const days = short.filter(isDay)
  if (days.length >= 2) for (const piece of days) mark(piece, 'dateline', because('dateline', `a day at the head of an entry, one of ${days.length}`, 0.85))
  const counted = short.filter((piece) => piece.lines.length === 1 && isCountedDay(piece.text) && (isOpen(piece) || kindOf(piece) === 'dateline'))
  if (counted.length >= 2) for (const piece of counted) if (isOpen(piece)) mark(piece, 'dateline', because('dateline', `a day by its number at the head of an entry, one of ${counted.length}`, 0.85))
  markLabelledHours(short)
  const dated = short.filter((piece) => kindOf(piece) === 'dateline' && placeWords(piece.text).date).length
  if (dated < 2) return
  for (const piece of short) {
    const text = piece.text.trim().replace(/\.$/, '')
    if (text.length <= 40 && /^\p{Lu}/u.test(text) && isOpen(piece) && isTimePhrase(text)) mark(piece, 'dateline', because('dateline', 'says when, between the dated entries of a diary', 0.72))
  }
}

const labelledHour = /^(\p{Lu}[\p{L} ]{1,20}): .*\d{1,2}[:.]\d{2}/u

/** `Depth: 2,260 m. 09:40.`: a log whose first entry is headed so. */
function markLabelledHours(short: readonly Piece[]): void {
  const hours = short.filter((piece) => piece.lines.length === 1 && piece.text.length <= 60 && labelledHour.test(piece.text) && (isOpen(piece) || kindOf(piece) === 'dateline'))
  const labels = new Set(hours.filter((piece) => kindOf(piece) === 'dateline').map(({text}) => labelledHour.exec(text)![1]))
  for (const piece of hours) if (isOpen(piece) && labels.has(labelledHour.exec(piece.text)![1])) mark(piece, 'dateline', because('dateline', 'labelled as the entry above it, with its hour', 0.8))
}

/** THEN and NOW in turns, no sentence running on below: each opens a scene of its time. */
function markSides(manuscript: Manuscript): void {
  const sides = manuscript.short.filter((piece) => piece.lines.length === 1 && isSideOfTime(piece.text) && isOpen(piece) && !/^\p{Ll}/u.test(manuscript.pieces[piece.index + 1]?.text ?? ''))
  if (new Set(sides.map(({text}) => text.trim())).size < 2) return
  for (const piece of sides) {
    const isHead = isAtHead(piece, manuscript.pieces)
    mark(piece, 'dateline', because('dateline', `says in which of its times the story goes on, one of ${sides.length}`, 0.85))
    if (!isHead) openScene(piece, manuscript)
  }
}

const isDay = (piece: Piece): boolean => piece.text.length <= 40 && piece.lines.length === 1 && placeWords(/^\s*\S+/.exec(piece.text)?.[0] ?? '').weekday && isOpen(piece) && !/[!?"”…]$/.test(piece.text.trim()) && !spoken.test(piece.text) && (countWords(piece.text) <= 3 || !/\.$/.test(piece.text.trim()))

const isHour = (piece: Piece): boolean => piece.lines.length === 1 && /^[\s[(*_]*\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|hours|hrs|h|uhr)?[\s\])*_.]*$/i.test(piece.text) && (isOpen(piece) || kindOf(piece) === 'dateline')

/** More than a date or an hour: a diary's entries are no scenes. */
function namesPlace(text: string): boolean {
  const rest = text.split(/[,.;]\s*/).filter((part) => /\p{L}/u.test(part))
  return rest.some((part) => calendarSort(part) === undefined && !Object.values(placeWords(part)).some(Boolean) && !isTimePhrase(part) && !/^(?:very )?(?:late|early|later|still)$/i.test(part.trim()))
}

/** "3rd October.": in a diary the words of the day go on below it or beside it. */
const startsDated = (text: string): boolean => /^\d{1,2}(?:st|nd|rd|th)?\.? \p{Lu}/u.test(text) && placeWords(text.slice(0, 24)).date

function openScene(piece: Piece, {settings, pieces}: Manuscript): void {
  const previous = pieces[piece.index - 1]
  if (settings.sceneBreaks !== 'inferred' || piece.overrule === 'no-break' || !previous || previous.fileIndex !== piece.fileIndex) return
  const next = pieces[piece.index + 1]
  if (opensQuote(piece.text) || /:$/.test(previous.text.trim()) || !next || next.fileIndex !== piece.fileIndex || isHeading(next) || isHeading(pieces[piece.index - 2])) return
  if (startsDated(piece.text) && pieces.some((other) => other !== piece && kindOf(other) === 'paragraph' && startsDated(other.text))) return
  if (kindOf(previous) === 'salutation' || kindOf(previous) === 'signature' || kindOf(piece) !== 'dateline') return
  piece.opensScene = because('scene-of-dateline', 'a line of place and time opens a scene', 0.75)
}

/** Right below a heading, epigraph, note, break or the head of its file. */
function isAtHead(piece: Piece, pieces: readonly Piece[]): boolean {
  const previous = pieces[piece.index - 1]
  if (!previous || previous.fileIndex !== piece.fileIndex) return true
  const kind = previous.parts.at(-1)!.kind
  return isHeading(previous) || kind === 'epigraph' || kind === 'attribution' || kind === 'note' || kind === 'scene-break' || kind === 'fence' || kind === 'salutation' || piece.extraGap > 0 && kind !== 'paragraph'
}

/** A rule with the time in it: `~~~~THE NEXT DAY~~~~`. */
const ruled = /^\s*([~*=–—_-]{3,})\s*(\p{L}[^~*=_]{3,40}?)\s*[~*=–—_-]{3,}\s*$/u
const isRuled = (text: string): boolean => isTimePhrase(ruled.exec(text)?.[2] ?? '')

const spoken = /[?!]["”’']?\s*$|\b(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Ii]t|said|was|were|is|are|had|has|did|would|could|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|sagte|hatte)\b|\b(?:était|avait|había|estaba)/

/** How surely the line is a dateline; 0 for none. */
function weigh(piece: Piece, isHead: boolean, pieces: readonly Piece[] = []): number {
  const text = piece.text.trim()
  const words = countWords(text)
  const isAfterBreak = kindOf(pieces[piece.index - 1]) === 'scene-break'
  if (!/\p{L}/u.test(text) && !placeWords(text).clock && !placeWords(text).date) return 0
  if (opensQuote(text)) return isQuotedDate(piece, text) ? 0.85 : 0
  if (isHead && /^\[[^\]]+\]$/.test(text) && (placeWords(text).clock || placeWords(text).date)) return words <= 12 ? 0.8 : 0
  if (slugline.test(text) && isCapitals(text) || isCountdown(text)) return 0.9
  if (isHead && words <= 8 && /^\p{Lu}[^.!?:;]*$/u.test(text) && !spoken.test(text) && text.includes(',') && isTimePhrase(text.slice(0, text.indexOf(',')))) return 0.75
  if (isHead && isTimePhrase(text) && (words >= 2 || isAfterBreak) && (/^\p{Ll}/u.test(text) || isSpan.test(text) || !/[.!?…,;:]$/.test(text) && !isCapitals(text))) return 0.72
  if (words > 14 || !/^["“'‘*_(\[]*[\p{Lu}\d]/u.test(text) || spoken.test(text) || /[:;]$/.test(text)) return 0
  const {clock, date, year, counted} = placeWords(text)
  const isShort = words <= 10
  if (isCapitals(text) && !(clock || date || counted) || isCapitals(text) && !isHead && !/[,.—–]/.test(text)) return 0
  if (isHead && words >= 8 && capitalShare(text) < 0.35 && /\.$/.test(text) && !isPlaceAndTime(text)) return 0
  if (isHead) {
    if (date || clock || counted) return isToldInPast(text) ? 0 : 0.92
    if (isNamedPlace(text) && !isListed(text) || year) return 0.85
    if (isPlaceAndTime(text) || isTold(text)) return 0.85
    return dayAlone.test(text) ? 0.72 : 0
  }
  if (isPlaceAndTime(text) || isLoneTime(text, piece.index, pieces)) return 0.72
  if (!isMadeOfNames(text)) return 0
  if (date && !/^(?:On|In|By|Since|Until|From|It)\b/.test(text)) return 0.85
  if (clock && isShort && /[,.]\s/.test(text) && !/^(?:At|By|It|From|On)\b/.test(text)) return 0.8
  return isNamedPlace(text) && isShort && /\.$/.test(text) && text.split(',').length === 2 ? 0.66 : 0
}

/** An article or a pronoun at the head, or right behind the hour: "At 3:40 the train ...". */
const told = /^(?:(?:at|by|around|about|until|from) (?:about |around |half past |a quarter (?:past|to) )?[\d:.]+(?: ?[ap]\.?m\.?)?,? )?(?:the|an?|my|his|her|their|our|no|some|every|nobody|somebody|everybody|everyone|someone) \p{L}/iu

/** "The email went out at 9:02, to everybody.": an article, small words and a verb of what happened make a sentence, whatever the hour. */
const isToldInPast = (text: string): boolean => /\.$/.test(text) && countWords(text) >= 6 && told.test(text) && capitalShare(text) < 0.6 && /\b(?:went|came|left|rang|began|ended|stopped|started|struck|woke|died|arrived|opened|closed|fell|rose|ran|broke|lit|blew|hit|took|\p{L}{3,}ed)\b/u.test(text) && !isPlaceAndTime(text)

/** "Three days later" without a stop between two paragraphs that have theirs: nothing but when, a day and an hour at most. */
function isLoneTime(text: string, at: number, pieces: readonly Piece[]): boolean {
  const [above, below] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? '']
  return countWords(text) >= 2 && /\p{L}$/u.test(text) && partsOf(text).every(isWhen) && ended.test(above) && ended.test(below)
}

const ended = /[.!?…]["”’»)\]]*\s*$/

/** A letter quoted in the story has its date in quotation marks: `"Geneva, March 18th, 17--.` */
function isQuotedDate(piece: Piece, text: string): boolean {
  const bare = text.replace(/^["“'‘*_]+|["”'’*_]+$/g, '')
  return piece.lines.length === 1 && countWords(bare) <= 10 && placeWords(bare).date && placeWords(bare).year && isMadeOfNames(bare) && !spoken.test(bare)
}

/** Every stretch between stops is a time or names in capitals: no phrase of the story. */
function isMadeOfNames(text: string): boolean {
  return text.split(/[,.;]\s+/).every((part) => Object.values(placeWords(part)).some(Boolean) || part.split(/\s+/).every((word) => /^[^\p{Ll}]/u.test(word) || /^(?:of|the|on|in|at|near|and)$/.test(word)))
}

/** Stretches of the line between its stops: "Number 9, Tanner's Row, half past four." has three. */
const partsOf = (text: string): string[] => text.replace(/[.\s*_]+$/, '').split(/(?<!\b(?:St|Dr|Mr|Mrs|Ms|Mt))[.;]\s+|,\s+|\s+(?:--?|—|–)\s+/).map((part) => part.replace(/^[\s*_]+|[\s*_]+$/g, ''))

/** "The lamp room, past midnight.": one stretch or two of place, and one that says nothing but when. */
function isPlaceAndTime(text: string): boolean {
  const parts = partsOf(text)
  if (parts.length < 2 || parts.length > 4) return false
  const places = parts.filter((part) => !isWhen(part))
  return places.length < parts.length && places.length > 0 && places.length <= 2 && places.every(isWhere)
}

/** "Theatre Royal, backstage. Five minutes to curtain.": names, a word or two, and when. */
function isTold(text: string): boolean {
  const parts = partsOf(text)
  return parts.length === 3 && parts.some(isWhen) && capitalShare(parts[0]!) === 1 && countWords(parts[0]!) >= 2 && parts.every((part) => isWhen(part) || countWords(part) <= 3 && !isSaid.test(part))
}

const isWhen = (part: string): boolean => isTimePhrase(part) || countWords(part) === 1 && placeWords(part).weekday || placeWords(part).clock && countWords(part) <= 3

const where = /^(?:(?:Outside|Inside|Near|Aboard|Off|Below|Above|On|In|At|Behind|Beneath|Under|Over|Somewhere|Back at|Beyond|Between) .*|(?:The|Number|Room|Deck|Ward|Platform|Base|Upper|Lower|North|South|East|West) .+|(?:\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*)*)['’]s? .+)$/u
const isPerson = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Captain|Lady|Lord|Father|Sister|Brother|Mother|Uncle|Aunt)\b(?!.*['’]s\b)/
const isSaid = /\b(?:of course|again|always|probably|naturally|perhaps|maybe|please|too|only|never|all|every|not|no|my|your|his|her|their|our)\b/i

/** A noun phrase of few words that names a place, as far as its form can tell. */
function isWhere(part: string): boolean {
  const words = part.split(/\s+/)
  if (words.length > 7 || isPerson.test(part) || isSaid.test(part) || /^(?:and|but|or|as|then|now|so|yet|if|when)\b/i.test(part)) return false
  return where.test(part) && words.length >= 2 || words.every((word) => /^[\p{Lu}\d'’"]/u.test(word) || /^(?:of|the|on|in|at|near|and|de|la|du|des|del|von|der|am)$/.test(word))
}

/** "London, Paris, Rome." tells of three places and stands at none. */
const isListed = (text: string): boolean => partsOf(text).length >= 3 && partsOf(text).every((part) => countWords(part) === 1)

/** The line over a scene of a script. */
export const slugline = /^(?:INT|EXT|INT\.?\/EXT|I\/E)[. ]/

/** "Three days later": so much time and no more. */
const isSpan = /(?:^|\s)(?:later|спустя|назад|temu|geleden|earlier|ago|before|after|später|danach|zuvor|plus tard|auparavant|más tarde|después|depois|più tardi|dopo|później)$/i

const dayAlone = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?\.?$/i
