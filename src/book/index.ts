/** The door of book/: the tree every stage shares. */

export type * from './types.ts'
export type * from './metadata.ts'
export {semantics, isMatter} from './semantics.ts'
export type {SectionSemantics, Matter} from './semantics.ts'
export {filedName, principals} from './creators.ts'
export {countWords, countWordsOf} from './count-words.ts'
export {shorten} from './shorten.ts'
export {textOf, isLinkedPicture, isSection, isSeen, walk, blocksOf, sectionsOf} from './questions.ts'
