/** The page list against the printed file itself: ../helpers/page-proof.ts. */

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import test from 'ava'
import {build, entriesOf} from '../helpers/build.ts'
import {epubcheck, faultsIn} from '../helpers/epubcheck.ts'
import {provePages, type Proof} from '../helpers/page-proof.ts'
import {readPages} from '../helpers/pdf-reader.ts'

const sample = fileURLToPath(new URL('../../manuscript', import.meta.url))

async function prove(path: string): Promise<Proof> {
  const {files, messages} = await build(path)
  if (!files.has('epub')) throw new Error(messages.map(({reason}) => reason).join('\n'))
  return provePages(files)
}

/** A chapter of what begins pages in other ways than a paragraph does. */
function chapter(number: number): string {
  const words = ['tide', 'harbour', 'lantern', 'unfathomable', 'quay', 'bell', 'carpenter', 'afterwards', 'anchorage', 'slow', 'rope', 'weatherboarding']
  const sentence = (seed: number) => `The ${Array.from({length: 9 + (seed % 5)}, (_, index) => words[(seed * 7 + index * 5) % words.length]).join(' ')} waited${seed % 4 === 0 ? `[^n${number}-${seed}]` : ''}.`
  const paragraph = (seed: number) => Array.from({length: 6}, (_, index) => sentence(seed + index)).join(' ')
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => seed * 11 + number)
  const verse = Array.from({length: 14}, (_, index) => `> Low water ${index + 1}, slack water, \\\n> `).join('').replace(/\\\n> $/, '')
  const table = ['| Hour | Who |', '| --- | --- |', ...Array.from({length: 12}, (_, index) => `| ${index + 1} | Watch ${index + 1} |`)].join('\n')
  const list = Array.from({length: 12}, (_, index) => `- Item ${words[index]} of the stores`).join('\n')
  const notes = seeds.flatMap((seed) => Array.from({length: 6}, (_, index) => seed + index)).filter((seed, index, all) => seed % 4 === 0 && all.indexOf(seed) === index)
  const parts = seeds.map(paragraph)
  const body = [parts[0], parts[1], verse, parts[2], '***', parts[3], table, parts[4], list, parts[5], '## A heading within', parts[6], parts[7]].join('\n\n')
  return `# Chapter ${number}: The Watch\n\n${body}\n\n${notes.map((seed) => `[^n${number}-${seed}]: A note on ${words[seed % words.length]}, number ${seed}, of some length, so that it takes room.`).join('\n')}\n`
}

test('every page mark stands where its page begins: the sample book', async (t) => {
  const {compared, unmarked, wrong} = await prove(sample)
  t.deepEqual(wrong, [])
  t.true(compared > 20 && unmarked.length <= 1, `${compared} compared, ${unmarked.join(' | ')}`)
  t.log(`${compared} pages compared; without a mark: ${unmarked.join(' | ')}`)
})

for (const theme of ['classic', 'genre']) {
  test(`every page mark stands where its page begins: notes, verse, tables, lists, drop capitals, ${theme}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-pages-'))
    try {
      await writeFile(join(folder, 'book.yaml'), `title: The Watch\nauthor: Ann Example\nlanguage: en-GB\ntheme: ${theme}\n`)
      for (const number of [1, 2, 3]) await writeFile(join(folder, `${number}.md`), chapter(number))
      const {compared, unmarked, wrong} = await prove(folder)
      t.deepEqual(wrong, [])
      t.true(compared > 10 && unmarked.length <= 1, `${compared} compared, ${unmarked.join(' | ')}`)
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  })
}

test('a page that begins with a box at the side is marked before the box', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-pages-'))
  try {
    await writeFile(join(folder, 'book.yaml'), 'title: The Margin\nauthor: Ann Example\nlanguage: en\nstyles: [own.css]\n')
    await writeFile(join(folder, 'own.css'), '.aside { float: right; width: 40%; margin: 0 0 0 1em }\n')
    const text = (count: number) => 'The tide came in under the boards of the quay and went out again. '.repeat(count)
    const blocks = Array.from({length: 60}, (_, index) => `::: {.aside}\nBox ${index + 1} says what the margin knows of the tide.\n:::\n\nNumber ${index + 1}. ${text(3 + (index % 4))}`)
    await writeFile(join(folder, '1.md'), `# One\n\n${blocks.join('\n\n')}\n`)
    const {files} = await build(folder)
    const begins = (await readPages(files.get('pdf')!)).filter((page) => /^\s*Box \d/.test(page))
    t.true(begins.length > 0, 'a page begins with a box')
    const {compared, wrong} = await provePages(files)
    t.deepEqual(wrong, [])
    t.true(compared > 8)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
})

test('contents of two pages are marked where each begins', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-pages-'))
  try {
    const paragraph = `${'The tide came in under the boards of the quay and went out again. '.repeat(14)}\n`
    for (let number = 1; number <= 60; number++) await writeFile(join(folder, `${number}.md`), `# Chapter ${number}: The Watch of ${number} Bells\n\n${paragraph}`)
    const {compared, wrong, unmarked} = await prove(folder)
    t.deepEqual(wrong, [])
    t.true(compared > 60 && unmarked.length <= 1, unmarked.join(' | '))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
})

test('where each part numbers its pages anew, the NCX gives a value to none that two pages have', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-pages-'))
  try {
    const text = `${'The tide came in under the boards of the quay and went out again. '.repeat(60)}\n`
    await writeFile(join(folder, 'book.yaml'), 'title: Anew\nauthor: Ann Example\nlanguage: en\nstyles: [own.css]\n')
    await writeFile(join(folder, 'own.css'), '.chapter h1 { counter-reset: page 1 }\n')
    await writeFile(join(folder, '1.md'), `# One\n\n${text}`)
    await writeFile(join(folder, '2.md'), `# Two\n\n${text}\n${text}\n${text}`)
    const {files} = await build(folder, {shouldVerify: true})
    const epub = files.get('epub')!
    const targets = [...entriesOf(epub).get('toc.ncx')!.matchAll(/<pageTarget [^>]*?>/g)].map(([target]) => /value="(\d+)"/.exec(target)?.[1])
    const labels = [...entriesOf(epub).get('toc.ncx')!.matchAll(/<pageTarget [^>]*>\s*<navLabel>\s*<text>([^<]*)/g)].map(([, label]) => label!)
    const twice = labels.filter((label, index) => labels.indexOf(label) !== index)
    t.true(twice.includes('1'), labels.join())
    t.deepEqual(targets, labels.map((label) => (/^\d+$/.test(label) && !twice.includes(label) ? label : undefined)))
    t.deepEqual((await epubcheck([epub]))?.map(faultsIn), [[]])
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
})
