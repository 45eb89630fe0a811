/** Files that exist only while outputs are written: all begin with one prefix, so the next build can sweep them. */

import {open, readdir, unlink} from 'node:fs/promises'
import {join} from 'node:path'
import {codeOf} from './faults.ts'

/** First characters of every temporary file's name. */
export const prefix = '.octavo-'
/** The journal of a switch under way. */
export const journalName = `${prefix}journal.json`
/** Held by the one build that writes. */
export const lockName = `${prefix}lock`

/** Writes `data` and waits until the disk has it. */
export async function writeDurably(path: string, data: Uint8Array | string): Promise<void> {
  const handle = await open(path, 'w', 0o666)
  try {
    await handle.writeFile(data)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes renames in `directory` durable; Windows opens no folders and needs none of it. */
export async function syncFolder(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error
  }
}

/** Removes what a build that was cut off left behind. Only for the holder of the lock. */
export async function sweep(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(prefix) && !name.startsWith(lockName)) await removeIfThere(join(directory, name))
  }
}

export async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
