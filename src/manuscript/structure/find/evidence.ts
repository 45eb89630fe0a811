/**
 * What speaks for the author in a block at the edge of a chapter: its words against the voice of the story, and how it is
 * set off. The blocks of a run are weighed together: a dull one between two that thank the readers is theirs, too.
 */

import {isOpen, kindOf, type Piece} from '../piece.ts'
import {namesInstalment} from '../words/instalment.ts'
import {isLooselyLabelled, isMailHead} from '../words/notes.ts'
import {isLabelled, measureVoice, weighSpeech, type Voice} from '../words/voice.ts'
import {initials, isCard, speakerOf} from './insets.ts'
import type {NoteContext} from './notes.ts'
import {isPost} from './shown.ts'

/** What one block may say for the author, and against. */
const most = 6
const least = -3

/** Paragraphs of a chapter that tell how it is told. */
const sampled = 16
/** So many that end as sentences do tell it better than titles and lines without a stop. */
const fewestTold = 3

/** How the story of a body is told, by paragraphs spread over its middle. */
function voiceOf(body: readonly Piece[], {voices}: NoteContext): Voice {
  const known = voices.get(body)
  if (known) return known
  const middle = body.slice(body.length > 8 ? Math.floor(body.length * 0.2) : 0, Math.ceil(body.length * 0.75)).filter((piece) => kindOf(piece) === 'paragraph' && piece.text.length > 20 && piece.lines.some((line) => speakerOf(line) === undefined))
  const told = middle.filter(({text}) => /[\p{P}\p{S}]\s*$/u.test(text))
  const paragraphs = told.length >= fewestTold ? told : middle
  const step = Math.max(1, Math.floor(paragraphs.length / sampled))
  const voice = measureVoice(paragraphs.filter((_, at) => at % step === 0).map(({text}) => text))
  voices.set(body, voice)
  return voice
}

/** How much speaks for the author of what an open block says, from its words, its italics and the lines above it. */
export function weigh(piece: Piece, body: readonly Piece[], context: NoteContext): number {
  const known = context.weights.get(piece)
  if (known !== undefined) return known
  const weight = isOpen(piece) ? Math.max(least, Math.min(most, weighOpen(piece, body, context))) : 0
  context.weights.set(piece, weight)
  return weight
}

/** "Notes: Comments are loved": what the label says for the author where the words do, too. */
const overNotes = /^[\s*_]*(?:(?:chapter|end) )?notes?:[\s*_]/i
const labelled = 1.5

/** What more blank lines than usual above a block say for the author. */
export const gapped = 0.5

function weighOpen(piece: Piece, body: readonly Piece[], context: NoteContext): number {
  const {text} = piece
  if (initials.test(text) && piece === body.at(-1)) return 1
  if (text.length > longest || isTalk(piece) || isMailHead(piece.lines) || isCard(piece) || isPost(piece)) return least
  const said = weighSpeech(text, () => voiceOf(body, context)) + (piece.isEmphasised ? 0.75 : 0) + (piece.extraGap > 0 ? gapped : 0) + (namesInstalment(text, context.labels) ? 1 : 0)
  if (said > 0 && isSpokenToSomebody(voiceOf(body, context))) return said - spoken
  if (said > 1 && overNotes.test(text)) return said + labelled
  return said >= 2 || said < least ? said : isLooselyLabelled(text) ? Math.max(said, 2) : said
}

/** The whole story is told by somebody to somebody: a broadcast, a confession, a letter. Who says you and I in it need not be its author. */
const isSpokenToSomebody = ({me, you}: Voice): boolean => me >= 0.5 && you >= 0.5
const spoken = 2

/** `danny: hey lem` on every line, and no field of a header. */
const isTalk = ({lines}: Piece): boolean => lines.length >= 2 && lines.every((line) => speakerOf(line) !== undefined && !isLabelled(line))

/** Characters of the longest block that is asked. */
const longest = 3000

/** The rule is unlike those that part the scenes of its chapter. */
export function isOddRule(rule: Piece, body: readonly Piece[]): boolean {
  if (kindOf(rule) !== 'scene-break') return false
  const others = body.filter((piece) => piece !== rule && kindOf(piece) === 'scene-break')
  return others.length > 0 && others.every(({text}) => text.trim() !== rule.text.trim())
}
