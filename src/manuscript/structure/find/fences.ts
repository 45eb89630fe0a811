/** Marks that part no scenes: a rule between what leads in to a chapter (notes, dedication, epigraph) and its first line, and the kisses below its last. */

import {because, type Recogniser} from '../context.ts'
import {kindOf, mark, type Kind, type Piece} from '../piece.ts'
import {isKisses} from '../words/breaks.ts'
import {isOpened, spansOf, type Span} from './spans.ts'

const leading: ReadonlySet<Kind> = new Set<Kind>(['note', 'dedication', 'epigraph', 'attribution', 'fence'])

/** Marks the rules above the first line of each chapter as fences, and the kisses that close one as a sign-off. */
export const fences: Recogniser = ({pieces}) => {
  const spans = spansOf(pieces)
  for (const span of spans) if (isOpened(span)) markFences(span.body)
  markKisses(spans)
}

/** Three x below a chapter are kisses, unless they part scenes elsewhere. */
function markKisses(spans: readonly Span[]): void {
  const closing = spans.map(({body}) => body.at(-1)).filter((piece): piece is Piece => piece !== undefined && marks.has(kindOf(piece)!) && isKisses(piece.text))
  if (closing.length === 0 || spans.some(({body}) => body.slice(1, -1).some((piece) => kindOf(piece) === 'scene-break' && isKisses(piece.text)))) return
  for (const piece of closing) mark(piece, 'sign-off', because('sign-off', 'kisses below the last line of a chapter', 0.75))
}

const marks: ReadonlySet<Kind> = new Set<Kind>(['scene-break', 'fence'])

function markFences(body: readonly Piece[]): void {
  for (const [at, piece] of body.entries()) {
    if (kindOf(piece) === 'scene-break' && at > 0 && body.length > at + 1) piece.parts[0]!.kind = 'fence'
    else if (!leading.has(kindOf(piece)!)) return
  }
}
