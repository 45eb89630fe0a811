/**
 * The pattern trie in columns: nodes in the order of their depth, the children of one beside each other and in the order of
 * their letters. Nothing has to be built when it is read, and a step is a search among a few letters.
 */

import type {StoredChildren, StoredNode} from './stored.ts'

export interface Trie {
  /** First child of each node; its last is before the first child of the next. One more than there are nodes. */
  readonly firsts: Int32Array
  /** Letter by which each node is reached; the root's means nothing. */
  readonly letters: Uint16Array
  /** Row of levels that ends at a node, or -1. */
  readonly rows: Int16Array
}

/** The columns of a trie as the library `hyphen` stores it. */
export function buildTrie(trie: StoredChildren): Trie {
  const firsts: number[] = []
  const letters = [0]
  const rows = [-1]
  const queue: (StoredChildren | undefined)[] = [trie]
  for (let node = 0; node < queue.length; node++) {
    firsts.push(queue.length)
    for (const [letter, child] of childrenInOrder(queue[node])) {
      letters.push(letter)
      rows.push(rowOf(child))
      queue.push(childrenOf(child))
    }
    queue[node] = undefined
  }
  return {firsts: Int32Array.from([...firsts, queue.length]), letters: Uint16Array.from(letters), rows: Int16Array.from(rows)}
}

const childrenInOrder = (children: StoredChildren = {}): (readonly [number, StoredNode])[] =>
  Object.entries(children).map(([letter, child]) => [letter.charCodeAt(0), child] as const).sort(([a], [b]) => a - b)

/** The node reached by a letter, or -1. */
export function step({firsts, letters}: Trie, node: number, letter: number): number {
  let low = firsts[node] as number
  let high = firsts[node + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    const found = letters[middle] as number
    if (found === letter) return middle
    if (found < letter) low = middle + 1
    else high = middle
  }
  return -1
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
