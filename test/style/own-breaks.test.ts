/** A break the author dresses stands without what the theme put on it, whatever the theme. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, themeNames} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {cascadeOf, stylesOfX} from './helpers.ts'

async function dressed(theme: string, css: string) {
  const report = createReport()
  const sheets = await loadSheets({theme, styles: ['a.css']}, memoryFolder({'a.css': css}), report)
  return stylesOfX(cascadeOf(sheets, {report}), '<hr class="scene-break" id="x">')
}

const isNone = (content: unknown): boolean => content === 'none' || content === 'normal' || content === undefined

for (const theme of themeNames) {
  test(`${theme}: a mark after it`, async (t) => {
    const {own, before, after} = await dressed(theme, 'hr.scene-break::after { content: "◇ ◇ ◇" }')
    t.true(isNone(before?.content))
    t.deepEqual(after!.content, [{type: 'string', value: '◇ ◇ ◇'}])
    t.is(own.borderTop.style, 'none')
  })

  test(`${theme}: a mark before it`, async (t) => {
    const {own, before} = await dressed(theme, '.scene-break::before { content: "~" }')
    t.deepEqual(before!.content, [{type: 'string', value: '~'}])
    t.is(own.borderTop.style, 'none')
  })

  test(`${theme}: a rule`, async (t) => {
    const {own, before} = await dressed(theme, 'hr { border: none; border-top: 1px solid; width: 30%; margin: 2em auto }')
    t.true(isNone(before?.content))
    t.is(own.borderTop.style, 'solid')
  })

  test(`${theme}: its colour alone`, async (t) => {
    const [plain, coloured] = await Promise.all([dressed(theme, ''), dressed(theme, '@media (prefers-color-scheme: dark) { hr::before { color: red } }')])
    t.deepEqual(coloured.before?.content, plain.before?.content)
  })
}
