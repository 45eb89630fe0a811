/** What is said to the readers before a chapter: above its heading, right below it, and down to a rule. */

import {countWords} from '../../../book/index.ts'
import {because} from '../context.ts'
import {isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'
import {isLater} from './matter.ts'
import {isBorneBelow, isRecalled} from '../words/borne.ts'
import {isHugs} from '../words/breaks.ts'
import {isTheEnd} from '../words/instalment.ts'
import {isLooselyLabelled, isMailHead, labelLengthOf, noteLabelled} from '../words/notes.ts'
import {isAttribution} from './epigraphs.ts'
import {gapped, weigh} from './evidence.ts'
import {isBallot, isQuote, joinsNote, markBracketed, markLabelled, markNote} from './note-marks.ts'
import type {NoteContext} from './notes.ts'
import {unanchored} from '../words/voice.ts'
import {addressOf} from './letter-forms.ts'
import {sensesOf, type Sense} from '../words/outside.ts'
import type {Span} from './spans.ts'

interface Opening {
  readonly body: readonly Piece[]
  /** The heading below numbers a later chapter: the story does not begin above it. */
  readonly isAmid: boolean
  /** Nothing stands above it in the whole manuscript. */
  readonly isVeryFirst: boolean
}

export const isAmid = ({heading}: Span): boolean => heading.some(isLater)

/** Everything from the first word to the readers up to the heading. */
export function markOpening(opening: Opening, context: NoteContext): void {
  const {body, isVeryFirst} = opening
  if (body.length === 0 || body.length > 60) return
  const start = findStart(opening, context)
  if (start < 0 || !context.mayInfer) {
    for (const piece of body) markLabelled(piece, body, 'opening')
    return
  }
  const rest = body.slice(start)
  const speech = rest.filter((piece) => opensQuote(piece.text) && weigh(piece, body, context) < 0).length
  if (speech > rest.length / 3 && rest.length > 3) return
  if (isVeryFirst) markTitle(rest, context)
  let group: Group | undefined
  for (const piece of rest) {
    if (kindOf(piece) === 'scene-break') { piece.parts[0]!.kind = 'fence'; group = undefined; continue }
    if (joinsNote(piece, group)) continue
    if (isOpen(piece)) group = markNote(piece, 'opening', group, 'stands before the chapter’s heading')
  }
}

/** A line of capitals, or of capitalised words, between what is said to the readers and the heading is the book's title. */
function markTitle(rest: readonly Piece[], context: NoteContext): void {
  const last = rest.at(-1)!
  const isSet = isCapitals(last.text) || isTitleLike(last.text) && countWords(last.text) >= 2 && !last.isEmphasised && /^\p{L}/u.test(last.text.trim()) && weigh(last, rest, context) <= 0
  if (rest.length < 2 || !isOpen(last) || last.lines.length > 1 || last.text.length > 60 || !isSet || /[.!?:]$/.test(last.text.trim()) || noteLabelled(last.text) || isLooselyLabelled(last.text) || isTheEnd(last.text) || isHugs(last.text)) return
  mark(last, 'book-title', because('title-line', 'a line set as a title between the opening notes and the first heading', 0.72))
}

const longestHello = 700

/** The first words to the readers; a short opening that speaks to them anywhere speaks to them from its start. */
function findStart({body, isAmid}: Opening, context: NoteContext): number {
  const found = body.findIndex((piece) => isOpen(piece) && isAuthors(piece, body, context))
  const isShort = body.length <= 14 && body.reduce((sum, piece) => sum + countWords(piece.text), 0) <= longestHello
  const before = found < 0 ? body : body.slice(0, found)
  const isPlain = before.every((piece) => !opensQuote(piece.text) && !piece.isEmphasised && (piece.lines.length === 1 || found < 0 || isQuote(piece)) && (isOpen(piece) || isQuote(piece) || kindOf(piece) === 'scene-break'))
  if (!isShort || !isPlain) return found
  const isSaid = found >= 0 || isAmid && before.some((piece) => isSentence(piece) || piece.lines.length > 1) || isPersonal(before) || body.some((piece) => isOpen(piece) && weigh(piece, body, context) > 0)
  return isSaid ? body.findIndex(isOpen) : found
}

/** A few sentences about oneself in the present above the first heading of all: no story begins so. */
const isPersonal = (before: readonly Piece[]): boolean =>
  before.length === 1 && isSentence(before[0]!) && before[0]!.text.length <= 200 && before[0]!.text.includes('!') ||
  before.length > 0 && before.length <= 2 && before.every((piece) => isSentence(piece) && countWords(piece.text) <= 80) && /\b(?:I['’]ve|I['’]m|my|me)\b/i.test(before[0]!.text) && /\b(?:is|are|has|have|it['’]s|I['’](?:ve|m)|this)\b/i.test(before[0]!.text) && !/\b(?:was|were|had|said)\b/i.test(before.map(({text}) => text).join(' '))

/** Prose, not the line of a title page. */
const isSentence = ({text}: Piece): boolean => countWords(text) >= 5 && /[.!?…)]$/.test(text.trim())

