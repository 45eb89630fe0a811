/**
 * Three dots, closed up or spaced, become an ellipsis; four become an ellipsis and a full stop.
 *
 * Five dots and more are a writer's own and stay. The space typed before the dots goes where the language
 * joins them to the word, and becomes a no-break space where it does not, so none opens a line.
 */

import {editsOf, type Edit, type Rule} from '../rule.ts'

const gap = '[ \\u00A0\\u2009\\u202F]'
const dots = new RegExp(`(?<![.…])(${gap}*)(?:(\\.${gap}\\.${gap}\\.(?:${gap}\\.)?)|(\\.{3,4}))(?!${gap}?[.…])`, 'g')
/** Chicago sets the stop first: `Well. . . .` */
const chicago = '.\u00A0.\u00A0.'

export const ellipsis: Rule = {
  id: 'ellipsis',
  authority: 'The Chicago Manual of Style, 17th ed., 13.50–13.58; for other languages the locale’s',
  variants: ['joined', 'spaced', 'dots'],
  trigger: /\.[ \u00A0\u2009\u202F]?\.|[ \u00A0]…/,

  find(text, {locale, variant}) {
    const spacing = variant ?? locale.ellipsis.spacing
    const edits: Edit[] = editsOf(text, dots, ({0: found, 1: before = '', index}) => {
      const count = found.split('.').length - 1
      const glyph = variant === 'dots' ? chicago : '…'
      return spaceBefore(text, index, index + found.length, before, spacing) + (count === 4 ? `${glyph}.` : glyph)
    })
    return edits.concat(editsOf(text, /(?<=[^\s]) +(?=…)/g, () => '\u00A0')).sort((one, other) => one.start - other.start)
  }
}

/** Dots that begin a clause (`he said ...and`) keep their distance from the word before. */
function spaceBefore(text: string, start: number, end: number, typed: string, spacing: string): string {
  if (start === 0) return ''
  if (typed === '') return ''
  const opensClause = /[\p{L}\d]/u.test(text[end] ?? ' ')
  return spacing === 'joined' && !opensClause ? '' : '\u00A0'
}
