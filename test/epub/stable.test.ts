/** What holds from one edition of a book to the next: files, ids of paragraphs, the identifier, the page list as it was asked for. */

import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {build, buildPages, entriesOf} from '../helpers/build.ts'

const original = fileURLToPath(new URL('../fixtures/epub/many-hands', import.meta.url))
const chapter = 'manuscript/1 - The Ebb/2.md'

type Change = (text: string) => string

/** The EPUB of the book with one file changed. */
async function edited(file: string, change: Change, formats: readonly ('epub' | 'pdf')[] = ['epub', 'pdf']): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-stable-'))
  try {
    const path = join(folder, 'book')
    await cp(original, path, {recursive: true})
    await writeFile(join(path, file), change(await readFile(join(path, file), 'utf8')))
    return entriesOf((await build(path, {formats})).files.get('epub')!)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

const withoutMarks = (text: string): string => text.replace(/<span epub:type="pagebreak"[^>]*><\/span>/g, '')
const idsOf = (entries: ReadonlyMap<string, string>): string[] =>
  [...entries].flatMap(([path, text]) => (path.startsWith('text/') ? [...text.matchAll(/<p id="([^"]*)"/g)].map(([, id]) => `${path}#${id}`) : []))

test('a change of one word changes one chapter, page marks apart; all other paragraphs keep their ids', async (t) => {
  const before = await edited(chapter, (text) => text)
  const changes: readonly Change[] = [
    (text) => text.replace('remember', 'member'),
    (text) => text.replace('remember, and', 'remember, then again and then again once more and'),
    (text) => text.replace('remember,', 'remember.\n\nAnd then')
  ]
  for (const change of changes) {
    const after = await edited(chapter, change)
    const changed = [...after.keys()].filter((path) => withoutMarks(before.get(path) ?? '') !== withoutMarks(after.get(path)!))
    t.deepEqual(changed, ['text/chapter-two-high-dry.xhtml'])
    const kept = new Set(idsOf(after))
    t.true(idsOf(before).filter((id) => !kept.has(id)).length <= 1)
  }
})

const notedBook = (ending: string, notes: string) => ({
  1: `# One\n\nThe boats came home.[^a] All of them lay by the wall${ending}\n\n[^a]: Not the *Heron*, which had been sold in the spring.\n${notes}`,
  2: '# Two\n\nThe nets were wet.[^a] So was he.[^b] And so was she.[^c]\n\n[^a]: Ibid.\n\n[^b]: He had fallen in, which he never told.\n\n[^c]: Ibid.\n'
})
const gathered = 'editions: {epub: {footnotes: end}}\n'
for (const settings of ['', gathered]) {
  test(`a note more or less moves the numbers behind it and no id${settings === '' ? '' : ', when notes are gathered'}`, async (t) => {
    const idsIn = async (ending: string, notes: string) => {
      const {files} = await buildPages(notedBook(ending, notes), settings, {formats: ['epub']})
      const entries = entriesOf(files.get('epub')!)
      return {entries, ids: [...entries].flatMap(([path, text]) => (path.startsWith('text/') ? [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `${path}#${id}`) : []))}
    }
    const before = await idsIn('.', '')
    const after = await idsIn(', or nearly all.[^b]', '\n[^b]: One had gone back for a hat.\n')
    const kept = new Set(after.ids)
    const gone = before.ids.filter((id) => !kept.has(id))
    t.is(gone.length, 1, `the paragraph that changed: ${gone.join()}`)
    t.is(after.ids.length - before.ids.length, 3, 'a call, a note and its paragraph')
    t.regex(after.entries.get('text/two.xhtml')!, settings === '' ? />3<\/a>/ : />5<\/a>/)
  })
}

test('the identifier stays when text, publisher or blurb change', async (t) => {
  const identifierOf = (entries: ReadonlyMap<string, string>) => /<dc:identifier id="identifier">([^<]*)/.exec(entries.get('content.opf')!)![1]
  const before = identifierOf(await edited(chapter, (text) => text))
  t.is(identifierOf(await edited(chapter, (text) => text.repeat(2))), before)
  t.is(identifierOf(await edited('book.yaml', (text) => text.replace('rights: © 1924', 'rights: © 1925\npublisher: Another').replace('First', 'Second'))), before)
})

test('the page list is there when both books are made, or always, or never; and claimed only when it is', async (t) => {
  const isListed = async (setting: string, formats: readonly ('epub' | 'pdf')[]) => {
    const entries = await edited('book.yaml', (text) => `${text}page-list: ${setting}\n`, formats)
    const all = [...entries.values()].join('')
    const signs = [/epub:type="page-list"/, /<pageList/, /doc-pagebreak/, /pageBreakMarkers/, /pageBreakSource/, /source-of/, /printed edition are marked/].map((sign) => sign.test(all))
    t.is(new Set(signs).size, 1, `${setting} ${String(signs)}`)
    return signs[0]
  }
  t.deepEqual(
    [await isListed('auto', ['epub', 'pdf']), await isListed('auto', ['epub']), await isListed('always', ['epub']), await isListed('never', ['epub', 'pdf'])],
    [true, false, true, false]
  )
})

test('what is said of a gathered note names the file it was written in, of the title page the settings', async (t) => {
  const pages = {1: '# One\n\nThe boats.[^a]\n\n[^a]: A sign: \u{13080}.\n', 2: '# Two\n\nThe nets.[^a]\n\n[^a]: Another: \u{13081}.\n'}
  const {messages} = await buildPages(pages, 'subtitle: "The \u{13082}"\neditions: {pdf: {footnotes: end}, epub: {footnotes: end}}\n', {formats: ['pdf']})
  const said = messages.filter(({ruleId}) => ruleId === 'missing-glyph').map(({file, line}) => `${file}:${line}`)
  t.deepEqual(said.toSorted(), ['1.md:5', '2.md:5', 'book.yaml:undefined'])
})
