/**
 * A break of the scene an author's sheet dresses takes the place of the theme's. The theme's ornament stands in `::before` or
 * is a border, where the author does not look: a mark of their own in `::after`, or a rule drawn as border, would stand beside it.
 */

import {mediumOf, sheetBetween} from './own-media.ts'
import type {Condition, Declaration, Rule, StyleRule} from './syntax.ts'
import type {StyleSheet} from './types.ts'

interface Dress {
  readonly conditions: readonly Condition[]
  hasBefore: boolean
  hasAfter: boolean
  hasBorder: boolean
}

/** Sheets that undress the theme's break, to stand between the theme and the author's sheets: one for each medium they name. */
export function undressBreaks(rules: readonly Rule[]): StyleSheet[] {
  const dresses = new Map<string, Dress>()
  for (const rule of rules) if (rule.type === 'style') addDress(dresses, rule)
  return [...dresses.values()].map(({conditions, ...dress}) => sheetBetween('octavo:breaks', textOf(dress), conditions))
}

function addDress(dresses: Map<string, Dress>, {selectors, declarations, conditions}: StyleRule): void {
  const {media, name} = mediumOf(conditions)
  for (const {key, pseudoElement} of selectors) {
    if (key !== 'hr' && key !== '.scene-break') continue
    const says = {
      hasBefore: pseudoElement === 'before' && declarations.some(isContent),
      hasAfter: pseudoElement === 'after' && declarations.some(isContent),
      hasBorder: pseudoElement === undefined && declarations.some(isBorder)
    }
    if (!says.hasBefore && !says.hasAfter && !says.hasBorder) continue
    const {hasBefore, hasAfter, hasBorder} = dresses.get(name) ?? {hasBefore: false, hasAfter: false, hasBorder: false}
    dresses.set(name, {conditions: media, hasBefore: hasBefore || says.hasBefore, hasAfter: hasAfter || says.hasAfter, hasBorder: hasBorder || says.hasBorder})
  }
}

const isContent = ({name, tokens}: Declaration): boolean => name === 'content' && tokens.some((token) => token.type === 'string' ? token.value.trim() !== '' : token.type === 'url' || token.type === 'function')

const isBorder = ({name, tokens}: Declaration): boolean =>
  /^border(?:-(?:top|bottom|block|block-start|block-end))?(?:-style)?$/.test(name) && tokens.some((token) => token.type === 'ident' && /^(?:solid|double|dotted|dashed|groove|ridge|inset|outset)$/i.test(token.value))

function textOf({hasBefore, hasAfter}: Omit<Dress, 'conditions'>): string {
  if (!hasBefore && !hasAfter) return 'hr { height: 0 } hr::before { content: none } @media print { hr { height: 0; --octavo-edge-content: none } }'
  const before = hasBefore ? 'width: auto; height: auto' : 'content: none'
  return `hr { border: none; width: 100%; height: 1em; margin: 1em 0 } hr::before { ${before} } @media print { hr { height: 1rlh; margin: 1rlh 0 } hr::before { ${before} } }`
}
