/**
 * Letters told by their form: a dateline, a salutation, paragraphs, a closing with a name, postscripts.
 *
 * A salutation opens one, a signature within a few dozen blocks closes it; a letter quoted inside the story keeps its
 * quotation marks at the head of every paragraph. Without a signature only the salutation is marked.
 */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {isHeading, isOpen, kindOf, mark, type Group, type Kind, type Piece} from '../piece.ts'
import {addressOf, closing, isDatedText, isNameText, isWhose, postscript} from './letter-forms.ts'
import {isMailHead} from '../words/notes.ts'

const furthest = 40

/** Marks letters and their parts. */
export const letters: Recogniser = ({pieces, short}) => {
  for (const piece of short) if (piece.text.length <= 70 && isOpen(piece) && isSalutation(piece, pieces)) markLetter(pieces, piece.index)
  markLooseSignatures(short, pieces)
  for (const piece of short) markSigned(piece, pieces)
  for (const piece of pieces) if (isOpen(piece) && postscript.test(piece.text) && isBelowLetter(piece, pieces)) mark(piece, 'postscript', because('postscript', 'opens with P.S.', 0.9))
}

function isSalutation(piece: Piece, pieces: readonly Piece[]): boolean {
  const text = piece.text.trim()
  if (piece.lines.length > 1 || text.length > 70 || countWords(text) > 9) return false
  const address = addressOf(text)
  if (address === undefined) return isAddress(text) && (isDated(pieces[piece.index - 1] ?? piece) || /,$/.test(text) && /:$/.test(pieces[piece.index - 1]?.text.trim() ?? '') || isHeadOfLetter(piece, pieces)) && findSignature(pieces, piece.index) !== undefined
  if (address === 'sure' && !(text.includes('!') && /dear/i.test(text))) return !text.includes('?')
  const previous = pieces[piece.index - 1]
  const isAtHead = previous === undefined || isHeading(previous) || kindOf(previous) === 'dateline' || kindOf(previous) === 'note' || isDated(previous)
  if (/[,—]$/.test(text) && findSignature(pieces, piece.index) !== undefined) return true
  return isAtHead && (/[,:]$|[,:]["”]$/.test(text) || /^to\b.*\s\p{Lu}/iu.test(text) && /\s\p{Lu}/u.test(text))
}

/** A few capitalised words and a comma, below a dateline: "Most beloved Cousin,". */
const isAddress = (text: string): boolean => /^["“'‘]?\p{Lu}[^.!?"“]{2,45}[,:]$/u.test(text)

/** A heading or a break stands above, with no more than the lines of an address between. */
function isHeadOfLetter(piece: Piece, pieces: readonly Piece[]): boolean {
  const above = pieces[piece.index - 1]
  const isAddressed = above !== undefined && isOpen(above) && above.lines.length > 1 && above.lines.every((line) => line.length <= 60 && !/[.!?]$/.test(line))
  const head = isAddressed ? pieces[piece.index - 2] : above
  return isHeading(head) || isAddressed && kindOf(head) === 'scene-break'
}

const isDated = (piece: Piece): boolean => isOpen(piece) && isDatedText(piece.text) && !isMailHead(piece.lines)

/** Marks from the salutation on. */
function markLetter(pieces: readonly Piece[], start: number): void {
  const end = findSignature(pieces, start)
  const group: Group = {type: 'letter'}
  const isWhole = end !== undefined
  const grouped = isWhole ? group : undefined
  mark(pieces[start]!, 'salutation', because('salutation', 'addresses somebody on a line of its own', isWhole ? 0.93 : 0.72), grouped)
  markDateAbove(pieces, start, grouped)
  if (end === undefined) return
  const isOnly = !hasAnother(pieces, end.to + 1) && storyBelow(pieces, end.to + 1) <= 1
  const isChapter = isOnly && isHeading(pieces[start - 1]) || isOnly && isHeading(pieces[start - 2]) && kindOf(pieces[start - 1]) !== 'paragraph'
  for (let at = start + 1; at < end.from; at++) {
    const piece = pieces[at]!
    if (!isOpen(piece)) continue
    if (at <= start + 1 && isDated(piece)) mark(piece, 'dateline', because('dateline', 'a line of place or time below the salutation', 0.9), group)
    else mark(piece, isChapter ? 'paragraph' : 'letter', because('letter', 'stands between a salutation and a signature', 0.85), group)
  }
  markEnd(pieces, end, group)
}

/** "Gone to Mother's. Don't follow. — Ruth": a letter of one line, between two paragraphs of the story. */
const signedLine = /^[^"“”«»—–]{8,200}[.!?…] ?(?:--|[—–]) ?\p{Lu}\p{L}{0,15}\.?$/u

/** Characters a name may have behind its dash, blank and stop included. */
const longestSigned = 20

/** The last dash has a name's length behind it: asked before the pattern above, which tries every character. */
const endsBehindDash = (text: string): boolean => Math.max(text.lastIndexOf('—'), text.lastIndexOf('–'), text.lastIndexOf('--')) >= Math.max(8, text.length - longestSigned)

/** Plain, or all of it in italics: between words in italics the story says who writes. */
const isOfOneHand = ({node, isEmphasised}: Piece): boolean => isEmphasised || node.type === 'paragraph' && node.children.length === 1

function markSigned(piece: Piece, pieces: readonly Piece[]): void {
  if (piece.lines.length > 1 || !endsBehindDash(piece.text) || !isOpen(piece) || !signedLine.test(piece.text) || kindOf(pieces[piece.index - 1]) !== 'paragraph' || !isOfOneHand(piece)) return
  const cut = piece.text.search(/(?:--|[—–])/)
  if (isDatedText(piece.text.slice(0, cut).trim())) return
  const group: Group = {type: 'letter'}
  const inference = because('letter', 'a line that a name behind a dash signs', 0.75)
  piece.parts = [{kind: 'letter', from: 0, to: cut, group, inference}, {kind: 'signature', from: cut, to: piece.text.length, group, inference}]
}

/** A further letter stands in the same section: each of them is a letter in it, none is the section. */
function hasAnother(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < pieces.length && !isHeading(pieces[at]); at++) if (isOpen(pieces[at]!) && pieces[at]!.text.length <= 70 && isSalutation(pieces[at]!, pieces)) return true
  return false
}

/** Blocks that tell on below a letter, postscripts aside: with more of them it is a letter in its section, not the section. */
function storyBelow(pieces: readonly Piece[], from: number): number {
  let count = 0
  for (let at = from; at < pieces.length && !isHeading(pieces[at]) && count < 2; at++) if (isOpen(pieces[at]!) && !postscript.test(pieces[at]!.text) && !isInitials(pieces[at]!) && !isDated(pieces[at]!)) count += 1
  return count
}

function markDateAbove(pieces: readonly Piece[], start: number, group: Group | undefined): void {
  const above = pieces[start - 1]
  if (above && above.fileIndex === pieces[start]!.fileIndex && (isDated(above) || isOpen(above) && above.lines.length > 1 && !above.text.includes(': ') && isHeadOfLetter(pieces[start]!, pieces))) mark(above, 'dateline', because('dateline', 'a line of place or time above a salutation', 0.92), group)
}

interface End {
  readonly from: number
  readonly to: number
}

/** The closing line, and a name below it. */
function findSignature(pieces: readonly Piece[], start: number): End | undefined {
  for (let at = start + 1; at < Math.min(pieces.length, start + furthest); at++) {
    const piece = pieces[at]!
    if (isHeading(piece)) return undefined
    if (!isOpen(piece) || kindOf(piece) === 'scene-break') { if (kindOf(piece) === 'scene-break') return undefined; continue }
    const first = piece.lines[0]!
    if (closing.test(first) && countWords(first) <= 10 && piece.lines.length <= 3 || isClosingBlock(piece) || isWhose(piece.lines) || ownName.test(piece.text.trim())) {
      const name = pieces[at + 1]
      return {from: at, to: piece.lines.length === 1 && name && isName(name) ? at + 1 : at}
    }
    if (at > start + 1 && isName(piece) && piece.text.length < 40 && isSigned(pieces, at)) return {from: at, to: at}
  }
  return undefined
}

/** "Dein Fiete", "Tua Lucia": whose, and a name. */
const ownName = /^(?:Deine?|E[ue]re?|Ihre?|Ton|Ta|Votre|T[ue]a?|Tuo|S[ue]a?|Suo|Teu|Seu|Je|Jouw|Uw|Tw[óo]ja?|Wasz[ae]?|Тво[йя]|Ваша?) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u

/** Short lines of which one closes a letter and the last is a name. */
const isClosingBlock = ({lines}: Piece): boolean => lines.length >= 2 && lines.length <= 4 && lines.every((line) => line.length <= 90) && /,$/.test(lines.at(-2)!) && isNameText(lines.at(-1)!) &&
  (lines.slice(0, -1).some((line) => closing.test(line)) || lines.length === 2 && countWords(lines[0]!) <= 5 && countWords(lines[1]!) <= 3)

/** A bare name is a signature when the next block is outside the letter: no quotation mark, a break, a postscript or the end. */
function isSigned(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]
  const previous = pieces[at - 1]
  return previous !== undefined && countWords(previous.text) > (startsInitialled.test(pieces[at]!.text.trim()) || kin.test(pieces[at]!.text.trim()) ? 2 : 8) && (next === undefined || isHeading(next) || postscript.test(next.text) || countWords(next.text) > 6)
}

/** "M.", "H. Vole": nobody in a story is named so on a line. */
const startsInitialled = /^\p{Lu}\.(?: ?\p{Lu}[\p{L}’'-]*\.?)*$/u

/** How parents sign. */
const kin = /^(?:Mam(?:a|an|ma|á)|M[uo]m(?:my)?|Mother|Mutti|Dad(?:dy)?|Pap[aá]|Father|Vati|Gran(?:dma|dpa|ny|dad)?|Nan[ay]?|Oma|Opa)[.,]?(?: x+)?$/i

const isName = (piece: Piece): boolean => isOpen(piece) && piece.lines.length <= 2 && isNameText(piece.text.trim())

function markEnd(pieces: readonly Piece[], end: End, group: Group): void {
  for (let at = end.from; at <= end.to; at++) mark(pieces[at]!, 'signature', because('signature', 'closes the letter', 0.92), group)
  let at = end.to + 1
  while (pieces[at] && isOpen(pieces[at]!) && (postscript.test(pieces[at]!.text) || isDated(pieces[at]!) && at === end.to + 1)) {
    const kind: Kind = postscript.test(pieces[at]!.text) ? 'postscript' : 'dateline'
    mark(pieces[at]!, kind, because(kind, kind === 'postscript' ? 'opens with P.S. below a signature' : 'a line of place or time below the signature', 0.93), group)
    at += 1
    if (pieces[at] && isOpen(pieces[at]!) && isInitials(pieces[at]!) && kind === 'postscript') { mark(pieces[at]!, 'signature', because('signature', 'initials below a postscript', 0.85), group); at += 1 }
  }
}

const isInitials = (piece: Piece): boolean => /^["“'‘]?(?:\p{Lu}\.\s?){1,4}["”'’]*$/u.test(piece.text.trim())

const isBelowLetter = (piece: Piece, pieces: readonly Piece[]): boolean => {
  const kind = kindOf(pieces[piece.index - 1])
  return kind === 'signature' || kind === 'letter' || kind === 'postscript' || kind === 'dateline'
}

/** Signatures outside a recognised letter: a closing with a name below it, initials or a name under quoted text, the end of a preface. */
function markLooseSignatures(short: readonly Piece[], pieces: readonly Piece[]): void {
  for (const piece of short) {
    if (piece.text.length > 90 || !isOpen(piece) || piece.lines.length > 3) continue
    const next = pieces[piece.index + 1]
    const first = piece.lines[0]!
    const isClosing = first.includes(',') && /[,]["”'’]*$/.test(first) && closing.test(first) && countWords(first) <= 8
    if (isClosing && (piece.lines.length > 1 || next && isName(next))) {
      mark(piece, 'signature', because('signature', 'a closing formula with a name below it', 0.85))
      if (piece.lines.length === 1 && next && isName(next)) mark(next, 'signature', because('signature', 'a name below a closing formula', 0.85))
    } else if (isNameAtEnd(piece, pieces)) mark(piece, 'signature', because('signature', 'a name alone at the end of a quoted or front matter text', 0.72))
  }
}

/** `"Violet Hunter."` under a quoted letter, "M. W. S." at the end of a preface. */
function isNameAtEnd(piece: Piece, pieces: readonly Piece[]): boolean {
  const text = piece.text.trim()
  const previous = pieces[piece.index - 1]
  if (!isName(piece) || piece.lines.length > 1 || !previous || countWords(previous.text) < 6 || !isOpen(previous)) return false
  const next = pieces[piece.index + 1]
  const bare = text.replace(/^["“'‘]+|["”'’]+$/g, '')
  const isFull = /^(?:\p{Lu}\.\s?)+$|^(?:\p{Lu}[\p{L}.’'-]*\.?\s){1,3}\p{Lu}[\p{L}’'-]+\.?$/u.test(bare)
  const isQuoted = /^["“]/.test(text) && /^["“]/.test(previous.text.trim()) && !/["”]\s*$/.test(previous.text.trim())
  if (isQuoted && /\.["”'’]*$/.test(text) && isFull) return true
  const isMatter = next === undefined || isHeading(next) || isDated(next)
  return isMatter && isInMatter(piece, pieces) && (isFull || /^The \p{Lu}\p{L}+\.?$/u.test(bare))
}

function isInMatter(piece: Piece, pieces: readonly Piece[]): boolean {
  for (let at = piece.index - 1; at >= 0 && at > piece.index - 200; at--) if (isHeading(pieces[at])) return kindOf(pieces[at]) === 'matter'
  return false
}
