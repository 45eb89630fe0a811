/** Counters as they are written. */

import test from 'ava'
import {formatCounter} from '../../src/print/numerals.ts'

const writes = test.macro({
  exec(t, value: number, style: string, expected: string) {
    t.is(formatCounter(value, style), expected)
  },
  title: (_, value, style, expected) => `${value} as ${style} is ${expected}`
})

test(writes, 14, 'lower-roman', 'xiv')
test(writes, 1999, 'upper-roman', 'MCMXCIX')
test(writes, 0, 'lower-roman', '0')
test(writes, 4000, 'lower-roman', '4000')
test(writes, 27, 'lower-alpha', 'aa')
test(writes, 26, 'upper-latin', 'Z')
test(writes, 7, 'decimal-leading-zero', '07')
test(writes, 3, 'disc', '•')
test(writes, 3, 'none', '')
test(writes, 3, 'some-style', '3')
