/** The limits of a manuscript file, and the fault that says one was passed (docs: robustness, row E). */

import type {Point} from 'unist'
import {BookFault, ExitCode, faultAt} from '../../report/index.ts'

export const limits = {
  /** Bytes of one text file. */
  file: 8_388_608,
  /** Bytes of one archive (DOCX), pictures and all. */
  archive: 67_108_864,
  /** Bytes of the text of all files. */
  book: 33_554_432,
  /** Block quotes, lists and divisions inside one another. */
  blockDepth: 100,
  /** Emphasis, links and spans inside one another. */
  inlineDepth: 100,
  /** Notes defined in one file. */
  notes: 5000
} as const

/** A limit was passed: ends the run with its own exit code. */
export function limitFault(rule: string, path: string, at: Point | undefined, reason: string): BookFault {
  const hint = 'Divide the text into smaller files, or take the marks out if they are not meant'
  return new BookFault(faultAt(rule, {path, at}, reason, {hint}).messages, ExitCode.limit)
}
