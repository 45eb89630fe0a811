/** What alone is larger than a file goes on in the next: text, items, quotations, tables, code, notes. */

import test from 'ava'
import {largestFile, splitSection} from '../../src/epub/split/index.ts'
import {createElement, createText, type XhtmlContent, type XhtmlElement} from '../../src/publication/index.ts'
import {buildPages, entriesOf} from '../helpers/build.ts'
import {epubcheck, faultsIn} from '../helpers/epubcheck.ts'
import {provePages} from '../helpers/page-proof.ts'

const words = ['harbour', 'light', 'gannet', 'ferry', '*old rope*', 'window', 'letter', 'salt', 'copper', 'bread & oil']

/** Sentences, each with its number, of so many characters in all. */
function prose(length: number, name = 'Sentence'): string {
  let text = ''
  for (let index = 0; text.length < length; index++) text += `${name} ${index} of ${words[index % 10]} and ${words[index % 7]} goes on. `
  return text.trim()
}

/** The same, with marks that take six bytes of a file and no letter. */
const dense = (length: number, name?: string): string => prose(length, name).replaceAll(/(?<!\.) /g, ' & ')

const filesOf = (all: ReadonlyMap<string, string>, name: string): string[] =>
  [...all].filter(([path]) => path.startsWith(`text/${name}`)).map(([, text]) => text.slice(text.indexOf('<section')))

const rows = Array.from({length: 260}, (_, index) => `| ${index + 1} | row ${index + 1} | ${dense(580)} |`).join('\n')

const pages = {
  '1-item': `# An Item\n\n3. Third.\n4. ${dense(128_000)}\n5. Fifth.\n\nAfter.\n`,
  '2-quote': `# A Quotation\n\n> ${prose(6_000)}\n>\n> > ${dense(128_000)}\n>\n> And out.\n`,
  '3-table': `# A Table\n\n| No. | What[^t] | More |\n|---:|---|---|\n${rows}\n\nAfter.\n\n[^t]: A note in the head.\n`,
  '4-code': `# A Listing\n\n\`\`\`\n${Array.from({length: 5_000}, (_, index) => `line ${index} <is> & <<<&&& "shown"`).join('\n')}\n\`\`\`\n`,
  '5-note': `# A Note\n\nCalled here.[^n] And on.\n\n[^n]: ${dense(128_000, 'Remark')}\n`,
  '7-terms': `# Terms\n\nSlack\n:   ${dense(4_000)}\n\n:   ${dense(128_000)}\n\nEbb\n:   ${prose(4_000)}\n\nAfter.\n`,
  '6-unspaced': `# Unspaced\n\n${'春の海を見た。'.repeat(12_600)}\n\n${'e\u0301'.repeat(90_000)}\n`
}

const book = buildPages(pages)

test('every file is under the limit, the letters are those of the manuscript, EPUBCheck is content', async (t) => {
  const {files, messages} = await book
  t.deepEqual(messages.filter(({fatal}) => fatal !== undefined && fatal !== null).filter(({source}) => source === 'verify').map(String), [])
  const all = entriesOf(files.get('epub')!)
  for (const [path, text] of all) if (path.endsWith('.xhtml')) t.true(Buffer.byteLength(text) <= largestFile, path)
  for (const name of ['an-item', 'a-quotation', 'a-table', 'a-listing', 'a-note', 'terms', 'unspaced']) t.true(filesOf(all, name).length >= 2, name)
  for (const findings of (await epubcheck([files.get('epub')!])) ?? []) t.deepEqual(faultsIn(findings), [])
})

