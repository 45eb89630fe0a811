/** Initials: which letters are one, how many lines they stand beside, what is done where the lines do not suffice. */

import test from 'ava'
import {documentOf, setPages} from './helpers.ts'

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly style: string
}

async function linesOf(html: string, css = ''): Promise<Line[]> {
  const {book} = await setPages([documentOf('chapter', html)], {css: `:root { --book-initial: 3 } .opening { text-indent: 0 } ${css}`})
  return book.pages.flatMap(({items}) => items.flatMap((item) => {
    if (item.type !== 'line') return []
    const {runs, start} = item.source.line(item.index)
    const text = runs.map(({words, gaps}) => words.map(({texts}, at) => [...texts].join('') + (gaps[at]! > 0 ? ' ' : '')).join('')).join('')
    return [{text, x: item.x + start, y: item.y, size: runs[0]!.size, style: runs[0]!.style.fontStyle}]
  }))
}

const tail = ' the lamp burned low in the window over the harbour, and the boat that everyone had given up for lost came round the point.'.repeat(3)
const opening = (html: string): string => `<p class="opening">${html}</p>`

const begins = test.macro({
  async exec(t, html: string, marks: string, letter: string) {
    const lines = await linesOf(opening(html))
    const large = lines.filter(({size}) => size > 15)
    t.deepEqual(large.map(({text}) => text), [...(marks === '' ? [] : [marks]), ...(letter === '' ? [] : [letter])])
    const beside = lines.filter(({size, x}) => size < 15 && x > 54 + 8)
    if (letter !== '') t.true(beside.length >= 3 && beside.length <= 4, `${beside.length} lines beside`)
    if (letter !== '') t.true(Math.abs(large.at(-1)!.y - beside[2]!.y) < 0.05)
  },
  title: (name, html: string, marks: string, letter: string) => `${name ?? ''} ${html.slice(0, 24)} begins with ${marks} ${letter === '' ? 'no initial' : letter}`
})

test(begins, `’Twas cold, and${tail}`, '’', 'T')
test(begins, `“’Tis cold, and${tail}`, '“’', 'T')
test(begins, `«Où est la lampe?${tail}`, '«', 'O')
test(begins, `»Ach«, sagte sie, und${tail}`, '»', 'A')
test(begins, `”Nej”, sade hon, och${tail}`, '”', 'N')
test(begins, `״Lo”, he said, and${tail}`, '״', 'L')
test(begins, `A lamp, for${tail}`, '', 'A')
test(begins, `I lit it, for${tail}`, '', 'I')
test(begins, `Ångström lit it, for${tail}`, '', 'Å')
test(begins, `E\u0301loïse lit it, for${tail}`, '', 'E\u0301')
test(begins, `L’Étoile came, and${tail}`, '', 'L’')
test(begins, `1847 was cold, and${tail}`, '', '1847')
test(begins, `3 lamps were lit, and${tail}`, '', '3')
test(begins, `<span class="small-caps">Once</span> upon a time${tail}`, '', 'O')
test(begins, `<sup><a role="doc-noteref" href="#n">1</a></sup>Once upon a time${tail}`, '', '')
test(begins, 'I.', '', '')

test('an initial in emphasis is in its style', async (t) => {
  const [letter] = await linesOf(opening(`<em>Constance</em> was late, for${tail}`))
  t.deepEqual([letter!.text, letter!.style], ['C', 'italic'])
})

test('the paragraphs that follow stand beside what a short one leaves of its initial', async (t) => {
  const [letter, first, second, third, fourth] = await linesOf(`${opening('It went out.')}<p>She lit it again, and${tail}</p>`) as [Line, Line, Line, Line, Line]
  t.deepEqual([letter.text, first.text], ['I', 't went out.'])
  t.true(second.text.startsWith('She lit') && second.x > first.x + 8)
  t.true(Math.abs(third.x - first.x) < 3 && fourth.x < 57)
  t.true(Math.abs(letter.y - third.y) < 0.05)
})

test('before a break of scene an initial is as deep as the paragraph', async (t) => {
  const lines = await linesOf(`${opening(`It went out, and${tail.slice(0, 90)}`)}<hr class="scene-break"><p>She lit it again.</p>`)
  t.is(lines[0]!.text, 'I')
  t.true(lines[0]!.size < 40)
  t.is(Math.round((lines[2]!.y - lines[0]!.y) * 10), 0)
})

test('one line alone has no initial', async (t) => {
  const [line] = await linesOf(`${opening('It went out.')}<hr class="scene-break"><p>She lit it again.</p>`)
  t.is(line!.text, 'It went out.')
})

test('a letter that floats keeps its size beside whatever follows', async (t) => {
  const css = ':root { --book-initial: normal } .opening::first-letter { float: left; font-size: 40pt; line-height: 36pt }'
  const [letter, first] = await linesOf(`${opening('It went out.')}<p>Dark.</p>`, css) as [Line, Line]
  t.is(letter.text, 'I')
  t.is(first.text, 't went out.')
})

test('the ink of an initial stands at the edge of the text, and the line under a tail keeps clear of it', async (t) => {
  const [letter, ...lines] = await linesOf(opening(`Quick as a fox,${tail}`)) as [Line, ...Line[]]
  t.true(letter.x < 54)
  const [first, , , under, below] = lines as [Line, Line, Line, Line, Line]
  t.true(under.x > first.x && below.x < 57)
})

test('an initial beside a first line in small capitals', async (t) => {
  const [, first, second] = await linesOf(opening(`Once upon a time${tail}`), '.opening::first-line { font-variant-caps: small-caps; letter-spacing: 1pt }') as [Line, Line, Line]
  t.true(first.text.length < second.text.length)
})

test('from right to left the initial stands on the right', async (t) => {
  const css = '.opening { direction: rtl }'
  const [letter, first] = await linesOf(opening(`Once upon a time${tail}`), css) as [Line, Line]
  t.true(letter.x > first.x)
})

test('an initial the white below its paragraph clears is over: what follows is neither indented nor without its own', async (t) => {
  const css = 'h1 ~ p::first-letter { float: left; font-size: 3em; line-height: 1 } .a { margin-bottom: 3rlh }'
  const lines = await linesOf(`<h1>One</h1><p class="a">Salt${tail.slice(0, 20)}</p><p class="b">Bread,${tail}</p><p>Last.</p>`, css)
  t.deepEqual(lines.filter(({size}) => size > 25).map(({text}) => text).slice(0, 2), ['S', 'B'])
})
