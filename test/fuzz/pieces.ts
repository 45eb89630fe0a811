/** Texts put together of parts, with places for words of their own: equal words would agree by chance. */

import fc from 'fast-check'
import {wordOf} from './trees.ts'

/** Stands where a word of its own is to come. */
export const place = '\u0001'
const lexicon = 'of “Well,” ‘Oh!’ it’s two-handed — naïve café Straße œuvre 1,204 3½ No. 7 Dr. Moor O’Brien fjord difficult affluent Why? שלום мир Ἀθῆναι 漢字 かな、漢字。 مرحبا ไทย 한글 😀 ﬁne Ⅳ ½-inch … İstanbul ß O2 xXx CO₂'.split(' ')
const word = fc.oneof({weight: 4, arbitrary: fc.constant(place)}, fc.constantFrom(...lexicon))
/** Some words, at least one. */
export const words = (most: number): fc.Arbitrary<string> => pieces(place, fc.array(word, {maxLength: most - 1}).map((parts) => parts.map((part) => ` ${part}`).join('')))
/** Parts one behind the other. */
export const pieces = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''))
/** One part or more of a kind. */
export const some = (part: fc.Arbitrary<string>, most: number, between: string): fc.Arbitrary<string> => fc.array(part, {minLength: 1, maxLength: most}).map((all) => all.join(between))

/** Gives each place in one text after another a word of its own. */
export function wordGiver(): (text: string) => string {
  let count = 0
  return (text) => text.replaceAll(place, () => wordOf(count++))
}
