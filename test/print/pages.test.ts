/** What stands where on the pages, in the words of `describePages`. */

import {readFileSync, writeFileSync} from 'node:fs'
import test, {type ExecutionContext} from 'ava'
import {describePages, type PrintBook} from '../../src/print/index.ts'
import type {PublicationDocument} from '../../src/publication/index.ts'
import {documentOf, paragraphs, setPages, type BookOptions} from './helpers.ts'

const pagesOf = async (html: string, options?: BookOptions): Promise<string> => describePages((await setPages([documentOf('chapter', html)], options)).book)
/** Baselines of the lines whose text begins so. */
const baseline = (pages: string, text: string): number => Number(new RegExp(`y ([\\d.]+)  r \\S+  ${text}`).exec(pages)?.[1])
/** First baseline of a page, and lines to it from there. */
const first = 61.3
const lines = (count: number): number => Math.round((first + 14 * count) * 10) / 10

const stands = test.macro({
  async exec(t, html: string, text: string, at: number, options?: BookOptions) {
    t.is(baseline(await pagesOf(html, options), text), at)
  },
  title: (what) => what ?? ''
})

test('text begins on the first line', stands, '<p>One.</p>', 'One', lines(0))
test('margins that meet collapse to the larger', stands, '<p style="margin-bottom:14pt">One.</p><p style="margin-top:28pt">Two.</p>', 'Two', lines(3))
test('a parent’s margin collapses with its first child’s', stands, '<p>One.</p><div style="margin-top:28pt"><p style="margin-top:14pt">Two.</p></div>', 'Two', lines(3))
test('padding keeps margins apart', stands, '<p>One.</p><div style="margin-top:14pt;padding-top:14pt"><p style="margin-top:14pt">Two.</p></div>', 'Two', lines(4))
test('space is whole lines', stands, '<p>One.</p><p style="margin-top:11pt">Two.</p>', 'Two', lines(2))
test('space under a third of a line is none', stands, '<p>One.</p><p style="margin-top:3pt">Two.</p>', 'Two', lines(1))
test('text below smaller leading is back on the grid', stands, '<p style="font-size:8pt;line-height:10pt">One.</p><p>Two.</p>', 'Two', lines(1))
test('small type with the leading of the text stays on its grid', stands, '<p>One.</p><p style="font-size:9pt">Two.</p>', 'Two', lines(1))
test('a heading takes whole lines, the rest above it', stands, '<p>One.</p><h2 style="font-size:16pt;line-height:20pt;margin:14pt 0">Head</h2><p>Two.</p>', 'Two', lines(5))
test('what is not displayed takes no room', stands, '<p>One.</p><p style="display:none">Gone.</p><p>Two.</p>', 'Two', lines(1))
test('loose text between blocks is a paragraph', stands, '<div>Loose <em>text</em><p>One.</p>more</div><p>Two.</p>', 'Two', lines(3))
test('an empty paragraph takes no room', stands, '<p>One.</p><p></p><p> </p><p>Two.</p>', 'Two', lines(1))

function isGolden(t: ExecutionContext, name: string, pages: string): void {
  const golden = new URL(`golden/${name}.txt`, import.meta.url)
  if (process.env['UPDATE'] === '1') writeFileSync(golden, pages)
  t.is(pages, readFileSync(golden, 'utf8'))
}

test('the golden pages of a small chapter', async (t) => {
  const html = `<h1><span class="label">Log I</span> <span class="title">The Tide</span></h1>
    <div class="epigraph"><p>Keep the lamp.</p><p class="attribution">Old rule</p></div>
    <p class="opening">Nobody had opened the lower door since the winter before, and the winter before that it had opened by itself.</p>
    <p>“Salt,” she said. “It gets into everything.”</p>
    <hr class="scene-break"><p class="dateline">The harbour, at noon.</p><p class="scene-opening">By noon the rope was dry.</p>
    <ul><li>a lamp</li><li>two letters</li></ul>
    <p>He called<sup><a role="doc-noteref" href="#n1">1</a></sup> twice.</p>
    <div class="footnotes"><aside class="footnote" id="n1" role="doc-footnote"><p>Once, by her count.</p></aside></div>`
  isGolden(t, 'chapter', await pagesOf(html))
})

