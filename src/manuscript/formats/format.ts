/** What a format of the table in `index.ts` must offer. */

import type {Place, Report} from '../../report/index.ts'
import type {FormatName, ParsedFile} from '../types.ts'
import type {Pages} from './html/pages.ts'

/** One file of the manuscript as it lies on the disk. */
export interface Input {
  /** Relative to the book, forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Encoding the author declared; absent: found out. */
  readonly encoding?: string | undefined
  /** Where the settings declare it. */
  readonly encodingPlace?: Place | undefined
  /** The file is the book, and its front matter holds what else stands in `book.yaml`. */
  readonly isWholeBook?: boolean
  /** The saved pages of the manuscript, where there are several. */
  readonly pages?: Pages | undefined
}

export interface Format {
  readonly name: FormatName
  /** What an author calls it: "Markdown". */
  readonly title: string
  /** Lower case, with the dot. */
  readonly suffixes: readonly string[]
  /** Largest file read, in bytes. */
  readonly limit: number
  parse(input: Input, report: Report): Promise<ParsedFile>
}
