/** New files for the author: a project begun, a manuscript imported. Nothing that exists is ever overwritten. */

import {open} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf, diskFault, explain} from './faults.ts'
import {spellInside} from './confine.ts'
import {makeFolder} from './make-folder.ts'
import {removeIfThere} from './temporary.ts'

export interface NewFile {
  /** Relative to the project, forward slashes. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** Writes `files` below `directory` (made when missing), all or none; a fault, before anything is written, when one is there already. */
export async function createProject(directory: string, files: readonly NewFile[]): Promise<void> {
  const made: string[] = []
  try {
    for (const {name} of files) await requireAbsent(join(directory, spellInside(name)))
    for (const {name, content} of files) {
      const path = join(directory, spellInside(name))
      await makeFolder(dirname(path))
      const handle = await open(path, 'wx')
      made.push(path)
      try {
        await handle.writeFile(content)
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
  } catch (error) {
    for (const path of made) await removeIfThere(path)
    throw explain(error, directory, 'write into')
  }
}

async function requireAbsent(path: string): Promise<void> {
  try {
    await (await open(path, 'r')).close()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw codeOf(error) === 'EISDIR' ? thereAlready(path) : error
  }
  throw thereAlready(path)
}

function thereAlready(path: string): Error {
  return diskFault(path, 'Found a file there already, expected a folder without one', {hint: 'Name another folder: `octavo init FOLDER`, `octavo import FILE --out FOLDER`; nothing was written'})
}
