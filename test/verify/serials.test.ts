/** Raw serial chapters whose notes move past their headings: both books hold every letter, and the oracle says nothing. */

import {readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {build} from '../helpers/build.ts'

const folder = new URL('../fixtures/serials/', import.meta.url)

/** The newsletter's name stands in its opening note and again in its closing one. */
for (const name of ['substack-newsletter.txt', 'undercroft.txt', 'parliament-of-moles.txt']) {
  test(name, async (t) => {
    const project = await mkdtemp(join(tmpdir(), 'octavo-serial-'))
    await writeFile(join(project, name), readFileSync(new URL(name, folder), 'utf8').replace(/«[a-z-]+\??»/g, ''))
    const {messages} = await build(project, {shouldVerify: true})
    await rm(project, {recursive: true, force: true})
    t.deepEqual(messages.filter(({source, fatal}) => source === 'verify' || fatal === true).map(String), [])
  })
}

test('a page whose name says the title of the book', async (t) => {
  const project = await mkdtemp(join(tmpdir(), 'octavo-serial-'))
  await writeFile(join(project, 'book.yaml'), 'title: Web of Salt\nauthor: Ada Pell\nlanguage: en\n')
  await writeFile(join(project, '1.html'), '<!DOCTYPE html><html><head><title>Chapter 1 – Web of Salt | A Site</title></head><body><h1>Chapter 1: The Quay</h1><p>She ran.</p><p>“Go,” he said.</p></body></html>')
  const {messages} = await build(project, {shouldVerify: true})
  await rm(project, {recursive: true, force: true})
  t.deepEqual(messages.filter(({source, fatal}) => source === 'verify' || fatal === true).map(String), [])
})
