/**
 * Spaces a line may not break at.
 *
 * After titles and initials, before units and regnal numbers, after one-letter words where the language
 * keeps them with the next. A space is only ever changed into another, never added or dropped.
 */

import type {Locale} from '../../language/index.ts'
import {isDigit, isLetter, isUpper} from '../quotes/characters.ts'
import type {Edit, Rule} from '../rule.ts'

const noBreak = '\u00A0'
const unit = /(?:[kcm]?m|k?g|mg|m?l|ft|lb|oz|mi|mph|km\/h|[kM]?Hz|k?W|V|°[CF]?|%|€|[ap]\.m\.|[ap]m|Uhr|h)(?![\p{L}\d'’-])/uy
const regnal = /[IVX]{2,5}(?![\p{L}\d'’])/uy
const longestTitle = 8

export const spaces: Rule = {
  id: 'spaces',
  authority: 'The Chicago Manual of Style, 17th ed., 6.119–6.121; for other languages the locale’s',
  trigger: / /,

  find(text, {locale}) {
    const edits: Edit[] = []
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (keepsTogether(text, at, locale)) edits.push({start: at, end: at + 1, replacement: noBreak})
    }
    return edits
  }
}

function keepsTogether(text: string, at: number, locale: Locale): boolean {
  const left = text[at - 1]
  const right = text[at + 1]
  if (left === undefined || right === undefined || right === ' ') return false
  if (isDigit(left)) return matches(unit, text, at + 1)
  if (left === '.' && isShortForm(text, at)) return true
  if (isUpper(right) || isDigit(right) || right === '⸺') {
    if (isTitle(text, at, locale) || isInitial(text, at)) return true
    return (right === 'I' || right === 'V' || right === 'X') && matches(regnal, text, at + 1) && isName(text, at)
  }
  return locale.spaces.clinging.length > 0 && isClinging(text, at, locale)
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const titles = new WeakMap<Locale, ReadonlySet<string>>()

/** `Mr.`, `No.` before a capital or a number. */
function isTitle(text: string, at: number, locale: Locale): boolean {
  let known = titles.get(locale)
  if (!known) titles.set(locale, known = new Set(locale.spaces.titles))
  let start = at
  while (start > 0 && at - start < longestTitle && !/[\s("“‘„«—–-]/.test(text[start - 1] as string)) start--
  return known.has(text.slice(start, at))
}

/** The `R.` of `J. R. R. Tolkien`; not the last word of a sentence (`so did I. Then`). */
function isInitial(text: string, at: number): boolean {
  const letter = text[at - 2]
  if (text[at - 1] !== '.' || !isUpper(letter) || isLetter(text[at - 3]) || text[at - 3] === "'" || text[at - 3] === '’') return false
  return letter !== 'I' || text[at + 2] === '.'
}

/** `z. B.`, `i. e.` */
const isShortForm = (text: string, at: number): boolean =>
  isLetter(text[at - 2]) && !isLetter(text[at - 3]) && isLetter(text[at + 1]) && text[at + 2] === '.'

/** A capitalised word ends at the space. */
function isName(text: string, at: number): boolean {
  let start = at
  while (start > 0 && isLetter(text[start - 1])) start--
  return at - start > 1 && isUpper(text[start])
}

function isClinging(text: string, at: number, locale: Locale): boolean {
  const before = text[at - 2]
  return !isLetter(before) && before !== '’' && locale.spaces.clinging.includes((text[at - 1] as string).toLowerCase())
}
