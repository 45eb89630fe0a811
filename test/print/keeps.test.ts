/** What stands last on a page and first on the next, whatever the depth of what stands before. */

import test from 'ava'
import {PNG} from 'pngjs'
import {textOf} from '../../src/print/describe.ts'
import {describePages} from '../../src/print/index.ts'
import type {Resource} from '../../src/publication/index.ts'
import {documentOf, setPages} from './helpers.ts'

const line = '<p>A line of its own.</p>'

/** Lines of the pages without their furniture, for every place a page may end at. */
async function* pagesAround(html: string): AsyncGenerator<string[][]> {
  for (let above = 26; above < 37; above++) {
    const {book} = await setPages([documentOf('chapter', `${line.repeat(above)}${html}${line.repeat(6)}`)])
    yield book.pages.map((_, page) => describePages(book).split('\n').flatMap((each) => (each.startsWith(`p. ${page + 1} `) ? (/  r \S+  (.*)$/.exec(each)?.slice(1) ?? []) : [])))
  }
}

const together = test.macro({
  async exec(t, html: string, sets: readonly (readonly string[])[]) {
    for await (const pages of pagesAround(html)) {
      for (const texts of sets) t.true(pages.some((page) => texts.every((text) => page.some((each) => each.includes(text)))), `${texts.join(' + ')} parted:\n${pages.map((page) => page.join('\n')).join('\n--\n')}`)
    }
  },
  title: (what) => what ?? ''
})

test('a heading has two lines below it', together, '<h2>Head</h2><p>First.</p><p>Second.</p>', [['Head', 'First', 'Second']])
test('a heading over another has two lines below it', together, '<h2>Head</h2><h3>Lower</h3><p>First.</p><p>Second.</p>', [['Head', 'Lower', 'First', 'Second']])
test('a heading over a list has two of its items', together, '<h2>Head</h2><ul><li>Salt.</li><li>Bread.</li><li>Kelp.</li></ul>', [['Head', 'Salt', 'Bread'], ['Bread', 'Kelp']])
test('no item of one line is alone at either end', together, '<ol><li>Salt.</li><li>Bread.</li><li>Kelp.</li><li>Tea.</li></ol>', [['Salt', 'Bread'], ['Kelp', 'Tea']])
test('no line of a list without marks is alone at either end', together, '<blockquote class="lines"><p>Salt.</p><p>Bread.</p><p>Kelp.</p><p>Tea.</p></blockquote>', [['Salt', 'Bread'], ['Kelp', 'Tea']])
test('what announces a list stands with it', together, '<p>Bring:</p><ul><li>Salt.</li><li>Bread.</li></ul>', [['Bring', 'Salt', 'Bread']])
test('so does what stands in a box of its own', together, '<div class="sign"><p>Bring</p></div><ul><li>Salt.</li><li>Bread.</li></ul>', [['Bring', 'Salt', 'Bread']])
test('the words of an item stand with the list they announce', together, '<ul><li>Salt.</li><li>For the <b>stock:</b><ul><li>Bones.</li><li>Water.</li></ul></li><li>Oil.</li></ul>', [['stock', 'Bones', 'Water']])
test('no single line stands alone in its part of a box', together, '<div style="border: 1pt solid"><p>Salt.</p><p>Bread.</p><p>Kelp.</p><p>Tea.</p><p>Oil.</p></div>', [['Salt', 'Bread'], ['Tea', 'Oil']])
test('what announces a table stands with it', together, '<p>Bring:</p><table><tr><th>What</th></tr><tr><td>Salt</td></tr></table>', [['Bring', 'What', 'Salt']])

test('where pages do not come out level, a change of scene takes a line more or less, its ornament in the middle', async (t) => {
  const pair = '<p>A paragraph of just two lines, which has one setting only and that never parts at the foot of any page at all.</p>'
  let changed = 0
  for (let above = 8; above < 16; above++) {
    const {book} = await setPages([documentOf('chapter', `<h1>One</h1>${pair.repeat(above)}<hr>${pair.repeat(40)}<hr>${pair.repeat(30)}`)])
    const full = book.pages.slice(1, -1).map(({items}) => Math.max(...items.map(({y}) => y)))
    for (let page = 0; page + 1 < full.length; page += 2) t.true(Math.abs(full[page]! - full[page + 1]!) < 1, `${above}: ${full.join()}`)
    for (const {items} of book.pages) {
      const texts = items.flatMap((item) => (item.type === 'line' ? [{y: item.y, text: textOf(item.source.line(item.index))}] : []))
      texts.forEach(({y, text}, index) => {
        const [before, after] = [texts[index - 1], texts[index + 1]]
        if (text !== '* * *' || !before || !after) return
        t.true(Math.abs(after.y - y - (y - before.y)) < 0.1)
        if (Math.abs(after.y - before.y - 56) > 0.1) changed++
      })
    }
  }
  t.true(changed > 0)
})

