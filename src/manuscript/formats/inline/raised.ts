/** Signs raised and lowered as pandoc writes them: `2^nd^`, `H~2~O`. Only within a word, where no sentence has such marks. */

import type {PhrasingContent} from 'mdast'
import {positionIn} from '../lines.ts'
import {put, type Scan} from './scan.ts'

const sign = /([~^])([\p{L}\p{N}+−-]{1,12})\1(?![~^])/uy

/** Whether a file may hold one; asked once. */
export const mayHoldRaised = (body: string): boolean => /[^\s~^]([~^])[^\s~^]{1,12}\1/.test(body)

/** Length of what was read at `index`; 0 where no such sign stands. */
export function readRaised(scan: Scan, index: number): number {
  sign.lastIndex = index
  const found = index > 0 && /[\p{L}\p{N}]/u.test(scan.value[index - 1]!) && sign.exec(scan.value)
  if (!found) return 0
  const [whole, mark, words] = found as unknown as [string, string, string]
  const text = {type: 'text' as const, value: words, position: positionIn(scan.run, index + 1, index + 1 + words.length)}
  put(scan, index, index + whole.length, {type: mark === '^' ? 'superscript' : 'subscript', children: [text], position: positionIn(scan.run, index, index + whole.length)} as unknown as PhrasingContent)
  return whole.length
}
