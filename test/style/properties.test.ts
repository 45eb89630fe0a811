/** Every property of the table, by the cases of a fixture a reader can check against the standards. */

import {readFileSync} from 'node:fs'
import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {properties} from '../../src/style/properties/table.ts'
import {cascadeOf, messagesOf, stylesOfX} from './helpers.ts'

const fixture = readFileSync(new URL('../fixtures/style/properties.txt', import.meta.url), 'utf8')
const cases = fixture.split('\n').filter((line) => line.includes(' => '))
const rounded = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part))) as unknown)

const computes = test.macro({
  exec(t, line: string) {
    const [declarations = '', expectation = ''] = line.split(' => ')
    const [field = '', ...json] = expectation.split(' ')
    const report = createReport()
    const cascade = cascadeOf(`div, p { font-size: 10pt; line-height: 14pt } #x { ${declarations} }`, {report})
    const {own} = stylesOfX(cascade, '<div><p id="x" title="T" href="#y">a</p></div>')
    const value = field.split('.').reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], own)
    t.deepEqual(rounded(value), JSON.parse(json.join(' ')))
    t.is(messagesOf(report), '')
  },
  title: (_, line) => `${line}`
})

for (const line of cases) test(computes, line)

test('every property of the table has a case', (t) => {
  const declared = cases.flatMap((line) => (line.split(' => ')[0] ?? '').split(';').map((declaration) => declaration.split(':')[0]?.trim()))
  t.deepEqual(properties.map(({name}) => name).filter((name) => !declared.includes(name)), [])
})
