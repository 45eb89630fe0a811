/**
 * `npm run complexity [--read] [NAME|KIND…]`: pathological families at 25 kB and 100 kB; the exponent of the growth. Reading
 * and structure first, best of three; then both books once, checked and not written. Text families above a kind's words:
 * `md`, `txt`, `css`, `yaml`, `html`, `docx`, `project` (many files, or a sheet over a long book).
 *
 * The time is the processor's, not the clock's, so that what else the machine does counts less. No part of `npm test`.
 */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {compileBook, type CompileOptions} from '../../src/compile.ts'
import {readBook} from '../../src/read-book.ts'
import {BookFault, createReport} from '../../src/report/index.ts'
import {families, type Family} from './families.ts'

const size = 25_000

type Work = (options: CompileOptions) => Promise<unknown>

const works: readonly {readonly name: string; readonly turns: number; readonly run: Work}[] = [
  {name: 'read', turns: 3, run: (options) => readBook(options, createReport())},
  {name: 'both books', turns: 1, run: compileBook}
]

/** Least milliseconds of the processor over some turns; the book may be refused. A fault of the program ends the family, not the run. */
async function timeOf(path: string, run: Work, turns: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < turns; turn++) {
    const began = process.cpuUsage()
    await run({path, out: tmpdir(), shouldWrite: false}).catch((error: unknown) => {
      if (error instanceof BookFault) return
      console.log(`threw ${String(error)}`)
      process.exitCode = 1
    })
    const {user, system} = process.cpuUsage(began)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

async function makeProject({make}: Family, bytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-complexity-'))
  for (const [path, content] of Object.entries(make(bytes))) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
  return folder
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = families.filter(({name, kind}) => words.length === 0 || words.includes(name) || words.includes(kind))
const wanted = process.argv.includes('--read') ? works.slice(0, 1) : works
for (const family of chosen) {
  const [once, fourfold] = [await makeProject(family, size), await makeProject(family, 4 * size)]
  for (const {name: work, turns, run} of wanted) {
    const [first, second] = [await timeOf(once, run, turns), await timeOf(fourfold, run, turns)]
    const exponent = Math.log(second / first) / Math.log(4)
    console.log(`${family.name.padEnd(20)} ${family.kind.padEnd(4)} ${work.padEnd(10)} ${first.toFixed(0).padStart(6)} ms ${second.toFixed(0).padStart(6)} ms  exponent ${exponent.toFixed(2)}`)
  }
  for (const folder of [once, fourfold]) await rm(folder, {recursive: true})
}
