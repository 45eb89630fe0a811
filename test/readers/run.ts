/**
 * `npm run test:readers`: the sample and books unlike it in Ace and in two reading systems, day and night.
 *
 * Screenshots go to the folder given, for looking; names of fixtures after it choose among the books.
 * Needs Chromium; without it the run says so, and fails under `CI`. The sample alone is part of `npm test`.
 */

import {strict as assert} from 'node:assert'
import {readdirSync} from 'node:fs'
import {mkdir, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compileBook} from '../../src/compile.ts'
import {findAceFaults} from './ace.ts'
import {executablePath, faultsIn, hasChromium, hasNotes, lights, openReaders, systems, type Readers} from './reading.ts'

const shots = process.argv[2] ?? join(tmpdir(), 'octavo-readers')

if (!hasChromium()) {
  console.log('readers: skipped, no Chromium')
  process.exit(0)
}

await mkdir(shots, {recursive: true})
const readers = await openReaders()
try {
  for (const path of booksToRead()) await prove(path, readers)
} finally {
  await readers.close()
}

/** The sample and every fixture of the e-book, or those named. */
function booksToRead(): string[] {
  const fixtures = fileURLToPath(new URL('../fixtures/epub', import.meta.url))
  const names = process.argv.slice(3)
  const paths = [fileURLToPath(new URL('../../manuscript', import.meta.url)), ...readdirSync(fixtures).map((name) => join(fixtures, name))]
  return names.length === 0 ? paths : paths.filter((path) => names.includes(basename(path)))
}

async function prove(path: string, {read}: Readers): Promise<void> {
  const {outputs} = await compileBook({path, out: shots, formats: ['epub', 'pdf'], shouldWrite: true})
  const epub = outputs.find(({name}) => name.endsWith('.epub'))!.path
  const bytes = await readFile(epub)
  assert.deepEqual(await findAceFaults(epub, executablePath), [], `${basename(path)}: Ace finds violations`)
  console.log(`${basename(path)}: Ace, 0 violations`)
  for (const system of systems) {
    for (const light of lights) {
      const name = `${basename(path)}, ${system}, ${light}`
      const reading = await read(bytes, {system, light, shots: join(shots, `${basename(path)}-${system}-${light}`)})
      assert.deepEqual(faultsIn(bytes, reading), [], name)
      const {sections, turns, contents, pages, landmarks} = reading
      console.log(`${name}: ${sections} documents, ${turns} turns, ${contents.length} entries, ${pages} pages, ${landmarks} landmarks${hasNotes(bytes) ? ', a note opened' : ''}`)
    }
  }
}
