/** More lines or items in one block than a function takes arguments: a book like any other. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {readBook} from '../../src/read-book.ts'
import {createReport} from '../../src/report/index.ts'

const count = 130_000
const long: Readonly<Record<string, string>> = {
  'lines of a paragraph': 'a\n'.repeat(count),
  'items of a list': '- a\n'.repeat(count)
}

for (const [name, text] of Object.entries(long)) {
  test(`${count} ${name}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-long-'))
    const path = join(folder, 'long.md')
    await writeFile(path, `# One\n\n${text}`)
    const {book} = await readBook({path}, createReport())
    t.is(book.children.length, 1)
    await rm(folder, {recursive: true})
  })
}
