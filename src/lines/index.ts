/** The door of lines/: text as words and gaps in, broken lines out; here, or on another thread. */

export {breakSegment} from './break-segment.ts'
export {sharedColumn} from './columns.ts'
export type {Hyphenation} from './hyphenators.ts'
export {breakJob, lineJobOf, readBroken, type LineJob} from './job.ts'
export {appendWord, columnsOfLexicon, createLineLexicon, type GrowingLexicon, type LexiconColumns} from './lexicon.ts'
export {isAddress, Opportunity, opportunityAt} from './opportunities.ts'
export {appendOther, appendPiece, appendSource, createLinePool, type GrowingPool} from './pool.ts'
export * from './types.ts'
