/** Sheets of a book that runs from right to left. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, writeReaderSheet} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

async function sheetOf(language: string, css: string): Promise<string> {
  const report = createReport()
  const sheets = await loadSheets({theme: 'genre', styles: ['own.css'], language}, memoryFolder({'own.css': css}), report)
  return writeReaderSheet(sheets, report).css
}

const ruleOf = (css: string, selector: string): string => css.slice(css.indexOf(`\n${selector} {`)).split('}')[0]!.replace(/\s+/g, ' ')

test('Octavo’s own sheets are turned over, an initial stands on the right', async (t) => {
  const css = await sheetOf('he', '')
  t.regex(ruleOf(css, 'ol'), /padding-right: 1\.5em/)
  t.regex(ruleOf(css, '.copyright-page p'), /text-align: right/)
  t.regex(ruleOf(css, '.attribution'), /text-align: left/)
  t.regex(ruleOf(css, '.line'), /margin: 0 1\.5em 0 0/)
  t.regex(ruleOf(css, '.text-message'), /margin: 0 0 0\.5em 25%/)
  // No initial without an author's asking: `upright.css`.
  t.regex(ruleOf(await sheetOf('he', ':root { --book-initial: 3 }'), '.opening::first-letter'), /float: right/)
  t.regex(ruleOf(await sheetOf('en', ''), '.opening::first-letter'), /float: left/)
})

test('a passage that runs the other way has the sides of its own direction', async (t) => {
  const css = await sheetOf('he', '')
  t.regex(css, /\[dir="ltr"\] \.line,\s+\.line\[dir="ltr"\] \{\s+margin: 0 0 0 1\.5em;\s+text-align: left;/)
  t.notRegex(css, /\[dir="rtl"\] \.line/)
  t.regex(await sheetOf('en', ''), /\[dir="rtl"\] \.line \{\s+margin-left: 0;\s+margin-right: 1\.5em;\s+text-align: right;/)
  t.notRegex(await sheetOf('en', ''), /\[dir="ltr"\]/)
})

test('an author’s sides stand as written, those of the flow where the text flows', async (t) => {
  const css = await sheetOf('ar', '.mine { margin-left: 1em; text-align: left; padding-inline-start: 2em; margin-inline: 3em 4em }')
  t.is(ruleOf(css, '.mine'), ' .mine { margin-left: 1em; text-align: left; padding-right: 2em; margin-right: 3em; margin-left: 4em; ')
  t.regex(await sheetOf('en', '.mine { padding-inline-start: 2em }'), /padding-left: 2em/)
})
