import {readFileSync} from 'node:fs'
import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {packRules, readKept} from '../../src/style/kept-sheet.ts'
import {readRules} from '../../src/style/sheet.ts'
import type {StyleSheet} from '../../src/style/types.ts'

const sheetOf = (file: string): StyleSheet => ({path: `octavo:${file}`, origin: 'theme', text: readFileSync(new URL(`../../styles/${file}`, import.meta.url), 'utf8')})

/** A value as JSON would keep it; throws at what JSON would lose. */
function asKept(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`JSON has no ${value}`)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(asKept)
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`JSON has no ${value.constructor.name}`)
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => [key, asKept(each)]))
}

for (const file of ['agent.css', 'vocabulary.css', 'classic/theme.css', 'modern/theme.css', 'genre/theme.css']) {
  test(`${file} loses nothing when its rules are kept`, (t) => {
    const sheet = sheetOf(file)
    const rules = readRules(sheet, createReport())
    const {rules: kept} = JSON.parse(packRules(sheet, rules)) as {rules: unknown}
    t.true(rules.length > 50)
    t.deepEqual(kept, asKept(rules))
  })
}

test('a sheet that is not kept, or no sheet of Octavo’s own, is read anew', (t) => {
  t.is(readKept({...sheetOf('agent.css'), path: 'octavo:unknown.css'}), undefined)
  t.is(readKept({path: 'book.css', origin: 'author', text: 'p { color: black }'}), undefined)
})
