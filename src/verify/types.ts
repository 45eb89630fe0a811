/** What the conservation oracle compares, and what the stages declare they changed. */

/** Characters of a named reference (`hellip`); `undefined` where HTML has no such name. */
export type DecodeName = (name: string) => string | undefined

/** A manuscript file as it lies on the disk, decoded; in the book's order of files. */
export interface SourceText {
  readonly path: string
  readonly format: 'md' | 'txt' | 'html' | 'docx'
  /** Of a DOCX: what `readDocxSeams` finds. */
  readonly text: string
  /** Absent: accented letters alone are known. */
  readonly decodeName?: DecodeName
  /** Stretches declared to be no part of the book: a saved page's menus, comments, buttons. */
  readonly leftOut?: readonly {readonly start: number; readonly end: number}[]
}

/** What the stages own up to, as plain text; only its letters count. */
export interface Ledger {
  /** In the manuscript, not in the book: notes left out by setting, replaced labels, site chrome. */
  readonly omitted: readonly string[]
  /** In the book at another place than in the manuscript: notes, and the headings they stood before; once for each. */
  readonly moved: readonly string[]
  /** Texts whose order among themselves is fixed, moved or not: each list in the order of the book. */
  readonly orders?: readonly (readonly string[])[]
  /** Which note each call in the text calls. */
  readonly notes?: readonly CalledNote[]
  /** In the book only, once for each entry: title page, contents, headings of notes. */
  readonly generated: readonly string[]
  /** Whole documents made from the metadata (title page, contents), each as its texts in order; page numbers may stand between. */
  readonly documents?: readonly (readonly string[])[]
}

/** A note by what stands before its call. */
export interface CalledNote {
  readonly before: string
  readonly text: string
}

/** A call as a book has it: what stands before it, and the texts of the notes it may lead to. */
export interface Call {
  readonly before: string
  readonly notes: readonly string[]
}

/** What a reader finds in a book. */
export interface BookText {
  /** With seams where a word need not go on. */
  readonly text: string
  readonly calls: readonly Call[]
}

/** Letters with the place of each. */
export interface Letters {
  /** Letters and digits alone, compatibility forms and case folded, accents off. */
  readonly text: string
  /** For each code unit of `text` its offset in the original. */
  readonly offsets: Uint32Array
  /** 1 where a letter begins a word, or what a mark or a sign parts from the letter before; and behind the last. */
  readonly starts: Uint8Array
}
