/**
 * The leaves before a book's first chapter, which authors type without a heading: title page, imprint, dedication,
 * motto, and the corner with address and count of words that a manuscript is sent in with. A serial of one instalment
 * has none of them: they are looked for in a text of several chapters, or where an imprint speaks for itself.
 */

import {countWords, type SectionKind} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {isTitleLike, opensQuote} from '../look.ts'
import {isOpen, kindOf, mark, opensSection, type Piece} from '../piece.ts'
import {isContact, isDedicated, isFrontName, isHouse, isImprint} from '../words/front.ts'
import {isLabelAlone, isNoteLabel} from '../words/notes.ts'
import {sectionOfFile} from '../words/sections.ts'
import {isSaidToReaders} from '../words/voice.ts'
import {isAttribution, markEpigraph} from './epigraphs.ts'
import {markTitleLines, textOfLine} from './title-lines.ts'

/** Sections a book's first leaves may be: the story has not begun. */
const leaves: ReadonlySet<SectionKind> = new Set<SectionKind>(['contents', 'copyrightPage', 'dedication', 'bookEpigraph', 'alsoBy', 'titlePage', 'halfTitlePage', 'aboutAuthor', 'glossary', 'preface', 'foreword', 'introduction'])
/** Those whose words are their own. */
const prose: ReadonlySet<SectionKind> = new Set<SectionKind>(['dedication', 'bookEpigraph', 'copyrightPage', 'aboutAuthor', 'glossary', 'preface', 'foreword', 'introduction'])
const mostBlocks = 90

/** Marks the leaves without a heading. */
export const frontLeaves: Recogniser = ({pieces}) => {
  const front = frontOf(pieces)
  const sections = pieces.filter((piece) => opensSection(piece) && !leaves.has(piece.parts[0]!.section!)).length
  const hasImprint = front.filter(isImprinted).length >= 2
  if (front.length === 0 || front.length > mostBlocks || sections < 2 && !hasImprint) return
  markImprint(front)
  markLeaves(front)
  markTitleLines(front)
  markContact(front)
  fenceLeaves(front)
}

/** Everything of the first file before the story; nothing where a heading of the story is missing. */
function frontOf(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces[0] === undefined || sectionOfFile(pieces[0].file.source.path) !== undefined) return []
  const end = pieces.findIndex((piece) => piece.fileIndex !== 0 || opensSection(piece) && !leaves.has(piece.parts[0]!.section!))
  return end < 0 ? [] : pieces.slice(0, end)
}

const setOn = (piece: Piece, leaf: SectionKind): void => { piece.leaf = leaf }

/** Lines of an imprint, and short ones between two of them or right below. */
function markImprint(front: readonly Piece[]): void {
  const found = front.filter((piece, at) => isImprinted(piece) && !isInMatter(front, at))
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return
  for (let at = last.index + 1; front[at] && isShort(front[at]!) && isHouseLine(front[at]!); at++) found.push(front[at]!)
  const end = found.at(-1)!.index
  for (const piece of front) {
    if (!isOpen(piece) || piece.index < first.index || piece.index > end || !found.includes(piece) && !isShort(piece)) continue
    mark(piece, 'other', because('imprint', isImprint(piece.text) ? 'speaks of rights, editions and makers, before the book begins' : 'stands among the lines of an imprint', 0.85))
    setOn(piece, 'copyrightPage')
  }
}

/** A disclaimer with a label is a note to the readers. */
const isImprinted = (piece: Piece): boolean => isOpen(piece) && isImprint(piece.text) && !isNoteLabel(piece.text)

const isShort = ({text}: Piece): boolean => text.length <= 200
const isHouseLine = (piece: Piece): boolean => isOpen(piece) && (isHouse(piece.text) || /^(?:https?:|www\.)\S+$|^[\w.-]+\.(?:com|org|net|co\.uk|de|fr|es|it)(?:\/\S*)?$/i.test(piece.text.trim()) || /^\d+(?: \d+)+$/.test(piece.text.trim()))