test('the golden pages of parts: leaves of their own, blanks before right-hand openings', async (t) => {
  const documents = [
    documentOf('halfTitlePage', '<p class="title">The Nine Holds</p>'), documentOf('titlePage', '<h1>The Nine Holds</h1>'), documentOf('dedication', '<p>For those who keep the lamps.</p>'),
    documentOf('part', '<h1><span class="label">Part One</span> <span class="title">The Salt Stair</span></h1>', 'part-1'),
    documentOf('chapter', '<h1>One</h1><p>The stair was cut before anyone kept count.</p>', 'one'), documentOf('chapter', '<h1>Two</h1><p>Nobody had ever come up it.</p>', 'two'),
    documentOf('part', '<h1><span class="label">Part Two</span> <span class="title">The Winter Gate</span></h1>', 'part-2'), documentOf('chapter', `<h1>Three</h1>${paragraphs(2)}`, 'three')
  ]
  const {book} = await setPages(documents, {isLong: true, css: ':root { --book-chapter-opens: recto }'})
  isGolden(t, 'parts', describePages(book))
})

test('a document hidden as a whole has no page, and none is left blank for it', async (t) => {
  const documents = [documentOf('titlePage', '<h1>The Nine Holds</h1>'), documentOf('dedication', '<p>For Ann.</p>'), documentOf('chapter', '<h1>One</h1><p>It rained.</p>')]
  const pagesWith = async (css: string) => describePages((await setPages(documents, {isLong: true, css})).book)
  t.regex(await pagesWith(''), /^p\. i recto {2}.*Nine Holds\n\np\. ii verso {2}blank\n\np\. iii recto {2}.*Ann\.\n\np\. iv verso {2}blank\n\np\. 1 recto {2}.*One/)
  t.regex(await pagesWith('.dedication { display: none }'), /^p\. i recto {2}.*Nine Holds\n\np\. ii verso {2}blank\n\np\. 1 recto {2}.*One/)
  t.is(await pagesWith('section { display: none }'), 'p. 1 recto  blank\n')
})

test('a page holds thirty-six lines, and every page of the middle is full', async (t) => {
  const {book} = await setPages([documentOf('chapter', paragraphs(60))])
  const depths = book.pages.slice(0, -1).map(({items}) => Math.round((Math.max(...items.map(({y}) => y)) - first) / 14) + 1)
  t.true(depths.length > 3)
  t.true(depths.every((depth) => Math.abs(depth - 36) <= 1), depths.join())
})

test('running heads stand on neither openings nor blanks', async (t) => {
  const {book} = await setPages([documentOf('dedication', '<p>For Ann.</p>'), documentOf('chapter', `<h1>One</h1>${paragraphs(30)}`)], {isLong: true})
  const [dedication, blank, opening, next] = book.pages
  t.deepEqual([dedication, blank].map((page) => page!.furniture.length), [0, 0])
  t.is(opening!.furniture.length, 1)
  t.is(next!.furniture.length, 2)
})

test('a chapter of a number alone has the book’s title at the head of its pages, a year stands there itself', async (t) => {
  const headOf = async (heading: string): Promise<string> => {
    const {book} = await setPages([documentOf('chapter', `<h1>${heading}</h1>${paragraphs(30)}`)], {isLong: true})
    return describePages({...book, pages: [book.pages[2]!]})
  }
  for (const heading of ['7', 'XIV', '<span class="label">12</span>']) t.regex(await headOf(heading), new RegExp('Tides & <Other> Matters'), heading)
  for (const heading of ['1961', 'Ivy', 'Chapter 7']) t.regex(await headOf(heading), new RegExp(`  ${heading}\n`), heading)
})

test('front matter has roman numbers, the story begins with 1 on a right-hand page', async (t) => {
  const {book} = await setPages([documentOf('titlePage', '<h1>Title</h1>'), documentOf('copyrightPage', '<p>©</p>'), documentOf('foreword', '<p>Word.</p>'), documentOf('chapter', '<p>One.</p>')], {isLong: true})
  t.deepEqual(book.pages.map(({label}) => label), ['i', 'ii', 'iii', 'iv', '1'])
  t.is(book.pages.at(-1)!.side, 'right')
})

test('a short book leaves no page blank', async (t) => {
  const {book} = await setPages([documentOf('titlePage', '<h1>Title</h1>'), documentOf('chapter', '<p>One.</p>')])
  t.deepEqual(book.pages.map(({label}) => label), ['1', '2'])
})

test('a short book leaves a page blank where its author asks for a side', async (t) => {
  const sidesOf = async (css: string, ...documents: readonly PublicationDocument[]): Promise<string[]> => (await setPages(documents, {css})).book.pages.map(({side, items}) => `${side}${items.length === 0 ? ' blank' : ''}`)
  const chapters = [documentOf('chapter', '<p>One.</p>', 'one'), documentOf('chapter', '<p>Two.</p>', 'two')]
  t.deepEqual(await sidesOf(':root { --book-chapter-opens: recto }', ...chapters), ['right', 'left blank', 'right'])
  t.deepEqual(await sidesOf('.x { break-before: recto }', documentOf('chapter', '<p>One.</p><p class="x">Two.</p>')), ['right', 'left blank', 'right'])
  t.deepEqual(await sidesOf('', documentOf('part', '<h1>One</h1>', 'part'), documentOf('chapter', '<p>One.</p>')), ['right', 'left'])
})

