/** Leaders: a pattern as often as it fits, flush right, so that those of a list stand under one another. */

import {hashOf} from './chunk-table.ts'
import type {Pool} from './pool.ts'
import type {InlineLeader, LineRun, WordShape} from './types.ts'
import type {Word} from './word.ts'

/** Left clear before the first mark, in em. */
const clearance = 0.5
/** Between marks whose pattern has a space, in em. */
const spacing = 0.3

/** The run that fills `width` points from `x`, in the last text of the leader's style; `undefined` where nothing fits. */
export function leaderRun({sourceOf, sources}: Pool, {pattern, style: own}: InlineLeader, x: number, width: number): LineRun | undefined {
  const source = sourceOf.get(own) ?? sources.at(-1)
  if (source === undefined) return undefined
  const {chunks, size, style} = source.context
  const mark = pattern.trim() || '.'
  const chunk = chunks.find(mark, 0, mark.length, hashOf(mark)) ?? chunks.add(mark)
  const shapes = (chunk.parts?.words ?? [chunk.only as Word]).map((word) => word.shape)
  const gap = pattern.includes(' ') ? spacing * size : 0
  const step = shapes.reduce((sum, shape) => sum + (shape.width * size) / 1000, 0) + gap
  const count = step > 0 ? Math.floor((width - clearance * size) / step) : 0
  if (count <= 0) return undefined
  const words = Array.from({length: count}, () => shapes).flat()
  const gaps = words.map((_, index) => ((index + 1) % shapes.length === 0 ? gap : 0))
  return {
    face: (words[0] as WordShape).face, size, x: x + width - count * step, rise: 0, width: count * step, style,
    tag: undefined, link: undefined, words, gaps, stretch: 1
  }
}
