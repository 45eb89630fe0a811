/** What pandoc's Markdown has beyond CommonMark: tables drawn with dashes and bars, lists that count in other ways. */

import test from 'ava'
import {parseMarkdown} from '../../../src/manuscript/formats/markdown.ts'
import {createReport} from '../../../src/report/index.ts'
import {outline} from '../../helpers/outline.ts'

const reads = test.macro<[string, readonly string[]]>({
  async exec(t, typed, expected) {
    t.deepEqual(outline(await parseMarkdown(typed, 'story.md', createReport())), expected)
  },
  title: (name, typed) => name ?? typed
})

interface Cell {
  readonly type: string
  readonly value?: string
  readonly data?: {readonly columnSpan?: number; readonly rowSpan?: number}
  readonly children?: readonly Cell[]
}

/** Its rows, the cells of each between bars, those that take more than one with their size; and how its columns stand. */
const draws = test.macro<[string, readonly string[], string?]>({
  async exec(t, typed, expected, align) {
    const {children} = await parseMarkdown(typed, 'story.md', createReport())
    const tables = children.filter(({type}) => type === 'table')
    const words = ({value, type, children: inside = []}: Cell): string => value ?? (type === 'break' ? '⏎' : inside.map(words).join(''))
    const size = ({data: {columnSpan = 1, rowSpan = 1} = {}}: Cell): string => (columnSpan * rowSpan > 1 ? `[${columnSpan}x${rowSpan}]` : '')
    t.deepEqual(tables.flatMap((table) => ((table as Cell).children ?? []).map(({children: cells = []}) => cells.map((cell) => `${words(cell)}${size(cell)}`).join(' | '))), expected)
    if (align !== undefined) t.is(tables.flatMap((table) => ('align' in table ? (table.align ?? []) : [])).map((each) => each ?? '-').join(' '), align)
  },
  title: (name) => name!
})

test('a simple table', draws, '  Right     Left     Middle     All\n-------     ------ ----------   ---\n     12     12        12        abc\n    123     *so*      123       abc', ['Right | Left | Middle | All', '12 | 12 | 12 | abc', '123 | so | 123 | abc'], 'right left center -')
test('a simple table without a head', draws, '--- -----\n12  a\n1   b c\n--- -----\n\nThen.', [' | ', '12 | a', '1 | b c'])
test('a simple table set in, its first column to the right', draws, '       Boat  Crew\n  ---------  -----\n      Skua   4\n       Tern  11', ['Boat | Crew', 'Skua | 4', 'Tern | 11'])
test('a table of several lines', draws, '-----------------------\n First    Second\n  Head    Head\n ------  --------------\n one      goes on\n          below\n\n two      ends\n-----------------------', [])
test('a table of several lines, its rules of one width', draws, '-----------------------\n First   Second\n  Head   Head\n------- ---------------\n   one  goes on\n        below\n\n   two  ends\n-----------------------', ['First Head | Second Head', 'one | goes on below', 'two | ends'])
test('a table of several lines without a head', draws, '------- ---------------\n   one  goes on\n        below\n\n   two  ends\n------- ---------------', [' | ', 'one | goes on below', 'two | ends'])
test('letters of East Asian width', draws, '港      船\n------  ------\n長崎    唐船\ncafé\u0301s   b', ['港 | 船', '長崎 | 唐船', 'café\u0301s | b'])
test('a grid', draws, '+------+-------+\n| Boat | Crew  |\n+======+======:+\n| Skua | - one |\n|      | - two |\n+------+-------+\n| Tern | a     |\n|      | b     |\n|      |       |\n|      | c     |\n+------+-------+', ['Boat | Crew', 'Skua | • one⏎• two', 'Tern | a b⏎c'], '- right')
test('a grid without a head', draws, '+:---+:---:+\n| a  | b   |\n+----+-----+', [' | ', 'a | b'], 'left center')
test('a grid with cells that take several columns or rows', draws, '+---+---+---+\n| a     | b |\n+---+---+   |\n| c | d |   |\n|   +---+---+\n|   | e | f |\n+---+---+---+', [' |  | ', 'a[2x1] | b[1x2]', 'c[1x2] | d', 'e | f'])

for (const typed of ['He left.\n\n--- ---\n\nShe came.', 'He left the house that day.\n--- ---\nShe came to the door.', '-- -- --\nShe came to the door.\n\nThen.\n\n-- -- --\n\nEnd.', '+---+\n| a', '+++\n\na']) test(`no table: ${typed}`, draws, typed, [])

test('a list that counts by itself', reads, '#. one\n#. two', ['list', '  listItem', '    paragraph one', '  listItem', '    paragraph two'])
test('such a list with other blocks in it', reads, '#. one\n\n   two\n\n#. three', ['list', '  listItem', '    paragraph one', '    paragraph (blank 1) two', '  listItem (blank 1)', '    paragraph three'])
test('such a mark in code stays', reads, '- a\n\n  ```\n  #. b\n  ```', ['list', '  listItem', '    paragraph a', '    code (blank 1) #. b'])
test('# alone is no list', reads, '#.', ['paragraph #.'])

for (const [one, two] of [['a.', 'b.'], ['A)', 'B)'], ['(i)', '(ii)'], ['i.', 'ii.'], ['(1)', '(2)'], ['I.', 'II.'], ['(@)', '(@so)']]) test(reads, `${one} the tall\n${two} the small`, [`paragraph ${one} the tall⏎${two} the small`])
test('counted lines in an item', reads, '1. Two\n   a. the tall\n   b. the small', ['list', '  listItem', '    paragraph Two⏎a. the tall⏎b. the small'])
for (const typed of ['a. the tall\nc. the small', 'I. said so\nand left', '(a) so\n(a) so']) test(`no counted lines: ${typed}`, reads, typed, [`paragraph ${typed}`])

test('meanings behind tildes', reads, 'Slack\n  ~ It waits.\n\nEbb\n  ~ It goes.\n  ~ A widow.', ['definitionList', '  definitionTerm Slack', '  definitionDescription', '    paragraph It waits.', '  definitionTerm Ebb', '  definitionDescription', '    paragraph It goes.', '  definitionDescription', '    paragraph A widow.'])
for (const typed of ['The sea is long\n  ~ Maren Vole', '“Leave the key.”\n  ~ Maren Vole']) test(`the source of a motto: ${typed}`, reads, typed, [`paragraph ${typed.replace('\n  ', '\n')}`])
