/** Where a family is named in the sheets of the author or the theme: for messages about what is found only when it is set. */

import type {Place} from '../report/index.ts'
import type {StyleSheet} from './types.ts'

/** The first place, or `undefined` where no sheet names it. */
export function placeOfFamily(sheets: readonly StyleSheet[], family: string): Place | undefined {
  const words = family.toLowerCase().split(/\s+/).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&'))
  // Behind a mark or a size: it is not "Garamond" that `"EB Garamond"` names.
  const named = new RegExp(`(?<=(?:["',:]|\\d[a-z%]*)\\s*)${words.join('\\s+')}(?=\\s*(?:["',;!}]|$))`)
  for (const {path, text, origin} of sheets) {
    const offset = origin === 'agent' ? -1 : text.toLowerCase().search(named)
    if (offset < 0) continue
    const before = text.slice(0, offset).split('\n')
    return {path, at: {line: before.length, column: before.at(-1)!.length + 1}}
  }
  return undefined
}
