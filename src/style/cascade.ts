/**
 * The cascade over a publication's documents (CSS Cascade 5): every element's rules in order of
 * precedence, its style computed once for all elements with the same parent style and the same
 * rules. A novel of ten thousand elements has some two hundred styles.
 */

import type {Element, Root} from 'hast'
import type {Report} from '../report/index.ts'
import {computeDraft, initialDraft, layerLimit, type Applied, type Environment, type Styled} from './compute.ts'
import type {ComputedStyle, ContentPart, ElementStyles, PageQuery, PageStyle} from './computed.ts'
import type {Draft} from './draft.ts'
import {attributeOf, indexElements, type Indexed} from './element-index.ts'
import {finish, lineHeightOf, textsOf} from './finish.ts'
import {defaultSize, pageStyle} from './page.ts'
import type {Prepared} from './prepare.ts'
import {expand} from './properties/table.ts'
import {collectRules, Matcher, matchesOf, prepareAll, type Chain, type Entry, type RuleSet} from './rules.ts'
import {reportSettings, settingDeclarations} from './settings.ts'
import {readInline} from './sheet.ts'
import type {PseudoElement} from './syntax.ts'
import type {Cascade, CascadeOptions, Medium, StyleSheet} from './types.ts'
import {inheritCustoms, substitute} from './variables.ts'
import type {WrittenPart} from './values/content.ts'

/** One distinct style: its drafts, and the finished styles unless they ask for the element. */
interface Shared extends Styled {
  readonly id: number
  readonly pseudos: Readonly<Partial<Record<PseudoElement, Draft>>>
  /** Absent when `attr()` stands in its content: then each element has its own. */
  readonly styles: ElementStyles | undefined
}

/** What is known of an element while its document is styled. */
interface Known {
  readonly chain: Chain
  readonly shared: Shared
}

/** The sheets of a book resolved for one medium. Author's faults are messages in `report`. */
export function createCascade(sheets: readonly StyleSheet[], medium: Medium, options: CascadeOptions, report: Report): Cascade {
  const viewport = options.page?.trim ?? defaultSize
  const rules = collectRules(sheets, {medium, viewport}, report)
  const pictures = new Map(sheets.flatMap((sheet) => [...(sheet.pictures ?? [])]))
  return new BookCascade(rules, pictures, {options, report})
}

class BookCascade implements Cascade {
  readonly fontFaces
  readonly pictures
  readonly #rules: RuleSet
  readonly #matcher: Matcher
  readonly #options: CascadeOptions
  readonly #report: Report
  readonly #shared = new Map<string, Shared>()
  readonly #pages = new Map<string, PageStyle>()
  /** Some rule picks out pages by their number. */
  readonly #countsPages: boolean
  #environment: Environment
  /** Documents styled before: trees do not change once they are published. */
  readonly #styled = new WeakMap<Root, {readonly language: string; readonly styles: ReadonlyMap<Element, ElementStyles>}>()
  /** Of the document at hand, for messages about settings in it. */
  #path = 'manuscript'

  constructor(rules: RuleSet, pictures: Cascade['pictures'], {options, report}: {options: CascadeOptions; report: Report}) {
    this.pictures = pictures
    this.#rules = rules
    this.#matcher = new Matcher(rules.buckets)
    this.#countsPages = rules.pages.some(({rule}) => rule.selectors.some(({nth}) => nth !== undefined))
    this.#options = options
    this.#report = report
    this.fontFaces = rules.fontFaces
    this.#environment = {viewport: defaultSize, rem: initialDraft.fontSize, rootLineHeight: lineHeightOf(initialDraft)}
    const root = this.#root('')
    this.#environment = {viewport: this.#viewport(root), rem: root.draft.fontSize, rootLineHeight: lineHeightOf(root.draft)}
    this.#shared.clear()
  }

