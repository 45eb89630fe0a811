/** Precedence, inheritance, matching: CSS Cascade 5 and Selectors 4, one rule of the standards a line. */

import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {agent, author, cascadeOf, messagesOf, stylesOfX} from './helpers.ts'

const p = '<p id="x" class="a b" data-octavo-looseness="1">text</p>'

/** The text indent of `#x`, points: one number that a rule sets and a case compares. */
const indents = test.macro({
  exec(t, css: string, expected: number, html: string = p) {
    const report = createReport()
    t.is(stylesOfX(cascadeOf(css, {report}), html).own.textIndent, expected)
    t.is(messagesOf(report), '')
  },
  title: (reason, css) => `${reason}: ${css}`
})

test('the later of equals wins', indents, 'p { text-indent: 1pt } p { text-indent: 2pt }', 2)
test('a class outweighs elements', indents, '.a { text-indent: 1pt } html body p { text-indent: 2pt }', 1)
test('an id outweighs classes', indents, '#x { text-indent: 1pt } .a.b.a.b { text-indent: 2pt }', 1)
test('importance outweighs specificity', indents, 'p { text-indent: 1pt !important } #x { text-indent: 2pt }', 1)
test('the longhand of a later shorthand', indents, 'p { text-indent: 3pt; text-indent: 1pt }', 1)
test(':where weighs nothing', indents, ':where(#x) { text-indent: 1pt } p { text-indent: 2pt }', 2)
test(':is weighs as its heaviest', indents, ':is(#x, p) { text-indent: 1pt } .a.b { text-indent: 2pt }', 1)
test(':not weighs as its argument', indents, 'p:not(#y) { text-indent: 1pt } p.a { text-indent: 2pt }', 1)
test('an invalid value falls back to the one before', indents, 'p { text-indent: 1pt; text-indent: var(--none, 4pt) }', 4)
test('the inherited value comes from the parent', indents, 'div { text-indent: 3pt }', 3, '<div><p id="x">text</p></div>')
test('body and html stand above the document', indents, 'html > body > section > p { text-indent: 3pt }', 3, '<section><p id="x">text</p></section>')
test('initial', indents, 'div { text-indent: 3pt } p { text-indent: initial }', 0, '<div><p id="x">text</p></div>')
test('inherit', indents, 'div { text-indent: 3pt } p { text-indent: 1pt } #x { text-indent: inherit }', 3, '<div><p id="x">text</p></div>')
test('unset inherits what is inherited', indents, 'div { text-indent: 3pt } p { text-indent: 1pt } #x { text-indent: unset }', 3, '<div><p id="x">text</p></div>')
test('all', indents, 'div { text-indent: 3pt } p { text-indent: 1pt } #x { all: initial }', 0, '<div><p id="x">text</p></div>')
test('em is the element’s own', indents, 'p { font-size: 20pt; text-indent: 1.5em }', 30)
test('rem is the root’s', indents, 'html { font-size: 10pt } p { font-size: 20pt; text-indent: 1.5rem }', 15)
test('lh is the element’s line', indents, 'p { font-size: 10pt; line-height: 1.4; text-indent: 2lh }', 28)
test('vw is a share of the page area', indents, '@page { size: 300pt 400pt; margin: 50pt } p { text-indent: 10vw }', 20)
test('px', indents, 'p { text-indent: 16px }', 12)
test('mm', indents, 'p { text-indent: 25.4mm }', 72)
test('calc', indents, 'p { font-size: 10pt; text-indent: calc((1em + 2pt) * 3 - 6pt / 2) }', 33)
test('min, max, clamp', indents, 'p { text-indent: clamp(1pt, max(2pt, 3pt), min(5pt, 4pt)) }', 3)
test('a custom property of the root', indents, ':root { --i: 7pt } p { text-indent: var(--i) }', 7)
test('custom properties inherit', indents, ':root { --i: 7pt } div { --i: 8pt } p { text-indent: var(--i) }', 8, '<div><p id="x">text</p></div>')
test('a custom property made of another', indents, ':root { --i: calc(var(--u) * 2); --u: 3pt } p { text-indent: var(--i) }', 6)
test('a fallback', indents, 'p { text-indent: var(--none, 5pt) }', 5)
test('a cycle is invalid, the fallback stands', indents, ':root { --a: var(--b); --b: var(--a) } p { text-indent: var(--a, 5pt) }', 5)
test('a missing variable leaves the property unset', indents, 'div { text-indent: 2pt } p { text-indent: 9pt } #x { text-indent: var(--none) }', 2, '<div><p id="x">text</p></div>')
test('@media print', indents, 'p { text-indent: 1pt } @media print { p { text-indent: 2pt } }', 2)
test('@media screen', indents, 'p { text-indent: 1pt } @media screen { p { text-indent: 2pt } }', 1)
test('@media not', indents, 'p { text-indent: 1pt } @media not print { p { text-indent: 2pt } }', 1)
test('@media with the page’s width', indents, 'p { text-indent: 1pt } @media print and (min-width: 5in) { p { text-indent: 2pt } }', 2)
test('@media with a range', indents, 'p { text-indent: 1pt } @media (width < 5in) { p { text-indent: 2pt } }', 1)
test('@supports', indents, 'p { text-indent: 1pt } @supports (hyphens: auto) and (not (display: grid)) { p { text-indent: 2pt } }', 2)
test('nesting', indents, 'section { p { text-indent: 1pt; &.a { text-indent: 2pt } } }', 2, '<section><p id="x" class="a">text</p></section>')
test('nested @media', indents, 'p { text-indent: 1pt; @media print { text-indent: 2pt } }', 2)
test('@layer yields to what is in none', indents, '@layer base { p.a { text-indent: 1pt } } p { text-indent: 2pt }', 2)
test('a later layer wins', indents, '@layer one, two; @layer two { p { text-indent: 1pt } } @layer one { p { text-indent: 2pt } }', 1)
test('a setting of the paragraph itself', indents, 'p { text-indent: 1pt }', 4, '<p id="x" data-octavo-indent="4pt">text</p>')
test('a style attribute', indents, '#x { text-indent: 1pt }', 4, '<p id="x" style="text-indent: 4pt">text</p>')

