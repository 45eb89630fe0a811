/**
 * Names of the author's sheets that nothing answers to, and that come near to one that something does: a class
 * no document has, a custom property no rule reads. CSS passes over both in silence, as it must.
 *
 * A sheet may serve many books, so a name that resembles nothing is nobody's mistake.
 */

import type {Element, ElementContent, Root} from 'hast'
import type {Report} from '../report/index.ts'
import {nearest} from '../config/index.ts'
import {keyOf, warnOnce} from './prepare.ts'
import {parsedSheet} from './rules.ts'
import type {Declaration, Rule, Sheet, StyleRule, Token} from './syntax.ts'
import type {StyleSheet} from './types.ts'

const isShipped = ({path}: Sheet): boolean => path.startsWith('octavo:')
const isStyle = (rule: Rule): rule is StyleRule => rule.type === 'style'

/** Warns of classes that stand in a selector of the book's own and, but for their spelling, on an element. */
export function warnOfClasses(sheets: readonly StyleSheet[], documents: readonly Root[], report: Report): void {
  const parsed = sheets.map((sheet) => parsedSheet(sheet, report))
  const known = new Set([...documents.flatMap(classesOn), ...parsed.filter(isShipped).flatMap(classesIn)])
  const own = parsed.filter((sheet) => !isShipped(sheet))
  const named = new Set(own.flatMap(classesIn))
  for (const {selectors, place} of own.flatMap(({rules}) => rules.filter(isStyle))) {
    for (const name of new Set(selectors.flatMap(({source}) => classesOf(source)))) {
      const meant = known.has(name) ? undefined : nearOf(name, known)
      if (meant === undefined || isOnPurpose(name, meant, named)) continue
      warnOnce(report, keyOf(`class ${name}`, place), () => report.warn('style:unknown-class', place, `Found the class \`.${name}\`, which nothing in the book has, expected \`.${meant}\``, {
        found: name, hint: `Did you mean \`.${meant}\`?`, expected: [meant]
      }))
    }
  }
}

/** Warns of knobs (`--book-indent`) the book sets under a name no sheet reads. */
export function warnOfKnobs(sheets: readonly StyleSheet[], report: Report): void {
  const parsed = sheets.map((sheet) => parsedSheet(sheet, report))
  const read = new Set(parsed.flatMap(({rules}) => rules.flatMap(tokensOf)).flatMap((token) => namesAsked(token, 'var')))
  const knobs = new Set(parsed.filter(isShipped).flatMap(({rules}) => rules.filter(isStyle).flatMap(({declarations}) => declarations.map(({name}) => name))).filter(isCustom))
  for (const {declarations} of parsed.filter((sheet) => !isShipped(sheet)).flatMap(({rules}) => rules.filter(isStyle))) {
    for (const {name, place} of declarations) {
      const meant = !isCustom(name) || name.startsWith('--octavo-') || read.has(name) || knobs.has(name) ? undefined : nearOf(name, knobs)
      if (meant === undefined) continue
      warnOnce(report, keyOf('knob', place), () => report.warn('style:unknown-knob', place, `Found \`${name}\`, which no rule reads, expected \`${meant}\``, {
        found: name, hint: `Did you mean \`${meant}\`?`, expected: [meant]
      }))
    }
  }
}

/** Named strings every book has without a rule. */
const stringsOfBook = ['book-title', 'book-author'] as const

/** Warns of named strings (`string(title)`) the book's pages show and no rule sets: their heads stay empty. */
export function warnOfStrings(sheets: readonly StyleSheet[], report: Report): void {
  const parsed = sheets.map((sheet) => parsedSheet(sheet, report))
  const known = new Set([...stringsOfBook, ...parsed.flatMap(({rules}) => rules.filter(isStyle).flatMap(({declarations}) => declarations.flatMap(stringsSet)))])
  for (const declaration of parsed.filter((sheet) => !isShipped(sheet)).flatMap(({rules}) => rules.flatMap(declarationsOf))) {
    for (const name of declaration.tokens.flatMap((token) => namesAsked(token, 'string'))) {
      if (known.has(name)) continue
      const meant = nearOf(name, known)
      warnOnce(report, keyOf(`string ${name}`, declaration.place), () => report.warn('style:unknown-string', declaration.place, `Found \`string(${name})\`, which no rule sets, expected a name of \`string-set\``, {
        found: name,
        hint: meant === undefined ? `Set it, as in \`h1 { string-set: ${name} content() }\`; there are ${[...known].sort().join(', ')}` : `Did you mean \`string(${meant})\`?`,
        expected: meant === undefined ? [...known].sort() : [meant]
      }))
    }
  }
}

/** Names a `string-set` begins its parts with. */
function stringsSet({name, tokens}: Declaration): string[] {
  if (name !== 'string-set') return []
  const isFirst = (before: Token | undefined): boolean => before === undefined || (before.type === 'delimiter' && before.value === ',')
  return tokens.flatMap((token, index) => (token.type === 'ident' && token.value !== 'none' && isFirst(tokens[index - 1]) ? [token.value] : []))
}

const isCustom = (name: string): boolean => name.startsWith('--')

/** Classes on the elements of a document, each once. */
function classesOn({children}: Root): string[] {
  const found = new Set<string>()
  const waiting: (ElementContent | Root['children'][number])[] = [...children]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue
    for (const name of ((node as Element).properties['className'] ?? []) as string[]) found.add(name)
    for (const child of node.children) waiting.push(child)
  }
  return [...found]
}

/** Letters of a name too short to be mistaken, and of one that may have two wrong. */
const shortest = 5
const long = 8

function nearOf(name: string, known: ReadonlySet<string>): string | undefined {
  const letters = name.replace(/^--(?:book-)?/, '').length
  return letters < shortest ? undefined : nearest(name, known, letters < long ? 1 : 2)
}

/** Numbered names differ in their numbers, variants in an ending; who names both of a pair knows of the other. */
function isOnPurpose(name: string, meant: string, named: ReadonlySet<string>): boolean {
  const letters = (word: string): string => word.toLowerCase().replace(/[\d_-]+/g, '')
  const isNumber = letters(name) === letters(meant) && /\d/.test(name + meant)
  return isNumber || name.startsWith(`${meant}-`) || (named.has(meant) && (name.startsWith(meant) || meant.startsWith(name)))
}

const classesIn = ({rules}: Sheet): string[] => rules.filter(isStyle).flatMap(({selectors}) => selectors.flatMap(({source}) => classesOf(source)))

/** Classes a selector asks for, strings of attributes left aside. */
const classesOf = (selector: string): string[] => [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name!)

function declarationsOf(rule: Rule): readonly Declaration[] {
  if (rule.type !== 'style' && rule.type !== 'page') return []
  return rule.type === 'page' ? [...rule.declarations, ...Object.values(rule.boxes).flat()] : rule.declarations
}

const tokensOf = (rule: Rule): Token[] => declarationsOf(rule).flatMap(({tokens}) => [...tokens])

/** First words inside the functions of that name. */
function namesAsked(token: Token, asked: string): string[] {
  if (!('children' in token)) return []
  const [first] = token.children
  const own = token.type === 'function' && token.name === asked && first?.type === 'ident' ? [first.value] : []
  return [...own, ...token.children.flatMap((child) => namesAsked(child, asked))]
}