/** Dedications, mottoes, and leaves called by names only front matter has. */
function markLeaves(front: readonly Piece[]): void {
  let at = 0
  while (at < front.length) {
    const piece = front[at]!
    const end = leafAt(front, at)
    if (end === at && isOpen(piece) && piece.lines.length === 1 && isFrontName(piece.text)) {
      piece.parts = [{kind: 'matter', from: 0, to: piece.text.length, section: 'foreword', isLabel: false, inference: because('front-matter', `“${piece.text.trim()}” names a leaf before the book begins`, 0.8)}]
    }
    else if (end === at && isOpen(piece) && piece.lines.length > 1 && isFrontName(front.slice(0, at).findLast(opensSection)?.text ?? '')) mark(piece, 'other')
    at = Math.max(end, at + 1)
  }
}

/** Marks a dedication or a motto; gives the index after it. */
function leafAt(front: readonly Piece[], at: number): number {
  const piece = front[at]!
  if (piece.node.type !== 'blockquote' && !isOpen(piece) || isInMatter(front, at) || isNoteLabel(piece.text) || isLabelAlone(front[at - 1]?.text ?? '') || isSaidToReaders(piece.text)) return at
  if (isOpen(piece) && !isAttribution(piece) && isDedicated(textOfLine(piece), piece.lines) && !(front[at + 1] && isAttribution(front[at + 1]!)) && !isTitleOf(piece, front[at + 1])) {
    mark(piece, 'dedication', because('dedication', 'is addressed to somebody, before the book begins', 0.8))
    setOn(piece, 'dedication')
    return at + 1
  }
  if (!opensQuote(piece.text) && !piece.isEmphasised && piece.node.type !== 'blockquote' && piece.lines.length < 2 && !(front[at + 1] && isAttribution(front[at + 1]!))) return at
  const end = markEpigraph(front, at)
  for (const each of front.slice(at, end)) setOn(each, 'bookEpigraph')
  return Math.max(end, at)
}

/** "To the Hesitating Purchaser" above a poem. */
const isTitleOf = ({text, lines}: Piece, below: Piece | undefined): boolean =>
  lines.length === 1 && isTitleLike(text) && below !== undefined && isOpen(below) && countWords(below.text) > 12 && !isDedicated(textOfLine(below), below.lines) && !isImprint(below.text)

/** Below a heading that says what it holds: `To all the beekeepers.` under Dedication. */
const isInMatter = (front: readonly Piece[], at: number): boolean => {
  const heading = front.slice(0, at).findLast((piece) => opensSection(piece) || piece.leaf === 'copyrightPage')
  return heading !== undefined && heading.leaf !== 'copyrightPage' && prose.has(heading.parts[0]!.section!)
}

const furthestContact = 8

/** The corner of a manuscript that is sent in: everything above its title down to an address or a count of words. */
function markContact(front: readonly Piece[]): void {
  const lead = front.slice(0, furthestContact)
  const last = lead.findLastIndex((piece) => isOpen(piece) && isContact(piece.text))
  const title = front.findIndex((piece) => kindOf(piece) === 'book-title')
  if (last < 0 || title >= 0 && title < last) return
  for (const piece of lead.slice(0, last + 1)) {
    if (!isOpen(piece) || piece.text.length > 200) return
  }
  for (const piece of lead.slice(0, last + 1)) mark(piece, 'left-out', because('contact', 'the sender’s address or the count of words, above the title of a manuscript', 0.8))
}

/** A rule between two leaves parts no scenes. */
function fenceLeaves(front: readonly Piece[]): void {
  for (const [at, piece] of front.entries()) {
    if (kindOf(piece) !== 'scene-break') continue
    if (front[at - 1]?.leaf !== undefined || front[at + 1]?.leaf !== undefined || at === front.length - 1) piece.parts[0]!.kind = 'fence'
  }
}
