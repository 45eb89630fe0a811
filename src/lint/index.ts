/** The door of lint/: checks over the manuscript and over finished trees and files. */

export {lintMarks, applyFixes} from './marks/index.ts'
export {lintReaders, traps, type ReaderBook, type Trap} from './readers/index.ts'
