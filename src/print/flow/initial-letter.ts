/** The letter of an initial, with the marks before it: its ink begins at the edge of the text and says how wide it is. */

import type {ComputedStyle} from '../../style/index.ts'
import type {Inline, InlineText, LineRun, SetLine} from '../paragraph/index.ts'
import {advancesOf, idsOf} from '../../words/index.ts'
import {capHeightOf, type Shape} from './initial-shape.ts'
import type {Spot} from './leaf.ts'
import {linesOf, type Walk} from './setting.ts'

export interface FirstLetter {
  readonly mark: string
  readonly letter: string
  readonly source: InlineText
  readonly rest: readonly Inline[]
}

export interface Initial {
  /** Points, marks before it included. */
  readonly width: number
  /** The same for the line below, where a tail hangs into it; else 0. */
  readonly tail: number
  place(spot: Spot): void
}

/** Size of the opening mark against the initial. */
const markSize = 0.5
/** Initials whose tail goes to the right: it is no part of their width. */
const tailed = /^[QÇŞȘŢȚĢĶĻŅŖ]/u
/** Share of a line an initial may hang down before the line below keeps clear of it. */
const hang = 0.35

/** Sets the letter and its mark; sizes and places in points. */
export function setInitial(walk: Walk, {mark, letter, source}: FirstLetter, style: ComputedStyle, {fontSize, foot, start}: Shape): Initial {
  const line = (content: string, at: number): SetLine =>
    walk.setting.typesetter.setLine([{...source, text: content, offset: -1, style: {...style, fontSize: at, letterSpacing: 0, fontFeatures: {...style.fontFeatures, onum: 0, lnum: 1}}}], source.language)
  const set = line(letter, fontSize)
  const opening = mark === '' ? undefined : line(mark, fontSize * markSize)
  const ink = inkOf(set)
  const left = start + (opening ? opening.end : -Math.max(0, ink.left))
  const right = tailed.test(letter) ? set.end : Math.max(opening ? set.end : 0, ink.right)
  const head = foot - capHeightOf(walk, style) * fontSize * (1 - markSize)
  return {
    width: left + right,
    tail: ink.depth > hang * linesOf(walk, source.style).pitch ? left + Math.max(right, ink.right) : 0,
    place({x, y, items}) {
      if (opening) items.push({type: 'line', x: x + start, y: y + head, source: {line: () => opening}, index: 0})
      items.push({type: 'line', x: x + left, y: y + foot, source: {line: () => set}, index: 0})
    }
  }
}

/** Edges of a line's ink and how far it hangs below the baseline, points. */
function inkOf(line: SetLine): {left: number; right: number; depth: number} {
  const [first, last] = [line.runs[0], line.runs.at(-1)]
  if (!first || !last) return {left: 0, right: line.end, depth: 0}
  const ends = [inksIn(first)[0], inksIn(last).at(-1)]
  const points = (length: number | undefined): number => ((length ?? 0) * first.size) / 1000
  const advance = advanceOfLast(last)
  return {
    left: points(ends[0]?.left),
    right: line.end - points(advance - (ends[1]?.right ?? advance)),
    depth: Math.max(...line.runs.flatMap(inksIn).map(({bottom}) => points(-bottom)))
  }
}

const inksIn = ({face, words}: LineRun) => words.flatMap(idsOf).map((glyph) => face.inkOf(glyph))

const advanceOfLast = ({words}: LineRun): number => words.flatMap(advancesOf).at(-1) ?? 0
