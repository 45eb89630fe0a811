/** How blocks become a note: what its label announces, how far its brackets run, what stands among its words. */

import {countWords} from '../../../book/index.ts'
import {because} from '../context.ts'
import {opensQuote} from '../look.ts'
import {isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'
import {isNoteLabel, labelLengthOf, noteLabelled} from '../words/notes.ts'
import {isSaidToReaders, isTold} from '../words/voice.ts'
import type {AuthorsNote} from '../../../book/index.ts'

const ballot = /^-{0,3} ?\[[ xX✓✗]?\]\s*\S/

/** What the readers may vote for: `[ ] Burn the mill`; the question may stand above the first. */
export const isBallot = ({lines: [first = '', ...rest]}: Piece): boolean =>
  (ballot.test(first) ? rest.length >= 1 : rest.length >= 2 && /[?:]$/.test(first) && first.length <= 80) && rest.every((line) => ballot.test(line))

/** A label that a narrator has for his own asides, too. */
const remark = /^[\s*_]*Anmerkung(?:en)?\s*:/iu

/** Somebody in the story is about to be read: the paragraph above ends in a colon, and is no note itself. */
export const isIntroduced = (above: Piece | undefined): boolean => above !== undefined && kindOf(above) === 'paragraph' && /\p{L}["”’»)]?:\s*$/u.test(above.text) && !isNoteLabel(above.text) && countWords(above.text) > 3

/** What a post of somebody in the story may say, too; an author says it above the story or below it. */
export const edited = /^[\s*_]*(?:edit|eta)\s*:/i

/** A labelled note that nobody has marked yet. */
export function markLabelled(piece: Piece, pieces: readonly Piece[], placement: AuthorsNote['placement']): void {
  if (!isOpen(piece)) return
  const kind = noteLabelled(piece.text)
  if (placement === 'middle' && (edited.test(piece.text) && !isSaidToReaders(piece.text) || isIntroduced(pieces[piece.index - 1]) || remark.test(piece.text) && isTold(piece.text))) return
  if (!kind || (kind === 'summary' || kind === 'warning') && !/^[\s*_([]*(?:content|trigger|cw|tw)\b/i.test(piece.text)) return
  markBracketed(pieces, pieces.indexOf(piece), placement)
}

/** Marks the labelled piece at `start` and those its open bracket takes in; gives the index after them. */
export function markBracketed(pieces: readonly Piece[], start: number, placement: AuthorsNote['placement']): number {
  const first = pieces[start]!
  const bracket = isBalanced(first.text) ? undefined : /^[\s*_]*([([])/.exec(first.text)?.[1]
  let group = markNote(first, placement, undefined, 'has an author’s note label')
  let end = start
  if (bracket) {
    const close = bracket === '(' ? ')' : ']'
    const last = findClose(pieces, start, close)
    for (end = start; end < last; ) {
      end += 1
      if (isOpen(pieces[end]!)) group = markNote(pieces[end]!, placement, group, 'stands inside the note’s brackets')
    }
    takeBrackets(first, pieces[last]!)
  }
  return end + 1
}

/** Brackets round a whole note go with its label: the heading that replaces it needs none. */
function takeBrackets(first: Piece, last: Piece): void {
  const head = labelLengthOf(first.text)
  const tail = /[)\]][\s*_]*$/.exec(last.text)
  const part = first.parts[0]!
  if (!tail || part.kind !== 'note' || !isApart(first.text, head)) return
  part.labelLength = head
  last.parts[0] = {...last.parts[0]!, to: last.text.length - tail[0].length}
}

/** As many brackets closed as opened, and words after the last: none of them goes round the blocks below. */
const isBalanced = (text: string): boolean => !/[)\]][\s*_.!]*$/.test(text) && (text.match(/[([]/g)?.length ?? 0) <= (text.match(/[)\]]/g)?.length ?? 0)

const longestBracket = 12

function findClose(pieces: readonly Piece[], start: number, close: string): number {
  const ends = close === ')' ? /\)[\s*_.!]*$/ : /\][\s*_.!]*$/
  for (let at = start; at < Math.min(pieces.length, start + longestBracket); at++) {
    const piece = pieces[at]!
    if (at > start && (!isOpen(piece) || noteLabelled(piece.text) || opensQuote(piece.text))) break
    if (ends.test(piece.text)) return at
  }
  return start
}

/** Marks one block of a note. A label opens a new note; without one it goes on in `group`. */
export function markNote(piece: Piece, placement: AuthorsNote['placement'], group: Group | undefined, reason: string): Group {
  const kind = noteLabelled(piece.text)
  const isNew = kind !== undefined || !group
  const mine: Group = isNew ? {type: 'note', placement, noteKind: kind ?? 'note'} : group!
  const labelLength = kind === undefined ? 0 : headLength(piece.text, kind)
  piece.parts = [{
    kind: 'note', from: 0, to: piece.text.length, group: mine,
    inference: because('authors-note', reason, kind === undefined ? 0.75 : 0.96),
    ...(labelLength > 0 && {labelLength})
  }]
  if (kind !== undefined && /^[\s*_]*(?:\([^()]*\)|\[[^[\]]*\])[\s*_]*$/.test(piece.text)) takeBrackets(piece, piece)
  return mine
}

const isList = (piece: Piece): boolean => piece.node.type === 'list' && kindOf(piece) === 'list'
export const isQuote = (piece: Piece): boolean => piece.node.type === 'blockquote' && kindOf(piece) === 'blockquote' && piece.facts.directive === undefined

/** A list of Markdown below the words of a note belongs to it. */
export function joinsNote(piece: Piece, group: Group | undefined): boolean {
  if (group?.type !== 'note' || !isList(piece) && !isQuote(piece) || piece.overrule === 'paragraph') return false
  mark(piece, 'note', because('authors-note', isList(piece) ? 'a list below the words of a note' : 'a quotation among the words of a note', 0.8), group)
  return true
}

/** Labels that say what follows, as "Edit:" and "Poll:" do: the heading of a note says less. */
const saying = /^[\s*_]*(?:heads|edit|eta|recap|the story|poll|prompt|written|for |winning|vote|tl|foot|translat|spoiler|roll|#|posted|last edited)/i

/** Labels such as "Warnings for ..." or "Rating: T" are part of the sentence and stay in it. */
function headLength(text: string, kind: AuthorsNote['kind']): number {
  const length = labelLengthOf(text)
  if (/^\s*[([]/.test(text) || saying.test(text) || !isApart(text, length)) return 0
  return kind === 'summary' && !/^[\s*_]*(?:(?:chapter )?summary|zusammenfassung|résumé)/i.test(text) ? 0 : length
}

/** A label ends in a mark of its own, or with its line. */
const isApart = (text: string, length: number): boolean => /[:.!\-–—]\s*[*_]*\s*$/.test(text.slice(0, length)) || /^[*_ \t]*(?:\n|$)/.test(text.slice(length))
