/** Elements the book uses in its own way, and what an author's sheet means by their names. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {loadSheets, themeNames, writeReaderSheet} from '../../src/style/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'
import {cascadeOf, stylesOfX} from './helpers.ts'

async function dressed(theme: string, css: string, html: string) {
  const report = createReport()
  const sheets = await loadSheets({theme, styles: ['a.css']}, memoryFolder({'a.css': css}), report)
  return {own: stylesOfX(cascadeOf(sheets, {report}), html).own, css: writeReaderSheet(sheets, report).css, messages: report.messages.length}
}

const note = '<div class="footnotes"><aside class="footnote" id="x"><p>By the old clock.</p></aside></div>'
const own = '<div class="container aside" id="x"><p>Beside the story.</p></div>'
const lines = '<div class="verse"><div class="stanza"><p class="line">The lamp goes out,</p><p class="line" id="x">the water stays.</p></div></div>'

for (const theme of themeNames) {
  test(`${theme}: an aside is what stands beside the story, no note`, async (t) => {
    const plain = await dressed(theme, '', note)
    const css = 'aside { padding: 7pt; border: 1pt solid }\nsection aside p, aside:first-child { color: #444 }'
    const noted = await dressed(theme, css, note)
    t.deepEqual(noted.own, plain.own)
    t.is((await dressed(theme, css, own)).own.paddingTop, 7)
    t.regex(noted.css, /\.aside \{[^}]*padding/)
    t.is(noted.messages, 0)
  })

  test(`${theme}: who names the notes means them`, async (t) => {
    for (const selector of ['aside.footnote', '.footnotes aside', 'aside[role="doc-footnote"]', 'aside[epub|type~="footnote"]']) {
      const html = note.replace('id="x"', 'id="x" role="doc-footnote" epub:type="footnote"')
      t.is((await dressed(theme, `${selector} { padding: 7pt }`, html)).own.paddingTop, 7, selector)
    }
  })

  test(`${theme}: what parts paragraphs leaves the lines of verse together`, async (t) => {
    const plain = await dressed(theme, '', lines)
    for (const selector of ['p + p', '.verse p + p', 'p:not(.opening) + p', '.verse p ~ p']) {
      const parted = await dressed(theme, `${selector} { margin-top: 11pt; text-indent: 3em }`, lines)
      t.deepEqual(parted.own, plain.own, selector)
    }
    t.is((await dressed(theme, '.line + .line { margin-top: 11pt }', lines)).own.marginTop, 11)
    t.is((await dressed(theme, 'p:not(.opening) + p { margin-top: 11pt }', lines.replaceAll(' class="line"', ''))).own.marginTop, 11)
  })
}
