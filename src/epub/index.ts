/** The door of epub/. */

export type {Container} from './package.ts'
export type {EpubHelp, EpubOptions, PageOptions, ReaderSheet} from './types.ts'
export {loadSeal, packFiles, sealBeside, sealEpub} from './seal-later.ts'
export {beginCover, beginEpub, writeEpub, type BegunEpub} from './write-epub.ts'
