/**
 * Notes typed where a printed page has them, below what they explain: `* A sort of policeman.` under a paragraph, `[1] It has
 * been lost.` in a list at the end of the chapter. A block is one only where the text above it calls each of its lines.
 */

import {because, type Recogniser} from '../context.ts'
import {isHeading, isOpen, kindOf, type Group, type Piece} from '../piece.ts'
import {areCalled, callsIn, headOf} from '../words/calls.ts'

/** Marks them as notes; `build/glosses.ts` ties them to their calls. */
export const calledNotes: Recogniser = ({pieces}) => {
  let calls: string[] = []
  let run: Piece[] = []
  const close = (): void => {
    if (run.length === 0) return
    if (areCalled(run.flatMap(marksOf), calls)) {
      markRun(run, pieces)
      calls = []
    }
    run = []
  }
  for (const piece of pieces) {
    const isNew = piece.fileIndex !== pieces[piece.index - 1]?.fileIndex
    if (isNew || !isOpening(piece)) close()
    if (isNew) calls = []
    if (isOpening(piece)) run.push(piece)
    else if (!isHeading(piece)) for (const {typed} of callsIn(piece.text)) calls.push(typed)
  }
  close()
}

const marksOf = ({lines}: Piece): string[] => lines.flatMap((line) => headOf(line)?.typed ?? [])

/** Opens with a mark and has words behind it. */
function isOpening(piece: Piece): boolean {
  const first = headOf(piece.lines[0]!)
  return first !== undefined && (!first.isBracketed || piece.text.trimEnd().endsWith(']')) && (isOpen(piece) || kindOf(piece) === 'note') && /\p{L}/u.test(piece.lines[0]!.slice(first.length)) && !piece.lines.some((line) => line.length > first.length && line.endsWith(first.typed))
}

const label = /^[^\p{L}]*(?:foot|end)?notes?[^\p{L}]*$/iu
const rule = /^_{3,}$|^-{3,}$/

/** The notes, with the label or the line that parts them from the text. */
function markRun(run: readonly Piece[], pieces: readonly Piece[]): void {
  const group: Group = {type: 'note', placement: 'middle', noteKind: 'note'}
  const above = pieces[run[0]!.index - 1]
  const isLabel = above !== undefined && isOpen(above) && label.test(above.text)
  if (above && kindOf(above) === 'scene-break' && rule.test(above.text.trim())) above.parts[0]!.kind = 'fence'
  for (const piece of isLabel ? [above, ...run] : run) {
    if (kindOf(piece) === 'note') piece.parts[0]!.isCalled = true
    else piece.parts = [{kind: 'note', from: 0, to: piece.text.length, group, isCalled: true, inference: because('called-note', 'opens with a mark that the text above it has', 0.9)}]
  }
}
