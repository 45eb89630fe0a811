/**
 * Which selectors match an element: css-select on the index of a hast document. Selectors lie in
 * buckets by the id, class or tag their last compound asks for, so that an element is tried against
 * a handful of them. Pseudo-classes of the screen (`:hover`) match nothing; those that count
 * siblings are answered from the index, which keeps long chapters linear.
 */

import {_compileUnsafe} from 'css-select'
import type {Indexed} from './element-index.ts'
import {attributeOf} from './element-index.ts'
import {nthFormula} from './nth.ts'
import {pseudoElements, SelectorFault} from './selector.ts'
import type {Selector} from './syntax.ts'

export type Matches = (element: Indexed) => boolean

/** Compiles a selector; a pseudo-class nobody knows is a `SelectorFault`. */
export function compileSelector(selector: Pick<Selector, 'text' | 'source'>): Matches {
  const plain = plainMatch(selector.text)
  if (plain) return plain
  try {
    return _compileUnsafe<Indexed, Indexed>(selector.text, {adapter, pseudos, xmlMode: true, cacheResults: false, relativeSelector: false})
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unreadable'
    throw new SelectorFault(`Found the selector \`${selector.source}\`, which cannot be matched: ${reason}`)
  }
}

/** Tags and classes, alone or after a sibling, are most of a book's rules and need no engine. */
function plainMatch(text: string): Matches | undefined {
  const [left = '', right] = text.split('+')
  const first = plainCompound(left)
  if (right === undefined || !first) return first
  const second = plainCompound(right)
  return second && ((element) => {
    const before = element.parent?.children[element.position - 1]
    return before !== undefined && second(element) && first(before)
  })
}

function plainCompound(text: string): Matches | undefined {
  const parts = /^([a-z][\w-]*)?((?:\.[a-z_][\w-]*)*)$/i.exec(text)
  if (!parts || text === '') return undefined
  const [, tag, names = ''] = parts
  const classes = names === '' ? [] : names.slice(1).split('.')
  if (classes.length === 0) return (element) => element.tag === tag
  return (element) => (tag === undefined || element.tag === tag) && classes.every((name) => element.classes.includes(name))
}

const adapter = {
  isTag: (node: Indexed): node is Indexed => node !== undefined,
  getAttributeValue: attributeOf,
  hasAttrib: (element: Indexed, name: string) => attributeOf(element, name) !== undefined,
  getChildren: (element: Indexed) => element.children,
  getName: (element: Indexed) => element.tag,
  getParent: (element: Indexed) => element.parent ?? null,
  getSiblings: (element: Indexed) => element.parent?.children ?? [element],
  prevElementSibling: (element: Indexed) => element.parent?.children[element.position - 1] ?? null,
  getText: () => '',
  removeSubsets: (nodes: Indexed[]) => nodes.filter((node, index) => nodes.indexOf(node) === index)
}

const never = (): boolean => false
const isLink = (element: Indexed): boolean => element.tag === 'a' && attributeOf(element, 'href') !== undefined

const pseudos: Record<string, (element: Indexed, value?: string | null) => boolean> = {
  hover: never,
  active: never,
  focus: never,
  'focus-within': never,
  'focus-visible': never,
  visited: never,
  target: never,
  link: isLink,
  'any-link': isLink,
  root: (element) => element.parent === undefined,
  empty: (element) => element.isEmpty,
  lang: (element, ranges) => (ranges ?? '').split(',').some((range) => isInRange(element.language, range)),
  'first-child': (element) => element.position === 0,
  'last-child': (element) => element.position === siblings(element).length - 1,
  'only-child': (element) => siblings(element).length === 1,
  'nth-child': (element, formula) => isNth(element, formula ?? '', 'start'),
  'nth-last-child': (element, formula) => isNth(element, formula ?? '', 'end'),
  'first-of-type': (element) => typeIndex(element).index === 0,
  'last-of-type': (element) => typeIndex(element).index === typeIndex(element).count - 1,
  'only-of-type': (element) => typeIndex(element).count === 1,
  'nth-of-type': (element, formula) => nthFormula(formula ?? '')(typeIndex(element).index + 1),
  'nth-last-of-type': (element, formula) => nthFormula(formula ?? '')(typeIndex(element).count - typeIndex(element).index)
}

