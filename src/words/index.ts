/** The door of words/: a word of a face shaped, measured and kept, here or on another thread. */

export {Progress, shapeWords, type WordJob, type WordsAhead} from './ahead.ts'
export {advancesOf, idsOf} from './glyphs.ts'
export {hashOf, hashStep, spread} from './hash.ts'
export {slotOf, type KnownWords, type WordSlots} from './known-words.ts'
export {addWord, createLexicon, hangOf, takeWord, type Lexicon} from './lexicon.ts'
export type * from './types.ts'
export {createShape, joinTexts, type Word} from './word.ts'
