/**
 * Emphasis: the delimiter algorithm of CommonMark 0.31 (appendix, "Phase 2: inline structure"), with micromark's reading
 * of the rule of three (remaining lengths). Linear: where no opener was found once, none is looked for again
 * ("openers bottom").
 */

import type {PhrasingContent} from 'mdast'
import {positionIn} from '../lines.ts'
import {depthOf, nodesOf, remove, replaceBetween, unlink, type Delimiter, type Item, type List} from './items.ts'

const underscore = 95
const equals = 61
const tilde = 126
const punctuation = /[\p{P}\p{S}]/u
const whitespace = /\s/u

/** ASCII punctuation, which a backslash makes literal. */
export function isPunctuation(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)
}

/** 0 a letter or the like, 1 white space or the edge, 2 punctuation; by code unit, as micromark does. */
function classify(code: number): 0 | 1 | 2 {
  if (code < 0) return 1
  if (code < 128) return code <= 32 && whitespace.test(String.fromCharCode(code)) ? 1 : isPunctuation(code) ? 2 : 0
  const character = String.fromCharCode(code)
  return whitespace.test(character) ? 1 : punctuation.test(character) ? 2 : 0
}

/** What the run of marks from `start` to `end` can do, by its neighbours. */
export function delimiterAt(value: string, start: number, end: number): Delimiter {
  const marker = value.charCodeAt(start)
  const previous = start > 0 ? value.charCodeAt(start - 1) : -1
  const following = end < value.length ? value.charCodeAt(end) : -1
  const before = classify(previous)
  const after = classify(following)
  const left = after === 0 || (after === 2 && before !== 0)
  const right = before === 0 || (before === 2 && after !== 0)
  const isApart = marker === underscore || marker === equals
  const opens = left && (!isApart || before !== 0 || !right)
  const closes = right && (!isApart || after !== 0 || !left)
  return {marker, opens, closes, order: 0, before: undefined, after: undefined}
}

const sizeOf = (item: Item): number => item.end - item.start

/** Matches the delimiters behind `floor` (absent: all) and leaves none of them open. */
export function matchDelimiters(list: List, floor: Item | undefined): void {
  const bottoms = new Map<number, number>()
  const lowest = floor?.delimiter?.order ?? -1
  let closer = firstBehind(list, floor)
  while (closer) {
    const delimiter: Delimiter = closer.delimiter!
    const opener: Item | undefined = delimiter.closes ? findOpener(closer, Math.max(lowest, bottoms.get(keyOf(closer)) ?? -1)) : undefined
    if (!opener) {
      if (delimiter.closes) bottoms.set(keyOf(closer), delimiter.order - 1)
      if (!delimiter.opens) unlink(list, closer)
      closer = delimiter.after
      continue
    }
    fold(list, opener, closer)
    lowerBottoms(list, bottoms, opener)
    if (sizeOf(closer) > 0) continue
    const next: Item | undefined = delimiter.after
    remove(list, closer)
    closer = next
  }
  while (list.last && list.last !== floor) unlink(list, list.last)
}

function firstBehind(list: List, floor: Item | undefined): Item | undefined {
  let first: Item | undefined
  for (let item = list.last; item && item !== floor; item = item.delimiter!.before) first = item
  return first
}

const keyOf = (closer: Item): number => closer.delimiter!.marker * 8 + (closer.delimiter!.opens ? 4 : 0) + (sizeOf(closer) % 3)

/** An opener that lost a mark has a new length: closers that passed it by may take it now. */
function lowerBottoms(list: List, bottoms: Map<number, number>, opener: Item): void {
  if (sizeOf(opener) === 0) {
    remove(list, opener)
    return
  }
  const order = opener.delimiter!.order - 1
  for (const [key, bottom] of bottoms) if (bottom > order) bottoms.set(key, order)
}

function findOpener(closer: Item, bottom: number): Item | undefined {
  const {marker, opens} = closer.delimiter!
  const size = sizeOf(closer)
  let item = closer.delimiter!.before
  while (item && item.delimiter!.order > bottom) {
    const {delimiter} = item
    const isSum = (delimiter!.closes || opens) && size % 3 !== 0 && (sizeOf(item) + size) % 3 === 0
    if (delimiter!.opens && delimiter!.marker === marker && !isSum && !isDressed(item, closer)) return item
    item = delimiter!.before
  }
  return undefined
}

/** Signs about the whole of a block are a dress of its words (`~~Luna~~`, `==LEVEL UP==`): nobody strikes all there is. */
const isDressed = (opener: Item, closer: Item): boolean => (closer.delimiter!.marker === tilde || closer.delimiter!.marker === equals) && opener.previous?.previous === undefined && closer.next === undefined

const typesOfMarks: Readonly<Record<number, string>> = {[tilde]: 'delete', [equals]: 'highlight'}

/** Takes one or two marks off each side and puts one node in place of what lies between. */
function fold(list: List, opener: Item, closer: Item): void {
  const used = sizeOf(opener) > 1 && sizeOf(closer) > 1 ? 2 : 1
  opener.end -= used
  closer.start += used
  const depth = depthOf(opener.next, closer) + 1
  const children = nodesOf(list.run, opener.next, closer)
  const position = positionIn(list.run, opener.end, closer.start)
  const type = typesOfMarks[closer.delimiter!.marker] ?? (used === 2 ? 'strong' : 'emphasis')
  const node = {type, children, position} as PhrasingContent
  replaceBetween(list, opener, closer, {start: opener.end, end: closer.start, node, depth})
  opener.delimiter!.after = closer
  closer.delimiter!.before = opener
}
