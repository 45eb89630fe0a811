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
  const known = new Set<string>()
  for (const {before, text} of declared) {
    const [key, note] = [fold(before).slice(-mostBefore), fold(text)]
    known.add(note)
    if (key.length >= leastBefore) byBefore.set(key, (byBefore.get(key) ?? new Set()).add(note))
  }
  for (const {before, notes} of calls) {
    const own = declaredFor(fold(before), byBefore)
    const found = notes.map(fold)
    if (own.length > 0 && found.length > 0 && found.every((note) => known.has(note) && !own.includes(note))) return found[0]
  }
  return undefined
}

/** Notes of every call before which the letters end so. */
function declaredFor(before: string, byBefore: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const notes: string[] = []
  for (let length = Math.min(mostBefore, before.length); length >= leastBefore; length--) notes.push(...(byBefore.get(before.slice(-length)) ?? []))
  return notes
}
