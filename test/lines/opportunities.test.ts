/** Where a line may end inside a chunk: `|` marks the places. */

import test from 'ava'
import {opportunityAt, Opportunity} from '../../src/lines/index.ts'

const breaks = test.macro({
  exec(t, expected: string) {
    const text = expected.replaceAll('|', '')
    const letters = [...text].map((letter, at) => (at > 0 && opportunityAt(text, at) !== Opportunity.none ? `|${letter}` : letter))
    t.is(letters.join(''), expected)
  },
  title: (reason, text) => `${reason}: ${text}`
})

test('after a dash', breaks, 'word—|word')
test('not before a dash', breaks, 'word—”')
test('not after a dash that opens', breaks, '—No')
test('not after a dash that opens a speech', breaks, '“—and')
test('before an opening mark after a dash', breaks, 'said—|“Yes')
test('after a hyphen', breaks, 'well-|known')
test('after each hyphen', breaks, 'mother-|in-|law')
test('a letter and its hyphen stay', breaks, 'X-ray')
test('a stammer of one letter stays', breaks, 'N-no')
test('a stammer of a word', breaks, 'That-|that’s')
test('figures stay together', breaks, '555-0199')
test('after a slash', breaks, 'and/|or')
test('in a web address', breaks, 'https://www.|example.|org/|a/|long_|way?|q=|one')
test('an address in prose is none', breaks, 'and.so_on')
test('after a dash in hair spaces', breaks, 'word\u200a—\u200a|word')
test('not at a hair space', breaks, '“\u200a‘Yes')
test('not at a narrow space', breaks, 'Quoi\u202f?\u202f—\u202fRien')
test('not inside a date', breaks, '12/05/1999')
test('an ellipsis opens no line', breaks, 'but…”')
test('after an ellipsis between words', breaks, 'but…|then')
test('marks stay', breaks, '“Really?!”')
test('an apostrophe is no place', breaks, 'don’t')
test('ideographs', breaks, '漢|字')
test('no closing mark at the start of a line', breaks, '漢|字。')
