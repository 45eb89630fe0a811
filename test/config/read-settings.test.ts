/** `book.yaml` read: strings as typed, unknown keys with a suggestion, limits before the parser. */

import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {readFrontMatter, readSettings, type Settings} from '../../src/config/index.ts'
import {openFolder} from '../../src/files/index.ts'
import {BookFault, createReport, createSource, type Report} from '../../src/report/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

async function settingsOf(yaml: string, file?: string): Promise<{settings: Settings; report: Report}> {
  const root = await mkdtemp(join(tmpdir(), 'octavo-config-'))
  try {
    await mkdir(join(root, 'styles/plain'), {recursive: true})
    await writeFile(join(root, 'styles/book.css'), '')
    await writeFile(join(root, 'styles/plain/theme.css'), '')
    await writeFile(join(root, file ?? 'book.yaml'), yaml)
    const report = createReport()
    const settings = await readSettings(await openFolder(root), file === undefined ? {} : {file}, report)
    return {settings, report}
  } finally {
    await rm(root, {recursive: true})
  }
}

const reads = test.macro({
  async exec(t, yaml: string, path: string, expected: unknown) {
    const {settings, report} = await settingsOf(yaml)
    const found = path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], settings)
    t.deepEqual(found, expected)
    t.deepEqual(report.messages.filter(({fatal}) => fatal !== undefined).map(String), [])
  },
  title: (_, yaml, path, expected) => `${JSON.stringify(yaml)}: ${path} is ${JSON.stringify(expected)}`
})

test(reads, 'title: 1984', 'book.title', '1984')
test(reads, 'title: 1.10', 'book.title', '1.10')
test(reads, 'title: no', 'book.title', 'no')
test(reads, 'title:\n', 'book.title', undefined)
test(reads, '\ufefftitle: Tide\r\nlang: en-gb\r\n', 'book.language', 'en-GB')
test(reads, 'isbn: {print: 0306406152}', 'book.isbn.print', '0306406152')
test(reads, 'isbn: 0306406152', 'book.isbn.epub', '0306406152')
test(reads, 'author: Ada Moor', 'book.creators', [{name: 'Ada Moor', role: 'aut'}])
test(reads, 'authors: [Ada Moor, {name: Ben Low, role: editor, file-as: "Low, Ben"}]', 'book.creators', [{name: 'Ada Moor', role: 'aut'}, {name: 'Ben Low', role: 'edt', fileAs: 'Low, Ben'}])
test('several people in one name are told', async (t) => {
  const told = async (author: string) => {
    const report = createReport()
    await readSettings(memoryFolder({'book.yaml': `author: ${JSON.stringify(author)}`}), {}, report)
    return report.messages.map(({ruleId}) => ruleId)
  }
  for (const author of ['Ilse Böhm, Jean Petit', 'Ada Moor and Ben Low', 'Ada Moor, Ben Low and Ursula K. Le Guin', 'Ada Moor; Ben van der Low', 'Ada Moor & Ben Low']) t.deepEqual(await told(author), ['several-people'], author)
  for (const author of ['Ada Moor', 'Moor, Ada', 'van der Berg, Anna Maria', 'Martin Luther King, Jr.', 'Ada Moor, Ph.D.', 'Penn and Teller', 'Ada Moor, Ltd.', 'The Society of Arts and Letters', 'Moor & Low']) t.deepEqual(await told(author), [], author)
})
test(reads, 'author: Ada Moor\ntranslator: Ben Low', 'book.creators', [{name: 'Ada Moor', role: 'aut'}, {name: 'Ben Low', role: 'trl'}])
test(reads, 'series: {name: The Reef, number: 010}', 'book.series', {name: 'The Reef', number: '010'})
test(reads, 'modified: 2026-05-14 09:30', 'book.modified', '2026-05-14T09:30:00Z')
test(reads, 'date: 2026-05-14 09:30:00 +0200', 'book.date', '2026-05-14')
test(reads, 'page: {trim: a5}', 'page.trim', {width: 419.528, height: 595.276})
test(reads, 'page: {trim: 5.5 x 8.5 in}', 'page.trim', {width: 396, height: 612})
test(reads, 'page: {trim: 6 x 9 inches}', 'page.trim', {width: 432, height: 648})
test(reads, 'page: {margins: {inner: 18mm}}', 'page.margins.inner', 51.024)
test(reads, 'typography: {quotes: off, ellipsis: spaced}', 'typography', {quotes: false, ellipsis: 'spaced'})
test(reads, 'editions: {pdf: {authors-notes: omit}}', 'editions.pdf.authorsNotes', 'omit')
test(reads, 'editions: {pdf: {authors-notes: omit}}', 'editions.epub.authorsNotes', 'keep')
test(reads, '# nothing said', 'styles', ['styles/book.css'])
test(reads, 'styles: mine.css', 'styles', ['mine.css'])
test(reads, '', 'theme', 'classic')
test(reads, '---\ntitle: Tide\n---\n', 'book.title', 'Tide')
test(reads, 'title: Tide\n...\n\n', 'book.title', 'Tide')

