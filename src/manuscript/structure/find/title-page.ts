/** Title and author as the manuscript's first lines show them. */

import type {Recogniser} from '../context.ts'
import {because} from '../context.ts'
import {countWords} from '../../../book/index.ts'
import {endsSentence, isCapitals, isTitleLike, isTitleOfSentences, opensQuote} from '../look.ts'
import {isOpen, mark, type Kind, type Piece} from '../piece.ts'
import {readHeadingLine, readUsualHeading} from '../words/heading-line.ts'
import {sensesOf} from '../words/outside.ts'
import {isSaidToReaders} from '../words/voice.ts'
import {penName} from '../words/bylines.ts'
import {calendarSort} from '../words/places.ts'
import {isContact, isGenre} from '../words/front.ts'
import {isHeader, isMailField, isNoteLabel} from '../words/notes.ts'
import {chapterWords, partWords, sectionNamed} from '../words/sections.ts'

const isByline = (text: string): boolean => penName(text) !== undefined

/** Words of a title in small letters above a `by` line. */
const longestSmall = 16

const headField = /^(title|subtitle|authors?|by|date):\s+\S/i

/** `Title: X`, `Author: Y`, `Date: Z` and nothing else at the very head, as converters write it: the title page says all of it. */
function leaveOutFields(first: Piece | undefined): void {
  if (!first || !isOpen(first) || !isHeader(first.text) || !first.lines.every((line) => headField.test(line)) || !/^title:/im.test(first.text)) return
  mark(first, 'left-out', because('title-line', 'the fields that name title and author, which the title page sets', 0.85))
}

/** Marks a title and a `by` line among the first blocks of the book. */
export const titlePage: Recogniser = ({pieces}) => {
  leaveOutFields(pieces[0])
  if (markStyled(pieces)) return
  const corner = cornerAbove(pieces)
  const [first, second, third] = pieces.slice(corner > 0 ? corner : fieldsAbove(pieces))
  if (!first) return
  if (isOpen(first) && first.lines.length === 2 && (isTitle(first.lines[0]!) || isSmallLine(first.lines[0]!)) && isByline(first.lines[1]!)) return splitBlock(first)
  if (isOpen(first) && first.lines.length === 2 && isTitle(first.lines[0]!) && isVolume(first.lines[1]!) && second && isOpen(second) && second.lines.length === 1 && isByline(second.text)) {
    mark(second, 'author', because('author-line', 'a `by` line below the title, at the head of the text', 0.9))
    return splitBlock(first, 'subtitle')
  }
  const isSmall = ({text}: Piece): boolean => isSmallLine(text) && second !== undefined && isByline(second.text)
  const isTitled = first.parts[0]!.kind === 'book-title' || (isOpen(first) && first.lines.length === 1 && (isTitle(first.text) || isSmall(first) || isSmallTitle(first))) || first.node.type === 'heading'
  if (!isTitled) return
  const author = [second, third].find((piece) => piece && isOpen(piece) && piece.fileIndex === first.fileIndex && piece.lines.length === 1 && isByline(piece.text))
  if (!author) {
    if (!markSubtitled(first, second) && !markAbove(first, second)) markNamed(first, second, pieces)
    return
  }
  if (headsOneOfMore(first, pieces)) return
  mark(author, 'author', because('author-line', 'a `by` line below the title, at the head of the text', 0.9))
  mark(first, 'book-title', because('title-line', 'the first line of the text, above the author’s name', 0.9))
  leaveOutCorner(pieces, corner, author.index + 1)
  const works = pieces[author.index + 1]
  if (works && isOpen(works) && /^authors? of\b/i.test(works.text)) mark(works, 'other')
  if (author === third && second && isOpen(second) && second.lines.length === 1 && isTitle(second.text)) mark(second, 'subtitle', because('title-line', 'a line between title and author', 0.75))
}

