/**
 * Thin spaces beside marks: a hair space between nested quotation marks, and what a language sets before
 * high punctuation and inside its guillemets (French U+202F).
 *
 * The one rule that adds spaces nobody typed, because the language requires them.
 */

import type {Locale} from '../../language/index.ts'
import type {Edit, Rule} from '../rule.ts'

const hair = '\u200A'
const nested = /[“”„](?=[‘’‚])|[‘’‚](?=[“”„])/g
const gap = '[ \\u00A0\\u202F\\u2009]'

export const thinSpaces: Rule = {
  id: 'thin-spaces',
  authority: 'The Chicago Manual of Style, 17th ed., 6.11; Lexique des règles typographiques, espacements',
  trigger: /[“”„«»‘’;:!?%€]/,

  find(text, {locale}) {
    const edits: Edit[] = []
    for (const {index} of text.matchAll(nested)) edits.push({start: index + 1, end: index + 1, replacement: hair})
    for (const {pattern, space} of patternsOf(locale)) {
      for (const {0: found, index, 1: before = ''} of text.matchAll(pattern)) {
        const start = index + before.length
        const end = index + found.length
        if (text.slice(start, end) !== space) edits.push({start, end, replacement: space})
      }
    }
    return firstOfEach(edits)
  }
}

interface Spacing {
  /** The first group stands before the space. */
  readonly pattern: RegExp
  readonly space: string
}

const cache = new WeakMap<Locale, readonly Spacing[]>()

function patternsOf(locale: Locale): readonly Spacing[] {
  const {spaces, quotes} = locale
  const known = cache.get(locale)
  if (known) return known
  const patterns: Spacing[] = []
  for (const [mark, space] of Object.entries(spaces.before)) patterns.push({pattern: beforeMark(mark), space})
  const open = quotes.levels[0]?.open ?? ''
  if (quotes.padding !== undefined) patterns.push({pattern: new RegExp(`(${open})${gap}*(?=\\S)`, 'g'), space: quotes.padding})
  cache.set(locale, patterns)
  return patterns
}

/** A unit takes its space only where one was typed; a colon only where it ends a clause (not `10:30`). */
function beforeMark(mark: string): RegExp {
  if (mark === '%' || mark === '€') return new RegExp(`(\\d)${gap}+(?=${mark})`, 'g')
  if (mark === '»') return new RegExp(`([^\\s«])${gap}*(?=»)`, 'g')
  const after = mark === ':' ? '(?=:(?:[\\s»]|$))' : `(?=${mark === '?' ? '\\?' : mark})`
  return new RegExp(`([\\p{L}\\d.…)\\]”’»\\uFFFC])${gap}*${after}`, 'gu')
}

/** In order; of two edits at one place the first stays. */
function firstOfEach(edits: Edit[]): Edit[] {
  edits.sort((one, other) => one.start - other.start)
  let end = -1
  return edits.filter((edit) => {
    if (edit.start < end || (edit.start === end && edit.start === edit.end)) return false
    end = edit.end
    return true
  })
}
