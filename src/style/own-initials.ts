/**
 * An initial or a first line an author's sheet asks of every paragraph that follows a heading (`h1 + p::first-letter`,
 * `p:first-of-type::first-letter`) is meant for the story. What opens there in a title page, an epigraph or a note has none.
 */

import {mediumOf, sheetBetween} from './own-media.ts'
import type {Condition, PseudoElement, Rule, StyleRule} from './syntax.ts'
import type {StyleSheet} from './types.ts'

/** What opens no chapter. */
const beside = [
  '.half-title-page', '.title-page', '.copyright-page', '.dedication', '.book-epigraph', '.also-by', '.contents',
  '.epigraph', '.block-dedication', '.authors-note', '.teaser', '.letter', '.sign', '.telegram', '.system-message', '.conversation', '.verse', '.footnote',
  'blockquote', 'li', 'dd', 'td', 'th', 'aside', 'figure'
]

/** Values of properties a letter does not inherit from its paragraph. */
const initials: Readonly<Record<string, string>> = {
  float: 'none', 'initial-letter': 'normal', margin: '0', padding: '0', border: 'none', background: 'none', 'background-color': 'transparent',
  display: 'inline', 'vertical-align': 'baseline', width: 'auto', height: 'auto', position: 'static', top: 'auto', 'text-decoration': 'none', 'font-size': '1em'
}

const lengths = /^(?:margin|padding)-/
const borders = /^border-/

interface Found {
  readonly conditions: readonly Condition[]
  readonly pseudoElement: PseudoElement
  readonly properties: Set<string>
  /** Elements and classes the author's own selectors name: there the initial is wanted. */
  readonly named: Set<string>
  /** Most classes, attributes and pseudo-classes one of those selectors has. */
  classes: number
}

/** Sheets that take such openings back, to stand between the theme and the author's sheets: one for each medium they name. */
export function undressInitials(rules: readonly Rule[]): StyleSheet[] {
  const found = new Map<string, Found>()
  for (const rule of rules) if (rule.type === 'style') addOpenings(found, rule)
  return [...found.values()].map(({conditions, ...opening}) => sheetBetween('octavo:initials', textOf(opening), conditions))
}

function addOpenings(found: Map<string, Found>, {selectors, declarations, conditions}: StyleRule): void {
  const {media, name: medium} = mediumOf(conditions)
  for (const {key, pseudoElement, text, specificity} of selectors) {
    if (key !== 'p' || (pseudoElement !== 'first-letter' && pseudoElement !== 'first-line')) continue
    const name = `${pseudoElement} ${medium}`
    const opening = found.get(name) ?? {conditions: media, pseudoElement, properties: new Set<string>(), named: new Set<string>(), classes: 0}
    found.set(name, opening)
    opening.classes = Math.max(opening.classes, (specificity >> 10) & 1023)
    for (const name of text.match(/\.?[\w-]+/g) ?? []) opening.named.add(name)
    for (const {name: property} of declarations) for (const each of asSaid(property)) opening.properties.add(each)
  }
}

/** What a declaration sets in either book: e-readers have an initial as a letter that floats. */
function asSaid(property: string): readonly string[] {
  if (/initial-letter$/.test(property)) return ['initial-letter', 'float', 'font-size', 'line-height', 'margin', 'padding']
  return /^[a-z][a-z-]*$/.test(property) ? [property] : []
}

/**
 * A class said more often than the author says classes weighs more than the author's selector; so does an element without
 * as many: those the author names, or one it never has.
 */
function heavy(container: string, named: readonly string[], count: number): string {
  if (container.startsWith('.')) return container.repeat(count)
  return container + [...named, ...Array.from({length: count}, () => '.opening')].slice(0, Math.max(count, named.length)).map((name) => `:not(${name})`).join('')
}

function textOf({pseudoElement, properties, named, classes}: Omit<Found, 'conditions'>): string {
  const namedClasses = [...named].filter((name) => name.startsWith('.'))
  const count = Math.max(2, classes + 1)
  const selectors = beside.filter((container) => !named.has(container)).map((container) => `${heavy(container, namedClasses, count)} p::${pseudoElement}`).join(', ')
  return `${selectors} { ${[...properties].map((name) => `${name}: ${initialOf(name)}`).join('; ')} }`
}

const initialOf = (name: string): string => initials[name] ?? (lengths.test(name) ? '0' : borders.test(name) ? 'none' : 'inherit')
