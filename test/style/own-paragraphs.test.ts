/** What an author's sheet says of every paragraph is followed by those a theme indents, or sets flush. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, type Medium} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {cascadeOf, stylesOfX} from './helpers.ts'

const chapter = (html: string): string => `<section class="chapter"><h1>I</h1>${html}</section>`
const plain = chapter('<p class="opening">A.</p><p id="x">B.</p>')
const opening = chapter('<p class="opening" id="x">A.</p>')

const indents = test.macro({
  async exec(t, css: string, html: string, isIndented: 'flush' | 'indented' | 'hanging', medium: Medium = 'print') {
    const report = createReport()
    const sheets = await loadSheets({theme: 'classic', styles: ['a.css']}, memoryFolder({'a.css': css}), report)
    const {own} = stylesOfX(cascadeOf(sheets, {report, medium}), html)
    const indent = own.textIndent as number
    t.is(own.textIndentKind.isHanging || indent < 0 ? 'hanging' : indent > 0 ? 'indented' : 'flush', isIndented)
  },
  title: (_, css, html: unknown, isIndented, medium = 'print') => `${String(html).replace(/<section.*<.h1>/, '')} is ${isIndented} in ${medium}: ${css}`
})

test(indents, '', plain, 'indented')
for (const css of ['p { margin: 1em 0 }', 'p { margin: 0 0 .8em }', 'p { margin-bottom: 6pt }', 'body p { margin-block: 1rlh }', '.chapter p, li { margin-top: 10px }']) {
  test(indents, css, plain, 'flush')
  test(indents, css, plain, 'flush', 'screen')
}
for (const css of ['p { margin: 0 }', 'p { margin: 0 1em }', 'p { margin-bottom: 2pt }', '.letter p { margin: 1em 0 }', 'p { margin: 1em 0; text-indent: 1em }', 'p { margin: 1em 0 } body p { text-indent: 1em }', ':root { --book-indent: 1em } p { margin: 1em 0 }']) test(indents, css, plain, 'indented')
test(indents, '@media screen { p { margin: 1em 0 } }', plain, 'indented')
test(indents, '@media screen { p { margin: 1em 0 } }', plain, 'flush', 'screen')

for (const css of ['p { text-indent: -2em; padding-left: 2em }', 'p { text-indent: 2em hanging }']) {
  test(indents, css, opening, 'hanging')
  test(indents, css, chapter('<h2>A</h2><p id="x">B.</p>'), 'hanging')
  test(indents, `${css} .opening { text-indent: 0 }`, opening, 'flush')
}
test(indents, 'p { text-indent: 2em }', opening, 'flush')
test(indents, 'p { margin: 1em 0 }', chapter('<div class="verse"><p class="line" id="x">B.</p></div>'), 'hanging')
