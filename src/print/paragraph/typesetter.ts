/** A typesetter: one book's contexts, words and missing characters, behind a few calls. */

import type {FontStore} from '../../fonts/index.ts'
import {isRightToLeft as runsLeft} from '../../language/index.ts'
import {lineJobOf, readBroken, type BreakableText, type LineJob, type Segment} from '../../lines/index.ts'
import type {Report} from '../../report/index.ts'
import {createLexicon, type WordsAhead} from '../../words/index.ts'
import {createLevels} from './bidi.ts'
import {createContexts} from './context.ts'
import {justifiedLimits} from './costs.ts'
import {buildLine} from './lines.ts'
import {createMissingGlyphs} from './missing.ts'
import {setParagraph, type Paragraph} from './paragraph.ts'
import {cutPieces} from './pieces.ts'
import {createPool} from './pool.ts'
import type {InlineText, Typesetter} from './types.ts'

/** Breaks lines on another thread (lines' `breakJob`). */
type LineHelp = (job: LineJob) => Promise<Float64Array>

export interface TypesetterOptions {
  /** The manuscript's, shaped while it was read. */
  readonly wordsAhead?: WordsAhead | undefined
  /** Words with their breaks as hyphens (`ta-ble`; without one = never), for every language. */
  readonly hyphenationExceptions?: readonly string[]
  readonly breakLines?: LineHelp
  /** Pieces sent at least; fewer are broken sooner than sent, for a message costs as much as some pages. */
  readonly fewestSent?: number
  /** Words the book has, more or less. */
  readonly wordCount?: number | undefined
}

/** A typesetter with the faces of one book. */
export function createTypesetter(fonts: FontStore, options: TypesetterOptions, report: Report): Typesetter {
  const lexicon = createLexicon(options.wordsAhead)
  const contexts = createContexts({fonts, hyphenationExceptions: options.hyphenationExceptions ?? [], lexicon})
  const missing = createMissingGlyphs()
  const pool = createPool(contexts.all, Math.ceil(1.1 * (options.wordCount ?? 0)))
  const {breakLines, fewestSent = 600} = options
  const unbroken: Paragraph[] = []
  return {
    setParagraph(content) {
      const onMissing = content.isTrial ? () => undefined : (codes: readonly number[], text: InlineText) => missing.add(codes, text, content.path)
      const paragraph = setParagraph(content, {pool, lexicon, contexts, onMissing})
      if (breakLines && !content.isTrial) unbroken.push(paragraph)
      return paragraph
    },
    async breakSet() {
      const waiting = unbroken.splice(0).filter(({terms}) => terms !== undefined)
      const pieces = waiting.reduce((sum, {terms}) => sum + (terms ? terms.end - terms.first : 0), 0)
      if (breakLines && pieces > 0 && pieces >= fewestSent) await breakAway(waiting, {pool, lexicon}, breakLines)
    },
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

/** Has lines broken elsewhere that nobody has asked for yet. */
async function breakAway(paragraphs: readonly Paragraph[], text: BreakableText, help: LineHelp): Promise<void> {
  const sent = paragraphs.flatMap((paragraph) => {
    const {terms} = paragraph
    return terms ? [{paragraph, terms}] : []
  })
  const terms = sent.map((each) => each.terms)
  const broken = readBroken(await help(lineJobOf(terms, text)), terms)
  for (const [index, {paragraph}] of sent.entries()) paragraph.tell(broken[index]!)
}
