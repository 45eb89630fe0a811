/**
 * Margins of all pages that no press can trim by: sheets of e-books have them (`@page { margin: 5pt }`), for readers that
 * draw a page of their own. The theme's stand in their place; a page of a name, or the first, may go to its edge.
 */

import type {Report} from '../report/index.ts'
import type {Context} from './draft.ts'
import {keyOf, warnOnce, type Prepared} from './prepare.ts'
import type {Longhand} from './properties/property.ts'
import type {Declaration, PageRule} from './syntax.ts'

/** What trimming may cut off: an eighth of an inch, points. */
const leastTrim = 9

/** A declaration of a page rule without the margins it makes too small to print, which are told. */
export function trimmable(rule: PageRule, declaration: Declaration, {prepared, context, report}: {prepared: Prepared; context: Context; report: Report}): Prepared {
  if (prepared.kind !== 'longhands' || !rule.selectors.every(isOfAllPages)) return prepared
  const longhands = prepared.longhands.filter((longhand) => !isTooSmall(longhand, context))
  if (longhands.length === prepared.longhands.length) return prepared
  const {name, text, place} = declaration
  warnOnce(report, keyOf('trim', place), () => {
    report.warn('style:page-margin', place, `Found \`${name}: ${text.slice(0, 60)}\`, a margin narrower than a press can trim`, {hint: 'The margin of the theme stands; write 0.25in or more, or put the rule under @media screen'})
  })
  return {...prepared, longhands}
}

const isOfAllPages = ({name, pseudos, nth}: PageRule['selectors'][number]): boolean =>
  name === '' && nth === undefined && pseudos.every((pseudo) => pseudo === 'left' || pseudo === 'right')

function isTooSmall({property, value}: Longhand, context: Context): boolean {
  if (!property.name.startsWith('margin-') || typeof value !== 'function') return false
  const length = value(context)
  return typeof length === 'number' && length >= 0 && length < leastTrim
}
