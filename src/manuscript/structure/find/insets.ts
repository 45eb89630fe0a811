/**
 * Things shown in the story: lists, signs and cards in capitals, telegrams, text messages, messages of a game or
 * machine in brackets. Each is told by the form of its lines.
 */

import {countWords} from '../../../book/index.ts'
import {because, type Recogniser} from '../context.ts'
import {capitalShare, isCapitals, isTitleLike, opensQuote} from '../look.ts'
import {gains, markBold, markGains, markScript} from './shown.ts'
import {isOpen, kindOf, mark, type Group, type Piece} from '../piece.ts'
import {frameOf} from '../words/frames.ts'
import {numberOf} from '../words/numerals.ts'

/** Marks insets; conversations need their neighbours and come last. */
export const insets: Recogniser = ({pieces, short}) => {
  const voices = voicesOf(pieces)
  const talksInAngles = pieces.some(({text}) => text.includes('<<') && angledTalk.test(text))
  const talksInCorners = pieces.some(({text}) => text.includes('「') && corneredTalk.test(text))
  const playsInAngles = pieces.some(({lines}) => lines.every((line) => isTold(line) && game.test(line)))
  for (const piece of pieces) {
    if (piece.lines.length === 1 && piece.text.length > 600 || !isOpen(piece)) continue
    if (isTelegram(piece)) mark(piece, 'telegram', because('telegram', 'capitals with STOP between its sentences', 0.93))
    else if (isSystemMessage(piece) && !(isAngled(piece) && talksInAngles || talksInCorners && piece.text.startsWith('「')) || playsInAngles && piece.lines.every(isTold)) mark(piece, 'system-message', because('system-message', 'a block of its own in square brackets', 0.82))
    else if (isAnnouncement(piece)) mark(piece, 'system-message', because('system-message', 'lines in which a game tells what is gained', 0.82))
    else if (isSign(piece, pieces[piece.index - 1])) mark(piece, 'sign', because('sign', 'lettering in capitals on lines of its own', 0.75))
    else if (isNumberedList(piece) || isSheet(piece) && !isSpokenBy(piece, voices) || isCard(piece)) mark(piece, 'list', because('list', 'lines that begin with numbers or names of values', 0.85))
  }
  markNumberedRuns(short)
  markScript(pieces)
  markConversations(pieces)
  markLoneLines(pieces)
  markBold(pieces)
  markGains(pieces)
}

const isTelegram = ({text}: Piece): boolean => text.length < 600 && isCapitals(text) && (text.match(/\bSTOP\b/g)?.length ?? 0) >= 1 && countWords(text) >= 5 && !opensQuote(text) && !/!/.test(text)

/** What a game counts: `+1 Patience`, `-3 Dignity`. */
const counted = /^[+\u2212–-]\s?\d+(?:[.,]\d+)?%? \p{L}.{0,40}$/u

/** What is said in angles, and words beside it: `<<Oui>>, dit-elle`, `>>Halt!<< rief sie`. */
const angledTalk = /(?:<<[^<>\n]{1,300}>>|>>[^<>\n]{1,300}<<),?\s+\p{L}/u
/** 「Is it hot?」 the princess asked. */
const corneredTalk = /「[^「」\n]{1,300}」,? \p{L}/u
const isAngled = ({text}: Piece): boolean => /^\s*(?:<<|>>)/.test(text)

/** `<Quest accepted.>`: angles round a whole line, where a game speaks in them and nobody's mind. */
const isTold = (line: string): boolean => /^<\p{Lu}[^<>=]{1,200}>(?:\s*[/|]\s*<\p{Lu}[^<>=]{1,100}>){0,5}$/u.test(line) && /[\s.!?]/.test(line)
const game = /\b(?:quests?|skills?|level(?:ed)?|class|rewards?|system|status|accept|exp|xp|mana|points?|title|achievements?|unlocked|acquired|gained)\b/i

