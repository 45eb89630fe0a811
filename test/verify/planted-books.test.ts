/** Faults planted in notes, headings, tables, lists, a serial's text and a word processor's: the whole ledger declared, all are caught. */

import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import test, {type ExecutionContext} from 'ava'
import {compileBook} from '../../src/compile.ts'
import {readBook} from '../../src/read-book.ts'
import {verifyRun, type WrittenRun} from '../../src/ledger.ts'
import {publish} from '../../src/publication/index.ts'
import {createReport} from '../../src/report/index.ts'
import {readPdfText} from '../../src/verify/index.ts'
import {docxOf, paragraph, run, style} from '../helpers/docx.ts'
import {countShown, injurePdf, type Injury} from '../helpers/injure-pdf.ts'

const words = ['tide', 'mill', 'ferry', 'lamp', 'harbour', 'keeper', 'rope', 'quay', 'bell', 'storm', 'ledger', 'chapel']
const proseOf = (seed: number, length: number): string => Array.from({length}, (_, index) => words[(seed * 7 + index * (3 + (seed % 5)) + ((index * seed) % 11)) % words.length]).join(' ')
const entry = (seed: number, length = 14): string => `Entry ${seed} says ${proseOf(seed, length)}.`

const markdown = Array.from({length: 4}, (_, chapter) => {
  const at = chapter * 100
  return `# Chapter ${chapter + 1}: Heading ${at} of ${proseOf(at + 1, 3)}

${entry(at + 1)}[^a${at}] ${entry(at + 2)}

- ${entry(at + 3, 6)}
- ${entry(at + 4, 6)}
  1. ${entry(at + 5, 5)}[^b${at}]

| Name ${at} | ${proseOf(at + 9, 2)} |
| --- | --- |
| ${entry(at + 6, 4)} | ${entry(at + 7, 4)}[^c${at}] |

## Section ${at + 8} on ${proseOf(at + 8, 3)}

> ${entry(at + 10)}

${entry(at + 11, 40)}

[^a${at}]: ${entry(at + 20)}
[^b${at}]: ${entry(at + 21)} See above.
[^c${at}]: See above.
`
}).join('\n')

const serial = `THE TIDE TABLE

by Ann Quill

A/N: ${entry(1, 8)} Thanks for waiting!!

CHAPTER ONE: ${proseOf(2, 3)}

${entry(3)}

"${entry(4)}" said the keeper -- twice...

* * *

${entry(5, 40)}

CHAPTER TWO

${entry(6)}

oOo

${entry(7, 30)}

A/N: ${entry(8)} Next week: more!
`

const called = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

function documentOf(): Uint8Array {
  const body = Array.from({length: 3}, (_, chapter) => {
    const at = chapter * 100
    const [head, tail] = entry(at + 2).split(' says ') as [string, string]
    return [
      paragraph(`Chapter ${chapter + 1}`, '<w:pStyle w:val="H1"/>'),
      paragraph(run(entry(at + 1)) + called(chapter * 2 + 2)),
      paragraph(run(head) + run(' says ', '<w:i/>') + run(tail) + called(chapter * 2 + 3)),
      `<w:tbl><w:tr>${[3, 4].map((seed) => `<w:tc>${paragraph(entry(at + seed, 4))}</w:tc>`).join('')}</w:tr></w:tbl>`,
      paragraph(entry(at + 5, 40))
    ].join('')
  }).join('')
  const footnotes = Array.from({length: 6}, (_, index) => `<w:footnote w:id="${index + 2}">${paragraph(index % 2 === 0 ? entry(900 + index) : 'See above.')}</w:footnote>`).join('')
  return docxOf({styles: style('H1', 'heading 1'), body, footnotes})
}

interface Built extends Omit<WrittenRun, 'outputs'> {
  readonly epub: Uint8Array
  readonly pdf: Uint8Array
}

