/** Heads and folios of an author's sheet in place of a theme's. */

import test from 'ava'
import type {StyleSheet} from '../../src/style/index.ts'
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

test('margins at the spine and at the fore-edge stand over a theme’s of either side', (t) => {
  const pages = cascadeOf([theme, author('@page { margin: 20pt; margin-inside: 50pt; margin-outside: 30pt } @page :right { margin-right: 40pt }')])
  const [left, right] = (['left', 'right'] as const).map((side) => pages.page({name: 'text', side, isFirst: false, isBlank: false}))
  t.like(left, {marginTop: 20, marginLeft: 30, marginRight: 50})
  t.like(right, {marginTop: 20, marginLeft: 50, marginRight: 40})
})
