/**
 * What recognisers share: the pieces of the whole manuscript, the author's settings, the manuscript's own habits.
 * A recogniser reads all of it and marks the pieces it is sure of; the order of the table in `understand.ts` is
 * the order of precedence, because a recogniser never marks what an earlier one has taken.
 */

import type {StructureSettings} from '../../config/index.ts'
import type {Inference} from '../../book/index.ts'
import type {Habits} from './habits.ts'
import type {Piece} from './piece.ts'

export interface Manuscript {
  readonly pieces: readonly Piece[]
  /** Those no longer than a long heading or a short paragraph: most questions are about them. */
  readonly short: readonly Piece[]
  readonly settings: StructureSettings
  readonly habits: Habits
}

export type Recogniser = (manuscript: Manuscript) => void

/** An inference of `structure:<name>`. */
export const because = (name: string, reason: string, confidence: number): Inference => ({rule: `structure:${name}`, reason, confidence})