const matches = test.macro({
  exec(t, selector: string, html: string, does: boolean = true) {
    t.is(stylesOfX(cascadeOf(`${selector} { text-indent: 5pt }`), html, 'en-GB').own.textIndent === 5, does)
  },
  title: (_, selector, html, does = true) => `${selector} ${does ? 'takes' : 'leaves'} ${html}`
})

test(matches, 'h1 + p', '<h1>A</h1><p id="x">b</p>')
test(matches, 'h1 ~ p', '<h1>A</h1><p>a</p><p id="x">b</p>')
test(matches, 'section > p', '<section><div><p id="x">b</p></div></section>', false)
test(matches, 'p:first-child', '<section>text<p id="x">b</p></section>')
test(matches, 'p:first-of-type', '<section><h1>A</h1><p id="x">b</p><p>c</p></section>')
test(matches, 'p:nth-child(2n+1)', '<section><p>a</p><p>b</p><p id="x">c</p></section>')
test(matches, 'p:nth-last-child(2)', '<section><p>a</p><p id="x">b</p><p>c</p></section>')
test(matches, 'p:nth-child(2 of .a, .b)', '<section><p>a</p><p class="a">b</p><p>c</p><p class="b" id="x">d</p></section>')
test(matches, 'p:nth-last-child(1 of .a)', '<section><p class="a">a</p><p class="a" id="x">b</p><p>c</p></section>')
test(matches, '[lang|="de"]', '<p lang="de-AT" id="x">a</p>')
test(matches, 'p:only-child', '<section><p id="x">b</p></section>')
test(matches, 'p:last-of-type', '<section><p id="x">b</p><hr></section>')
test(matches, 'p:empty', '<p id="x"></p>')
test(matches, 'p:empty', '<p id="x">b</p>', false)
test(matches, 'section:has(> h1) p', '<section><h1>A</h1><p id="x">b</p></section>')
test(matches, 'p:not(.flush, .first)', '<p id="x" class="first">b</p>', false)
test(matches, ':is(h1, h2) + p', '<h2>A</h2><p id="x">b</p>')
test(matches, 'p:lang(en)', '<p id="x">b</p>')
test(matches, 'p:lang(fr)', '<section lang="fr-CA"><p id="x">b</p></section>')
test(matches, 'p:lang(en)', '<p lang="de" id="x">b</p>', false)
test(matches, 'p:hover', '<p id="x">b</p>', false)
test(matches, 'a:link', '<a id="x" href="#y">b</a>')
test(matches, '[epub|type~="dedication"]', '<p id="x" epub:type="frontmatter dedication">b</p>')
test(matches, '[data-octavo-keep]', '<p id="x" data-octavo-keep="next">b</p>')
test(matches, 'p[class$="b"]', '<p id="x" class="a b">b</p>')
test(matches, 'P', '<p id="x">b</p>')
test(matches, '.A', '<p id="x" class="a">b</p>', false)
test(matches, '*', '<p id="x">b</p>')

