/** Notes exchanged in the written books are told, wherever their calls stand; code a sheet hides is not. */

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import test from 'ava'
import {compileBook} from '../../src/compile.ts'
import {readBook} from '../../src/read-book.ts'
import {declareLedger} from '../../src/ledger.ts'
import {publish} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {readEpubCalls} from '../../src/verify/epub-notes.ts'
import {readPdfText, verifyBooks, type Ledger, type SourceText} from '../../src/verify/index.ts'
import {build} from '../helpers/build.ts'
import {countShown, injurePdf} from '../helpers/injure-pdf.ts'
import {png} from '../hostile/bytes.ts'

const words = ['tide', 'mill', 'ferry', 'lamp', 'harbour', 'keeper', 'rope', 'quay', 'bell', 'storm', 'ledger', 'chapel']
const line = (index: number): string => `Entry ${words[index]} says the ${words[(index + 5) % 12]} was late`

/** Where notes stand, and what they say: words of their own, those of the story, or the same words but one. */
const manuscript = (noteOf: (index: number) => string): string =>
  `# One\n\n${Array.from({length: 5}, (_, index) => `${line(index)}.[^${index}] And so on.`).join('\n\n')}\n\n${Array.from({length: 5}, (_, index) => `[^${index}]: ${noteOf(index)}`).join('\n')}\n`
const notes: Readonly<Record<string, (index: number) => string>> = {
  'words of their own': (index) => `The ${words[11 - index]} of old.`,
  'words of the story': (index) => `${line(index)}.`,
  'one word each': (index) => `${words[11 - index]}.`
}

interface Built {
  readonly epub: Uint8Array
  readonly pdf: Uint8Array
  readonly sources: readonly SourceText[]
  readonly ledger: Ledger
}

async function buildBoth(text: string): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-notes-'))
  try {
    await writeFile(join(folder, 'one.md'), text)
    const options = {path: join(folder, 'one.md'), out: join(folder, 'dist'), shouldWrite: true}
    const {outputs, book} = await compileBook(options)
    const {settings, folder: read} = await readBook(options, createReport())
    const edition = settings.editions.epub
    const publication = await publish(book, {edition, settings, folder: read, media: new Map(), report: createReport()})
    const [epub, pdf] = await Promise.all(['.epub', '.pdf'].map(async (suffix) => new Uint8Array(await readFile(outputs.find(({path}) => path.endsWith(suffix))!.path))))
    return {epub: epub!, pdf: pdf!, sources: [{path: 'one.md', format: 'md', text}], ledger: declareLedger(book, publication, edition, 'epub')}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function told({sources, ledger}: Built, format: 'epub' | 'pdf', data: Uint8Array): string[] {
  const report = createReport()
  verifyBooks(sources, [{name: `one.${format}`, format, data, ledger}], report)
  return report.messages.map(({ruleId}) => String(ruleId))
}

/** Every pair of what a pattern finds, exchanged in the document that holds it. */
function* exchanged(epub: Uint8Array, pattern: RegExp): Generator<Uint8Array> {
  const files = unzipSync(epub)
  for (const [path, bytes] of Object.entries(files)) {
    const source = new TextDecoder().decode(bytes)
    const found = [...source.matchAll(pattern)].map((match) => ({start: match.index + match[1]!.length, text: match[2]!}))
    for (const [index, one] of found.entries()) {
      for (const other of found.slice(index + 1)) {
        const page = source.slice(0, one.start) + other.text + source.slice(one.start + one.text.length, other.start) + one.text + source.slice(other.start + other.text.length)
        yield zipSync({...files, [path]: strToU8(page)}, {level: 0})
      }
    }
  }
}

const noteTexts = /(epub:type="backlink"[^>]*>\d+<\/a> )([^]*?)<\/aside>/g
const addresses = /(<a class="note-reference"[^>]* href=")([^"]*)"/g

