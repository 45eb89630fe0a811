/**
 * Writing the books: each file is whole at every instant, and all are switched together.
 *
 * Temporary files in the same folder, fsync, rename, under a lock and a journal. A fault before the
 * switch leaves the old books untouched; leftovers are swept by the next build.
 */

import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {codeOf, explain} from './faults.ts'
import {makeFolder} from './make-folder.ts'
import {finishSwitch, isPlainName, keepAside, switchFiles, type Step} from './journal.ts'
import {withLock} from './lock.ts'
import {journalName, ownDisk, prefix, sweep, writeDurably, type Disk} from './temporary.ts'
import type {OutputFile} from './types.ts'

/** Writes `files` into `directory` (made when missing), all or none. */
export async function writeOutputs(directory: string, files: readonly OutputFile[], disk: Disk = ownDisk): Promise<void> {
  for (const {name} of files) {
    if (!isPlainName(name) || name.startsWith('.')) throw new Error(`Expected \`name\` to be a plain file name, got \`${name}\``)
  }
  try {
    await makeFolder(directory)
    await withLock(directory, async () => {
      await finishSwitch(directory, disk)
      try {
        await switchFiles(directory, await writeTemporaries(directory, files, disk), disk)
      } finally {
        // A journal that is left says what the next command must undo, from the files kept aside.
        if (!(await isUnderWay(directory))) await sweep(directory, disk)
      }
    })
  } catch (error) {
    throw explain(error, directory, 'write into')
  }
}

/** Finishes what a build cut off left half switched in `directory`; does nothing where nothing is. */
export async function recoverOutputs(directory: string): Promise<void> {
  try {
    if (!(await isUnderWay(directory))) return
    await withLock(directory, () => finishSwitch(directory))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return
    throw explain(error, directory, 'write into')
  }
}

const isUnderWay = async (directory: string): Promise<boolean> => (await readdir(directory)).includes(journalName)

async function writeTemporaries(directory: string, files: readonly OutputFile[], disk: Disk): Promise<Step[]> {
  const steps: Step[] = []
  for (const {name, data} of files) {
    const temporary = `${prefix}new-${name}`
    await writeDurably(join(directory, temporary), data)
    const backup = await keepAside(directory, name, disk)
    steps.push({name, temporary, ...(backup !== undefined && {backup})})
  }
  return steps
}
