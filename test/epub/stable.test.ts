/** What holds from one edition of a book to the next: files, ids of paragraphs, the identifier, the page list as it was asked for. */

import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {build, entriesOf} from '../helpers/build.ts'

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