const isAuthors = (piece: Piece, body: readonly Piece[], context: NoteContext): boolean => isMailHead(piece.lines) || noteLabelled(piece.text) !== undefined || isLooselyLabelled(piece.text) || weigh(piece, body, context) > 0.5

/** Notes right below the heading: labelled, and what goes on in brackets or to the readers. */
export function markBelowHeading({body}: Span, context: NoteContext): void {
  let [at, before] = [Math.max(0, body.findIndex((piece) => kindOf(piece) !== 'note')), -1]
  let group: Group | undefined
  if (kindOf(body[at]) === 'scene-break' && isLabelledHere(body, at + 1, context)) { body[at]!.parts[0]!.kind = 'fence'; at += 1 }
  while (at > before) {
    before = at
    if (isLabelledHere(body, at, context)) {
      at = markBracketed(body, at, 'opening')
      group = body[at - 1]!.parts[0]!.group
      const isLabelAlone = body[at - 1]!.text.trim().length <= labelLengthOf(body[at - 1]!.text)
      if (isLabelAlone && body[at] && isOpen(body[at]!)) { markNote(body[at]!, 'opening', group, 'stands below the note’s label'); at += 1 }
      while (context.mayInfer && goesOn(body, at, context)) {
        markNote(body[at]!, 'opening', group, 'goes on from the note above')
        at += 1
      }
    }
    at = markSaid(body, at, group, context)
    const fence = body[at]
    if (at > before && fence && kindOf(fence) === 'scene-break') { fence.parts[0]!.kind = 'fence'; at += 1; group = undefined }
  }
}

const isLabelledHere = (body: readonly Piece[], at: number, context: NoteContext): boolean => {
  const piece = body[at]
  if (!piece || !isOpen(piece)) return false
  return noteLabelled(piece.text) !== undefined && !isBorne(piece, body[at + 1]) || context.mayInfer && (isCredit(piece) || isBallot(piece))
}

/** "Warning: contains nuts." over a paragraph that says where it is written: on a crate of the story. */
const isBorne = ({text}: Piece, next: Piece | undefined): boolean => text.length <= 80 && warns.test(text) && next !== undefined && isBorneBelow(next.text)
const warns = /^\P{L}*(?:warning|caution|achtung|warnung|attention|avertissement|advertencia|aviso|avviso|attenzione|waarschuwing|ostrzeżenie|внимание|предупреждение)\s*[:!]/iu

