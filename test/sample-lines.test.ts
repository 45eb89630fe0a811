/**
 * The pages of the sample book as text: every break of every paragraph, every baseline. A change here
 * is a change of setting and is reviewed like one; `UPDATE=1` rewrites it.
 */

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {describePages} from '../src/print/index.ts'
import {build} from './helpers/build.ts'

const golden = fileURLToPath(new URL('fixtures/sample/pages.txt', import.meta.url))

test('the sample book breaks where it did', async (t) => {
  const {result} = await build(fileURLToPath(new URL('../manuscript', import.meta.url)), {formats: ['pdf']})
  const pages = `${describePages(result!.printBook!).trimEnd()}\n`
  if (process.env['UPDATE']) writeFileSync(golden, pages)
  t.true(existsSync(golden))
  t.deepEqual(pages.split('\n'), readFileSync(golden, 'utf8').replaceAll('\r\n', '\n').split('\n'))
})
