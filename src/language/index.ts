/** The door of language/. */

export type {Locale, QuoteMarks, QuoteStyle, DashStyle, SpaceStyle, EllipsisStyle, HyphenationStyle, Words} from './locale.ts'
export {localeOf, knownLocaleOf, locales} from './locale-of.ts'
