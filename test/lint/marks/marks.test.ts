import test from 'ava'
import type {Block, Book} from '../../../src/book/index.ts'
import {applyFixes, lintMarks} from '../../../src/lint/marks/index.ts'
import {createReport, createSource, type Message} from '../../../src/report/index.ts'

/** A book of one chapter, a paragraph for each line of the text. */
function lint(text: string, path?: string): readonly Message[] {
  const children: Block[] = []
  let offset = 0
  for (const [index, value] of text.split('\n').entries()) {
    const line = index + 1
    const position = {start: {line, column: 1, offset}, end: {line, column: value.length + 1, offset: offset + value.length}}
    if (value !== '') children.push({type: 'paragraph', position, children: [{type: 'text', value, position}]})
    offset += value.length + 1
  }
  return lintBlocks(children, text, path)
}

function lintBlocks(children: readonly Block[], text: string, path = 'c.md'): readonly Message[] {
  const book: Book = {
    type: 'book',
    metadata: {title: 'T', creators: [], language: 'en', identifier: 'x', isbn: {}, modified: '2020-01-01T00:00:00Z', subjects: []},
    children: [{type: 'chapter', id: 'c', path, children: [...children], notes: []}]
  }
  const report = createReport()
  lintMarks(book, [createSource(path, text)], report)
  return report.messages
}

const brief = ({source, ruleId, line, column}: Message): string => `${line}:${column} ${source}:${ruleId}`

const reports = test.macro({
  exec(t, text: string, ...expected: string[]) {
    t.deepEqual(lint(text).map(brief), expected)
  },
  title: (_: string | undefined, text: string, ...expected: string[]) => `${text.replaceAll('\n', '⏎')} ${expected.length === 0 ? 'is in order' : `→ ${expected.join(', ')}`}`
})

const fixed = test.macro({
  exec(t, text: string, expected: string) {
    const once = applyFixes(text, lint(text))
    t.is(once, expected)
    t.is(applyFixes(once, lint(once)), once, 'a second run changes nothing')
  },
  title: (_: string | undefined, text: string, expected: string) => `--fix: ${text.slice(0, 40)} → ${expected.slice(0, 40)}`
})

test(reports, '"Go, she said.\nHe went.', '1:1 lint:unbalanced-quotes')
test(reports, 'Go," she said.', '1:4 lint:unbalanced-quotes')
test(reports, '"Go," she said. "Now.\n\n"And take the boat," she said.')
test(reports, '"Go--" "No."')
test(reports, 'He was 6\'2" tall.')
test(reports, 'A 12" plank and "no," he said.')
test(reports, '“Go,” she said.\n"No," he said.\n“Yes.”', '2:1 lint:mixed-quotes')
test(reports, 'One  two.', '1:4 lint:doubled-space')
test('the spaces on both sides of a comment are no doubled space', (t) => {
  t.deepEqual(lintBlocks([{type: 'paragraph', children: [{type: 'text', value: 'One '}, {type: 'text', value: ' two.'}]}], 'One {>>why?<<} two.'), [])
})
for (const [typed, column] of [['She left.^[Twice.] Then', 10], ['H~2~O', 2], ['x^2^ is', 2], ['it was ==him== again', 8], ['![[map.png]]', 1], ['so %%check this%% it', 4], ['{++and++} so', 1], ['{>>why?<<}', 1], ['a [i]word[/i] b', 3], ['[color=red]x[/color]', 1], ['an \\emph{only} b', 4], ['a `<b>`{=html} c', 8], ['so [see @doe99, pp. 33-35] it', 4], ['so [@smith2004] it', 4], ['(@good) First', 1], ['/chapters/two.md', 1], ['{{Include.md}}', 1], ['<<[two.txt]', 1], ['\\begin{center}', 1]] as const) {
  test(reports, typed, `1:${column} lint:foreign-mark`)
}
for (const typed of ['[[Level up!]]', 'a ^ b ^ c', '^_^ she typed', 'x == y == z', '===', '100%% sure', 'He [sic] said [b] and [c]', '~Luna~ and ~Sol~', 'C:\\section-8', '[Message from @Juno: hi]', '[call @juno now]', 'at (@) home', '{=}']) test(reports, typed)
test('a hint is of the kind of its file', (t) => {
  const hintOf = (text: string, path: string): string | undefined => lint(text, path)[0]!.note
  t.is(hintOf('it was ==him== again', 'c.md'), 'Write `<mark>words</mark>`, or `*words*`')
  t.is(hintOf('it was ==him== again', 'c.txt'), 'Let the name of the file end in `.md`: in Markdown it is read as one')
  t.is(hintOf('a [i]word[/i] b', 'c.txt'), 'Write `*words*` for italics, `**words**` for bold')
  t.is(hintOf('a [i]word[/i] b', 'c.docx'), 'Make it one in the program the document was written in')
})
test(reports, 'He saw the the boat.', '1:8 lint:doubled-word')
test(reports, 'Welcome, welcome, one and all!')
test(reports, 'He had had enough of that that day.')
test(reports, '"That-that\'s mine," he said.')
test(reports, 'No no, very very good.')
test(reports, 'It was the The Lantern, a pub.')
test(reports, 'Give ‘em rope.', '1:6 lint:wrong-way-apostrophe')
test(reports, 'He said ‘em is a word,’ and left.')
test(reports, 'the ‘90s', '1:5 lint:wrong-way-apostrophe')
test(reports, `${'He came--at last--home.\n'.repeat(12)}She went -- late.`, '13:9 lint:dash-style')
test(reports, 'He came--at last. She went - late.')

test(fixed, 'One  two   three.', 'One two three.')
test(fixed, 'He saw the the boat.', 'He saw the boat.')
test(fixed, 'Give ‘em rope in the ‘90s.', 'Give ’em rope in the ’90s.')
test(fixed, `${'He came--at last--home.\n'.repeat(12)}She went -- late.`, `${'He came--at last--home.\n'.repeat(12)}She went--late.`)
test(fixed, '"Go, she said.\nHe went.', '"Go, she said.\nHe went.')
