/** A case on the disk: its project in a folder of its own, bait beside it. */

import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Case, Content} from './case.ts'

export interface Project {
  /** Removed when the case is done. */
  readonly box: string
  readonly root: string
}

/** Writes the files of a case; `undefined` where this system cannot hold them (a name Windows forbids, a link, a pipe). */
export async function makeProject({files}: Case): Promise<Project | undefined> {
  const box = await mkdtemp(join(tmpdir(), 'octavo-hostile-'))
  const root = join(box, 'project')
  await mkdir(root)
  try {
    for (const [path, content] of Object.entries(files)) await write(join(root, path), content)
  } catch (error) {
    if (process.platform === 'win32' || /ENAMETOOLONG|EILSEQ/.test(String(error))) return undefined
    throw error
  }
  return {box, root}
}

async function write(path: string, content: Content): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content)
  else if ('link' in content) await symlink(content.link, path)
  else if ('pipe' in content) execFileSync('mkfifo', [path])
  else await mkdir(path, {recursive: true})
}
