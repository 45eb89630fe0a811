/** What is known of the book besides its text; every value a string as the author typed it. */

/** MARC relator codes in use; any other three-letter code may be given. */
export type CreatorRole = 'aut' | 'edt' | 'ill' | 'trl' | 'nrt' | (string & {})

export interface Creator {
  readonly name: string
  readonly role: CreatorRole
  /** Sorting form, "Shelley, Mary"; derived when the author gives none. */
  readonly fileAs?: string
}

export interface Series {
  readonly name: string
  readonly number?: string
}

export interface Metadata {
  readonly title: string
  readonly subtitle?: string
  readonly creators: readonly Creator[]
  /** BCP 47. */
  readonly language: string
  /** Of the words Octavo adds (Contents, Notes); absent: the book's. BCP 47. */
  readonly interfaceLanguage?: string
  /** The author's own identifier, or a `urn:uuid:` version 5 of title, first author, language. */
  readonly identifier: string
  readonly isbn: {readonly epub?: string; readonly print?: string}
  readonly publisher?: string
  /** ISO date of publication. */
  readonly date?: string
  /** Time of last modification, UTC, `CCYY-MM-DDThh:mm:ssZ`; never the clock. */
  readonly modified: string
  readonly rights?: string
  readonly description?: string
  readonly subjects: readonly string[]
  readonly series?: Series
  /** Path of the cover image, relative to the book. */
  readonly cover?: string
}
