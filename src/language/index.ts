/** The door of language/. */

export type {QuoteMarks, Words} from './locale.ts'