/** A story with its author's name in a file of its own, and another file begins so, too. */
function headsOneOfMore(first: Piece, pieces: readonly Piece[]): boolean {
  const isHead = (piece: Piece): boolean => piece.fileIndex !== pieces[piece.index - 1]?.fileIndex && piece.node.type === 'heading' && isByline(pieces[piece.index + 1]?.text ?? '')
  const hasMore = pieces.some((piece) => piece.index > first.index && piece.fileIndex === first.fileIndex && piece.node.type === 'heading')
  return isHead(first) && !hasMore && pieces.some((piece) => piece.fileIndex !== first.fileIndex && isHead(piece))
}

/** "let the kettle boil", above a `by` line. */
const isSmallLine = (text: string): boolean => /^\p{Ll}/u.test(text.trim()) && countWords(text) <= longestSmall && isTitle(text.trim().toUpperCase())

const furthestCorner = 6

/** Blocks of the corner in which a manuscript that is sent in says whose it is, above its title and a `by` line. */
function cornerAbove(pieces: readonly Piece[]): number {
  const by = pieces.slice(0, furthestCorner + 3).findIndex((piece) => isOpen(piece) && isByline(piece.text) && piece.lines.length === 1)
  const end = pieces.slice(0, Math.max(0, by)).findLastIndex((piece) => isOpen(piece) && isContact(piece.text)) + 1
  const isCorner = by > end && by <= end + 2 && pieces.slice(0, end).every((piece) => isOpen(piece) && piece.text.length <= 200)
  return isCorner ? end : 0
}

/** The corner, and a count of words below the names. */
function leaveOutCorner(pieces: readonly Piece[], end: number, below: number): void {
  const count = end === 0 ? undefined : pieces[below]
  const isCount = count !== undefined && isOpen(count) && count.lines.length === 1 && count.text.length <= 60 && isContact(count.text)
  for (const piece of [...pieces.slice(0, end), ...(isCount ? [count] : [])]) mark(piece, 'left-out', because('contact', 'the sender’s address or the count of words, beside the title of a manuscript', 0.8))
}

/** Styles have their English names in every language. */
const styled: Readonly<Record<string, Kind>> = {title: 'book-title', subtitle: 'subtitle', author: 'author'}
const kindByStyle = ({file, facts}: Piece): Kind | undefined => file.format === 'docx' ? styled[facts.style?.toLowerCase() ?? ''] : undefined

/** What a word processor's styles call title, subtitle and author, where there is one title and it heads the text. */
function markStyled(pieces: readonly Piece[]): boolean {
  const titles = pieces.filter((piece) => kindByStyle(piece) === 'book-title')
  if (titles.length !== 1 || titles[0]!.index > 3) return false
  for (const piece of pieces.slice(0, 8)) {
    const kind = kindByStyle(piece)
    const isDate = piece.file.format === 'docx' && piece.facts.style?.toLowerCase() === 'date'
    if (!kind && !isDate || !isOpen(piece)) continue
    mark(piece, kind ?? 'other', because('title-line', `has the style “${piece.facts.style}” of its document`, 0.95))
    if (isDate) piece.leaf = 'titlePage'
  }
  return true
}

/** Where an archive says a work comes from, below its title on the first lines of a download. */
const isDownload = ({text}: Piece): boolean => /\bposted originally on (?:the )?\p{Lu}.{0,60}\bhttps?:/isu.test(text)

/** The fields an archive puts over the title: `Rating: Teen`, `Language: English`, with where it was posted above them. */
function fieldsAbove(pieces: readonly Piece[]): number {
  const isField = (line: string): boolean => /^\p{Lu}[\p{L} -]{2,24}:\s/u.test(line)
  const isFields = ({lines, text}: Piece): boolean => lines.length > 2 ? lines.every(isField) : isField(text)
  const end = pieces.findIndex((piece, at) => !isOpen(piece) || !isFields(piece) && !(at === 0 && isDownload(piece)))
  const isOver = end >= 1 && end <= 15 && (end > 1 || pieces[0]!.lines.length > 2) && [pieces[end + 1]?.text, pieces[end]!.lines[1]].some((line) => isByline(line ?? ''))
  return isOver ? end : 0
}

