/**
 * Which slope and weight a sheet gives an element, as far as the elements around it tell: the last compound of a selector
 * is matched by its class or its tag, those before it by elements that are open. What several rules say of one element
 * may hold either way.
 */

import type {XhtmlElement} from '../publication/index.ts'

/** Slopes and weights that may occur, as bits: 1 regular, 2 italic, 4 bold, 8 both. */
export type Combinations = number

export const regular: Combinations = 1

/** Classes and tags that have to be open around an element. */
type Context = readonly string[]

/** By the class (`.title`), the tag or `*` of an element; it is enough that one of the contexts is open. */
type Keys = Map<string, Context[]>

type Change = 'italic' | 'upright' | 'bold' | 'light'

export interface Slopes {
  readonly own: Readonly<Record<Change, Keys>>
  /** Of generated text, first letters and lines. */
  readonly generated: Readonly<Record<Change, Keys>>
  /** All that contexts name. */
  readonly around: ReadonlySet<string>
}

const patterns: Readonly<Record<Change, RegExp>> = {
  italic: /font-style:\s*(?:italic|oblique)|font:[^;]*\b(?:italic|oblique)\b/,
  upright: /font-style:\s*normal|(?:^|[;\s])font:(?![^;]*\b(?:italic|oblique)\b)/,
  bold: /font-weight:\s*(?:bold|[6-9]\d\d)|font:[^;]*\b(?:bold|[6-9]00)\b/,
  light: /font-weight:\s*(?:normal|[1-5]\d\d)|(?:^|[;\s])font:(?![^;]*\b(?:bold|[6-9]00)\b)/
}
const changes = Object.keys(patterns) as Change[]

const makes: Readonly<Record<Change, (before: Combinations) => Combinations>> = {
  italic: (before) => ((before & 0b0101) << 1) | (before & 0b1010),
  upright: (before) => before | ((before & 0b1010) >> 1),
  bold: (before) => ((before & 0b0011) << 2) | (before & 0b1100),
  light: (before) => before | ((before & 0b1100) >> 2)
}

/** Where no sheet says so, readers slope and embolden these themselves. */
const byNature: Readonly<Partial<Record<Change, readonly string[]>>> = {italic: ['em', 'i', 'cite', 'dfn', 'var', 'address'], bold: ['strong', 'b', 'th']}

const rule = /([^{}]*)\{([^{}]*)\}/g

/** The rules of a sheet, but for its faces: selectors, and the declarations as they are written. */
export function* rulesIn(css: string): Generator<readonly [selectors: readonly string[], block: string]> {
  for (const [, selectors, block] of css.matchAll(rule)) if (!selectors!.includes('@font-face')) yield [selectors!.split(','), block!]
}

/** What a sheet says. */
export function slopesOf(css: string): Slopes {
  const around = new Set<string>()
  const none = (): Record<Change, Keys> => ({italic: new Map(), upright: new Map(), bold: new Map(), light: new Map()})
  const [own, generated] = [none(), none()]
  for (const change of changes) for (const tag of byNature[change] ?? []) own[change].set(tag, [[]])
  for (const [selectors, block] of rulesIn(css)) {
    const said = changes.filter((change) => patterns[change].test(block))
    for (const selector of said.length > 0 ? selectors : []) {
      const {key, context} = readSelector(selector.replace(/::.*/, ''))
      for (const each of context) around.add(each)
      for (const change of said) addTo((selector.includes('::') ? generated : own)[change], key, context)
    }
  }
  return {own, generated, around}
}

function addTo(keys: Keys, key: string, context: Context): void {
  const known = keys.get(key)
  if (known) known.push(context)
  else keys.set(key, [context])
}

function readSelector(selector: string): {readonly key: string; readonly context: Context} {
  const parts = selector.replace(/:[\w-]+(?:\([^)]*\))?/g, '').trim().split(/\s*([\s>+~])\s*/)
  const context: string[] = []
  for (let at = parts.length - 2; at > 0; at -= 2) {
    const key = keyOf(parts[at - 1]!)
    // What stands beside the element is not around it.
    if (key !== '*' && !'+~'.includes(parts[at]!)) context.push(key)
  }
  return {key: keyOf(parts.at(-1)!), context}
}

/** The last class or tag of a selector, else `*`. */
export const lastKey = (selector: string): string => readSelector(selector).key

/** The last class of a compound, else its tag, else anything. */
const keyOf = (compound: string): string => /\.[\w-]+(?=[^.]*$)/.exec(compound)?.[0] ?? /^[a-z][\w-]*/i.exec(compound)?.[0]?.toLowerCase() ?? '*'

/** The keys of an element. */
export function keysOf({tagName, properties}: XhtmlElement): string[] {
  const classes = properties['className'] as readonly string[] | undefined
  return classes === undefined ? [tagName] : [tagName, ...classes.map((name) => `.${name}`)]
}

/** How the text of an element may be set, or what is generated there, inside text that may be set as `before`. */
export function sloped(before: Combinations, keys: readonly string[], said: Slopes['own'], open: ReadonlyMap<string, number>): Combinations {
  let combinations = before
  for (const change of changes) if (isSaid(keys, said[change], open)) combinations = makes[change](combinations)
  return combinations
}

function isSaid(keys: readonly string[], said: Keys, open: ReadonlyMap<string, number>): boolean {
  if (said.size === 0) return false
  const holds = (key: string): boolean => said.get(key)?.some((context) => context.every((each) => (open.get(each) ?? 0) > 0)) === true
  return holds('*') || keys.some(holds)
}
