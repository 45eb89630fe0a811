/**
 * What a language asks of the book: its marks, its spaces, its words. Data only; one file a language.
 *
 * Each locale names the authority it follows. Marks an author has already set are never replaced by
 * these: a locale says what a straight mark becomes, and what space stands beside a mark.
 */

export interface QuoteMarks {
  readonly open: string
  readonly close: string
}

/** How straight quotation marks are set. */
interface QuoteStyle {
  /** What a typed `"` becomes where the typed kind is kept. */
  readonly double: QuoteMarks
  /** What a typed `'` becomes where the typed kind is kept. */
  readonly single: QuoteMarks
  /** By depth of nesting, outermost first; deeper levels repeat the last. */
  readonly levels: readonly QuoteMarks[]
  /** True where a typed `"` stays double and a typed `'` single, whatever the depth: English. */
  readonly keepsTypedKind: boolean
  /** Space inside the outermost marks (French guillemets). */
  readonly padding?: string
}

/** What typed hyphens become where they stand for a dash. */
export interface DashStyle {
  /** For `--`, with its spaces: `—` closed up, ` – ` spaced. */
  readonly parenthetical: string
  /** For a hyphen between two spaces. */
  readonly spacedHyphen: string
  /** The dash of a speech broken off, with the space before it: `I—`. */
  readonly interruption: string
  /** Opens a line of dialogue, space included; absent where quotation marks do that work. */
  readonly dialogue?: string
  /** Dashes stand against what they enclose: Spanish `—dijo Juan—`. */
  readonly isTight?: boolean
}

/** No-break and thin spaces. */
interface SpaceStyle {
  /** Space set before each of these marks: French `?` takes U+202F. */
  readonly before: Readonly<Record<string, string>>
  /** After these a number or a name follows on the same line: `Mr.`, `No.`. */
  readonly titles: readonly string[]
  /** One-letter words kept with the next word: Polish `w`, `z`. */
  readonly clinging: readonly string[]
}

interface EllipsisStyle {
  /** `joined`: against the word before, a space after; `spaced`: a no-break space before as well. */
  readonly spacing: 'joined' | 'spaced'
}

/** Hyphenation in print. */
interface HyphenationStyle {
  /** File name of the TeX patterns in the `hyphen` package. */
  readonly patterns: string
  /** Fewest letters before the break. */
  readonly left: number
  /** Fewest letters after the break. */
  readonly right: number
  /** Shortest word that may be broken. */
  readonly shortestWord: number
}

/** The words Octavo itself sets. */
export interface Words {
  readonly contents: string
  readonly notes: string
  readonly authorsNote: string
  readonly cover: string
  readonly titlePage: string
  readonly editedBy: string
  readonly translatedBy: string
  readonly illustratedBy: string
  readonly copyright: string
  readonly dedication: string
  readonly epigraph: string
  readonly landmarks: string
  readonly pageList: string
  readonly beginning: string
  readonly by: string
  readonly sceneBreak: string
  readonly backToText: string
  readonly note: string
  readonly contentWarning: string
  readonly disclaimer: string
  readonly summary: string
  readonly replies: string
  readonly part: string
  readonly chapter: string
  readonly page: string
  readonly illustration: string
  /** Sentences of `schema:accessibilitySummary`; each after the first stands where it is true. */
  readonly accessibilitySummary: string
  readonly isReadable: string
  readonly arePicturesDescribed: string
  readonly arePicturesUndescribed: string
  readonly arePagesMarked: string
}

export interface Locale {
  /** BCP 47. */
  readonly tag: string
  /** The orthography followed. */
  readonly authority: string
  readonly quotes: QuoteStyle
  readonly dashes: DashStyle
  readonly spaces: SpaceStyle
  readonly ellipsis: EllipsisStyle
  /** What is left of words that lost their first letters, in lower case, and is no word itself: `tis`, `em`. */
  readonly elisions: readonly string[]
  /** The same where the rest is a word in its own right: `long` for `along`, `is` for `his`. */
  readonly possibleElisions: readonly string[]
  /** Words no sentence doubles, in lower case: `the the` is a slip. */
  readonly neverDoubled: readonly string[]
  /** An elided article before the next word's mark: `l'`, `dell'` before a quotation. */
  readonly hasElidedArticles: boolean
  /** Absent where the language divides no words, or nobody has made its patterns. */
  readonly hyphenation?: HyphenationStyle
  readonly words: Words
}
