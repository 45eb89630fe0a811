/** Plain text as it is pasted: blocks by the habit of the file, emphasis, encodings. */

import test from 'ava'
import {text} from '../../../src/manuscript/formats/text.ts'
import {BookFault, createReport} from '../../../src/report/index.ts'
import {outline} from '../../helpers/outline.ts'

const parse = async (content: string | Uint8Array, encoding?: string) => {
  const report = createReport()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const file = await text.parse({path: 'story.txt', bytes, encoding}, report)
  return {lines: outline(file.tree), messages: report.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`), file}
}

const reads = test.macro<[string | Uint8Array, readonly string[], (readonly string[])?]>({
  async exec(t, content, expected, messages = []) {
    const found = await parse(content)
    t.deepEqual(found.lines, expected)
    t.deepEqual(found.messages, messages)
  },
  title: (name = '') => name
})

const inline = test.macro({
  async exec(t, typed: string, expected: string) {
    t.deepEqual((await parse(typed)).lines, [`paragraph ${expected}`])
  },
  title: (_, typed, expected) => (typed === expected ? `${typed} stays` : `${typed} → ${expected}`)
})

test('blank lines are counted', reads, 'One.\n\nTwo.\n\n\nThree.\n', ['paragraph One.', 'paragraph (blank 1) Two.', 'paragraph (blank 2) Three.'])
test('hard-wrapped lines stay one block', reads, 'The boat had been lying there since the spring before last\nand nobody had come for it, though the harbourmaster wrote\ntwice.\n\nThen he stopped.', ['paragraph The boat had been lying there since the spring before last\nand nobody had come for it, though the harbourmaster wrote\ntwice.', 'paragraph (blank 1) Then he stopped.'])
test('a line is a paragraph where nearly no line is blank', reads, 'Reel Two\nThe projector had stopped again, and this time it was not the bulb, which she had changed on the Monday.\n"Again?" said Pell.\n"Again."\nHe went up the ladder with the torch between his teeth and did not come down for an hour.\nNobody laughed.', ['paragraph Reel Two', 'paragraph The projector had stopped again, and this time it was not the bulb, which she had changed on the Monday.', 'paragraph "Again?" said Pell.', 'paragraph "Again."', 'paragraph He went up the ladder with the torch between his teeth and did not come down for an hour.', 'paragraph Nobody laughed.'])
test('an indented line opens a paragraph', reads, '\tRain.\n\t"Still?"\n\t"Still," she said, and shut the door on it.\n\tIt knocked.', ['paragraph (indent 4) Rain.', 'paragraph (indent 4) "Still?"', 'paragraph (indent 4) "Still," she said, and shut the door on it.', 'paragraph (indent 4) It knocked.'])
test('indented and wrapped: the lines at the margin go on', reads, Array.from({length: 4}, (_, at) => `    The ${['first', 'second', 'third', 'fourth'][at]} bell of the watch rang out over the water and\nnobody on the whole of that long grey quay so much as lifted a\nhead to hear it.`).join('\n'), ['first', 'second', 'third', 'fourth'].map((word) => `paragraph (indent 4) The ${word} bell of the watch rang out over the water and\nnobody on the whole of that long grey quay so much as lifted a\nhead to hear it.`))
test('a few wrapped lines among fields, verse and centred marks are still wrapped', reads, `STORY: Low Water\nAUTHOR: Marrow\n\n      *      *      *\n\nThe ferry had stopped running in November, and by the time they\ngot down to the slip there was nothing on it but weed and a dog. It\nlooked at them as if it had been told to expect somebody better.\n\n   The tide it goes out and the tide it comes in,\n   And it never brings back what it takes.\n\n      *      *      *\n\nVoss rowed. He had rowed for his\ncollege, thirty years ago.`, ['paragraph STORY: Low Water\nAUTHOR: Marrow', 'paragraph (blank 1, indent 6) *      *      *', 'paragraph (blank 1) The ferry had stopped running in November, and by the time they\ngot down to the slip there was nothing on it but weed and a dog. It\nlooked at them as if it had been told to expect somebody better.', 'paragraph (blank 1, indent 3) The tide it goes out and the tide it comes in,\nAnd it never brings back what it takes.', 'paragraph (blank 1, indent 6) *      *      *', 'paragraph (blank 1) Voss rowed. He had rowed for his\ncollege, thirty years ago.'])
test('what an archive says around the text is left out', reads, 'The Project Gutenberg eBook of Salt\n\n*** START OF THE PROJECT GUTENBERG EBOOK SALT ***\n\nShe went.\n\n*** END OF THE PROJECT GUTENBERG EBOOK SALT ***\n\nUpdated editions will follow.', ['paragraph (blank 1) She went.'], ['1:1 left-out', '7:1 left-out'])
test('the ways of a site from chapter to chapter are left out, and no gap stays', reads, 'She went.\n\nPrevious Chapter | Index | Next Chapter\n\n<< Prev   Next >>\n\nNext\n\nHe came.', ['paragraph She went.', 'paragraph (blank 1) Next', 'paragraph (blank 1) He came.'], ['3:1 left-out', '5:1 left-out'])
test('the source of a page in a text file is read as a page', reads, '<h2>Chapter 6</h2>\n<p>The attic of the embassy was nowhere near high enough for the Ambassador, who was, in his own country, considered petite.</p>\n<p>It was low, &amp; <i>warm</i>.</p>\n<hr />\n<p>It breathed.</p>', ['heading (1) Chapter 6', 'paragraph The attic of the embassy was nowhere near high enough for the Ambassador, who was, in his own country, considered petite.', 'paragraph It was low, & *warm*.', 'thematicBreak', 'paragraph It breathed.'], ['1:1 page-in-text'])
test('pairs of tags among the words are emphasis, other brackets stay', reads, 'She <i>would</i> come.<br>Twice.\n\nIf x < y then <heron> is a bird.', ['paragraph She *would* come.⏎Twice.', 'paragraph (blank 1) If x < y then <heron> is a bird.'])
test('tags nobody closes stay words', reads, 'He typed <i> and <b> and left.', ['paragraph He typed <i> and <b> and left.'])
test('verse stays one block', reads, 'He sang:\n\nThe heron stands,\nthe water moves,\nand neither asks.\n\nThen he sat down.', ['paragraph He sang:', 'paragraph (blank 1) The heron stands,\nthe water moves,\nand neither asks.', 'paragraph (blank 1) Then he sat down.'])
test('Windows lines, trailing blanks', reads, 'One.  \r\n \t\r\nTwo.\r\n', ['paragraph One.', 'paragraph (blank 1) Two.'])
test('old Mac lines', reads, 'One.\r\rTwo.', ['paragraph One.', 'paragraph (blank 1) Two.'])
test('a heading, a comment', reads, '# Log I: The Drop #\nIt fell.\n<!-- no break -->\nFar.', ['heading (1) Log I: The Drop', 'paragraph It fell.', 'html <!-- no break -->', 'paragraph Far.'])
test('a division', reads, 'He read.\n\n:::letter\nDear Ines,\n\nThe tide is late.\n:::\nHe stopped.', ['paragraph He read.', 'containerDirective (letter, blank 1, is letter)', '  paragraph Dear Ines,', '  paragraph (blank 1) The tide is late.', 'paragraph He stopped.'])
test('no other Markdown is guessed', reads, '> I see,\n\n- he said,\n\n1. and left.\n\n10:30 came.', ['paragraph > I see,', 'paragraph (blank 1) - he said,', 'paragraph (blank 1) 1. and left.', 'paragraph (blank 1) 10:30 came.'])
test('a head in YAML', reads, '---\ntitle: The Drop\n---\n\nIt fell.', ['paragraph (blank 4) It fell.'])
test('a rule on the first line is no head', reads, '---\nIt fell.\n---', ['paragraph ---\nIt fell.\n---'])

test(inline, '*No*, he said', '*No*, he said')
test(inline, '_No_, he said', '*No*, he said')
test(inline, '**No!** ***Never!***', '**No!** ***Never!***')
test(inline, '*g*\'s', '*g*\'s')
test(inline, 'snake_case_name', 'snake_case_name')
test(inline, '* * *', '* * *')
test(inline, '***', '***')
test(inline, '5 * 3 * 2', '5 * 3 * 2')
test(inline, 'He paid.* And left.', 'He paid.* And left.')
test(inline, '*See below.', '*See below.')
test(inline, '"*Quoted,*" she said', '"*Quoted,*" she said')
test(inline, 'https://a.b/_c_/d_e *f*', 'https://a.b/_c_/d_e *f*')
test(inline, '\\*not\\*', '\\*not\\*')
test(inline, 'C:\\dir', 'C:\\dir')
test(inline, '*a _b_ c*', '*a *b* c*')

test('a byte order mark is no letter', reads, '\uFEFFOne.', ['paragraph One.'])
test('UTF-16 with its mark', reads, new Uint8Array([0xff, 0xfe, 0x4f, 0, 0x6b, 0]), ['paragraph Ok'])
test('Windows-1252 is read, and said', reads, new Uint8Array([...new TextEncoder().encode('Caf'), 0xe9, 0x0a, 0x93, 0x4e, 0x6f, 0x94]), ['paragraph Café\n“No”'], ['1:4 windows-1252'])
test('a control character is replaced, and said', reads, 'a\u0000b', ['paragraph a\uFFFDb'], ['1:2 control-character'])

test('a declared encoding is believed', async (t) => {
  t.deepEqual((await parse(new Uint8Array([0xe4]), 'iso-8859-1')).lines, ['paragraph ä'])
})

const refused = test.macro<[Uint8Array, RegExp, string]>({
  async exec(t, bytes, reason, place) {
    const error = await t.throwsAsync(parse(bytes), {instanceOf: BookFault})
    t.regex(error!.message, reason)
    const [message] = (error as BookFault).messages
    t.is(`${message!.line}:${message!.column}`, place)
  },
  title: (name = '') => `refused: ${name}`
})

test('a byte that is no UTF-8', refused, new Uint8Array([...new TextEncoder().encode('é\nçà'), 0xff, 0x41]), /byte FF at offset 7/, '2:3')
test('a picture under a wrong suffix', refused, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), /PNG picture/, '1:1')
test('a document under a wrong suffix', refused, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /ZIP archive/, '1:1')
test('UTF-32', refused, new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-32/, '1:1')
