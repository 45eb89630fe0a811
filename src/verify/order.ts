/**
 * Declared moves keep an order of their own: two notes that changed places balance in the account, so the order they are
 * met in in the book is compared with the one they were declared in.
 */

import type {Agreement, Alignment, Pass} from './align.ts'
import {fold} from './letters.ts'
import type {Passings} from './pieces.ts'

/** A declared text where the book has it, and where the manuscript does. */
interface Meeting {
  readonly text: string
  readonly here: number
  readonly there: number
}

/** The first text met in the book before one declared earlier; `pieces`: where the declared texts stand in the manuscript. */
export function findOutOfOrder(texts: readonly string[], alignment: Alignment, pieces: Passings): Meeting | undefined {
  const declared = texts.map(fold)
  let at = 0
  for (const meeting of meetingsOf(declared, alignment, pieces)) {
    const found = declared.indexOf(meeting.text, at)
    if (found < 0) return meeting
    at = found + 1
  }
  return undefined
}

/** In the order of the book. Texts met more often than they are declared tell nothing, be it in the manuscript or in the book, which may head its notes so: any may be the note. */
function meetingsOf(declared: readonly string[], {passes, agreements}: Alignment, pieces: Passings): Meeting[] {
  const most = countOf(declared)
  const left = new Map(most)
  const own = (pass: Pass): boolean => left.has(pass.text)
  const leavings = passes.filter((pass) => pass.side === 'missing' && own(pass))
  const placeOf = new Map(leavings.map(({text, here}) => [text, here]))
  for (const {text} of leavings) left.set(text, left.get(text)! - 1)
  const inPlace = inAgreement(agreements, pieces).filter(({text}) => left.has(text))
  for (const {text} of inPlace) left.set(text, left.get(text)! - 1)
  const moved = passes.filter((pass) => pass.side === 'extra' && own(pass)).map(({text, there, here}) => ({text, there, here: placeOf.get(text) ?? here}))
  const met = [...inPlace, ...moved]
  const often = countOf(met.map(({text}) => text))
  return met.filter(({text}) => left.get(text)! >= 0 && often.get(text)! <= most.get(text)!).sort((one, other) => one.there - other.there)
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Declared texts that were not passed over: they agree with the book where they stand. */
function inAgreement(agreements: readonly Agreement[], {places, found}: Passings): Meeting[] {
  const meetings: Meeting[] = []
  let at = 0
  for (const [index, place] of places.entries()) {
    while (at < agreements.length && agreements[at]!.here + agreements[at]!.length <= place) at++
    const {here, there, length} = agreements[at] ?? {here: Number.POSITIVE_INFINITY, there: 0, length: 0}
    if (place < here) continue
    // What the manuscript has as markup alone agrees with nothing: the book has letters there.
    for (const {text, end} of found[index]!) if (end > place && end <= here + length) meetings.push({text, here: place, there: there + place - here})
  }
  return meetings
}
