/** Breaks drawn as a background: what stands in the break of both books. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {writeReaderSheet, type StyleSheet} from '../../src/style/index.ts'
import {author, cascadeOf, messagesOf, stylesOfX} from './helpers.ts'

const drawing = {data: new TextEncoder().encode('<svg viewBox="0 0 60 30"><path d="M0 0H60V30Z"/></svg>'), mediaType: 'image/svg+xml', width: 60, height: 30} as const
const sheet = (css: string): StyleSheet => ({...author(css), pictures: new Map([['styles/orn.svg', drawing]])})

for (const css of [
  'hr { border: none; height: 2em; background: url("orn.svg") no-repeat center / contain }',
  '.scene-break { background-image: url(orn.svg); background-repeat: no-repeat; background-position: center; height: 2em } .scene-break::before { content: none }'
]) {
  test(`both books draw it: ${css}`, (t) => {
    const report = createReport()
    const {before, own} = stylesOfX(cascadeOf([sheet(css)], {report}), '<hr class="scene-break" id="x">')
    t.deepEqual((before!.content as readonly {readonly type: string}[]).map(({type}) => type), ['image'])
    t.is(before!.height, 22)
    t.is(own.height, 22)
    const {css: written} = writeReaderSheet([sheet(css)], report)
    t.regex(written, /(?:hr|\.scene-break)::before \{\n {2}content: "\* \* \*" !important/)
    t.regex(written, /mask: url\("data:image\/svg/)
    t.is(messagesOf(report), '')
  })
}

for (const [css, width, ink] of [
  ['hr { border: 0; height: 1px; background: #000; margin: 2em 25% }', 0.75, 'currentColor'],
  ['.scene-break { height: 2pt; background-color: #888; border: none }', 2, '#888'],
  ['hr { height: 1px; border: 0; background-image: linear-gradient(to right, transparent, #333, transparent) }', 0.75, 'currentColor']
] as const) {
  test(`a thin ground is a rule in both books: ${css}`, (t) => {
    const report = createReport()
    const {own} = stylesOfX(cascadeOf([sheet(css)], {report}), '<hr class="scene-break" id="x">')
    t.is(own.borderTop.style, 'solid')
    t.is(own.borderTop.width, width)
    t.is(own.backgroundColor, undefined)
    const {css: written} = writeReaderSheet([sheet(css)], report)
    t.regex(written, new RegExp(`border-top: [\\d.]+(?:px|pt|em) solid ${ink}`, 'i'))
    t.is(messagesOf(report), '')
  })
}

test('a ground of anything else stays what it is', (t) => {
  const report = createReport()
  stylesOfX(cascadeOf([sheet('h1 { background-image: url(orn.svg) }')], {report}), '<h1 id="x">a</h1>')
  t.regex(messagesOf(report), /style:not-honoured/)
})

test('words an author puts in the place of a drawing of the theme stand there unmasked', (t) => {
  const {css} = writeReaderSheet([sheet('hr::before { content: url(orn.svg) / "* * *" } p::after { content: "x" }'), author('.scene-break::before { content: "❧"; height: 2em }')], createReport())
  const behind = css.slice(css.lastIndexOf('.scene-break::before'))
  t.regex(behind, /mask: none;[^]*background-color: transparent;[^]*width: auto;[^]*height: 2em;/)
  t.notRegex(css.slice(css.indexOf('p::after')).split('}')[0]!, /mask/)
})
