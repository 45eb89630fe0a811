/**
 * Scene breaks that show nothing but extra blank lines. A doubled blank line is evidence, not proof: it breaks a scene
 * only where the manuscript has no marks of its own, or pairs the two as a habit, and never between two lines of talk.
 */

import {because, type Recogniser} from '../context.ts'
import {isDialogue, opensQuote} from '../look.ts'
import {isHeading, kindOf, type Kind, type Piece} from '../piece.ts'

const prose: ReadonlySet<Kind> = new Set<Kind>(['paragraph', 'letter', 'dateline', 'sign', 'telegram', 'blockquote', 'verse', 'signature', 'postscript', 'text-message', 'system-message', 'salutation', 'list'])

/** Marks the pieces before which a scene ends without a mark. */
export const gapBreaks: Recogniser = ({pieces, settings}) => {
  if (settings.sceneBreaks !== 'inferred') return
  const gaps = pieces.filter((piece) => isGap(piece, pieces[piece.index - 1]))
  const marks = pieces.filter((piece) => kindOf(piece) === 'scene-break' && !closes.has(kindOf(pieces[piece.index + 1]) ?? 'other')).length
  const quiet = gaps.filter((piece) => !isTalk(piece, pieces[piece.index - 1]!))
  const wide = quiet.filter((piece) => piece.extraGap >= widest && !(goesOn.test(piece.text) && touchesTalk(piece, pieces[piece.index - 1]!)))
  for (const piece of wide.length <= pieces.length * 0.1 ? wide : []) open(piece, 'three blank lines or more', 0.7)
  const isTyped = gaps.length > 0 && gaps.length <= pieces.length * 0.08 && gaps.every(isOnly)
  const isLone = quiet.length === 0 || quiet.length === 1 && touchesTalk(quiet[0]!, pieces[quiet[0]!.index - 1]!)
  if (!isTyped && isLone || marks > 0 && quiet.length < Math.max(3, marks * 0.5)) return
  const isHabit = quiet.length >= 2 && quiet.length >= gaps.length * 0.6
  for (const piece of isTyped || isHabit && gaps.length >= 8 ? gaps : quiet) {
    open(piece, isHabit ? `extra blank lines, as ${gaps.length} times in this manuscript` : 'extra blank lines', isHabit ? 0.85 : 0.6)
  }
}

/** A mark above these parts the story from its end, and tells nothing of how scenes are parted. */
const closes: ReadonlySet<Kind> = new Set<Kind>(['sign-off', 'the-end', 'note', 'teaser'])

/** Blank lines beyond the habit that nobody types by chance, where few stand so. */
const widest = 2

/** An empty paragraph of a document that has none between its others. */
const isOnly = ({file, facts, extraGap}: Piece): boolean => file.format === 'docx' && facts.blankBefore === extraGap

function open(piece: Piece, reason: string, confidence: number): void {
  if (piece.overrule !== 'no-break') piece.opensScene ??= because('gap', reason, confidence)
}

function isGap(piece: Piece, previous: Piece | undefined): boolean {
  if (piece.extraGap === 0 || piece.isPlain || !previous || previous.isPlain || previous.fileIndex !== piece.fileIndex) return false
  return (!isHeading(piece) || kindOf(piece) === 'section' && piece.node.type === 'paragraph') && !isHeading(previous) && (prose.has(kindOf(piece)!) || isHeading(piece)) && prose.has(previous.parts.at(-1)!.kind) && piece.file.format !== 'md'
}

const isTalk = (piece: Piece, previous: Piece): boolean => isDialogue(previous.text) && opensQuote(piece.text)

/** Says on of what the line above spoke of. */
const goesOn = /^\s*(?:it|he|she|that|this|and|but|then|so)\b/i

/** One gap alone is believed only between two paragraphs of narrative. */
const touchesTalk = (piece: Piece, previous: Piece): boolean => isDialogue(previous.text) || isDialogue(piece.text)
