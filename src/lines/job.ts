/** Segments broken on another thread: what it is told, what it does, and how its answer is read. */

import type {LineOptions} from '../layout/index.ts'
import {breakSegment} from './break-segment.ts'
import {createHyphenIndex, type HyphenIndex} from './hyphens.ts'
import {lineStride, type BreakableText, type Broken, type LineContext, type LineLexicon, type LinePool, type Lines, type SegmentTerms} from './types.ts'

/** A message: columns are seen, not copied (`sharedColumn`). */
export interface LineJob {
  readonly pool: Omit<LinePool, 'contexts'>
  /** Of the segments' pieces alone, by their place in the pool: a book of many chapters has many. */
  readonly contexts: ReadonlyMap<number, LineContext>
  readonly lexicon: Omit<LineLexicon, 'hyphens'>
  /** What the segments name by their index. */
  readonly options: readonly LineOptions[]
  /** For each: first piece, piece after the last, options, flags, count of widths, widths. */
  readonly segments: Float64Array
}

const SegmentFlag = {hangs: 1, long: 2} as const

/** `terms`: segments of the text. */
export function lineJobOf(terms: readonly SegmentTerms[], {pool, lexicon}: BreakableText): LineJob {
  const options: LineOptions[] = []
  const numbers: number[] = []
  for (const each of terms) {
    if (!options.includes(each.options)) options.push(each.options)
    numbers.push(each.first, each.end, options.indexOf(each.options), (each.hangs ? SegmentFlag.hangs : 0) | (each.isLong ? SegmentFlag.long : 0), each.widths.length)
    for (const width of each.widths) numbers.push(width)
  }
  const {words, from, gaps, breaks, otherWidths, styles} = pool
  const {id, widths, lefts, rights, letters, stacks, texts, glyphFirsts, glyphCounts, softs, glyphs, letterStore, softStore} = lexicon
  return {
    pool: {words, from, gaps, breaks, otherWidths, styles},
    contexts: contextsOf(terms, pool),
    lexicon: {
      id, widths, lefts, rights, letters, stacks, texts, glyphFirsts, glyphCounts, softs,
      glyphs: {advances: glyphs.advances, clusters: glyphs.clusters}, letterStore: {units: letterStore.units}, softStore: {softHyphens: softStore.softHyphens}
    },
    options,
    segments: new Float64Array(numbers)
  }
}

function contextsOf(terms: readonly SegmentTerms[], {from, styles, contexts}: LinePool): Map<number, LineContext> {
  const found = new Map<number, LineContext>()
  let last = -1
  for (const {first, end} of terms) {
    for (let piece = first; piece < end; piece++) {
      const source = from[piece] as number
      // Nearly all stand in the source of the piece before.
      if (source < 0 || source === last) continue
      last = source
      const place = styles[source] as number
      if (place >= 0 && !found.has(place)) found.set(place, copyContext(contexts[place]!))
    }
  }
  return found
}

const copyContext = ({size, hyphen, hyphenation, division, keepsSoftHyphens}: LineContext): LineContext => ({size, hyphen, hyphenation, division, keepsSoftHyphens})

/** Hyphens this thread has found in the words of a lexicon: a book has one. */
let found: {readonly id: number; readonly hyphens: HyphenIndex} | undefined

/** For each segment: the best, count of settings; for each of those: demerits, count of lines, `lineStride` numbers a line. */
export function breakJob({pool, contexts: sent, lexicon, options, segments}: LineJob): Float64Array {
  if (found?.id !== lexicon.id) found = {id: lexicon.id, hyphens: createHyphenIndex()}
  const contexts: LineContext[] = []
  for (const [place, context] of sent) contexts[place] = context
  const text: BreakableText = {pool: {...pool, contexts}, lexicon: {...lexicon, hyphens: found.hyphens}}
  const answer: number[] = []
  let at = 0
  const next = (): number => segments[at++] as number
  while (at < segments.length) {
    const [first, end, kind, flags, count] = [next(), next(), next(), next(), next()] as const
    const widths = Array.from({length: count}, next)
    const broken = breakSegment({first, end, widths, options: options[kind]!, hangs: (flags & SegmentFlag.hangs) !== 0, isLong: (flags & SegmentFlag.long) !== 0}, text)
    answer.push(broken.best, broken.lines.length)
    for (const {ends, demerits} of broken.lines) {
      answer.push(demerits, ends.length / lineStride)
      for (const each of ends) answer.push(each)
    }
  }
  return new Float64Array(answer)
}

/** The settings of the segments of a job. */
export function readBroken(answer: Float64Array, terms: readonly SegmentTerms[]): Broken[] {
  let at = 0
  const next = (): number => answer[at++] as number
  const readLines = (first: number): Lines => {
    const demerits = next()
    const ends = new Array<number>(next() * lineStride)
    for (let place = 0; place < ends.length; place++) ends[place] = next()
    return {first, ends, demerits}
  }
  return terms.map(({first}) => {
    const best = next()
    const count = next()
    return {best, lines: Array.from({length: count}, () => readLines(first))}
  })
}
