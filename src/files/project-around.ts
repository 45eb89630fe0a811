/** Whether what the author named is only a part of a project, which is then built without the project's settings. */

import {realpath, stat} from 'node:fs/promises'
import {basename, join} from 'node:path'
import type {Location} from './locate.ts'

/** The folder of the project around `path`, as it may be typed, when `settingsFile` lies beside the file named or above the folder `manuscript`. */
export async function projectAround(path: string, {folder, file}: Location, settingsFile: string): Promise<string | undefined> {
  const isBeside = await isThere(join(folder, settingsFile))
  const named = file === undefined ? path : join(path, '..')
  if (isBeside) return file === undefined ? undefined : named
  const isManuscript = basename(await realpath(folder)) === 'manuscript'
  return isManuscript && (await isThere(join(folder, '..', settingsFile))) ? join(named, '..') : undefined
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then((facts) => facts.isFile(), () => false)
}
