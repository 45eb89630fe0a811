/**
 * What an author's sheet says of every paragraph (`p { … }`) goes for indents that a theme gives, too: paragraphs parted
 * by white space have no indent unless the sheet says one, and where all of them hang, so do those a theme sets flush.
 */

import {mediumOf, sheetBetween} from './own-media.ts'
import type {Condition, Declaration, Rule, StyleRule, Token} from './syntax.ts'
import type {StyleSheet} from './types.ts'

/** Paragraphs that a theme sets flush. */
const flush = '.opening, .scene-opening, h1 + p, h2 + p, h3 + p, h4 + p, hr + p, blockquote > p:first-child'

interface Found {
  readonly conditions: readonly Condition[]
  isParted: boolean
  /** `text-indent` as the sheet has it. */
  indent: string | undefined
}

/** Sheets that follow such rules, to stand between the theme and the author's sheets: one for each medium they name. */
export function followParagraphs(rules: readonly Rule[]): StyleSheet[] {
  const found = new Map<string, Found>()
  const isKnobSet = rules.some((rule) => rule.type === 'style' && rule.declarations.some(({name}) => name === '--book-indent'))
  for (const rule of rules) if (rule.type === 'style') addRule(found, rule)
  const isIndented = isKnobSet || [...found.values()].some(({indent}) => indent !== undefined)
  return [...found.values()].flatMap(({conditions, isParted, indent}) => {
    const text = isHanging(indent) ? `${flush} { text-indent: ${indent} }` : isParted && !isIndented ? 'p { text-indent: 0 }' : ''
    return text === '' ? [] : [sheetBetween('octavo:paragraphs', text, conditions)]
  })
}

/** A rule for all paragraphs of the book, or of its chapters. */
const ofAll = /^(?:(?:html|body|section|\.chapter)\s+)*p$/

function addRule(found: Map<string, Found>, {selectors, declarations, conditions}: StyleRule): void {
  if (!selectors.some(({text, pseudoElement}) => pseudoElement === undefined && ofAll.test(text))) return
  const {media, name} = mediumOf(conditions)
  const known = found.get(name) ?? {conditions: media, isParted: false, indent: undefined}
  found.set(name, known)
  for (const declaration of declarations) {
    if (declaration.name === 'text-indent') known.indent = declaration.text
    known.isParted ||= parts(declaration)
  }
}

const isHanging = (indent: string | undefined): indent is string => indent !== undefined && /^-|\bhanging\b/.test(indent)

/** Of each unit, how much white space parts paragraphs. */
const least: Readonly<Record<string, number>> = {em: 0.5, rem: 0.5, lh: 0.4, rlh: 0.4, ex: 1, pt: 5, px: 7, mm: 1.8, cm: 0.18, in: 0.07}

/** Margins above and below: the first value, and the third. */
function parts({name, tokens}: Declaration): boolean {
  if (name === 'margin') return isWhite(tokens[0]) || isWhite(tokens[2])
  return /^margin-(?:top|bottom|block|block-start|block-end)$/.test(name) && tokens.some(isWhite)
}

const isWhite = (token: Token | undefined): boolean => token?.type === 'dimension' && token.value >= (least[token.unit.toLowerCase()] ?? Infinity)
