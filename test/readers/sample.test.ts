/** The sample book in Ace by DAISY and in two reading systems, by day and by night; books unlike it: `npm run test:readers`. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {build} from '../helpers/build.ts'
import {findAceFaults} from './ace.ts'
import {findOverflow} from './narrow.ts'
import {executablePath, faultsIn, hasChromium, hasNotes, lights, openReaders, systems} from './reading.ts'

/** What `foliate.html` sets by night. */
const nightInk = 'rgb(221, 221, 221)'

const isHere = hasChromium()
const sample = build(fileURLToPath(new URL('../../manuscript', import.meta.url))).then(({files}) => files.get('epub')!)

test('Ace finds no violation', async (t) => {
  t.timeout(180_000)
  if (!isHere) return t.pass(`skipped: no Chromium at ${executablePath}`)
  const folder = await mkdtemp(join(tmpdir(), 'octavo-ace-'))
  try {
    const path = join(folder, 'sample.epub')
    await writeFile(path, await sample)
    return t.deepEqual(await findAceFaults(path, executablePath), [])
  } finally {
    await rm(folder, {recursive: true})
  }
})

test('foliate-js and epub.js read every document in order, by day and by night', async (t) => {
  t.timeout(180_000)
  if (!isHere) return t.pass(`skipped: no Chromium at ${executablePath}`)
  const bytes = await sample
  t.true(hasNotes(bytes))
  const readers = await openReaders()
  try {
    await Promise.all(systems.flatMap((system) => lights.map(async (light) => {
      const reading = await readers.read(bytes, {system, light})
      t.deepEqual(faultsIn(bytes, reading), [], `${system}, ${light}`)
      if (light === 'dark' && reading.colours) t.is(reading.colours[0], nightInk, 'the reader keeps its colours by night')
    })))
  } finally {
    await readers.close()
  }
})

test('nothing stands out of a small screen whose letters are twice as large', async (t) => {
  t.timeout(180_000)
  if (!isHere) return t.pass(`skipped: no Chromium at ${executablePath}`)
  t.deepEqual(await findOverflow(await sample), [])
  const {files} = await build(fileURLToPath(new URL('../fixtures/books/all-that-a-page-may-hold', import.meta.url)), {formats: ['epub']})
  t.deepEqual(await findOverflow(files.get('epub')!), [])
})
