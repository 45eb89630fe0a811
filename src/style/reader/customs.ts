/**
 * Custom properties where no reader resolves them: those of the root are put in as they are. One
 * set elsewhere (`.letter { --indent: 0 }`) gives the rules that use it a second form below that
 * place (`.letter p`), which is what inheritance would have done.
 */

import {areMet} from '../conditions.ts'
import type {Customs} from '../draft.ts'
import {defaultSize} from '../page.ts'
import {originLevel} from '../rules.ts'
import type {Selector, Sheet, StyleRule, Token} from '../syntax.ts'
import {inheritCustoms, variablesIn} from '../variables.ts'

export interface Definitions {
  readonly root: Customs
  /** Selectors below which some custom properties differ, in order of the sheets. */
  readonly local: readonly {readonly selector: Selector; readonly customs: Customs; readonly names: readonly string[]}[]
}

/** Places one value may be written out for. */
const placeLimit = 20

const rootSelectors: ReadonlySet<string> = new Set([':root', 'html', 'body', '*', ':root body', 'html body'])

export const isRootSelector = (selector: Selector): boolean => rootSelectors.has(selector.text) && selector.pseudoElement === undefined

/** What the rules of the sheets set custom properties to, on a screen. */
export function collectDefinitions(sheets: readonly Sheet[]): Definitions {
  const rules = sheets
    .flatMap((sheet, index) => sheet.rules.map((rule, order) => ({rule, level: originLevel(sheet), order: index * 1e6 + order})))
    .filter((entry): entry is typeof entry & {rule: StyleRule} => entry.rule.type === 'style' && areMet(entry.rule.conditions, {medium: 'screen', viewport: defaultSize}))
  const defining = rules.flatMap(({rule, level, order}) => {
    const own = customsOf(rule)
    return own.length === 0 ? [] : rule.selectors.map((selector) => ({selector, own, rank: [level, selector.specificity, order]}))
  })
  defining.sort((a, b) => (a.rank[0] ?? 0) - (b.rank[0] ?? 0) || (a.rank[1] ?? 0) - (b.rank[1] ?? 0) || (a.rank[2] ?? 0) - (b.rank[2] ?? 0))
  let root: Customs = new Map()
  for (const {selector, own} of defining) if (isRootSelector(selector)) root = inheritCustoms(root, own)
  const local = defining
    .filter(({selector}) => !isRootSelector(selector) && selector.pseudoElement === undefined)
    .map(({selector, own}) => ({selector, customs: inheritCustoms(root, own), names: own.map(([name]) => name)}))
  return {root, local}
}

function customsOf(rule: StyleRule): (readonly [string, readonly Token[]])[] {
  return rule.declarations
    .filter(({name}) => name.startsWith('--') && !name.startsWith('--octavo-'))
    .map(({name, tokens}) => [name, tokens] as const)
}

/** What a rule with the given values is written for: itself, then below each place that sets a name it uses. */
export function placesFor(selectors: readonly Selector[], values: readonly (readonly Token[])[], {root, local}: Definitions): {selectors: readonly string[]; customs: Customs}[] {
  const used = new Set(values.flatMap(variablesIn))
  const own = local.findLast(({selector, names}) => selectors.every(({text}) => stands(selector.text, text)) && names.some((name) => used.has(name)))
  const written = selectors.map((selector) => withPseudo(selector.text, selector))
  const places = [{selectors: written, customs: own?.customs ?? root}]
  if (used.size === 0) return places
  for (const place of local) {
    if (place === own || places.length > placeLimit || !place.names.some((name) => used.has(name))) continue
    places.push({selectors: selectors.map((selector) => below(place.selector.text, selector)), customs: place.customs})
  }
  return places
}

/** Does a rule stand on the place or below it already? */
const stands = (place: string, text: string): boolean => text === place || text.startsWith(`${place} `)

function below(place: string, selector: Selector): string {
  return withPseudo(stands(place, selector.text) ? selector.text : `${place} ${selector.text}`, selector)
}

const withPseudo = (text: string, {pseudoElement}: Selector): string => (pseudoElement ? `${text}::${pseudoElement}` : text)
