/** What style sheets of novels ask of the page, one property at a time: where lines stand, and what they say. */

import {inflateSync} from 'node:zlib'
import test from 'ava'
import {PNG} from 'pngjs'
import {textOf} from '../../src/print/describe.ts'
import {drawBook, type PrintBook} from '../../src/print/index.ts'
import type {BoxItem} from '../../src/print/types.ts'
import type {Resource} from '../../src/publication/index.ts'
import {documentOf, metadata, paragraphs, setPages} from './helpers.ts'

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly page: number
}

const round = (value: number): number => Math.round(value * 10) / 10

function linesOf({pages}: PrintBook): Line[] {
  return pages.flatMap(({items}, page) => items.flatMap((item) => {
    if (item.type !== 'line') return []
    const line = item.source.line(item.index)
    return [{text: textOf(line), x: round(item.x + line.start), y: round(item.y), page}]
  }))
}

/** Text of every line, without the marks that were set. */
const said = test.macro({
  async exec(t, html: string, css: string, expected: readonly string[]) {
    const {book} = await setPages([documentOf('chapter', html)], {css})
    t.deepEqual(linesOf(book).map(({text}) => text), expected)
  },
  title: (what) => what ?? ''
})

const heads = test.macro({
  async exec(t, css: string, expected: readonly (readonly string[])[], html: readonly string[] = ['<h1>One</h1><p>Words.</p>', '<h1>Two</h1><p>Words.</p>']) {
    const documents = html.map((each, index) => documentOf('chapter', each, `c${index}`))
    const {book} = await setPages(documents, {css})
    t.deepEqual(book.pages.map(({furniture}) => furniture.map(({source, index}) => textOf(source.line(index)))), expected as string[][])
  },
  title: (what) => what ?? ''
})

test('lines of a sign and of a signature stand together, whatever white a sheet puts between paragraphs', async (t) => {
  const html = '<p>a</p><p>b</p><div class="sign"><p>no geese</p><p>after dark</p></div><div class="letter"><p>c</p><p class="signature">Your sister,</p><p class="signature">Nell</p></div>'
  const {book} = await setPages([documentOf('chapter', html)], {css: 'p { margin: 0 0 14pt } @page { @bottom-center { content: none } }'})
  const at = new Map(linesOf(book).map(({text, y}) => [text, y]))
  const between = (above: string, below: string): number => at.get(below)! - at.get(above)!
  t.deepEqual([between('a', 'b'), between('no geese', 'after dark'), between('c', 'Your sister,'), between('Your sister,', 'Nell')].map(Math.round), [28, 14, 28, 14])
})
test('a counter belongs to the siblings after its reset', said, '<h2>A</h2><h3>a</h3><h3>b</h3><h2>B</h2><h3>c</h3>',
  'h2 { counter-reset: sub; break-after: auto } h3 { counter-increment: sub } h3::before { content: counter(sub, upper-roman) " " }', ['A', 'I a', 'II b', 'B', 'I c'])
test('counters() tells all in force', said, '<ol><li>a<ol><li>b</li></ol></li></ol>', 'ol { counter-reset: i; list-style: none } li { counter-increment: i } li::before { content: counters(i, ".") " " }', ['1 a', '1.1 b'])
test('counter-set', said, '<p>a</p><p class="s">b</p><p>c</p>', 'body { counter-reset: n 4 } p { counter-increment: n } .s { counter-set: n 20 } p::before { content: counter(n, lower-alpha) " " }', ['e a', 't b', 'u c'])
test('a counter as symbols', said, '<p>a</p><p>b</p><p>c</p>', 'body { counter-reset: n } p { counter-increment: n } p::before { content: counter(n, symbols("*" "†")) " " }', ['* a', '† b', '** c'])
test('quotation marks by depth', said, '<p><q>a <q>b</q> c</q></p>', '', ['“a ‘b’ c”'])
test('quotation marks of the language', said, '<p lang="de"><q>a <q>b</q></q></p>', '', ['„a ‚b‘“'])
test('quotation marks of the sheet', said, '<p><q>a <q>b</q></q></p>', 'q { quotes: "«" "»" "<" ">" }', ['«a <b>»'])
test('capitalize takes each word', said, '<p>the keeper’s “old lamp”</p>', 'p { text-transform: capitalize }', ['The Keeper’s “Old Lamp”'])
test('capitalize in Dutch', said, '<p lang="nl">ijs op het ijsselmeer</p>', 'p { text-transform: capitalize }', ['IJs Op Het IJsselmeer'])
test('a word of a heading wider than its line is divided as its language divides it', said, '<h1 lang="de">Die Donaudampfschifffahrtsgesellschaft</h1>', 'h1 { width: 120pt }', ['Die Donau-', 'dampfschiff-', 'fahrtsge-', 'sellschaft'])
test('code is divided anywhere, without a hyphen', said, '<p><code>DonaudampfschifffahrtsgesellschaftDonaudampf</code></p>', 'p { width: 120pt; text-indent: 0 }', ['Donaudampfschifffahrtsg', 'esellschaftDonaudampf'])
test('markers inside the line', said, '<ul><li>a</li></ul>', 'ul { list-style: "– " inside }', ['– a'])
test('generated content joins the loose text after it', said, '<ul><li>a<p>b</p></li></ul>', 'ul { list-style: none } li::before { content: "* " }', ['* a', 'b'])
test('the number of a note as its sheet says', said,
  '<p>a<sup><a href="#n" role="doc-noteref" class="note-reference">1</a></sup></p><aside class="footnote" id="n" role="doc-footnote"><p><a class="note-number" href="#r">1</a> b</p></aside>',
  '.footnote::footnote-call { content: counter(footnote, lower-alpha) } .footnote::footnote-marker { content: counter(footnote, lower-alpha) ") " }', ['aa', 'a) b'])

