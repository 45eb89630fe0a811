/** The door of epubcheck/: what the standard's own checkers say of a finished EPUB, where they are installed. */

export type {Finding, Verdict} from './types.ts'
export {askEpubCheck} from './java.ts'
export {askSecondOpinion} from './second-opinion.ts'
