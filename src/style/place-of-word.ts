/** Where a word stands in the sheets of the author or the theme: for messages about what is found only when it is set. */

import type {Place} from '../report/index.ts'
import type {StyleSheet} from './types.ts'

/** The first place, or `undefined` where no sheet has the word. */
export function placeOfWord(sheets: readonly StyleSheet[], word: string): Place | undefined {
  for (const {path, text, origin} of sheets) {
    const offset = origin === 'agent' ? -1 : text.toLowerCase().indexOf(word.toLowerCase())
    if (offset < 0) continue
    const before = text.slice(0, offset).split('\n')
    return {path, at: {line: before.length, column: before.at(-1)!.length + 1}}
  }
  return undefined
}
