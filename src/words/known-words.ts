/**
 * Words of a lexicon found by their letters: those entered before anybody asked for them. A table of numbers alone, which
 * another thread can fill.
 */

import type {GrowingLexicon} from '../lines/index.ts'
import {hashStep, spread} from './hash.ts'

/** By hash: number of a word, counted from one; 0 = free. A power of two, at most half full. */
export type WordSlots = Int32Array

type Letters = Pick<GrowingLexicon, 'texts' | 'letters' | 'letterStore'>

interface Stretch {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The slot a word stands in, or would; `hash` by `hashStep`. */
export function slotOf(slots: WordSlots, lexicon: Letters, word: Stretch, hash: number): number {
  const mask = slots.length - 1
  let slot = spread(hash) & mask
  while (slots[slot] !== 0 && !isAt(lexicon, (slots[slot] as number) - 1, word)) slot = (slot + 1) & mask
  return slot
}

function isAt({texts, letters, letterStore: {units}}: Letters, index: number, {text, from, to}: Stretch): boolean {
  if (letters[index] !== to - from) return false
  const shift = (texts[index] as number) - from
  for (let at = from; at < to; at++) if (units[shift + at] !== text.charCodeAt(at)) return false
  return true
}

/** Twice as many slots for all words up to `count`. */
export function moreSlots(slots: WordSlots, lexicon: Letters, count: number): WordSlots {
  const more = new Int32Array(new SharedArrayBuffer(2 * slots.byteLength))
  const mask = more.length - 1
  for (let index = 0; index < count; index++) {
    let slot = spread(hashOfWord(lexicon, index)) & mask
    while (more[slot] !== 0) slot = (slot + 1) & mask
    more[slot] = index + 1
  }
  return more
}

function hashOfWord({texts, letters, letterStore: {units}}: Letters, index: number): number {
  let hash = 0
  const first = texts[index] as number
  for (let at = first; at < first + (letters[index] as number); at++) hash = hashStep(hash, units[at] as number)
  return hash
}
