/** Saved pages: each `pages/<name>.html` reads as `pages/<name>.txt` shows it. `UPDATE=1` rewrites. */

import {readFileSync, readdirSync, writeFileSync} from 'node:fs'
import test from 'ava'
import {html} from '../../../src/manuscript/formats/html.ts'
import {BookFault, createReport} from '../../../src/report/index.ts'
import {outline} from '../../helpers/outline.ts'

const folder = new URL('pages/', import.meta.url)

async function describe(name: string): Promise<string> {
  const report = createReport()
  const lines: string[] = []
  try {
    const file = await html.parse({path: name, bytes: readFileSync(new URL(name, folder))}, report)
    lines.push(...outline(file.tree), JSON.stringify(file.settings))
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    lines.push(...error.messages.map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.reason}`))
  }
  lines.push(...report.messages.map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.reason}`))
  return `${lines.join('\n')}\n`
}

for (const name of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
  test(name, async (t) => {
    const expected = new URL(name.replace('.html', '.txt'), folder)
    const found = await describe(name)
    if (process.env.UPDATE) writeFileSync(expected, found)
    t.is(found, readFileSync(expected, 'utf8'))
  })
}
