import test from 'ava'
import {shorten} from '../../src/book/index.ts'

const becomes = test.macro({
  exec(t, text: string, most: number, expected: string) {
    t.is(shorten(text, most), expected)
  },
  title: (reason, text, most) => `${reason}: ${text} in ${most}`
})

test('it fits', becomes, 'Low water', 9, 'Low water')
test('at a word', becomes, 'Low water at the quay', 12, 'Low water…')
test('one long word', becomes, 'Lowwateratthequay', 8, 'Lowwater…')
test('never inside a character', becomes, 'a😀😀😀', 4, 'a😀…')