test('counters and strings of the text in heads', heads, 'body { counter-reset: c } h1 { counter-increment: c } @page { @top-center { content: none } @bottom-center { content: none } @bottom-left { content: "Ch. " counter(c, upper-roman) } }', [['Ch. I'], ['Ch. II']])
test('a head of two lines', heads, '@page text { @bottom-center { content: none } @top-center { content: "a\\A" "b"; white-space: pre } }', [['a', 'b'], ['a', 'b']])
test('heads beside the text stand at the top, the middle and the foot, in lines as wide as the margin lets them be', async (t) => {
  const long = 'Of lamps and of those who kept them'
  const css = `@page { margin: 72pt; @top-center { content: none } @bottom-center { content: none } @left-top { content: "${long}" } @left-middle { content: "Middle" } @left-bottom { content: counter(page); text-align: right; width: 40pt } @right-bottom { content: "End"; text-align: right } }`
  const {book} = await setPages([documentOf('chapter', '<h1>One</h1><p>Words.</p>')], {css})
  const [{furniture, height, width}] = book.pages as [(typeof book.pages)[number]]
  const lines = furniture.map(({source, index, x, y}) => ({text: textOf(source.line(index)), x, y, end: x + source.line(index).end}))
  const find = (text: string) => lines.find((line) => line.text === text)!
  const wrapped = lines.filter(({text}) => long.includes(text.trim()))
  t.is(wrapped.map(({text}) => text.trim()).join(' '), long)
  t.true(wrapped.length > 1 && wrapped.every(({x, end}) => x >= 9 && end <= 72 - 6), JSON.stringify(wrapped))
  t.true(wrapped[0]!.y > 72 && wrapped.at(-1)!.y < find('Middle').y && Math.abs(find('Middle').y - height / 2) < 10 && find('1').y > height - 72 - 14)
  t.true(find('1').end > 60 && find('1').end <= 66 + 0.01 && Math.abs(find('End').end - (width - 9)) < 0.01, JSON.stringify(lines))
})
test('pages numbered anew', heads, '@page { @top-center { content: none } @bottom-center { content: counter(page) } } #c1 { counter-reset: page 20 }', [['1'], ['20']])
test('a part that goes on over pages has heads and numbers from its second page on', async (t) => {
  const {book} = await setPages([documentOf('part', `<h1>Act One</h1>${paragraphs(60)}`)])
  const shown = book.pages.map(({furniture}) => furniture.map(({source, index}) => textOf(source.line(index))))
  t.deepEqual(shown.slice(0, 3), [[], ['Tides & <Other> Matters', '2'], ['Act One', '3']])
})
test('a message in a ground of its own stands inside it', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<div class="conversation"><p class="text-message">Come down to the quay.</p></div>')], {css: '.text-message { background: #eee; padding: 4pt 8pt; margin: 0 }'})
  t.true(linesOf(book)[0]!.x >= 54 + 8 - 1)
})

test('a ground of the code in a listing is one box below all its lines', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<pre><code>let  x  =  1\nif  (x)  {  y  }</code></pre>')], {css: 'pre > code { background: #ddd; padding: 6pt }'})
  const boxes = book.pages.flatMap(({items}) => items.filter((item) => item.type === 'box'))
  t.is(boxes.length, 1)
  t.deepEqual([...new Set(linesOf(book).map(({x}) => Math.round(x)))], [54 + 6])
})
test('a ground of a phrase goes on below what is white between its words', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<p>Set <code>let  x  =  1</code> here.</p>')], {css: 'code { background: #ddd; white-space: pre-wrap }'})
  const file = Buffer.from(await drawBook(book, metadata)).toString('latin1')
  const streams = [...file.matchAll(/\/Length (\d+)[^>]*?\/FlateDecode[^>]*>>\s*stream\r?\n|\/FlateDecode[^>]*?\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].map(({0: head, 1: length, 2: other, index}) =>
    inflateSync(Buffer.from(file.slice(index + head.length, index + head.length + Number(length ?? other)), 'latin1')).toString('latin1'))
  const boxes = [...streams.join('\n').matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(([, x, , width]) => [Number(x), Number(x) + Number(width)] as const)
  t.true(boxes.length > 1)
  for (const [index, [start]] of boxes.entries()) if (index > 0) t.true(Math.abs(start - boxes[index - 1]![1]) < 0.02)
})

test('pages by their number', heads, '@page { @top-center { content: none } @bottom-center { content: none } } @page :nth(2n) { @bottom-center { content: "even" } }', [[], ['even']])

test('the first page of a flow has a depth of its own', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<h1>One</h1>${paragraphs(60)}`)], {css: '@page text:first { margin-top: 200pt; margin-bottom: 150pt }'})
  const byPage = [0, 1, 2].map((page) => linesOf(book).filter((line) => line.page === page).map(({y}) => y))
  t.true(Math.min(...byPage[0]!) > 200 && Math.max(...byPage[0]!) < 612 - 150)
  t.true(Math.min(...byPage[1]!) < 70 && Math.max(...byPage[1]!) > 540)
  t.is(Math.max(...byPage[1]!), Math.max(...byPage[2]!))
})

test('what breaks before the first heading decides on which side the chapter opens', async (t) => {
  const documents = ['a', 'b'].map((id) => documentOf('chapter', '<h1>One</h1><p>Words.</p>', id))
  const {book} = await setPages(documents, {css: 'h1 { page-break-before: right }', isLong: true})
  t.deepEqual(book.pages.map(({document}) => document), ['text/a.xhtml', undefined, 'text/b.xhtml'])
})

test('the grid is that of the paragraphs, wherever their line height is said', async (t) => {
  const {book} = await setPages([documentOf('chapter', paragraphs(40))], {css: 'p { font-size: 12pt; line-height: 1.6 }'})
  const ys = linesOf(book).filter(({page}) => page === 1).map(({y}) => y)
  for (const [index, y] of ys.entries()) t.true(Math.abs((y - ys[0]!) / 19.2 - Math.round((y - ys[0]!) / 19.2)) < 0.02, `${index}`)
})

const long = 'The harbour lantern burned all evening with salt in the wick, and nobody on the stone stair said a word about the bell that had rung twice before the tide turned. '.repeat(3)

test('a first letter that floats sinks into its lines', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<p>${long}</p>`)], {css: 'p { text-indent: 0 } p::first-letter { float: left; font-size: 3.4em; line-height: 0.83; padding-right: 3pt }'})
  const [letter, first, second, third] = linesOf(book) as [Line, Line, Line, Line]
  t.is(letter.text, 'T')
  t.true(first.x > 70 && Math.abs(first.x - second.x) < 4 && third.x < 60)
})