test('the contents tell the page a chapter begins on', async (t) => {
  const contents = documentOf('contents', '<h1>Contents</h1><ol class="contents-list"><li class="to-chapter"><a href="two.xhtml">Two</a></li></ol>')
  const {book} = await setPages([contents, documentOf('chapter', paragraphs(40), 'one'), documentOf('chapter', '<p>End.</p>', 'two')], {isLong: true})
  const label = book.pages.at(-1)!.label
  t.regex(describePages(book), new RegExp(`Two ?(?:\\. ){9,}${label}\\n`))
})

test('what a sheet says of chapters is not for their lines in the contents', async (t) => {
  const contents = documentOf('contents', '<h1>Contents</h1><ol class="contents-list"><li class="to-chapter"><a href="two.xhtml">Two</a></li></ol>')
  const css = '.chapter { padding-top: 5rlh; counter-increment: chapter } .chapter > h1::before { content: counter(chapter) " " }'
  const {book} = await setPages([contents, documentOf('chapter', '<h1>Two</h1><p>x</p>', 'two')], {css})
  t.regex(describePages(book), /1 Two/)
})

test('a note stands at the foot of the page it is called on', async (t) => {
  const html = `${paragraphs(16)}<p>Called<sup><a role="doc-noteref" href="#n">1</a></sup> here.</p>${paragraphs(16, 3)}<aside class="footnote" id="n" role="doc-footnote"><p>The note.</p></aside>`
  const {book} = await setPages([documentOf('chapter', html)])
  const pages = book.pages.map((page) => describePages({...book, pages: [page]}))
  const called = pages.findIndex((page) => page.includes('Called1 here'))
  t.true(pages[called]!.includes('The note.'))
  t.true(baseline(pages[called]!, 'The note') > 540)
})

test('notes called in a table stand at the foot of its page', async (t) => {
  const html = `<p>One.</p><table><tbody><tr><td>Anna<sup><a role="doc-noteref" href="#n">1</a></sup></td><td>high</td></tr><tr><td>Bert</td><td id="b">low<sup><a role="doc-noteref" href="#m">2</a></sup></td></tr></tbody></table>
    <aside class="footnote" id="n" role="doc-footnote"><p>The first note.</p></aside><aside class="footnote" id="m" role="doc-footnote"><p>The second.</p></aside>`
  const pages = await pagesOf(html)
  t.true(baseline(pages, 'The first note') > 520)
  t.true(baseline(pages, 'The second') > baseline(pages, 'The first note'))
})

test('a note nothing calls is set where the text ends', async (t) => {
  t.regex(await pagesOf('<p>One.</p><aside class="footnote" id="n" role="doc-footnote"><p>Lost.</p></aside>'), /Lost\./)
})

test('an initial stands beside the lines it is deep', async (t) => {
  const pages = await pagesOf(`<p class="opening">“Once ${'the harbour lamp was lit and nobody came '.repeat(8)}</p>`, {css: ':root{--book-initial:3}'})
  t.is(baseline(pages, 'O\\n'), lines(2))
  t.is(baseline(pages, 'nce the'), lines(0))
})

test('a first letter may be styled in its line', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<p class="opening">“Once only.</p>')], {css: '.opening::first-letter{font-size:22pt}'})
  const [line] = book.pages[0]!.items
  t.deepEqual(line?.type === 'line' && line.source.line(line.index).runs.map(({size}) => size), [22, 11])
})

test('an initial deeper than its paragraph is left out', async (t) => {
  t.regex(await pagesOf('<p class="opening">Once only.</p>', {css: ':root{--book-initial:3}'}), /Once only\./)
})

test('the pagination names the first character of each page', async (t) => {
  const chapter = documentOf('chapter', `<h1>One</h1>\n${paragraphs(50)}`)
  const {book, pagination} = await setPages([chapter])
  let text = ''
  const collect = (node: {type: string; value?: string; children?: readonly unknown[]}): void => {
    if (node.type === 'text') text += node.value
    for (const child of node.children ?? []) collect(child as typeof node)
  }
  collect(chapter.tree)
  t.is(pagination.length, book.pages.length)
  for (const [index, {offset}] of pagination.entries()) {
    const [line] = describePages({...book, pages: [book.pages[index]!]}).split('\n')
    const words = line!.replace(/^.*?r \S+ {2}/, '').replace(/-$/, '')
    t.true(text.slice(offset).replace(/\s+/g, ' ').startsWith(words), `${words} | ${text.slice(offset, offset + 40)}`)
  }
})

