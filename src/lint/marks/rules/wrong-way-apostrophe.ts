/** An apostrophe a word processor turned into an opening quotation mark: `‘em`, `‘90s`. */

import {localeOf} from '../../../language/index.ts'
import {findEach, type Check} from '../check.ts'

const leading = /(?<![\p{L}\p{N}])‘(?:(\p{L}{2,})|\d\ds?(?!\d))/gu
/** What could close a quotation: a mark after punctuation, or between a word and punctuation. */
const closer = /(?<=[.,!?…;:—–-])’(?!\p{L})|(?<=\p{L})’(?=[.,;:!?)—])/u

export const wrongWayApostrophe: Check = {
  id: 'wrong-way-apostrophe',
  find: (lines) => findEach(lines, leading, ({0: found, 1: word, index}, {text, language}) => {
    const locale = localeOf(language)
    if (locale.quotes.single.close === '‘') return undefined
    if (word !== undefined && !locale.elisions.includes(word.toLowerCase())) return undefined
    const next = text.indexOf('‘', index + 1)
    if (closer.test(text.slice(index + found.length, next < 0 ? undefined : next))) return undefined
    return {start: index, end: index + 1, reason: `Found ‘ before “${found.slice(1)}”, expected the apostrophe ’`, expected: '’', hint: '`octavo check --fix` mends it'}
  })
}
