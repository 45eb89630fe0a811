/**
 * Calls and their notes: two notes that changed places, or two calls, leave every letter where letters may stand. What
 * stands before a call tells which it is; a note that another call was declared for is at the wrong one.
 */

import {fold} from './letters.ts'
import type {Call, CalledNote} from './types.ts'

/** Letters before a call that tell it from another, at most and at least: less stands before too many. */
const mostBefore = 24
const leastBefore = 6

/** The text of the first note that stands where another was declared. */
export function findMiscalled(declared: readonly CalledNote[], calls: readonly Call[]): string | undefined {
  const byBefore = new Map<string, Set<string>>()
  const byEnding = new Map<string, Set<string>>()
  const known = new Set<string>()
  for (const {before, text} of declared) {
    const [key, note] = [fold(before).slice(-mostBefore), fold(text)]
    known.add(note)
    if (key.length >= leastBefore) byBefore.set(key, (byBefore.get(key) ?? new Set()).add(note))
    for (let length = leastBefore; length <= key.length; length++) byEnding.set(key.slice(-length), (byEnding.get(key.slice(-length)) ?? new Set()).add(note))
  }
  for (const {before, notes} of calls) {
    const own = declaredFor(fold(before), byBefore, byEnding)
    const found = notes.map(fold)
    if (own.length > 0 && found.length > 0 && found.every((note) => known.has(note) && !own.some((each) => each.has(note)))) return found[0]
  }
  return undefined
}

type NotesByText = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Notes of every call before which the letters end so. On a page the notes of the page before may stand between a call and
 * its words: what agrees with the fewer letters that are left may be any of theirs.
 */
function declaredFor(before: string, byBefore: NotesByText, byEnding: NotesByText): ReadonlySet<string>[] {
  const notes: ReadonlySet<string>[] = []
  let isMet = false
  for (let length = Math.min(mostBefore, before.length); length >= leastBefore; length--) {
    const ending = before.slice(-length)
    const found: ReadonlySet<string> | undefined = isMet ? byBefore.get(ending) : byEnding.get(ending)
    isMet ||= found !== undefined
    if (found) notes.push(found)
  }
  return notes
}