  stylesOf(tree: Root, language: string, path = 'manuscript'): ReadonlyMap<Element, ElementStyles> {
    const before = this.#styled.get(tree)
    if (before?.language === language) return before.styles
    this.#path = path
    const {html, body, elements} = indexElements(tree, language)
    const known = new Map<Indexed, Known>()
    const styles = new Map<Element, ElementStyles>()
    for (const indexed of [html, body, ...elements]) {
      const own = this.#know(indexed, indexed.parent && known.get(indexed.parent))
      if (indexed.children.length > 0) known.set(indexed, own)
      if (indexed.element) styles.set(indexed.element, own.shared.styles ?? finishAll(own.shared, indexed))
    }
    this.#styled.set(tree, {language, styles})
    return styles
  }

  body(): ComputedStyle {
    const {html, body} = indexElements({type: 'root', children: []}, '')
    return finishAll(this.#know(body, this.#know(html, undefined)).shared, undefined).own
  }

  page(query: PageQuery): PageStyle {
    const key = `${query.side} ${query.isFirst} ${query.isFirstOfBook} ${query.isBlank} ${this.#countsPages ? query.number : ''} ${query.name}`
    let style = this.#pages.get(key)
    if (!style) {
      const {pages} = this.#rules
      style = pageStyle(query, {pages, root: this.#root(''), environment: this.#environment, options: this.#options, report: this.#report})
      this.#pages.set(key, style)
    }
    return style
  }

  #root(language: string): Shared {
    return this.#know(indexElements({type: 'root', children: []}, language).html, undefined).shared
  }

  /** The page area of an ordinary page, which `vw` and `vh` are shares of. */
  #viewport(root: Styled): Environment['viewport'] {
    const {pages} = this.#rules
    const environment = {...this.#environment, rem: root.draft.fontSize, rootLineHeight: lineHeightOf(root.draft)}
    const page = pageStyle({name: '', side: 'right', isFirst: false, isFirstOfBook: false, isBlank: false}, {
      pages, root, environment, options: this.#options, report: this.#report
    })
    return {width: page.width - page.marginLeft - page.marginRight, height: page.height - page.marginTop - page.marginBottom}
  }

  #know(element: Indexed, parent: Known | undefined): Known {
    const chain = this.#matcher.chainOf(element, parent?.chain)
    return {chain, shared: this.#share(element, matchesOf(element, chain), parent?.shared)}
  }

  #share(element: Indexed, entries: readonly Entry[], parent: Shared | undefined): Shared {
    const own = ownDeclarations(element)
    let key = parent ? `${parent.id}` : ''
    for (const entry of entries) key += `,${entry.rank}`
    if (own !== '') key += `;${own}`
    let shared = this.#shared.get(key)
    if (!shared) {
      shared = this.#compute(entries, own === '' ? [] : this.#inline(element), parent)
      this.#shared.set(key, shared)
    }
    return shared
  }

  #inline(element: Indexed): Prepared[] {
    const place = {path: this.#path, at: element.element?.position}
    reportSettings(element, place, this.#report)
    const style = attributeOf(element, 'style') ?? ''
    return prepareAll([...settingDeclarations(element, place), ...readInline(style, place)], this.#report)
  }

  #compute(entries: readonly Entry[], inline: readonly Prepared[], parent: Shared | undefined): Shared {
    const own = entries.filter((entry) => entry.pseudoElement === undefined)
    const styled = this.#style(own, inline, parent)
    const pseudos: Partial<Record<PseudoElement, Draft>> = {}
    const names = new Set(entries.flatMap((entry) => entry.pseudoElement ?? []))
    for (const name of names) {
      const {draft} = this.#style(entries.filter((entry) => entry.pseudoElement === name), [], styled)
      const isGenerated = name === 'before' || name === 'after'
      if (!isGenerated || typeof draft.content !== 'string') pseudos[name] = draft
    }
    const shared = {...styled, pseudos, id: this.#shared.size + 1}
    return {...shared, styles: [shared.draft, ...Object.values(pseudos)].some(needsElement) ? undefined : finishAll(shared, undefined)}
  }

  /** Normal declarations by rank, then important ones, those of the lower origin last. */
  #style(entries: readonly Entry[], inline: readonly Prepared[], parent: Styled | undefined): Styled {
    const blocks = [...entries.map(({block, level}) => ({block, level})), {block: inline, level: 2 * layerLimit - 1}]
    const important = [...blocks].sort((a, b) => b.level - a.level)
    const ordered = [
      ...blocks.flatMap(({block, level}) => block.filter((each) => !each.isImportant).map((each) => ({each, level}))),
      ...important.flatMap(({block, level}) => block.filter((each) => each.isImportant).map((each) => ({each, level})))
    ]
    const own = ordered.flatMap(({each}) => (each.kind === 'custom' ? [[each.name, each.tokens] as const] : []))
    const customs = inheritCustoms(parent?.customs ?? new Map(), own)
    const applied = ordered.flatMap(({each, level}): Applied[] => longhandsIn(each, customs).map((longhand) => ({longhand, level})))
    return {draft: computeDraft(parent?.draft, applied, this.#environment), customs}
  }
}

/** A value whose `var()` has none is invalid when computed: the property is as if unset. */
function longhandsIn(prepared: Prepared, customs: Styled['customs']): readonly Applied['longhand'][] {
  if (prepared.kind === 'custom') return []
  if (prepared.kind === 'longhands') return prepared.longhands
  const {name, tokens} = prepared.declaration
  const value = substitute(tokens, customs)
  const unset = {type: 'ident' as const, value: 'unset'}
  return (value && expand(name, value)) ?? expand(name, [unset]) ?? []
}

/** What an element brings along itself, as a key: its `style` and the author's settings. */
function ownDeclarations({element}: Indexed): string {
  if (!element) return ''
  let key = ''
  for (const name in element.properties) {
    if (name === 'style' || /^data-?octavo/i.test(name)) key += `${name}=${String(element.properties[name])};`
  }
  return key
}

function needsElement({content, stringSet}: Draft): boolean {
  const parts = [...(typeof content === 'string' ? [] : content), ...Object.values(stringSet).flat()]
  return parts.some((part) => part.type === 'attribute' || ('url' in part && part.url.startsWith('attr(')))
}

/** Drafts finished without an element. */
const finished = new WeakMap<Draft, ComputedStyle>()

/** Only the texts of a style may differ from element to element: every line of a contents asks for its page. */
function finishOne(draft: Draft, element: Indexed | undefined): ComputedStyle {
  const write = (parts: readonly WrittenPart[]): ContentPart[] => parts.map((part) => written(part, draft, element))
  let shared = finished.get(draft)
  if (!shared) finished.set(draft, (shared = finish(draft, write)))
  return needsElement(draft) ? {...shared, ...textsOf(draft, write)} : shared
}

function finishAll({draft, pseudos}: Pick<Shared, 'draft' | 'pseudos'>, element: Indexed | undefined): ElementStyles {
  const style = (own: Draft): ComputedStyle => finishOne(own, element)
  const {before, after, marker, 'first-letter': firstLetter, 'first-line': firstLine, 'footnote-call': footnoteCall, 'footnote-marker': footnoteMarker} = pseudos
  return {
    own: style(draft),
    ...(before && {before: style(before)}),
    ...(after && {after: style(after)}),
    ...(marker && {marker: style(marker)}),
    ...(firstLetter && {firstLetter: style(firstLetter)}),
    ...(firstLine && {firstLine: style(firstLine)}),
    ...(footnoteCall && {footnoteCall: style(footnoteCall)}),
    ...(footnoteMarker && {footnoteMarker: style(footnoteMarker)})
  }
}

function written(part: WrittenPart, {quotes}: Draft, element: Indexed | undefined): ContentPart {
  const attribute = (name: string): string => (element && attributeOf(element, name)) ?? ''
  if (part.type === 'attribute') return {type: 'string', value: attribute(part.name)}
  if (part.type === 'quote') return {...part, marks: quotes}
  if ((part.type === 'targetCounter' || part.type === 'targetText') && part.url.startsWith('attr(')) {
    return {...part, url: attribute(part.url.slice(5, -1))}
  }
  return part
}
