/** Hostile and careless input: limits end a run at once and say where; what CommonMark swallows stays or is reported. */

import test from 'ava'
import {parseMarkdown} from '../../../src/manuscript/formats/markdown.ts'
import {parseText} from '../../../src/manuscript/formats/text.ts'
import {BookFault, createReport} from '../../../src/report/index.ts'
import {lettersOf} from '../../helpers/letters.ts'

const read = async (value: string) => {
  const report = createReport()
  const tree = await parseMarkdown(value, 'story.md', report)
  return {tree, messages: report.messages.map(({ruleId, line}) => `${line} ${ruleId}`)}
}

/** Microseconds of processor; a fifth of a second on a machine of its own, with room for a busy one. */
const most = 1_500_000

const refused = test.macro({
  async exec(t, value: string) {
    const start = process.cpuUsage()
    const error = await t.throwsAsync(read(value), {instanceOf: BookFault})
    t.is((error as BookFault).exitCode, 4)
    t.true(process.cpuUsage(start).user < most)
    t.truthy((error as BookFault).messages[0]!.line)
  },
  title: (name = '') => `refused at once: ${name}`
})

test.serial('2,000 block quotes', refused, '>'.repeat(2000))
test.serial('500 quotes in lists', refused, '> - '.repeat(500))
test.serial('4,000 marks of emphasis', refused, `${'*'.repeat(4000)}a${'*'.repeat(4000)}`)
test.serial('20,000 marks of emphasis', refused, `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`)
test.serial('emphasis in a quote', refused, `> ${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`)
test.serial('lists in lists', refused, Array.from({length: 200}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'))
test.serial('divisions in divisions', refused, Array.from({length: 200}, () => ':::letter').join('\n'))
test.serial('5,001 notes', refused, Array.from({length: 5001}, (_, index) => `a[^${index}]\n\n[^${index}]: b`).join('\n\n'))
test.serial('HTML in HTML', refused, `a ${'<i>'.repeat(300)}`)
test.serial('blocks of HTML in blocks of HTML', refused, '<div>\n'.repeat(1000))
test.serial('brackets in brackets', refused, `${'['.repeat(500)}a${'](b)'.repeat(500).replaceAll('](b)', ']{.x}')}`)

const quick = test.macro({
  async exec(t, make: (count: number) => string) {
    const value = make(20_000)
    const start = process.cpuUsage()
    try {
      await read(value)
    } catch (error) {
      t.true(error instanceof BookFault)
    }
    const time = process.cpuUsage(start).user
    t.true(time < most, `${Math.round(time / 1000)} ms`)
  },
  title: (name = '') => `20 kB in no time: ${name}`
})

const repeat = (piece: string) => (count: number) => piece.repeat(Math.ceil(count / piece.length))
for (const piece of ['<!--', '<!-- ', '[', '](', '[a](', '[a](<b', '![', '`', '``a', '*a ', 'a* ', '*a_ ', '_a* ', '**a *b ', '&amp', '&#', '<a ', '<a b="', '<?', '<![CDATA[', '\\', '> a\n', '- a\n', '1. a\n', '- a\n\n', '|a', '|-', '| a |\n', '#', '# a\n', '~~~\n', '```\n', '`````a\n', ':::', ':::a\n', ':::note\n:::\n', '^[', '^[a]', 'a^[b ', '[^1]', '[^1]: a\n\n', '[a]: b\n', '[a]: b\n\n[a]\n\n', '{.a', '[a]{.b}', '<b>', '</b>', '<b></i>', '<div>\n\n', 'a\n***\n', '  \n', 'a  \n', 'a\\\n', ':sc[', 'H~2~O^2^ ']) test.serial(JSON.stringify(piece), quick, repeat(piece))
test.serial('backtick runs of growing length', quick, (count) => Array.from({length: Math.floor(Math.sqrt(count))}, (_, index) => '`'.repeat(index + 1)).join(' '))
test.serial('a table wide and long', quick, (count) => `${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${`${'|b'.repeat(200)}|\n`.repeat(Math.floor(count / 400))}`)

const keeps = test.macro({
  async exec(t, value: string, words: string, expected: readonly string[]) {
    const {tree, messages} = await read(value)
    t.true(lettersOf(tree).includes(words), lettersOf(tree))
    t.deepEqual(messages, expected)
  },
  title: (name = '') => `nothing is swallowed: ${name}`
})

test('a comment never closed', keeps, 'A.\n\n<!-- B.\n\nC.', 'ABC', ['3 unclosed-html'])
test('CDATA never closed', keeps, 'A.\n\n<![CDATA[ B.\n\nC.', 'ACDATABC', ['3 unclosed-html'])
test('an instruction never closed', keeps, '<? B.\n\nC.', 'BC', ['1 unclosed-html'])
test('a script never closed', keeps, '<script>\n\nC.', 'scriptC', ['1 unclosed-html'])
test('a fence never closed', keeps, '```\n\nC.', 'C', ['1 unclosed-fence'])
test('a note nobody calls', keeps, 'A.\n\n[^1]: B.', 'A1B', ['3 note-unused'])
test('a note defined twice', keeps, 'A.[^1]\n\n[^1]: B.\n\n[^1]: C.', 'AB1C', ['5 note-twice'])
test('a call without a note', keeps, 'A.[^1]', 'A1', ['1 note-undefined'])
test('tildes between scenes', keeps, 'A.\n\n~~~\n\nB.[^1]\n\n~~~\n\nC.\n\n[^1]: D.', 'ABCD', ['3 unclosed-tildes', '7 unclosed-tildes'])
test('a note in a fence alone', keeps, 'A.[^1]\n\n```\n[^1]: B.\n```', 'A11B', ['1 note-undefined'])
test('a note in a fence and beside it', keeps, 'A.[^1]\n\n```\n[^1]: B.\n```\n\n[^1]: C.', 'A1BC', [])
test('what looks like the call of a note in code', keeps, 'A `[^b-c]` here.', 'Abchere', [])
test('a note whose name has a blank', keeps, 'A.[^a b]\n\n[^a b]: B.', 'AababB', ['3 note-name'])
test('settings never closed', keeps, '---\ntitle: A\n\nB.', 'titleAB', ['1 front-matter'])
test('settings below a blank line', keeps, '\n---\ntitle: A\n---\n\nB.', 'titleAB', ['2 front-matter'])
test('a message that looks like a link address', keeps, '[Tom]: hi', 'Tomhi', ['1 link-unused'])
test('a division never closed', keeps, ':::letter\n\nDear A.', 'DearA', ['1 unclosed-division'])
test('an unknown division', keeps, ':::leter\nDear A.\n:::', 'DearA', ['1 unknown-division'])
test('a tag never closed', keeps, '<div class="a\n\nB.', 'divclassaB', ['1 unclosed-html'])

test('plain text with 20,000 marks is refused, with 20,000 lone ones it is not', (t) => {
  t.throws(() => parseText(`${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 'a.txt'), {instanceOf: BookFault})
  t.is(parseText('a * '.repeat(20_000), 'a.txt').children.length, 1)
})
