/**
 * The list the inline parser works on: finished nodes, stretches of plain text, and runs of `*` or `_`.
 *
 * Doubly linked, because a pair of marks folds all that lies between into one item, and each item moves once for
 * each level it sinks. Delimiters are linked a second time among themselves.
 */

import type {PhrasingContent} from 'mdast'
import {positionIn, type TextRun} from '../lines.ts'

export interface Item {
  /** Indices into the run. */
  start: number
  end: number
  /** Absent: the characters between `start` and `end` are text, or marks not yet matched. */
  node?: PhrasingContent | undefined
  delimiter?: Delimiter | undefined
  /** Levels of marks inside. */
  depth: number
  previous: Item | undefined
  next: Item | undefined
}

export interface Delimiter {
  readonly marker: number
  readonly opens: boolean
  readonly closes: boolean
  order: number
  before: Item | undefined
  after: Item | undefined
}

export interface List {
  readonly run: TextRun
  readonly head: Item
  tail: Item
  /** The last item with a delimiter. */
  last: Item | undefined
  count: number
  depth: number
}

/** An empty list over a run. */
export function createList(run: TextRun): List {
  const head: Item = {start: 0, end: 0, node: undefined, delimiter: undefined, depth: 0, previous: undefined, next: undefined}
  return {run, head, tail: head, last: undefined, count: 0, depth: 0}
}

/** Adds an item at the end. Items are made field by field: a spread costs ten times as much, and there is one for each mark. */
export function append(list: List, part: Pick<Item, 'start' | 'end' | 'node' | 'delimiter'> & {depth?: number}): Item {
  const item: Item = {start: part.start, end: part.end, node: part.node, delimiter: part.delimiter, depth: part.depth ?? 0, previous: list.tail, next: undefined}
  list.tail.next = item
  list.tail = item
  const {delimiter} = item
  if (delimiter) {
    delimiter.order = list.count
    delimiter.before = list.last
    if (list.last?.delimiter) list.last.delimiter.after = item
    list.last = item
    list.count += 1
  }
  return item
}

/** Out of the delimiters; what is left of its marks stays as text. */
export function unlink(list: List, item: Item): void {
  const {before, after} = item.delimiter!
  if (before) before.delimiter!.after = after
  if (after) after.delimiter!.before = before
  if (list.last === item) list.last = before
}

/** Out of the list altogether. */
export function remove(list: List, item: Item): void {
  if (item.delimiter) unlink(list, item)
  if (item.previous) item.previous.next = item.next
  if (item.next) item.next.previous = item.previous
  if (list.tail === item) list.tail = item.previous!
}

/** Puts one item in place of those between two others (both exclusive; `after` absent: to the end). */
export function replaceBetween(list: List, before: Item, after: Item | undefined, part: Pick<Item, 'start' | 'end' | 'node' | 'depth'>): Item {
  const item: Item = {start: part.start, end: part.end, node: part.node, delimiter: undefined, depth: part.depth, previous: before, next: after}
  before.next = item
  if (after) after.previous = item
  else list.tail = item
  list.depth = Math.max(list.depth, item.depth)
  return item
}

/** Deepest level of marks from `first` up to `stop`. */
export function depthOf(first: Item | undefined, stop: Item | undefined): number {
  let depth = 0
  for (let item = first; item && item !== stop; item = item.next) depth = Math.max(depth, item.depth)
  return depth
}

/** Items as nodes, neighbours of plain text joined where no words between them were left out. */
export function nodesOf(run: TextRun, first: Item | undefined, stop?: Item): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let start = -1
  let end = -1
  for (let item = first; item && item !== stop; item = item.next) {
    if (!item.node) {
      if (start >= 0 && item.start > end && run.value.slice(end, item.start).trim() !== '') {
        nodes.push(textNode(run, start, end))
        start = -1
      }
      if (start < 0) start = item.start
      end = item.end
      continue
    }
    if (end > start) nodes.push(textNode(run, start, end))
    start = -1
    end = -1
    nodes.push(item.node)
  }
  if (end > start) nodes.push(textNode(run, start, end))
  return nodes
}

function textNode(run: TextRun, start: number, end: number, value = run.value.slice(start, end)): PhrasingContent {
  return {type: 'text', value, position: positionIn(run, start, end)}
}
