/**
 * Author's notes: labelled ones anywhere, unlabelled ones where only the author can be speaking, that is before the
 * heading of a file's first chapter and after the story of a chapter has ended.
 *
 * A bracketed note runs to its closing bracket. A note in mid-chapter is one block: the story goes on below it.
 */

import type {Recogniser} from '../context.ts'
import {opensQuote} from '../look.ts'
import {addressOf} from './letter-forms.ts'
import {kindOf, type Piece} from '../piece.ts'
import type {Voice} from '../words/voice.ts'
import {isOpened, labelsOf, spansOf, type Span} from './spans.ts'
import {markTail} from './closing.ts'
import {markLabelled} from './note-marks.ts'
import {isAmid, markBelowHeading, markFenced, markOpening} from './opening.ts'

export interface NoteContext {
  readonly labels: ReadonlySet<string>
  readonly mayInfer: boolean
  /** Short lines the manuscript has more than once: a sign-off returns. */
  readonly repeated: ReadonlySet<string>
  /** Those that end two chapters at least between marks of their own, or three. */
  readonly last: ReadonlySet<string>
  /** What is known already: how much speaks for the author in a block, and how the story of a body is told. */
  readonly weights: Map<Piece, number>
  readonly voices: Map<readonly Piece[], Voice>
  /** Bodies above which the readers were greeted as a letter greets: a closing formula at their end is meant for them. */
  readonly greeted: Set<readonly Piece[]>
}

/** Marks notes, and with them the sign-offs and teasers that stand among the closing ones. */
export const authorsNotes: Recogniser = ({pieces, short, settings}) => {
  const context: NoteContext = {labels: labelsOf(pieces), mayInfer: settings.notes === 'inferred', repeated: repeatedLines(short), last: lastLines(spansOf(pieces)), weights: new Map(), voices: new Map(), greeted: new Set()}
  const spans = spansOf(pieces)
  for (const [index, span] of spans.entries()) {
    if (!isOpened(span)) {
      const next = spans[index + 1]
      if (next && !next.isFirst) markOpening({body: span.body, isAmid: isAmid(next), isVeryFirst: index === 0}, context)
      else if (span.isFirst && spans.length > index) { markBelowHeading(span, context); markTail(span.body, context) }
      continue
    }
    markBelowHeading(span, context)
    markFenced(span, context)
    if ([...spans[index - 1]?.body ?? [], ...span.body.slice(0, furthestGreeting)].some(greetsReaders)) context.greeted.add(span.body)
    markTail(span.body, context)
    for (const piece of span.body) markLabelled(piece, pieces, 'middle')
  }
}

const furthestGreeting = 4

/** "Dear friends," above the story, among what is said to the readers. */
const greetsReaders = (piece: Piece): boolean => kindOf(piece) === 'note' && piece.parts[0]!.group?.placement === 'opening' && addressOf(piece.lines[0]!) !== undefined

/** A line that ends one chapter after another is said to the readers. */
function lastLines(spans: readonly Span[]): Set<string> {
  const times = new Map<string, number>()
  for (const {body} of spans) {
    const last = body.at(-1)
    if (last && last.text.length <= 70 && !opensQuote(last.text)) times.set(last.text, (times.get(last.text) ?? 0) + 1)
  }
  return new Set([...times].filter(([text, count]) => count >= 3 || count === 2 && /^\s*([~*=<>/-]+)[^]*[~*=<>/-]\s*$/.test(text)).map(([text]) => text))
}

function repeatedLines(short: readonly Piece[]): Set<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const {text, lines} of short) {
    if (text.length > 70 || lines.length > 1 || opensQuote(text)) continue
    if (once.has(text)) again.add(text)
    once.add(text)
  }
  return again
}
