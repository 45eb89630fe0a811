/** What the author named on the command line: a project's folder (or the settings in it), or one manuscript file. */

import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {isInside} from './confine.ts'
import {bookFileFault, codeOf, diskFault, explain} from './faults.ts'

/** In the folder of the book, unless the author says otherwise. */
export const outputsFolder = 'dist'

export interface Location {
  /** The folder of the book: everything read lies in it. */
  readonly folder: string
  /** Name of the one manuscript file, when a file was named. */
  readonly file?: string
  /** Where the books go unless the author says otherwise. */
  readonly out: string
}

/** `path` as typed; `workingDirectory` is where the books of a single file go. */
export async function locate(path: string, workingDirectory: string): Promise<Location> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return {folder: path, out: join(path, outputsFolder)}
    if (!facts.isFile()) throw bookFileFault('not-a-file', path, 'Found a pipe or device, expected a file or a folder', {hint: 'Name the folder of the book, or one manuscript file'})
    if (/^book\.ya?ml$/.test(basename(path))) return {folder: dirname(path), out: join(dirname(path), outputsFolder)}
    const real = await realpath(path)
    return {folder: dirname(real), file: basename(real), out: join(workingDirectory, outputsFolder)}
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || path.includes('\0')) {
      throw diskFault(path.replaceAll('\0', '\ufffd'), 'Found nothing there, expected a folder or a manuscript file', {hint: 'Check the spelling, capitals included; `octavo init` begins a new book, `octavo help` lists the commands'})
    }
    throw explain(error, path, 'read')
  }
}

/** Books go where the author says, never where a link that lies in their place leads. */
export async function confineOutputs(out: string): Promise<void> {
  const [folder, real] = await Promise.all([dirname(out), out].map((each) => realpath(each).catch(() => undefined)))
  if (folder === undefined || real === undefined || isInside(folder, real)) return
  throw bookFileFault('outside', out, 'Found a link to another folder, expected the folder of the outputs', {hint: `Name where it leads, \`--out ${real}\`, or delete the link`})
}
