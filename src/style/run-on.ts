/** Chapters that a sheet wants to follow one another on a page: every section begins one, in both books. */

import type {Root} from 'hast'
import type {Report} from '../report/index.ts'
import {keyOf, warnOnce} from './prepare.ts'
import {parsedSheet} from './rules.ts'
import type {Declaration, StyleRule} from './syntax.ts'
import type {StyleSheet} from './types.ts'

/** Warns of rules of the book's own that take the break before a section away. */
export function warnOfRunOn(sheets: readonly StyleSheet[], documents: readonly Root[], report: Report): void {
  const sections = new Set(documents.flatMap(namesOfSection))
  for (const {path, rules} of sheets.map((sheet) => parsedSheet(sheet, report))) {
    if (path.startsWith('octavo:')) continue
    for (const rule of rules) {
      const found = rule.type === 'style' && isOfSection(rule, sections) ? rule.declarations.findLast(({name}) => /^(?:page-)?break-before$/.test(name)) : undefined
      if (found && asksNone(found)) sayRunOn(found, report)
    }
  }
}

/** The tag and classes of the element a document is made of, as selectors name them. */
const namesOfSection = ({children}: Root): string[] =>
  children.flatMap((node) => (node.type === 'element' && node.tagName === 'section' ? ['section', ...((node.properties['className'] ?? []) as string[]).map((name) => `.${name}`)] : []))

/** The last compound of a selector names a section. */
const isOfSection = ({selectors}: StyleRule, sections: ReadonlySet<string>): boolean =>
  selectors.some(({source, pseudoElement}) => pseudoElement === undefined && (/[^\s>+~]*$/.exec(source)![0].match(/^\w+|\.[\w-]+/g) ?? []).some((name) => sections.has(name)))

const asksNone = ({tokens: [token, ...more]}: Declaration): boolean => more.length === 0 && token?.type === 'ident' && /^(?:auto|avoid|avoid-page|initial|unset)$/i.test(token.value)

function sayRunOn({name, text, place}: Declaration, report: Report): void {
  warnOnce(report, keyOf('run-on', place), () => report.warn('style:run-on', place, `Found \`${name}: ${text}\` on a section, expected a page, left or right: every section begins a page, in both books`, {
    found: text, hint: 'To have them follow one another, make them one chapter whose parts have headings of the second level'
  }))
}
