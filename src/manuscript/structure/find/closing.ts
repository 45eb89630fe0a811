/**
 * The end of a chapter: where the story stops and the author's notes, teasers and sign-offs begin.
 *
 * The tail is the longest run of last blocks that holds no story: it starts at a mark of the end, a labelled note, a
 * teaser, a farewell, or a rule with chatter below it, and nothing after that speaks as the story does.
 */

import {countWords} from '../../../book/index.ts'
import {because} from '../context.ts'
import {capitalShare, opensQuote} from '../look.ts'
import {isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'
import {isFarewell, isScheduled, isTeaserLead, isTheEnd} from '../words/instalment.ts'
import {closing, isNameText, isWhose, postscript} from './letter-forms.ts'
import {isAddressed} from './opening.ts'
import {readUsualHeading} from '../words/heading-line.ts'
import {countsInstalment, isNotesOver, labelLengthOf, noteLabelled} from '../words/notes.ts'
import {isSaidToReaders, unanchored} from '../words/voice.ts'
import {isOddRule, weigh} from './evidence.ts'
import {edited, isBallot, isIntroduced, joinsNote, markNote} from './note-marks.ts'
import type {NoteContext} from './notes.ts'

type Lead = 'end' | 'note' | 'teaser' | 'farewell'
const furthest = 30

/** Marks the tail of a section's body. */
export function markTail(all: readonly Piece[], context: NoteContext): void {
  const body = all.slice(0, markMailSignature(all) ?? all.length)
  const start = findTail(body, all, context)
  if (start === undefined) return
  let group: Group | undefined
  const tail = body.slice(start)
  for (const [at, piece] of tail.entries()) {
    if (kindOf(piece) === 'scene-break') { piece.parts[0]!.kind = 'fence'; group = undefined; continue }
    if (joinsNote(piece, group)) continue
    if (!isOpen(piece)) { group = undefined; continue }
    group = markOne(piece, group, context, {body, isLast: at === tail.length - 1, isFirst: at === 0})
  }
  markAbove(body, start, context)
}

/** `--` and the few short lines by which a letter of the net is signed; gives where they start. */
function markMailSignature(body: readonly Piece[]): number | undefined {
  const start = body.findIndex(({text}, at) => at > 0 && at >= body.length - mostSigned && /^--(?:\n|\s*$)/.test(text))
  const below = start < 0 ? [] : body.slice(start)
  const isSigning = (below.some(({text}) => /\S@\S|https?:|www\./.test(text)) || below.length === 1 && below[0]!.lines.length > 1 && below[0]!.lines.length <= mostSigned) && below.every((piece) => (isOpen(piece) || kindOf(piece) === 'scene-break') && piece.lines.every((line) => line.length <= 80))
  if (!isSigning) return undefined
  let group: Group | undefined
  for (const piece of below) {
    if (kindOf(piece) === 'scene-break') piece.parts[0]!.kind = 'fence'
    else group = markNote(piece, 'closing', group, 'stands below the `--` of a message')
  }
  return start
}

const mostSigned = 7

function findTail(body: readonly Piece[], all: readonly Piece[], context: NoteContext): number | undefined {
  let found: number | undefined
  let [sum, needed] = [0, enough]
  const formal = repeatedEndings(body)
  for (let at = body.length - 1; at >= Math.max(1, body.length - furthest, endOfLetter(body)); at--) {
    const piece = body[at]!
    if (formal.has(piece.text.trim())) break
    if (isStory(piece, body, context) && !(isOpen(piece) && isBelowTeaser(body, at, context))) break
    const lead = isIntroduced(body[at - 1]) && isLabelOf(piece) ? undefined : leadOf(piece, body[at + 1], context) ?? (isCalled(piece, body, at) ? 'note' : isSignedBelow(body, at, context) || at === body.length - 1 && isClosingLine(piece) && context.greeted.has(all) ? 'farewell' : undefined)
    if (lead) sum += weights[lead]
    else if (sum > hopeless && isOpen(piece)) sum += weigh(piece, body, context)
    const isHeld = lead !== undefined && holds(body, at, lead, context)
    const isSaid = context.mayInfer && sum + (isOddRule(piece, body) ? 1 : 0) > needed && isLeading(piece, body, context)
    if (!isHeld && !isSaid) continue
    found = at
    needed = lead === 'end' ? Infinity : kindOf(piece) === 'scene-break' ? enough + 1 : enoughAbove
    sum = 0
  }
  return found
}

/** Index below the last line of a letter that somebody in the story writes: salutation and closing are the story's, not the author's. */
function endOfLetter(body: readonly Piece[]): number {
  const first = Math.max(0, body.length - furthest)
  let end = body.length - 1
  while (end > first && !isClosingLine(body[end]!)) end -= 1
  for (let at = end - 1; at >= first; at--) {
    const {text} = body[at]!
    if (kindOf(body[at]) === 'scene-break' || isClosingLine(body[at]!) || isTheEnd(text) || noteLabelled(text)) return 0
    if (isAddressed(text)) return end + 1
  }
  return 0
}

/** "Yours truly," over a name. */
const isClosingLine = ({text, lines}: Piece): boolean => text.length <= 90 && lines.length === 2 && (/,$/.test(lines[0]!) && closing.test(lines[0]!) && isNameText(lines[1]!) || isWhose(lines))

/** "[Recording ends.]" that comes twice in a chapter closes its parts, not the chapter. */
function repeatedEndings(body: readonly Piece[]): ReadonlySet<string> {
  const endings = body.filter((piece) => piece.text.length < 80 && isOpen(piece) && isTheEnd(piece.text)).map(({text}) => text.trim())
  return new Set(endings.filter((text, at) => endings.indexOf(text) !== at))
}

/** Two short lines, the second a name, below what is said to the readers: no letter of the story ends so. */
function isSignedBelow(body: readonly Piece[], at: number, context: NoteContext): boolean {
  const [piece, above] = [body[at]!, body[at - 1]]
  const [first, name] = piece.lines
  if (at < body.length - 1 || !above || !isOpen(piece) || piece.lines.length !== 2 || !/,$/.test(first!) || countWords(first!) > 8 || countWords(name!) > 3 || !isNameText(name!)) return false
  return weigh(above, body, context) > signedBelow
}

const signedBelow = 1.5

/** What is known by its form: an announcement and a farewell may be a story's own. */
const weights: Readonly<Record<Lead, number>> = {end: 4, note: 4, teaser: 2.5, farewell: 1}

/** Nothing above outweighs so much story. */
const hopeless = -7

/** What the blocks of an unlabelled note have to weigh together. */
const enough = 3.4

/** The same above blocks that are known to be said to the readers. */
const enoughAbove = 1.9

/** A run to the readers begins with a rule, or with words that speak for the author more than against. */
const isLeading = (piece: Piece, body: readonly Piece[], context: NoteContext): boolean => kindOf(piece) === 'scene-break' || isOpen(piece) && weigh(piece, body, context) > unanchored

/** Only the story speaks in quotation marks, keeps letters and verse, and is interrupted by no note. */
function isStory(piece: Piece, body: readonly Piece[], context: NoteContext): boolean {
  if (piece.isMarked && piece.node.type !== 'thematicBreak' && piece.node.type !== 'list') return true
  return opensQuote(piece.text) && weigh(piece, body, context) < quoted && !isTheEnd(piece.text)
}

/** A note may open with what it quotes, where it says enough besides. */
const quoted = -2

/** A label, and no word of its text's own. */
const isLabelOf = ({text}: Piece): boolean => noteLabelled(text) !== undefined && !isSaidToReaders(text)

/** "Glossary: beta = child; didi = elder sister" */
const explains = /^[\s*_(]*(?:glossary|vocab(?:ulary)?|translations?|glossaire|vocabulaire|glosario|vocabulario|glossar|glossario|słowniczek|словарик)\s*[*_]*:[^]*[=:–—-]/iu

const gloss = /^\s*(\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}(?!\*)|[†‡]) ?\S/u

/** "[1] Spirit peach: a fruit": what a word of the text means. */
const defined = /^\s*\[\d{1,2}\] ?\p{L}[^.!?:\n]{1,40}(?::|\s[–—=-])\s+\S/u

/** `[1] A gloss`, which a `[1]` in the story calls. */
function isCalled(piece: Piece, body: readonly Piece[], at: number): boolean {
  const marker = isOpen(piece) ? gloss.exec(piece.text)?.[1] : undefined
  return marker !== undefined && (defined.test(piece.text) || body.some(({text}, index) => index < at && text.lastIndexOf(marker) > 0))
}

function leadOf(piece: Piece, next: Piece | undefined, context: NoteContext): Lead | undefined {
  if (!isOpen(piece)) return undefined
  if (isTheEnd(piece.text)) return 'end'
  if (noteLabelled(piece.text) || isNotesOver(piece.text) || countsInstalment(piece.text) || explains.test(piece.text) || isBallot(piece) || isScheduled(piece.text)) return 'note'
  if (isTeaserLead(piece.text, context.labels)) return 'teaser'
  const isBidding = isFarewell(piece.text) && (next !== undefined || !/[^.]\.$/.test(piece.text) || isInitialled.test(piece.text)) || next === undefined && isRefrain(piece, context)
  return isBidding ? 'farewell' : undefined
}

/** Below a comma the author's initial. */
const isInitialled = /,\s*\n\s*(?:\p{Lu}\.\s?){1,3}$/u

/** The same short line ends other chapters: the manuscript's own farewell. */
const isRefrain = ({text, lines}: Piece, {repeated, last}: NoteContext): boolean => lines.length === 1 && repeated.has(text) && countWords(text) > 1 && (/(?:…|\.\.\.|!|~)$/.test(text) || last.has(text))

/** Whether everything from `start` on can be said by the author. */
function holds(body: readonly Piece[], start: number, lead: Lead, context: NoteContext): boolean {
  const rest = body.slice(start + 1)
  if (rest.length === 0) return true
  const open = rest.filter((piece, at) => isOpen(piece) && leadOf(piece, undefined, context) === undefined && !isBelowTeaser(body, start + 1 + at, context))
  if (open.length === 0) return true
  if (!context.mayInfer) return false
  if (lead === 'end' && open.length <= 20) return true
  if (lead === 'farewell' && nextTime.test(body[start]!.text) && rest.every(({text}) => postscript.test(text))) return true
  if (lead === 'farewell' && !open.some((piece) => weigh(piece, body, context) > 3)) return false
  if (lead === 'note' && edited.test(body[start]!.text) && weigh(rest[0]!, body, context) <= told) return false
  const hasReplies = noteLabelled(body[start]!.text) === 'replies'
  const isLabelAlone = lead === 'note' && body[start]!.text.length < 30
  if (isLabelAlone && endNotes.test(body[start]!.text) && open.length <= 12) return true
  const spoken = open.filter((piece) => !isGloss(piece))
  if (isLabelAlone && noteLabelled(body[start]!.text) && labelLengthOf(body[start]!.text) >= body[start]!.text.trim().length && spoken.length <= mostBelowLabel) return true
  const chatty = spoken.filter((piece) => weigh(piece, body, context) > chattiest || (hasReplies && isReply(piece.text))).length
  const isAfterTeaser = lead === 'teaser' && open.length <= 3
  return chatty >= spoken.length * (isLabelAlone ? 0.25 : 0.34) || isAfterTeaser
}

/** A block that goes on with the story. */
const told = -2.5

/** A farewell until the next instalment: a letter of the story may end in the others. */
const nextTime = /^[\s~*_–—-]*(?:until|till|see (?:you|ya|y'all)|happy reading|bis (?:zum|bald|dann|nächste)|à (?:bientôt|la prochaine)|hasta|alla prossima|até|do (?:następnego|zobaczenia))(?!\p{L})/iu

/** Below a label a block is chatty that says less for the story than this. */
const chattiest = -1

/** Blocks below a label on a line of its own that need say nothing to the readers. */
const mostBelowLabel = 4

/** Heads nothing but what is said after the story. */
const endNotes = /^[\s*_]*(?:chapter |work )?end ?notes?\b|^[\s*_]*end of chapter notes?\b/i

/** `[1] A gloss on the text`, or lines of values: neither speaks to the readers, and both stand among what does. */
const isGloss = ({text, lines}: Piece): boolean => /^\s*(?:\[\d{1,3}\]|[¹²³*†‡]\s?(?=\p{Lu}))/u.test(text) || lines.length >= 3 && lines.every((line) => /^(?:[^:.!?]{1,24}:\s*\S.{0,40}|\p{Lu}{2,4}\s+\d+|\[[ xX]?\].{1,80})$/u.test(line))

/** What an announcement goes on with: a block or two right below it. */
function isBelowTeaser(body: readonly Piece[], at: number, context: NoteContext): boolean {
  return [1, 2].some((back) => at - back >= 0 && isTeaserLead(body[at - back]!.text, context.labels))
}

/** `name: words` or `name -- words`. */
const isReply = (text: string): boolean => /^[\s*_]*[\p{L}\p{N}_.-]{2,30}\s?(?::|--|—|–|-\s)/u.test(text)

function markOne(piece: Piece, group: Group | undefined, context: NoteContext, place: {body: readonly Piece[]; isLast: boolean; isFirst: boolean}): Group | undefined {
  const {text} = piece
  const weight = weigh(piece, place.body, context)
  if (isTheEnd(text)) { mark(piece, 'the-end', because('the-end', 'says that the instalment ends', 0.95)); return undefined }
  if (isPrinter.test(text)) { mark(piece, 'other', because('imprint', 'says who printed the book, below its end', 0.85)); return undefined }
  if (noteLabelled(text)) return markNote(piece, 'closing', undefined, 'has an author’s note label')
  if (isTeaserLead(text, context.labels) || !place.isFirst && !group && readUsualHeading(text.trim()) !== undefined) return markTeaser(piece, group?.type === 'teaser' ? group : undefined, 'announces what comes next')
  if (isRefrain(piece, context)) { mark(piece, 'sign-off', because('sign-off', 'the same line ends other chapters', 0.9)); return undefined }
  if (isFarewell(text) || place.isLast && !group && isClosingLine(piece) || (place.isLast && !place.isFirst && isSigned(text) && weight <= 1)) {
    mark(piece, 'sign-off', because('sign-off', 'bids the readers farewell after the story', isFarewell(text) ? 0.85 : 0.65))
    return undefined
  }
  if (group?.type === 'teaser' && weight <= 0.5 && !/^[^\n]{2,30},\s*\n/.test(text)) return markTeaser(piece, group, 'goes on from the announcement above')
  return markNote(piece, 'closing', group?.type === 'note' ? group : undefined, 'stands after the end of the story')
}

/** The line of an old book's last page. */
const isPrinter = /^[\s_*[(]*(?:printed (?:and bound )?(?:by|in|at)|imprimé (?:par|en)|imprimerie|gedruckt (?:bei|in)|druck von)\b[^.!?]{3,90}[.\])_*]*$/i

/** A short last line with the author's handle or kisses: "Mind the gap! -- juni xx". */
const isSigned = (text: string): boolean => text.length <= 90 && (/^\p{L}+!?, \p{Lu}\.$/u.test(text) || /(?:(?:--|—|–|~)\s*[\p{L}\p{N}_. ]{2,24}|\bxx+|\bxo(?:xo)*\b.{0,20})\s*[.!]*$/iu.test(text))

function markTeaser(piece: Piece, group: Group | undefined, reason: string): Group {
  const mine = group ?? {type: 'teaser' as const}
  mark(piece, 'teaser', because('teaser', reason, 0.85), mine)
  return mine
}

/** Above the closing matter: a rule that only fences it off, or a short line that calls to the readers. */
function markAbove(body: readonly Piece[], start: number, context: NoteContext): void {
  const piece = body[start - 1]
  const first = kindOf(body[start])
  if (!piece || first === 'the-end' || first === 'sign-off') return
  if (kindOf(piece) === 'scene-break') { piece.parts[0]!.kind = 'fence'; return }
  if (!isOpen(piece) || opensQuote(piece.text) || !context.mayInfer) return
  if (isBallot(body[start]!) && /[?:]\s*$/.test(piece.text) && piece.text.length <= 80) { markNote(piece, 'closing', body[start]!.parts[0]!.group, 'asks what the readers vote on'); return }
  const returns = context.repeated.has(piece.text)
  if (piece.lines.length > 1 || !(isCall(piece.text) || returns && countWords(piece.text) > 2)) return
  mark(piece, 'sign-off', because('sign-off', returns ? 'the same line ends other chapters, above their closing notes' : 'a short call to the readers between the story and the closing notes', returns ? 0.9 : 0.65))
}

const bids = /^\p{Lu}\p{Ll}+ (?:the|your|that|this|on|it|up|safe|well|out|for|in|off|close|warm|fast)\b/u
const telling = /\b(?:i|he|she|it|they|we|his|her|him|them|my|was|were|had|did|said|\p{L}{3,}ed)\b/iu

/** A line that bids, calls by name or is dressed as a motto, and trails off or exclaims. */
function isCall(text: string): boolean {
  const line = text.trim()
  if (line.length <= 40 && countWords(line) <= 5 && /^(?:\([^)]+\)|~[^~]+~|-[^-]+-|\/\/.+\/\/)$/.test(line)) return true
  if (line.length > 70 || countWords(line) > 11 || countWords(line) < 2 || telling.test(line)) return false
  if (/[^.]\.$/.test(line)) return bids.test(line) && /,\s+(?:my |dear )?\p{L}+\.$/u.test(line)
  if (!/(?:…|\.\.\.|!|~)["”]?$/.test(line)) return false
  return /,\s+(?:my |dear )?\p{Lu}?\p{L}+\s*(?:…|\.\.\.|!|~)/u.test(line) || capitalShare(line) >= 0.7 || bids.test(line)
}
