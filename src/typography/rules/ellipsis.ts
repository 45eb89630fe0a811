/**
 * Three dots, closed up or spaced, become an ellipsis; four become a full stop and an ellipsis.
 *
 * Five dots and more are a writer's own and stay. The ellipsis clings to the word before it (U+2060 is not
 * needed: a line may break after it, never before), so none opens a line.
 */

import {editsOf, type Rule} from '../rule.ts'

const dots = /(?<![.…])(?: ?\.[ \u00A0\u2009\u202F]\.[ \u00A0\u2009\u202F]\.(?:[ \u00A0\u2009\u202F]\.)?|\.{3,4})(?![.…])/g

export const ellipsis: Rule = {
  id: 'ellipsis',
  authority: 'The Chicago Manual of Style, 17th ed., 13.50–13.58',
  trigger: /\.[ \u00A0\u2009\u202F]?\./,

  find(text) {
    return editsOf(text, dots, ({0: found}) => {
      const count = found.split('.').length - 1
      const space = found.startsWith(' ') ? ' ' : ''
      return count === 4 ? '….' : `${space.trim()}…`
    })
  }
}
