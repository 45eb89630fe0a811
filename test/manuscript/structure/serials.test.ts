/** Raw serial chapters by different hands: every block that is no plain paragraph is found, and nothing else. */

import {readdirSync, readFileSync} from 'node:fs'
import test from 'ava'
import {foundRows, markedRows} from './marked.ts'

const folder = new URL('../../fixtures/serials/', import.meta.url)

for (const name of readdirSync(folder)) {
  test(name, async (t) => {
    const marked = readFileSync(new URL(name, folder), 'utf8')
    t.deepEqual(await foundRows(marked, name), markedRows(marked, name.includes('.lines')))
  })
}
