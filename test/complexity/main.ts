/**
 * `npm run complexity [FAMILY…]`: pathological families at 25 kB and 100 kB; the exponent of the growth. Reading and
 * structure first, best of three; then both books once, checked and not written.
 *
 * No part of `npm test`: a busy machine would judge, not the program. docs/robustness.md holds what a quiet one measures.
 */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {compileBook, readBook, type CompileOptions} from '../../src/compile.ts'
import {BookFault, createReport} from '../../src/report/index.ts'

const families: Readonly<Record<string, string>> = {
  stars: '*a ', underscores: '_a', brackets: '[', 'open comments': '<!--', 'open tags': '<a ', ticks: '`a', entities: '&a', backslashes: '\\', quotes: '"', apostrophes: "'a", 'notes called': '[^1]', 'image openings': '![',
  paragraphs: 'A line.\n\n', rules: '* * *\n\n', 'list items': '- a\n', headings: '# a\n\n', 'blank lines': '\n', 'loose items': '1. a\n\n', 'items of two lines': '- a\n  b\n', 'quoted lines': '> a\n', quotations: '> a\n\n', divisions: '::: note\na\n:::\n\n', links: '[a](b)', code: '    a\n\n', spaces: ' ', 'table rows': '|a|b|\n'
}
const size = 25_000

type Work = (options: CompileOptions) => Promise<unknown>

const works: readonly {readonly name: string; readonly turns: number; readonly run: Work}[] = [
  {name: 'read', turns: 3, run: (options) => readBook(options, createReport())},
  {name: 'both books', turns: 1, run: compileBook}
]

async function timeOf(path: string, run: Work, turns: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now()
    await run({path, out: tmpdir(), shouldWrite: false}).catch((error: unknown) => {
      if (!(error instanceof BookFault)) throw error
    })
    best = Math.min(best, performance.now() - began)
  }
  return best
}

const folder = await mkdtemp(join(tmpdir(), 'octavo-complexity-'))
const chosen = process.argv.slice(2)
for (const [name, part] of Object.entries(families).filter(([family]) => chosen.length === 0 || chosen.includes(family))) {
  const small = part.repeat(Math.ceil(size / part.length))
  for (const suffix of ['md', 'txt']) {
    const [once, fourfold] = [join(folder, `once.${suffix}`), join(folder, `fourfold.${suffix}`)]
    await writeFile(once, `# One\n\n${small}\n`)
    await writeFile(fourfold, `# One\n\n${small.repeat(4)}\n`)
    for (const {name: work, turns, run} of works) {
      const [first, second] = [await timeOf(once, run, turns), await timeOf(fourfold, run, turns)]
      const exponent = Math.log(second / first) / Math.log(4)
      console.log(`${name.padEnd(18)} ${suffix.padEnd(4)} ${work.padEnd(10)} ${first.toFixed(0).padStart(6)} ms ${second.toFixed(0).padStart(6)} ms  exponent ${exponent.toFixed(2)}`)
    }
  }
}
await rm(folder, {recursive: true})
