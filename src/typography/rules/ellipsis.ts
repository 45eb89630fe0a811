/**
 * Three dots, closed up or spaced, become an ellipsis; four become an ellipsis and a full stop.
 *
 * Five dots and more are a writer's own and stay. The space typed before the dots goes where the language
 * joins them to the word, and becomes a no-break space where it does not, so none opens a line.
 */

import {editsOf, type Edit, type Rule} from '../rule.ts'

/** The longest row of dots, a single space between them at most. */
const row = /\.(?:[ \u00A0\u2009\u202F]?\.)+/g
const closed = /^\.{3,4}$/
/** A full stop, and dots after it. */
const afterStop = /^\.[ \u00A0]\.{3}$/
const spaced = /^\.(?:[ \u00A0\u2009\u202F]\.){2,3}$/
/** Chicago sets the stop first: `Well. . . .` */
const chicago = '.\u00A0.\u00A0.'

export const ellipsis: Rule = {
  id: 'ellipsis',
  authority: 'The Chicago Manual of Style, 17th ed., 13.50–13.58; for other languages the locale’s',
  variants: ['joined', 'spaced', 'dots'],
  trigger: /\.[ \u00A0\u2009\u202F]?\.|[ \u00A0]…/,

  find(text, {locale, variant}) {
    const spacing = variant ?? locale.ellipsis.spacing
    const edits: Edit[] = []
    const glyph = variant === 'dots' ? chicago : '…'
    for (const {0: found, index} of text.matchAll(row)) {
      if (afterStop.test(found) && /\p{L}/u.test(text[index - 1] ?? '') && !isDot(text[index + 5])) {
        edits.push({start: index + 1, end: index + 5, replacement: `\u00A0${glyph}`})
        continue
      }
      if (!closed.test(found) && !spaced.test(found)) continue
      let end = index + found.length
      if (spaced.test(found) && isGap(text[end]) && /[?!,;:]/.test(text[end + 1] ?? '')) end++
      let start = index
      while (start > 0 && isGap(text[start - 1])) start--
      if (isDot(text[end]) || (isGap(text[end]) && isDot(text[end + 1]))) continue
      if (isDot(text[start - 1])) continue
      const count = found.split('.').length - 1
      const before = start === 0 || start === index ? '' : gapBefore(text, end, spacing)
      const replacement = before + (count === 4 ? `${glyph}.` : glyph)
      if (replacement !== text.slice(start, end)) edits.push({start, end, replacement})
    }
    return edits.concat(editsOf(text, /(?<=[^\s.…]) +(?=…)/g, () => '\u00A0')).sort((one, other) => one.start - other.start)
  }
}

const isGap = (character: string | undefined): boolean => character !== undefined && ' \u00A0\u2009\u202F'.includes(character)
const isDot = (character: string | undefined): boolean => character === '.' || character === '…'

/** Dots that begin a clause (`he said ...and`) keep their distance from the word before. */
function gapBefore(text: string, end: number, spacing: string): string {
  const opensClause = /[\p{L}\d]/u.test(text[end] ?? ' ')
  return spacing === 'joined' && !opensClause ? '' : '\u00A0'
}
