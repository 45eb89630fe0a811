/** A typesetter: one book's contexts, words and missing characters, behind a few calls. */

import type {FontStore} from '../../fonts/index.ts'
import {isRightToLeft as runsLeft} from '../../language/index.ts'
import type {Report} from '../../report/index.ts'
import {createLevels} from './bidi.ts'
import {createContexts} from './context.ts'
import {justifiedLimits} from './costs.ts'
import {createLexicon} from './lexicon.ts'
import {buildLine} from './lines.ts'
import {createMissingGlyphs} from './missing.ts'
import {setParagraph} from './paragraph.ts'
import {cutPieces, type Segment} from './pieces.ts'
import {createPool} from './pool.ts'
import type {Typesetter} from './types.ts'

export interface TypesetterOptions {
  /** Words with their breaks as hyphens (`ta-ble`; without one = never), for every language. */
  readonly hyphenationExceptions?: readonly string[]
}

export function createTypesetter(fonts: FontStore, options: TypesetterOptions, report: Report): Typesetter {
  const lexicon = createLexicon()
  const contexts = createContexts({fonts, hyphenationExceptions: options.hyphenationExceptions ?? [], lexicon})
  const missing = createMissingGlyphs()
  const pool = createPool()
  return {
    setParagraph: (content) => setParagraph(content, {pool, lexicon, contexts, onMissing: (codes, text) => missing.add(codes, text, content.path)}),
    setLine(inlines, language) {
      const {segments, isRightToLeft} = cutPieces(inlines, {pool, contexts, onMissing: () => undefined})
      const {first, end} = segments[0] as Segment
      const span = {piece: first, character: 0, endPiece: end - 1, endCharacter: 0, isHyphenated: false, hasOwnHyphen: false}
      const direction = runsLeft(language) ? 'rtl' : 'ltr'
      const levels = isRightToLeft || direction === 'rtl' ? createLevels({pool, lexicon}, segments, direction) : undefined
      return buildLine({pool, lexicon, levels}, span, {start: 0, width: 0, align: 'left', limits: {...justifiedLimits, shrink: 0}, hangs: false})
    },
    reportMissing: () => missing.report(report)
  }
}
