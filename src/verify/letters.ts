/** A text's letters: compatibility forms and case folded, letters and digits alone, each with the offset it came from. */

import type {Letters} from './types.ts'

const kept = /[\p{L}\p{N}]/u
const plain = /^[\x20-\x7e\n]*$/

/** The letters of `text`; U+00AD, marks, spaces and symbols fall away. */
export function lettersOf(text: string): Letters {
  const parts: string[] = []
  const offsets = new Uint32Array(text.length * 2 + 64)
  let larger = offsets
  let length = 0
  let offset = 0
  for (const character of text) {
    const folded = foldCharacter(character)
    if (folded !== '') {
      parts.push(folded)
      if (length + folded.length > larger.length) larger = grown(larger)
      for (let index = 0; index < folded.length; index++) larger[length++] = offset
    }
    offset += character.length
  }
  return {text: parts.join(''), offsets: larger.subarray(0, length)}
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
  const wide = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
  const folded = [...wide].filter((each) => kept.test(each)).join('')
  cache.set(character, folded)
  return folded
}

function grown(offsets: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(offsets.length * 2)
  larger.set(offsets)
  return larger
}