/** "Ostatni tramwaj": a few words without a stop. */
const isPlainTitle = ({text, lines}: Piece): boolean => lines.length === 1 && text.length <= 50 && countWords(text) >= 2 && countWords(text) <= 6 && /^\p{Lu}[\p{L}\s’'-]*$/u.test(text.trim()) && !isNoteLabel(text) && !isSaidToReaders(text)

/** What an author calls a draft by, behind its title. */
const ofDraft = /\s*\((?:(?:working|placeholder|provisional) title|title (?:tbd|pending)|wip|work in progress|(?:rough|first|second|third|final|early|nano) draft|draft(?: \w{1,8}[!?]{0,3})?)\)\s*$/i

const small = /^(?:the|an?|der|die|das|le|la|les|l[’']|el|los|las|il|lo|gli|o|os|as|de|het) ?(\p{Ll}[^.!?,;:()]{2,40}?)(?: ?\((?:draft|v|ver(?:sion)?|wip|rough|first|second|final|final draft)\b[^()]{0,16}\))?$/u

/** "the understudies (draft 3)": an article and a few words, none of them of the text or its readers. */
function isSmallTitle({text, lines}: Piece): boolean {
  const named = small.exec(text.trim())?.[1]
  return lines.length === 1 && named !== undefined && countWords(named) <= 5 && named.split(/[^\p{L}’'-]+/u).every((each) => sensesOf(each.toLowerCase()).length === 0)
}

/** A title right above the heading of a chapter. */
function markAbove(first: Piece, second: Piece | undefined): boolean {
  const line = second && isOpen(second) ? readHeadingLine(second.text.trim()) : undefined
  const isTitled = ofDraft.test(first.text) && isTitleLike(first.text.replace(ofDraft, '')) || isTitleLike(first.text) && (countWords(first.text) >= 2 || isCapitals(first.text) && first.text.length >= 6) || isTitleOfSentences(first.text) && !isSaidToReaders(first.text) || isPlainTitle(first) || isSmallTitle(first)
  if (!line || !isOpen(first) || !isTitled || readUsualHeading(first.text.trim()) !== undefined || !chapterWords.has(line.label) && !partWords.has(line.label) || line.separator === ' ') return false
  mark(first, 'book-title', because('title-line', 'a title right above the first heading', 0.72))
  return true
}

const person = String.raw`(?!(?:The|An?|Die|Der|Das|La|Les?|El|L[oa]s|Il|Lo|Gli|Os|As|Het|Eine?|Une|Una)\s)(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:(?:de|van|von|der|la|le|di)\s)*\p{Lu}[\p{L}’'-]+`
/** A name of two words or more, or two of them. */
export const fullName = new RegExp(`^${person}(?: (?:and|und|et|y|e|i|och|og|en|&) ${person})?$`, 'u')

/** A title over a name alone, at the head of the text. */
function markNamed(first: Piece, second: Piece | undefined, pieces: readonly Piece[]): void {
  if (!second || !isUncasedPage(first, second, pieces[second.index + 1]) && !isCasedPage(first, second, pieces)) return
  mark(first, 'book-title', because('title-line', 'a title at the head of the text, above a name', 0.75))
  mark(second, 'author', because('author-line', 'a name alone below the title', 0.72))
}

/** A title in capitals, or in capitalised words, over a name alone, with the first heading a block or three below. */
function isCasedPage(first: Piece, second: Piece, pieces: readonly Piece[]): boolean {
  const name = second.text.trim()
  if (!isOpen(first) || !isOpen(second) || !isCapitals(first.text) && !(isTitleLike(first.text) && countWords(first.text) >= 2) || second.lines.length > 1 || isCapitals(name) || !fullName.test(name) || readHeadingLine(name) || isNoteLabel(name)) return false
  const below = pieces.slice(second.index + 1, second.index + 5)
  const heading = below.find(({text, node}) => node.type === 'heading' || sectionNamed(text.trim()) !== undefined || calendarSort(text) !== undefined || isFirst(text.replace(/^[\s~*.–—-]+|[\s~*.–—-]+$/g, '')))
  if (!heading) return isSole(first, second, pieces)
  return below.slice(0, below.indexOf(heading)).every(({text}) => text.length <= 120) && (isCapitals(first.text) || !fullName.test(first.text.trim()))
}

/** Two short lines of a script without capitals, right above the first heading. */
function isUncasedPage(first: Piece, second: Piece, third: Piece | undefined): boolean {
  const line = third && readUsualHeading(third.text.trim())
  return (line !== undefined || sectionNamed(third?.text.trim() ?? '') !== undefined) && [first, second].every((piece) => isOpen(piece) && piece.lines.length === 1 && uncased.test(piece.text.trim()) && !readUsualHeading(piece.text.trim()) && sectionNamed(piece.text.trim()) === undefined)
}

const uncased = /^(?:[\p{Lo}\p{M}ー・]{1,16}[ 　]?){1,5}$/u

/** A story without a heading below, in which nobody has a name of its author's. */
function isSole(title: Piece, author: Piece, pieces: readonly Piece[]): boolean {
  const name = author.text.trim()
  const below = pieces.slice(author.index + 1)
  const [first] = below
  if (!first || readHeadingLine(title.text.trim()) || /^(?:of|in|on|at|to|from|with|by|for|and)\s/i.test(name) || first.text.length < shortestOpening || !/[.!?…:;,]$/.test(first.text.trim()) && !opensQuote(first.text)) return false
  const names = name.split(/\s+/).filter((each) => /^\p{Lu}\p{L}{2,}/u.test(each))
  return below.every(({node, text, fileIndex}) => node.type !== 'heading' && fileIndex === first.fileIndex && readUsualHeading(text.trim()) === undefined && !names.some((each) => text.replaceAll(name, '').includes(each)))
}

const shortestOpening = 60

/** Any heading with a label, or the first of bare numbers. */
function isFirst(text: string): boolean {
  const line = readHeadingLine(text)
  return line !== undefined && (line.label !== '' || line.number === 1)
}

const genre = /^(?:an? )?(?:[\p{L}-]+ )?(?:novel|novella|serial|romance|tale|memoir|web ?serial|story|mystery|comedy|fantasy)(?: (?:in|of|about|for|by)\b.{1,50})?$/iu

/** A title over a line that says what the book is: "A novel in instalments". */
function markSubtitled(first: Piece, second: Piece | undefined): boolean {
  if (!second || !isOpen(first) || !isOpen(second) || second.lines.length > 1 || !/^an?\b/i.test(second.text) || !genre.test(second.text.trim())) return false
  mark(first, 'book-title', because('title-line', 'the first line of the text, above what the book is', 0.85))
  mark(second, 'subtitle', because('title-line', 'says what the book is, below its title', 0.8))
  return true
}

function isTitle(text: string): boolean {
  const line = readHeadingLine(text.trim())
  const isNumbered = line !== undefined && line.label !== '' && line.separator !== ' ' && line.style !== 'ordinal'
  return text.length <= 90 && !isMailField(text) && !opensQuote(text) && !isNumbered && !isNoteLabel(text) && !sectionNamed(text) && /^[^\p{Ll}]/u.test(text.trim()) && !(endsSentence(text) && text.length > 50)
}

/** What the book is, or which of several: "A Romance of the Marshes", "Volume One: Windfall". */
const isVolume = (line: string): boolean => isGenre(line) || partWords.has(readUsualHeading(line.trim())?.label ?? '')

function splitBlock(piece: Piece, below: Kind = 'author'): void {
  const cut = piece.text.indexOf('\n')
  const inference = because('title-line', 'title and `by` line head the text', 0.9)
  piece.parts = [{kind: 'book-title', from: 0, to: cut, inference}, {kind: below, from: cut + 1, to: piece.text.length, inference}]
}
