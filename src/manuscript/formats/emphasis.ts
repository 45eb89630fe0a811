/**
 * Inline marks of plain prose: emphasis, strong, backslash escapes, and nothing else.
 *
 * The delimiter algorithm of CommonMark 0.31 (appendix, "Phase 2: inline structure") with micromark's reading of
 * the rule of three (remaining lengths), so that a paragraph without other marks parses as remark would parse it;
 * a property test holds that. Linear: an opener that failed once is not asked again (openers bottom).
 * Items form a doubly linked list; a matched pair folds what lies between into one item.
 */

import type {PhrasingContent} from 'mdast'
import {positionIn, type TextRun} from './lines.ts'

interface Item {
  start: number
  end: number
  /** A finished node, or the characters between `start` and `end` as text. */
  node?: PhrasingContent
  delimiter?: Delimiter
  depth: number
  previous: Item | undefined
  next: Item | undefined
}

interface Delimiter {
  readonly marker: number
  readonly opens: boolean
  readonly closes: boolean
  readonly order: number
  before: Item | undefined
  after: Item | undefined
}

export interface InlineOptions {
  /** Addresses (`https://a.b/_c_`) are left as typed, as plain text has them. */
  readonly keepsAddresses: boolean
}

export interface Inline {
  readonly children: PhrasingContent[]
  /** Levels of emphasis inside one another. */
  readonly depth: number
}

const star = 42
const underscore = 95
const backslash = 92
const address = /(?:https?:\/\/|www\.)[^\s<>]+/uy
const special = /[*_\\\n]/u

/** The phrasing of a run of text. */
export function parseInline(run: TextRun, options: InlineOptions): Inline {
  if (run.value === '') return {children: [], depth: 0}
  if (!special.test(run.value)) return {children: [textNode(run, 0, run.value.length)], depth: 0}
  const list = tokenize(run, options)
  match(run, list)
  return {children: finish(run, list.head.next), depth: list.depth}
}

interface List {
  readonly head: Item
  tail: Item
  last: Item | undefined
  count: number
  depth: number
}

function tokenize(run: TextRun, options: InlineOptions): List {
  const {value} = run
  const head: Item = {start: 0, end: 0, depth: 0, previous: undefined, next: undefined}
  const list: List = {head, tail: head, last: undefined, count: 0, depth: 0}
  let text = 0
  let index = 0
  const flush = (end: number) => {
    if (end > text) append(list, {start: text, end})
  }
  while (index < value.length) {
    const length = readMark(run, index, options, (item) => {
      flush(index)
      append(list, item)
      text = item.end
    })
    index += length
  }
  flush(value.length)
  return list
}

/** Reads what stands at `index`; hands over an item when it is a mark. Gives the length read. */
function readMark(run: TextRun, index: number, options: InlineOptions, put: (item: Pick<Item, 'start' | 'end' | 'node' | 'delimiter'>) => void): number {
  const {value} = run
  const code = value.charCodeAt(index)
  if (code === backslash && isPunctuation(value.charCodeAt(index + 1)) && index + 1 < value.length) {
    const node = {type: 'text' as const, value: value[index + 1]!, position: positionIn(run, index, index + 2), data: {isLiteral: true}}
    put({start: index, end: index + 2, node})
    return 2
  }
  if (code === star || code === underscore) {
    let end = index + 1
    while (value.charCodeAt(end) === code) end += 1
    put({start: index, end, delimiter: delimiterAt(value, index, end)})
    return end - index
  }
  if (options.keepsAddresses && (code === 104 || code === 119)) {
    address.lastIndex = index
    const found = address.exec(value)
    if (found) return found[0].replace(/[*_]+[).,;:!?"'”’]*$|[).,;:!?"'”’*_]+$/u, '').length || 1
  }
  return 1
}

function append(list: List, part: Pick<Item, 'start' | 'end' | 'node' | 'delimiter'>): void {
  const item: Item = {...part, depth: 0, previous: list.tail, next: undefined}
  list.tail.next = item
  list.tail = item
  const {delimiter} = item
  if (!delimiter) return
  item.delimiter = {...delimiter, order: list.count, before: list.last}
  if (list.last?.delimiter) list.last.delimiter.after = item
  list.last = item
  list.count += 1
}

function delimiterAt(value: string, start: number, end: number): Delimiter {
  const marker = value.charCodeAt(start)
  const previous = start > 0 ? value.charCodeAt(start - 1) : -1
  const following = end < value.length ? value.charCodeAt(end) : -1
  const before = classify(previous)
  const after = classify(following)
  const left = after === 0 || (after === 2 && before !== 0) || isMarker(following)
  const right = before === 0 || (before === 2 && after !== 0) || isMarker(previous)
  const opens = marker === star ? left : left && (before !== 0 || !right)
  const closes = marker === star ? right : right && (after !== 0 || !left)
  return {marker, opens, closes, order: 0, before: undefined, after: undefined}
}

const isMarker = (code: number): boolean => code === star || code === underscore

/** ASCII punctuation, which a backslash makes literal. */
function isPunctuation(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)
}

