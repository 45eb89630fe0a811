/** Sheets that mean harm or were cut off: no hang, no crash, a message, and the rest of the sheet stands. */

import test from 'ava'
import {checkCss} from '../../src/epub/check/css.ts'
import {createReport} from '../../src/report/index.ts'
import {writeReaderSheet} from '../../src/style/index.ts'
import {author, cascadeOf, messagesOf, parseHtml, stylesOfX} from './helpers.ts'

const sound = '\n#x { text-indent: 5pt }'

const survives = test.macro({
  exec(t, css: string, hint?: RegExp, standing: boolean = true) {
    const report = createReport()
    const sheets = [author(`${css}${sound}`)]
    const {own} = stylesOfX(cascadeOf(sheets, {report}), '<p id="x">a</p>')
    t.notRegex(writeReaderSheet(sheets, report).css, /undefined|NaN|\[object/)
    if (standing) t.is(own.textIndent, 5)
    if (hint) t.regex(report.messages.map(({reason}) => reason).join('\n'), hint)
  },
  title: (reason) => reason ?? ''
})

test('a face of the web is the first of its files that a book can carry, queries behind the names or not', (t) => {
  const css = '@font-face { font-family: Own; src: url("own.eot?#iefix") format("embedded-opentype"), url("own.woff2?v=4") format("woff2"), url("own.ttf?v=4") format("truetype") }'
  const sheets = [author(css)]
  const sources = [cascadeOf(sheets).fontFaces, writeReaderSheet(sheets, createReport()).fontFaces].map(([face]) => face?.source)
  t.deepEqual(sources, ['styles/own.ttf', 'styles/own.ttf'])
})

const repeated = (text: string, count: number): string => text.repeat(count)
const bomb = Array.from({length: 60}, (_, index) => `--v${index}: var(--v${index + 1}) var(--v${index + 1});`).join(' ')

test('blocks 5,000 deep', survives, `${repeated('a{', 5000)}${repeated('}', 5000)}`, /32 deep/)
test('blocks 5,000 deep, never closed', survives, `p { color: red }\n${repeated('@media all {', 5000)}`, /32 deep/, false)
test('brackets 20,000 deep', survives, `p { margin: ${repeated('(', 20_000)}${repeated(')', 20_000)} }`, /32 deep/)
test('calc 30 deep', survives, `p { margin: ${repeated('calc(', 30)}1pt${repeated(')', 30)} }`)
test('5,000 classes in one :not', survives, `p:not(.a${repeated(', .a', 5000)}) { margin: 0 }`, /5003 parts, expected at most 1000/)
test('5,000 times :not', survives, `p${repeated(':not(.a)', 5000)} { margin: 0 }`, /10001 parts, expected at most 1000/)
test('900 classes in one :not', survives, `p:not(.a${repeated(', .a', 900)}) { margin: 0 }`)
test(':not inside :not', survives, `${repeated(':not(', 5000)}p${repeated(')', 5000)} { margin: 0 }`, /32 deep/)
test('a variable bomb', survives, `:root { ${bomb} --v60: 1pt } p { margin: var(--v0) }`)
test('a variable that is itself', survives, ':root { --a: var(--a) } p { margin: var(--a) }')
test('a ring of 1,000 variables', survives, `:root { ${Array.from({length: 1000}, (_, index) => `--v${index}: var(--v${(index + 1) % 1000});`).join('')} } p { margin: var(--v0) }`)
test('an open comment', survives, `p { margin: 0 } /* ${repeated('* ', 10_000)}`, /never closed/, false)
test('10,000 open comments', survives, repeated('/*', 10_000), /never closed/, false)
test('an open string', survives, 'p { content: "abc\n} q { }', /not closed/, false)
test('a million quotes', survives, repeated('"', 1_000_001), undefined, false)
test('10,000 closing braces', survives, repeated('}', 10_000), undefined, false)
test('20,000 empty rules', survives, repeated('p{}', 20_000))
test('a selector of 2,000 classes', survives, `${repeated('.a', 2000)} { margin: 0 }`)
test('a selector list of 5,000', survives, `${repeated('p, ', 5000)}p { margin: 0 }`)
test('a value of 100,000 words', survives, `p { font-family: ${repeated('a ', 100_000)} }`)
test('a property name of 100,000 letters', survives, `p { ${repeated('a', 100_000)}: 1 }`)
test('NUL, controls and lone surrogates', survives, 'p\0 { content: "\u0001\ud800"; margin: \u0007 0 }')
test('nothing but a backslash', survives, 'p { margin: 0 } \\', undefined, false)
test('the names of objects', survives, 'p { constructor: 1; __proto__: 2; toString: 3; color: constructor; font-weight: hasOwnProperty }')
test('an at-rule named after an object', survives, '@constructor { } @__proto__ x;', /@constructor/)

const isLeftOut = test.macro({
  exec(t, declaration: string, reason: RegExp) {
    const report = createReport()
    const {css} = writeReaderSheet([author(`p { ${declaration} }${sound}`)], report)
    t.notRegex(css, /^p \{/m)
    t.deepEqual(checkCss(css).faults, [])
    t.regex(messagesOf(report), reason)
    t.regex(messagesOf(report), /^styles\/book\.css:1:5: /)
  },
  title: (_, declaration) => `${declaration} is left out, and said`
})

test(isLeftOut, "filter: progid:DXImageTransform.Microsoft.gradient(startColorstr='#1')", /style:invalid-value/)
test(isLeftOut, '-ms-filter: progid:Alpha(opacity=50)', /style:invalid-value/)
test(isLeftOut, 'list-style: ;', /style:invalid-value/)
test(isLeftOut, '-webkit-foo:', /style:invalid-value/)
test(isLeftOut, 'color: if(style(--x: 1): red; else: blue)', /style:invalid-value/)

test('a word in a string is no declaration', (t) => {
  const {css} = writeReaderSheet([author('p::before { content: "left; direction: right" }')], createReport())
  t.deepEqual(checkCss(css).faults, [])
})

test('huge lengths are cut to what a page can hold', (t) => {
  const report = createReport()
  const {own} = stylesOfX(cascadeOf('#x { padding-left: 1e300pt; margin-left: calc(-9999999in); margin-top: calc(1e200pt * 1e200); letter-spacing: 1e5em }', {report}), '<p id="x">a</p>')
  t.is(report.messages.filter(({ruleId}) => ruleId === 'clamped').length, 4)
  t.is(own.paddingLeft, 14_400)
  t.is(own.marginLeft, -14_400)
  t.is(own.marginTop, 14_400)
  t.is(own.letterSpacing, 14_400)
})

const geometry = test.macro({
  exec(t, css: string, expected: readonly [number, number]) {
    const report = createReport()
    const page = cascadeOf(css, {report}).page({name: '', side: 'right', isFirst: false, isBlank: false})
    t.deepEqual([page.width, page.height], expected)
    t.is(report.messages.some(({ruleId}) => ruleId === 'page-size'), expected[0] === 396)
  },
  title: (_, css) => `${css}`
})

test(geometry, '@page { size: 0 0 }', [396, 612])
test(geometry, '@page { size: 1pt 1pt }', [396, 612])
test(geometry, '@page { size: 4in 6in; margin: 2in }', [396, 612])
test(geometry, '@page { size: 1e9in 1e9in; margin: 0 }', [14_400, 14_400])
test(geometry, '@page { size: a5 landscape; margin: 1cm }', [595.28, 419.53])

test('ten thousand elements and a hundred rules all have their style', (t) => {
  const css = Array.from({length: 100}, (_, index) => `.c${index} p:nth-child(${index}n+1) { text-indent: ${index}pt }`).join('\n')
  const tree = parseHtml(`<section class="c1 c2 c3">${'<p>a</p>'.repeat(10_000)}</section>`)
  const styles = cascadeOf(css).stylesOf(tree, 'en')
  t.true(styles.size > 10_000)
})

test('a fault in a style attribute is told with the document it stands in', (t) => {
  const report = createReport()
  cascadeOf([], {report}).stylesOf(parseHtml('<p style="margin: 1e9pt; colr: red">a</p>'), 'en')
  t.deepEqual(report.messages.map(({file, ruleId}) => `${file} ${ruleId}`), ['manuscript clamped', 'manuscript unknown-property'])
})

test('a font out of the book is told where the sheet names it', (t) => {
  const report = createReport()
  cascadeOf('p { margin: 0 }\n@font-face { font-family: X; src: url(../../fonts/x.ttf) }', {report})
  t.deepEqual(report.messages.map(({file, line, column, ruleId}) => [file, line, column, ruleId]), [['styles/book.css', 2, 30, 'outside']])
})
