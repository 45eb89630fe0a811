/**
 * Octavo's own sheets, parsed when the program is bundled: to read those of a book as CSS takes a twentieth of what a story
 * takes, and they change with the program alone. A file whose sum is not that of the sheet at hand is passed over.
 */

import {readFileSync} from 'node:fs'
import {crc32} from 'node:zlib'
import type {Rule} from './syntax.ts'
import type {StyleSheet} from './types.ts'

interface Kept {
  /** CRC-32 of the sheet's text. */
  readonly sum: number
  readonly rules: readonly Rule[]
}

/** `octavo:classic/theme.css` is kept as `sheets/classic-theme.json` beside the program. */
export const keptName = (path: string): string => `sheets/${path.replace('octavo:', '').replace('/', '-').replace(/\.css$/, '.json')}`

/** Sheets that come with the program; one made on the way (`octavo:breaks`) has no file. */
const isKept = /^octavo:.*\.css$/

/** The file of a sheet and the rules it was read to. */
export const packRules = ({text}: StyleSheet, rules: readonly Rule[]): string => JSON.stringify({sum: crc32(text), rules} satisfies Kept)

/** The rules of a sheet of Octavo's own; `undefined` where they are not kept, or kept of another text. */
export function readKept({path, text}: StyleSheet): Rule[] | undefined {
  if (!isKept.test(path)) return undefined
  try {
    const {sum, rules} = JSON.parse(readFileSync(new URL(keptName(path), import.meta.url), 'utf8')) as Kept
    return sum === crc32(text) ? [...rules] : undefined
  } catch {
    return undefined
  }
}
