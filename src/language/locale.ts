/** What a language asks of the book: its marks, its spaces, its words. Data only; one file a language. */

export interface QuoteMarks {
  readonly open: string
  readonly close: string
}

/** The words Octavo itself sets. */
export interface Words {
  readonly contents: string
  readonly notes: string
  readonly authorsNote: string
  readonly cover: string
  readonly titlePage: string
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
}
