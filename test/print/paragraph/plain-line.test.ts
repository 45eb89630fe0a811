/** A line of words of one style is built from columns; it is the line that is built word by word. */

import test from 'ava'
import type {Inline, SetLine} from '../../../src/print/paragraph/index.ts'
import type {ComputedStyle} from '../../../src/style/index.ts'
import {inline, linesOf, openTypesetter, setText} from '../../helpers/text-style.ts'

const text = `The ferryman would not be hurried: “Another five-and-twenty minutes,” he said, “and then the tide itself will carry us—office,
  baggage and all.” Nobody had foreseen extraordinarily uncomfortable circumstances.`

const textsOf = ({runs}: SetLine): string[] => runs.flatMap(({words}) => words.map(({texts}) => [...texts].join('')))

/** Each word a text of its own: what stands on a line is no stretch of one then. */
const apart = (style: Partial<ComputedStyle>): Inline[] => text.split(/(?<=\s)/).map((word) => inline(word, style))

for (const [name, style] of Object.entries({justified: {}, centred: {textAlign: 'center'}, ragged: {textAlign: 'left', hangingPunctuation: false}} as const)) {
  test(`a ${name} paragraph`, async (t) => {
    const typesetter = await openTypesetter()
    for (const width of [300, 140, 50]) {
      const plain = linesOf(setText(typesetter, [inline(text, style)], width, style))
      const others = linesOf(setText(typesetter, apart(style), width, style))
      t.true(plain.every(({runs}) => runs.length === 1 && runs[0]!.pieces !== undefined))
      t.true(others.some(({runs}) => runs.length > 1))
      t.is(plain.length, others.length)
      for (const [index, line] of plain.entries()) {
        const other = others[index]!
        const {gaps, lastWord} = line.runs[0]!
        t.deepEqual(textsOf(line), textsOf(other))
        t.deepEqual(gaps, other.runs.flatMap((run) => run.gaps))
        t.is(lastWord, other.runs.at(-1)!.lastWord)
        const {start, end, ratio, isHyphenated} = other
        t.deepEqual([line.start, line.end.toFixed(6), line.ratio, line.isHyphenated], [start, end.toFixed(6), ratio, isHyphenated], `${width} ${index}`)
      }
    }
  })
}

test('words of a stand-in face are no part of a plain line', async (t) => {
  const [line] = linesOf(setText(await openTypesetter(), [inline('Plain words, and ₿ from elsewhere.')], 400)) as [SetLine]
  t.true(new Set(line.runs.map(({face}) => face.id)).size > 1)
  t.true(line.runs.every(({pieces}) => pieces === undefined))
})
