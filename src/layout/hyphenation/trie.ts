/**
 * The pattern trie in typed arrays: the children of a node lie together, sorted as stored, so that
 * a step is a short scan without a property look-up (a fifth of the time of walking the objects).
 */

import type {Patterns, StoredChildren, StoredNode} from './patterns.ts'

export interface Trie {
  /** Children of node n: entries `first[n]` up to `first[n + 1]`. */
  readonly first: Int32Array
  readonly letters: Uint16Array
  readonly targets: Int32Array
  /** Row of levels that ends at a node, or -1. */
  readonly rows: Int32Array
}

export function buildTrie(trie: StoredChildren): Trie {
  const first: number[] = []
  const letters: number[] = []
  const targets: number[] = []
  const rows: number[] = [-1]
  const queue: (StoredChildren | undefined)[] = [trie]
  for (let node = 0; node < queue.length; node++) {
    first.push(letters.length)
    const children = queue[node]
    for (const letter in children) {
      const child = children[letter] as StoredNode
      letters.push(letter.charCodeAt(0))
      targets.push(queue.length)
      rows.push(rowOf(child))
      queue.push(childrenOf(child))
    }
    queue[node] = undefined
  }
  first.push(letters.length)
  return {first: Int32Array.from(first), letters: Uint16Array.from(letters), targets: Int32Array.from(targets), rows: Int32Array.from(rows)}
}

/** The node reached by a letter, or -1. */
export function step(trie: Trie, node: number, letter: number): number {
  const end = trie.first[node + 1] as number
  for (let entry = trie.first[node] as number; entry < end; entry++) {
    if (trie.letters[entry] === letter) return trie.targets[entry] as number
  }
  return -1
}

/** Level rows as small typed arrays. */
export function buildLevels(levels: Patterns[0]): readonly Uint8Array[] {
  return levels.map((row) => Uint8Array.from(row))
}

function rowOf(node: StoredNode): number {
  return typeof node === 'number' ? node : isPair(node) ? node[1] : -1
}

function childrenOf(node: StoredNode): StoredChildren | undefined {
  return typeof node === 'number' ? undefined : isPair(node) ? node[0] : node
}

function isPair(node: StoredNode): node is readonly [StoredChildren, number] {
  return Array.isArray(node)
}
