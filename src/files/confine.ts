/**
 * Paths the book names, kept inside its folder.
 *
 * A path is refused by its spelling first (absolute, a drive, a scheme, `..` above the root, a
 * backslash, a control character), then by where it really leads once links are followed.
 */

import {realpathSync} from 'node:fs'
import {isAbsolute, join, posix, relative, sep} from 'node:path'
import {bookFileFault, codeOf, explain} from './faults.ts'

const control = /[\u0000-\u001f\u007f]/
const drive = /^[a-z]:[/\\]/i
const scheme = /^(?:file|https?|ftps?|data|blob|javascript|vbscript|about|node):/i

/** The path without `.` and inner `..`, or a fault when its spelling leaves the folder. */
export function spellInside(path: string): string {
  if (control.test(path)) throw outside(path, 'a control character')
  if (path.includes('\\')) throw outside(path, 'a backslash')
  if (path.startsWith('/') || drive.test(path)) throw outside(path, 'an absolute path')
  if (scheme.test(path)) throw outside(path, 'an address')
  const normal = posix.normalize(path)
  if (normal === '..' || normal.startsWith('../')) throw outside(path, 'a path out of it')
  return normal.replace(/\/$/, '')
}

/** Where `path` really is, absolute; a fault when a link leads out of `root`, `undefined` when nothing is there. */
export function resolveInside(root: string, path: string): string | undefined {
  const spelled = spellInside(path)
  for (const form of new Set([spelled, spelled.normalize('NFC'), spelled.normalize('NFD')])) {
    const real = realpathOf(join(root, form), path)
    if (real === undefined) continue
    if (!isInside(root, real)) throw outside(path, 'a link out of it')
    return real
  }
  return undefined
}

/** Both as they really are. */
export function isInside(root: string, real: string): boolean {
  const way = relative(root, real)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function realpathOf(absolute: string, path: string): string | undefined {
  try {
    return realpathSync.native(absolute)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))) return undefined
    throw explain(error, path, 'read')
  }
}

function outside(path: string, found: string): Error {
  return bookFileFault('outside', printable(path), `Found ${found}, expected a path inside the book's folder`, {
    hint: 'Copy the file into the folder of the book and name it from there, with forward slashes',
    found: printable(path)
  })
}

function printable(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f]/g, '\ufffd').slice(0, 200)
}
