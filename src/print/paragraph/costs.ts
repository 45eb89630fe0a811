/**
 * The prices a paragraph is set by, tuned on the printed pages of whole novels: evenness first,
 * hyphens where they buy it. A line at adjustment ratio 1 costs 1.
 */

import type {LineCosts, LineLimits, LineOptions} from '../../layout/index.ts'
import type {ComputedStyle} from '../../style/index.ts'

/** A space of 0.2 em grows to 0.3 em at ratio 1 and shrinks to 0.126 em at -1; glyphs give 2 %. */
export const justifiedLimits: LineLimits = {stretch: 0.5, shrink: 0.37, expansion: 0.02}
const naturalLimits: LineLimits = {stretch: 0, shrink: 0, expansion: 0}

const costs: LineCosts = {
  extreme: 2.7,
  tightness: 0.5,
  cramped: 3.02,
  expansion: 0,
  unevenness: 0.02,
  hyphen: 3.51,
  doubleHyphen: 0.25,
  tripleHyphen: 3000,
  finalHyphen: 0.1,
  runt: 600,
  stack: 12
}

const raggedCosts: LineCosts = {...costs, extreme: 0, expansion: 0, unevenness: 0, hyphen: 2, runt: 2}

const justified: LineOptions = {
  shape: 'justified', isLastJustified: false, limits: justifiedLimits, costs, contentment: -1, tolerance: 1.3, patience: 2.5, variants: 1, dearest: 60, loosest: 1.15
}
const justifiedToTheEnd: LineOptions = {...justified, isLastJustified: true}
const ragged: LineOptions = {shape: 'ragged', limits: naturalLimits, costs: raggedCosts, contentment: 1, tolerance: 2, patience: 2.5, variants: 1, dearest: 40, loosest: 1}
const balanced: LineOptions = {...ragged, shape: 'balanced', variants: 0}

/** Options of the line breaker for a block. */
export function lineOptionsOf({textAlign, textAlignLast, textWrap}: ComputedStyle): LineOptions {
  if (textWrap === 'balance') return balanced
  if (textAlign !== 'justify') return ragged
  return textAlignLast === 'justify' ? justifiedToTheEnd : justified
}

/** The same, with settings that would be too dear and too loose if they did not make pages level. */
export const widerOptions = (options: LineOptions): LineOptions => ({...options, tolerance: 1.5, loosest: 1.5, dearest: 150})

/** The same where not even those do: at any price, but no space as wide as two. */
export const looseOptions = (options: LineOptions): LineOptions => ({...options, tolerance: 1.9, loosest: 1.9, dearest: Infinity})
