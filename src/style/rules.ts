/**
 * The rules of a medium, ready to match: selectors compiled and ranked (origin, specificity, order),
 * declarations checked, conditions answered.
 */

import type {Report} from '../report/index.ts'
import {layerLimit} from './compute.ts'
import {areMet, type Surroundings} from './conditions.ts'
import type {FontFace} from './computed.ts'
import type {Indexed} from './element-index.ts'
import {readFontFace} from './font-faces.ts'
import {Buckets, compileSelector, type Matches} from './match.ts'
import {withSides} from './page-sides.ts'
import {trimmable} from './page-margins.ts'
import {sizeOf, type PreparedPage} from './page.ts'
import {keyOf, prepare, warnOnce, type Prepared} from './prepare.ts'
import {longhandsOf, propertyOf} from './properties/table.ts'
import {SelectorFault} from './selector.ts'
import {readSheet} from './sheet.ts'
import type {Condition, Declaration, PageRule, PseudoElement, Rule, Sheet, StyleRule} from './syntax.ts'
import type {StyleSheet} from './types.ts'
import {hasVariable} from './variables.ts'

/** One selector of one rule. */
export interface Entry {
  readonly matches: Matches
  readonly pseudoElement: PseudoElement | undefined
  readonly block: readonly Prepared[]
  readonly level: number
  readonly specificity: number
  readonly order: number
  /** Place in the order of precedence, unique. */
  rank: number
  /** Answered by tags and classes of the element and its ancestors alone. */
  readonly isOfChain: boolean
}

