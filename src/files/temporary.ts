/** Files that exist only while outputs are written: all begin with one prefix, so the next build can sweep them. */

import {open, readdir, rename, unlink} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {codeOf} from './faults.ts'

/** First characters of every temporary file's name. */
export const prefix = '.octavo-'
/** The journal of a switch under way. */
export const journalName = `${prefix}journal.json`
/** Held by the one build that writes. */
export const lockName = `${prefix}lock`

/** What Windows says of a file another program holds open. */
const heldCodes: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** Is the file open in another program? */
export const isHeld = (error: unknown): boolean => heldCodes.has(codeOf(error))

/** The calls a file held open refuses. */
export interface Disk {
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  wait(milliseconds: number): Promise<unknown>
}

export const ownDisk: Disk = {rename, unlink, wait}

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

/** Removes what a build left behind, but for what another program holds: the next one tries again. Only for the holder of the lock. */
export async function sweep(directory: string, disk: Disk = ownDisk): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(prefix) || name.startsWith(lockName)) continue
    await removeIfThere(join(directory, name), disk).catch((error: unknown) => {
      if (!isHeld(error)) throw error
    })
  }
}

/** Deletes a file; one that is gone already is no fault. */
export async function removeIfThere(path: string, disk: Disk = ownDisk): Promise<void> {
  try {
    await disk.unlink(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
