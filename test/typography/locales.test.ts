/**
 * One file of cases a language: `test/fixtures/typography/<tag>.tsv`, input and expected by line, the authority
 * in the first comment. Spaces that do not show are written `·` (no-break), `‧` (U+202F), `⁞` (hair).
 */

import {readdirSync, readFileSync} from 'node:fs'
import test from 'ava'
import {localeOf} from '../../src/language/index.ts'
import {educate} from '../../src/typography/index.ts'

const folder = new URL('../fixtures/typography/', import.meta.url)
const show = (text: string): string => text.replaceAll('\u00A0', '·').replaceAll('\u202F', '‧').replaceAll('\u200A', '⁞')

const becomes = test.macro({
  exec(t, tag: string, input: string, expected: string) {
    const once = educate(input, tag, {})
    t.is(show(once), expected)
    // A backslash has done its work and gone: only then may a second pass set the mark.
    if (!input.includes('\\')) t.is(show(educate(once, tag, {})), expected, 'set once more it stays')
  },
  title: (_, tag, input, expected) => `${tag}: ${input} ${input === expected ? 'stays' : `→ ${expected}`}`
})

for (const name of readdirSync(folder).filter((each) => each.endsWith('.tsv'))) {
  const tag = name.replace(/\.tsv$/, '')
  const lines = readFileSync(new URL(name, folder), 'utf8').split(/\r?\n/).filter((line) => line !== '')
  const cases = lines.filter((line) => !line.startsWith('#'))
  test(`${tag}: names its authority and has 60 cases or more`, (t) => {
    t.is(localeOf(tag).tag, tag)
    t.regex(lines[0] ?? '', /^# Authority: ./)
    t.true(cases.length >= 60)
  })
  for (const line of cases) {
    const [input = '', expected = ''] = line.split('\t')
    test(becomes, tag, input, expected)
  }
}
