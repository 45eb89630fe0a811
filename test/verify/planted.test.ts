/** Faults planted all over both written books: all are caught, and at least 98 of 100 are told at the line they were planted at. */

import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import test, {type ExecutionContext} from 'ava'
import {compileBook} from '../../src/compile.ts'
import {createReport} from '../../src/report/index.ts'
import {readEpubText, readPdfText, verifyBooks} from '../../src/verify/index.ts'
import {countShown, injurePdf, type Injury} from '../helpers/injure-pdf.ts'

const words = ['tide', 'mill', 'ferry', 'lamp', 'harbour', 'keeper', 'rope', 'quay', 'bell', 'storm', 'ledger', 'chapel', 'שלום', 'עולם', 'מגדלור', 'ספינה']
const paragraphs = Array.from({length: 60}, (_, index) => Array.from({length: 12 + (index % 7)}, (_, word) => words[(index * 7 + word * (3 + (index % 5)) + ((index * word) % 11)) % words.length]).join(' '))
const text = `# One\n\n${paragraphs.map((paragraph, index) => `Entry ${index} says ${paragraph}.`).join('\n\n')}\n`
const lineOf = (paragraph: number): number => 3 + 2 * paragraph

interface Books {
  readonly epub: Uint8Array
  readonly pdf: Uint8Array
}

async function buildBooks(): Promise<Books> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-planted-'))
  try {
    await writeFile(join(folder, 'one.md'), text)
    const {outputs} = await compileBook({path: join(folder, 'one.md'), out: join(folder, 'dist'), shouldWrite: true})
    const read = async (suffix: string) => new Uint8Array(await readFile(outputs.find(({path}) => path.endsWith(suffix))!.path))
    return {epub: await read('.epub'), pdf: await read('.pdf')}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Lines the oracle names; none where it is silent. */
function linesTold(format: 'epub' | 'pdf', data: Uint8Array, made: readonly string[]): (number | undefined)[] {
  const report = createReport()
  verifyBooks([{path: 'one.md', format: 'md', text}], [{name: `one.${format}`, format, data, ledger: {omitted: ['One'], moved: [], generated: made}}], report)
  return report.messages.map(({line}) => line)
}

/** What stands before the story, declared as made. */
const madeOf = (whole: string): string[] => whole.slice(0, whole.indexOf('Entry 0 ')).split(/\s+/)

const wordFaults: readonly ((words: string[], at: number) => string[])[] = [
  (all, at) => all.filter((_, index) => index !== at),
  (all, at) => all.flatMap((word, index) => (index === at ? [word, word] : [word])),
  (all, at) => all.map((word, index) => (index === at ? word.slice(1) : word)),
  (all, at) => all.map((word, index) => (index === at ? `${word[0]}${word}` : word)),
  (all, at) => all.map((word, index) => (index === at ? all[at + 1]! : index === at + 1 ? all[at]! : word))
]

const letters = (shown: string): string => shown.replaceAll(/[^\p{L}\p{N}]/gu, '')

function judge(t: ExecutionContext, name: string, verdicts: readonly {readonly lines: readonly (number | undefined)[]; readonly planted: readonly number[]}[]): void {
  const caught = verdicts.filter(({lines}) => lines.length > 0).length
  const located = verdicts.filter(({lines, planted}) => lines.some((line) => line !== undefined && planted.includes(line))).length
  t.log(`${name}: ${verdicts.length} planted, ${caught} caught, ${located} told at their line (${((100 * located) / verdicts.length).toFixed(1)} %)`)
  for (const {lines, planted} of verdicts) if (!lines.some((line) => planted.includes(line!))) t.log(`told ${lines.join()}, planted ${planted.join()}`)
  t.is(caught, verdicts.length)
  t.true(located >= 0.98 * verdicts.length, `${located} of ${verdicts.length}`)
}

const books = buildBooks()

test('words and letters of the EPUB', async (t) => {
  const {epub} = await books
  const made = madeOf(readEpubText(epub))
  t.deepEqual(linesTold('epub', epub, made), [])
  const files = unzipSync(epub)
  const [path, data] = Object.entries(files).find(([, bytes]) => Buffer.from(bytes).includes('Entry 0 says'))!
  const source = new TextDecoder().decode(data)
  const verdicts = paragraphs.flatMap((paragraph, index) => wordFaults.map((fault, kind) => {
    const all = paragraph.split(' ')
    const at = (index * 5 + kind) % (all.length - 1)
    const injured = fault(all, at).join(' ')
    if (letters(injured) === letters(paragraph)) return undefined
    const page = source.replace(new RegExp(`(Entry ${index} says )[^<]*\\.`), (_, head: string) => `${head}${injured}.`)
    if (page === source) return undefined
    const changed = zipSync({...files, [path]: strToU8(page)}, {level: 0})
    return {lines: linesTold('epub', changed, made), planted: [lineOf(index)]}
  }).filter((verdict) => verdict !== undefined))
  judge(t, 'EPUB', verdicts)
})

const pageFaults: readonly Injury[] = [
  (all, at) => all.map((operator, index) => (index === at ? '' : operator)),
  (all, at) => all.map((operator, index) => (index === at ? `${operator}\n${operator}` : operator)),
  (all, at) => all.map((operator, index) => (index === at ? all[at + 1]! : index === at + 1 ? all[at]! : operator))
]

test('operators of printed pages', async (t) => {
  const {pdf} = await books
  const whole = readPdfText(pdf)
  const made = madeOf(whole)
  t.deepEqual(linesTold('pdf', pdf, made), [])
  const count = countShown(pdf)
  const step = Math.max(1, Math.floor((count - 12) / 110))
  const verdicts: {lines: (number | undefined)[]; planted: number[]}[] = []
  for (let at = 8; at < count - 2; at += step) {
    for (const fault of pageFaults) {
      const injured = readPdfText(injurePdf(pdf, fault, at))
      if (letters(injured) === letters(whole)) continue
      let first = 0
      while (whole[first] === injured[first]) first++
      const entry = Number([...whole.slice(0, first + 12).matchAll(/Entry (\d+)/g)].at(-1)?.[1] ?? 0)
      verdicts.push({lines: linesTold('pdf', injurePdf(pdf, fault, at), made), planted: [lineOf(entry) - 2, lineOf(entry), lineOf(entry) + 2]})
    }
  }
  judge(t, 'PDF', verdicts)
})

test('whole paragraphs of the EPUB', async (t) => {
  const {epub} = await books
  const made = madeOf(readEpubText(epub))
  const files = unzipSync(epub)
  const [path, data] = Object.entries(files).find(([, bytes]) => Buffer.from(bytes).includes('Entry 0 says'))!
  const source = new TextDecoder().decode(data)
  const all = [...source.matchAll(/<p\b[^>]*>(?:(?!<\/p>).)*Entry (?:(?!<\/p>).)*<\/p>/gs)].map(([paragraph]) => paragraph)
  t.is(all.length, paragraphs.length)
  const verdicts = all.slice(0, -1).flatMap((paragraph, index) => ['', paragraph + paragraph, undefined].map((put) => {
    const changed = put === undefined ? source.replace(paragraph, () => '\u0000').replace(all[index + 1]!, () => paragraph).replace('\u0000', () => all[index + 1]!) : source.replace(paragraph, () => put)
    return {lines: linesTold('epub', zipSync({...files, [path]: strToU8(changed)}, {level: 0}), made), planted: [lineOf(index), lineOf(index + 1)]}
  }))
  judge(t, 'paragraphs', verdicts)
})
