/**
 * Where a word may be hyphenated: Liang's algorithm over TeX patterns.
 *
 * [L] Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983, chapter 2. Every pattern that
 *     matches inside `.word.` raises the level between letters; odd levels are break points.
 *
 * The fewest letters before and after a break are the language's own (TeX's \lefthyphenmin and
 * \righthyphenmin); exceptions are looked up before the patterns, and are bound by them too.
 */

import {loadPatterns, type Patterns} from './patterns.ts'
import {step} from './trie.ts'

/** What a language asks for; its data is a stage's business, not the engine's. */
export interface HyphenationRules {
  /** File name of the patterns. */
  readonly patterns: string
  readonly left: number
  readonly right: number
  readonly shortestWord: number
}

/** Offsets in the word before which it may be broken, ascending; empty = nowhere. */
export type Hyphenator = (word: string) => readonly number[]

const dot = 46
const none: readonly number[] = []

/**
 * A hyphenator for one language. `exceptions` are words with their breaks as hyphens (`ta-ble`,
 * `project` = never); they stand before the language's own.
 */
export function createHyphenator(rules: HyphenationRules, exceptions: readonly string[] = []): Hyphenator {
  const patterns = loadPatterns(rules.patterns)
  const known = collectExceptions(patterns, exceptions)
  const find = patterns === undefined ? () => none : createFinder(patterns)
  const found = new Map<string, readonly number[]>()
  return (word) => {
    if (word.length < rules.shortestWord) return none
    const lower = word.toLowerCase()
    if (lower.length !== word.length) return none
    const before = found.get(lower)
    if (before !== undefined) return before
    const breaks = (known.get(lower) ?? find(lower)).filter((at) => at >= rules.left && at <= word.length - rules.right)
    found.set(lower, breaks)
    return breaks
  }
}

function collectExceptions(patterns: Patterns | undefined, exceptions: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, readonly number[]>(Object.entries(patterns?.exceptions ?? {}))
  for (const exception of exceptions) {
    const parts = exception.toLowerCase().split('-')
    let at = 0
    known.set(parts.join(''), parts.slice(0, -1).map((part) => (at += part.length)))
  }
  return known
}

function createFinder(patterns: Patterns): Hyphenator {
  let levels = new Uint8Array(64)
  return (word) => {
    if (levels.length < word.length + 8) levels = new Uint8Array(2 * word.length + 8)
    levels.fill(0, 0, word.length + 8)
    for (let start = -1; start < word.length; start++) raiseLevels(word, start, patterns, levels)
    const breaks: number[] = []
    for (let at = 1; at < word.length; at++) {
      if (((levels[at] as number) & 1) === 1) breaks.push(at)
    }
    return breaks
  }
}

/** Applies every pattern that begins at letter `start` (-1 = the dot before the word). */
function raiseLevels(word: string, start: number, {trie, levels: rows}: Patterns, levels: Uint8Array): void {
  const base = Math.max(0, start)
  let node = 0
  for (let at = start; at <= word.length; at++) {
    node = step(trie, node, at < 0 || at === word.length ? dot : word.charCodeAt(at))
    if (node < 0) return
    const row = trie.rows[node] as number
    if (row < 0) continue
    const raised = rows[row] as Uint8Array
    for (let offset = 0; offset < raised.length; offset++) {
      if ((raised[offset] as number) > (levels[base + offset] as number)) levels[base + offset] = raised[offset] as number
    }
  }
}