/** `2n`, and `2n of .class`: counted among the siblings the selector matches. */
function isNth(element: Indexed, value: string, from: 'start' | 'end'): boolean {
  const [, formula = value, selector] = /^(.*?)\s+of(?![\w-])\s*(.+)$/is.exec(value) ?? []
  if (selector === undefined) return nthFormula(formula)(from === 'start' ? element.position + 1 : siblings(element).length - element.position)
  const counts = matchCounts(element, selector)
  const before = counts[element.position]!
  if (counts[element.position + 1] === before) return false
  return nthFormula(formula)(from === 'start' ? before + 1 : counts.at(-1)! - before)
}

/** How many of the siblings before each place a selector matches; counted once a parent. */
const countsOf = new WeakMap<readonly Indexed[], Map<string, readonly number[]>>()

function matchCounts(element: Indexed, selector: string): readonly number[] {
  const row = siblings(element)
  const known = countsOf.get(row) ?? new Map<string, readonly number[]>()
  countsOf.set(row, known)
  let counts = known.get(selector)
  if (!counts) {
    const matches = compileSelector({text: selector, source: selector})
    let count = 0
    counts = [0, ...row.map((sibling) => (count += matches(sibling) ? 1 : 0))]
    known.set(selector, counts)
  }
  return counts
}

/** For `@supports selector()`. */
export const knownPseudos: ReadonlySet<string> = new Set([...Object.keys(pseudos), ...pseudoElements, 'is', 'where', 'not', 'has', 'matches', 'scope'])

function siblings(element: Indexed): readonly Indexed[] {
  return element.parent?.children ?? [element]
}

/** RFC 4647 basic filtering: `en` takes `en-GB`; `*` takes any. */
function isInRange(language: string, range: string): boolean {
  const wanted = range.trim().replace(/^["']|["']$/g, '').toLowerCase()
  const own = language.toLowerCase()
  if (wanted === '' || own === '') return wanted === own
  return wanted === '*' || own === wanted || own.startsWith(`${wanted}-`)
}

/** Place among the siblings of one tag; counted once a parent. */
const typeCounts = new WeakMap<Indexed, {readonly index: readonly number[]; readonly count: ReadonlyMap<string, number>}>()

function typeIndex(element: Indexed): {index: number; count: number} {
  if (!element.parent) return {index: 0, count: 1}
  let counted = typeCounts.get(element.parent)
  if (!counted) {
    const count = new Map<string, number>()
    const index = element.parent.children.map(({tag}) => {
      const before = count.get(tag) ?? 0
      count.set(tag, before + 1)
      return before
    })
    counted = {index, count}
    typeCounts.set(element.parent, counted)
  }
  return {index: counted.index[element.position] ?? 0, count: counted.count.get(element.tag) ?? 1}
}

/** Things found by the key of a selector; `visit` gives those an element may match. */
export class Buckets<Entry> {
  readonly #entries = new Map<string, Entry[]>()
  /** Attributes some selector asks for before all else, with their keys. */
  readonly #attributes = new Map<string, string>()

  add(key: string, entry: Entry): void {
    if (key.startsWith('[')) this.#attributes.set(key.slice(1), key)
    const bucket = this.#entries.get(key)
    if (bucket) bucket.push(entry)
    else this.#entries.set(key, [entry])
  }

  /** The id and attributes of an element that some selector asks for. */
  namesOf(element: Indexed): string {
    let names = element.id !== undefined && this.#entries.has(`#${element.id}`) ? element.id : ''
    for (const name of this.#attributes.keys()) if (attributeOf(element, name) !== undefined) names += ` ${name}`
    return names
  }

  visit(element: Indexed, act: (entry: Entry) => void): void {
    this.#entries.get('*')?.forEach(act)
    this.#entries.get(element.tag)?.forEach(act)
    for (const [name, key] of this.#attributes) if (attributeOf(element, name) !== undefined) this.#entries.get(key)?.forEach(act)
    for (const name of element.classes) this.#entries.get(`.${name}`)?.forEach(act)
    if (element.id !== undefined) this.#entries.get(`#${element.id}`)?.forEach(act)
  }
}
