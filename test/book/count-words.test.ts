/** Words, as an author counts them. */

import test from 'ava'
import {countWords, countWordsOf, type AnyNode} from '../../src/book/index.ts'

const text = (value: string): AnyNode => ({type: 'text', value})
const paragraph = (...children: unknown[]): AnyNode => ({type: 'paragraph', children}) as AnyNode
const line = (value: string): unknown => ({type: 'line', indent: 0, children: [text(value)]})

const counts = test.macro({
  exec(t, children: readonly AnyNode[], expected: number) {
    t.is(countWordsOf({children}), expected)
  },
  title: (what) => what ?? ''
})

test('what stands between spaces', (t) => {
  t.is(countWords(' One two — three\n'), 4)
})
test('paragraphs part words', counts, [paragraph(text('One.')), paragraph(text('Two.'))], 2)
test('so do the lines of verse', counts, [{type: 'verse', children: [{type: 'stanza', children: [line('The tide'), line('is out')]}]} as unknown as AnyNode], 4)
test('so does a forced break', counts, [paragraph(text('Sallow Head'), {type: 'break'}, text('3 November'))], 4)
test('emphasis inside a word does not', counts, [paragraph(text('im'), {type: 'emphasis', children: [text('poss')]}, text('ible, he'), text(' said'))], 3)
