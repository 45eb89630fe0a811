/** Text that runs both ways (UAX 9): how it looks from left to right, and that the file says it in the order it is read. */

import test from 'ava'
import type {Inline, LineRun, SetLine} from '../../../src/print/paragraph/index.ts'
import {inline, linesOf, openTypesetter, setText} from '../../helpers/text-style.ts'

const typesetter = await openTypesetter()

const glyphsOf = ({words, gaps}: LineRun): string => words.map(({texts}, word) => [...texts].join('') + ((gaps[word] as number) > 0 ? ' ' : '')).join('')
/** As it stands on the paper. */
const seen = ({runs}: SetLine): string => [...runs].sort((left, right) => left.x - right.x).map(glyphsOf).join('')
/** As the file says it: runs marked as reversed are read backwards. */
const read = ({runs}: SetLine): string => runs.map((run) => (run.isReversed ? [...glyphsOf(run)].reverse().join('') : glyphsOf(run))).join('')

const stands = test.macro({
  exec(t, direction: 'ltr' | 'rtl', text: string, expected: string) {
    const [line] = linesOf(setText(typesetter, text, 400, {direction, textAlign: 'left'})) as [SetLine]
    t.is(seen(line), expected)
    t.is(read(line), text)
    let end = line.start
    for (const run of [...line.runs].sort((left, right) => left.x - right.x)) {
      t.true(Math.abs(run.x - end) < 0.01, `${glyphsOf(run)} stands at ${run.x}, after ${end}`)
      end = run.x + run.width
    }
  },
  title: (reason, direction, text) => `${reason}, ${direction}: ${text}`
})

test('words within Latin text', stands, 'ltr', 'one אבג דהו two', 'one והד גבא two')
test('words within Latin text', stands, 'rtl', 'one אבג דהו two', 'two והד גבא one')
test('a number between words', stands, 'ltr', 'one אבג 1984 דהו two', 'one והד 1984 גבא two')
test('a number between words', stands, 'rtl', 'אבג 1984, דהו', 'והד ,1984 גבא')
test('numbers in a row', stands, 'rtl', 'אבג 12 13 דה', 'הד 13 12 גבא')
test('a number joined to a word', stands, 'rtl', 'אבג ב-12:30 דה', 'הד 12:30-ב גבא')
test('Latin words in a line that runs left', stands, 'rtl', 'אבג Lady Grey דה', 'הד Lady Grey גבא')
test('a full stop after Latin words', stands, 'rtl', 'Lady Grey.', '.Lady Grey')
/** Their texts stay as typed; what is drawn is mirrored. */
test('brackets', stands, 'rtl', 'אב (Ann, 12) גד', 'דג )Ann, 12( בא')
test('Arabic digits', stands, 'rtl', 'اب ۱۲۳ جد', 'دج ۱۲۳ با')

test('what a number is depends on the text before its line', (t) => {
  const lines = linesOf(setText(typesetter, 'אבגדהוזחט 1984 אבג', 80, {textAlign: 'left', hyphens: 'none'}))
  t.deepEqual(lines.map(seen), ['טחזוהדגבא', 'גבא 1984'])
})

test('a styled passage within words from right to left', (t) => {
  const parts: Inline[] = [inline('אבג '), inline('דה', {fontStyle: 'italic'}), inline(' וז.')]
  const [line] = linesOf(setText(typesetter, parts, 400, {direction: 'rtl', textAlign: 'left'})) as [SetLine]
  t.is(seen(line), '.זו הד גבא')
  t.is(read(line), 'אבג דה וז.')
})

test('a mark stands where its word ends', (t) => {
  const parts: Inline[] = [inline('אבג'), {type: 'mark', mark: 1}, inline(' דה')]
  const [line] = linesOf(setText(typesetter, parts, 400, {direction: 'rtl', textAlign: 'left'})) as [SetLine]
  t.is(read(line), 'אבג דה')
  t.is(seen(line), 'הד גבא')
  t.deepEqual(line.marks.map(({mark}) => mark), [1])
})

test('the last line of a paragraph that runs left is flush right', (t) => {
  const lines = linesOf(setText(typesetter, 'אבגד הוזח טיכל מנסע '.repeat(9).trim(), 200, {direction: 'rtl'}))
  t.true(lines.length > 1)
  t.true(lines.at(-1)!.start > 1 && Math.abs(lines.at(-1)!.end - 200) < 4)
})
