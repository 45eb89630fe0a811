/** The shipped themes: complete, silent, and true in both books; sheets of the author's own beside them. */

import {readFile} from 'node:fs/promises'
import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {createCascade, loadSheets, themeNames, writeReaderSheet, type SheetFolder, type StyleSheet} from '../../src/style/index.ts'
import {areMet} from '../../src/style/conditions.ts'
import {propertyOf, longhandsOf} from '../../src/style/properties/table.ts'
import {parsedSheet} from '../../src/style/rules.ts'
import {messagesOf, parseHtml, stylesOfX} from './helpers.ts'

const folderOf = (files: Readonly<Record<string, string>> = {}): SheetFolder => ({
  exists: async (path) => path in files,
  read: async (path) => {
    const text = files[path]
    if (text === undefined) throw new Error(`no file ${path}`)
    return new TextEncoder().encode(text)
  }
})

const book = `<section class="chapter"><h1><span class="label">I</span> <span class="title">Home</span></h1><div class="epigraph"><p>q</p><p class="attribution">A</p></div>
<p class="opening">Once.</p><p>Then.</p><hr class="scene-break"><p class="scene-opening">Again.</p><div class="verse"><div class="stanza"><p class="line">a</p></div></div></section>`

const isSound = test.macro({
  async exec(t, theme: string) {
    const report = createReport()
    const sheets = await loadSheets({theme, styles: []}, folderOf(), report)
    const cascade = createCascade(sheets, 'print', {}, report)
    t.true(cascade.stylesOf(parseHtml(book), 'en').size > 10)
    t.deepEqual([...new Set(cascade.fontFaces.map(({style, weight}) => `${style} ${weight}`))].sort(), ['italic 400', 'italic 700', 'normal 400', 'normal 700'])
    const verso = cascade.page({name: 'text', side: 'left', isFirst: false, isBlank: false})
    const recto = cascade.page({name: 'text', side: 'right', isFirst: false, isBlank: false})
    t.is(verso.marginLeft, recto.marginRight)
    t.is(verso.marginRight, recto.marginLeft)
    t.true(Object.keys(verso.boxes).length >= 2)
    t.deepEqual(cascade.page({name: 'text', side: 'left', isFirst: false, isBlank: true}).boxes, {})
    const {css} = writeReaderSheet(sheets, report)
    // Old engines pass over @supports and all that stands inside.
    t.notRegex(css.replace(/^@supports [^]*?^\}\n^\}\n/gm, ''), /calc\(|var\(|env\(|min\(|max\(|(?<!display: )\b(?:flex|grid)\b|@page|@media/)
    t.notRegex(css, /^body \{[^}]*(?:font-size|line-height|[^-]color)/m)
    t.is(messagesOf(report), '')
  },
  title: (_, theme) => `${theme} is complete and silent`
})

for (const theme of themeNames) test(isSound, theme)

/** Size, leading and width of the text of a right-hand page, points. */
async function typeOn(theme: string, trim: {readonly width: number; readonly height: number} | undefined, css = ''): Promise<{size: number; leading: number; measure: number; inner: number; outer: number}> {
  const report = createReport()
  const sheets = await loadSheets({theme, styles: ['own.css']}, folderOf({'own.css': css}), report)
  const cascade = createCascade(sheets, 'print', {...(trim && {page: {trim}})}, report)
  const [, {own}] = [...cascade.stylesOf(parseHtml(book), 'en')].find(([{properties}]) => String(properties['className']) === 'opening')!
  const page = cascade.page({name: 'text', side: 'right', isFirst: false, isBlank: false})
  return {size: own.fontSize, leading: own.lineHeight, measure: page.width - page.marginLeft - page.marginRight, inner: page.marginLeft, outer: page.marginRight}
}

for (const theme of themeNames) {
  test(`${theme}: type and margins follow the trim, and a line has some sixty to seventy letters`, async (t) => {
    const usual = await typeOn(theme, undefined)
    for (const trim of [[297.64, 419.53], [306, 494.64], [314.65, 504.57], [419.53, 595.28], [432, 648], [442.2, 663.3], [504, 720], [576, 576], [612, 792]] as const) {
      const {size, measure, inner, outer} = await typeOn(theme, {width: trim[0], height: trim[1]})
      const ratio = (measure / size) / (usual.measure / usual.size)
      t.true(ratio > 0.82 && ratio < 1.2, `${trim.join(' x ')}: ${ratio}`)
      t.true(inner > outer)
    }
  })

  test(`${theme}: what a sheet says of type and margins stands on every trim`, async (t) => {
    t.like(await typeOn(theme, {width: 306, height: 494.64}, ':root { --book-size: 10pt; --book-leading: 13pt } @page { margin: 30pt }'), {size: 10, leading: 13, measure: 246})
  })
}

test('classic at its own trim is as it was', async (t) => {
  t.deepEqual(await typeOn('classic', {width: 396, height: 612}), await typeOn('classic', undefined))
  t.like(await typeOn('classic', undefined), {size: 11, leading: 14, inner: 54, outer: 43.2})
})

/** Declarations for both books that both follow, as a share of all for both. */
function sharedTruth(sheet: StyleSheet): number {
  const report = createReport()
  const names = parsedSheet(sheet, report).rules.flatMap((rule) => {
    const isForBoth = (['print', 'screen'] as const).every((medium) => areMet(rule.conditions, {medium, viewport: {width: 396, height: 612}}))
    return rule.type === 'style' && isForBoth ? rule.declarations.map(({name}) => name).filter((name) => !name.startsWith('--')) : []
  })
  const followed = names.filter((name) => longhandsOf(name)?.every((each) => !propertyOf(each)?.reader.startsWith('no') && propertyOf(each)?.print !== 'no'))
  return followed.length / names.length
}

for (const theme of themeNames) {
  test(`${theme}: nine declarations in ten take effect in both books`, async (t) => {
    for (const sheet of await loadSheets({theme, styles: []}, folderOf(), createReport())) t.true(sharedTruth(sheet) >= 0.9)
  })
}

test('the default theme is the page the measurements are made on', async (t) => {
  const cascade = createCascade(await loadSheets({theme: 'classic', styles: []}, folderOf(), createReport()), 'print', {}, createReport())
  const page = cascade.page({name: 'text', side: 'right', isFirst: false, isBlank: false})
  t.deepEqual([page.width, page.height, page.marginTop, page.marginRight, page.marginBottom, page.marginLeft], [396, 612, 50.4, 43.2, 57.6, 54])
  const {own} = stylesOfX(cascade, '<section class="chapter"><p id="x">a</p></section>')
  t.deepEqual([own.fontFamily[0], own.fontSize, own.lineHeight, own.textIndent, own.textAlign, own.hyphens], ['EB Garamond', 11, 14, 16.5, 'justify', 'auto'])
  const label = stylesOfX(cascade, '<section class="chapter"><h1><span id="x" class="label">Chapter I</span></h1></section>').own
  t.true(label.fontSize >= 14)
})

test('the book’s own page settings stand over every sheet, mirrored', async (t) => {
  const page = {trim: {width: 300, height: 400}, margins: {inner: 60, outer: 30, top: 20, bottom: 40}}
  const cascade = createCascade(await loadSheets({theme: 'classic', styles: []}, folderOf(), createReport()), 'print', {page}, createReport())
  const {width, height, marginLeft, marginRight, marginTop, marginBottom} = cascade.page({name: 'text', side: 'left', isFirst: false, isBlank: false})
  t.deepEqual([width, height, marginLeft, marginRight, marginTop, marginBottom], [300, 400, 30, 60, 20, 40])
})

test('an author’s plain @page stands over the sides and names a theme provides for', async (t) => {
  const files = {'a.css': '@page { margin: 30pt; @top-center { content: "Mine" } } @page :left { margin-left: 60pt }'}
  const cascade = createCascade(await loadSheets({theme: 'classic', styles: ['a.css']}, folderOf(files), createReport()), 'print', {}, createReport())
  const verso = cascade.page({name: 'text', side: 'left', isFirst: false, isBlank: false})
  t.deepEqual([verso.marginTop, verso.marginRight, verso.marginBottom, verso.marginLeft], [30, 30, 30, 60])
  t.deepEqual(verso.boxes['top-center']?.content, [{type: 'string', value: 'Mine'}])
})

const indentOf = async (request: {theme: string; styles: readonly string[]}, files: Record<string, string>): Promise<readonly [unknown, string]> => {
  const report = createReport()
  const sheets = await loadSheets(request, folderOf(files), report)
  const {own} = stylesOfX(createCascade(sheets, 'print', {}, report), '<section class="chapter"><p>a</p><p id="x">b</p></section>')
  return [own.textIndent, messagesOf(report)]
}

test('knobs alone are a theme', async (t) => {
  t.deepEqual(await indentOf({theme: 'mine', styles: []}, {'mine/theme.css': '@import "octavo:modern"; :root { --book-indent: 7pt }'}), [7, ''])
})

test('a theme may be one file', async (t) => {
  t.deepEqual(await indentOf({theme: 'looks/plain.css', styles: []}, {'looks/plain.css': 'p { text-indent: 3pt }'}), [3, ''])
})

test('a sheet imports its neighbours', async (t) => {
  const files = {'styles/a.css': '@import url("parts/b.css"); @import "c.css" screen;', 'styles/parts/b.css': 'p { text-indent: 3pt }', 'styles/c.css': 'p { text-indent: 9pt }'}
  t.deepEqual(await indentOf({theme: 'classic', styles: ['styles/a.css']}, files), [3, ''])
})

test('an import may stand in a layer, under a condition, for a medium', async (t) => {
  const files = {
    'a.css': '@import "b.css" layer(base) supports(hyphens: auto) print; @import url(c.css) layer screen; section p { text-indent: 2pt }',
    'b.css': 'section.chapter p { text-indent: 5pt; letter-spacing: 1pt }',
    'c.css': 'section p { letter-spacing: 9pt }'
  }
  const report = createReport()
  const sheets = await loadSheets({theme: 'classic', styles: ['a.css']}, folderOf(files), report)
  const {own} = stylesOfX(createCascade(sheets, 'print', {}, report), '<section class="chapter"><p id="x">b</p></section>')
  t.deepEqual([own.textIndent, own.letterSpacing, messagesOf(report)], [2, 1, ''])
})

for (const theme of themeNames) {
  test(`every knob of ${theme} is one that it reads`, async (t) => {
    const css = (await Promise.all([`${theme}/theme.css`, 'vocabulary.css'].map((name) => readFile(new URL(`../../styles/${name}`, import.meta.url), 'utf8')))).join('\n')
    const knobs = [...css.matchAll(/^ {2}(--book-[\w-]+):/gm)].map(([, knob]) => knob!)
    t.true(knobs.length > 8)
    t.deepEqual(knobs.filter((knob) => !css.includes(`var(${knob}`)), [])
  })
}

test('a misspelt theme is told with the nearest', async (t) => {
  const [, told] = await indentOf({theme: 'clasic', styles: []}, {})
  t.regex(told, /error style:missing-theme .*\n {2}hint: Did you mean `classic`\?/)
})

test('imports that go round, leave the book or are missing are told, and nothing hangs', async (t) => {
  const files = {'a.css': '@import "a.css"; @import "b.css"; @import "https://example.org/x.css"; @import "none.css"; p { text-indent: 3pt }', 'b.css': '@import "a.css";'}
  const [indent, told] = await indentOf({theme: 'classic', styles: ['a.css']}, files)
  t.is(indent, 3)
  t.regex(told, /style:import-cycle[^]*style:import-cycle[^]*style:remote[^]*style:missing-sheet/)
})

test('the ornaments of a theme are at hand for the page', async (t) => {
  const cascade = createCascade(await loadSheets({theme: 'genre', styles: []}, folderOf(), createReport()), 'print', {}, createReport())
  t.deepEqual([...cascade.pictures.keys()].sort(), ['octavo:genre/flourish.svg', 'octavo:genre/star.svg'])
})

test('a setting of a paragraph that does not exist is told', async (t) => {
  const report = createReport()
  const cascade = createCascade([], 'print', {}, report)
  cascade.stylesOf(parseHtml('<p data-octavo-losenes="1">a</p><p data-octavo-keep="on">b</p>'), 'en', 'one.md')
  t.regex(messagesOf(report), /`losenes`, which does not exist, expected `looseness`[^]*`keep=on`, a value the setting does not take/)
})

test('a theme stands upright in scripts without italics, and an author may slope it', async (t) => {
  const folder = {exists: async () => true, read: async () => new TextEncoder().encode('h1 .title { font-style: italic }')}
  const order = async (language: string) => (await loadSheets({theme: 'classic', styles: ['own.css'], language}, folder, createReport())).map(({path}) => path)
  const paths = await order('ar')
  t.true(paths.indexOf('octavo:classic/theme.css') < paths.indexOf('octavo:upright.css') && paths.indexOf('octavo:upright.css') < paths.indexOf('own.css'))
  t.false((await order('en')).includes('octavo:upright.css'))
})