test('an element that floats at the start is an initial', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<p><span class="cap">“A</span> ${long}</p>`)], {css: '.cap { float: left; font-size: 30pt; line-height: 28pt } p { text-indent: 0 }'})
  t.deepEqual(linesOf(book).slice(0, 1).map(({text}) => text), ['“A'])
})

for (const edge of ['right', 'center'] as const) {
  test(`a last line pressed into its measure stands inside it, set ${edge}`, async (t) => {
    const words = '<p>The keeper counted the boats that had come in before the bell</p>'
    const widths = Array.from({length: 60}, (_, index) => 240 + index)
    const {book} = await setPages([documentOf('chapter', widths.map((width) => `<div style="width: ${width}pt">${words}</div>`).join(''))], {css: `p { text-indent: 0; hyphens: none; text-align-last: ${edge} }`})
    const outside = linesOf(book).filter(({x, page}) => x < (page % 2 === 0 ? 54 : 43.2) - 1)
    t.deepEqual(outside, [])
  })
}

test('all lines but the first hang', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<p>${long}<br>${long}</p>`)], {css: 'p { text-indent: 20pt hanging each-line }'})
  const lines = linesOf(book)
  const indented = lines.map(({x}) => x > 65)
  t.deepEqual(lines.filter((_, index) => !indented[index]).map(({text}) => text.slice(0, 11)), ['The harbour', 'The harbour'])
})

const picture = ((): Resource => {
  const png = new PNG({width: 80, height: 80})
  return {path: 'images/a.png', source: 'a.png', role: 'image', mediaType: 'image/png', width: 80, height: 80, data: PNG.sync.write(png)} as unknown as Resource
})()

for (const [side, html] of [['left', `<p>${long}</p><img src="../images/a.png" alt="a"><p>Short.</p><p>${long}</p>`], ['right', `<p>${long}</p><p><img src="../images/a.png" alt="a">${long}</p>`]] as const) {
  test(`text runs beside a picture on the ${side}`, async (t) => {
    const {book} = await setPages([documentOf('chapter', html)], {css: `img { float: ${side}; width: 60pt; margin: 0 10pt }`, resources: [picture]})
    const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
    const beside = linesOf(book).filter(({y}) => y > placed.y + 5 && y < placed.y + placed.height)
    t.is(beside.length, 4)
    for (const {x} of beside) t.true(side === 'left' ? x >= 54 + 80 - 3 : x < 80)
    const after = linesOf(book).filter(({y}) => y > placed.y + placed.height + 14)
    t.true(after.some(({x}) => x < 58))
    t.is(placed.x, side === 'left' ? 64 : 54 + 298.8 - 70)
  })
}

test('a picture at the side is level with the capitals beside it', async (t) => {
  for (const [margin, drop] of [['0 0 0 10pt', 3.1], ['7pt 0 0 10pt', 7]] as const) {
    const {book} = await setPages([documentOf('chapter', `<p>Before.</p><img src="../images/a.png" alt="a"><p>${long}</p>`)], {css: `img { float: right; width: 60pt; margin: ${margin} }`, resources: [picture]})
    const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
    const [before] = linesOf(book)
    t.true(Math.abs(placed.y - before!.y - 3.4 - drop) < 1, `${placed.y} ${before!.y}`)
  }
})

test('a figure whose picture floats has the text beside it, and a box with a ground below it', async (t) => {
  const html = `<figure><img src="../images/a.png" alt="a"></figure><p>Two lines of words that stand beside the picture, if there is room, and no more than that.</p><div class="box"><p>Salt.</p></div>`
  const {book} = await setPages([documentOf('chapter', html)], {css: 'img { float: right; width: 80pt; margin: 0 0 7pt 10pt } .box { background: #eee; padding: 4pt }', resources: [picture]})
  const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
  const beside = linesOf(book).filter(({y}) => y > placed.y && y < placed.y + placed.height)
  t.is(beside[0]?.text.slice(0, 9), 'Two lines')
  const box = book.pages[0]!.items.find((item) => item.type === 'box')!
  t.true(box.y >= placed.y + placed.height)
})

for (const side of ['left', 'right']) test(`a caption stands with its table, though a sheet floats it ${side}`, said, '<table><caption>Tides</caption><tr><td>Low</td></tr></table><p>And so on.</p>', `caption { float: ${side} }`, ['Tides', 'Low', 'And so on.'])

