/**
 * Two or three hyphens become the dash of the language, four and six the two-em and three-em dash of a
 * blanked name, and a hyphen between spaces a dash.
 */

import {editsOf, type Rule} from '../rule.ts'

const run = /(?<![-–—]|<!)( *)(-{2,6})(?![-–—>])( *)/g

export const dashes: Rule = {
  id: 'dashes',
  authority: 'The Chicago Manual of Style, 17th ed., 6.75–6.94',
  trigger: /--| - | -["'”’]/,

  find(text) {
    const edits = editsOf(text, run, ({1: before = '', 2: hyphens = '', 3: after = ''}) => {
      if (hyphens.length === 4) return `${before}⸺${after}`
      if (hyphens.length >= 5) return `${before}⸻${after}`
      return '—'
    })
    return edits.concat(editsOf(text, /(?<=\S) - (?=\S)/g, () => '—')).concat(editsOf(text, /(?<=\p{L}) -(?=["'”’])/gu, () => '—')).sort((one, other) => one.start - other.start)
  }
}
