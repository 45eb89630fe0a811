/** What sheets written for browsers ask for, at the size it comes to in an e-reader. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {writeReaderSheet} from '../../src/style/index.ts'
import {author} from './helpers.ts'

const writes = test.macro({
  exec(t, css: string, ...lines: string[]) {
    const written = writeReaderSheet([author(css)], createReport()).css
    for (const line of lines) t.true(written.includes(line), `${line} in:\n${written}`)
  },
  title: (what) => what!
})

test('rem counts the root’s own size, em the text’s', writes, 'html { font-size: 62.5% } body { font: 1.6rem/1.5 serif } h1 { font-size: 3.2rem } .letter { margin: 16pt }', 'font-size: 2em', 'margin: 1.4545em')
test('a text size of the root alone', writes, ':root { font-size: 10pt } h1 { font-size: 2rem }', 'font-size: 2em')
test('what is unset is inherited or begins anew, and all of it stays all', writes, '.a { color: unset } .b { border: revert } .c { margin-left: unset } .d { all: revert }', 'color: inherit', 'border: initial', 'margin-left: initial', 'all: revert')
test('lengths beside an initial are shares of the initial', writes, 'html { font-size: 10pt } p::first-letter { initial-letter: 3; margin-right: 5.1pt }', 'font-size: 5.1em', 'margin-right: 0.1em')
