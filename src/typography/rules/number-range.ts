/**
 * Number ranges and scores take an en dash: `pp. 12-19` becomes `pp. 12–19`.
 *
 * Left alone: phone numbers and ISO dates (two hyphens in one run, or three digits and four), serial
 * numbers that hold letters, because a wrong dash there changes meaning while a missed range only looks plain.
 */

import {editsOf, type Rule} from '../rule.ts'

const range = /(?<![\p{L}\d\-–—./:#'’+=])(['’‘]?)(\d{1,4})-(['’‘]?\d{1,4})(?![\p{L}\d/=]|[-–—][\p{L}\d]|\.\d|:\d)/gu
const roman = /(?<![\p{L}\d-])([IVXLC]{1,6})-([IVXLC]{1,6})(?![\p{L}\d-])/gu

export const numberRange: Rule = {
  id: 'number-range',
  authority: 'The Chicago Manual of Style, 17th ed., 6.78',
  trigger: /\d-['’‘]?\d|[IVXLC]-[IVXLC]/,

  find(text) {
    const edits = editsOf(text, range, ({1: mark = '', 2: from = '', 3: to = ''}) =>
      from.length === 3 && to.length === 4 ? undefined : `${mark}${from}–${to}`)
    return edits.concat(editsOf(text, roman, ({1: from = '', 2: to = ''}) =>
      from.length + to.length > 2 ? `${from}–${to}` : undefined)).sort((one, other) => one.start - other.start)
  }
}
