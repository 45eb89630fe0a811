/**
 * A folder that nothing outside of is ever read from: the book's, or the package's.
 *
 * Regular files only. The kind is asked before the open (a FIFO would block it) and again of the
 * open handle (the name may have been switched in between).
 */

import {constants} from 'node:fs'
import {open, readdir, realpath, stat, type FileHandle} from 'node:fs/promises'
import {resolveInside} from './confine.ts'
import {bookFileFault, codeOf, diskFault, explain, limitFault} from './faults.ts'
import {compareNaturally} from './natural-order.ts'
import type {FileEntry, ReadFolder} from './types.ts'

const maximumEntries = 10_000
const maximumDepth = 32
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Opens `path` (any folder, absolute or relative to the working directory) for confined reading. */
export async function openFolder(path: string): Promise<ReadFolder> {
  const root = await realRoot(path)
  const realPaths = new Map<string, string>()
  const locate = (inside: string) => resolveInside(root, realPaths.get(inside) ?? inside)
  return {
    root,
    list: (below) => listFiles(root, below, realPaths),
    async exists(inside) {
      const real = await locate(inside)
      return real !== undefined && (await statOf(real, inside))?.isFile() === true
    },
    async read(inside, limit) {
      const real = await locate(inside)
      if (real === undefined) throw missing(inside)
      return readRegular(real, inside, limit)
    }
  }
}

async function realRoot(path: string): Promise<string> {
  try {
    const root = await realpath(path)
    if ((await stat(root)).isDirectory()) return root
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw diskFault(path, 'Found nothing there, expected a folder or a file')
    throw explain(error, path, 'read')
  }
  throw diskFault(path, 'Found no folder, expected one')
}

async function statOf(real: string, path: string) {
  try {
    return await stat(real)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw explain(error, path, 'read')
  }
}

async function readRegular(real: string, path: string, limit: number): Promise<Uint8Array> {
  const before = await statOf(real, path)
  if (!before) throw missing(path)
  requireRegular(before.isFile(), before.size, path, limit)
  let handle: FileHandle | undefined
  try {
    handle = await open(real, openFlags)
    const now = await handle.stat()
    requireRegular(now.isFile(), now.size, path, limit)
    return await readAll(handle, now.size, path, limit)
  } catch (error) {
    throw explain(error, path, 'read')
  } finally {
    await handle?.close()
  }
}

/** Reads to the end, not merely the size promised: a file may grow, and the limit holds all the same. */
async function readAll(handle: FileHandle, size: number, path: string, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    const {bytesRead} = await handle.read(bytes, length, bytes.length - length, length)
    length += bytesRead
    if (bytesRead === 0) return bytes.subarray(0, length)
    if (length > limit) requireRegular(true, length, path, limit)
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
  }
}

function requireRegular(isFile: boolean, size: number, path: string, limit: number): void {
  if (!isFile) {
    throw bookFileFault('not-a-file', path, 'Found a folder, pipe or device, expected a regular file')
  }
  if (size > limit) {
    throw limitFault(path, `Found ${megabytes(size)}, expected at most ${megabytes(limit)}`)
  }
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function missing(path: string): Error {
  return bookFileFault('missing', path, 'Found no such file, expected one', {hint: 'Check the spelling, capitals included'})
}

/** Everything but folders is listed: what is no regular file is refused by name when it is read, never skipped. */
async function listFiles(root: string, below: string, realPaths: Map<string, string>): Promise<FileEntry[]> {
  const start = await resolveInside(root, below)
  if (start === undefined) return []
  const found: FileEntry[] = []
  const pending = [{real: start, path: below === '.' || below === '' ? '' : below, depth: 0}]
  const seen = new Set([start])
  for (let folder = pending.pop(); folder; folder = pending.pop()) {
    if (folder.depth > maximumDepth) throw limitFault(folder.path, `Found folders more than ${maximumDepth} deep`)
    for (const name of await namesIn(folder.real, folder.path)) {
      if (name.startsWith('.')) continue
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      if (found.length >= maximumEntries) throw limitFault(below, `Found more than ${maximumEntries} files`)
      const real = await resolveInside(root, path)
      const facts = real === undefined ? undefined : await statOf(real, path)
      if (real === undefined || !facts?.isDirectory()) {
        found.push({path, size: facts?.size ?? 0})
      } else if (!seen.has(real)) {
        seen.add(real)
        pending.push({real, path, depth: folder.depth + 1})
      }
    }
  }
  return composeNames(found, realPaths).sort((left, right) => compareNaturally(left.path, right.path))
}

/** Composed names, unless two files differ in nothing else. */
function composeNames(found: readonly FileEntry[], realPaths: Map<string, string>): FileEntry[] {
  const typed = new Set(found.map(({path}) => path))
  return found.map((entry) => {
    const path = entry.path.normalize('NFC')
    if (path === entry.path || typed.has(path)) return entry
    realPaths.set(path, entry.path)
    return {...entry, path}
  })
}

async function namesIn(real: string, path: string): Promise<string[]> {
  try {
    return await readdir(real)
  } catch (error) {
    throw explain(error, path, 'read')
  }
}
