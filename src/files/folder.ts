/**
 * A folder that nothing outside of is ever read from: the book's, or the package's.
 *
 * Regular files only. The kind is asked before the open (a FIFO would block it) and again of the
 * open handle (the name may have been switched in between). Each call blocks for some microseconds; as
 * many promises take ten times as long, and a novel of a hundred files asks eight questions of each.
 */

import {closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync, type Stats} from 'node:fs'
import {resolveInside} from './confine.ts'
import {bookFileFault, codeOf, diskFault, explain, limitFault} from './faults.ts'
import {outputsFolder} from './locate.ts'
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
    list: (below, depth = maximumDepth + 1) => listFiles(root, below, {realPaths, depth}),
    async exists(inside) {
      const real = locate(inside)
      return real !== undefined && statOf(real, inside)?.isFile() === true
    },
    async read(inside, limit) {
      const real = locate(inside)
      if (real === undefined) throw missing(inside)
      return readRegular(real, inside, limit)
    }
  }
}

/** The same of a folder that may not have been made yet. */
export async function openFolderIfThere(path: string): Promise<ReadFolder | undefined> {
  return existsSync(path) ? openFolder(path) : undefined
}

async function realRoot(path: string): Promise<string> {
  try {
    const root = realpathSync.native(path)
    if (statSync(root).isDirectory()) return root
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw diskFault(path, 'Found nothing there, expected a folder or a file', {hint: 'Check the spelling, capitals included'})
    throw explain(error, path, 'read')
  }
  throw diskFault(path, 'Found no folder, expected one', {hint: 'Name a folder; `octavo import FILE` makes a project of one manuscript file'})
}

function statOf(real: string, path: string): Stats | undefined {
  try {
    return statSync(real)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw explain(error, path, 'read')
  }
}

function readRegular(real: string, path: string, limit: number): Uint8Array {
  const before = statOf(real, path)
  if (!before) throw missing(path)
  requireRegular(before.isFile(), before.size, path, limit)
  let handle: number | undefined
  try {
    handle = openSync(real, openFlags)
    const now = fstatSync(handle)
    requireRegular(now.isFile(), now.size, path, limit)
    return readAll(handle, now.size, path, limit)
  } catch (error) {
    throw explain(error, path, 'read')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Reads to the end, not merely the size promised: a file may grow, and the limit holds all the same. */
function readAll(handle: number, size: number, path: string, limit: number): Uint8Array {
  let bytes = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    const count = readSync(handle, bytes, length, bytes.length - length, length)
    length += count
    if (count === 0) return bytes.subarray(0, length)
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
    throw notAFile(path)
  }
  if (size > limit) {
    const inUnits = megabytes(size) === megabytes(limit) ? (bytes: number) => `${bytes} bytes` : megabytes
    throw limitFault(path, `Found ${inUnits(size)}, expected at most ${inUnits(limit)}`, {hint: 'Divide the file, or save the picture smaller'})
  }
}

function notAFile(path: string): Error {
  return bookFileFault('not-a-file', path, 'Found a folder, pipe or device, expected a regular file', {hint: 'Name a file, or move what stands there out of the folder of the book'})
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function missing(path: string): Error {
  return bookFileFault('missing', path, 'Found no such file, expected one', {hint: 'Check the spelling, capitals included'})
}

/** Hidden files, and what Word keeps beside a document while it is open. */
const hidden = /^(?:\.|~\$)/

/** Everything but folders, and what books were built, is listed: what is no regular file is refused by name when it is read, never skipped. */
async function listFiles(root: string, below: string, {realPaths, depth}: {readonly realPaths: Map<string, string>; readonly depth: number}): Promise<FileEntry[]> {
  const start = resolveInside(root, below)
  if (start === undefined) return []
  const found: FileEntry[] = []
  const pending = [{real: start, path: below === '.' || below === '' ? '' : below, depth: 0}]
  const seen = new Set([start])
  for (let folder = pending.pop(); folder; folder = pending.pop()) {
    if (folder.depth > maximumDepth) throw limitFault(folder.path, `Found folders more than ${maximumDepth} deep`, {hint: 'Is this the folder of the book? Move what is not part of it elsewhere'})
    for (const name of namesIn(folder.real, folder.path)) {
      if (hidden.test(name)) continue
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      if (path === outputsFolder) continue
      if (found.length >= maximumEntries) throw limitFault(below, `Found more than ${maximumEntries} files`, {hint: 'Is this the folder of the book? Move what is not part of it elsewhere'})
      const real = resolveInside(root, path)
      const facts = real === undefined ? undefined : statOf(real, path)
      if (real === undefined || !facts?.isDirectory()) {
        found.push({path, size: facts?.size ?? 0})
      } else if (!seen.has(real) && folder.depth < depth) {
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

function namesIn(real: string, path: string): string[] {
  try {
    return readdirSync(real)
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') throw notAFile(path)
    throw explain(error, path, 'read')
  }
}
