/** What can be wrong with a file of the book or with the folder of the outputs, said once. */

import {BookFault, ExitCode, faultAt, type Detail} from '../report/index.ts'

/** A fault of the book: a path it must not name, or a file that is not there. */
export function bookFileFault(rule: string, path: string, reason: string, detail?: Detail): BookFault {
  return faultAt(`files:${rule}`, {path}, reason, detail)
}

/** A fault of the disk (exit 3): no permission, no space, a target another program holds. */
export function diskFault(path: string, reason: string, detail?: Detail): BookFault {
  return new BookFault(faultAt('files:disk', {path}, reason, detail).messages, ExitCode.files)
}

/** A file or folder beyond a stated limit (exit 4). */
export function limitFault(path: string, reason: string, detail?: Detail): BookFault {
  return new BookFault(faultAt('files:too-large', {path}, reason, detail).messages, ExitCode.limit)
}

/** The system's code of an error (`ENOENT`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EROFS: 'a read-only file system',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EFBIG: 'a file larger than the system allows',
  ENOENT: 'a place that takes no folder',
  EIO: 'the disk reported an error',
  EBUSY: 'another program holds it',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle'
}

/** A system error in the author's words; our own defects keep flying. */
export function explain(error: unknown, path: string, verb: string): unknown {
  if (error instanceof BookFault) return error
  const code = codeOf(error)
  if (code === '') return error
  return diskFault(path, `Found ${meanings[code] ?? code}, expected to ${verb} it`)
}
