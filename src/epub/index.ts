/** The door of epub/. */

export type {EpubOptions, ReaderSheet} from './types.ts'
export {writeEpub} from './write-epub.ts'