async function build(name: string, data: string | Uint8Array): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-planted-'))
  try {
    await writeFile(join(folder, name), data)
    const options = {path: join(folder, name), out: join(folder, 'dist'), shouldWrite: true, shouldVerify: true}
    const {outputs, book, printBook} = await compileBook(options)
    const report = createReport()
    const source = await readBook(options, report)
    const publication = await publish(book, {edition: source.settings.editions.epub, settings: source.settings, folder: source.folder, media: new Map(), report})
    const read = async (suffix: string) => new Uint8Array(await readFile(outputs.find(({path}) => path.endsWith(suffix))!.path))
    const files = source.files.map((file) => ({...file}))
    return {...source, folder: {...source.folder, read: async () => data as never} as never, files, book, publications: {epub: publication, pdf: publication}, printBook, epub: await read('.epub'), pdf: await read('.pdf')}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface Verdict {
  readonly fault: string
  readonly told: readonly string[]
  readonly line: number | undefined
  /** Where the entry stands the fault was planted in; none where it holds no number. */
  readonly planted: readonly number[]
}

async function verdictOf(built: Built, format: 'epub' | 'pdf', data: Uint8Array): Promise<Pick<Verdict, 'told' | 'line'>> {
  const report = createReport()
  await verifyRun({...built, outputs: [{name: `one.${format}`, data}]} as WrittenRun, report)
  return {told: report.messages.map(String), line: report.messages[0]?.line}
}

type Fault = (text: string) => string
const faults: Readonly<Record<string, Fault>> = {
  'a word lost': (text) => text.replace(/[a-z]{3,} ?/, ''),
  'a word doubled': (text) => text.replace(/([a-z]{3,})/, '$1 $1'),
  'a letter lost': (text) => text.replace(/([a-z])[a-z]/, '$1'),
  'a letter doubled': (text) => text.replace(/([a-z])(?!.*[a-z])/, '$1$1'),
  'words swapped': (text) => text.replace(/([a-z]{3,}) ([a-z]{3,})/, '$2 $1'),
  'all lost': () => '',
  'all doubled': (text) => `${text} ${text}`
}

/** Without the heading the book puts over an author's note: nobody wrote it. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase().replaceAll('authorsnote', '')
/** Numbers of notes have none. */
const hasWord = /[a-z]{3}/

async function plantInEpub(built: Built, text: string): Promise<Verdict[]> {
  const files = unzipSync(built.epub)
  const verdicts: Verdict[] = []
  for (const [path, bytes] of Object.entries(files)) {
    const source = new TextDecoder().decode(bytes)
    if (!/<section class="chapter/.test(source)) continue
    const start = source.indexOf('<section')
    for (const match of source.slice(start).matchAll(/>([^<>]{3,})</g)) {
      if (!hasWord.test(match[1]!)) continue
      for (const [fault, injure] of Object.entries(faults)) {
        const injured = injure(match[1]!)
        if (letters(injured) === letters(match[1]!)) continue
        const at = start + match.index + 1
        const page = source.slice(0, at) + injured + source.slice(at + match[1]!.length)
        verdicts.push({fault: `${fault}: ${match[1]!}`, ...(await verdictOf(built, 'epub', zipSync({...files, [path]: strToU8(page)}, {level: 0}))), planted: linesOf(text, match[1]!)})
      }
    }
  }
  return verdicts
}

const pageFaults: readonly Injury[] = [
  (all, at) => all.map((operator, index) => (index === at ? '' : operator)),
  (all, at) => all.map((operator, index) => (index === at ? `${operator}\n${operator}` : operator)),
  (all, at) => all.map((operator, index) => (index === at ? all[at + 1]! : index === at + 1 ? all[at]! : operator))
]

async function plantInPdf(built: Built, text: string): Promise<Verdict[]> {
  const whole = readPdfText(built.pdf)
  const body = whole.indexOf('Entry')
  const verdicts: Verdict[] = []
  const count = countShown(built.pdf)
  for (let at = 0; at < count - 2; at += 1 + Math.floor(count / 60)) {
    for (const fault of pageFaults) {
      const data = injurePdf(built.pdf, fault, at)
      const injured = readPdfText(data)
      if (letters(injured) === letters(whole)) continue
      let first = 0
      while (whole[first] === injured[first]) first++
      if (first < body) continue
      verdicts.push({fault: `operator ${at}: ${whole.slice(first - 20, first + 30)} → ${injured.slice(first - 20, first + 30)}`, ...(await verdictOf(built, 'pdf', data)), planted: linesOf(text, `${whole.slice(0, first).match(/Entry \d+ /g)?.at(-1) ?? ''}${/Entry \d+ /.exec(whole.slice(first - 6))?.[0] ?? ''}`)})
    }
  }
  return verdicts
}

function linesOf(text: string, passage: string): number[] {
  return (passage.match(/Entry \d+ /g) ?? []).map((words) => lineAt(text, text.indexOf(words)))
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** Paragraphs between two lines; lines without words are none. */
const distance = (text: string, one: number, other: number): number => text.split('\n').slice(Math.min(one, other), Math.max(one, other)).filter((line) => hasWord.test(line)).length

function judge(t: ExecutionContext, verdicts: readonly Verdict[], text: string): void {
  const missed = verdicts.filter((verdict) => verdict.told.length === 0)
  const located = verdicts.filter(({planted}) => planted.length > 0)
  const away = located.filter(({line, planted}) => !planted.some((each) => distance(text, each, line ?? Number.POSITIVE_INFINITY) <= 1))
  t.log(`${verdicts.length} planted, ${verdicts.length - missed.length} caught; ${located.length} with a place, ${located.length - away.length} told there`)
  for (const {fault, line, planted} of away.slice(0, 12)) t.log(`told ${line}, planted ${planted.join()}: ${fault}`)
  t.deepEqual(missed.map(({fault}) => fault), [])
  t.true(away.length <= Math.max(1, 0.02 * located.length), `${away.length} of ${located.length}`)
}

const books = [['a chapter of every kind', 'one.md', markdown, markdown], ['a raw serial', 'one.txt', serial, serial], ['a document', 'one.docx', documentOf(), '']] as const
for (const [name, file, data, text] of books) {
  const built = build(file, data)
  test(`${name}: the EPUB`, async (t) => {
    t.timeout(120_000)
    t.deepEqual((await verdictOf(await built, 'epub', (await built).epub)).told, [])
    judge(t, await plantInEpub(await built, text), text)
  })
  test(`${name}: the PDF`, async (t) => {
    t.timeout(120_000)
    t.deepEqual((await verdictOf(await built, 'pdf', (await built).pdf)).told, [])
    judge(t, await plantInPdf(await built, text), text)
  })
}
