/** A trap of an e-reader: what trips it, who says so and when that was read. */

import type {Publication} from '../../publication/index.ts'
import type {Place} from '../../report/index.ts'
import type {StyleSheet} from '../../style/index.ts'

export interface ReaderBook {
  readonly publication: Publication
  /** The sheet as the EPUB carries it. */
  readonly css: string
  /** The sheets it was written from, for places. */
  readonly sheets?: readonly StyleSheet[]
}

export interface TrapFinding {
  readonly place: Place
  readonly reason: string
  readonly found?: string
}

export interface Trap {
  /** Permanent; the second half of the rule id `readers:<id>`. */
  readonly id: string
  readonly reader: 'Kindle' | 'Kobo' | 'Kobo and older Adobe readers' | 'Apple Books' | 'every reader'
  readonly source: string
  /** Month the source was read: readers change. */
  readonly read: string
  readonly hint: string
  find(book: ReaderBook): TrapFinding[]
}
