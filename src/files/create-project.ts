/** New files for the author: a project begun, a manuscript imported. Nothing that exists is ever overwritten. */

import {mkdir, open} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf, diskFault, explain} from './faults.ts'
import {spellInside} from './confine.ts'

export interface NewFile {
  /** Relative to the project, forward slashes. */
  readonly name: string
  readonly text: string | Uint8Array
}

/** Writes `files` below `directory` (made when missing); a fault, before anything is written, when one is there already. */
export async function createProject(directory: string, files: readonly NewFile[]): Promise<void> {
  try {
    for (const {name} of files) await requireAbsent(join(directory, spellInside(name)), name)
    for (const {name, text} of files) {
      const path = join(directory, spellInside(name))
      await mkdir(dirname(path), {recursive: true})
      const handle = await open(path, 'wx')
      await handle.writeFile(text)
      await handle.close()
    }
  } catch (error) {
    throw explain(error, directory, 'write into')
  }
}

async function requireAbsent(path: string, name: string): Promise<void> {
  try {
    await (await open(path, 'r')).close()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  throw diskFault(name, `Found ${name} there already, expected an empty place`, {hint: 'Choose another folder; nothing was written'})
}
