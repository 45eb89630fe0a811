/** Hyphenators by their rules: one for all styles and paragraphs that share them. */

import {createHyphenator, type Hyphenator, type HyphenationRules} from '../layout/index.ts'

/** What a hyphenator is made of. */
export interface Hyphenation {
  readonly rules: HyphenationRules
  /** Words with their breaks (`ta-ble`), for every language of the book. */
  readonly exceptions: readonly string[]
}

/** A book has a few; those of books set before are let go. */
const mostKept = 24
const byRules = new Map<string, Hyphenator>()
const byObject = new WeakMap<Hyphenation, Hyphenator>()

/** The hyphenator of a language’s rules, made once for rules that are alike. */
export function hyphenatorOf(hyphenation: Hyphenation): Hyphenator {
  const found = byObject.get(hyphenation) ?? find(hyphenation)
  byObject.set(hyphenation, found)
  return found
}

function find({rules, exceptions}: Hyphenation): Hyphenator {
  const key = JSON.stringify([rules.patterns, rules.shortestWord, rules.left, rules.right, exceptions])
  const found = byRules.get(key) ?? createHyphenator(rules, exceptions)
  if (byRules.size === mostKept) byRules.clear()
  byRules.set(key, found)
  return found
}
