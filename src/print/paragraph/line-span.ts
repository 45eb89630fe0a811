/** What a line is built of: a stretch of the pool, and the place it has to fill. */

import type {LineLimits} from '../../layout/index.ts'
import type {ComputedStyle} from '../../style/index.ts'
import type {Lexicon, Word} from '../../words/index.ts'
import type {Levels} from './bidi.ts'
import type {TextContext} from './context.ts'
import type {Pool} from './pool.ts'
import type {WordShape} from './types.ts'

/** A line's place in the pool: from this piece and character up to that one. */
export interface LineSpan {
  readonly piece: number
  readonly character: number
  readonly endPiece: number
  /** 0 = the whole last piece. */
  readonly endCharacter: number
  readonly isHyphenated: boolean
  /** Its hyphen is not in the text. */
  readonly hasOwnHyphen: boolean
}

export interface LinePlace {
  readonly start: number
  readonly width: number
  readonly align: ComputedStyle['textAlign']
  readonly limits: LineLimits
  readonly hangs: boolean
}

export interface LineText {
  readonly pool: Pool
  readonly lexicon: Lexicon
  /** Of a paragraph with text from right to left. */
  readonly levels: Levels | undefined
}

/** The word's shape, or that of the part of it that stands on this line. */
export function shapeOf(word: Word, {chunks}: TextContext, index: number, span: LineSpan): WordShape {
  const from = index === span.piece ? span.character : 0
  const isCut = index === span.endPiece && span.endCharacter > 0
  if (from === 0 && !isCut) return word.shape
  return chunks.fragment(word, from, isCut ? span.endCharacter : word.text.length, isCut && span.hasOwnHyphen)
}
