/** Leaders: a pattern as often as it fits, counted from the right edge of the text, so that those of a list stand under one another. */

import {hashOf, type Word} from '../../words/index.ts'
import type {Chunk} from './chunks.ts'
import type {Pool} from './pool.ts'
import type {InlineLeader, LineRun, WordShape} from './types.ts'

/** Left clear before the first mark, in em. */
const clearance = 0.5
/** Between marks whose pattern has a space, in em. */
const spacing = 0.3

interface Repeated {
  readonly words: readonly WordShape[]
  readonly gaps: readonly number[]
}

/** Rows made so far of each pattern, by their length and gap: the lines of a contents need the same few again and again. */
const rows = new WeakMap<Chunk, Map<string, Repeated>>()

function repeated(chunk: Chunk, shapes: readonly WordShape[], {count, gap}: {count: number; gap: number}): Repeated {
  let known = rows.get(chunk)
  if (!known) rows.set(chunk, (known = new Map()))
  const key = `${count} ${gap}`
  let row = known.get(key)
  if (!row) {
    const words = Array.from({length: count}, () => shapes).flat()
    known.set(key, (row = {words, gaps: words.map((_, index) => ((index + 1) % shapes.length === 0 ? gap : 0))}))
  }
  return row
}

/** Where a leader stands, points: its left edge, its width, and the right edge of the line's text. */
interface LeaderPlace {
  readonly x: number
  readonly width: number
  readonly right: number
}

/** The run that fills the place, in the last text of the leader's style; `undefined` where nothing fits. */
export function leaderRun({sourceOf, sources}: Pool, {pattern, style: own}: InlineLeader, {x, width, right}: LeaderPlace): LineRun | undefined {
  const source = sourceOf.get(own) ?? sources.at(-1)
  if (source === undefined) return undefined
  const {chunks, size, style} = source.context
  const mark = pattern.trim() || '.'
  const hash = hashOf(mark)
  const chunk = chunks.find(mark, 0, mark.length, hash) ?? chunks.add(mark, hash)
  const shapes = (chunk.parts?.words ?? [chunk.only as Word]).map((word) => word.shape)
  const gap = pattern.includes(' ') ? spacing * size : 0
  const step = shapes.reduce((sum, shape) => sum + (shape.width * size) / 1000, 0) + gap
  if (step <= 0) return undefined
  const end = right - Math.ceil((right - x - width) / step - 0.001) * step
  const count = Math.floor((end - x - clearance * size) / step)
  if (count <= 0) return undefined
  const {words, gaps} = repeated(chunk, shapes, {count, gap})
  return {
    face: (words[0] as WordShape).face, size, x: end - count * step, rise: 0, width: count * step, style,
    tag: undefined, link: undefined, words, gaps, stretch: 1
  }
}