test('a first line in a wider style holds fewer words, and the rest is set plain', async (t) => {
  const text = 'Nobody had opened the lower door since the winter before, and the winter before that it had opened by itself, slowly, as though the house were breathing out.'
  const linesOf = async (css: string): Promise<string[]> =>
    (await pagesOf(`<p class="opening">${text}</p>`, {css})).split('\n').flatMap((line) => /r \S+ {2}(.+)$/.exec(line)?.[1] ?? [])
  const plain = await linesOf('')
  const spaced = await linesOf('.opening::first-line { letter-spacing: 0.3em }')
  t.true(spaced[0]!.length < plain[0]!.length * 0.8)
  t.true(spaced[1]!.length > plain[0]!.length * 0.8)
  t.is(spaced.join(' ').replace(/- ?/g, '').replace(/ /g, ''), plain.join(' ').replace(/- ?/g, '').replace(/ /g, ''))
})

test('a web address takes no hyphens, and the line before it no hole', async (t) => {
  const shown = await pagesOf('<p lang="en" style="hyphens:auto">See https://www.example.org/understanding/considerations_and/documentation/characterization/index.html for the rest of the matter, which is long.</p>')
  t.notRegex(shown, /[a-z]-$/m)
  t.regex(shown, /r 0\.00  See https/)
})

test('nor does the end of one that stands apart from its beginning', async (t) => {
  const shown = await pagesOf(`<p lang="en" style="hyphens:auto">See <span>https://www.example.org/</span><b>${'considerations?characterization=understanding#documentation&'.repeat(6)}</b></p>`)
  t.notRegex(shown, /[a-z]-$/m)
})

test('a word wider than its measure is divided where it may be, at a hyphen', async (t) => {
  const shown = await pagesOf('<p lang="en" style="hyphens:auto; margin-right: 220pt">Incomprehensibilities and Brrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr of it</p>')
  const lines = shown.split('\n').flatMap((line) => /r \S+ {2}(.+)$/.exec(line)?.[1] ?? [])
  t.regex(lines.find((line) => /^Incom/.test(line))!, /-$/)
  t.regex(lines.find((line) => /rr$|rr-$/.test(line))!, /-$/)
  t.is(lines.join('').replace(/[- ]/g, ''), 'IncomprehensibilitiesandBrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrofit')
})

test('small capitals that lead in end with a whole word', async (t) => {
  for (let width = 150; width < 260; width += 5) {
    const text = 'This account was put together from eleven notebooks, four letters, extraordinary certificates of navigation and remembrances of a centenarian.'
    const {book} = await setPages([documentOf('chapter', `<p class="opening">${text}</p>`)], {css: `p { margin-right: ${298 - width}pt } .opening::first-line { font-variant-caps: small-caps; letter-spacing: 0.1em }`})
    const [line] = book.pages[0]!.items
    if (line?.type !== 'line') continue
    const set = line.source.line(line.index)
    const dressed = set.runs.filter(({style}) => style.letterSpacing !== 0).map(({words}) => words.map(({texts}) => [...texts].join('')).at(-1)).at(-1)
    t.true(set.isHyphenated || dressed === undefined || text.split(/[ ]/).includes(dressed), `${width} ${dressed}`)
  }
})

const narrowMargins = '@page { size: 70mm 100mm; margin: 9mm 6mm 10mm 8mm }'

test('heads and folios of narrow margins stay on the page', async (t) => {
  const {book} = await setPages([documentOf('chapter', paragraphs(30))], {css: narrowMargins})
  const [, {furniture, height}] = book.pages as [unknown, (typeof book.pages)[number]]
  const [head, folio] = furniture.map(({y}) => y).sort((left, right) => left - right) as [number, number]
  t.true(head > 12, `${head}`)
  t.true(folio < height - 9, `${folio} of ${height}`)
})

test('a spread is not deeper than its folio lets it be', async (t) => {
  const deepest = (book: PrintBook): number => Math.max(...book.pages.slice(0, -1).map(({items}) => Math.max(...items.map(({y}) => y))))
  const {book} = await setPages([documentOf('chapter', paragraphs(60))], {css: narrowMargins})
  const [{height, furniture}] = book.pages.slice(1) as [(typeof book.pages)[number]]
  t.true(deepest(book) < Math.max(...furniture.map(({y}) => y)) - 14, `${deepest(book)} of ${height}`)
})