const refuses = test.macro({
  async exec(t, yaml: string, place: string, rule: string, hint?: string) {
    const {report} = await settingsOf(yaml)
    const message = report.messages.find(({fatal}) => fatal)
    t.is(`${message?.file}:${message?.line}:${message?.column}`, `book.yaml:${place}`)
    t.is(message?.ruleId, rule)
    if (hint !== undefined) t.true(message?.note?.includes(hint), message?.note)
  },
  title: (reason, yaml, place) => `${reason}: ${JSON.stringify(yaml).slice(0, 60)} at ${place}`
})

test('a typing error', refuses, 'title: A\nautor: B', '2:1', 'unknown-key', '`author`')
test('a typing error inside a group', refuses, 'page:\n  trimm: a5', '2:3', 'unknown-key', '`trim`')
test('nothing near', refuses, 'wibble: 1', '1:1', 'unknown-key', 'docs/settings.md')
test('a key of the top of the file', refuses, 'editions: {epub: {page-list: never}}', '1:19', 'unknown-key', '`page-list: ...` at the beginning of a line')
test('a key of a group', refuses, 'trim: a5', '1:1', 'unknown-key', '`page: {trim: ...}`')
test('a key of both editions', refuses, 'footnotes: end', '1:1', 'unknown-key', '`editions: {epub: {footnotes: ...}}` or `editions: {pdf: {footnotes: ...}}`')
test('a misspelt key of another place', refuses, 'margns: 2', '1:1', 'unknown-key', '`page: {margins: ...}`')
test('a capital', refuses, 'Title: A', '1:1', 'unknown-key', 'Did you mean `title`?')
test('a word of another program', refuses, 'cover-image: a.png', '1:1', 'unknown-key', '`cover: ...`')
test('a word of another program in a group', refuses, 'isbn: {paperback: 0306406152}', '1:8', 'unknown-key', '`isbn: {print: ...}`')
test('a book that is called print', refuses, 'editions: {print: {footnotes: end}}', '1:12', 'unknown-key', '`editions: {pdf: ...}`')
test('what is styled', refuses, 'mainfont: Garamond', '1:1', 'unknown-key', 'docs/css.md')
test('what no book needs', refuses, 'documentclass: book', '1:1', 'unknown-key', 'leave the line out')
test('a text of the book', refuses, 'dedication: For M.', '1:1', 'unknown-key', '`dedication.md`')
test('nothing near in a group', refuses, 'page: {wibble: 1}', '1:8', 'unknown-key', '`trim`, `margins`')
test('nothing near in a series', refuses, 'series: {name: A, wibble: 1}', '1:19', 'unknown-key', '`name`, `number`')
test('a prototype key', refuses, '__proto__: {title: A}', '1:1', 'unknown-key')
test('a constructor key', refuses, 'constructor: A', '1:1', 'unknown-key')
test('a duplicate key', refuses, 'title: A\ntitle: B', '2:1', 'yaml')
test('an alias', refuses, 'title: &a A\nsubtitle: *a', '2:11', 'yaml')
test('a tag', refuses, 'title: !!js/function x', '1:22', 'yaml')
test('an unquoted colon', refuses, 'title: The End: A Story', '1:8', 'yaml', 'quotation marks')
test('a setting further in than the one above', refuses, 'title: A\n  author: B', '1:8', 'yaml', 'not further in')
test('a name without its colon', refuses, 'title\nauthor: B', '1:1', 'yaml', 'a colon')
test('a last line without its colon', refuses, 'title: A\nauthor B', '2:1', 'yaml', 'a colon')
test('a colon between curly marks', refuses, 'title: “Low: Water”', '1:8', 'yaml', 'straight quotation marks')
test('two documents', refuses, 'title: A\n---\ntitle: B', '2:1', 'yaml')
test('a list for a title', refuses, 'title: [A]', '1:8', 'value')
test('a bad language', refuses, 'language: english language', '1:11', 'value')
test('a bad date', refuses, 'date: 2026-02-30', '1:7', 'value')
test('a bad choice', refuses, 'page-list: sometimes', '1:12', 'value')
test('a near choice', refuses, 'page-list: allways', '1:12', 'value', '`always`')
test('a page of no size', refuses, 'page: {trim: 0 x 0 in}', '1:14', 'value')
test('a size that resembles another', refuses, 'page: {trim: a4}', '1:14', 'value', 'Write two lengths')
test('a page without a unit', refuses, 'page: {trim: 6x9}', '1:14', 'value', 'Write `6x9 in`')
test('an endless page', refuses, 'page: {trim: 999999 x 8 in}', '1:14', 'value')
test('margins wider than the page', refuses, 'page: {trim: a5, margins: {inner: 3in, outer: 3in}}', '1:1', 'page')
test('more keys than a book has', refuses, Array.from({length: 1001}, (_, index) => `k${index}: v`).join('\n'), '1001:1', 'value', 'docs/settings.md')
test('text for a group', refuses, 'page: a5', '1:7', 'value')
test('no map at all', refuses, '- title', '1:1', 'yaml')
test('an ISBN of eleven digits', refuses, 'isbn: {epub: "03064061521"}', '1:14', 'value')

