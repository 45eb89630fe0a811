/** Metadata: who wins, what is asked, and that neither clock nor chance has a part in it. */

import test from 'ava'
import {languageOf, readMetadata, uuidOf, type Found} from '../../../src/manuscript/metadata.ts'
import type {BookSettings} from '../../../src/config/index.ts'
import {createReport} from '../../../src/report/index.ts'
import type {ParsedFile} from '../../../src/manuscript/index.ts'

interface Told { readonly settings?: BookSettings; readonly front?: readonly BookSettings[]; readonly found?: Found; readonly epoch?: number; readonly isSingleFile?: boolean }

function read({settings = {}, front = [{}], found = {}, epoch, isSingleFile = false}: Told) {
  const report = createReport()
  const files = front.map((each, at) => ({source: {path: `${at}.md`}, settings: each})) as unknown as ParsedFile[]
  const metadata = readMetadata(files, found, {settings, fallbackName: 'the fallback', language: languageOf(files, settings), isSingleFile, ...(epoch !== undefined && {epoch})}, report)
  return {metadata, asked: report.messages.map(({ruleId}) => ruleId), hints: report.messages.map(({note}) => note)}
}

test('book.yaml wins over front matter, front matter over the text', (t) => {
  t.is(read({settings: {title: 'A'}, front: [{title: 'B'}], found: {title: 'C'}}).metadata.title, 'A')
  t.is(read({front: [{title: 'B'}], found: {title: 'C'}}).metadata.title, 'B')
  t.is(read({found: {title: 'C', chapter: 'D'}}).metadata.title, 'C')
  t.is(read({found: {chapter: 'D'}}).metadata.title, 'D')
  t.is(read({}).metadata.title, 'the fallback')
})
test('every assumption is a question', (t) => {
  t.deepEqual(read({}).asked, ['title-assumed', 'author-missing', 'language-assumed', 'modified-fixed'])
  t.deepEqual(read({settings: {title: 'A', creators: [{name: 'B', role: 'aut'}], language: 'de', modified: '2024-05-06'}}).asked, [])
})
test('the answer goes into book.yaml, or behind the command where a single file has none', (t) => {
  const found = {title: 'C', publisher: 'Tern & Tally'}
  t.deepEqual(read({found}).hints.slice(0, 4), ['Set `title:` in book.yaml if it is another', 'Add `author:` to book.yaml', 'Set `publisher:` in book.yaml if it is another', 'Set `language:` in book.yaml if it is another'])
  const [title, author, publisher, language] = read({found, isSingleFile: true}).hints
  t.is(title, 'If it is another, write `--title "..."` behind the command, or `title:` in the book.yaml of a project')
  t.is(author, 'Write `--author "..."` behind the command, or `author:` in the book.yaml of a project')
  t.is(publisher, 'If it is another, write `publisher:` in the book.yaml of a project')
  t.is(language, 'If it is another, write `--lang de` behind the command, or `language:` in the book.yaml of a project')
})
test('titles in the front matter of several chapters are not the book’s', (t) => {
  t.is(read({front: [{title: 'One'}, {title: 'Two'}]}).metadata.title, 'the fallback')
})
test('modified: as given, else SOURCE_DATE_EPOCH, else the date, else one fixed day', (t) => {
  t.is(read({settings: {modified: '2024-05-06T07:08:09Z', date: '2020'}, epoch: 0}).metadata.modified, '2024-05-06T07:08:09Z')
  t.is(read({settings: {date: '2020-02-03'}, epoch: 86400}).metadata.modified, '1970-01-02T00:00:00Z')
  t.is(read({settings: {date: '2020-02'}}).metadata.modified, '2020-02-01T00:00:00Z')
  t.is(read({}).metadata.modified, '2000-01-01T00:00:00Z')
})
test('the identifier is a version 5 UUID of title, author and language', (t) => {
  const id = uuidOf(['A', 'B', 'en'])
  t.regex(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  t.is(uuidOf(['A', 'B', 'en']), id)
  t.not(uuidOf(['A', 'B', 'de']), id)
})
test('a name inside a note is only suggested', (t) => {
  const {metadata, asked} = read({settings: {title: 'A', language: 'en', modified: '2024'}, found: {named: 'Ada Quill'}})
  t.deepEqual(metadata.creators, [])
  t.deepEqual(asked, ['author-suggested'])
})
