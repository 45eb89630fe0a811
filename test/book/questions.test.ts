/** Whether there is anything in a book to see. */

import test from 'ava'
import {isSeen} from '../../src/book/index.ts'

type Child = Parameters<typeof isSeen>[0]
const chapter = (...children: Child[]): Child => ({type: 'chapter', children: [{type: 'paragraph', children}]})

test('a letter, a mark and a picture are seen', (t) => {
  for (const child of [{type: 'text', value: 'x'}, {type: 'text', value: '—'}, {type: 'image'}, {type: 'emphasis', children: [{type: 'text', value: 'x'}]}]) t.true(isSeen(chapter(child)))
})

test('blanks, soft hyphens and breaks are not, nor is a division that holds nothing', (t) => {
  for (const value of ['', ' \n', '\u00a0\u200b\u00ad', '\ufeff']) t.false(isSeen(chapter({type: 'text', value}, {type: 'break'})))
  t.false(isSeen({type: 'chapter', children: [{type: 'letter', children: []}, {type: 'sceneBreak'}]}))
})
