/**
 * Nodes of the search, as parallel arrays that are used again for every paragraph: a book has some
 * millions of them. The nodes at breakpoint b are those from `first[b]` up to `last[b]`.
 */

import {growColumns} from '../grow.ts'

interface Nodes {
  count: number
  line: Int32Array
  run: Uint8Array
  demerits: Float64Array
  previous: Int32Array
  ratio: Float64Array
  /** Breakpoint of each node. */
  at: Int32Array
  first: Int32Array
  last: Int32Array
  /** Room for the breakpoints that have nodes. */
  live: Int32Array
}

interface Node {
  readonly line: number
  readonly fit: number
  /** Hyphenated lines in a row up to here. */
  readonly run: number
  readonly demerits: number
  readonly previous: number
  readonly ratio: number
}

/** Shared by all searches; a search is over before the next begins. */
export const nodes: Nodes = {count: 0, ...arraysOf(4096), first: new Int32Array(1024), last: new Int32Array(1024), live: new Int32Array(1024)}

/** Begins a paragraph with so many legal breakpoints. */
export function clearNodes(breakpoints: number): void {
  nodes.count = 0
  if (nodes.first.length < breakpoints) {
    nodes.first = new Int32Array(2 * breakpoints)
    nodes.last = new Int32Array(2 * breakpoints)
    nodes.live = new Int32Array(2 * breakpoints)
  }
  nodes.first[0] = nodes.last[0] = 0
}

/** Copies a node behind the last; its object may be used again. */
export function addNode(node: Node): void {
  if (nodes.count === nodes.line.length) growColumns<ReturnType<typeof arraysOf>>(nodes, arraysOf(2 * nodes.line.length))
  const index = nodes.count++
  nodes.line[index] = node.line
  nodes.run[index] = Math.min(node.run, 255)
  nodes.demerits[index] = node.demerits
  nodes.previous[index] = node.previous
  nodes.ratio[index] = node.ratio
  nodes.at[index] = 0
}

function arraysOf(length: number): Pick<Nodes, 'line' | 'run' | 'demerits' | 'previous' | 'ratio' | 'at'> {
  return {
    line: new Int32Array(length),
    run: new Uint8Array(length),
    demerits: new Float64Array(length),
    previous: new Int32Array(length),
    ratio: new Float64Array(length),
    at: new Int32Array(length)
  }
}
