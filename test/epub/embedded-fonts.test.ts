/** Faces of the EPUB: cut where the licence lets them be cut. */

import test from 'ava'
import {embedFonts, withFonts} from '../../src/epub/embedded-fonts.ts'
import {findFaceUse} from '../../src/epub/face-use.ts'
import type {FontStore} from '../../src/fonts/index.ts'
import {createElement, createText, type XhtmlElement} from '../../src/publication/index.ts'

const data = Uint8Array.of(0, 1, 0, 0)
const sheet = {css: 'body { font-family: "Own" }', fontFaces: [{family: 'Own', style: 'normal', weight: 400, source: ''}] as const}

function store(isEmbeddedWhole: boolean): FontStore {
  const face = {family: 'Own', data, isEmbeddedWhole} as ReturnType<FontStore['find']>
  return {faces: [], find: () => face, fallback: () => undefined}
}

test('a face that may not be cut goes in whole', async (t) => {
  const [font] = await embedFonts([], sheet, store(true), async () => t.fail('it was cut') as never)
  t.is(font!.data, data)
})

test('another is cut to the characters of the book', async (t) => {
  const cut = Uint8Array.of(0, 1, 0, 0, 9)
  const [font] = await embedFonts([], sheet, store(false), async (_, characters) => (characters.includes(0x30) ? cut : undefined))
  t.is(font!.data, cut)
})

test('a face the cutter gives up on goes in whole', async (t) => {
  const [font] = await embedFonts([], sheet, store(false), async () => undefined)
  t.is(font!.data, data)
})

const element = (tag: string, className: string, ...children: (XhtmlElement | string)[]): XhtmlElement =>
  createElement(tag, className === '' ? {} : {className: [className]}, children.map((child) => (typeof child === 'string' ? createText(child) : child)))

const use = (css: string, ...sections: XhtmlElement[]): string => {
  const {hasItalic, hasBold, hasBoth} = findFaceUse(sections, css)
  return [hasItalic && 'italic', hasBold && 'bold', hasBoth && 'both'].filter(Boolean).join(' ')
}

test('a face is in use where letters come to it, not where the sheet has a rule for it', (t) => {
  const css = 'th, dt { font-weight: bold } h1 .title { font-style: italic } .sign { font-weight: 700; font-style: oblique } .break::before { content: "x"; font-weight: 600 }'
  t.is(use(css, element('p', '', 'plain')), '')
  t.is(use(css, element('p', '', element('strong', '', 'x'))), 'bold')
  t.is(use(css, element('h1', '', element('span', 'title', 'x'))), 'italic')
  t.is(use(css, element('h1', '', element('span', 'title', element('strong', '', 'x')))), 'both')
  t.is(use(css, element('div', 'sign', element('p', '', 'x'))), 'both')
  t.is(use(css, element('div', 'sign')), '')
  t.is(use(css, element('hr', 'break')), 'bold')
  t.is(use('* { font: italic bold 1em serif }', element('p', '', 'x')), 'both')
})

test('a rule counts inside the elements its selector names', (t) => {
  const css = '.dedication p { font-style: italic } aside > b + i { font-weight: bold } .letter em { font-style: normal } h1 { font-weight: bold } h1 .label { font: 1em serif }'
  t.is(use(css, element('p', '', 'He was ', element('strong', '', 'bold'))), 'bold')
  t.is(use(css, element('section', 'dedication', element('p', '', 'x'))), 'italic')
  t.is(use(css, element('p', '', element('i', '', 'x'))), 'italic')
  t.is(use(css, element('aside', '', element('b', '', 'x'), element('i', '', 'y'))), 'bold both')
  t.is(use(css, element('div', 'letter', element('strong', '', element('em', '', 'x')))), 'bold both')
  t.is(use(css, element('h1', '', element('span', 'label', element('em', '', 'x')))), 'italic both')
})

test('a namespace stays before the faces', async (t) => {
  const fonts = await embedFonts([], sheet, store(true), async () => undefined)
  t.regex(withFonts('@namespace epub "http://www.idpf.org/2007/ops";\n\np {\n}\n', fonts), /^@namespace epub "[^"]*";\n\n@font-face \{[^}]*\}\np \{/)
  t.regex(withFonts('p {\n}\n', fonts), /^@font-face \{/)
})

test('a family of the theme that the author dresses in another is left out', (t) => {
  const families = (css: string, ...tags: string[]) => findFaceUse(tags.map((tag) => element(tag, '', 'x')), css).families
  const theme = 'html { font-family: "Literata", serif } h1, h2 { font-family: "Literata" } '
  t.notRegex(families(`${theme} body { font-family: "Own" } h1 { font-family: "Own" }`, 'h1', 'p'), /literata/)
  t.regex(families(`${theme} body { font-family: "Own" }`, 'h1', 'p'), /literata/)
  t.regex(families(`${theme} body { font-family: "Own" } h1 { font: 2em "Own" }`, 'h1', 'h2'), /literata/)
  t.regex(families(`${theme} body { font-family: inherit }`, 'p'), /literata/)
  t.notRegex(families(`${theme} .sign { font-family: "Own" }`, 'p'), /own/)
})
