/** Margins by side of the sheet, as formatters of paged media have them: `margin-inside` at the spine, `margin-outside` at the fore-edge. */

import type {Declaration, PageRule} from './syntax.ts'

/** The margin each one is on a left-hand page and on a right-hand one. */
const bySide = {
  left: {'margin-inside': 'margin-right', 'margin-outside': 'margin-left'},
  right: {'margin-inside': 'margin-left', 'margin-outside': 'margin-right'}
} as const

type Sided = keyof typeof bySide.left
const isSided = ({name}: Declaration): boolean => Object.hasOwn(bySide.left, name)

/** The rule, and for its margins by side one more for the pages of each side. */
export function withSides(rule: PageRule): readonly PageRule[] {
  const own = rule.declarations.filter(isSided)
  if (own.length === 0) return [rule]
  const sides = (['left', 'right'] as const).map((side): PageRule => ({
    ...rule,
    boxes: {},
    selectors: rule.selectors.map((selector) => ({...selector, pseudos: [...selector.pseudos, side]})),
    declarations: own.map((declaration) => ({...declaration, name: bySide[side][declaration.name as Sided]}))
  }))
  return [{...rule, declarations: rule.declarations.filter((declaration) => !isSided(declaration))}, ...sides]
}
