/**
 * An apostrophe a word processor turned the wrong way is turned back: `‘em` becomes `’em`.
 *
 * Only before what is left of a word cut short, or a decade, and only where nothing after it in the
 * paragraph could close a quotation it might open.
 */

import {isCertainElision, wordAfter} from '../quotes/words.ts'
import {editsOf, type Rule} from '../rule.ts'

const leading = /‘(?=\p{L}|\d\ds?(?!\d))/gu
const mayPrecede = /^[\s“”„«(\[—–-]?$/
/** A mark after punctuation, or after a word it cannot have been cut from. */
const closer = /(?<=[.,!?…;:—–-])’(?!\p{L})|(?<=\p{L})’(?=[.,;:!?)—])/u

export const wrongWay: Rule = {
  id: 'wrong-way',
  authority: 'The Chicago Manual of Style, 17th ed., 6.117',
  trigger: /‘[\p{L}\d]/u,

  find(text, {locale}) {
    if (locale.quotes.single.close === '‘') return []
    return editsOf(text, leading, ({index}) => {
      if (!mayPrecede.test(text[index - 1] ?? '')) return undefined
      const word = wordAfter(text, index + 1)
      if (word === 'n' && text[index + 2] === '’') return '’'
      if (word.length === 1 || (word !== '' && !isCertainElision(word, locale))) return undefined
      const next = text.indexOf('‘', index + 1)
      const rest = text.slice(index + 1 + word.length, next < 0 ? undefined : next)
      return closer.test(rest) ? undefined : '’'
    })
  }
}
