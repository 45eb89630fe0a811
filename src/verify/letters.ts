/** A text's letters: compatibility forms and case folded, letters and digits alone, each with the offset it came from. */

import type {Letters} from './types.ts'

const kept = /[\p{L}\p{N}]/u
const plain = /^[\x20-\x7e\n]*$/
/** Stands within a word: marks, U+00AD, joiners. */
const within = /[\p{M}\u00ad\u200c\u200d\u2060]/u

/** The letters of `text`; U+00AD, marks, spaces and symbols fall away. */
export function lettersOf(text: string): Letters {
  const parts: string[] = []
  let offsets = new Uint32Array(text.length * 2 + 64)
  let starts = new Uint8Array(offsets.length)
  let length = 0
  let offset = 0
  let isStart = true
  for (const character of text) {
    const folded = foldCharacter(character)
    if (folded !== '') {
      parts.push(folded)
      if (length + folded.length >= offsets.length) [offsets, starts] = [grown(offsets, Uint32Array), grown(starts, Uint8Array)]
      if (isStart) starts[length] = 1
      isStart = false
      for (let index = 0; index < folded.length; index++) offsets[length++] = offset
    } else if (!within.test(character)) isStart = true
    offset += character.length
  }
  starts[length] = 1
  return {text: parts.join(''), offsets: offsets.subarray(0, length), starts: starts.subarray(0, length + 1)}
}

/** The letters alone. */
export function fold(text: string): string {
  return plain.test(text) ? text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '') : lettersOf(text).text
}

const cache = new Map<string, string>()

/** Upper and lower again, so that a capitalised `ß` meets its `SS`; accents, which composed and decomposed text spell differently, fall away. */
function foldCharacter(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const wide = changeCase(changeCase(character.normalize('NFKD'))).normalize('NFKD')
  const folded = [...wide].filter((each) => kept.test(each)).join('')
  cache.set(character, folded)
  return folded
}

/** Twice, for the capital `ẞ`, which has no capitals of its own. */
const changeCase = (text: string): string => [...text.toUpperCase()].map((each) => each.toLowerCase()).join('')

function grown<List extends Uint32Array | Uint8Array>(list: List, Type: new (length: number) => List): List {
  const larger = new Type(list.length * 2)
  larger.set(list)
  return larger
}