for (const [name, noteOf] of Object.entries(notes)) {
  const building = buildBoth(manuscript(noteOf))

  for (const [what, pattern] of [['texts', noteTexts], ['addresses of calls', addresses]] as const) {
    test(`${name}: ${what} exchanged in the EPUB`, async (t) => {
      const built = await building
      t.deepEqual(told(built, 'epub', built.epub), [])
      const verdicts = [...exchanged(built.epub, pattern)].map((data) => told(built, 'epub', data))
      t.is(verdicts.length, 10)
      t.deepEqual(verdicts.filter((each) => each.length === 0), [])
    })
  }

  test(`${name}: texts exchanged in the PDF`, async (t) => {
    const built = await building
    t.deepEqual(told(built, 'pdf', built.pdf), [])
    const verdicts = exchangedOnPage(built.pdf, noteOf).map((data) => told(built, 'pdf', data))
    t.true(verdicts.length >= 4, `${verdicts.length}`)
    t.deepEqual(verdicts.filter((each) => each.length === 0), [])
  })
}

const letters = (text: string): string => text.replaceAll(/[^A-Za-z]/g, '')

/** Files in which two operators of a page changed places so that it reads as if two notes had. */
function exchangedOnPage(pdf: Uint8Array, noteOf: (index: number) => string): Uint8Array[] {
  const own = Array.from({length: 5}, (_, index) => letters(noteOf(index)))
  const foot = own.join('')
  const count = countShown(pdf)
  const files: Uint8Array[] = []
  for (let at = 0; at < count - 2; at++) {
    for (const step of [1, 2, 3]) {
      const data = injurePdf(pdf, (all, place) => all.map((operator, index) => (index === place ? (all[place + step] ?? '') : index === place + step ? all[place]! : operator)), at)
      const behind = letters(readPdfText(data))
      const isExchange = own.some((_, index) => index < 4 && behind.endsWith(foot.replace(own[index]! + own[index + 1]!, () => own[index + 1]! + own[index]!)) && !behind.endsWith(foot))
      if (isExchange) files.push(data)
    }
  }
  return files
}

const code = ['`<b>code</b> and`', '```html\n<p>one</p>\n<a href="x">two</a>\n```', '    <b>indented</b> code\n    <i>two</i>', '- in a `<b>` list', '> and `</q>` quoted', '| a | b |\n| - | - |\n| `<u>c</u>` | d |', 'A note.[^a]\n\n[^a]: It holds `<b>code</b>` as well.', 'The end.']

for (const sheet of ['code { display: none }', 'pre { display: none }', 'pre, code { display: none }', 'section { display: none }', 'p { display: none }', 'em, .footnote code { display: none }']) {
  test(`no false alarm: ${sheet}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-hidden-'))
    await mkdir(join(folder, 'styles'))
    await writeFile(join(folder, 'one.md'), `# One\n\n${code.map((each) => `Before *it*.\n\n${each}`).join('\n\n')}\n`)
    await writeFile(join(folder, 'styles', 'book.css'), sheet)
    const {messages} = await build(folder, {shouldVerify: true})
    await rm(folder, {recursive: true, force: true})
    t.deepEqual(messages.filter(({source}) => source === 'verify').map(String), [])
  })
}

test('notes within the line are found at the foot, in both books', async (t) => {
  const built = await buildBoth(`# One\n\n${Array.from({length: 5}, (_, index) => `${line(index)}.^[The *${words[11 - index]}* of [old].] And so on.`).join('\n\n')}\n\nA sum is \\^[no note], nor is ^[this.\n`)
  t.deepEqual([told(built, 'epub', built.epub), told(built, 'pdf', built.pdf)], [[], []])
})

