/** What can be wrong with a file of the book or with the folder of the outputs, said once. */

import {BookFault, ExitCode, faultAt, type Detail} from '../report/index.ts'

/** A fault of the book: a path it must not name, or a file that is not there. */
export function bookFileFault(rule: string, path: string, reason: string, detail: Detail): BookFault {
  return faultAt(`files:${rule}`, {path}, reason, detail)
}

/** A fault of the disk (exit 3): no permission, no space, a target another program holds. */
export function diskFault(path: string, reason: string, detail: Detail): BookFault {
  return new BookFault(faultAt('files:disk', {path}, reason, detail).messages, ExitCode.files)
}

/** A file or folder beyond a stated limit (exit 4). */
export function limitFault(path: string, reason: string, detail: Detail): BookFault {
  return new BookFault(faultAt('files:too-large', {path}, reason, detail).messages, ExitCode.limit)
}

/** The system's code of an error (`ENOENT`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const free = 'Free some space, or name another folder with `--out`'
const allowed = 'Give yourself the right to it, or name another folder with `--out`'
const many = 'Close other programs and build again'
const elsewhere = 'Move or rename what stands there, or name another folder with `--out`'

/** What each means, and what helps. */
const meanings: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ['no permission', allowed],
  EPERM: ['no permission', allowed],
  EROFS: ['a read-only file system', 'Name a folder that can be written with `--out`'],
  ENOSPC: ['no space left on the disk', free],
  EDQUOT: ['a disk quota that is used up', free],
  EMFILE: ['too many open files', many],
  ENFILE: ['too many open files', many],
  EFBIG: ['a file larger than the system allows', 'Divide the book, or name a folder on another disk with `--out`'],
  ENOENT: ['a place that takes no folder', elsewhere],
  EIO: ['a fault of the disk', 'Copy the book to another disk and build there'],
  EBUSY: ['a file another program holds', 'Close the program that has it open and build again'],
  ENOTDIR: ['a file where a folder is needed', elsewhere],
  EEXIST: ['a file where a folder is needed', elsewhere],
  EISDIR: ['a folder where a file is needed', elsewhere],
  ENAMETOOLONG: ['a name that is too long', 'Give it a shorter name, or move the book to a folder nearer the root'],
  ELOOP: ['links that lead in a circle', 'Delete the link, or let it lead to a file']
}

/** A system error in the author's words; our own defects keep flying. */
export function explain(error: unknown, path: string, verb: string): unknown {
  if (error instanceof BookFault) return error
  const code = codeOf(error)
  if (code === '') return error
  const [meaning, hint] = meanings[code] ?? [code, 'Look at the disk, and build again; the books written before are whole']
  return diskFault(path, `Found ${meaning}, expected to ${verb} it`, {hint})
}