test('a figure whose picture floats is at the side with its caption', async (t) => {
  const html = `<figure><img src="../images/a.png" alt="a"><figcaption>The soup.</figcaption></figure><p>${long}</p>`
  for (const width of ['width: 80pt', 'width: 30%', '']) {
    const {book} = await setPages([documentOf('chapter', html)], {css: `img { float: right; ${width}; margin: 0 0 7pt 10pt }`, resources: [picture]})
    const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
    const lines = linesOf(book)
    const [caption, first] = [lines.find(({text}) => text.startsWith('The soup'))!, lines.find(({text}) => text.startsWith('The harbour'))!]
    t.is(round(placed.x + placed.width), 352.8, width)
    t.true(caption.y > placed.y + placed.height && caption.y < placed.y + placed.height + 25 && caption.x >= placed.x - 1, `${caption.y} ${placed.y}`)
    t.true(first.y > placed.y && first.y < placed.y + 14 && first.x < 72, `${first.y} ${placed.y}`)
  }
})

test('what announces a list stands below a box at the side with it', async (t) => {
  const html = '<figure><img src="../images/a.png" alt="a"></figure><p>Two lines of words that stand beside the picture, if there is room, and no more than that.</p><p><b>Bring</b></p><ul><li>Salt.</li></ul>'
  for (const css of ['figure { float: right; width: 80pt } ul { background: #eee }', 'figure { float: left; width: 80pt }']) {
    const {book} = await setPages([documentOf('chapter', html)], {css, resources: [picture]})
    const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
    const [bring, salt] = ['Bring', 'Salt.'].map((word) => linesOf(book).find(({text}) => text.includes(word))!)
    t.true(bring!.y > placed.y + placed.height && salt!.y - bring!.y <= 28.1, `${placed.y + placed.height} ${bring!.y} ${salt!.y}`)
  }
})

test('a box without depth shows its words, before the text beside it or where none follows', async (t) => {
  for (const html of ['<p class="own">Beside.</p><p>The harbour.</p>', '<p class="own">Beside.</p>', '<p>Before.</p><p class="own">Beside.</p>']) {
    const {book} = await setPages([documentOf('chapter', html)], {css: '.own { float: right; line-height: 0 }'})
    t.deepEqual(linesOf(book).map(({text}) => text), html.replaceAll(/<[^>]+>/g, '\n').split('\n').filter((words) => words !== ''), html)
  }
})

test('a box too deep for text beside it keeps the space above it', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<p>Before.</p><figure><img src="../images/a.png" alt="a"></figure><p>After.</p>`)], {css: 'figure { float: right; width: 100pt } p { margin-bottom: 28pt }', resources: [{...picture, height: 320}]})
  const placed = book.pages[0]!.items.find((item) => item.type === 'picture')!
  t.true(placed.y - linesOf(book)[0]!.y > 25, `${placed.y}`)
})

test('a list runs beside a box on the right, whose ground begins level with it', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<p>Before.</p><aside class="box"><h2>Soup</h2></aside><ul><li>${long}</li></ul>`)], {css: '.box { float: right; width: 100pt; background: #eee; padding: 6pt } h2 { margin: 40pt 0 0 } ul { margin: 0 }'})
  const box = book.pages[0]!.items.find((item) => item.type === 'box')!
  const first = linesOf(book).find(({text}) => text.startsWith('The harbour'))!
  t.true(first.y > box.y && first.y - box.y < 14, `${first.y} ${box.y}`)
})

const belows = {
  'a list in a box': '<div class="box"><ul><li>Salt.</li><li>Bread.</li></ul></div>',
  'a heading': '<h2>Head</h2><p>First.</p><p>Second.</p>',
  'a table': '<table><tr><td>Salt</td></tr><tr><td>Bread</td></tr></table>',
  'a long paragraph': `<p>${long}</p>`
}
for (const [what, below] of Object.entries(belows)) {
  test(`a picture at the side stays on its page, ${what} below it`, async (t) => {
    for (let above = 18; above < 36; above++) {
      const html = `${'<p>A line of its own.</p>'.repeat(above)}<h2>Soup</h2><figure><img src="../images/a.png" alt="a"><figcaption>The soup.</figcaption></figure><p>Two lines of words that stand beside the picture, if there is room, and no more.</p>${below}${'<p>Another line.</p>'.repeat(9)}`
      const {book} = await setPages([documentOf('chapter', html)], {css: 'figure { float: right; width: 40%; margin: 0 0 1rlh 1em } .box { border-top: 0.5pt solid; padding: 7pt 0; margin: 1rlh 0 }', resources: [{...picture, width: 200, height: 160}]})
      for (const [index, {items}] of book.pages.entries()) {
        for (const item of items) t.true(item.y + (item.type === 'picture' ? item.height : 0) <= 612 - 57.6 + 14, `${above}, page ${index + 1}: ${item.type} at ${item.y}`)
      }
    }
  })
}

test('cells that span columns and rows', async (t) => {
  const cells = '<tr><th colspan="2">ab</th><th>c</th></tr><tr><td rowspan="2">d</td><td>e</td><td>f</td></tr><tr><td>g</td><td>h</td></tr>'
  const {book} = await setPages([documentOf('chapter', `<table>${cells}</table>`)], {css: 'td, th { text-align: left; padding: 0 5pt 0 0 }'})
  const at = new Map(linesOf(book).map((line) => [line.text, line]))
  const near = (left: string, right: string, axis: 'x' | 'y') => t.true(Math.abs(at.get(left)![axis] - at.get(right)![axis]) < 2, `${left} ${right} ${axis}`)
  near('ab', 'd', 'x')
  near('e', 'g', 'x')
  near('c', 'f', 'x')
  near('f', 'h', 'x')
  near('d', 'e', 'y')
  t.true(at.get('g')!.y > at.get('e')!.y)
})