/** The dash or tilde below what is quoted. */
const hasSource = /\n\s*[*_(]*(?:~|--|[—–―])/

/** Blocks below a heading that can be said to the readers. */
const furthestSaid = 8
/** What they have to weigh together: a story begins right here in most chapters, and in few below a note. */
const enough = 1.75
const enoughBelowNote = 1
const doubt = 0.25
/** So much story at its head makes nothing below it a note. */
const hopeless = -3

/** Marks what speaks for the author more than against from `start` on; gives the index after it. */
function markSaid(body: readonly Piece[], start: number, group: Group | undefined, context: NoteContext): number {
  const end = context.mayInfer ? findSaid(body, start, group !== undefined, context) : start
  let mine = group
  for (const piece of body.slice(start, end)) {
    if (kindOf(piece) === 'scene-break') piece.parts[0]!.kind = 'fence'
    else if (!joinsNote(piece, mine)) mine = markNote(piece, 'opening', mine, 'speaks to the readers below the heading')
  }
  return end
}

function findSaid(body: readonly Piece[], start: number, isBelowNote: boolean, context: NoteContext): number {
  let [end, sum, needed, strongest] = [start, 0, isBelowNote ? enoughBelowNote : enough, 0]
  for (let at = start; at < Math.min(body.length - 2, start + furthestSaid); at++) {
    const piece = body[at]!
    if (kindOf(piece) === 'scene-break') return at > start && sum + 1 >= needed ? at + 1 : end
    if (!isOpen(piece) || opensQuote(piece.text) || isLettering(piece) || isAddressed(piece.text) || hasSource.test(piece.text) || isAttribution(body[at + 1]!)) return end
    if (isIndented(piece) && start > 0 && !isIndented(body[start - 1]!)) return end
    // A gap below a note says nothing for the note: where paragraphs have none between them, the story begins with one.
    const weight = weigh(piece, body, context) - (at === start && piece.extraGap > 0 ? gapped : 0) - (asksAnybody(piece.text) ? asked : 0)
    sum += weight - doubt
    strongest = Math.max(strongest, weight)
    if (sum < hopeless || isRecalled(body[at + 1]!.text)) return end
    if (weight <= 0 || sum < needed || strongest <= unanchored) continue
    end = at + 1
    needed = enoughBelowNote
    sum = strongest = 0
  }
  return end
}

/** Lines in capitals that nobody shouts: what stands written in the story, or what a machine says. */
const isLettering = ({text, lines}: Piece): boolean => lines.length > 1 && isCapitals(text) && !text.includes('!') && !words(text).some((each) => sensesOf(each).some((sense) => ofText.has(sense)))

/** What is voted on is asked below a chapter; at its head somebody in the story asks, where no word is of the text or its readers. */
const asksAnybody = (text: string): boolean => text.includes('?') && /\b(?:votes?|voting|polls?|hands up|choose|pick)\b/i.test(text) && !words(text).some((each) => sensesOf(each).some((sense) => ofText.has(sense)))
const ofText: ReadonlySet<Sense> = new Set<Sense>(['serial', 'platform', 'readers', 'slang'])
const asked = 3

/** The story's paragraphs are moved in, what stands above it is not. */
const isIndented = ({facts}: Piece): boolean => (facts.indent ?? 0) > 0

/** "Dear Mrs. Pargeter,": a letter of the story, where no reader is addressed. */
export const isAddressed = (text: string): boolean => text.length <= 60 && addressOf(text.trim()) === 'sure' && !words(text).some((each) => sensesOf(each).some((sense) => sense === 'readers' || sense === 'all'))
const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** A line or more of loose labels and nothing else: "TL: Xiao Hui". */
const isCredit = ({lines, text}: Piece): boolean => !/^\W{0,12}notes?\b/i.test(text) && (lines.length === 1 ? text.length <= 300 && isLooselyLabelled(text) : lines.every(isLooselyLabelled))

const furthestFence = 5

/** What is said to the readers between the heading (and a dedication) and a rule, down to the rule or a quotation above it. */
export function markFenced({body: whole}: Span, context: NoteContext): void {
  const isFencedOff = kindOf(whole[0]) === 'scene-break'
  const body = isFencedOff ? whole.slice(1) : whole
  const fence = body.findIndex((piece) => kindOf(piece) === 'scene-break')
  if (!context.mayInfer || fence < 1 || fence > furthestFence || body.length < fence + 3) return
  const start = body.findIndex((piece) => kindOf(piece) !== 'dedication')
  const quoted = body.findIndex((piece, at) => at >= start && at < fence && opensQuote(piece.text))
  const above = body.slice(start, quoted < 0 ? fence : quoted)
  const sum = above.reduce((so, piece) => so + weigh(piece, body, context) - doubt, 0)
  if (!above[0] || !above.every(isOpen) || weigh(above[0], body, context) <= 0 || sum < enoughBelowNote) return
  let group: Group | undefined
  if (isFencedOff) whole[0]!.parts[0]!.kind = 'fence'
  for (const piece of above) group = markNote(piece, 'opening', group, 'speaks to the readers between the heading and a rule')
}

/** Below a labelled note: in brackets of its own, or to the readers beyond doubt. */
function goesOn(body: readonly Piece[], at: number, context: NoteContext): boolean {
  const piece = body[at]
  if (!piece || !isOpen(piece) || opensQuote(piece.text) || noteLabelled(piece.text)) return false
  const isBracketed = /^\s*[([].*[)\]]\s*$/s.test(piece.text)
  return isBracketed && (/^\s*\((?:also|and|ps|p\.s|oh|one more|thanks)/i.test(piece.text) || weigh(piece, body, context) > 0)
}
