/**
 * A word typed twice: `the the`.
 *
 * Only words that no sentence of the language doubles. `had had` and `that that` are good English,
 * `no no` and `very very` are speech, `th-the` is a stammer, and `Welcome, welcome` has its comma.
 */

import {localeOf} from '../../../language/index.ts'
import {findEach, type Check} from '../check.ts'

export const doubledWord: Check = {
  id: 'doubled-word',
  find: (lines) => findEach(lines, /(?<![\p{L}\p{N}'’-])(\p{L}+)[ \n]+\1(?![\p{L}\p{N}'’-])/giu, ({0: found, 1: word = '', index}, {language, block, text}) => {
    if (block === 'line' || !localeOf(language).neverDoubled.includes(word.toLowerCase())) return undefined
    if (isRepeatedOnPurpose(text, index, found, word)) return undefined
    return {start: index, end: index + found.length, reason: `Found “${found}”, expected “${word}”`, expected: word}
  })
}

/** Three times over, or the second in capitals. */
function isRepeatedOnPurpose(text: string, index: number, found: string, word: string): boolean {
  const second = found.slice(-word.length)
  const again = text.slice(index + found.length, index + found.length + word.length + 1).trim()
  return second !== second.toLowerCase() || again.toLowerCase() === word.toLowerCase()
}
