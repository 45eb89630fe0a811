/** docs/typography.md names every rule and its variants, and each example comes out as the page says. */

import {readFileSync} from 'node:fs'
import test from 'ava'
import {educate} from '../../src/typography/index.ts'
import {rules} from '../../src/typography/rules/table.ts'
import {wrapSettings} from '../../src/typography/wrap.ts'

const page = readFileSync(new URL('../../docs/typography.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `([\w-]+)` \| (`+)(.+?)\2(?: \((\w+)\))? \| (.+?) \|(?: (.*?) ?\|)?$/gm)]
  .map(([, id, , typed, language, shown, others]) => ({id: id!, typed: typed!.trim(), language, shown: shown!, others: others ?? ''}))
const tags: Readonly<Record<string, string>> = {Spanish: 'es', French: 'fr'}

/** Spaces that look alike on the page are one. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\u200A]/g, ' ')

test('every rule has a row, and no other has', (t) => {
  t.deepEqual(rows.map(({id}) => id).sort(), [...rules.map(({id}) => id), ...wrapSettings].sort())
})

for (const {id, typed, language, shown, others} of rows) {
  test(`${id}: ${typed}`, (t) => {
    const set = plain(educate(typed, language === undefined ? 'en' : tags[language]!, {[id]: true}))
    t.true(shown === set || shown.startsWith(`${set}, `) || wrapSettings.includes(id), `${shown} is ${set}`)
    const variants = rules.find((rule) => rule.id === id)?.variants ?? []
    for (const variant of variants) t.true(others.includes(`\`${variant}\``), variant)
    for (const [, variant, example] of others.matchAll(/`([\w-]+)` \(([^)]+)\)/g)) t.is(plain(educate(id === 'dashes' ? 'a--b' : typed, 'en', {[id]: variant!})), example!)
  })
}
