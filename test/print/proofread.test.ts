/** Books of several kinds built as authors build them, and their finished PDFs read as a proof-reader would: nothing is known but the places of the lines. */

import test from 'ava'
import {build} from '../helpers/build.ts'
import {bookKinds, withBook, type BookKind} from '../helpers/written-books.ts'
import {openPdf, readPages, type ReadLine, type ReadPage} from './finished.ts'
import {readHyphens} from './inked.ts'
import {proofread, type Marks} from './proofread.ts'

type Read = readonly [pages: readonly ReadPage[], hyphens: readonly (readonly number[])[]]

async function read(kind: BookKind): Promise<Read> {
  const {files} = await withBook(kind, (folder) => build(folder, {formats: ['pdf']}))
  const file = await openPdf(files.get('pdf')!)
  return [await readPages(file), await readHyphens(file)]
}

const books = new Map(bookKinds.map((kind) => [kind, read(kind)]))

/** Marks that may be, as shares: stanzas are not divided, and long words leave now and then no other way than a runt or three hyphens. */
const allowed: Partial<Record<keyof Marks, number>> = {unequal: 0.03, runts: 0.02, ladders: 0.02}

for (const kind of bookKinds) {
  test(`${kind} passes the proof-reader`, async (t) => {
    const marks = proofread(...(await books.get(kind)!))
    t.true(marks.pages >= 30 && marks.pairs >= 8, `${marks.pages} pages, ${marks.pairs} pairs`)
    for (const [name, found] of Object.entries(marks) as [keyof Marks, Marks[keyof Marks]][]) {
      if (typeof found === 'number') continue
      const most = Math.ceil((allowed[name] ?? 0) * (name === 'unequal' ? marks.pairs : marks.pages))
      t.true(found.length <= most, `${name}: ${found.join('; ')}`)
    }
  })
}

/** The same pages with the lines of one changed. */
const spoil = ([pages, hyphens]: Read, index: number, change: (lines: readonly ReadLine[]) => readonly ReadLine[]): Read =>
  [pages.map((page, at) => (at === index ? {...page, lines: change(page.lines)} : page)), hyphens]

/** Left-hand pages of the text, one of which each fault shows on: not all have a paragraph that ends where it is to be spoilt. */
const leftPages = Array.from({length: 15}, (_, index) => 2 * index + 9)

/** Edge of the text of left-hand pages. */
const edge = 50
const indent = 17

/** Faults planted on a page. */
const faults: Partial<Record<keyof Marks, (sound: Read, left: number) => Read>> = {
  unequal: (sound, left) => spoil(sound, left, (lines) => lines.toSpliced(-2, 1)),
  short: (sound, left) => spoil(sound, left, (lines) => lines.toSpliced(-8, 7)),
  offGrid: (sound, left) => spoil(sound, left, (lines) => lines.with(9, {...lines[9]!, y: lines[9]!.y + 3})),
  outside: (sound, left) => spoil(sound, left, (lines) => lines.with(9, {...lines[9]!, right: lines[9]!.right + 20})),
  widows: (sound, left) => spoil(sound, left, (lines) => lines.with(1, {...lines[1]!, x: edge, right: edge + 60}).with(2, {...lines[2]!, x: edge + indent})),
  orphans: (sound, left) => spoil(sound, left, (lines) => lines.with(-2, {...lines.at(-2)!, x: edge + indent})),
  ladders: ([pages, hyphens], left) => [pages, hyphens.with(left, pages[left]!.lines.slice(4, 7).map(({y}) => y))],
  runts: (sound, left) => spoil(sound, left, (lines) => lines.with(9, {...lines[9]!, x: edge, right: edge + 12, text: 'mer !'}).with(10, {...lines[10]!, x: edge + indent}))
}

for (const [name, plant] of Object.entries(faults)) {
  test(`the proof-reader sees what is spoilt: ${name}`, async (t) => {
    const sound = await books.get('a French novel')!
    const count = (read: Read): number => (proofread(...read)[name as keyof Marks] as readonly string[]).length
    const spoilt = leftPages.filter((left) => left + 1 < sound[0].length && sound[0][left]!.lines.length > 20)
    t.true(spoilt.some((left) => count(plant(sound, left)) > count(sound)))
  })
}
