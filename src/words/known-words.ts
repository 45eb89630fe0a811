/**
 * Words of a lexicon found by their letters: those entered before anybody asked for them. A table of numbers alone, which
 * another thread can fill.
 */

import {sharedColumn, type GrowingLexicon} from '../lines/index.ts'
import {hashStep, spread} from './hash.ts'

/** By hash: number of a word, counted from one; 0 = free. A power of two, at most half full. */
export type WordSlots = Int32Array

type Letters = Pick<GrowingLexicon, 'texts' | 'letters' | 'letterStore'>

export interface KnownWords {
  slots: WordSlots
  readonly lexicon: Letters
}

/** The slot the word stands in that begins in a text at `from`, or would; `hash` by `hashStep`. */
export function slotOf({slots, lexicon: {texts, letters, letterStore: {units}}}: KnownWords, text: string, from: number, length: number, hash: number): number {
  const mask = slots.length - 1
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const index = (slots[slot] as number) - 1
    if (index < 0) return slot
    if (letters[index] !== length) continue
    const first = texts[index] as number
    let at = 0
    while (at < length && units[first + at] === text.charCodeAt(from + at)) at++
    if (at === length) return slot
  }
}

/** Twice as many slots, for all words up to `count`. */
export function addSlots(known: KnownWords, count: number): void {
  const more = sharedColumn(Int32Array, 2 * known.slots.length)
  const mask = more.length - 1
  for (let index = 0; index < count; index++) {
    let slot = spread(hashOfWord(known.lexicon, index)) & mask
    while (more[slot] !== 0) slot = (slot + 1) & mask
    more[slot] = index + 1
  }
  known.slots = more
}

function hashOfWord({texts, letters, letterStore: {units}}: Letters, index: number): number {
  let hash = 0
  const first = texts[index] as number
  for (let at = first; at < first + (letters[index] as number); at++) hash = hashStep(hash, units[at] as number)
  return hash
}
