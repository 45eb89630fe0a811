/**
 * The pattern trie as one hash table: (node, letter) to the next node, in typed arrays. A step is
 * one multiplication and, nearly always, one look.
 */

import type {Patterns, StoredChildren, StoredNode} from './patterns.ts'

export interface Trie {
  /** Node * 65536 + letter of each slot; -1 = empty. */
  readonly keys: Float64Array
  readonly targets: Int32Array
  /** Row of levels that ends at a node, or -1. */
  readonly rows: Int32Array
}

interface Edge {
  readonly node: number
  readonly letter: number
  readonly target: number
}

export function buildTrie(trie: StoredChildren): Trie {
  const edges: Edge[] = []
  const rows: number[] = [-1]
  const queue: (StoredChildren | undefined)[] = [trie]
  for (let node = 0; node < queue.length; node++) {
    const children = queue[node]
    for (const letter in children) {
      const child = children[letter] as StoredNode
      edges.push({node, letter: letter.charCodeAt(0), target: queue.length})
      rows.push(rowOf(child))
      queue.push(childrenOf(child))
    }
    queue[node] = undefined
  }
  let size = 64
  while (size < 2 * edges.length) size *= 2
  const table: Trie = {keys: new Float64Array(size).fill(-1), targets: new Int32Array(size), rows: Int32Array.from(rows)}
  for (const edge of edges) insert(table, edge)
  return table
}

function insert({keys, targets}: Trie, {node, letter, target}: Edge): void {
  let slot = slotOf(node, letter) & (keys.length - 1)
  while (keys[slot] !== -1) slot = (slot + 1) & (keys.length - 1)
  keys[slot] = node * 65536 + letter
  targets[slot] = target
}

/** The node reached by a letter, or -1. */
export function step({keys, targets}: Trie, node: number, letter: number): number {
  const key = node * 65536 + letter
  const mask = keys.length - 1
  for (let slot = slotOf(node, letter) & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return targets[slot] as number
    if (keys[slot] === -1) return -1
  }
}

function slotOf(node: number, letter: number): number {
  const hash = Math.imul(node ^ (letter << 20) ^ letter, 0x9e3779b1)
  return hash ^ (hash >>> 15)
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