test('an item goes on without a number, and the next has its own', async (t) => {
  const [first, second] = filesOf(entriesOf((await book).files.get('epub')!), 'an-item')
  t.regex(first!, /<ol start="3" class="continues"><li>Third\.<\/li><li class="continues">Sentence &#x26; 0 [^]*goes &#x26; on\. <\/li><\/ol><\/section>/)
  t.regex(second!, /<section [^>]*class="chapter continuation"><ol start="4" class="continued"><li class="continued">Sentence &#x26; \d+ [^]*<\/li><li>Fifth\.<\/li><\/ol>/)
})

test('a quotation goes on inside its quotation', async (t) => {
  const parts = filesOf(entriesOf((await book).files.get('epub')!), 'a-quotation')
  t.regex(parts.at(-1)!, /<section [^>]*><blockquote class="continued"><blockquote class="continued"><p class="continued">Sentence &#x26; \d+ [^]*<\/p><\/blockquote><p[^>]*>And out\.<\/p><\/blockquote>/)
})

test('a table is cut between rows, its head said again without its ids', async (t) => {
  const parts = filesOf(entriesOf((await book).files.get('epub')!), 'a-table')
  for (const part of parts.slice(1)) t.regex(part, /<section [^>]*>(?:<div class="[^"]*">){2}<table class="continued(?: continues)?"><thead class="repeated"><tr><th scope="col" class="align-right">No\.<\/th>/)
  t.is(parts.join('').match(/<tr>/g)!.length, 260 + parts.length)
  t.is(parts.join('').match(/id="call-\w+"/g)!.length, 1)
  t.regex(parts.at(-1)!, /href="a-table\.xhtml#call-\w+"/)
})

test('a note goes on as what no reader hides', async (t) => {
  const [first, second] = filesOf(entriesOf((await book).files.get('epub')!), 'a-note')
  t.regex(first!, /<aside id="note-\w+" class="footnote continues" epub:type="footnote"/)
  t.regex(second!, /<div class="footnote continued"><p class="continued">/)
})

test('a letter and its accent stay together, text without spaces is cut after a full stop', async (t) => {
  const parts = filesOf(entriesOf((await book).files.get('epub')!), 'unspaced')
  for (const part of parts) t.notRegex(part, /<p[^>]*>(?:\u0301|。)/)
  t.true(parts[0]!.endsWith('。</p></section></body></html>\n'))
})

test('pages, calls and notes of one long paragraph are where they were', async (t) => {
  const text = Array.from({length: 6}, (_, index) => `${dense(23_000)} Called.[^${index}]`).join(' ')
  const notes = Array.from({length: 6}, (_, index) => `[^${index}]: Note ${index}.`).join('\n\n')
  const {files} = await buildPages({1: `# Long\n\nA start.\n\n${text}\n\nAn end.\n\n${notes}\n`}, '', {})
  const parts = filesOf(entriesOf(files.get('epub')!), 'long')
  t.is(parts.length, 2)
  for (const part of parts) t.true((part.match(/id="call-\w+"/g)?.length ?? 0) > 1)
  const {wrong, compared, unmarked} = await provePages(files)
  t.deepEqual([wrong, unmarked], [[], []])
  t.true(compared > 40)
})

test('gathered notes are cut by their number, each leads back to where it was called', async (t) => {
  const calls = (from: number) => Array.from({length: 350}, (_, index) => `Place ${from + index} is there.[^${from + index}]`).join('\n\n')
  const notes = (from: number) => Array.from({length: 350}, (_, index) => `[^${from + index}]: On ${from + index} more is said.`).join('\n\n')
  const {files} = await buildPages({1: `# One\n\n${calls(0)}\n\n${notes(0)}\n`, 2: `# Two\n\n${calls(1000)}\n\n${notes(1000)}\n`}, 'editions: {epub: {footnotes: end}}\n')
  const all = entriesOf(files.get('epub')!)
  const parts = filesOf(all, 'endnotes')
  t.deepEqual(parts.map((part) => part.match(/class="footnote"/g)!.length), [350, 350])
  t.regex(all.get('text/two.xhtml')!, /href="endnotes-part-2\.xhtml#note-\w+"[^>]*>700</)
  t.regex(parts[1]!, /role="doc-backlink" href="two\.xhtml#call-\w+"/)
  t.deepEqual((await epubcheck([files.get('epub')!]))?.map(faultsIn), [[]])
})

const row = (cells: readonly string[], properties: Record<string, number> = {}): XhtmlElement =>
  createElement('tr', {}, cells.map((text, index) => createElement('td', index === 0 ? properties : {}, [createText(text)])))

const section = (...children: XhtmlContent[]): XhtmlElement => createElement('section', {id: 's', className: ['chapter']}, children)
const textIn = (node: XhtmlContent): string => (node.type === 'text' ? node.value : node.children.map(textIn).join(''))

test('rows that share one cell are cut where no file has room for them, an empty cell in their columns', async (t) => {
  const spanned = Array.from({length: 90}, (_, index) => `<tr>${index === 0 ? '<td rowspan="90">All of it</td>' : ''}<td>row ${index + 1}</td>${index % 4 === 0 ? `<td rowspan="4">four from ${index + 1}</td>` : ''}<td>${dense(3_000)}</td></tr>`)
  const {files} = await buildPages({table: `# A Table\n\n<table>${spanned.join('')}</table>\n`})
  const all = entriesOf(files.get('epub')!)
  const parts = filesOf(all, 'a-table')
  for (const [path, text] of all) if (path.endsWith('.xhtml')) t.true(Buffer.byteLength(text) <= largestFile, path)
  t.true(parts.length >= 3)
  t.is(parts.join('').match(/All of it/g)!.length, 1)
  for (const part of parts.slice(1)) t.regex(part, /<tr><td rowspan="\d+"><\/td><td>row \d+<\/td><td/)
  t.deepEqual((await epubcheck([files.get('epub')!]))?.map(faultsIn), [[]])
})

test('rows that share a cell stay together; a row that is too large goes on in its columns', (t) => {
  const long = 'Words and words. '.repeat(9_000)
  const table = createElement('table', {}, [createElement('tbody', {id: 'b'}, [row(['a', long], {rowSpan: 2}), row(['b']), row(['c', long.repeat(2)])])])
  const parts = splitSection('text/x.xhtml', section(table)).map(({element}) => element.children[0] as XhtmlElement)
  t.is(parts.map(textIn).join(''), `a${long}bc${long.repeat(2)}`)
  t.deepEqual(parts.map((part) => (part.children[0] as XhtmlElement).properties['id']), ['b', ...parts.slice(1).map(() => undefined)])
  const [first] = parts.map((part) => (part.children[0] as XhtmlElement).children as XhtmlElement[])
  t.true(first!.length >= 2)
  t.deepEqual(new Set(parts.flatMap((part) => ((part.children[0] as XhtmlElement).children as XhtmlElement[]).map(({children}) => children.length))), new Set([2, 1]))
})

test('a part takes no path another document has', (t) => {
  const blocks = Array.from({length: 60}, () => createElement('p', {}, [createText('Words. '.repeat(1_000))]))
  const taken = new Set(['text/long.xhtml', 'text/long-part-2.xhtml'])
  t.deepEqual(splitSection('text/long.xhtml', section(...blocks), taken).map(({path}) => path), ['text/long.xhtml', 'text/long-part-2-more.xhtml'])
})
