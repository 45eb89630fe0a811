/**
 * Signs some books want set and others as typed; each works only when the settings ask for it.
 *
 * Fractions `1/2`, ordinals `1st`, `(c)` and its kin, `x` between numbers. Letters stay letters: an
 * ordinal's are raised by the theme, so only the sign rules change characters.
 */

import {editsOf, type Rule} from '../rule.ts'

const fractionSigns: Readonly<Record<string, string>> = {
  '1/2': '½', '1/3': '⅓', '2/3': '⅔', '1/4': '¼', '3/4': '¾', '1/5': '⅕', '2/5': '⅖', '3/5': '⅗', '4/5': '⅘', '1/6': '⅙', '5/6': '⅚', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞'
}
const signs: Readonly<Record<string, string>> = {'(c)': '©', '(r)': '®', '(p)': '℗', '(tm)': '™'}

/** `2 1/2 cups` becomes `2½ cups`; a date or a fraction without a sign of its own stays. */
export const fractions: Rule = {
  id: 'fractions',
  authority: 'The Chicago Manual of Style, 17th ed., 9.14–9.15',
  isOptional: true,
  trigger: /\d\/\d/,
  find: (text) => editsOf(text, /(?<![\d/.,])(?:(\d+)[ \u00A0-])?(\d\/\d)(?![\d/]|\.\d)/g, ({1: whole = '', 2: fraction = ''}) => {
    const sign = fractionSigns[fraction]
    return sign === undefined ? undefined : whole + sign
  })
}

/** `(c) 2020` becomes `© 2020`. */
export const signsInBrackets: Rule = {
  id: 'signs',
  authority: 'Unicode Standard, Letterlike Symbols',
  isOptional: true,
  trigger: /\((?:c|r|p|tm)\)/i,
  find: (text) => editsOf(text, /\((?:c|r|p|tm)\)/gi, ({0: found}) => signs[found.toLowerCase()])
}

/** `5 x 8` becomes `5 × 8`. */
export const times: Rule = {
  id: 'times',
  authority: 'The Chicago Manual of Style, 17th ed., 9.16; ISO 80000-2',
  isOptional: true,
  trigger: /\d["″'′]? ?x ?\d/,
  find: (text) => editsOf(text, /(?<=\d["″'′]?)([ \u00A0]?)x\1(?=\d)/g, ({1: space = ''}) => (space === '' ? '×' : '\u00A0×\u00A0'))
}
