/** A folder and those above it. */

import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {codeOf} from './faults.ts'

/** Step by step: Node's `recursive` never ends where the system allows no folder to be made (`/proc`). */
export async function makeFolder(directory: string, mayAskParent = true): Promise<void> {
  try {
    await mkdir(directory)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || !mayAskParent || dirname(directory) === directory) throw error
    await makeFolder(dirname(directory))
    await makeFolder(directory, false)
  }
}
