/** Says which typographic settings of the author name no rule, or no variant of theirs. */

import type {TypographySettings} from '../config/index.ts'
import {knownLocaleOf} from '../language/index.ts'
import type {Report} from '../report/index.ts'
import {rules} from './rules/table.ts'
import {wrapSettings} from './wrap.ts'

/** One warning for each setting nothing answers to. */
export function checkSettings(settings: TypographySettings, report: Report): void {
  const place = {path: 'book.yaml'}
  for (const [id, value] of Object.entries(settings)) {
    if (wrapSettings.includes(id)) continue
    const rule = rules.find((each) => each.id === id)
    if (!rule) {
      report.warn('typography:unknown-rule', place, `Found the typographic rule “${id}”, expected one Octavo has`, {hint: `the rules are ${[...rules.map((each) => each.id), ...wrapSettings].join(', ')}`})
    } else if (typeof value === 'string' && !isVariant(value, rule.variants, id)) {
      report.warn('typography:unknown-variant', place, `Found “${value}” for the typographic rule “${id}”, expected one of its variants`, {expected: rule.variants ?? ['true', 'false'], hint: `write \`on\`, \`off\`${(rule.variants ?? []).map((each) => ` or \`${each}\``).join('')}`})
    }
  }
}

/** Quotation marks may also be borrowed from another language: `quotes: de-CH`. */
const isVariant = (value: string, variants: readonly string[] | undefined, id: string): boolean =>
  variants?.includes(value) === true || (id === 'quotes' && knownLocaleOf(value) !== undefined)