/** What a selector asks besides tags and classes of a chain of ancestors: siblings, attributes, language. */
const besideChain = /[+~[#]|:(?!is\(|where\(|not\(|root\b)/

export interface RuleSet {
  readonly buckets: Buckets<Entry>
  readonly pages: readonly PreparedPage[]
  readonly fontFaces: readonly FontFace[]
}

/** Octavo's own sheet lies below; the theme's and the author's are one origin, in their order. */
export const originLevel = (sheet: Pick<StyleSheet, 'origin'>): number => (sheet.origin === 'agent' ? 0 : 1)

interface Layering {
  /** Some rule stands in a layer. */
  readonly isLayered: boolean
  /** Level of a rule, by origin and layer; asked for in the order of the sheets, it names the layers on the way. */
  levelOf(sheet: Sheet, rule: Rule): number
}

/**
 * Where an author orders rules in layers, those of the theme that stand in none are a layer of their
 * own, the first: else every rule of a theme would win over all layers of the author.
 */
export function createLayering(sheets: readonly Sheet[]): Layering {
  const isInLayer = ({type, conditions}: Rule): boolean => type === 'layer' || conditions.some(({kind}) => kind === 'layer')
  const hasOwn = sheets.some(({origin, rules}) => origin === 'author' && rules.some(isInLayer))
  const layers = new Map<string, number>(hasOwn ? [['', 0]] : [])
  return {
    isLayered: sheets.some(({rules}) => rules.some(isInLayer)),
    levelOf(sheet, rule) {
      if (rule.type === 'layer') for (const name of rule.names) layerOf([...rule.conditions, {kind: 'layer', prelude: name}], layers)
      const isBelow = hasOwn && sheet.origin === 'theme' && !isInLayer(rule)
      return originLevel(sheet) * layerLimit + (isBelow ? 0 : layerOf(rule.conditions, layers))
    }
  }
}

/**
 * Page rules weigh by whose sheet they stand in: what Octavo ships, a theme of the book, the author's.
 * So `@page { margin: 20mm }` is all an author needs, whatever sides and names a theme has provided
 * for. No e-reader follows page rules, so the two books cannot part over it.
 */
const pageLevelOf = ({path, origin}: Sheet): number => (path.startsWith('octavo:') ? 0 : origin === 'theme' ? 1 : 2)

/** Reads every sheet once and keeps what the surroundings ask for. */
export function collectRules(sheets: readonly StyleSheet[], surroundings: Surroundings, report: Report): RuleSet {
  const entries: Entry[] = []
  const keys: string[] = []
  const pages: PreparedPage[] = []
  const fontFaces: FontFace[] = []
  const parsed = sheets.map((each) => parsedSheet(each, report))
  const {levelOf} = createLayering(parsed)
  for (const [index, sheet] of parsed.entries()) {
    for (const [position, rule] of sheet.rules.entries()) {
      const order = index * 1e6 + position
      if (!areMet(rule.conditions, surroundings)) continue
      const level = levelOf(sheet, rule)
      if (rule.type === 'style') addStyleRule(rule, {level, order, entries, keys, report})
      else if (rule.type === 'page') pages.push(...withSides(rule).map((each) => preparePage(each, pageLevelOf(sheet) * layerLimit + (level % layerLimit), order, report)))
      else if (rule.type === 'font-face') fontFaces.push(...[readFontFace(rule, report)].filter((face) => face !== undefined))
    }
  }
  const buckets = new Buckets<Entry>()
  for (const [index, entry] of entries.entries()) buckets.add(keys[index] as string, entry)
  const ranked = [...entries].sort((a, b) => rankOf(a) - rankOf(b) || a.specificity - b.specificity || a.order - b.order)
  for (const [rank, entry] of ranked.entries()) entry.rank = rank
  return {buckets, pages, fontFaces}
}

/**
 * What is said of every element at once (`* { padding: 0 }`) is ground for all that is said of some: in an e-book, where
 * Octavo's own sheet and the others are one, it stands below, and lists keep the room for their marks.
 */
const rankOf = ({specificity, level}: Entry): number => (specificity === 0 && level % layerLimit === layerLimit - 1 ? -1 : level)

/** Place of a rule's layer, in order of first mention; what is in none comes after all. */
function layerOf(conditions: readonly Condition[], layers: Map<string, number>): number {
  const names = conditions.filter(({kind}) => kind === 'layer').map(({prelude}) => prelude)
  if (names.length === 0) return layerLimit - 1
  const name = names.join('.')
  const known = layers.get(name)
  if (known !== undefined) return known
  const next = Math.min(layers.size, layerLimit - 2)
  layers.set(name, next)
  return next
}

const parsed = new WeakMap<Report, WeakMap<StyleSheet, Sheet>>()

/** A sheet is read once a report: print and the e-reader sheet share it, and its faults are told once. */
export function parsedSheet(sheet: StyleSheet, report: Report): Sheet {
  let sheets = parsed.get(report)
  if (!sheets) parsed.set(report, (sheets = new WeakMap()))
  const known = sheets.get(sheet)
  if (known) return known
  const read = readSheet(sheet, report)
  sheets.set(sheet, read)
  return read
}

interface Adding {
  readonly level: number
  readonly order: number
  readonly entries: Entry[]
  readonly keys: string[]
  readonly report: Report
}

function addStyleRule(rule: StyleRule, {level, order, entries, keys, report}: Adding): void {
  const block = prepareAll(rule.declarations, report)
  try {
    const compiled = rule.selectors.map((selector) => ({selector, matches: compileSelector(selector)}))
    for (const {selector, matches} of compiled) {
      const {pseudoElement, specificity, key} = selector
      entries.push({matches, pseudoElement, block, level, specificity: specificity + (pseudoElement ? 1 : 0), order, rank: 0, isOfChain: !besideChain.test(selector.text)})
      keys.push(key)
    }
  } catch (fault) {
    if (!(fault instanceof SelectorFault)) throw fault
    warnOnce(report, `selector:${rule.place.path}:${order}`, () => {
      report.warn('style:unknown-selector', rule.place, fault.message, {hint: 'The whole rule is left out, as CSS asks'})
    })
  }
}

/** Declarations with their values read; those no output can follow are told and left out. */
export function prepareAll(declarations: readonly Declaration[], report: Report): Prepared[] {
  return declarations.flatMap((declaration) => prepare(declaration, report) ?? [])
}


/** What a page itself follows; what its margin boxes inherit passes through it. */
const ofPages = /^(?:margin|background|custom|--)/

function sayOfPage(rule: PageRule, report: Report): void {
  for (const {name, place} of rule.declarations) {
    const names = longhandsOf(name)
    if (ofPages.test(name) || name === 'size' || !names || names.some((each) => propertyOf(each)?.isInherited)) continue
    warnOnce(report, keyOf('page', place), () => {
      report.warn('style:not-honoured', place, `Found \`${name}\` on a page, which has margins, a size and a ground`, {hint: 'Give it to a margin box, or to an element of the text'})
    })
  }
}

function preparePage(rule: PageRule, level: number, order: number, report: Report): PreparedPage {
  sayOfPage(rule, report)
  const size = rule.declarations.findLast((declaration) => declaration.name === 'size' && isSize(declaration, report))?.tokens
  const plain = rule.declarations.filter(({name}) => name !== 'size')
  const boxes = new Map(Object.entries(rule.boxes).map(([name, declarations]) => [name, prepareAll(declarations, report)]))
  const declarations = plain.flatMap((declaration) => {
    const prepared = prepare(declaration, report)
    return prepared ? [trimmable(rule, declaration, {prepared, context: pageContext, report})] : []
  })
  return {rule, level, order, declarations, size, boxes}
}

function isSize({tokens, text, place}: Declaration, report: Report): boolean {
  const isSound = hasVariable(tokens) || sizeOf(tokens, pageContext) !== undefined
  if (!isSound) {
    warnOnce(report, keyOf('size', place), () => {
      report.warn('style:invalid-value', place, `Found \`size: ${text.slice(0, 60)}\`, which is no size of a page`, {hint: 'Write two lengths, 5.5in 8.5in, or a name such as A5'})
    })
  }
  return isSound
}

const pageContext = {em: 11, rem: 11, lineHeight: 14, rootLineHeight: 14, viewport: {width: 0, height: 0}, parent: undefined}

/**
 * Matches elements, remembering what the tags and classes of a chain of ancestors answer: the
 * paragraphs of a novel stand in a few dozen chains.
 */
export class Matcher {
  readonly #buckets: Buckets<Entry>
  readonly #chains = new Map<string, Chain>()

  constructor(buckets: Buckets<Entry>) {
    this.#buckets = buckets
  }

  /** The chain an element stands at the end of. */
  chainOf(element: Indexed, parent: Chain | undefined): Chain {
    const asked = this.#buckets.namesOf(element)
    const key = `${parent?.id ?? 0} ${element.tag} ${element.classes.join(' ')} ${asked}`
    let chain = this.#chains.get(key)
    if (!chain) {
      const [sure, open]: [Entry[], Entry[]] = [[], []]
      this.#buckets.visit(element, (entry) => {
        if (!entry.isOfChain) open.push(entry)
        else if (entry.matches(element)) sure.push(entry)
      })
      chain = {id: this.#chains.size + 1, sure: sure.sort(byRank), open}
      this.#chains.set(key, chain)
    }
    return chain
  }
}

/** A chain of ancestors: the entries it settles, and those each element is asked about. */
export interface Chain {
  readonly id: number
  readonly sure: readonly Entry[]
  readonly open: readonly Entry[]
}

const byRank = (a: Entry, b: Entry): number => a.rank - b.rank

/** The entries that match an element, in order of precedence. */
export function matchesOf(element: Indexed, {sure, open}: Chain): readonly Entry[] {
  let found: Entry[] | undefined
  for (const entry of open) {
    if (!entry.matches(element)) continue
    found ??= [...sure]
    found.push(entry)
  }
  return found?.sort(byRank) ?? sure
}
