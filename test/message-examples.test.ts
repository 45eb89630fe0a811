/** Every example of docs/messages/ says what its page says, and its mended twin does not. */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import test from 'ava'
import {compileBook} from '../src/compile.ts'
import {readBook} from '../src/read-book.ts'
import {BookFault, createReport, ruleOf, type Message} from '../src/report/index.ts'
import {messageExamples, type MessageExample} from './helpers/message-examples.ts'
import {collectRules} from './helpers/message-pages.ts'

const known = collectRules()

/** A picture of one dot. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const sound: Readonly<Record<string, string | Uint8Array>> = {
  'book.yaml': 'title: Low Water\nauthor: Wren Halloran\nlanguage: en-GB\ndate: 2026-03-02\n',
  'manuscript/zero.md': '# Zero\n\nThe quay was empty.\n',
  'images/dot.png': dot
}

/** What reading a manuscript says needs no book built, and what is not of the page no pages. */
const early = /^(?:book|config|read|structure):/
const ofThePage = /^(?:fonts|print|style):/

async function messagesOf(path: string, rule: string): Promise<readonly Message[]> {
  if (!early.test(rule)) return (await compileBook({path, out: join(path, 'dist'), formats: ofThePage.test(rule) ? ['epub', 'pdf'] : ['epub'], shouldLint: true})).messages
  const report = createReport()
  await readBook({path}, report)
  return report.messages
}

async function said(rule: string, {file, beside}: MessageExample, content: string): Promise<readonly Message[]> {
  const root = await mkdtemp(join(tmpdir(), 'octavo-message-'))
  try {
    for (const [path, bytes] of Object.entries({...sound, ...(beside && {[beside.file]: beside.text}), [file]: content})) {
      await mkdir(dirname(join(root, path)), {recursive: true})
      await writeFile(join(root, path), bytes)
    }
    return await messagesOf(root, rule)
  } catch (error) {
    if (error instanceof BookFault) return error.messages
    throw error
  } finally {
    await rm(root, {recursive: true})
  }
}

for (const [rule, example] of Object.entries(messageExamples)) {
  test(rule, async (t) => {
    const rules = (await said(rule, example, example.wrong)).map(ruleOf)
    t.true(rules.includes(rule), `said ${rules.join(', ')}`)
    t.deepEqual(rules.filter((each) => !known.has(each)), [], 'every message has a page')
    if (example.right === undefined) return
    const mended = await said(rule, example, example.right)
    t.deepEqual(mended.filter((message) => ruleOf(message) === rule).map(String), [])
  })
}

/** Nothing that was inferred of a block. */
const unmarked: ReadonlySet<string> = new Set(['structure:dead-link', 'structure:fence', 'structure:heading-from-name'])

for (const [rule, example] of Object.entries(messageExamples).filter(([rule]) => rule.startsWith('structure:') && !unmarked.has(rule))) {
  test(`${rule}: the mark its hint names overrules it`, async (t) => {
    const messages = (await said(rule, example, example.wrong)).filter((message) => ruleOf(message) === rule)
    const {file, line, note} = messages[0]!
    t.is(file, example.file)
    const [mark] = /<!-- (?:paragraph|no break) -->/.exec(note!)!
    const overruled = example.wrong.split('\n').toSpliced(line! - 1, 0, mark, '').join('\n')
    t.true((await said(rule, example, overruled)).filter((message) => ruleOf(message) === rule).length < messages.length, overruled)
  })
}
