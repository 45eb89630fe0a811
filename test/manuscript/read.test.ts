/** Which files are the manuscript, in which order, and which are refused. */

import test from 'ava'
import {readManuscript} from '../../src/manuscript/index.ts'
import {BookFault, createReport} from '../../src/report/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

type Files = Readonly<Record<string, string>>
interface Chosen { readonly files?: readonly string[]; readonly manuscript?: readonly string[] }

const reads = test.macro<[Files, Chosen, readonly string[]]>({
  async exec(t, files, {files: named, manuscript}, expected) {
    const parsed = await readManuscript(memoryFolder(files), {...(named && {files: named}), settings: {...(manuscript && {manuscript})}}, createReport())
    t.deepEqual(parsed.map(({source, partFolder}) => (partFolder === undefined ? source.path : `${partFolder} > ${source.path}`)), expected)
  },
  title: (name = '') => name
})

test('the folder manuscript/, in natural order', reads, {'manuscript/10.md': 'a', 'manuscript/2.txt': 'b', 'manuscript/map.png': 'c', 'book.yaml': ''}, {}, ['manuscript/2.txt', 'manuscript/10.md'])
test('a folder inside makes a part', reads, {'manuscript/1 The Reef/1.md': 'a', 'manuscript/end.md': 'b'}, {}, ['1 The Reef > manuscript/1 The Reef/1.md', 'manuscript/end.md'])
test('chapters without a folder, but no read-me', reads, {'1.md': 'a', 'README.md': 'b', 'dist/x.md': 'c', 'two.txt': 'd'}, {}, ['1.md', 'two.txt'])
test('chapters all in one folder, whatever it is called', reads, {'Chapters/1.md': 'a', 'Chapters/The Reef/2.md': 'b', 'book.yaml': '', 'README.md': 'c', 'images/x.png': 'd'}, {}, ['Chapters/1.md', 'The Reef > Chapters/The Reef/2.md'])
test('the only part of a book is one', reads, {'Part One/1.md': 'a', 'Part One/2.md': 'b'}, {}, ['Part One > Part One/1.md', 'Part One > Part One/2.md'])
test('chapters in a folder and beside it', reads, {'1.md': 'a', 'The Reef/2.md': 'b'}, {}, ['1.md', 'The Reef > The Reef/2.md'])
test('the order of book.yaml, a folder standing for its files', reads, {'b.md': 'b', 'a/2.md': 'c', 'a/1.md': 'd'}, {manuscript: ['b.md', 'a']}, ['b.md', 'a/1.md', 'a/2.md'])
test('a folder of manuscript/ that book.yaml names is a part all the same', reads, {'manuscript/a.md': 'a', 'manuscript/The Reef/1.md': 'b'}, {manuscript: ['manuscript/The Reef', 'manuscript/a.md']}, ['The Reef > manuscript/The Reef/1.md', 'manuscript/a.md'])
test('named files come before all else', reads, {'manuscript/1.md': 'a', 'b.md': 'b'}, {files: ['b.md']}, ['b.md'])

test('chapters beside manuscript/ are told, other files are not', async (t) => {
  const report = createReport()
  const texts = ['manuscript/1.md', 'chapter-9.md', '12 The Oar.txt', 'epilogue.md', 'characters.md', 'README.md', 'old/chapter-3.md']
  await readManuscript(memoryFolder(Object.fromEntries(texts.map((path) => [path, 'a']))), {settings: {}}, report)
  t.deepEqual(report.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`), ['beside Found chapters beside the folder `manuscript/`, which alone is read: 12 The Oar.txt, chapter-9.md, epilogue.md'])
})

test('what may hold text among the chapters and is not read is told', async (t) => {
  const report = createReport()
  const files = ['manuscript/1.md', 'manuscript/2.tex', 'manuscript/part two/3', 'manuscript/4.PDF', 'manuscript/map.png', 'manuscript/book.yaml', 'manuscript/README', 'manuscript/2.md~', 'manuscript/1.css']
  await readManuscript(memoryFolder(Object.fromEntries(files.map((path) => [path, 'a']))), {settings: {}}, report)
  t.deepEqual(report.messages.map(({file, ruleId, reason, note}) => [file, ruleId, reason, note]), [['manuscript/2.tex', 'left-unread', 'Found what no format reads among the chapters, and left it out: 2.tex, 4.PDF, part two/3', 'Convert it to Markdown or DOCX first']])
})

const refused = test.macro<[Files, Chosen, RegExp]>({
  async exec(t, files, {files: named}, reason) {
    const error = await t.throwsAsync(readManuscript(memoryFolder(files), {...(named && {files: named}), settings: {}}, createReport()), {instanceOf: BookFault})
    const [message] = (error as BookFault).messages
    t.regex(`${error!.message} ${message!.note}`, reason)
  },
  title: (name = '') => `refused: ${name}`
})

test('nothing to read', refused, {'book.yaml': ''}, {}, /no manuscript/)
test('an RTF', refused, {'a.rtf': '{\\rtf1'}, {files: ['a.rtf']}, /RTF.*save it as DOCX/)
test('an OpenDocument among the chapters', refused, {'manuscript/a.odt': 'PK'}, {}, /OpenDocument.*DOCX/)
test('an e-book', refused, {'a.epub': 'a'}, {files: ['a.epub']}, /an e-book/)
test('a project of Scrivener', refused, {'Draft.scrivx': '<a/>', 'Files/x.rtfd': 'a'}, {}, /a Scrivener project/)
test('a kind nobody knows', refused, {'a.xyz': 'a'}, {files: ['a.xyz']}, /unknown kind/)
