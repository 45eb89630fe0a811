/** Paragraphs set in the shipped face: no letter lost, every line within the measure, what is missing said. */

import test from 'ava'
import {createReport} from '../../../src/report/index.ts'
import {joinTexts} from '../../../src/words/index.ts'
import {inline, linesOf, openTypesetter, setText, textOf} from '../../helpers/text-style.ts'

const typesetter = await openTypesetter()
const prose =
  'The ferry came in late, its lamps swinging, and nobody on the quay had thought to bring a coat. Marguerite counted the passengers twice—thirty-one, then thirty-two—before she understood that the last of them, the tall one in the harbourmaster’s oilskin, was not a passenger at all. “You took your time,” she said; and he, being an honest man and a poor liar, told her nothing.'

const letters = (text: string): string => text.replace(/[\s\u00ad]/gu, '')

const keeps = test.macro({
  exec(t, text: string, width: number) {
    const lines = linesOf(setText(typesetter, text, width))
    t.is(letters(lines.map(textOf).join('')), letters(text))
    for (const line of lines) t.true(line.end <= width + 8, `${textOf(line)} ends at ${line.end}`)
  },
  title: (reason, _, width) => `${reason}, ${width} points wide: no letter lost, none past the edge`
})

test('prose', keeps, prose, 298.8)
test('prose', keeps, prose, 120)
test('prose', keeps, prose, 40)
test('prose', keeps, prose, 12)
test('one endless word', keeps, 'Aaaargh'.repeat(60), 200)
test('an endless word among others', keeps, `He wrote ${'https://example.org/'.repeat(12)} and left.`, 200)
test('no-break spaces beyond the measure', keeps, Array.from({length: 30}, () => 'word').join('\u00a0'), 150)
test('capitals with ligatures', keeps, 'Office affairs suffice; fjords, Thursdays. '.repeat(6).trim(), 130)

test('lines are flush on both sides, but for what hangs', (t) => {
  const lines = linesOf(setText(typesetter, prose, 298.8)).slice(0, -1)
  t.true(lines.length > 4)
  for (const line of lines) {
    t.true(line.start <= 0 && line.start > -4)
    t.true(line.end >= 298.8 - 0.01 && line.end < 298.8 + 4)
    t.true(Math.abs(line.runs[0]!.stretch - 1) <= 0.0200001)
  }
})

test('golden lines', (t) => {
  t.deepEqual(linesOf(setText(typesetter, prose, 298.8)).map((line) => `${line.ratio.toFixed(2)} ${textOf(line)}`), [
    '0.00 The ferry came in late, its lamps swinging, and nobody on the quay had',
    '-0.18 thought to bring a coat. Marguerite counted the passengers twice—thirty-',
    '0.07 one, then thirty-two—before she understood that the last of them, the',
    '0.16 tall one in the harbourmaster’s oilskin, was not a passenger at all. “You',
    '0.12 took your time,” she said; and he, being an honest man and a poor liar,',
    '0.00 told her nothing.'
  ])
})

test('a blank before a mark is no letter of a last line', (t) => {
  const text = 'Le gardien regardait la mer et ne voulait pas que l’on fermât encore la mer\u202f!'
  for (let width = 180; width < 330; width += 3) {
    const last = textOf(linesOf(setText(typesetter, text, width)).at(-1)!)
    t.true(last.replace(/\s/gu, '').length > 4, `${width} ${last}`)
  }
})

test('a hyphen the book put there is a soft one in the text', (t) => {
  const hyphenated = linesOf(setText(typesetter, prose, 90)).filter((line) => line.isHyphenated && !textOf(line).endsWith('-'))
  t.true(hyphenated.length > 0)
  for (const line of hyphenated) t.true(textOf(line).endsWith('\u00ad'))
})

test('a soft hyphen is where the word breaks, and nowhere else', (t) => {
  const lines = linesOf(setText(typesetter, 'aa octa\u00advo', 34)).map(textOf)
  t.deepEqual(lines, ['aa octa\u00ad', 'vo'])
  t.deepEqual(linesOf(setText(typesetter, 'aa octa\u00advo', 100)).map(textOf), ['aa octavo'])
})

test('a compound wider than its line breaks at its syllables, as long as those fit', (t) => {
  const text = 'und an das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, das er kannte'
  for (const width of [150, 170, 190, 210, 230, 250]) {
    const ends = linesOf(setText(typesetter, [{...inline(text), language: 'de'}], width)).map(textOf).filter((line) => line.endsWith('\u00ad'))
    t.true(ends.length > 0)
    for (const end of ends) t.regex(end, /(?:Rind|fleisch|eti|ket|tie|rungs|über|wa|chungs|auf|ga|ben|tra|gungs|ge|e|ti)\u00ad$/)
  }
})

test('a stretch of signs longer than the stack is deep breaks at the edge of every line', (t) => {
  const text = '(<'.repeat(70_000)
  const lines = linesOf(setText(typesetter, text, 200)).map(textOf)
  t.is(lines.join('').replaceAll('\u00ad', ''), text)
})

test('white space is folded across elements', (t) => {
  const content = [inline('  one \n'), inline(' two', {fontStyle: 'italic'}), inline('  '), inline('three ')]
  t.deepEqual(linesOf(setText(typesetter, content, 298.8)).map(textOf), ['one two three'])
})

