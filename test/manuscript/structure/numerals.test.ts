/** Numbers as headings spell them. */

import test from 'ava'
import {numberOf} from '../../../src/manuscript/structure/words/numerals.ts'

const is = test.macro({
  exec(t, word: string, number: number | undefined) { t.is(numberOf(word), number) },
  title: (_, word, number) => `${word} is ${number ?? 'no number'}`
})

test(is, '7', 7)
test(is, 'XLIV', 44)
test(is, 'forty-two', 42)
test(is, 'Ninety-Ninth', 99)
test(is, 'hundred-and-three', 103)
test(is, 'zwölf', 12)
test(is, 'dix-sept', 17)
test(is, 'mix', undefined)
test(is, 'IIII', undefined)
test(is, 'twenty-thirty', undefined)
test(is, 'the', undefined)
