/** Whole manuscripts to book trees: `expected/tree.txt` and the messages an author must see, `UPDATE=1` rewrites them. */

import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import test from 'ava'
import {openFolder} from '../../../src/files/index.ts'
import {assemble, describeTree, readManuscript} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {structure} from './marked.ts'

const folder = new URL('../../fixtures/trees/', import.meta.url)

for (const name of readdirSync(folder)) {
  test(name.replaceAll('-', ' '), async (t) => {
    const base = new URL(`${name}/`, folder)
    const report = createReport()
    const files = await readManuscript(await openFolder(base.pathname), {settings: {}}, report)
    const book = assemble(files, {settings: {book: {}, structure}, fallbackName: 'book'}, report)
    const said = report.messages.filter((message) => (message as {level?: string}).level !== 'info').map((message) => `${message.file}:${message.line ?? 1} ${message.source}:${message.ruleId} ${message.reason}`)
    compare(t, new URL('expected/tree.txt', base), describeTree(book))
    compare(t, new URL('expected/messages.txt', base), `${said.join('\n')}\n`)
  })
}

function compare(t: {is(actual: string, expected: string): void}, file: URL, actual: string): void {
  if (process.env['UPDATE'] === '1' || !existsSync(file)) {
    mkdirSync(new URL('.', file), {recursive: true})
    writeFileSync(file, actual)
  }
  t.is(actual, readFileSync(file, 'utf8'))
}