test('origins: the author outweighs Octavo’s own sheet whatever the specificity', (t) => {
  const cascade = cascadeOf([agent('#x.a { text-indent: 1pt }'), author('p { text-indent: 2pt }')])
  t.is(stylesOfX(cascade, p).own.textIndent, 2)
})

test('origins: what is said of every element stands below Octavo’s own sheet, as in an e-book', (t) => {
  const indentAfter = (rule: string) => stylesOfX(cascadeOf([agent('p { text-indent: 1pt }'), author(rule)]), p).own.textIndent
  t.is(indentAfter('* { text-indent: 2pt }'), 1)
  t.is(indentAfter('*, ::before, ::after { text-indent: 2pt }'), 1)
  t.is(indentAfter('body * { text-indent: 2pt }'), 2)
  t.is(indentAfter('* { text-indent: 2pt !important }'), 2)
})

test('origins: an important rule of Octavo’s own outweighs an important one of the author', (t) => {
  const cascade = cascadeOf([agent('p { text-indent: 1pt !important }'), author('p { text-indent: 2pt !important }')])
  t.is(stylesOfX(cascade, p).own.textIndent, 1)
})

test('revert goes back to the origin below', (t) => {
  const cascade = cascadeOf([agent('p { text-indent: 1pt }'), author('p { text-indent: 2pt } #x { text-indent: revert }')])
  t.is(stylesOfX(cascade, p).own.textIndent, 1)
})

test('theme and author are one origin: specificity decides, then order', (t) => {
  const cascade = cascadeOf([{path: 'octavo:t/theme.css', origin: 'theme', text: '.a { text-indent: 1pt }'}, author('p { text-indent: 2pt }')])
  t.is(stylesOfX(cascade, p).own.textIndent, 1)
})

test('equal styles are one object', (t) => {
  const cascade = cascadeOf('p { text-indent: 1pt }')
  const [first, second] = [...cascade.stylesOf({type: 'root', children: [...Array(2)].map(() => ({type: 'element' as const, tagName: 'p', properties: {}, children: []}))}, 'en').values()]
  t.truthy(first)
  t.is(first, second)
})

test('pseudo-elements: before, after, first letter, first line, marker', (t) => {
  const css = `#x::before { content: "a" attr(title) } #x:after { content: none } #x::first-letter { initial-letter: 3 2 }
    #x::first-line { font-variant-caps: small-caps } #x::marker { color: red }`
  const styles = stylesOfX(cascadeOf(css), '<p id="x" title="b">text</p>')
  t.deepEqual(styles.before?.content, [{type: 'string', value: 'a'}, {type: 'string', value: 'b'}])
  t.is(styles.after, undefined)
  t.deepEqual(styles.firstLetter?.initialLetter, {size: 3, sink: 2})
  t.deepEqual(styles.firstLine?.fontFeatures, {smcp: 1})
  t.deepEqual(styles.marker?.color, [1, 0, 0, 1])
})

test('a page name is that of the nearest element that gives one', (t) => {
  t.is(stylesOfX(cascadeOf('section { page: letter }'), '<section><div><p id="x">a</p></div></section>').own.page, 'letter')
})

test('a line height without unit follows the font size, one with a unit does not', (t) => {
  const html = '<div><p id="x">a</p></div>'
  t.is(stylesOfX(cascadeOf('div { font-size: 10pt; line-height: 1.5 } p { font-size: 20pt }'), html).own.lineHeight, 30)
  t.is(stylesOfX(cascadeOf('div { font-size: 10pt; line-height: 1.5em } p { font-size: 20pt }'), html).own.lineHeight, 15)
})
