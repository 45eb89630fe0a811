/**
 * The bytes of a font source. `font:<package>/<file>` is a file of an npm package found from this
 * package; its place in messages is the source as written, never a path of the machine.
 */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {FontDefect} from './tables.ts'

const scheme = 'font:'
const {resolve} = createRequire(import.meta.url)

/** True for sources that are read from an installed package, at first use. */
export function isPackaged(source: string): boolean {
  return source.startsWith(scheme)
}

/** Whoever packs Octavo tightly may leave the faces of signs out. */
export function isInstalled(source: string): boolean {
  try {
    return resolve(source.slice(scheme.length)) !== ''
  } catch {
    return false
  }
}

/** The bytes of a font that an installed package ships; a defect of the font where it is not there. */
export function readPackaged(source: string): Uint8Array {
  try {
    return readFileSync(resolve(source.slice(scheme.length)))
  } catch {
    throw new FontDefect('fonts:missing', 'no such font file', 'Install the package that ships it, or name a file of the book')
  }
}
