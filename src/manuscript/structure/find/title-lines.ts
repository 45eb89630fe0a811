/** The lines of a typed title page, told from one another: title, what the book is, who wrote it, who publishes it. */

import {because, type Recogniser} from '../context.ts'
import {endsSentence, isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {lettersOf} from '../../letters.ts'
import {isOpen, kindOf, mark, opensSection, type Kind, type Piece} from '../piece.ts'
import {bylineName, isBareBy} from '../words/bylines.ts'
import {isContact, isCredit, isGenre, isHouse, rightsHolder} from '../words/front.ts'
import {isNoteLabel} from '../words/notes.ts'
import {sectionOfFile} from '../words/sections.ts'
import {isSaidToReaders} from '../words/voice.ts'
import {fullName} from './title-page.ts'

const mostLines = 12
const longestLine = 120

/** The block as one line. */
export const textOfLine = ({lines}: Piece): string => lines.filter((line) => line !== '').join(' ')

/** Marks the first blocks of the front matter, where they are lines of a title page. */
export function markTitleLines(front: readonly Piece[]): void {
  const lead = leadBelow(front) ?? leadOf(front)
  const known = lead.find((piece) => kindOf(piece) === 'book-title')
  nameAuthor(lead)
  const lines = lead.filter((piece) => isOpen(piece))
  if (lines.length === 0 || known === undefined && !isEvident(lines, front)) return
  const holder = front.map(({text}) => rightsHolder(text)).find((name) => name !== undefined && !isHouse(name))
  const facts: Known = {holder, hasTitle: known !== undefined, hasAuthor: lead.some((piece) => kindOf(piece) === 'author'), hasSubtitle: lead.some((piece) => kindOf(piece) === 'subtitle')}
  if (splitBlock(lines, facts)) return
  const roles = rolesOf(lines, facts)
  if (known === undefined && ![...roles.values()].includes('book-title')) return
  for (const piece of lines) {
    mark(piece, roles.get(piece) ?? 'other', because('title-line', 'a line of the title page, before the book begins', 0.8))
    piece.leaf = 'titlePage'
  }
}

/** Marks the lines of the first file that is called a title page. */
export const titleFile: Recogniser = ({pieces}) => {
  const first = pieces.find((piece) => piece.fileIndex !== pieces[piece.index - 1]?.fileIndex && sectionOfFile(piece.file.source.path) === 'titlePage')
  if (!first) return
  const own = pieces.filter(({fileIndex}) => fileIndex === first.fileIndex)
  const lines = own.filter((piece) => piece.text.trim() !== '' && (isOpen(piece) || piece.node.type === 'heading'))
  const roles = rolesOf(lines, {holder: undefined, hasTitle: false, hasAuthor: false, hasSubtitle: false})
  for (const piece of lines) mark(piece, roles.get(piece) ?? 'other', because('title-line', 'a line of the title page, as its file is called', 0.9))
  for (const piece of own) piece.leaf = 'titlePage'
}

/** A name in the style of a subtitle, where nobody else is named: the author's. */
function nameAuthor(lead: readonly Piece[]): void {
  const subtitle = lead.find((piece) => kindOf(piece) === 'subtitle')
  if (!subtitle || lead.some((piece) => kindOf(piece) === 'author') || !(fullName.test(subtitle.text.trim()) || bylineName(subtitle.text) !== undefined) || lead.some((piece) => isOpen(piece) && fullName.test(textOfLine(piece)))) return
  subtitle.parts[0]!.kind = 'author'
}

/** Below praise and a list of other titles: what stands above the name of the author, who is known by them or by the imprint. */
function leadBelow(front: readonly Piece[]): readonly Piece[] | undefined {
  const first = front[0]
  if (!first || !opensSection(first) || front.some((piece) => kindOf(piece) === 'book-title')) return undefined
  const also = front.map(({text}) => /^(?:also|other books) by (.{3,60})$/i.exec(text.trim())?.[1]).find((name) => name !== undefined)
  const names = [also, front.map(({text}) => rightsHolder(text)).find((name) => name !== undefined)].flatMap((name) => name === undefined ? [] : [lettersOf(name)])
  const author = front.findIndex((piece) => isOpen(piece) && names.includes(lettersOf(bylineName(textOfLine(piece)) ?? textOfLine(piece))))
  const title = author < 1 ? undefined : front[author - 1]
  if (!title || !isOpen(title) || title.lines.length > 2 || !isLine(title)) return undefined
  const isHalf = front[author - 2] !== undefined && lettersOf(front[author - 2]!.text) === lettersOf(title.text)
  const rest = front.slice(author + 1)
  const end = rest.findIndex((piece) => !isOpen(piece) || !isHouseLine(piece, front))
  return front.slice(author - (isHalf ? 2 : 1), author + 1 + (end < 0 ? rest.length : end))
}

/** The house that the imprint names. */
const isHouseLine = (piece: Piece, front: readonly Piece[]): boolean =>
  isLine(piece) && (isHouse(textOfLine(piece)) || front.some(({leaf, text}) => leaf === 'copyrightPage' && text.includes(piece.text.trim())))

/** Short blocks from the head of the text down to the first leaf that is another one. */
function leadOf(front: readonly Piece[]): readonly Piece[] {
  const start = front.findIndex((piece) => isOpen(piece) ? !isCorner(piece, front) : kindOf(piece) !== 'fence' && kindOf(piece) !== 'scene-break')
  if (start < 0) return []
  const rest = front.slice(start, start + mostLines)
  const isSettled = ['book-title', 'author'].every((kind) => front.some((piece) => kindOf(piece) === kind))
  const end = rest.findIndex((piece) => piece.leaf !== undefined && piece.leaf !== 'titlePage' || opensSection(piece) || kindOf(piece) === 'scene-break' || isOpen(piece) && (!isLine(piece) || isSettled && !saysWhat(textOfLine(piece), rest)))
  return end < 0 ? rest : rest.slice(0, end)
}

/** Below a title and its author nothing else belongs to the page but what the book is, its title again and its house. */
const saysWhat = (text: string, lines: readonly Piece[]): boolean => isGenre(text) || isHouse(text) || isBareBy(text) || isCredit(text) || lines.some((piece) => kindOf(piece) === 'book-title' && lettersOf(piece.text) === lettersOf(text))

/** Above an address or a count of words. */
const isCorner = (piece: Piece, front: readonly Piece[]): boolean => front.slice(piece.index, 8).some((other) => isOpen(other) && isContact(other.text))

const isLine = ({text, lines}: Piece): boolean =>
  text.length <= longestLine && lines.length <= 4 && !(opensQuote(text) && /[.!?]["”»]$/.test(text.trim())) && !isNoteLabel(text) && !isSaidToReaders(text) && !(endsSentence(text) && text.length > 60)

/** Something else than a first line speaks for a title page: a name, what the book is, an imprint, or the first chapter right below. */
function isEvident(lines: readonly Piece[], front: readonly Piece[]): boolean {
  const texts = lines.map(textOfLine)
  const isNamed = lines[0]!.lines.slice(1).some((line) => fullName.test(line) && opensSection(front[lines[0]!.index + 1])) || texts.some((text) => bylineName(text) !== undefined || isBareBy(text) || isGenre(text)) || texts.length <= 3 && texts.slice(1).some((text) => fullName.test(text))
  return isNamed || front.some(({leaf}) => leaf === 'copyrightPage') || front.some((piece) => piece.parts[0]?.section === 'contents') || lines.length === 1 && isUnfinished(texts[0]!) && (front.length === 1 || front[lines[0]!.index + 1]?.leaf !== undefined)
}

/** No sentence of a story: one that ends as a title does is set as one. */
const isUnfinished = (text: string): boolean => !endsSentence(text) || isTitleLike(text) || isCapitals(text)

/** Title and author, and what stands between and below, on lines of one block: each line is what it is alone. */
function splitBlock(lines: readonly Piece[], known: Known): boolean {
  const [block, ...below] = lines
  if (!block || known.hasTitle || block.lines.length < 2 || isOneTitle(block, below)) return false
  const typed = [...block.lines.map((text) => ({...block, text, lines: [text]})), ...below.map((piece) => ({...piece}))].map((piece, index): Piece => ({...piece, index}))
  const roles = rolesOf(typed, known)
  const kinds = typed.map((line) => roles.get(line) ?? 'other')
  const own = kinds.slice(0, block.lines.length)
  if (!own.includes('book-title') || !own.includes('author') && !block.lines.some(isGenre)) return false
  const inference = because('title-line', 'a line of the title page, before the book begins', 0.8)
  let from = 0
  block.parts = block.lines.map((text, at) => {
    const part = {kind: own[at]!, from, to: from + text.length, inference}
    from = part.to + 1
    return part
  })
  for (const [at, piece] of below.entries()) mark(piece, kinds[own.length + at]!, inference)
  for (const piece of lines) piece.leaf = 'titlePage'
  return true
}

/** A title on two lines, above a line that names the author. */
const isOneTitle = ({lines: [, second = '', ...rest]}: Piece, below: readonly Piece[]): boolean =>
  rest.length === 0 && !isGenre(second) && bylineName(second) === undefined && (goesOn.test(second) || below.some((piece) => bylineName(textOfLine(piece)) !== undefined || fullName.test(textOfLine(piece))))

const goesOn = /^(?:of|in|on|at|to|from|with|for|and|or|under|over|the|an?)\s/i

interface Known {
  readonly holder: string | undefined
  readonly hasTitle: boolean
  readonly hasAuthor: boolean
  readonly hasSubtitle: boolean
}

function rolesOf(lines: readonly Piece[], {holder, hasTitle, hasAuthor, hasSubtitle}: Known): Map<Piece, Kind> {
  const roles = new Map<Piece, Kind>()
  const has = (kind: Kind): boolean => [...roles.values()].includes(kind)
  const unnamed: Piece[] = []
  for (const [at, piece] of lines.entries()) {
    const text = textOfLine(piece)
    const isBelowBy = at > 0 && isBareBy(textOfLine(lines[at - 1]!))
    if (!hasAuthor && !has('author') && (isBelowBy || bylineName(text) !== undefined || holder !== undefined && lettersOf(text) === lettersOf(holder))) roles.set(piece, 'author')
    else if (isBareBy(text) || isCredit(text)) roles.set(piece, 'other')
    else if (isGenre(text)) roles.set(piece, hasSubtitle || has('subtitle') ? 'other' : 'subtitle')
    else if (isHouse(text) && at > 0) roles.set(piece, 'other')
    else unnamed.push(piece)
  }
  settleNames(unnamed, roles, {hasTitle, hasAuthor: hasAuthor || has('author'), hasSubtitle: hasSubtitle || has('subtitle')})
  return roles
}

/** Title, author and subtitle among the lines nothing tells of. */
function settleNames(unnamed: Piece[], roles: Map<Piece, Kind>, known: {hasTitle: boolean; hasAuthor: boolean; hasSubtitle: boolean}): void {
  const isName = (piece: Piece | undefined): boolean => piece !== undefined && piece.lines.length === 1 && fullName.test(textOfLine(piece))
  const rest = [...unnamed]
  if (!known.hasTitle) {
    const isSwapped = !known.hasAuthor && isName(rest[0]) && rest[1] !== undefined && (!isName(rest[1]) || isCapitals(rest[1].text) && !isCapitals(rest[0]!.text))
    if (isSwapped) roles.set(rest.shift()!, 'author')
    const title = rest.shift()
    if (title) roles.set(title, 'book-title')
    const again = title && rest.find((piece) => lettersOf(piece.text) === lettersOf(title.text))
    if (again) rest.splice(rest.indexOf(again), 1)
    if (isSwapped) known = {...known, hasAuthor: true}
  }
  const author = known.hasAuthor ? undefined : rest.find(isName)
  if (author) roles.set(author, 'author')
  const named = [...roles].find(([, kind]) => kind === 'author')?.[0].index ?? Number.POSITIVE_INFINITY
  const titled = [...roles].find(([, kind]) => kind === 'book-title')?.[0].index ?? -1
  const subtitle = known.hasSubtitle ? undefined : rest.find((piece) => !roles.has(piece) && (piece.index < named || named < titled))
  if (subtitle) roles.set(subtitle, 'subtitle')
}
