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
}

/** Sheets that take such openings back, to stand between the theme and the author's sheets: one for each medium they name. */
export function undressInitials(rules: readonly Rule[]): StyleSheet[] {
  const found = new Map<string, Found>()
  for (const rule of rules) if (rule.type === 'style') addOpenings(found, rule)
  return [...found.values()].map(({conditions, ...opening}) => sheetBetween('octavo:initials', textOf(opening), conditions))
}

function addOpenings(found: Map<string, Found>, {selectors, declarations, conditions}: StyleRule): void {
  const {media, name: medium} = mediumOf(conditions)
  for (const {key, pseudoElement, text} of selectors) {
    if (key !== 'p' || (pseudoElement !== 'first-letter' && pseudoElement !== 'first-line')) continue
    const name = `${pseudoElement} ${medium}`
    const opening = found.get(name) ?? {conditions: media, pseudoElement, properties: new Set<string>(), named: new Set<string>()}
    found.set(name, opening)
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
 * A class said twice weighs more than a paragraph told from its neighbours; so does an element without some classes:
 * those the author names, or one it never has.
 */
function heavy(container: string, classes: readonly string[]): string {
  if (container.startsWith('.')) return container + container
  return container + [...classes, '.opening', '.opening'].slice(0, Math.max(2, classes.length)).map((name) => `:not(${name})`).join('')
}

function textOf({pseudoElement, properties, named}: Omit<Found, 'conditions'>): string {
  const classes = [...named].filter((name) => name.startsWith('.'))
  const selectors = beside.filter((container) => !named.has(container)).map((container) => `${heavy(container, classes)} p::${pseudoElement}`).join(', ')
  return `${selectors} { ${[...properties].map((name) => `${name}: ${initialOf(name)}`).join('; ')} }`
}

const initialOf = (name: string): string => initials[name] ?? (lengths.test(name) ? '0' : borders.test(name) ? 'none' : 'inherit')
