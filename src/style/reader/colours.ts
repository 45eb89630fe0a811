/**
 * Colours of text without a ground of their own: by day they stand on the reader's white, by night on its black, whatever
 * ground the sheet gives the whole text, which is never written.
 */

import {areMet} from '../conditions.ts'
import {contrast} from '../contrast.ts'
import {defaultSize} from '../page.ts'
import type {Condition, Sheet, Token} from '../syntax.ts'
import {tokenize} from '../parse.ts'
import {colourOf} from '../values/colour.ts'
import {substitute} from '../variables.ts'
import {isRootSelector, type Definitions} from './customs.ts'
import type {Line} from './declarations.ts'

type Ground = readonly [number, number, number]

const day: Ground = [1, 1, 1]
const night: Ground = [0.07, 0.07, 0.07]
/** WCAG 2.2, 1.4.3: what large letters need, and all others to be read at all. */
const least = 3
/** Luminance between that of white and of black paper, as ratios to both. */
const isDarkGround = (ground: Ground): boolean => contrast(ground, day) > contrast(ground, [0, 0, 0])

/** Whether sheets lay the whole text on a dark ground, so that their colours are chosen for one. */
export function isTextOnDark(sheets: readonly Sheet[], {root}: Definitions): boolean {
  let isDark = false
  for (const rule of sheets.flatMap(({rules}) => rules)) {
    if (rule.type !== 'style' || !rule.selectors.some(isRootSelector) || !areMet(rule.conditions, {medium: 'screen', viewport: defaultSize})) continue
    for (const {name, tokens} of rule.declarations) {
      const ground = /^background(?:-color)?$/.test(name) ? groundIn(substitute(tokens, root) ?? []) : undefined
      if (ground) isDark = isDarkGround(ground)
    }
  }
  return isDark
}

function groundIn(tokens: readonly Token[]): Ground | undefined {
  for (const token of tokens) {
    const colour = colourOf(token)
    if (colour && colour !== 'currentcolor' && colour[3] === 1) return [colour[0], colour[1], colour[2]]
  }
  return undefined
}

/** Whether letters of a colour cannot be read on white. */
export const isFaintByDay = (tokens: readonly Token[]): boolean => isFaint(tokens, day)

function isFaint(tokens: readonly Token[], on: Ground): boolean {
  const ink = groundIn(tokens)
  return ink !== undefined && contrast(ink, on) < least
}

/** What a rule adds at night: its colour is the reader's where it cannot be read on black. */
export function nightLines(lines: readonly Line[]): Line[] {
  if (lines.some(({name, value}) => /^background/.test(name) && !/^(?:none|transparent)/.test(value))) return []
  return lines.filter(({name, value}) => name === 'color' && isFaint(tokenize(value.replace(/ !important$/, '')), night)).map(({name, value}) => ({name, value: value.endsWith(' !important') ? 'inherit !important' : 'inherit'}))
}

/** What such lines stand in: old engines pass over it. */
export const atNight: readonly string[] = ['@supports (display: block)', '@media all and (prefers-color-scheme: dark)']

/** Whether conditions ask for a dark screen already. */
export const isNight = (conditions: readonly Condition[]): boolean => conditions.some(({kind, prelude}) => kind === 'media' && /prefers-color-scheme/.test(prelude))
