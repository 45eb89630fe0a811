/** The manual's tables are those of the code; `UPDATE=1` writes them anew. */

import {readFileSync, writeFileSync} from 'node:fs'
import test from 'ava'
import {propertyTable, settingTable, shorthandTable} from '../../src/style/coverage.ts'

const isCurrent = test.macro({
  exec(t, page: string, name: string, make: () => string) {
    const url = new URL(`../../docs/${page}`, import.meta.url)
    const text = readFileSync(url, 'utf8')
    const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`)
    const written = text.replace(pattern, (_, open: string, close: string) => `${open}\n${make()}\n${close}`)
    if (process.env['UPDATE']) writeFileSync(url, written)
    t.regex(text, pattern)
    t.is(readFileSync(url, 'utf8'), written)
  },
  title: (_, page, name) => `docs/${page}: the table of ${name} is current`
})

test.serial(isCurrent, 'css.md', 'properties', propertyTable)
test.serial(isCurrent, 'css.md', 'shorthands', shorthandTable)
test.serial(isCurrent, 'attributes.md', 'settings', settingTable)