const isSystemMessage = ({text, lines}: Piece): boolean => {
  const trimmed = text.trim()
  if (/^>{2,}\s?\S/.test(trimmed) && lines.every((line) => /^>{2,}\s?\S/.test(line))) return true
  if (lines.every((line) => counted.test(line)) && (lines.length > 1 || trimmed.startsWith('+'))) return true
  if (lines.length > 1 && lines.some((line) => gains.test(line)) && lines.every((line) => gains.test(line) || value.test(line) && line.length < 80)) return true
  if (lines.length === 1 && trimmed.length <= 120 && choice.test(trimmed) && !opensQuote(trimmed)) return true
  if (/^[「『]/.test(trimmed) && spoken.test(trimmed)) return false
  return /^(?:[[【〔「『《]|<<|\{(?![#.=:]))/.test(trimmed) && /(?:[\]】〕」』》]|>>|\})$/.test(trimmed) && trimmed.length < 400 && /\p{L}/u.test(trimmed) && !/^\[(?:\d+\]|illustration\b|image\b|picture\b|(?:first|prev|previous|next|index|contents)\])/i.test(trimmed)
}

/** "Accept the quest? Y/N": what a machine asks. */
const choice = /\?\s*[[(<]?(?:y ?\/ ?n|yes ?\/ ?no)[\])>]?[.?]?$/i

const announced = /^(?:level(?: up| \d)|lvl\b|ding!|(?:new |you )?(?:skill|quest|class|title|achievement)s? (?:gained|learned|unlocked|acquired|complete|completed|evolved|obtained)|congratulations[!,]|you(?:['’]ve| have)? (?:gain|gained|learned|learnt|reached|earned|received|acquired|unlocked|slain|killed|defeated|level+ed) (?:up\b|\+?\d|an?\b|the\b|\p{Lu})|experience (?:gained|awarded)|[+−-]?\d[\d,.]* (?:x|exp|experience|hp|mp|str|dex|int|vit|wis|cha|points?|gold|credits)\b)/iu

/** What a game tells its player, a line each: `Level 11!`, `You gain 1 max MP.` */
function isAnnouncement({lines}: Piece): boolean {
  const told = lines.filter((line) => announced.test(line)).length
  return lines.length >= 2 && told >= 2 && told >= lines.length * 0.6 && lines.every((line) => line.length <= 90 && !opensQuote(line))
}

/** Speech stands in such marks where these letters are written. */
const spoken = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

const introduces = /:["”]?\s*$|\b(?:sign|board|card|label|notice|plaque|poster|banner|letters|lettered|lettering|painted|printed|written|wrote|read|reads|said|carved|engraved|inscription|stencilled|stenciled|scrawled|headline|screen|message|note|words|nailed)\b/i

/** Right before a single word in capitals: what bears it, or a colon. */
const shows = /:\s*$|\b(?:signs?|board|card|label|notice|plaque|poster|banner|panneau|écriteau|affiche|pancarte|enseigne|letrero|cartel|rótulo|placa|Schild|Tafel|Plakat|Zettel|insegna|cartello|tabliczk\p{L}+|szyld)\b[^.!?]{0,40}[.:]\s*$|(?:табличк|вывеск|надпис)\p{L}*[^.!?]{0,40}[.:]\s*$/u

/** Who signs so letters no sign. */
export const initials = /^\s*[—–~-]*\s?(?:\p{Lu}\.\s?){2,4}\s*$/u

function isSign(piece: Piece, previous: Piece | undefined): boolean {
  const {text, lines} = piece
  if (isHeadline(lines) || isPoster(lines) && !isNumberedList(piece)) return true
  if (!isCapitals(text) || opensQuote(text) || text.length > 300) return false
  if (countWords(text) < 2) return text.length >= 4 && lines.length === 1 && shows.test(previous?.text.slice(-80) ?? '') && /\p{L}$/u.test(text.trim())
  if (initials.test(text)) return false
  const isShout = /!/.test(text) || /\?\s*$/.test(text)
  if (lines.length >= 2) return !isShout
  const isIntroduced = introduces.test(previous?.text.slice(-160) ?? '')
  return !isShout && (isIntroduced || !/\.\s*$/.test(text) || /\.\s+\p{Lu}.*\./u.test(text))
}

/** A line in capitals over one or two as titles are set: the head of a newspaper's column. */
const isHeadline = ([first = '', ...rest]: readonly string[]): boolean =>
  rest.length > 0 && rest.length <= 2 && isCapitals(first) && countWords(first) >= 3 && !/[,;!?"”]$/.test(first) && rest.every((line) => !isCapitals(line) && countWords(line) >= 2 && line.length <= 80 && capitalShare(line) === 1 && !/\p{P}$/u.test(line))

/** WANTED, what is wanted, REWARD: lines in capitals round others that end as no verse does. */
const isPoster = (lines: readonly string[]): boolean => lines.length >= 3 && lines.length <= 8 && isCapitals(lines[0]!) && lines.slice(1).some(isCapitals) && !lines.every(isCapitals) && lines.every((line) => line.length <= 60 && !/[,;:.!?"”—–-]$/.test(line) && !line.includes(': '))

const numbered = /^Item,? \S|^(?:\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,5})[.)]\s+\S|^[-•*·–]\s+\S|^\[[ xX✓✗]?\]\s*\S/

/** A line that announces them may stand above the items. */
function isNumberedList({lines: [first = '', ...rest]}: Piece): boolean {
  if (rest.length === 0) return false
  if (/^(?:the )?(?:cast|characters|dramatis personae|personen|personnages|personaggi|personajes)\b.{0,20}$/i.test(first)) return rest.length >= 2 && rest.every((line) => line.length <= 80)
  if (isCapitals(first) && rest.length >= 2 && rest.every((line) => line.length <= 60) && rest.filter((line) => /^[\d¼-¾⅐-⅞]/.test(line)).length >= rest.length * 0.6) return true
  const lines = /:$/.test(first) ? rest : [first, ...rest]
  if (isStepped(lines)) return true
  return lines.length >= 2 && lines.filter((line) => numbered.test(line)).length >= lines.length * 0.8
}

/** "Step 1. ...", "Step 2. ...": one word, and its numbers in order. */
function isStepped(lines: readonly string[]): boolean {
  const steps = lines.map((line) => /^(\p{L}{3,12}) (\d{1,2})[.:)]\s+\S/u.exec(line))
  return lines.length >= 2 && steps.every((step, at) => step !== null && step[1] === steps[0]![1] && (at === 0 || Number(step[2]) === Number(steps[at - 1]![2]) + 1))
}

const value = /^[\p{Lu}][\p{L}\p{N} '’/-]{0,24}:\s*\S/u

/** A status sheet: `Name: Tam`, `Level: 18`, each key once. */
function isSheet({lines: typed}: Piece): boolean {
  if (typed.length < 2) return false
  const told = typed.filter((line, at) => frameOf(line) === undefined && !(at < 2 && isHeadOfSheet(line) && (at === 0 || isHeadOfSheet(typed[0]!))))
  const lines = told.length > 3 && !value.test(told.at(-1)!) && told.at(-1)!.length < 40 ? told.slice(0, -1) : told
  if (lines.length < 2 || !lines.every((line) => value.test(line) && line.length < 80)) return false
  const keys = lines.map((line) => line.slice(0, line.indexOf(':')))
  if (new Set(keys).size !== keys.length) return false
  if (lines.length >= 3 && keys.every(isCapitals)) return true
  return lines.filter((line) => /:\s*(?:[\d?+-]|\p{Lu}|none|n\/a)/iu.test(line)).length >= lines.length * 0.8 && !lines.some((line) => /[\p{L}\p{N}]["”’)]?[?!]+$/u.test(line))
}

/** A card drawn round with the lines of a box. */
export const isCard = ({lines}: Piece): boolean => lines.length >= 3 && [lines[0]!, lines.at(-1)!].every((line) => boxed.test(line) && frameOf(line) !== undefined) && lines.some((line) => /\p{L}/u.test(line))
const boxed = /[\u2500-\u257f]|^\+[-=+]{3,}\+$/

/** Who says two lines in one block or more: a key of a sheet stands once. */
function voicesOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const voices = new Set<string>()
  for (const piece of pieces) {
    if (piece.lines.length < 2 || !isOpen(piece)) continue
    const names = new Set(piece.lines.map(speakerOf))
    if (!names.has(undefined) && names.size < piece.lines.length) for (const name of names) voices.add(name!)
  }
  return voices
}

/** Every line is said by somebody who talks in another block. */
const isSpokenBy = ({lines}: Piece, voices: ReadonlySet<string>): boolean => voices.size > 0 && lines.every((line) => voices.has(speakerOf(line) ?? ''))

/** A title over the values, or two: `Status`, `Wick Tamlin`. */
const isHeadOfSheet = (line: string): boolean => line.length <= 40 && !/[:.,;!?]$|:\s/.test(line) && isTitleLike(line)

const digit = /^\s*\d/

/** Blocks numbered 1, 2, 3 one after another. */
function markNumberedRuns(pieces: readonly Piece[]): void {
  let run: Piece[] = []
  const close = () => {
    if (run.length >= 2) for (const piece of run) mark(piece, 'list', because('list', `one of ${run.length} numbered blocks in a run`, 0.85))
    run = []
  }
  for (const piece of pieces) {
    const number = isOpen(piece) && digit.test(piece.text) ? /^(\d{1,2})(?:[.)]|st|nd|rd|th)\.?\s+\S/.exec(piece.text.trim())?.[1] : undefined
    const isNext = number !== undefined && piece.text.length < 300 && (run.length === 0 ? number === '1' || /^\d+(?:st|nd|rd|th)/.test(piece.text.trim()) : Number(number) > Number(/\d+/.exec(run.at(-1)!.text)![0]) && run.at(-1)!.index === piece.index - 1)
    if (!isNext) close()
    if (isNext) run.push(piece)
  }
  close()
}

/** The words before the colon, as typed. */
const nameIn = (text: string): string => text.slice(0, Math.max(0, text.indexOf(':'))).trim()

/** A line by itself of a voice that talks so elsewhere in the manuscript. */
function markLoneLines(pieces: readonly Piece[]): void {
  const voices = new Set<string>()
  for (const {parts, lines, text} of pieces) if (parts[0]!.group?.type === 'conversation') for (const line of lines.length === 1 ? [text] : lines) if (line.includes(': ')) voices.add(nameIn(line))
  if (voices.size === 0) return
  for (const piece of pieces) {
    if (piece.text.length > 240 || piece.lines.length > 1 || !isOpen(piece) || !voices.has(nameIn(piece.text)) && !(isTexted(piece.text) && speakerOf(piece.text) !== undefined && /^\p{Ll}/u.test(piece.text))) continue
    mark(piece, 'text-message', because('conversation', 'opens with a name that talks so elsewhere', 0.75), {type: 'conversation'})
  }
}

const time = String.raw`(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?\s*[-–—|]?\s*)?`
const message = new RegExp(String.raw`^${time}(?:([\p{L}_@][\p{L}\p{N}_@.'’() \p{Extended_Pictographic}\ufe0f-]{0,24}?|\p{N}[\p{L}\p{N}_@.'’() \p{Extended_Pictographic}\ufe0f-]{0,24}?)\s?:\s+(?=\S)|<([^<>\n]{1,24})>\s+(?=\S))`, 'u')
const timed = /^[[(]?\d{1,2}[:.]\d{2}/
const notNames = /^(?:and|but|then|so|he|she|it|they|we|you|i|note|ps|result|answer|question|chapter|warning|rule|lesson|item|day|from|to|cc|bcc|subject|date|sent|newsgroups|organi[sz]ation|sender|reply-to|message-id|lines|path)$/i

/** `Q. You were there?`, as a court takes down what is asked and answered. */
const asked = /^([QAFR])\. (?=\S)/

/** Characters that time and name may have before the colon. */
const furthestColon = 60
const couldSpeak = (line: string): boolean => {
  const head = line.length > furthestColon ? line.slice(0, furthestColon) : line
  return head.includes(':') || head.includes('<')
}

/** Who says a line of a conversation: `danny: hey lem`. */
export const speakerOf = (line: string): string | undefined => {
  if (line[1] === '.') return asked.exec(line)?.[1]!.toLowerCase()
  if (!couldSpeak(line)) return undefined
  const match = message.exec(line)
  const name = match?.[1] ?? match?.[2]
  return name === undefined || notNames.test(name.trim()) && !/^(?:i|you|chapter)$/i.test(name.trim()) || countWords(name) > 3 || tells.test(name.trim()) ? undefined : name.trim().toLowerCase()
}

/** "I typed: ..." */
const tells = /^(?:i|you|he|she|we|they|it) \p{L}/iu

/** "ur dead": small letters and no stop, as nobody writes but on a phone. */
const isTexted = (line: string): boolean => /:\s+\p{Ll}[^:]*[^.:,;]$/u.test(line)

/** "Update 1", "Update 2": one thing told off, not voices. */
const isCounted = (names: readonly (string | undefined)[]): boolean => names.length > 1 && names.every((name) => name !== undefined && numberOf(name.split(' ').at(-1)!) !== undefined) && new Set(names.map((name) => name!.split(' ').slice(0, -1).join(' '))).size === 1

/** The name of the room stands over what at least two voices say in it. */
const hasRoom = ({lines: [first = '', ...rest]}: Piece): boolean =>
  rest.length >= 3 && speakerOf(first) === undefined && first.length <= 60 && !/[.,;:!?"”]$/.test(first) && rest.every((line) => speakerOf(line) !== undefined) && new Set(rest.map(speakerOf)).size >= 2

/** Two or more lines of `name: words` in a row, by two voices or one voice twice; none of a run whose first line its author calls a paragraph. */
function markConversations(pieces: readonly Piece[]): void {
  let run: Piece[] = []
  const close = () => {
    const lines = run.flatMap((piece) => hasRoom(piece) ? piece.lines.slice(1) : piece.lines)
    const names = lines.map(speakerOf)
    const isTalk = lines.length >= 2 && lines.every((line) => line.length < 240) && !isCounted(names) && (new Set(names).size >= 2 || lines.length >= 3 || lines.every((line) => timed.test(line) || isTexted(line)))
    if (isTalk) {
      const group: Group = {type: 'conversation'}
      for (const piece of run) mark(piece, 'text-message', because('conversation', `one of ${lines.length} lines that open with a name and a colon`, 0.85), group)
    }
    run = []
  }
  let freed = -1
  for (const piece of pieces) {
    const isFreed = piece.overrule === 'paragraph' || freed >= 0 && freed === piece.index - 1
    const isTalk = (isOpen(piece) || isFreed && kindOf(piece) === 'paragraph') && piece.text.length < 1200 && (piece.lines.every((line) => speakerOf(line) !== undefined) || hasRoom(piece))
    const follows = run.length === 0 || run.at(-1)!.index === piece.index - 1 && run.at(-1)!.fileIndex === piece.fileIndex
    if (!isTalk || !follows || isFreed) close()
    if (isTalk && isFreed) freed = piece.index
    else if (isTalk) run.push(piece)
  }
  close()
}

