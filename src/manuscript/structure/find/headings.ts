/**
 * Numbered headings: label, number, title.
 *
 * No list of labels decides. Candidates are gathered into families by their label; a family is believed when its
 * word is a usual one, when its numbers ascend through the manuscript, or when it stands alone at the head of its
 * file. Then each member must look like its brothers. Families that hold others are parts.
 */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {endsSentence, isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {isImprint} from '../words/front.ts'
import {isNoteLabel} from '../words/notes.ts'
import {readHeadingLine} from '../words/heading-line.ts'
import {isTheEnd} from '../words/instalment.ts'
import {countsDays} from '../words/times.ts'
import {isOpen, type Kind, type Piece} from '../piece.ts'
import {findCandidates, furthestTitle, isKnown, isPartWord, ownTitle, type Candidate} from './candidates.ts'
import {findBareTitles, markBareTitles} from './bare-titles.ts'
import {findTitleBelow} from './title-below.ts'
import type {SectionKind} from '../../../book/index.ts'
import type {StructureSettings} from '../../../config/index.ts'

export interface Family {
  readonly label: string
  members: Candidate[]
  role: 'part' | 'chapter' | 'section'
}

/** Marks labels, numbers and titles of every numbered heading. */
export const numberedHeadings: Recogniser = ({pieces, settings, habits}) => {
  const families = withoutTitles(believed(gather(dropContents(findCandidates(pieces).filter((candidate) => standsAlone(candidate) && !isAnnounced(candidate, pieces) && !isOfSeries(candidate, pieces)))), settings, pieces))
  const hasChapters = families.some((family) => family.label !== '' && !(isPartWord(family.label) && family.members.length > 1)) || pieces.some((piece) => piece.node.type === 'heading' && piece.parts[0]!.section !== undefined)
  const isOpened = pieces.some((piece) => opensBody.has(piece.parts[0]!.section!))
  const found = hasChapters ? [] : withoutOwn(findBareTitles(pieces), families)
  const titles = isOpened && found.length < 2 ? [] : found
  assignRoles(families, pieces, titles.length)
  settleTitles(families, titles, pieces)
  for (const family of families) {
    for (const candidate of family.members) markHeading(candidate, family)
    if (family.role !== 'section') partLines(family)
  }
  for (const family of families) findTitleBelow(family, pieces, habits)
}

/** Named sections that hold the story itself. */
const opensBody: ReadonlySet<SectionKind> = new Set<SectionKind>(['prologue', 'interlude', 'epilogue'])

/** Where most numbers stand right above a title, that is the number's own. */
function withoutOwn(titles: readonly Piece[], families: readonly Family[]): readonly Piece[] {
  const numbers = new Set(families.find((family) => family.label === '')?.members.filter((member) => ownTitle(member) === '').map(({piece}) => piece.index))
  const below = titles.filter(({index}) => numbers.has(index - 1))
  if (below.length < 2 || below.length < numbers.size / 2) return titles
  const rest = titles.filter((title) => !below.includes(title))
  return rest.length < 2 ? [] : rest
}

/** Bare titles yield to a long run of numbers; numbers that start anew below a title are sections of its story. */
function settleTitles(families: readonly Family[], titles: readonly Piece[], pieces: readonly Piece[]): void {
  const numbers = families.find((family) => family.label === '')
  const starts = numbers?.members.filter((member) => member.line.number === 1) ?? []
  const isBelow = starts.some(({piece}) => titles.some((title) => piece.index > title.index && piece.index <= title.index + 3))
  if (numbers && !isBelow && titles.length < 2) return
  if (numbers && starts.length === 1 && holdNumbers(titles, numbers)) { markBareTitles(titles, pieces, 'part'); return }
  if (numbers && (isBelow || numbers.members.length < titles.length)) numbers.role = 'section'
  if (!numbers || numbers.role === 'section') markBareTitles(titles, pieces)
}

/** Each title stands right above a number, and the numbers go on from title to title: FRIDAY, 1, 2, 3, SATURDAY, 4. */
function holdNumbers(titles: readonly Piece[], {members}: Family): boolean {
  const opening = new Set(members.map(({piece}) => piece.index))
  return titles.length >= 2 && members.length > titles.length && titles.every(({index}) => opening.has(index + 1) || opening.has(index + 2))
}

/** A run of headings with nothing to read between them, which all come again later, is a typed table of contents. */
function dropContents(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map(candidates.map((candidate, at) => [keyOf(candidate), at]))
  const isListed = candidates.map((candidate, at) => {
    const next = candidates[at + 1]
    const previous = candidates[at - 1]
    const isClose = next?.piece.index === candidate.piece.index + 1 || previous?.piece.index === candidate.piece.index - 1
    return isClose && last.get(keyOf(candidate)) !== at
  })
  return candidates.filter((candidate, at) => (!isListed[at] || (!isListed[at - 1] && !isListed[at + 1])) && !(isCount.test(candidate.piece.text) && last.get(keyOf(candidate)) !== at))
}

/** "Chapter 4 of 12", as an archive counts above the heading itself. */
const isCount = /(?: of |\/) ?(?:\d{1,3}|\?+)\s*$/

const keyOf = ({line}: Candidate): string => `${line.label} ${line.number}`

function gather(candidates: readonly Candidate[]): Family[] {
  const families = new Map<string, Family>()
  for (const candidate of candidates) {
    const {label} = candidate.line
    const family = families.get(label) ?? {label, members: [], role: 'chapter'}
    family.members.push(candidate)
    families.set(label, family)
  }
  return [...families.values()]
}

/** A heading is no sentence: its title is short, and after a mere space it must not run on. */
function standsAlone(candidate: Candidate): boolean {
  const {piece, line} = candidate
  if (!isOpen(piece)) return false
  const title = ownTitle(candidate)
  if (title === '') return !/[,;]\s*$/.test(piece.text)
  const isTold = isKnown(line.label) && /[:—–]/.test(line.separator)
  if (countWords(title) > (isTold ? 40 : 16) || title.length > (isTold ? 240 : 110)) return false
  if (line.separator === ' ' || line.separator === ',') return isKnown(line.label) && !endsSentence(title) && (line.separator === ',' || /^["“‘\p{Lu}]/u.test(title) || piece.index < furthestTitle && /^\p{Ll}/u.test(piece.text.trim()))
  if (line.separator === '.' && /[.]$/.test(title) && countWords(title) > 6) return false
  return !/[,;:]$/.test(title) || line.separator === '\n'
}

/** "Chapter 4: In which ..." below "End of Chapter 3." with no story below it: what comes next time. */
function isAnnounced({piece}: Candidate, pieces: readonly Piece[]): boolean {
  const previous = pieces[piece.index - 1]
  return previous !== undefined && pieces[piece.index - leastTold]?.fileIndex === piece.fileIndex && piece.index >= pieces.length - 5 && isTheEnd(previous.text.trim())
}

/** Blocks of its own file that a story has told before it announces what comes next. */
const leastTold = 5

/** "Book One" on a title page: an imprint stands below it, and no story before that. */
function isOfSeries({piece, line}: Candidate, pieces: readonly Piece[]): boolean {
  if (!isPartWord(line.label) || piece.index >= furthestSeries) return false
  const below = pieces.slice(piece.index + 1, piece.index + 1 + furthestSeries)
  const imprint = below.findIndex(({text}) => isImprint(text) && !isNoteLabel(text))
  return imprint >= 0 && below.slice(0, imprint).every(({text}) => text.length <= 120 && !opensQuote(text))
}

const furthestSeries = 8

/** Days below the one heading of an instalment ("Log 5: The Seed Bank", "Entry Nine" at the head of the only file) date its entries. */
function withoutDays(families: readonly Family[], pieces: readonly Piece[]): readonly Family[] {
  const isHeaded = families.some(({label, members}) => label !== '' && !countsDays(label) && members[0]!.piece.index <= 2 && members[0]!.isTop && (ownTitle(members[0]!) !== '' || members.length === 1 && !isPartWord(label)))
  return isHeaded && pieces.at(-1)!.fileIndex === 0 ? families.filter(({label, members}) => !countsDays(label) && !(label !== '' && members.every((member) => isHour(ownTitle(member)))) || members.some((member) => ownTitle(member) !== '' && !isHour(ownTitle(member)))) : families
}

/** "0600", "14:00 hours": an entry's, no title. */
const isHour = (title: string): boolean => /^(?:[01]\d|2[0-3])[:.h]?[0-5]\d(?: ?(?:h|hrs?|hours|uhr|zulu|utc|gmt|[ap]\.?m))?\.?$/i.test(title)

function believed(all: readonly Family[], settings: StructureSettings, pieces: readonly Piece[]): Family[] {
  const families = withoutDays(all, pieces)
  const asked = new Set(settings.labels.map((label) => label.toLowerCase()))
  const kept: Family[] = []
  for (const family of families) {
    const isSure = asked.has(family.label) || (family.label !== '' && isKnown(family.label))
    if (isSure) { kept.push(family); continue }
    if (family.label === '') {
      const members = bareSequence(family.members)
      if (members.length > 0) kept.push({...family, members})
      continue
    }
    const sure = ascending(family.members)
    const members = sure.length < 3 ? sure : ascending(family.members, Number.POSITIVE_INFINITY)
    const isSequence = members.length >= 3 || (members.length === 2 && members.some((each) => each.isTop))
    if (isSequence && isSpaced(members)) kept.push({...family, members})
  }
  const hasChapters = kept.some((family) => family.label === '' ? family.members.length > 1 : !isPartWord(family.label) || family.members.length > 2)
  return hasChapters ? kept : [...kept, ...lone(families, kept, pieces)]
}

/** "Chapter 1" over "Day One", "Chapter 2" over "Day Two": what always stands right below a number without a title is its title. */
function withoutTitles(families: readonly Family[]): readonly Family[] {
  const isBare = (candidate: Candidate): boolean => ownTitle(candidate) === ''
  return families.filter((family) => {
    const above = families.filter((other) => other !== family && !isPartWord(other.label) && !countsDays(other.label) && (other.label === '' || isKnown(other.label)))
    const numbered = new Set(above.flatMap(({members}) => members.filter(isBare).map(({piece}) => piece.index)))
    return family.label === '' || isPartWord(family.label) || !family.members.every(({piece}) => numbered.has(piece.index - 1))
  })
}

/** Members whose numbers go on from one another, by `step` at most; a new 1 restarts, and so does the next whole of a number with a point. */
function ascending(members: readonly Candidate[], step = 3): Candidate[] {
  const kept: Candidate[] = []
  for (const member of members) {
    const last = kept.at(-1)?.line.number
    const {number} = member.line
    const isNextWhole = number > pointed && number % pointed === 1 && Math.floor(number / pointed) === Math.floor(last! / pointed) + 1
    const isInterlude = number % pointed >= interlude && Math.floor(number / pointed) === Math.floor(last! / pointed)
    if (last === undefined || number === 1 || (number > last && number <= last + step) || isNextWhole || isInterlude) kept.push(member)
  }
  return kept
}

/** "2.1" counts as 2001, "2.x" as 2120: an interlude after any of them. */
const pointed = 1000
const interlude = 'a'.charCodeAt(0)

/** Something to read stands between two headings. */
function isSpaced(members: readonly Candidate[]): boolean {
  let close = 0
  for (let at = 1; at < members.length; at++) if (members[at]!.piece.index - members[at - 1]!.piece.index < 2) close += 1
  return close <= members.length / 4
}

/** Bare numbers count only in sequence from their start, spelled alike, with prose between them. */
function bareSequence(members: readonly Candidate[]): Candidate[] {
  const byStyle = new Map<string, Candidate[]>()
  for (const member of members) {
    const {line} = member
    const title = ownTitle(member)
    if (line.separator === ' ' && title !== '' || line.style === 'ordinal' || isOneMore(member)) continue
    const look = `${line.style}${title === '' || line.separator === '\n' ? '' : line.separator}${member.depth}`
    byStyle.set(look, [...(byStyle.get(look) ?? []), member])
  }
  const more = members.filter(isOneMore)
  return [...byStyle.values()].flatMap((style) => {
    const start = style.findIndex((each) => each.line.number === 1 || each.line.number === pointed + 1)
    const kept = start >= 0 ? ascending(style.slice(start)) : goesOn(style) ? style : []
    const isSpoken = kept[0]?.line.style === 'word' && kept.some(({piece, line}) => line.separator !== '' && !isCapitals(piece.text))
    const titles = kept.map(ownTitle).filter((title, at) => title !== '' && kept[at]!.line.separator !== '\n')
    if (titles.filter((title) => isTitleLike(title)).length < titles.length * 0.7 && !titles.every(isPlainTitle)) return []
    const end = kept.at(-1)?.piece.index ?? 0
    return kept.length >= (isSpoken ? 4 : 2) && isSpaced(kept) ? [...kept, ...more.filter(({piece}) => piece.index > end)] : []
  }).sort((a, b) => a.piece.index - b.piece.index)
}

/** `+1` behind the numbers of a story told in five times and one, however these are spelled. */
const isOneMore = ({piece}: Candidate): boolean => piece.text.trim() === '+1'

/** A few words without a stop, where every number has them: "i. by boat", "II. El farero". */
const isPlainTitle = (title: string): boolean => /^\p{L}/u.test(title) && countWords(title) <= 6 && !/[\p{Po}]$/u.test(title)

/** "14", "15", "16" of an excerpt: the first at the head of the text, each alone on its line and one more than the last. */
const goesOn = (style: readonly Candidate[]): boolean =>
  style[0]!.isTop && style.every((each, at) => (ownTitle(each) === '' || each.line.separator === '\n') && (at === 0 || each.line.number === style[at - 1]!.line.number + 1))

/** A label or number met once: believed at the head of a file that has no heading of its own, before the story. */
function lone(families: readonly Family[], kept: readonly Family[], pieces: readonly Piece[]): Family[] {
  const marked = new Set(pieces.flatMap(({node, fileIndex, parts}) => (node.type === 'heading' && parts[0]!.section !== undefined ? [fileIndex] : [])))
  const first = families
    .filter((family) => !kept.includes(family))
    .flatMap((family) => family.members.filter((member) => member.isTop && !marked.has(member.piece.fileIndex) && (family.label !== '' || isLoneNumber(member, pieces))).slice(0, 1).map((member) => ({...family, members: [member]})))
    .sort((a, b) => Number(a.label === '') - Number(b.label === '') || a.members[0]!.piece.index - b.members[0]!.piece.index)[0]
  return first && pieces.length > first.members[0]!.piece.index + 2 ? [first] : []
}

/** "17", "Seventeen", "44 - Inventory Management" at the very head: a heading if the story follows it. */
function isLoneNumber({piece, line}: Candidate, pieces: readonly Piece[]): boolean {
  const title = piece.text.trim().length > line.labelEnd + 1
  const next = pieces[piece.index + 1]
  if (line.style === 'ordinal' || !next || next.fileIndex !== piece.fileIndex) return false
  if (!title) return true
  const own = piece.text.trim().slice(line.titleStart)
  const isSmall = piece.index === 0 && countWords(own) <= 9 && !/[.!?:,;]$/.test(own) && !readHeadingLine(next.text)
  return line.separator !== ' ' && !endsSentence(piece.text) && piece.lines.length < 3 && (line.separator !== '.' && line.separator !== ')' || isTitleLike(own) || isSmall)
}

/** Which family is the chapters, which holds them, which is held. */
function assignRoles(families: readonly Family[], pieces: readonly Piece[], titles: number): void {
  const largest = Math.max(0, ...families.filter((family) => !isPartWord(family.label)).map((family) => family.members.length))
  for (const family of families) {
    if (family.label === '') family.role = holdsNothing(family, families, pieces) ? 'section' : 'chapter'
    else if (isPartWord(family.label) && (families.length > 1 && largest > 0 || titles > family.members.length) || holdsChapters(family, families)) family.role = 'part'
    else family.role = 'chapter'
  }
}

/** "Day One" over "Chapter 1", "Day Two" over "Chapter 4": each right above a member of a larger family, whose numbers go on. */
function holdsChapters({members}: Family, families: readonly Family[]): boolean {
  return members.length > 1 && families.some((other) => {
    const opening = new Set(other.members.map(({piece}) => piece.index))
    return other.members.length > members.length && isKnown(other.label) && members.every(({piece}) => opening.has(piece.index + 1))
  })
}

/** Bare numbers below another family's headings, fewer than they or starting anew under them, number sections. */
function holdsNothing(bare: Family, families: readonly Family[], pieces: readonly Piece[]): boolean {
  const chapters = families.filter((family) => family !== bare && !isPartWord(family.label))
  if (chapters.length === 0) return false
  const opening = new Set(chapters.flatMap((family) => family.members.map(({piece}) => piece.index)))
  const starts = bare.members.filter((member) => member.line.number === 1)
  const below = starts.filter(({piece}) => [1, 2, 3].some((back) => opening.has(piece.index - back) && pieces[piece.index - back]!.fileIndex === piece.fileIndex))
  return below.length >= starts.length / 2
}

/** "Ashes" over "Maud", below "Salt" over "Anna": what stands on a line below most titles of a family is no more of the title. */
function partLines({members}: Family): void {
  const titled = members.flatMap(({piece}) => piece.parts.filter(({kind}) => kind === 'title').map((part) => ({piece, part, lines: piece.text.slice(part.from, part.to).split('\n')})))
  const doubled = titled.filter(({lines: [first = '', second, ...rest]}) => second !== undefined && rest.length === 0 && first.length <= longestOfTwo && isLineBelow(second))
  if (doubled.length < 2 || doubled.length < titled.length * 0.7) return
  for (const {piece, part, lines: [first]} of doubled) {
    const cut = part.from + first!.length
    piece.parts = piece.parts.flatMap((each) => each === part ? [{...part, to: cut}, {...part, kind: 'subtitle', from: cut + 1}] : [each])
  }
}

/** Letters of a title that ends where its line does, and is not wrapped there. */
const longestOfTwo = 40

const isLineBelow = (line: string): boolean => line.length <= longestOfTwo && /^[^\p{Ll}]/u.test(line.trim()) && !endsSentence(line)

function markHeading(candidate: Candidate, family: Family): void {
  const {piece, line, lead, end} = candidate
  const kind: Kind = family.role
  const confidence = isKnown(family.label) ? 0.97 : family.members.length > 1 ? 0.9 : 0.8
  const reason = family.label === ''
    ? `a number alone on its line, one of ${family.members.length} in sequence`
    : `“${piece.text.slice(lead, lead + line.labelEnd)}” stands on a line of its own${family.members.length > 1 ? `, one of ${family.members.length} in sequence` : ' at the head of the text'}`
  const inference = because('heading', reason, confidence)
  const section = kind === 'section' ? undefined : kind as 'part' | 'chapter'
  const title = ownTitle(candidate)
  const marked = piece.node.type === 'heading' ? {} : {inference}
  piece.parts = [{kind, from: lead, to: title === '' ? piece.text.slice(0, end).trimEnd().length : lead + line.labelEnd, ...marked, ...(section && {section})}]
  if (title !== '') piece.parts.push({kind: 'title', from: lead + line.titleStart, to: end, ...marked})
}
