/**
 * The pages of the manual that are made from the program are what the program says today.
 *
 * `UPDATE=1 npx ava test/docs.test.ts` writes them.
 */

import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {describeSettings, jsonSchemaOf, readSettings} from '../src/config/index.ts'
import {createReport} from '../src/report/index.ts'
import {memoryFolder} from './helpers/memory-folder.ts'
import {collectRules, messagePages} from './helpers/message-pages.ts'

const docs = fileURLToPath(new URL('../docs/', import.meta.url))
const shouldUpdate = process.env['UPDATE'] === '1'

function pageOnDisk(name: string): string {
  return readFileSync(join(docs, name), 'utf8').replaceAll('\r\n', '\n')
}

test('docs/settings.md and the schema of book.yaml', (t) => {
  const pages = {'settings.md': describeSettings(), 'book.schema.json': `${JSON.stringify(jsonSchemaOf(), undefined, 2)}\n`}
  for (const [name, text] of Object.entries(pages)) {
    if (shouldUpdate) writeFileSync(join(docs, name), text)
    t.is(pageOnDisk(name), text, name)
  }
})

test('docs/messages has a page for every rule id, and none besides', (t) => {
  const pages = messagePages()
  const folder = join(docs, 'messages')
  if (shouldUpdate) {
    rmSync(folder, {recursive: true, force: true})
    mkdirSync(folder)
    for (const [name, text] of pages) writeFileSync(join(folder, name), text)
  }
  t.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort())
  for (const [name, text] of pages) t.is(pageOnDisk(`messages/${name}`), text, name)
})

/** A capital, or what is named or quoted. */
const sentenceStart = /^[A-Z\d`<“…]/

test('rule ids are stage:name, and each says what was found and what to do', (t) => {
  for (const [rule, sayings] of collectRules()) {
    t.true(sayings.length > 0, `${rule} says nothing`)
    for (const {reason, hint} of sayings) {
      t.regex(reason, /^(?=.*\s)[A-Z\x60…]/, `${rule} is no sentence`)
      t.notRegex(`${reason} ${hint ?? ''}`, /\$\{|=>|\b(?:undefined|null)\b|\bFound ,/, `${rule} shows source`)
      t.true(hint !== undefined && hint.trim() !== '', `${rule} gives no hint for: ${reason}`)
      t.regex(hint!, sentenceStart, `${rule} has a hint that is no sentence`)
    }
  }
})

const pages = ['../README.md', '../CONTRIBUTING.md', ...readdirSync(docs).filter((name) => name.endsWith('.md'))]

/** The anchors GitHub gives the headings of a page. */
const anchorsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-')))

for (const name of pages) {
  test(`${name}: links lead to a page and a heading that are there`, (t) => {
    const text = pageOnDisk(name).replaceAll(/^```[^]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue
      const [path, anchor] = target!.split('#') as [string, string | undefined]
      const file = path === '' ? name : join(dirname(name), path)
      t.true(existsSync(join(docs, file)), `${target} is not there`)
      if (anchor !== undefined) t.true(anchorsOf(pageOnDisk(file)).has(anchor), `${target} is no heading`)
    }
    t.pass()
  })
}

for (const name of ['../README.md', 'manual.md', 'recipes.md', 'css.md', 'typography.md']) {
  test(`${name}: every example of book.yaml is read without a complaint`, async (t) => {
    for (const [, yaml] of pageOnDisk(name).matchAll(/^```yaml\n([^]*?)^```/gm)) {
      const report = createReport()
      await readSettings(memoryFolder({'book.yaml': yaml!}), {}, report)
      t.deepEqual(report.messages.map(String), [], yaml)
    }
    t.pass()
  })
}
