/** What the author named on the command line: a project's folder (or the settings in it), or one manuscript file. */

import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {bookFileFault, codeOf, diskFault, explain} from './faults.ts'

export interface Location {
  /** The folder of the book: everything read lies in it. */
  readonly folder: string
  /** Name of the one manuscript file, when a file was named. */
  readonly file?: string
  /** Where the books go unless the author says otherwise. */
  readonly out: string
}

/** `path` as typed; `workingDirectory` is where a single file's `dist` is made. */
export async function locate(path: string, workingDirectory: string): Promise<Location> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return {folder: path, out: join(path, 'dist')}
    if (!facts.isFile()) throw bookFileFault('not-a-file', path, 'Found a pipe or device, expected a file or a folder', {hint: 'Name the folder of the book, or one manuscript file'})
    if (/^book\.ya?ml$/.test(basename(path))) return {folder: dirname(path), out: join(dirname(path), 'dist')}
    const real = await realpath(path)
    return {folder: dirname(real), file: basename(real), out: join(workingDirectory, 'dist')}
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || path.includes('\0')) {
      throw diskFault(path.replaceAll('\0', '\ufffd'), 'Found nothing there, expected a folder or a manuscript file', {hint: 'Check the spelling, capitals included; `octavo init` begins a new book, `octavo help` lists the commands'})
    }
    throw explain(error, path, 'read')
  }
}
