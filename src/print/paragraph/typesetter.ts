/** A typesetter: one book's contexts, words and missing characters, behind three calls. */

import type {FontStore} from '../../fonts/index.ts'
import type {Report} from '../../report/index.ts'
import {createContexts} from './context.ts'
import {buildLine} from './lines.ts'
import {createMissingGlyphs} from './missing.ts'
import {setParagraph} from './paragraph.ts'
import {cutPieces, type Segment} from './pieces.ts'
import type {Typesetter} from './types.ts'
import {justifiedLimits} from './costs.ts'

export interface TypesetterOptions {
  /** Words with their breaks as hyphens (`ta-ble`; without one = never), for every language. */
  readonly hyphenationExceptions?: readonly string[]
}

export function createTypesetter(fonts: FontStore, options: TypesetterOptions, report: Report): Typesetter {
  const contexts = createContexts({
    fonts,
    hyphenationExceptions: options.hyphenationExceptions ?? [],
    numbering: {shapes: 0, stacks: new Map()}
  })
  const missing = createMissingGlyphs()
  return {
    setParagraph: (content) => setParagraph(content, contexts, (codes, text) => missing.add(codes, text, content.path)),
    setLine(inlines) {
      const {segments, sources, isRightToLeft} = cutPieces(inlines, contexts, () => undefined)
      const segment = segments[0] as Segment
      const span = {piece: 0, character: 0, endPiece: segment.pieces.length - 1, endCharacter: 0, isHyphenated: false}
      return buildLine({segment, sources, isRightToLeft}, span, {start: 0, width: 0, align: 'left', limits: {...justifiedLimits, shrink: 0}, hangs: false})
    },
    reportMissing: () => missing.report(report)
  }
}