test('no figure of a crowded table is divided', async (t) => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const rows = [['1902', '74', '2,626', '155,554', '2', 'Mainwaring of the Northern Sound', 'The winter of the great frost, services withdrawn'], ['1903', '111', '13,939', '2,233,331', '3', 'Featherstonehaugh and his clerks', 'None reported in the period']]
  const {book} = await setPages([documentOf('chapter', `<table>${rows.map(row).join('')}</table>`)], {css: '@page { size: 3.4in 6in; margin: 24pt }'})
  const texts = linesOf(book).map(({text}) => text)
  for (const figure of rows.flat().filter((cell) => /^[\d,]+$/.test(cell))) t.true(texts.includes(figure), `${figure} in ${texts.join(' | ')}`)
})

test('a table of many columns is set smaller before a word of it is divided, and stays legible', async (t) => {
  const months = ['Provision', 'January', 'February', 'March', 'April', 'May', 'September', 'October', 'November']
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const body = ['Blackcurrants', '31', '29', '22', '18', '11', '44', '40', '36']
  const {book} = await setPages([documentOf('chapter', `<p>Before.</p><table><thead>${row(months, 'th')}</thead><tbody>${row(body, 'td')}</tbody></table>`)], {css: '@page { size: 6in 9in; margin: 60pt }'})
  const lines = linesOf(book).map(({text}) => text)
  t.deepEqual([...months, ...body].filter((word) => !lines.includes(word)), [])
  const sizes = book.pages.flatMap(({items}) => items.flatMap((item) => (item.type === 'line' ? item.source.line(item.index).runs.map(({size}) => size) : [])))
  t.true(Math.min(...sizes) >= 7.5 && Math.min(...sizes) < 9)
})

test('the rows of a table with rules follow one another without a gap', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<table><tr><th>a</th></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>')], {css: 'th { border-bottom: 0.5pt solid }'})
  const [a, b, c] = linesOf(book).map(({y}) => y) as [number, number, number]
  t.true(b - a < 15.5 && c - b < 15.5, `${a} ${b} ${c}`)
})

const shrunk = test.macro({
  async exec(t, css: string, html: string, least: number, most: number) {
    const {book} = await setPages([documentOf('chapter', `<p>Before.</p>${html}<p>After.</p>`)], {css: `.b { border: 1pt solid; text-indent: 0; text-align: left; ${css} } .b p { text-indent: 0 }`})
    const boxes = book.pages[0]!.items.flatMap((item) => (item.type === 'box' && item.width > 2 ? [item] : []))
    t.true(boxes.length > 0 && boxes.every(({width}) => width >= least && width <= most), boxes.map(({width}) => round(width)).join(' '))
    const [left, right] = [boxes[0]!.x - 54, 54 + 298.8 - boxes[0]!.x - boxes[0]!.width]
    t.true(/auto/.test(css) ? Math.abs(left - right) < 1 : Math.abs(left) < 1)
    t.deepEqual([book.structure.filter(({type}) => type === 'P').length, book.pages.length], [html.includes('<div') ? 4 : 3, 1])
  },
  title: (what) => what!
})
const twoLines = '<div class="b"><p>Short words.</p><p>Two, and a bit.</p></div>'
test('a block shown as a table is as wide as its words', shrunk, 'display: table; margin: 14pt auto', twoLines, 55, 90)
test('a block told to fit what it holds', shrunk, 'width: fit-content; padding: 0 10pt', twoLines, 75, 110)
for (const [css, reach] of [['margin: 0 -20pt', 20], ['margin: 0 -9999px; padding: 0 9999px', 31], ['margin: 0 -20pt; border: 1pt solid; padding: 0 5pt', 20]] as const) {
  test(`a ground reaches as far into both margins of the page, and not off the paper: ${css}`, async (t) => {
    const {book} = await setPages([documentOf('chapter', '<h1>One</h1><p>Words.</p>')], {css: `@page { size: 300pt 400pt; margin: 40pt } h1 { background: #eee; ${css} }`})
    const ground = book.pages[0]!.items.find((item) => item.type === 'box')!
    t.is(round(ground.x), 40 - reach)
    t.is(round(ground.width), 220 + 2 * reach)
    const [title] = linesOf(book)
    t.true(title!.x > 40 && title!.x < 200)
  })
}

test('a block with more words than a line holds is about as wide as that', shrunk, 'width: max-content; margin: 0 auto', `<p class="b">${'words and more words '.repeat(20)}</p>`, 280, 300)
test('a block shown as a table with a width of its own has it', shrunk, 'display: table; width: 50%', twoLines, 149, 152)

test('a block is as high as it says', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<p>a</p><div></div><p>b</p><div class="m">c</div><p>d</p>')], {css: 'div { height: 28pt } .m { height: auto; min-height: 42pt; text-indent: 0 }'})
  const [a, b, c, d] = linesOf(book).map(({y}) => y) as [number, number, number, number]
  t.deepEqual([b - a, c - b, d - c].map(round), [42, 14, 42])
})

