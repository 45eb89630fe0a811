/** What an author's sheet says of every paragraph is said of the story: pages and passages beside it keep their own setting. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, themeNames, writeReaderSheet, type Medium} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {cascadeOf, stylesOfX} from './helpers.ts'

async function styled(css: string, html: string, {theme = 'classic', medium = 'print' as Medium} = {}) {
  const report = createReport()
  const sheets = await loadSheets({theme, styles: ['a.css']}, memoryFolder({'a.css': css}), report)
  return stylesOfX(cascadeOf(sheets, {report, medium}), html)
}

const initials = [
  'h1 + p::first-letter { float: left; font-size: 3em; color: red; margin-right: 0.1em }',
  'p:first-of-type::first-letter { float: left; font-size: 3em; color: red; margin-right: 0.1em }',
  'section > p:first-of-type::first-letter { initial-letter: 3; color: red }',
  '.chapter p:first-of-type::first-letter, .prologue + .chapter > p:not(.a):first-of-type::first-letter, p:first-of-type::first-letter { float: left; font-size: 3em; color: red }'
]

for (const css of initials) {
  test(`the story opens with it, its title page does not: ${css}`, async (t) => {
    const story = await styled(css, '<section class="chapter"><h1>I</h1><p id="x">It rained.</p></section>')
    t.not(story.firstLetter?.color, story.own.color)
    const {own, firstLetter} = await styled(css, '<section class="title-page"><h1>Ash</h1><p class="subtitle" id="x">A tale</p></section>')
    t.is(firstLetter?.float ?? 'none', 'none')
    t.is(firstLetter?.fontSize ?? own.fontSize, own.fontSize)
    t.deepEqual(firstLetter?.color ?? own.color, own.color)
    t.is(firstLetter?.initialLetter ?? 0, (await styled('', '<p id="x">It</p>')).own.initialLetter ?? 0)
  })
}

for (const html of ['<blockquote><p id="x">It rained.</p></blockquote>', '<ul><li><p id="x">It rained.</p></li></ul>', '<div class="conversation"><p id="x">It rained.</p></div>', '<aside class="box"><p id="x">It rained.</p></aside>']) {
  test(`no initial of every first paragraph in ${html}, unless the author names it`, async (t) => {
    const within = `<section class="chapter">${html}</section>`
    const {own, firstLetter} = await styled(initials[1]!, within)
    t.is(firstLetter?.float ?? 'none', 'none')
    t.is(firstLetter?.fontSize ?? own.fontSize, own.fontSize)
    const named = /class/.test(html) ? '.conversation, .box' : 'blockquote, li'
    t.is((await styled(`${initials[1]} :is(${named}) p::first-letter { float: left; font-size: 2em }`, within)).firstLetter?.float, 'left')
  })
}

test('a chapter named in the selector is still the story: letters, signs and epigraphs in it open without an initial', async (t) => {
  const css = '.chapter p:first-of-type::first-letter { float: left; font-size: 3em }'
  for (const name of ['letter', 'sign', 'epigraph', 'conversation', 'verse']) {
    const {firstLetter} = await styled(css, `<section class="chapter"><h1>I</h1><div class="${name}"><p id="x">It rained.</p></div></section>`)
    t.is(firstLetter?.float ?? 'none', 'none', name)
  }
  t.is((await styled(css, '<section class="chapter"><div class="epigraph"><p>Salt.</p></div><p id="x">It rained.</p></section>')).firstLetter?.float, 'left')
})

test('an e-reader has no floated letter there either', async (t) => {
  const report = createReport()
  const sheets = await loadSheets({theme: 'classic', styles: ['a.css']}, memoryFolder({'a.css': initials[2]!}), report)
  const [, block] = /\.title-page\.title-page p::first-letter[^{]*\{([^}]*)\}/.exec(writeReaderSheet(sheets, report).css) ?? []
  t.regex(block ?? '', /float: none/)
  t.regex(block ?? '', /font-size: 1em/)
})

test('a first line in capitals is the story’s', async (t) => {
  const css = 'h1 + p::first-line, p:first-of-type::first-line { text-transform: uppercase }'
  const {firstLine} = await styled(css, '<section class="chapter"><h1>I</h1><div class="epigraph"><p id="x">It rained.</p></div></section>')
  t.is(firstLine?.textTransform ?? 'none', 'none')
  t.is((await styled(css, '<section class="chapter"><h1>I</h1><p id="x">It rained.</p></section>')).firstLine?.textTransform, 'uppercase')
})

test('an initial for one class is left as it is', async (t) => {
  const {own, firstLetter} = await styled('.dedication .lit::first-letter { font-size: 3em }', '<section class="dedication"><p class="lit" id="x">For Ann</p></section>')
  t.is(firstLetter?.fontSize, 3 * own.fontSize)
})

for (const theme of themeNames) {
  test(`${theme}: the number over a title can be read, however small the author sets the title`, async (t) => {
    const {own} = await styled('h1 { font-size: 12pt }', '<section class="chapter"><h1><span class="label" id="x">One</span><span class="title">Ash</span></h1></section>', {theme})
    t.true(own.fontSize >= 7.5, `${own.fontSize}`)
  })
}

for (const medium of ['print', 'screen'] as const) {
  test(`lists in lists, code in blocks and stress in stress keep their setting beside rules for all lists, code and stress: ${medium}`, async (t) => {
    const css = 'ul { margin: 2em; list-style-type: "→" } p { text-indent: 3em } code { font-size: 0.5em } em { font-style: italic }'
    const {own} = await styled(css, '<ul><li>a<ul id="x"><li>b</li></ul></li></ul>', {medium})
    t.deepEqual([own.marginTop, own.marginBottom, own.listStyleType], [0, 0, '"→"'])
    t.is((await styled(css, '<ul><li><p id="x">a</p></li></ul>', {medium})).own.textIndent, 0)
    t.is((await styled(css, '<em>a <em id="x">b</em></em>', {medium})).own.fontStyle, 'normal')
    const code = await styled(css, '<pre><code id="x">a</code></pre>', {medium})
    t.is(code.own.fontSize, (await styled('', '<pre id="x">a</pre>', {medium})).own.fontSize)
  })
}

test('an e-reader has the marks of lists an author asks of all lists, nested ones too', async (t) => {
  const report = createReport()
  const sheets = await loadSheets({theme: 'classic', styles: ['a.css']}, memoryFolder({'a.css': 'ul { list-style: none }'}), report)
  t.notRegex(writeReaderSheet(sheets, report).css, /ul ul \{[^}]*list-style/)
})

for (const theme of themeNames) {
  for (const css of ['p { text-align: justify }', 'p, h1 { text-align: left }', 'p { margin: 0.5em 0; text-indent: 1.5em; text-align: right }']) {
    test(`${theme}: a title page stands as its theme has it: ${css}`, async (t) => {
      for (const html of ['<section class="title-page"><h1 id="x">Ash</h1></section>', '<section class="title-page"><p class="subtitle" id="x">A tale</p></section>', '<section class="dedication"><p id="x">For Ann</p></section>']) {
        const [plain, own] = [await styled('', html, {theme}), await styled(css, html, {theme})]
        t.is(own.own.textAlign, plain.own.textAlign)
      }
    })
  }
}

test('lines of verse stay close under paragraphs that stand apart', async (t) => {
  const {own} = await styled('p { margin: 0.5em 0 }', '<div class="verse"><div class="stanza"><p class="line" id="x">The sea</p></div></div>')
  t.is(own.marginTop, 0)
  t.is(own.marginBottom, 0)
})
