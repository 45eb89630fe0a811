/** Pages spelled from numbers: codes, kerns and spaces as a reader of the file meets them. */

import test from 'ava'
import {ScriptWriter, type Shown, type Spelling} from '../../src/streams/index.ts'
import {spellPages} from '../../src/streams/spell.ts'
import {streamAt} from '../../src/streams/streams.ts'

/** Words 0 and 1: `AV` with a kern of 80 between, and a glyph whose code is escaped. Pieces: 0 1 0. */
const spelling: Spelling = {
  words: Int32Array.of(0, 1, 0), gaps: Float32Array.of(2, 3, 0),
  glyphFirsts: Int32Array.of(0, 2), glyphCounts: Int32Array.of(2, 1),
  codes: Uint16Array.of(0x4141, 0x5656, 0x285c), rests: Float64Array.of(-80, 0, 0.4)
}
const shown: Shown = {space: 0x2020, spaceAdvance: 250, unit: 100, hasEnd: false}

function spell(write: (script: ScriptWriter) => void): string[] {
  const script = new ScriptWriter()
  write(script)
  const streams = spellPages(script.finish(spelling))
  return streams.ends.map((_, page) => Buffer.from(streamAt(streams, page)).toString('latin1'))
}

test('the gap less the space is a kern, and what rounding leaves goes on', (t) => {
  const pages = spell((script) => {
    script.words(shown, 2)
    script.word({first: 0, count: 2}, 2)
    script.word({first: 2, count: 1}, 0)
    script.endPage()
  })
  // 2 points of 100 are 200, 50 less than the space.
  t.deepEqual(pages, ['[(AA)80(VV  )50(\\(\\\\)]TJ\n'])
})

test('a stretch of pieces is the words it stands for', (t) => {
  const [asPieces, asWords] = spell((script) => {
    script.pieces(shown, {factor: 1.5, first: 0, last: 2, head: {first: 0, count: 2}, tail: {first: 0, count: 2}})
    script.endPage()
    script.words(shown, 3)
    for (const [word, gap] of [[0, 3], [1, 4.5], [0, 0]] as const) script.word({first: spelling.glyphFirsts[word]!, count: spelling.glyphCounts[word]!}, gap)
    script.endPage()
  })
  t.is(asPieces, asWords)
  t.is(asPieces, '[(AA)80(VV  )-50(\\(\\\\  )-200(AA)80(VV)]TJ\n')
})

test('the first and the last word of a stretch may be parts, and one word is both', (t) => {
  const pages = spell((script) => {
    script.pieces(shown, {factor: 1, first: 0, last: 2, head: {first: 1, count: 1}, tail: {first: 0, count: 1}})
    script.pieces({...shown, hasEnd: true}, {factor: 1, first: 1, last: 1, head: {first: 1, count: 1}, tail: {first: 1, count: 1}})
    script.endPage()
  })
  t.deepEqual(pages, ['[(VV  )50(\\(\\\\  )-50(AA)]TJ\n[(VV  )]TJ\n'])
})

test('operators stand between, and a word may be spelled among them', (t) => {
  const pages = spell((script) => {
    script.operators('BT\n')
    script.operators('1 2 Td')
    script.words(shown, 2)
    script.spelled('xx)-5(yy', 2.5)
    script.word({first: 2, count: 1}, 0)
    script.operators('ET\n')
    script.endPage()
    script.endPage()
    script.operators('q Q\n')
    script.endPage()
  })
  t.deepEqual(pages, ['BT\n1 2 Td[(xx)-5(yy  \\(\\\\)]TJ\nET\n', '', 'q Q\n'])
})

test('pages longer than any room made for them', (t) => {
  const count = 200_000
  const [page] = spell((script) => {
    script.words(shown, count)
    for (let word = 0; word < count; word++) script.word({first: 0, count: 2}, word % 2)
    script.operators('x'.repeat(3_000_000))
    script.endPage()
  })
  t.is(page!.match(/AA/g)!.length, count)
  t.is(page!.length, [...page!.matchAll(/\[.*?\]TJ\n/gs)].reduce((sum, [show]) => sum + show.length, 3_000_000))
})
