/** One segment broken into lines: break points as its words have them, breaks as the line breaker chooses. */

import {anyHyphen, breakLines, BreakFlag, type Breaking} from '../layout/index.ts'
import type {Points} from './point-buffers.ts'
import {fillPoints, type PointOptions} from './points.ts'
import {LineFlag, lineStride, type Broken, type Lines, type BreakableText, type SegmentTerms} from './types.ts'

/** The ways a segment may be set, and which of them is best. */
export function breakSegment({first, end, widths, options, hangs, isLong}: SegmentTerms, {pool, lexicon}: BreakableText): Broken {
  const base = {pool, lexicon, segment: {first, end}, hangs, narrowest: Math.min(...widths), widest: Math.max(...widths), mayHaveRunts: options.shape === 'justified'}
  let points: Points | undefined
  const hyphensOf = (pass: 0 | 1 | 2): PointOptions['hyphens'] => (options.shape === 'balanced' ? 'none' : pass === 0 ? 'later' : pass === 1 && options.shape === 'justified' ? 'near' : 'all')
  const result = breakLines((pass) => (pass === 0 && isLong ? undefined : (points = fillPoints({...base, hyphens: hyphensOf(pass)}))), widths, options)
  return {lines: result.breakings.map((breaking) => readBreaks(breaking, points as Points, first)), best: result.best}
}

/** Reads the breaks while the points are still in their buffers. */
function readBreaks({breaks, demerits}: Breaking, points: Points, first: number): Lines {
  const ends = new Array<number>(breaks.length * lineStride)
  for (let line = 0, at = 0; line < breaks.length; line++, at += lineStride) {
    const point = breaks[line] as number
    const flags = points.flags[point] as number
    ends[at] = points.pieces[point] as number
    ends[at + 1] = points.characters[point] as number
    ends[at + 2] =
      ((flags & anyHyphen) !== 0 ? LineFlag.hyphen : 0) |
      ((flags & BreakFlag.hyphen) !== 0 ? LineFlag.ownHyphen : 0) |
      (line === breaks.length - 1 ? LineFlag.last : 0) |
      (line > 0 ? LineFlag.turned : 0)
  }
  return {first, ends, demerits}
}
