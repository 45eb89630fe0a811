/**
 * The quotation marks and apostrophes of a run, each with what stands beside it.
 *
 * Marks that touch (`"'"Stop!`) are one cluster: each is judged by the characters outside it. A mark
 * between two letters is an apostrophe without further thought and is not listed unless it is straight
 * double.
 */

import {classOf, type CharacterClass} from './characters.ts'

/** `d`: of the double kind; `s`: single, which may be an apostrophe. */
export type Kind = 'd' | 's'
/** `free`: typed straight, to be decided; else what the glyph itself says. */
export type Role = 'free' | 'open' | 'close' | 'either'

export interface Mark {
  readonly index: number
  readonly glyph: string
  readonly kind: Kind
  readonly role: Role
  /** Class of the first character before and after the cluster the mark stands in. */
  readonly left: CharacterClass
  readonly right: CharacterClass
  /** Offsets of those characters; -1 and the length of the text at its ends. */
  readonly leftAt: number
  readonly rightAt: number
}

const pattern = /["'“”„‟«»‘’‚‛‹›]/g
const kinds: Readonly<Record<string, Kind>> = {
  '"': 'd', '“': 'd', '”': 'd', '„': 'd', '‟': 'd', '«': 'd', '»': 'd',
  "'": 's', '‘': 's', '’': 's', '‚': 's', '‛': 's', '‹': 's', '›': 's'
}

export const isMark = (character: string | undefined): boolean => character !== undefined && kinds[character] !== undefined
export const kindOf = (glyph: string): Kind => kinds[glyph] ?? 's'

/** Every mark that needs a decision or bears on one, in order. */
export function findMarks(text: string, roleOf: (glyph: string) => Role): Mark[] {
  const marks: Mark[] = []
  let leftAt = -1
  let rightAt = -1
  for (const {0: glyph, index} of text.matchAll(pattern)) {
    if (index >= rightAt) {
      leftAt = index - 1
      rightAt = index + 1
      while (rightAt < text.length && isMark(text[rightAt])) rightAt++
    }
    marks.push({
      index, glyph, kind: kindOf(glyph), role: roleOf(glyph),
      left: classOf(text, leftAt, -1), right: classOf(text, rightAt, 1), leftAt, rightAt
    })
  }
  return marks
}
