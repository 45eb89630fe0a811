/** Lines of a note: wrapped ones go on, fields and items stand for themselves. */

import test from 'ava'
import {joinWrapped} from '../../../src/manuscript/structure/build/lines.ts'
import {readInlines} from '../../../src/manuscript/structure/inline.ts'

const joins = test.macro({
  exec(t, lines: readonly string[], expected: readonly string[]) {
    t.deepEqual(joinWrapped(lines.map((value) => [{type: 'text', value}])).map((line) => readInlines(line)), expected)
  },
  title: (_, lines: readonly string[]) => lines.join(' / ').slice(0, 90)
})

test(joins, ['Thank you all for reading this far, and for every kind word that', 'came with it.', 'See you on Friday!'], ['Thank you all for reading this far, and for every kind word that came with it.', 'See you on Friday!'])
test(joins, ['Rating: T', 'Disclaimer: Not mine, no money, please do not sue.', 'Summary: Nothing ever happens at the weir. Then it does.'], ['Rating: T', 'Disclaimer: Not mine, no money, please do not sue.', 'Summary: Nothing ever happens at the weir. Then it does.'])
test(joins, ['1. The weir is real, and no, I will not say where it is', '2. Nor who keeps it, though some of you have guessed it', 'in the comments.'], ['1. The weir is real, and no, I will not say where it is', '2. Nor who keeps it, though some of you have guessed it in the comments.'])
test(joins, ['The keeper said it as one says a thing one has rehearsed:', 'Nothing: nothing at all, and went back to the lamp he had', 'been mending.'], ['The keeper said it as one says a thing one has rehearsed: Nothing: nothing at all, and went back to the lamp he had been mending.'])
