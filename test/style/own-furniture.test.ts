/** Heads and folios of an author's sheet in place of a theme's. */

import test from 'ava'
import type {PageQuery, StyleSheet} from '../../src/style/index.ts'
import {author, cascadeOf} from './helpers.ts'

const theme: StyleSheet = {path: 'octavo:theme.css', origin: 'author', text: `@page text { @bottom-center { content: counter(page) } @top-center { content: "head" } @left-middle { content: "l" } }`}

const shows = test.macro({
  exec(t, css: string, expected: readonly string[]) {
    const {boxes} = cascadeOf([theme, author(css)]).page({name: 'text', side: 'left', isFirst: false, isBlank: false})
    t.deepEqual(Object.keys(boxes).sort(), [...expected].sort())
  },
  title: (what) => what!
})

test('without boxes of the author', shows, '@page { margin: 20mm }', ['bottom-center', 'left-middle', 'top-center'])
test('a folio at the outer edge is the only one', shows, '@page :left { @bottom-left { content: counter(page) } }', ['bottom-left', 'left-middle', 'top-center'])
test('a folio at the head leaves none at the foot', shows, '@page { @top-left { content: counter(page) } }', ['left-middle', 'top-left'])
test('a head at the left leaves the folio', shows, '@page { @top-left { content: "mine" } }', ['bottom-center', 'left-middle', 'top-left'])
test('a box that shows nothing leaves the others', shows, '@page { @top-left { content: none } }', ['bottom-center', 'left-middle', 'top-center'])
test('what dresses a box but writes nothing leaves all', shows, '@page { @top-center { font-style: italic } }', ['bottom-center', 'left-middle', 'top-center'])
test('on the side it is for', shows, '@page :right { @top-left { content: counter(page) } }', ['bottom-center', 'left-middle', 'top-center'])

test('a head at the left leaves a number at the head', shows, '@page text { @top-right { content: counter(page) } @bottom-center { content: none } } @page { @top-left { content: "mine" } }', ['left-middle', 'top-left', 'top-right'])

const bare = test.macro({
  exec(t, query: Partial<PageQuery>, css: string, expected: readonly string[]) {
    const dressed: StyleSheet = {...theme, text: `${theme.text} @page plain { } @page text:first { @top-center { content: none } } @page text:blank { @top-center { content: none } @bottom-center { content: none } @left-middle { content: none } }`}
    const {boxes} = cascadeOf([dressed, author(css)]).page({name: 'text', side: 'left', isFirst: false, isBlank: false, ...query})
    t.deepEqual(Object.keys(boxes).sort(), [...expected].sort())
  },
  title: (what) => what!
})

const folio = '@page { @bottom-left { content: counter(page) } @top-left { content: "mine" } }'
test('a title page that the theme keeps bare stays so', bare, {name: 'plain'}, folio, [])
test('a title page the author names is dressed', bare, {name: 'plain'}, `${folio} @page plain { @top-left { content: "mine" } }`, ['top-left'])
test('a blank page stays blank', bare, {isBlank: true}, folio, [])
test('a page of the author’s own name is one of text', bare, {name: 'chapter'}, `${folio} @page chapter { margin: 20mm }`, ['bottom-left', 'top-left'])
test('and opens as one', bare, {name: 'chapter', isFirst: true}, `${folio} .chapter { page: chapter }`, ['bottom-left'])
test('an opening has no head, and its number', bare, {isFirst: true}, folio, ['bottom-left', 'left-middle'])
test('an opening the author asks for has a head', bare, {isFirst: true}, `${folio} @page text:first { @top-left { content: "mine" } }`, ['bottom-left', 'left-middle', 'top-left'])

test('a box beside a theme’s looks like it, until the author says otherwise', (t) => {
  const heads: StyleSheet = {...theme, text: '@page text { @top-center { content: "head"; font-size: 7pt; font-style: italic; vertical-align: bottom } @top-right { content: counter(page); font-size: 9pt; vertical-align: bottom } }'}
  const {boxes} = cascadeOf([heads, author('@page { @top-left { content: "mine"; font-style: normal } @top-right-corner { content: counter(page) } }')]).page({name: 'text', side: 'left', isFirst: false, isBlank: false})
  t.like(boxes['top-left'], {fontSize: 7, fontStyle: 'normal', verticalAlign: 'bottom', textAlign: 'left'})
  t.like(boxes['top-right-corner'], {fontSize: 9, verticalAlign: 'bottom'})
})

test('margins at the spine and at the fore-edge stand over a theme’s of either side', (t) => {
  const pages = cascadeOf([theme, author('@page { margin: 20pt; margin-inside: 50pt; margin-outside: 30pt } @page :right { margin-right: 40pt }')])
  const [left, right] = (['left', 'right'] as const).map((side) => pages.page({name: 'text', side, isFirst: false, isBlank: false}))
  t.like(left, {marginTop: 20, marginLeft: 30, marginRight: 50})
  t.like(right, {marginTop: 20, marginLeft: 50, marginRight: 40})
})