test('the families that come with Octavo are there by their names, whatever the theme', async (t) => {
  for (const family of ['EB Garamond', 'Literata', 'Alegreya', 'IBM Plex Mono']) {
    const {book, messages} = await setPages([documentOf('chapter', '<p>a</p>')], {css: `p { font-family: "${family}" }`})
    const [line] = book.pages[0]!.items.flatMap((item) => (item.type === 'line' ? [item.source.line(item.index)] : []))
    t.is(line!.runs[0]!.face.family, family)
    t.deepEqual(messages.map(({ruleId}) => ruleId), [])
  }
})

test('what no face has is counted once in a box that is measured first', async (t) => {
  const {messages} = await setPages([documentOf('chapter', '<div class="b"><p>禁止</p></div>')], {css: '.b { width: fit-content }'})
  t.regex(messages.find(({ruleId}) => ruleId === 'missing-glyph')!.reason, /\(2 places\)/)
})

for (const [css, top, left] of [['@page { margin: 5pt }', 'theme', 'theme'], ['@page { margin-top: 0; margin-left: 40pt }', 'theme', 40], ['@page :right { margin: 30pt 4px }', 30, 'theme'], ['@page text { margin: 0 }', 0, 0], ['@page :first { margin: 0 }', 0, 0]] as const) {
  test(`margins no press can trim by are left to the theme, but on a page that is meant: ${css}`, async (t) => {
    const html = [documentOf('chapter', '<p>Words.</p>')]
    const flush = 'p { text-indent: 0 }'
    const [plain, own] = [await setPages(html, {css: flush}), await setPages(html, {css: `${css} ${flush}`})]
    const [{x, y}, there] = [linesOf(plain.book)[0]!, linesOf(own.book)[0]!]
    t.true(Math.abs(there.x - (left === 'theme' ? x : left)) < 1, `${there.x}`)
    t.is(there.y < y - 20, top !== 'theme')
    t.deepEqual(own.messages.map(({ruleId}) => ruleId), /text|first/.test(css) ? [] : ['page-margin'])
  })
}

test('margins inside a border are inside it', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<p>a</p><div class="b"><div><p>b</p><p>c</p></div></div><p>d</p>')], {css: 'p { text-indent: 0 } .b { border: 1pt solid; margin: 14pt 0 } .b div { padding: 2pt 0 } .b p { margin: 14pt 0 }'})
  const sides = book.pages[0]!.items.flatMap((item) => (item.type === 'box' && item.width > 50 ? [item.y] : []))
  const [a, b, c, d] = linesOf(book).map(({y}) => y) as [number, number, number, number]
  t.true(sides[0]! < b - 10 - 14 && sides[0]! > a, `${sides[0]} between ${a} and ${b}`)
  t.true(sides[1]! > c + 14 && sides[1]! < d - 10, `${sides[1]} between ${c} and ${d}`)
})

test('no edge of a box is drawn through the line above it', async (t) => {
  for (const padding of [15, 17, 19, 20, 24]) {
    const {book} = await setPages([documentOf('chapter', '<p>a</p><div class="b"><p>b</p></div><p>c</p>')], {css: `p { text-indent: 0 } .b { border: 0.5pt solid; margin: 0; padding: ${padding}pt 0 }`})
    const sides = book.pages[0]!.items.flatMap((item) => (item.type === 'box' && item.width > 50 ? [item.y] : []))
    const [a, , c] = linesOf(book).map(({y}) => y) as [number, number, number]
    t.true(sides[0]! >= a + 1 && sides[1]! <= c - 7, `${padding}: ${a} ${sides.join(' ')} ${c}`)
  }
})

