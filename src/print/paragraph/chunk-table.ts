/**
 * A hash table of chunks, looked up by a stretch of a longer text: the text is hashed while it is
 * read, and no substring is made for the nineteen words of twenty that are already known.
 */

import {spread} from '../../words/index.ts'

interface Keyed {
  readonly text: string
}

interface ChunkTable<Entry extends Keyed> {
  find(text: string, from: number, to: number, hash: number): Entry | undefined
  /** `hash`: that of its text. */
  add(entry: Entry, hash: number): void
}

/** An empty table, which grows. */
export function createChunkTable<Entry extends Keyed>(): ChunkTable<Entry> {
  let slots: (Entry | undefined)[] = new Array<Entry | undefined>(2048).fill(undefined)
  let hashes = new Int32Array(2048)
  let count = 0
  const insert = (entry: Entry, hash: number): void => {
    const mask = slots.length - 1
    let slot = spread(hash) & mask
    while (slots[slot] !== undefined) slot = (slot + 1) & mask
    slots[slot] = entry
    hashes[slot] = hash
  }
  return {
    find(text, from, to, hash) {
      const mask = slots.length - 1
      for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
        const entry = slots[slot]
        if (entry === undefined) return undefined
        if (hashes[slot] === hash && isSame(entry.text, text, from, to)) return entry
      }
    },
    add(entry, hash) {
      if (2 * ++count > slots.length) {
        const [oldSlots, oldHashes] = [slots, hashes]
        slots = new Array<Entry | undefined>(2 * oldSlots.length).fill(undefined)
        hashes = new Int32Array(2 * oldSlots.length)
        oldSlots.forEach((old, slot) => old !== undefined && insert(old, oldHashes[slot] as number))
      }
      insert(entry, hash)
    }
  }
}

function isSame(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false
  for (let at = 0; at < known.length; at++) {
    if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  }
  return true
}