test('a word across two styles is not parted', (t) => {
  const lines = linesOf(setText(typesetter, [inline('aaaa bbbb un'), inline('believ', {fontStyle: 'italic', hyphens: 'none'}), inline('able')], 70, {hyphens: 'none'}))
  t.true(lines.some((line) => textOf(line).includes('unbelievable')))
})

test('forced breaks, an empty line among them', (t) => {
  const content = [inline('one'), {type: 'break'} as const, {type: 'break'} as const, inline('two')]
  t.deepEqual(linesOf(setText(typesetter, content, 298.8)).map(textOf), ['one', '', 'two'])
})

test('verse that turns over hangs', (t) => {
  const style = {...inline('').style, textAlign: 'left', hyphens: 'none'} as const
  const text = {...inline('the long line of a poem that will not fit the page it is set on'), style}
  const paragraph = typesetter.setParagraph({inlines: [text], style, language: 'en-US', measure: {widths: [150], starts: [10]}, path: 'one.md', turnover: 22})
  const [first, second] = linesOf(paragraph)
  t.true(Math.abs(first!.start - 10) < 1)
  t.true(Math.abs(second!.start - 32) < 1)
})

test('a mark falls in the line of the word before it', (t) => {
  const words = prose.split(' ')
  const content = [inline(words.slice(0, 30).join(' ')), {type: 'mark', mark: 'note'} as const, inline(` ${words.slice(30).join(' ')}`)]
  const paragraph = setText(typesetter, content, 298.8)
  const variant = paragraph.variants[paragraph.best]!
  t.deepEqual(paragraph.marks, ['note'])
  const line = variant.line(variant.markLines[0]!)
  t.true(textOf(line).includes(words[29]!))
  t.is(line.marks.length, 1)
})

test('each line knows where its text begins', (t) => {
  const paragraph = setText(typesetter, prose, 298.8)
  const variant = paragraph.variants[paragraph.best]!
  linesOf(paragraph).forEach((line, index) => {
    t.true(prose.slice(variant.offsets[index]).startsWith(textOf(line).slice(0, 5)), textOf(line))
  })
})

test('leaders fill the line', (t) => {
  const style = inline('').style
  const [line] = linesOf(setText(typesetter, [inline('Chapter One'), {type: 'leader', pattern: '. ', style}, inline('17')], 298.8, {textAlign: 'left'}))
  t.true(Math.abs(line!.end - 298.8) < 1)
  t.regex(textOf(line!), /^Chapter One(?:\. ?)+17$/)
})

test('the marks of leaders stand under one another, whatever the number behind them', (t) => {
  const {style} = inline('')
  const rights = ['7', '14', '111'].map((number) => {
    const [line] = linesOf(setText(typesetter, [inline('One'), {type: 'leader', pattern: '. ', style}, inline(number)], 298.8, {textAlign: 'left'}))
    const run = line!.runs.at(-2)!
    return {right: run.x + run.width, step: run.width / run.words.length}
  })
  for (const {right, step} of rights) t.true(Math.abs(Math.round((right - rights[0]!.right) / step) * step - (right - rights[0]!.right)) < 0.01)
})

test('a leader never closes up: the entry takes one more line', (t) => {
  const style = inline('').style
  const entry = 'Where the keeper has not told us everything'
  const natural = linesOf(setText(typesetter, entry, 600, {textAlign: 'left'}))[0]!.end
  for (const room of [6, 10, 14, 18, 22, 26]) {
    const lines = linesOf(setText(typesetter, [inline(entry), {type: 'leader', pattern: '. ', style}, inline('17')], natural + room, {textAlign: 'left'}))
    t.regex(textOf(lines.at(-1)!), /\w\W*\.\W*17$/, String(room))
  }
})

test('a leader is set in its own style, whatever text the book has after it', (t) => {
  const slanted = inline('Chapter One', {fontStyle: 'italic', fontSize: 9})
  const setting = setText(typesetter, [slanted, {type: 'leader', pattern: '. ', style: slanted.style}, inline('17')], 298.8, {textAlign: 'left'})
  setText(typesetter, prose, 298.8)
  const dots = linesOf(setting)[0]!.runs.filter(({words}) => words.every(({texts}) => joinTexts(texts) === '.'))
  t.deepEqual(dots.map(({size, face}) => ({size, face: face.id})), [{size: 9, face: linesOf(setting)[0]!.runs[0]!.face.id}])
})

test('spaces the face lacks are made of its own space', (t) => {
  const [line] = linesOf(setText(typesetter, 'Hé\u202f! vers\u2060 la', 298.8))
  t.true(textOf(line!).startsWith('Hé\u202f!'))
  t.true(line!.runs.every(({words}) => words.every(({store, first, count}) => store.ids.subarray(first, first + count).every((glyph) => glyph !== 0))))
})

test('characters no face has are said once, with their number, and stay in the text', async (t) => {
  const report = createReport()
  const own = await openTypesetter(report)
  const [line] = linesOf(setText(own, 'Say 漢 and 字, 漢.', 298.8))
  own.reportMissing()
  t.is(textOf(line!), 'Say 漢 and 字, 漢.')
  t.is(report.messages.length, 1)
  t.is(report.messages[0]!.ruleId, 'missing-glyph')
  t.regex(report.messages[0]!.reason, /U\+6F22 漢 \(2\), U\+5B57 字.*3 places/)
})
