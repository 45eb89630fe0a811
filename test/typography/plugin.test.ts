import test from 'ava'
import type {Block, Book, Phrasing, Text} from '../../src/book/index.ts'
import {textOf} from '../../src/book/index.ts'
import type {TypographySettings} from '../../src/config/index.ts'
import {createReport} from '../../src/report/index.ts'
import {applyTypography} from '../../src/typography/index.ts'

const text = (value: string): Text => ({type: 'text', value})
const emphasis = (...children: Phrasing[]): Phrasing => ({type: 'emphasis', children})
const paragraph = (...children: Phrasing[]): Block => ({type: 'paragraph', children})

function bookOf(children: Block[], language = 'en-US', title = 'T'): Book {
  return {
    type: 'book',
    metadata: {title, creators: [{name: "Ann O'Shea", role: 'aut'}], language, identifier: 'x', isbn: {}, modified: '2020-01-01T00:00:00Z', subjects: []},
    children: [{type: 'chapter', id: 'c', path: 'c.md', children, notes: []}]
  }
}

function set(children: Block[], settings: TypographySettings = {}, language?: string): string[] {
  const book = applyTypography(bookOf(children, language), settings, createReport())
  return (book.children[0]?.children ?? []).map((block) => textOf(block))
}

test('a quotation opens outside emphasis and closes within', (t) => {
  const block = paragraph(text('He said "go '), emphasis(text('now."')))
  t.deepEqual(set([block]), ['He said “go now.”'])
  t.deepEqual((block as {children: unknown[]}).children, [text('He said “go '), emphasis(text('now.”'))])
})

test('hyphens cut by markup are one dash', (t) => {
  t.deepEqual(set([paragraph(text('Wait-'), emphasis(text('-no')))]), ['Wait—no'])
})

test('a mark typed with a backslash stays', (t) => {
  t.deepEqual(set([paragraph(text('a '), {type: 'text', value: '"', data: {isLiteral: true}}, text('b" c'))]), ['a "b” c'])
})

test('code and addresses stay', (t) => {
  t.deepEqual(set([paragraph({type: 'inlineCode', value: '"a"--b'}, text(' and https://example.org/a--b'))]), ['"a"--b and https://example.org/a--b'])
})

test('a call to a note does not part a mark from its word', (t) => {
  t.deepEqual(set([paragraph(text('"Go."'), {type: 'footnoteReference', identifier: '1', label: '1'}, text(' She went.'))]), ['“Go.” She went.'])
})

test('a passage takes the marks of its own language', (t) => {
  const passage: Phrasing = {type: 'span', lang: 'fr', children: [text('"oui"')]}
  t.deepEqual(set([paragraph(text('"He said '), passage, text(' twice," she said.'))]), ['“He said «\u202Foui\u202F» twice,” she said.'])
})

test('speech that runs on opens each paragraph and closes the last', (t) => {
  t.deepEqual(set([paragraph(text(`"'And then we left.`)), paragraph(text(`"'It was late,' he told me."`))]),
    ['“\u200A‘And then we left.', '“\u200A‘It was late,’ he told me.”'])
})

test('a missing mark turns nothing else', (t) => {
  t.deepEqual(set([paragraph(text('"Go, she said. "Now."')), paragraph(text('"Yes."'))]), ['“Go, she said. “Now.”', '“Yes.”'])
})

test('lines of verse are one run', (t) => {
  const verse: Block = {type: 'verse', children: [{type: 'stanza', children: [
    {type: 'line', indent: 0, children: [text('"Who goes?')]}, {type: 'line', indent: 0, children: [text('The tide," he said.')]}
  ]}]}
  t.deepEqual(set([verse]), ['“Who goes?The tide,” he said.'])
})

test('the title and the names of the book take apostrophes', (t) => {
  const {metadata} = applyTypography(bookOf([], 'en-US', "The Pilot's Mr. Oak"), {}, createReport())
  t.is(metadata.title, 'The Pilot’s Mr. Oak')
  t.is(metadata.creators[0]?.name, 'Ann O’Shea')
})