const punctuation = /[\p{P}\p{S}]/u
const whitespace = /\s/u

/** 0 a letter or the like, 1 white space or the edge, 2 punctuation; by code unit, as micromark does. */
function classify(code: number): 0 | 1 | 2 {
  if (code < 0) return 1
  if (code < 128) return code <= 32 && whitespace.test(String.fromCharCode(code)) ? 1 : isPunctuation(code) ? 2 : 0
  const character = String.fromCharCode(code)
  return whitespace.test(character) ? 1 : punctuation.test(character) ? 2 : 0
}

const sizeOf = (item: Item): number => item.end - item.start

function match(run: TextRun, list: List): void {
  const bottoms = new Map<number, number>()
  let closer: Item | undefined = firstDelimiter(list.head)
  while (closer) {
    const delimiter: Delimiter = closer.delimiter!
    if (!delimiter.closes) {
      closer = delimiter.after
      continue
    }
    const key = delimiter.marker * 8 + (delimiter.opens ? 4 : 0) + (sizeOf(closer) % 3)
    const opener = findOpener(closer, bottoms.get(key) ?? -1)
    if (!opener) {
      bottoms.set(key, delimiter.order - 1)
      if (!delimiter.opens) unlink(closer)
      closer = delimiter.after
      continue
    }
    fold(run, list, opener, closer)
    lowerBottoms(bottoms, opener)
    if (sizeOf(closer) === 0) {
      const next: Item | undefined = delimiter.after
      remove(closer)
      closer = next
    }
  }
}

/** An opener that lost a mark has a new length: closers that passed it by may take it now. */
function lowerBottoms(bottoms: Map<number, number>, opener: Item): void {
  if (sizeOf(opener) === 0) {
    remove(opener)
    return
  }
  const order = opener.delimiter!.order - 1
  for (const [key, bottom] of bottoms) if (bottom > order) bottoms.set(key, order)
}

function firstDelimiter(head: Item): Item | undefined {
  let item = head.next
  while (item && !item.delimiter) item = item.next
  return item
}

function findOpener(closer: Item, bottom: number): Item | undefined {
  const {marker, opens} = closer.delimiter!
  const size = sizeOf(closer)
  let item = closer.delimiter!.before
  while (item && item.delimiter!.order > bottom) {
    const {delimiter} = item
    const isSum = (delimiter!.closes || opens) && size % 3 !== 0 && (sizeOf(item) + size) % 3 === 0
    if (delimiter!.opens && delimiter!.marker === marker && !isSum) return item
    item = delimiter!.before
  }
  return undefined
}

/** Takes one or two marks off each side and puts one node in place of what lies between. */
function fold(run: TextRun, list: List, opener: Item, closer: Item): void {
  const used = sizeOf(opener) > 1 && sizeOf(closer) > 1 ? 2 : 1
  opener.end -= used
  closer.start += used
  let depth = 0
  for (let item = opener.next; item && item !== closer; item = item.next) depth = Math.max(depth, item.depth)
  const children = finish(run, opener.next, closer)
  const position = positionIn(run, opener.end, closer.start)
  const node: PhrasingContent = {type: used === 2 ? 'strong' : 'emphasis', children, position}
  const folded: Item = {start: opener.end, end: closer.start, node, depth: depth + 1, previous: opener, next: closer}
  opener.next = folded
  closer.previous = folded
  opener.delimiter!.after = closer
  closer.delimiter!.before = opener
  list.depth = Math.max(list.depth, folded.depth)
}

/** Out of the delimiters; what is left of its marks stays as text. */
function unlink(item: Item): void {
  const {before, after} = item.delimiter!
  if (before) before.delimiter!.after = after
  if (after) after.delimiter!.before = before
}

function remove(item: Item): void {
  unlink(item)
  if (item.previous) item.previous.next = item.next
  if (item.next) item.next.previous = item.previous
}

/** Items as nodes, neighbours of plain text joined. */
function finish(run: TextRun, first: Item | undefined, stop?: Item): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let start = -1
  let end = -1
  for (let item = first; item && item !== stop; item = item.next) {
    if (!item.node) {
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

function textNode(run: TextRun, start: number, end: number): PhrasingContent {
  return {type: 'text', value: run.value.slice(start, end), position: positionIn(run, start, end)}
}