/** Both books, compared with the manuscript. */
async function compiled(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-notes-'))
  try {
    await mkdir(join(folder, 'styles'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    await compileBook({path: folder, out: join(folder, 'dist'), formats: ['epub', 'pdf'], shouldWrite: false, shouldVerify: true})
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

for (const sheet of ['p:first-of-type { display: none }', '.own { display: none }', '.own, aside { display: none }', 'em { display: none }', 'td, li { display: none }']) {
  test(`a call that is hidden with its paragraph: ${sheet}`, async (t) => {
    const calls = ['The old lamp^[lit *once* by night] went out. {.own}', 'And *then^[a late word] some* more[^n] followed.', '- An item^[of few words] of a list', '| Rope | Wire |\n|---|---|\n| here^[a short note] it goes | there |', '[^n]: Told apart, in *its* own line.']
    await t.notThrowsAsync(compiled({'one.md': `# One\n\nFirst of all^[or nearly] it rained.\n\n${calls.join('\n\n')}\n`, 'styles/book.css': sheet}))
  })
}

test('a call of which the words before are those of another with the paragraph before', async (t) => {
  await t.notThrowsAsync(compiled({'one.md': '# One\n\nThe boats and the wind rose and\n\nthen[^a] it fell.\n\nThe wind rose and then[^b] came the rain.\n\n[^a]: Of the boats.\n\n[^b]: Of the wind.\n'}))
})

test('braces that stay, behind a note typed in a note', async (t) => {
  await t.notThrowsAsync(compiled({'one.md': 'A call[^n].\n\n[^n]: Some words^[a note in it] {looseness=-1}.\n\n    And so on.\n'}))
})

for (const [kind, picture] of Object.entries({'of a width': '![A map](map.png "The coast"){.own width=30%}', 'above prose': '![A map](map.png "The coast")\nmore words', 'below prose': 'More words\n![A map](map.png "The coast")', 'upon another': '![A map](map.png "The coast")\n![A map](map.png "The hills")', 'in a note': 'A call^[![A map](map.png "The coast")] it'})) {
  test(`the title of a picture ${kind}, behind a note that moves`, async (t) => {
    await t.notThrowsAsync(compiled({'map.png': png(), 'one.md': `{space-before=1}\n\n**A/N:** Thanks^[to all] so far.\n\n${picture}\n\nThe end.\n`}))
  })
}

test('a caption below a table typed in a plain text', async (t) => {
  await t.notThrowsAsync(compiled({'one.txt': 'Before it all.\n\n| a | b |\n|---|---|\n| gamma delta | c |\n\n: Some words here\n\nAfter it.\n'}))
})

test('one sentence again and again, each with a note of its own', async (t) => {
  const count = 300
  const text = `# One\n\n${Array.from({length: count}, (_, index) => `Some text with a note[^${index}].`).join(' ')}\n\n${Array.from({length: count}, (_, index) => `[^${index}]: This is note ${index}.`).join('\n')}\n`
  await t.notThrowsAsync(compiled({'one.md': text}))
})

test('figures a sheet writes close behind notes', async (t) => {
  const text = '# One\n\n> Alpha words^[bravo noted]\n\nCharlie words^[delta noted]\n'
  await t.notThrowsAsync(compiled({'one.md': text, 'styles/book.css': 'p::after { content: counter(own) ". " } p::before { content: "a" }', 'book.yaml': 'title: The Book\nauthor: Ann\n'}))
})

const frontLeaves: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'a title page with notes': {'title-page.md': 'The long tide^[by a hand unknown]\n\nof Salt[^a]\n\n[^a]: The harbour.\n'},
  'a title page with notes that says what the settings say': {'a.md': '# The Tide^[a first note]\n\nby Ann Moor^[a second note]\n'},
  'a half title before the title page': {'half-title.md': 'The Tide of old^[a first note]\n', 'title-page.md': '# The Tide\n\nby Bo^[a second note]\n'},
  'a picture with a caption below a dedication': {'dedication.md': '# For Bo\n\nWho mended the lamps.\n\n![A map](map.png "The tide tables")\n', 'map.png': png()},
  'a half title before the page made of the settings': {'half-title.md': 'The Tide of old\n', 'title-page.md': '# The Tide\n\nby Ann Moor\n'}
}
for (const [name, leaves] of Object.entries(frontLeaves)) {
  test(`front matter: ${name}`, async (t) => {
    await t.notThrowsAsync(compiled({...leaves, 'zz.md': '# One\n\nThe ferry left before light.\n', 'book.yaml': 'title: The Tide\nauthor: Ann Moor\nlanguage: en\n'}))
  })
}

test('a call that is an item of a list, with a mark of its own', async (t) => {
  await t.notThrowsAsync(compiled({'one.md': '1. Falling water^[first of notes] risen again^[second of them]\n', 'styles/book.css': 'sup { display: list-item; list-style-position: inside }'}))
})

test('a call that opens the paragraph below a row that goes on overleaf', async (t) => {
  const long = Array.from({length: 90}, (_, index) => line(index % 12)).join(' ')
  const text = `# One\n\n| Rope | Wire |\n|---|---|\n| ${long} by the frozen causeway[^a] | Of ropes |\n\n[^b] Nobody waved.\n\n[^a]: A first note.\n\n[^b]: A second note.\n`
  await t.notThrowsAsync(compiled({'one.md': text}))
})

test('a call in a cell that goes on overleaf, before one beside it', async (t) => {
  const long = Array.from({length: 90}, (_, index) => line(index % 12)).join(' ')
  await t.notThrowsAsync(compiled({'one.md': `# One\n\n| Rope | Wire |\n|---|---|\n| ${long} by the causeway[^a] | Of ropes[^b] |\n\n[^a]: A first note.\n\n[^b]: A second note.\n`}))
})

test('a note that ends with a letter which may part scenes, and has it in a name', async (t) => {
  const long = Array.from({length: 40}, (_, index) => line(index % 12)).join(' ')
  const note = `:::note\n\nThe lamps of O’Brien, ${long}.\n\nThe ropes of old.\n\nO\n\n:::`
  await t.notThrowsAsync(compiled({'one.md': `# One\n\nThe ferry^[a boat] left before light.\n\n${note}\n`, 'book.yaml': 'title: One\nauthor: Ann\nlanguage: en\n'}))
})

test('an author’s note that begins as the book heads its notes', async (t) => {
  const text = '# One\n\nThe ferry left before light.\n\n:::note\n\nNotes\n\nThe lamps^[the deckhand counted them] are real.\n\n:::\n'
  await t.notThrowsAsync(compiled({'one.md': text, 'book.yaml': 'title: One\nauthor: Ann\nlanguage: en\neditions: {pdf: {footnotes: end, authors-notes: end}, epub: {footnotes: end}}\n'}))
})

const notesOfAuthors: Readonly<Record<string, string>> = {
  'a note typed in its line': '**A/N:** Thanks to all^[noted words] readers.\n',
  'a note that calls another': '**A/N:** Thanks to all[^a] readers.\n\n[^a]: Noted words[^b] here.\n\n[^b]: Deeper ones.\n',
  'a note, behind a teaser': ':::teaser\n\nNext time.\n\n:::\n\nMore words^[the story said] stood.\n\n**A/N:** Thanks to all^[noted words] readers.\n',
  'a note behind its first paragraph': '**A/N:** Thanks to all.\n\nReaders^[noted words] again.\n'
}
for (const [name, note] of Object.entries(notesOfAuthors)) {
  for (const kept of ['keep', 'end', 'omit']) {
    test(`an author's note with ${name}: ${kept}`, async (t) => {
      const edition = `{authors-notes: ${kept}}`
      await t.notThrowsAsync(compiled({'one.md': `# One\n\nThe ferry left before light.\n\n${note}`, 'book.yaml': `title: One\nauthor: Ann\neditions: {epub: ${edition}, pdf: ${edition}}\n`}))
    })
  }
}

test('the name of a document stands before no call', (t) => {
  const page = '<html><head><title>One</title></head><body><p class="continued">tide <a epub:type="noteref" href="#n">1</a></p><aside id="n">A note.</aside></body></html>'
  t.regex(readEpubCalls([{path: 'text/one.xhtml', source: page}])[0]!.before, /^\P{L}*tide\P{L}*$/u)
})
