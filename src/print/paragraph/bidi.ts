/**
 * Text that runs both ways (UAX 9): the level of each character of a paragraph, and the order on a line that follows
 * from the levels. bidi-js is loaded when the first right-to-left letter of a book is met.
 */

import {createRequire} from 'node:module'
import {otherAt, type Pool} from './pool.ts'
import type {Segment} from '../../lines/index.ts'
import type {Lexicon} from '../../words/index.ts'

interface Bidi {
  getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): {readonly levels: Uint8Array}
  getMirroredCharacter(character: string): string | null
}

let loaded: Bidi | undefined

const library = (): Bidi => (loaded ??= (createRequire(import.meta.url)('bidi-js') as () => Bidi)())

export interface Levels {
  readonly direction: 'ltr' | 'rtl'
  /** Of a piece: one for each code unit of its text, then that of the space after it, where there is one. */
  of(piece: number): Uint8Array
}

interface Stretch extends Segment {
  readonly levels: Uint8Array
  /** Where each piece begins in `levels`, and the end of the last. */
  readonly starts: readonly number[]
}

/** Levels of a paragraph, found segment by segment at first need: they follow from the whole text, not from a line of it. */
export function createLevels({pool, lexicon}: {readonly pool: Pool; readonly lexicon: Lexicon}, segments: readonly Segment[], direction: 'ltr' | 'rtl'): Levels {
  const known = new Map<Segment, Stretch>()
  let last: Stretch | undefined
  return {
    direction,
    of(piece) {
      if (last === undefined || piece < last.first || piece >= last.end) {
        const segment = segments.find(({first, end}) => piece >= first && piece < end) as Segment
        last = known.get(segment) ?? levelsOf(segment, pool, lexicon, direction)
        known.set(segment, last)
      }
      return last.levels.subarray(last.starts[piece - last.first], last.starts[piece - last.first + 1])
    }
  }
}

function levelsOf(segment: Segment, pool: Pool, lexicon: Lexicon, direction: 'ltr' | 'rtl'): Stretch {
  const parts: string[] = []
  const starts = [0]
  for (let piece = segment.first; piece < segment.end; piece++) {
    const text = lexicon.words[pool.words[piece] as number]?.text ?? standIns[otherAt(pool, piece)!.type]
    const part = (pool.gaps[piece] as number) > 0 ? `${text} ` : text
    parts.push(part)
    starts.push(starts.at(-1)! + part.length)
  }
  return {...segment, starts, levels: library().getEmbeddingLevels(parts.join(''), direction).levels}
}

/** A leader parts what stands before it from what comes after, as a tab does. */
const standIns = {box: '\ufffc', leader: '\t', mark: '', blank: ''} as const

/** UAX 9, rule L2: from the highest level to the lowest odd one, turn around what is at that level or above. */
export function orderOf(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (levels[order[to] as number] as number) >= level) to++
      for (let left = from, right = to - 1; left < right; left++, right--) [order[left], order[right]] = [order[right] as number, order[left] as number]
      from = Math.max(from, to)
    }
  }
  return order
}

/** What stands for a character where text runs from right to left: brackets open the other way. */
export const mirrorOf = (character: string): string => library().getMirroredCharacter(character) ?? character