test('the text keeps off a box at the side that has no margin', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<aside class="b"><p>A note.</p></aside><p>${long}</p>`)], {css: '.b { float: left; width: 100pt; font-size: 10pt } p { text-indent: 0 }'})
  const [beside] = linesOf(book).filter(({text}) => !text.startsWith('A note'))
  t.true(beside!.x >= 54 + 105 - 0.5, `${beside!.x}`)
})

test('a calculation of a share and a length', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<p>a</p>')], {css: 'p { text-indent: 0; margin-left: calc(50% - 20pt) }'})
  t.true(Math.abs(linesOf(book)[0]!.x - (54 + 149.4 - 20)) < 1)
})

test('box-sizing, and the least width', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<div class="a"><p>a</p></div><div class="b"><p>b</p></div>')], {css: 'div { width: 100pt; padding: 0 10pt; border-left: 5pt solid; background: #eee } .a { box-sizing: border-box } .b { min-width: 200pt }'})
  const grounds = book.pages[0]!.items.filter((item) => item.type === 'box' && item.width > 50).map((item) => item.type === 'box' ? round(item.width) : 0)
  t.deepEqual(grounds, [100, 225])
})

test('borders of heads, and grounds of pages', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<p>a</p>')], {css: '@page { background: #eee } @page text { @top-center { content: "x"; border-bottom: 1pt solid; margin-bottom: 10pt } }'})
  const boxes = book.pages[0]!.items.flatMap((item) => (item.type === 'box' ? [[item.x, item.y, item.width, item.height].map(round)] : []))
  t.deepEqual(boxes, [[0, 0, 396, 612], [54, 39.4, 298.8, 1]])
})

test('a picture a sheet names and the book has not is told where it is named', async (t) => {
  const {messages} = await setPages([documentOf('chapter', '<p>x</p>')], {css: 'p { margin: 0 }\np::before { content: url(none.svg) }'})
  t.deepEqual(messages.filter(({ruleId}) => ruleId === 'picture').map(({file, line, column}) => `${file}:${line}:${column}`), ['book.css:2:13'])
})

test('what has lines of its own by nature keeps them as a box in the line, as wide as what it holds', async (t) => {
  const html = '<h1>Salt</h1><div class="talk"><p>Here.</p><p>And there.</p></div><div class="middle"><p>Centre.</p></div><p>Words <b>in</b> a line.</p>'
  const {book} = await setPages([documentOf('chapter', html)], {css: '.talk p, h1, .middle p { display: inline-block; background: #eee } .middle { text-align: center }'})
  const boxes = book.pages[0]!.items.filter((item): item is BoxItem => item.type === 'box').sort((one, other) => one.y - other.y)
  const lines = linesOf(book)
  t.deepEqual(lines.map(({text}) => text), ['Salt', 'Here.', 'And there.', 'Centre.', 'Words in a line.'])
  t.is(new Set(lines.map(({y}) => y)).size, 5)
  t.is(boxes.length, 4)
  t.true(boxes.every(({width}) => width < 80), boxes.map(({width}) => width).join())
  const middle = boxes[3]!
  t.true(Math.abs(middle.x + middle.width / 2 - (54 + 298.8 / 2)) < 1, `${middle.x}`)
})

test('a page asked for by a block inside its section is told', async (t) => {
  const {messages} = await setPages([documentOf('chapter', '<h1>One</h1><section><p>Words.</p></section>')], {css: 'h1 { page: opening } .chapter { page: body }'})
  t.deepEqual(messages.map(({ruleId, actual}) => `${ruleId} ${actual}`), ['page-of-block opening'])
})

test('a number before every heading stands in the line of its title', said, '<h1><span class="title">Salt</span></h1>', 'h1 { counter-increment: n } h1::before { content: counter(n) ". " }', ['1. Salt'])
test('before a label, too', said, '<h1><span class="label">Part One</span></h1>', 'h1::before { content: "~ " }', ['~ Part One'])
test('above a label and a title in a line of its own', said, '<h1><span class="label">Part One</span><span class="title">Salt</span></h1>', 'h1::before { content: "~" }', ['~', 'Part One', 'Salt'])
test('one that is a block stands in its own', said, '<h1><span class="title">Salt</span></h1>', 'h1::before { content: "~"; display: block }', ['~', 'Salt'])
test('so it does where the sheet dresses the title', said, '<h1><span class="title">Salt</span></h1>', 'h1::before { content: "~" } h1 .title { display: block; margin-top: 2em }', ['~', 'Salt'])
test('a named string keeps the blocks of its element apart', heads, '@page { @bottom-center { content: none } @top-center { content: none } @bottom-left { content: string(both) } } header { string-set: both content() }', [['Salt Wren Halloran, 2026']], ['<header><h1><span class="title">Salt</span></h1><p>Wren <em>Hal</em>loran, 2026</p></header>'])
test('the running head has the title without it', heads, '@page { @bottom-center { content: none } @top-center { content: none } @bottom-left { content: string(chapter-title) } } h1::before { content: "~ " }', [['Salt'], ['Tea']], ['<h1><span class="title">Salt</span></h1>', '<h1><span class="title">Tea</span></h1>'])

test('what a sheet asks of every heading is not asked of title pages and contents', async (t) => {
  const css = 'h1 { counter-increment: n; break-after: page } h1::before { content: counter(n) ". " }'
  const {book} = await setPages([
    documentOf('titlePage', '<h1><span class="title">Lamps</span></h1><p class="author">Ann</p>'),
    documentOf('contents', '<h1><span class="title">Contents</span></h1><ol class="contents-list"><li class="to-chapter"><a href="chapter.xhtml">Salt</a></li></ol>'),
    documentOf('chapter', '<h1><span class="title">Salt</span></h1><p>Words.</p>')
  ], {css})
  t.deepEqual(book.pages.map(({items}) => items.flatMap((item) => (item.type === 'line' ? [textOf(item.source.line(item.index)).replace(/[ .]{3}.*/, '')] : []))), [['Lamps', 'Ann'], ['Contents', 'Salt'], ['1. Salt'], ['Words.']])
})

test('the rule of a head keeps off the text, and that of a foot', async (t) => {
  for (const [rule, least] of [['border-bottom: 0.5pt solid', 5], ['border-bottom: 0.5pt solid; margin-bottom: 12pt', 11], ['background: #eee', 5]] as const) {
    const {book} = await setPages([documentOf('chapter', `<h1>One</h1>${paragraphs(40)}`)], {css: `@page { margin: 50pt; @top-center { content: "Head"; ${rule} } @bottom-center { content: counter(page); ${rule.replaceAll('bottom', 'top')} } }`})
    const [, {items, height}] = book.pages as [unknown, (typeof book.pages)[number]]
    const boxes = items.flatMap((item) => (item.type === 'box' ? [item] : []))
    const [head, foot] = [boxes.find(({y}) => y < 50)!, boxes.find(({y}) => y > 400)!]
    t.true(head.y + head.height <= 50 - least, `${rule}: ${head.y + head.height}`)
    t.true(foot.y >= height - 50 + least, `${rule}: ${foot.y}`)
  }
})

test('lines parted by white space are beside an initial as long as it is', async (t) => {
  const {book} = await setPages([documentOf('chapter', `<p>Once.</p><p>${long}</p>`)], {css: 'p { margin: 0 0 7pt } p:first-child::first-letter { float: left; font-size: 36pt; line-height: 30pt }'})
  const [, first, second] = linesOf(book).filter(({text}) => text.length > 1)
  t.true(Math.abs(first!.x - second!.x) < 1, `${first!.x} ${second!.x}`)
})

test('the widest word of a cell is not always the longest', async (t) => {
  const cells = `<td>Window illicit</td>${`<td>${'tide ink to '.repeat(5)}</td>`.repeat(6)}`
  const {book} = await setPages([documentOf('chapter', `<table><tr>${cells}</tr></table>`)], {css: 'td { padding: 0 2pt } table { width: 100%; font-size: 11pt }'})
  const set = linesOf(book).map(({text}) => text)
  t.true(set.includes('Window') && set.includes('illicit'), set.join(' '))
})

test('a large mark before a quotation stands clear of the line above it, and floats beside the first lines', async (t) => {
  for (const float of ['', 'float: left;']) {
    const {book} = await setPages([documentOf('chapter', `<p>Before.</p><blockquote><p>${long}</p></blockquote><p>After.</p>`)], {css: `blockquote { margin: 1em 2em } blockquote::before { content: "“"; font-size: 3em; line-height: 1; ${float} }`})
    const lines = linesOf(book)
    const [before, mark, first] = [lines.find(({text}) => text === 'Before.')!, lines.find(({text}) => text === '“')!, lines.find(({text}) => text.startsWith('The harbour'))!]
    t.true(mark.y - before.y > 33 * 0.7, `${mark.y} ${before.y}`)
    t.true(float === '' ? first.y > mark.y : first.x > mark.x + 8 && first.y < mark.y + 1, `${mark.x},${mark.y} ${first.x},${first.y}`)
  }
})

test('a caption keeps off the border of its table', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<table><caption>Tides</caption><tr><th>Hour</th></tr><tr><td>6</td></tr></table>')], {css: 'table { border-top: 3pt solid; font-size: 9pt } td, th { padding: 3px 6px }'})
  const caption = linesOf(book).find(({text}) => text === 'Tides')!
  const border = book.pages[0]!.items.find((item): item is BoxItem => item.type === 'box')!
  t.true(border.y - caption.y > 7, `${border.y} ${caption.y}`)
})

for (const [css, where] of [
  ['table { margin: 0 }', 'over a table at the left edge'],
  ['table { margin: 0 0 0 auto }', 'over a table at the right edge'],
  ['table { margin: 0; width: 50% } caption { caption-side: bottom }', 'under a wide table at the left edge']
] as const) {
  test(`a caption stands in the middle ${where}`, async (t) => {
    const table = '<table><caption>Water</caption><tr><td>Water</td></tr><tr><td>The height of the tide</td></tr></table>'
    const {book} = await setPages([documentOf('chapter', table)], {css: `${css} caption, td { padding: 0; text-align: center; font: 10pt/12pt serif }`})
    const [first, second] = linesOf(book).filter(({text}) => text === 'Water')
    t.true(Math.abs(first!.x - second!.x) < 1, `${first!.x} ${second!.x}`)
  })
}

test('a caption over its table is heard before it', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<table><caption>Water</caption><tr><td>Six feet</td></tr></table>')], {css: 'table { margin: 0 }'})
  const types = book.structure.map(({type}) => type)
  t.true(types.includes('Caption') && types.indexOf('Caption') < types.indexOf('TR'), types.join(' '))
})

for (const side of ['left', 'right'] as const) {
  test(`the cells of a table at the side stand in their rows, text beside them: ${side}`, async (t) => {
    const {book} = await setPages([documentOf('chapter', `<table><tr><td>Low</td><td>High</td></tr></table><p>${'He counted the steps to the water. '.repeat(12)}</p>`)], {css: `table { float: ${side}; margin: 0 }`})
    const [low, high, text] = ['Low', 'High', 'He counted'].map((start) => linesOf(book).find((line) => line.text.startsWith(start))!)
    t.is(low!.y, high!.y)
    t.true(low!.x < high!.x && Math.abs(text!.y - low!.y) < 6 && (side === 'left' ? text!.x > high!.x : text!.x < low!.x), `${low!.x},${low!.y} ${text!.x},${text!.y}`)
  })
}

test('words of two cells keep apart where a sheet leaves them no padding', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<table><tr><td>Low</td><td>High</td></tr></table>')], {css: '* { margin: 0; padding: 0 } td, th { padding: 0; font: 10pt/12pt serif }'})
  const words = book.pages[0]!.items.flatMap((item) => (item.type === 'line' ? [[item.x + item.source.line(item.index).start, item.x + item.source.line(item.index).end] as const] : []))
  t.true(words[1]![0] - words[0]![1] > 4.5, JSON.stringify(words))
})

test('verse with an indent to each line stands below a box at the side, not across it', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<table><tr><td>Low and high</td></tr></table><p class="own">The gull cries once<br>and turns</p>')], {css: 'table { float: left; margin: 0 } .own { text-indent: 1em hanging each-line; text-align: left }'})
  const [table, verse] = ['Low', 'The gull'].map((start) => linesOf(book).find(({text}) => text.startsWith(start))!)
  t.true(verse!.y > table!.y + 8, `${table!.y} ${verse!.y}`)
})

test('lines that hang into their indent keep clear of a box on the left', async (t) => {
  const {book} = await setPages([documentOf('chapter', '<table><tr><td>Low and high</td></tr></table><p class="own">The gull cries once</p>')], {css: 'table { float: left; margin: 0 } td { padding: 0 } .own { padding-left: 2em; text-indent: -2em; text-align: left; margin: 0 }'})
  const [table, verse] = book.pages[0]!.items.flatMap((item) => (item.type === 'line' ? [[item.x + item.source.line(item.index).start, item.x + item.source.line(item.index).end] as const] : []))
  const [left, right] = table![0] < verse![0] ? [table!, verse!] : [verse!, table!]
  t.true(right[0] > left[1], `${left} ${right}`)
})
