/** The sizes relative lengths stand on where a sheet is written out for e-readers. */

import {defaultSize} from '../page.ts'
import {shorthands} from '../properties/shorthands.ts'
import type {Declaration, Sheet, Token} from '../syntax.ts'
import {quantityOf} from '../values/quantity.ts'
import {substitute} from '../variables.ts'
import {isRootSelector, type Definitions} from './customs.ts'
import type {Scale} from './lengths.ts'

/** Size and line of the book's text in print: what absolute lengths of the sheets are meant beside. */
export function textScale(sheets: readonly Sheet[], {root: customs}: Definitions): Scale {
  const sizes = {root: 11, base: 11, leading: 14, hasOwnText: false}
  for (const rule of sheets.flatMap((sheet) => sheet.rules)) {
    if (rule.type !== 'style' || !rule.selectors.some(isRootSelector)) continue
    const isRoot = rule.selectors.some(({text}) => text === 'html' || text === ':root')
    for (const [name, tokens] of rule.declarations.flatMap(sizesIn)) {
      const [token] = substitute(tokens, customs) ?? []
      const value = pointsOf(token, name, {...sizes, em: isRoot ? 11 : sizes.root})
      if (value === undefined) continue
      if (name === 'line-height') sizes.leading = value
      else if (isRoot) Object.assign(sizes, {root: value, ...(!sizes.hasOwnText && {base: value})})
      else Object.assign(sizes, {base: value, hasOwnText: true})
    }
  }
  return {base: sizes.base, root: sizes.root, leading: sizes.leading, own: 1}
}

/** A rule's size and line height, those of `font` among them. */
function sizesIn({name, tokens}: Declaration): (readonly [string, readonly Token[]])[] {
  const given = name === 'font' ? (shorthands['font']?.expand(tokens) ?? []) : [[name, tokens] as const]
  return given.flatMap(([own, value]) => ((own === 'font-size' || own === 'line-height') && value ? [[own, value] as const] : []))
}

function pointsOf(token: Token | undefined, name: string, {root, base, leading, em}: {root: number; base: number; leading: number; em: number}): number | undefined {
  const quantity = quantityOf(token)
  if (!quantity || quantity.kind === 'mixed' || (name === 'font-size' && quantity.kind === 'number')) return undefined
  const of = name === 'font-size' ? em : base
  const {points, share, number} = quantity.measure({em: of, rem: root, lineHeight: leading, rootLineHeight: leading, viewport: defaultSize, parent: undefined})
  const value = points + (share + number) * of
  return value > 0 ? value : undefined
}

/** The rule's own font size as a factor of the text's. */
export function ownSize(declarations: readonly Declaration[], values: readonly (readonly Token[] | undefined)[], scale: Scale): number {
  const [lines] = values[declarations.findLastIndex(({name}) => name === 'initial-letter')] ?? []
  if (lines?.type === 'number') return initialSize(lines.value)
  const [token] = values[declarations.findLastIndex(({name}) => name === 'font-size')] ?? []
  const quantity = quantityOf(token)
  if (!quantity || quantity.kind === 'mixed' || quantity.kind === 'number') return 1
  const {points, share} = quantity.measure({em: scale.base, rem: scale.root, lineHeight: scale.leading, rootLineHeight: scale.leading, viewport: defaultSize, parent: undefined})
  return (points + share * scale.base) / scale.base || 1
}

/**
 * Size of a letter that sinks so many lines as a float, for lines of 1.25 to 1.4 em and capitals of
 * 0.66 em, so that it spans its lines and indents no other.
 */
export const initialSize = (lines: number): number => 1 + (Math.max(1, Math.min(10, lines)) - 1) * 2.05
