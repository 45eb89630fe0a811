/** A rule between what leads in to a chapter (notes, dedication, epigraph) and its first line parts no scenes. */

import {kindOf, type Kind, type Piece} from '../piece.ts'
import type {Recogniser} from '../context.ts'
import {isOpened, spansOf} from './spans.ts'

const leading: ReadonlySet<Kind> = new Set<Kind>(['note', 'dedication', 'epigraph', 'attribution', 'fence'])

/** Marks the rules above the first line of each chapter as fences. */
export const fences: Recogniser = ({pieces}) => {
  for (const span of spansOf(pieces)) if (isOpened(span)) markFences(span.body)
}

function markFences(body: readonly Piece[]): void {
  for (const [at, piece] of body.entries()) {
    if (kindOf(piece) === 'scene-break' && at > 0 && body.length > at + 1) piece.parts[0]!.kind = 'fence'
    else if (!leading.has(kindOf(piece)!)) return
  }
}
