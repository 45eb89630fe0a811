/**
 * `npm run complexity`: pathological families at 25 kB and 100 kB; the exponent of the growth, best of three.
 *
 * No part of `npm test`: a busy machine would judge, not the program. docs/robustness.md holds what a quiet one measures.
 */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readBook} from '../../src/compile.ts'
import {BookFault, createReport} from '../../src/report/index.ts'

const families: Readonly<Record<string, string>> = {
  stars: '*a ', underscores: '_a', brackets: '[', 'open comments': '<!--', 'open tags': '<a ', ticks: '`a', entities: '&a', backslashes: '\\', quotes: '"', apostrophes: "'a", 'notes called': '[^1]', 'image openings': '![',
  paragraphs: 'A line.\n\n', rules: '* * *\n\n', 'list items': '- a\n', headings: '# a\n\n', 'blank lines': '\n', 'loose items': '1. a\n\n', 'items of two lines': '- a\n  b\n', 'quoted lines': '> a\n', quotations: '> a\n\n', divisions: '::: note\na\n:::\n\n', links: '[a](b)', code: '    a\n\n', spaces: ' ', 'table rows': '|a|b|\n'
}
const size = 25_000

async function timeOf(path: string, text: string): Promise<number> {
  await writeFile(path, `# One\n\n${text}\n`)
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now()
    await readBook({path, out: tmpdir()}, createReport()).catch((error: unknown) => {
      if (!(error instanceof BookFault)) throw error
    })
    best = Math.min(best, performance.now() - began)
  }
  return best
}

const folder = await mkdtemp(join(tmpdir(), 'octavo-complexity-'))
for (const [name, part] of Object.entries(families)) {
  const small = part.repeat(Math.ceil(size / part.length))
  for (const suffix of ['md', 'txt']) {
    const once = await timeOf(join(folder, `once.${suffix}`), small)
    const fourfold = await timeOf(join(folder, `fourfold.${suffix}`), small.repeat(4))
    const exponent = Math.log(fourfold / once) / Math.log(4)
    console.log(`${name.padEnd(16)} ${suffix.padEnd(4)} ${once.toFixed(0).padStart(6)} ms ${fourfold.toFixed(0).padStart(6)} ms  exponent ${exponent.toFixed(2)}`)
  }
}
await rm(folder, {recursive: true})