const withSettings = test.macro({
  exec(t, settings: TypographySettings, input: string, expected: string) {
    t.deepEqual(set([paragraph(text(input))], settings), [expected])
  },
  title: (_, settings, input, expected) => `${JSON.stringify(settings)}: ${input} → ${expected}`
})

test(withSettings, {quotes: false}, '"It\'s"--no', '"It\'s"—no')
test(withSettings, {quotes: 'de'}, '"Go," she said.', '„Go,“ she said.')
test(withSettings, {quotes: 'single-first'}, `"He said 'go'," she said.`, '‘He said “go”,’ she said.')
test(withSettings, {quotes: 'double-first'}, `'He said "go",' she said.`, '“He said ‘go’,” she said.')
test(withSettings, {dashes: false}, 'a--b - c', 'a--b - c')
test(withSettings, {dashes: 'en'}, 'a--b - c', 'a\u00A0– b\u00A0– c')
test(withSettings, {dashes: 'em-spaced'}, 'a--b - c', 'a\u00A0— b\u00A0— c')
test(withSettings, {ellipsis: false}, 'So... yes', 'So... yes')
test(withSettings, {ellipsis: 'spaced'}, 'So ... yes', 'So\u00A0… yes')
test(withSettings, {ellipsis: 'dots'}, 'So... yes', 'So.\u00A0.\u00A0. yes')
test(withSettings, {primes: false}, `6'5" tall`, '6’5” tall')
test(withSettings, {'number-range': false}, 'pp. 12-19', 'pp.\u00A012-19')
test(withSettings, {spaces: false}, 'Mr. Oak', 'Mr. Oak')
test(withSettings, {'thin-spaces': false}, `"'Go,'" he said.`, '“‘Go,’” he said.')
test(withSettings, {'wrong-way': false}, 'Give ‘em rope.', 'Give ‘em rope.')
test(withSettings, {fractions: true}, '2 1/2 cups on 1/2/2020', '2½ cups on 1/2/2020')
test(withSettings, {signs: true}, '(c) Ann', '© Ann')
test(withSettings, {times: true}, '5 x 8 and 3x4', '5\u00A0×\u00A08 and 3×4')
test(withSettings, {}, '1/2 (c) 5 x 8', '1/2 (c) 5 x 8')

test('a setting that names no rule is reported', (t) => {
  const report = createReport()
  applyTypography(bookOf([]), {qoutes: false, dashes: 'wide'}, report)
  t.deepEqual(report.messages.map(({ruleId}) => ruleId), ['unknown-rule', 'unknown-variant'])
})

test('acronyms are wrapped where the settings ask, shouted words are not', (t) => {
  const book = bookOf([paragraph(text('The NASA man shouted COME ON DOWN in TV style.'))])
  const chapter = applyTypography(book, {acronyms: true}, createReport()).children[0]
  const block = chapter?.children[0] as {children: Phrasing[]}
  t.deepEqual(block.children.map((child) => (child.type === 'span' ? `[${textOf(child)}]` : textOf(child))), ['The ', '[NASA]', ' man shouted COME ON DOWN in ', '[TV]', ' style.'])
})

test('the endings of ordinals are raised where the settings ask', (t) => {
  const chapter = applyTypography(bookOf([paragraph(text('the 21st of May, 5th'))]), {ordinals: true}, createReport()).children[0]
  const block = chapter?.children[0] as {children: Phrasing[]}
  t.deepEqual(block.children.map((child) => (child.type === 'superscript' ? `[${textOf(child)}]` : textOf(child))), ['the 21', '[st]', ' of May, 5', '[th]'])
})

test('a language whose marks nobody has described is asked about, unless the author chose some', (t) => {
  const asked = (language: string, settings: TypographySettings = {}) => {
    const report = createReport()
    applyTypography(bookOf([paragraph(text('"Tlhingan," he said.'))], language), settings, report)
    return report.messages.map(String)
  }
  t.deepEqual(asked('tlh'), ['book.yaml:1:1: Found the language `tlh`, whose marks Octavo does not know; they are set as in English'])
  t.deepEqual(asked('tlh', {quotes: 'de'}), [])
  t.deepEqual(asked('en-AU'), [])
})
