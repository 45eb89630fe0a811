/** The door of the lint for e-readers. */

import type {Report} from '../../report/index.ts'
import {traps} from './table.ts'
import type {ReaderBook} from './trap.ts'

export type {ReaderBook, Trap} from './trap.ts'
export {traps} from './table.ts'

/** Warns of everything in a book that is known to trip an e-reader, with the reader's name. */
export function lintReaders(book: ReaderBook, report: Report): void {
  for (const {id, reader, hint, find} of traps) {
    for (const {place, reason, found} of find(book)) {
      report.warn(`readers:${id}`, place, `${reason} (${reader})`, {hint, ...(found !== undefined && {found})})
    }
  }
}