test('a deep picture gives way to the heading above it', async (t) => {
  const data = PNG.sync.write(new PNG({width: 60, height: 98}))
  const picture = {path: 'images/a.png', source: 'a.png', role: 'image', mediaType: 'image/png', width: 60, height: 98, data} as unknown as Resource
  for (const html of ['<img src="../images/a.png" alt="a">', '<figure><img src="../images/a.png" alt="a"></figure>', '<figure><img src="../images/a.png" alt="a"><figcaption>Salt.</figcaption></figure>']) {
    const {book} = await setPages([documentOf('chapter', `<h1>One</h1>${html}${line.repeat(40)}`)], {css: 'img { width: 100% } h1 { margin-top: 0 }', resources: [picture]})
    const [{items}] = book.pages as [(typeof book.pages)[number]]
    t.deepEqual(items.slice(0, 2).map(({type}) => type), ['line', 'picture'], html)
  }
})

test('a large ornament never loses the white around it', async (t) => {
  const pair = '<p>A paragraph of just two lines, which has one setting only and that never parts at the foot of any page at all.</p>'
  for (let above = 8; above < 30; above++) {
    const {book} = await setPages([documentOf('chapter', `<h1>One</h1>${pair.repeat(above)}<hr>${pair.repeat(41)}<hr>${pair.repeat(30)}`)], {css: 'hr { margin: 1.5em 0 } hr::before { content: "*"; font-size: 20pt }'})
    for (const {items} of book.pages) {
      const texts = items.flatMap((item) => (item.type === 'line' ? [{y: item.y, text: textOf(item.source.line(item.index))}] : []))
      const at = texts.findIndex(({text}) => text === '*')
      if (at > 0 && texts[at + 1]) t.true(texts[at + 1]!.y - texts[at - 1]!.y > 55, `${above}`)
    }
  }
})

test('a stanza is long by the lines it takes, those that turn over too', async (t) => {
  const lines = Array.from({length: 12}, (_, index) => `<p>Verse ${index}, which has more words than the line of the page holds, so that it turns over.</p>`).join('')
  for await (const pages of pagesAround(`<div style="break-inside: avoid">${lines}</div>`)) t.true(pages[0]!.length > 28, pages[0]!.join('\n'))
})

test('a long stanza is divided, four of its lines on either side, a short one is not', async (t) => {
  for (const [count, least] of [[22, 4], [12, 12]] as const) {
    const lines = Array.from({length: count}, (_, index) => `<p>Verse ${index}.</p>`).join('')
    for await (const pages of pagesAround(`<div style="break-inside: avoid">${lines}</div>`)) {
      for (const page of pages) {
        const own = page.filter((each) => each.startsWith('Verse')).length
        t.true(own === 0 || own >= least, page.join('\n'))
      }
      t.true(count < 20 || pages[0]!.length > 29, pages[0]!.join('\n'))
    }
  }
})

test('a box ends and begins inside the text of a page, clear of the lines around it', async (t) => {
  for (const padding of ['4pt', '1em', '2em 1em']) {
    for (let above = 26; above < 37; above++) {
      const box = `<div class="box"><p>Salt.</p><p>Bread.</p></div>`
      const {book} = await setPages([documentOf('chapter', `${line.repeat(above)}${box}${line.repeat(3)}${box}${line.repeat(36)}`)], {css: `.box { border: 2pt solid; padding: ${padding}; margin: 1em 0 }`})
      for (const {items, height} of book.pages) {
        const lines = items.flatMap((item) => (item.type === 'line' ? [item.y] : []))
        for (const item of items) {
          if (item.type !== 'box' || item.height < 20) continue
          t.true(item.y > 50.4 - 7.1 && item.y + item.height < height - 57.6 + 14 + 7.1, `${padding}, ${above}: ${item.y} to ${item.y + item.height}`)
          const nearest = Math.min(...lines.filter((y) => y > item.y + item.height).map((y) => y - 8 - item.y - item.height), ...lines.filter((y) => y < item.y).map((y) => item.y - y - 3))
          t.true(nearest > 3, `${padding}, ${above}: ${nearest}`)
        }
      }
    }
  }
})
