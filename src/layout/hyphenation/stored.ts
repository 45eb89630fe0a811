/**
 * TeX hyphenation patterns, as the `hyphen` package stores them: a table of level rows, a trie of
 * objects whose leaves are row numbers (a node that is also a leaf is `[children, row]`), and the
 * exceptions with their break positions. Licences and sources of each language: in that package.
 */

import {createRequire} from 'node:module'

/** A node of the stored trie. */
export type StoredNode = number | StoredChildren | readonly [StoredChildren, number]
export interface StoredChildren {
  readonly [letter: string]: StoredNode
}

type StoredPatterns = readonly [
  levels: readonly (readonly number[])[],
  trie: StoredChildren,
  exceptions: Readonly<Record<string, readonly number[]>>
]

const require = createRequire(import.meta.url)

/** Patterns by file name (`en-us`, `de-1996`); `undefined` where there are none. */
export function readStored(name: string): StoredPatterns | undefined {
  try {
    return require(`hyphen/patterns/${name}.js`) as StoredPatterns
  } catch {
    return undefined
  }
}
