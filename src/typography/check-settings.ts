/** Says which typographic settings of the author name no rule, or no variant of theirs. */

import {nearestOf, type Settings, type TypographySettings} from '../config/index.ts'
import {knownLocaleOf} from '../language/index.ts'
import type {Report} from '../report/index.ts'
import {rules} from './rules/table.ts'
import {wrapSettings} from './wrap.ts'

/** One error for each setting nothing answers to. */
export function checkSettings(settings: TypographySettings, report: Report, places: Settings['places'] = {}): void {
  for (const [id, value] of Object.entries(settings)) {
    if (wrapSettings.includes(id)) continue
    const place = places[`typography.${id}`] ?? {path: 'book.yaml'}
    const rule = rules.find((each) => each.id === id)
    if (!rule) {
      const names = [...rules.map((each) => each.id), ...wrapSettings]
      const near = nearestOf(id, names)
      report.error('typography:unknown-rule', place, `Found the typographic rule “${id}”, expected one Octavo has`, {hint: near === undefined ? `The rules are ${names.join(', ')}` : `Did you mean \`${near}\`?`})
    } else if (typeof value === 'string' && !isVariant(value, rule.variants, id)) {
      report.error('typography:unknown-variant', place, `Found “${value}” for the typographic rule “${id}”, expected one of its variants`, {expected: rule.variants ?? ['true', 'false'], hint: `Write \`on\`, \`off\`${(rule.variants ?? []).map((each) => ` or \`${each}\``).join('')}`})
    }
  }
}

/** Asks about a language without rules of its own, whose marks are set as those of English, unless the author has chosen. */
export function checkLanguage(language: string, settings: TypographySettings, report: Report, places: Settings['places'] = {}): void {
  if (knownLocaleOf(language) !== undefined || settings['quotes'] !== undefined) return
  report.question('typography:unknown-language', places['language'] ?? {path: 'book.yaml'}, `Found the language \`${language}\`, whose marks Octavo does not know; they are set as in English`, {
    found: language, hint: 'Check `language:`, or choose the marks of another language: `typography: {quotes: de}`'
  })
}

/** Quotation marks may also be borrowed from another language: `quotes: de-CH`. */
const isVariant = (value: string, variants: readonly string[] | undefined, id: string): boolean =>
  variants?.includes(value) === true || (id === 'quotes' && knownLocaleOf(value) !== undefined)