const curly = test.macro({
  async exec(t, written: string, expected: string, warnings: number) {
    const {settings, report} = await settingsOf(`title: ${written}`)
    t.is(settings.book.title, expected)
    t.deepEqual(report.messages.map(({ruleId, line, column}) => `${line}:${column} ${ruleId}`), Array.from({length: warnings}, () => '1:8 curly-quotes'))
  },
  title: (_, written, expected) => `title: ${written} is ${expected}`
})

test(curly, '“Low Water”', 'Low Water', 1)
test(curly, '„Ebbe“', 'Ebbe', 1)
test(curly, '‘Don’t Go’', 'Don’t Go', 1)
test(curly, '“Low Water"', 'Low Water', 1)
test(curly, '“Low” and “Water”', '“Low” and “Water”', 0)
test(curly, "'“Heroes”'", '“Heroes”', 0)
test(curly, '’Tis Low Water', '’Tis Low Water', 0)

const limits = test.macro({
  async exec(t, yaml: string) {
    const fault = await t.throwsAsync(settingsOf(yaml), {instanceOf: BookFault})
    t.is(fault?.exitCode, 4)
  },
  title: (reason) => `over a limit: ${reason}`
})

test('brackets', limits, `title: ${'['.repeat(20_000)}`)
test('dashes on one line', limits, '- '.repeat(5000))
test('question marks on one line', limits, '? '.repeat(5000))
test('indents', limits, Array.from({length: 100}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))
test('size', limits, `title: ${'a'.repeat(300_000)}`)

test('front matter takes the keys of the book and pandoc\'s', (t) => {
  const report = createReport()
  const source = createSource('one.md', '---\nTitle: Tide\nlang: de\nauthor: [Ada, Ben]\ndate: 2026\nlayout: post\n---\nText')
  const settings = readFrontMatter(source, report)
  t.deepEqual(settings, {title: 'Tide', language: 'de', creators: [{name: 'Ada', role: 'aut'}, {name: 'Ben', role: 'aut'}], date: '2026'})
  t.deepEqual(report.messages.map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.fatal}`), ['6:1 unknown-key undefined'])
})

test('what other programs keep in front matter is mentioned, what may be meant for the book is a warning', (t) => {
  const report = createReport()
  readFrontMatter(createSource('one.md', '---\ntags: [a]\ncover-image: a.png\nepigraph: So\n---\nText'), report)
  t.deepEqual(report.messages.map(({line, fatal, note}) => [line, fatal, note]), [
    [2, undefined, 'It is not printed, and no book needs it'],
    [3, false, 'Write `cover: ...` at the beginning of a line, below no other key'],
    [4, false, 'It is text of the book: write it into the manuscript, a dedication into a file `dedication.md`']
  ])
})

test('a chapter does not set what holds for the whole book, and its author is told', (t) => {
  const said = (isWholeBook: boolean) => {
    const report = createReport()
    readFrontMatter(createSource('one.md', '---\ntitle: Tide\ntheme: modern\npage: {trim: a5}\nisbn: {print: 0306406152}\n---\nText'), report, isWholeBook)
    return report.messages.map(({line, ruleId, fatal}) => [line, ruleId, fatal])
  }
  t.deepEqual(said(false), [[3, 'chapter-setting', false], [4, 'chapter-setting', false]])
  t.deepEqual(said(true), [])
})

test('the command line has no lines', async (t) => {
  const report = createReport()
  const settings = await readSettings(memoryFolder({'book.yaml': 'language: de'}), {language: 'xx', author: '\u202eA'}, report)
  t.deepEqual(report.messages.map(({file, line}) => [file, line]), [['(command line)', undefined]])
  t.is(settings.places?.['language']?.path, '(command line)')
})

test('what other programs write into front matter is no error: the book is built without it', (t) => {
  const report = createReport()
  const settings = readFrontMatter(createSource('one.md', '---\ntitle: Tide\ncover: {image: a.png}\nseries: [Reefs]\nlanguage: English\n---\nText'), report)
  t.deepEqual(settings, {title: 'Tide'})
  t.deepEqual(report.messages.map((message) => `${message.line} ${message.ruleId} ${message.fatal}`), ['3 value false', '4 value false', '5 value false'])
})

test('a bare file\'s front matter rules the book it is', async (t) => {
  const {settings, report} = await settingsOf('---\ntheme: plain\ntitle: Tide\n---\nText', 'one.md')
  t.is(settings.theme, 'plain')
  t.deepEqual(report.messages, [])
})

const misnamed = test.macro({
  async exec(t, path: string) {
    const report = createReport()
    const {book} = await readSettings(memoryFolder({[path]: 'title: Tide\n'}), {}, report)
    t.is(book.title, undefined)
    t.deepEqual(report.messages.map(({file, ruleId}) => `${file} ${ruleId}`), [`${path} second-settings`])
  },
  title: (_, path) => `settings in ${path} are not read, and the author is told`
})

for (const path of ['Book.yaml', 'book.yaml.txt', 'book.yml.TXT', 'metadata.yaml', 'manuscript/book.yaml']) test(misnamed, path)
