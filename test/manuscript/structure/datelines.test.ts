/** Lines of place and time against fragments of a sentence, both in the middle of a scene and below a break. */

import {readFileSync} from 'node:fs'
import test from 'ava'
import {text} from '../../../src/manuscript/formats/text.ts'
import {listBlocks} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {structure} from './marked.ts'

const linesOf = (name: string): string[] => readFileSync(new URL(`../../fixtures/datelines/${name}.txt`, import.meta.url), 'utf8').trim().split(/\r?\n/)
const before = 'She put the letter back where she had found it, and the drawer stuck, as it always did.'
const after = 'The man at the counter had one eye on the clock and the other, which was glass, on the street.'

/** Those of the lines read as datelines. */
async function found(lines: readonly string[], above: string): Promise<string[]> {
  const datelines: string[] = []
  for (const line of lines) {
    const bytes = Buffer.from(['Chapter One', before, after, before, above, line, after, before, after].filter(Boolean).join('\n\n'))
    const file = await text.parse({path: 'a.txt', bytes, encoding: undefined}, createReport())
    if (listBlocks([file], structure).some((row) => row.kind === 'dateline' && row.text === line)) datelines.push(line)
  }
  return datelines
}

for (const [where, above] of [['in the middle of a scene', ''], ['below a break', '* * *']] as const) {
  test(`lines of place and time ${where}`, async (t) => {
    const lines = linesOf('places-and-times')
    const missed = new Set(lines)
    for (const line of await found(lines, above)) missed.delete(line)
    t.true(missed.size <= 3, `missed ${[...missed].join(' | ')}`)
  })
  test(`fragments of sentences ${where}`, async (t) => {
    const taken = await found(linesOf('fragments'), above)
    t.true(taken.length <= 3, `taken ${taken.join(' | ')}`)
  })
}
