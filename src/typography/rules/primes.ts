/**
 * Feet and inches, minutes and seconds of arc take primes: `6'5"` becomes `6′5″`.
 *
 * Only where two units stand together, or a degree sign before them, is a measure certain from the marks
 * alone; a lone `12"` is decided with the quotation marks of its paragraph (rules/quotes.ts).
 */

import {editsOf, type Rule} from '../rule.ts'

const feet = /(?<![\d.,'’\p{L}])(\d{1,3})'([ \u00A0]?)(\d{1,2}(?:\.\d+|[ \u00A0]?[½¼¾⅓⅔⅛⅜⅝⅞])?)("|''|(?![\d'"\p{L}]))/gu
const arc = /(\d°[ \u00A0\u202F]?\d{1,2}(?:\.\d+)?)'(?:([ \u00A0\u202F]?\d{1,2}(?:\.\d+)?)("|''))?/g

export const primes: Rule = {
  id: 'primes',
  authority: 'The Chicago Manual of Style, 17th ed., 10.66; ISO 80000-3',
  trigger: /\d'/,

  find(text) {
    const edits = editsOf(text, arc, ({1: start = '', 2: seconds, 3: mark}) => `${start}′${seconds ?? ''}${mark === undefined ? '' : '″'}`)
    const degrees = (at: number): boolean => edits.some(({start, end}) => at >= start && at < end)
    const heights = editsOf(text, feet, ({1: whole = '', 2: gap = '', 3: inches = '', 4: mark, index}) => {
      if (degrees(index) || (gap !== '' && mark === '')) return undefined
      return `${whole}′${gap === '' ? '' : '\u00A0'}${inches}${mark === '' ? '' : '″'}`
    })
    return edits.concat(heights).sort((one, other) => one.start - other.start)
  }
}
