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
import {journalName, prefix, sweep, writeDurably} from './temporary.ts'
import type {OutputFile} from './types.ts'

/** Writes `files` into `directory` (made when missing), all or none. */
export async function writeOutputs(directory: string, files: readonly OutputFile[]): Promise<void> {
  for (const {name} of files) {
    if (!isPlainName(name) || name.startsWith('.')) throw new Error(`Expected \`name\` to be a plain file name, got \`${name}\``)
  }
  try {
    await makeFolder(directory)
    await withLock(directory, async () => {
      await finishSwitch(directory)
      try {
        await switchFiles(directory, await writeTemporaries(directory, files))
      } finally {
        await sweep(directory)
      }
    })
  } catch (error) {
    throw explain(error, directory, 'write into')
  }
}

/** Finishes what a build cut off left half switched in `directory`; does nothing where nothing is. */
export async function recoverOutputs(directory: string): Promise<void> {
  try {
    if (!(await readdir(directory)).includes(journalName)) return
    await withLock(directory, () => finishSwitch(directory))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return
    throw explain(error, directory, 'write into')
  }
}

async function writeTemporaries(directory: string, files: readonly OutputFile[]): Promise<Step[]> {
  const steps: Step[] = []
  for (const {name, data} of files) {
    const temporary = `${prefix}new-${name}`
    await writeDurably(join(directory, temporary), data)
    const backup = await keepAside(directory, name)
    steps.push({name, temporary, ...(backup !== undefined && {backup})})
  }
  return steps
}
