/**
 * The sample book, from its manuscript to both files: valid, the same bytes twice, and not a letter lost.
 * The letters are read again by other means than the writers': plain rules for the manuscript, the
 * XHTML of the EPUB, pdf.js for the PDF.
 */

import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {join} from 'node:path'
import test from 'ava'
import {build, entriesOf} from './helpers/build.ts'
import {epubcheck, faultsIn} from './helpers/epubcheck.ts'
import {readPages} from './helpers/pdf-reader.ts'

const manuscript = fileURLToPath(new URL('../manuscript', import.meta.url))
const first = build(manuscript, {shouldVerify: true})

const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

const chapters = [
  ['crossing-1.md', 'crossing-i-the-last-timetable'],
  ['crossing-2.md', 'crossing-ii-voices-on-sixteen'],
  ['crossing-3.txt', 'crossing-iii-dead-reckoning'],
  ['crossing-4.md', 'crossing-iv-the-letter-behind-the-clock'],
  ['interlude.md', 'interlude-a-matter-of-time'],
  ['crossing-5.md', 'crossing-v-slack-water'],
  ['afterword.md', 'afterword']
] as const

/** A chapter's letters in reading order: the note before the heading goes below it, its label and the markup go. */
function typed(file: string): {text: string; note: string} {
  const source = readFileSync(join(manuscript, file), 'utf8').replaceAll('\r\n', '\n')
  const note = /^\[\^\w+\]: (.*)$/m.exec(source)?.[1] ?? ''
  const plain = source
    .replace(/^\[\^\w+\]: .*$/m, '')
    .replaceAll(/\[\^\w+\]/g, '')
    .replaceAll(/^:::.*$/gm, '')
    .replaceAll(/!\[[^\]]*\]\([^ )]* "([^"]*)"\)/g, '$1')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/\]\{#[\w-]+\}/g, ']')
    .replaceAll(/^\|?[:| -]+$/gm, '')
    .replaceAll(/^>? ?\d+\. /gm, '')
    .replaceAll(/\(?A\/N:/g, '')
  const heading = /^(?:# .*|Crossing [IVX]+: .*)$/m.exec(plain)!
  return {text: letters(heading[0] + plain.slice(0, heading.index) + plain.slice(heading.index + heading[0].length)), note: letters(note)}
}

/** A document's letters without generated headings, note references and the notes, which are given apart. */
function shown(xhtml: string): {text: string; note: string} {
  const body = xhtml
    .replace(/^.*?<body[^>]*>/s, '')
    .replaceAll(/<h2[^>]*authors-note-heading[^>]*>.*?<\/h2>/gs, '')
    .replaceAll(/<sup[^>]*>\s*<a[^>]*noteref.*?<\/sup>/gs, '')
    .replaceAll(/<span[^>]*doc-pagebreak[^>]*>.*?<\/span>|<span[^>]*doc-pagebreak[^>]*\/>/gs, '')
  const aside = /<aside[^>]*class="footnote".*?<\/aside>/s.exec(body)?.[0] ?? ''
  const plain = (text: string) => letters(text.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll(/&#x?\w+;|&\w+;/g, ''))
  return {text: plain(body.replace(aside, '')), note: plain(aside.replaceAll(/<a[^>]*>.*?<\/a>/gs, ''))}
}

/** The numbers of ordered lists are drawn in print and left to the reading system in the EPUB. */
const withNumbers = (xhtml: string): string =>
  xhtml.replaceAll(/<ol.*?<\/ol>/gs, (list) => {
    let number = 0
    return list.replaceAll(/<li[^>]*>/g, (item) => `${item}${++number}`)
  })

test('both books are made, and the build proves that they hold the manuscript', async (t) => {
  const {files, messages} = await first
  t.deepEqual([...files.keys()].sort(), ['epub', 'pdf'])
  t.deepEqual(messages.filter(({fatal}) => fatal !== undefined).map(({reason}) => reason), [])
})

test('a second build gives the same bytes', async (t) => {
  const [one, two] = [await first, await build(manuscript)]
  for (const kind of ['epub', 'pdf']) t.true(Buffer.from(one.files.get(kind)!).equals(Buffer.from(two.files.get(kind)!)), kind)
})

test('EPUBCheck finds nothing', async (t) => {
  const {files} = await first
  const findings = await epubcheck([files.get('epub')!])
  if (findings) t.deepEqual(faultsIn(findings[0]!), [])
  else {
    t.log('skipped: EPUBCheck needs Java')
    t.pass()
  }
})

for (const [file, name] of chapters) {
  test(`the EPUB has every letter of ${file} in order`, async (t) => {
    const entries = entriesOf((await first).files.get('epub')!)
    t.deepEqual(shown(entries.get(`text/${name}.xhtml`)!), typed(file))
  })
}

test('the PDF has every letter of the EPUB in order', async (t) => {
  const {files} = await first
  const entries = entriesOf(files.get('epub')!)
  const pages = letters((await readPages(files.get('pdf')!)).join(''))
  let from = 0
  for (const [, name] of chapters) {
    const {text, note} = shown(withNumbers(entries.get(`text/${name}.xhtml`)!))
    const printed = pages.replaceAll(/AuthorsNote/g, '')
    const opening = printed.indexOf(text.slice(0, 60), from)
    t.true(opening >= from, `${name} begins`)
    const length = text.length + note.length + (note === '' ? 0 : 2)
    let rest = printed.slice(opening, opening + length)
    if (note !== '') {
      t.true(rest.includes(note), `${name} has its note`)
      rest = rest.replace(`1${note}`, '').replace(note, '')
      const at = [...text].findIndex((letter, index) => letter !== rest[index])
      if (rest[at] === '1') rest = rest.slice(0, at) + rest.slice(at + 1)
    }
    t.is(rest.slice(0, text.length), text, name)
    from = opening + text.length
  }
})
