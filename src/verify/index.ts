/** The door of verify/: the conservation oracle. It imports no stage. */

export type {CalledNote, Ledger, SourceText} from './types.ts'
export {verifyBooks, type WrittenBook} from './verify-books.ts'
export {readDocxSeams, readDocxText} from './docx-text.ts'
export {readEpubText} from './epub-text.ts'
export {readPdfText} from './pdf-text.ts'
