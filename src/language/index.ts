/** The door of language/. */

export type {Locale, QuoteMarks, DashStyle, Words} from './locale.ts'
export {isRightToLeft} from './direction.ts'
export {isUpright} from './slope.ts'
export {addedLocaleOf, localeOf, knownLocaleOf, locales, wordsOf} from './locale-of.ts'
export {languageTag} from './tag.ts'
