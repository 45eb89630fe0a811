/**
 * Hyphens typed for a dash become the dash of the language, with its spaces.
 *
 * Two or three are a dash, four and six the two-em and three-em dash of a blanked name, one between spaces
 * or at the end of a speech broken off a dash too. Dashes already set stay as they are. Runs after the
 * quotation marks, which tell opening from closing by the spaces typed here.
 */

import type {DashStyle} from '../../language/index.ts'
import {isDigit} from '../quotes/characters.ts'
import {editsOf, type Edit, type Rule} from '../rule.ts'

/** Two to six hyphens, and no comment or arrow. */
const double = /-{2,}(?!>)[ \u00A0]*/g
const between = / +- +(?=[^\s\-–—⸺⸻])/g
const brokenOff = /(?<=[\p{L}\d,!?…]) ?-(?=["'”’»“‘]+(?:[ \n—)\]]|--|$))/gu
const mayBreakOff = /-["'”’»“‘]/
const quote = /[“”„‟‘’‚«»‹›"']/
const outsideOpening = /^[\s(\[{¿¡–—-]?$/
const outsideClosing = /^[\s.,;:!?…)\]}–—-]?$/

const styles: Readonly<Record<string, DashStyle>> = {
  em: {parenthetical: '—', spacedHyphen: '—', interruption: '—'},
  'em-spaced': {parenthetical: ' — ', spacedHyphen: ' — ', interruption: '—'},
  en: {parenthetical: ' – ', spacedHyphen: ' – ', interruption: ' –'}
}

export const dashes: Rule = {
  id: 'dashes',
  authority: 'The Chicago Manual of Style, 17th ed., 6.75–6.94; for other languages the locale’s',
  variants: Object.keys(styles),
  trigger: /--|[ \u00A0]-|-["'”’»“‘]/,

  find(text, context) {
    const style = styles[context.variant ?? ''] ?? context.locale.dashes
    if (style.isTight === true) return tightDashes(text)
    const set = (typed: string, at: number, length: number): string => withSpaces(text, {start: at, end: at + length}, typed, style)
    return merge([
      ...text.includes('--') ? doubleHyphens(text, set, style) : [],
      ...editsOf(text, between, ({0: found, index}) => isBetweenWords(text, index, found.length) ? set(style.spacedHyphen, index, found.length) : undefined),
      ...mayBreakOff.test(text) ? editsOf(text, brokenOff, () => style.interruption.replace(' ', '\u00A0')) : []
    ])
  }
}

type SetDash = (typed: string, at: number, length: number) => string

function doubleHyphens(text: string, set: SetDash, style: DashStyle): Edit[] {
  const edits: Edit[] = []
  for (const {0: found, index} of text.matchAll(double)) {
    const hyphens = found.trimEnd().length
    if (hyphens > 6 || isNoDash(text, index, index + hyphens)) continue
    if (found === '--' && isDigit(text[index - 1]) && isDigit(text[index + 2])) {
      // As typists and TeX write a range: `1914--1918`.
      edits.push({start: index, end: index + 2, replacement: '–'})
      continue
    }
    if (hyphens > 3) {
      edits.push({start: index, end: index + hyphens, replacement: hyphens === 4 ? '⸺' : '⸻'})
      continue
    }
    let start = index
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\u00A0')) start--
    if (/[-–—⸺⸻]/.test(text[start - 1] ?? '')) continue
    const end = index + found.length
    edits.push({start, end, replacement: set(style.parenthetical, start, end - start)})
  }
  return edits
}

/** The opening of a comment, the rule of a table, a line of nothing else. */
function isNoDash(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '!' && text[start - 2] === '<') return true
  return /[|:+]/.test(text[start - 1] ?? '') && /[|:+]/.test(text[end] ?? '') || end - start === text.trim().length
}

/** Not at the head of a line, not a sum or a score, not beside another dash. */
function isBetweenWords(text: string, at: number, length: number): boolean {
  const before = text[at - 1]
  if (before === undefined || /[-–—⸺⸻]/.test(before) || /\s/.test(before)) return false
  return !(isDigit(before) && isDigit(text[at + length]))
}

/** The dash with the spaces its style wants, less those its neighbours forbid; it never opens a line. */
function withSpaces(text: string, {start, end}: {start: number; end: number}, dash: string, style: DashStyle): string {
  const found = text.slice(start, end)
  const glyph = dash.trim()
  const after = text[end] === '…' ? '\u00A0' : ' '
  if (start === 0) return glyph + (/\s$/.test(found) ? after : '')
  if (opens(text, start - 1) && !/^\s/.test(found)) return glyph
  if (closes(text, end)) return style.interruption.replace(' ', '\u00A0')
  return dash === glyph ? glyph : `\u00A0${glyph}${after}`
}

/** Spanish: a dash stands against what it encloses, so the space typed outside it stays and no other does. */
function tightDashes(text: string): Edit[] {
  let isOpen = false
  return editsOf(text, /(?<=^|\s)-{1,3}(?=[\p{L}\d¿¡«“"'])|(?<=[\p{L}\d.,!?…»”"'])-{2,3}(?=\p{L})|(?<=[\p{L}\d.!?…»”"'])-{1,3}(?=[\s.,;:!?»”"']|$)| +-{1,3}(?=[.,;:!?»”])|(?<![-—–\s]) +-{1,3} +(?=[^\s\-–—])/gu, ({0: found, index}) => {
    if (index === 0) return '—'
    if (!/^ .* $/.test(found)) return '—'
    isOpen = !isOpen
    return isOpen ? ' —' : '— '
  })
}

/** Whether a bracket or quotation mark at `at` opens, by what stands outside it: languages differ on the glyph. */
function opens(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (mark === '(' || mark === '[') return true
  let outside = at
  while (quote.test(text[outside] ?? '')) outside--
  return quote.test(mark) && outsideOpening.test(text[outside] ?? '')
}

/** Whether what stands at `at` closes or stops a clause. */
function closes(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (!quote.test(mark)) return /^[.,;:!?…)\]]?$/.test(mark)
  let outside = at
  while (quote.test(text[outside] ?? '')) outside++
  return outsideClosing.test(text[outside] ?? '')
}

function merge(edits: Edit[]): Edit[] {
  edits.sort((one, other) => one.start - other.start || one.end - other.end)
  let end = -1
  return edits.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}
